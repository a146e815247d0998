# Gwet's AC1, and AC2 with ordinal weights, of 500 random tables of ratings. Base R has neither: they follow Gwet (2014)
# from the counts of ratings by item and category.
# From the root of the repository: Rscript test/statistics/r/gwet.R

options(warn = 2)
source("test/statistics/r/write-json.R")
source("test/statistics/r/rating-tables.R")
set.seed(20260324)

DATA_SETS <- 500

ordinal_weights <- function(categories) {
  apart <- abs(outer(seq_len(categories), seq_len(categories), "-"))
  1 - choose(apart + 1, 2) / choose(categories, 2)
}

gwet <- function(counts, weights) {
  counts <- counts[rowSums(counts) > 0, , drop = FALSE]
  ratings <- rowSums(counts)
  weighted <- counts %*% weights
  comparable <- ratings >= 2
  observed <- mean((rowSums(counts * (weighted - 1)) / (ratings * (ratings - 1)))[comparable])
  shares <- colMeans(counts / ratings)
  categories <- ncol(counts)
  expected <- sum(weights) * sum(shares * (1 - shares)) / (categories * (categories - 1))
  c((observed - expected) / (1 - expected), observed, expected)
}

write_json(
  replicate(DATA_SETS, {
    categories <- draw_categories()
    table <- draw_table(draw_raters(), categories)
    counts <- t(apply(table, 1, function(ratings) tabulate(ratings[!is.na(ratings)], categories)))
    list(
      categories = categories,
      ratings = written(table),
      ac1 = gwet(counts, diag(categories)),
      ac2 = gwet(counts, ordinal_weights(categories))
    )
  }, simplify = FALSE),
  "test/statistics/r/gwet.json"
)
