# Ratios, chi-squared tests and Fisher's exact test of 600 random 2x2 tables: small, large, with zeros and tied tables.
# From the root of the repository: Rscript test/statistics/r/two-by-two.R

source("test/statistics/r/write-json.R")
set.seed(20260311)

DATA_SETS <- 600
CONFIDENCES <- c(0.9, 0.95, 0.99)

# Rows are the exposed and the unexposed, columns with and without the outcome; no empty row or column.
random_table <- function(size) {
  repeat {
    table <- switch(size,
      small = matrix(sample(0:6, 4, replace = TRUE), 2),
      middle = matrix(rpois(4, exp(runif(4, 0, 6))), 2),
      large = matrix(round(exp(runif(4, 3, 11))), 2),
      symmetric = matrix(rep(sample(0:40, 2, replace = TRUE), 2)[c(1, 2, 4, 3)], 2),
      zero = matrix(sample(c(0, sample(1:60, 3))), 2)
    )
    if (all(rowSums(table) > 0, colSums(table) > 0)) return(table)
  }
}

ratio_with_interval <- function(log_ratio, variance, confidence) {
  exp(log_ratio + c(0, -1, 1) * qnorm((1 + confidence) / 2) * sqrt(variance))
}

odds_ratio <- function(cells, confidence) {
  ratio_with_interval(log(cells[1, 1]) + log(cells[2, 2]) - log(cells[1, 2]) - log(cells[2, 1]), sum(1 / cells), confidence)
}

relative_risk <- function(cells, confidence) {
  groups <- rowSums(cells)
  risks <- cells[, 1] / groups
  ratio_with_interval(log(risks[1] / risks[2]), sum(1 / cells[, 1] - 1 / groups), confidence)
}

# Levin's formula, in its limit where no unexposed case has the outcome.
attributable_share <- function(table) {
  if (table[2, 1] == 0) return(1)
  exposed <- sum(table[1, ]) / sum(table)
  excess <- exposed * (table[1, 1] / sum(table[1, ]) / (table[2, 1] / sum(table[2, ])) - 1)
  excess / (1 + excess)
}

analyse <- function(table, confidence) {
  cells <- if (any(table == 0)) table + 0.5 else table
  tests <- suppressWarnings(list(chisq.test(table, correct = FALSE), chisq.test(table, correct = TRUE)))
  list(
    table = c(t(table)),
    confidence = confidence,
    oddsRatio = odds_ratio(cells, confidence),
    relativeRisk = relative_risk(cells, confidence),
    chiSquare = c(tests[[1]]$statistic, tests[[1]]$p.value),
    yatesChiSquare = c(tests[[2]]$statistic, tests[[2]]$p.value),
    fisherPValue = fisher.test(table, conf.int = FALSE)$p.value,
    populationAttributableShare = attributable_share(table),
    smallestExpectedCount = min(tests[[1]]$expected)
  )
}

sizes <- rep(c("small", "middle", "large", "symmetric", "zero"), length.out = DATA_SETS)
write_json(
  lapply(sizes, function(size) analyse(random_table(size), sample(CONFIDENCES, 1))),
  "test/statistics/r/two-by-two.json"
)
