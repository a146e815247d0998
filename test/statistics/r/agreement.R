# Percent agreement of 500 random tables of ratings, pooled and by pairs of raters, counted pair by pair.
# From the root of the repository: Rscript test/statistics/r/agreement.R

options(warn = 2)
source("test/statistics/r/write-json.R")
source("test/statistics/r/rating-tables.R")
set.seed(20260321)

DATA_SETS <- 500

# Items that both raters rated, and those of them in the same category; a column per pair of raters.
pairs_of <- function(table) {
  combn(ncol(table), 2, function(pair) {
    same <- table[, pair[1]] == table[, pair[2]]
    c(sum(!is.na(same)), sum(same, na.rm = TRUE))
  })
}

write_json(
  replicate(DATA_SETS, {
    categories <- draw_categories()
    table <- draw_table(draw_raters(), categories)
    pairs <- pairs_of(table)
    list(
      categories = categories,
      ratings = written(table),
      agreement = sum(pairs[2, ]) / sum(pairs[1, ]),
      pairs = sum(pairs[1, ]),
      byPair = array_of(ifelse(pairs[1, ] == 0, NA, pairs[2, ] / pmax(1, pairs[1, ]))),
      itemsByPair = array_of(pairs[1, ])
    )
  }, simplify = FALSE),
  "test/statistics/r/agreement.json"
)
