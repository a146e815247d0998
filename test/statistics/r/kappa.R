# Cohen's kappa of random pairs of raters with its standard error, and Fleiss' kappa of random tables; more than 500 of
# each have one. Base R has neither: they follow the published formulas, which the module under test writes differently.
# From the root of the repository: Rscript test/statistics/r/kappa.R

options(warn = 2)
source("test/statistics/r/write-json.R")
source("test/statistics/r/rating-tables.R")
set.seed(20260322)

PAIRS_OF_RATERS <- 800
TABLES <- 560
Z <- qnorm(0.975)

agreement_weights <- function(kind, categories) {
  steps <- abs(outer(seq_len(categories), seq_len(categories), "-")) / (categories - 1)
  switch(kind, unweighted = diag(categories), linear = 1 - steps, quadratic = 1 - steps^2)
}

# Fleiss, Cohen and Everitt (1969), equation 8 for kappa and the one for weighted kappa.
unweighted_variance <- function(p, n, kappa, expected) {
  row <- rowSums(p)
  column <- colSums(p)
  a <- sum(diag(p) * (1 - (row + column) * (1 - kappa))^2)
  b <- (1 - kappa)^2 * sum(p * (1 - diag(nrow(p))) * outer(column, row, "+")^2)
  c <- (kappa - expected * (1 - kappa))^2
  (a + b - c) / ((1 - expected)^2 * n)
}

weighted_variance <- function(p, n, weights, observed, expected) {
  by_row <- as.vector(weights %*% colSums(p))
  by_column <- as.vector(weights %*% rowSums(p))
  terms <- weights * (1 - expected) - outer(by_row, by_column, "+") * (1 - observed)
  # The published formula subtracts the square of this mean in the end, which costs the digits of a small variance.
  mean <- sum(p * terms)
  stopifnot(all.equal(mean, observed * expected - 2 * expected + observed))
  sum(p * (terms - mean)^2) / (n * (1 - expected)^4)
}

cohen <- function(counts, kind) {
  n <- sum(counts)
  p <- counts / n
  weights <- agreement_weights(kind, nrow(p))
  observed <- sum(weights * p)
  expected <- sum(weights * outer(rowSums(p), colSums(p)))
  if (1 - expected < 1e-12) return(c(NA, NA, NA, NA, observed, expected))
  kappa <- (observed - expected) / (1 - expected)
  variance <- if (kind == "unweighted") unweighted_variance(p, n, kappa, expected)
    else weighted_variance(p, n, weights, observed, expected)
  # Differences of large terms: what is left of a variance of zero is rounding.
  error <- if (variance < 1e-13) 0 else sqrt(variance)
  interval <- if (error == 0) c(NA, NA) else c(max(-1, kappa - Z * error), min(1, kappa + Z * error))
  c(kappa, error, interval, observed, expected)
}

cohen_data_set <- function() {
  categories <- draw_categories()
  repeat {
    table <- draw_table(2, categories, missing = sample(c(0, 0, 0, 0.2), 1))
    if (any(rowSums(is.na(table)) == 0)) break
  }
  counts <- unclass(table(factor(table[, 1], seq_len(categories)), factor(table[, 2], seq_len(categories))))
  list(
    categories = categories,
    ratings = written(table),
    unweighted = array_of(cohen(counts, "unweighted")),
    linear = array_of(cohen(counts, "linear")),
    quadratic = array_of(cohen(counts, "quadratic"))
  )
}

# Fleiss (1971), from the counts of ratings by item and category.
fleiss <- function(counts) {
  ratings <- sum(counts[1, ])
  observed <- mean((rowSums(counts^2) - ratings) / (ratings * (ratings - 1)))
  expected <- sum((colSums(counts) / sum(counts))^2)
  c(if (1 - expected < 1e-12) NA else (observed - expected) / (1 - expected), observed, expected)
}

# Some raters are absent, others at each item, but always as many of them.
fleiss_data_set <- function() {
  categories <- draw_categories()
  raters <- draw_raters()
  table <- draw_table(raters, categories, missing = 0)
  absent <- sample(0:(raters - 2), 1)
  for (item in seq_len(nrow(table))) table[item, sample(raters, absent)] <- NA
  counts <- t(apply(table, 1, tabulate, nbins = categories))
  list(categories = categories, ratings = written(table), fleiss = array_of(fleiss(counts)))
}

write_json(
  list(
    cohen = replicate(PAIRS_OF_RATERS, cohen_data_set(), simplify = FALSE),
    fleiss = replicate(TABLES, fleiss_data_set(), simplify = FALSE)
  ),
  "test/statistics/r/kappa.json"
)
