# Krippendorff's alpha of 560 random tables of ratings, more than 500 of which vary, by nominal, ordinal and interval
# metric. Base R has none: it follows the coincidence matrix of Krippendorff (2004), filled pair by pair.
# From the root of the repository: Rscript test/statistics/r/krippendorff.R

options(warn = 2)
source("test/statistics/r/write-json.R")
source("test/statistics/r/rating-tables.R")
set.seed(20260323)

DATA_SETS <- 560

coincidences <- function(table, categories) {
  matrix <- matrix(0, categories, categories)
  for (item in seq_len(nrow(table))) {
    ratings <- table[item, !is.na(table[item, ])]
    for (i in seq_along(ratings)) for (j in seq_along(ratings)) if (i != j) {
      at <- cbind(ratings[i], ratings[j])
      matrix[at] <- matrix[at] + 1 / (length(ratings) - 1)
    }
  }
  matrix
}

# The ratings from one category to the other, less half of those in the two.
ordinal_difference <- function(first, second, margins) {
  if (first == second) return(0)
  sum(margins[first:second]) - (margins[first] + margins[second]) / 2
}

squared_differences <- function(metric, margins, values) {
  categories <- seq_along(margins)
  switch(metric,
    nominal = 1 - diag(length(margins)),
    ordinal = outer(categories, categories, Vectorize(function(c, k) ordinal_difference(c, k, margins)))^2,
    interval = outer(values, values, "-")^2
  )
}

alpha <- function(coincidences, metric, values) {
  margins <- rowSums(coincidences)
  if (sum(margins > 0) < 2) return(NA)
  delta <- squared_differences(metric, margins, values)
  observed <- sum(coincidences * delta)
  expected <- sum(outer(margins, margins) * delta) / (sum(margins) - 1)
  1 - observed / expected
}

write_json(
  replicate(DATA_SETS, {
    categories <- draw_categories()
    table <- draw_table(draw_raters(), categories)
    values <- round(cumsum(runif(categories, 0.1, 10)) - 20, 2)
    matrix <- coincidences(table, categories)
    list(
      categories = categories,
      ratings = written(table),
      values = values,
      nominal = alpha(matrix, "nominal", values),
      ordinal = alpha(matrix, "ordinal", values),
      interval = alpha(matrix, "interval", values)
    )
  }, simplify = FALSE),
  "test/statistics/r/krippendorff.json"
)
