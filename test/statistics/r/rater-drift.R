# Agreement of each rater with a reference and with the majority of the others, and the categories missed and added, of
# 500 random tables of ratings.
# From the root of the repository: Rscript test/statistics/r/rater-drift.R

options(warn = 2)
source("test/statistics/r/write-json.R")
source("test/statistics/r/rating-tables.R")
set.seed(20260325)

DATA_SETS <- 500

majority_of_others <- function(table, rater, categories) {
  apply(table[, -rater, drop = FALSE], 1, function(ratings) {
    shares <- tabulate(ratings[!is.na(ratings)], categories) / max(1, sum(!is.na(ratings)))
    if (sum(!is.na(ratings)) < 2 || max(shares) <= 0.5) NA else which.max(shares)
  })
}

# Agreement, compared items, then by category what was missed and what was added, from the cross table.
drift <- function(given, expected, categories) {
  levels <- seq_len(categories)
  cross <- unclass(table(factor(expected, levels), factor(given, levels)))
  items <- sum(cross)
  agreement <- if (items == 0) NA else sum(diag(cross)) / items
  c(agreement, items, rowSums(cross) - diag(cross), colSums(cross) - diag(cross))
}

by_rater <- function(table, expected_of, categories)
  array_of(lapply(seq_len(ncol(table)), function(rater) drift(table[, rater], expected_of(rater), categories)))

write_json(
  replicate(DATA_SETS, {
    categories <- draw_categories()
    table <- draw_table(draw_raters(fewest = 3), categories)
    reference <- sample(categories, nrow(table), replace = TRUE)
    # Mostly right, so that agreement spreads over its range.
    near <- !is.na(table[, 1]) & runif(nrow(table)) < 0.7
    reference[near] <- table[near, 1]
    reference[runif(nrow(table)) < sample(c(0, 0.2), 1)] <- NA
    list(
      categories = categories,
      ratings = written(table),
      reference = paste(ifelse(is.na(reference), ".", reference), collapse = ""),
      byReference = by_rater(table, function(rater) reference, categories),
      byMajority = by_rater(table, function(rater) majority_of_others(table, rater, categories), categories)
    )
  }, simplify = FALSE),
  "test/statistics/r/rater-drift.json"
)
