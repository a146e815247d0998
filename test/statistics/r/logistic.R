# Logistic regressions of 520 random samples that glm can fit, and the dependent columns of 500 singular designs.
# From the root of the repository: Rscript test/statistics/r/logistic.R

options(warn = 2)
source("test/statistics/r/write-json.R")
set.seed(20260313)

FITTED <- 520
SINGULAR <- 500
CONFIDENCES <- c(0.9, 0.95, 0.99)

random_column <- function(n) {
  switch(sample(5, 1),
    rbinom(n, 1, 0.5),
    rbinom(n, 1, 0.15),
    sample(0:4, n, replace = TRUE),
    round(rnorm(n), 1),
    5 * sample(36:120, n, replace = TRUE)
  )
}

# Columns beside the intercept, outcomes that depend on them more or less.
random_sample <- function(n, width) {
  columns <- replicate(width, random_column(n), simplify = FALSE)
  effects <- rnorm(width, sd = sample(c(0.3, 1, 4), 1))
  shares <- Map(function(column, effect) effect * (column - mean(column)), columns, effects)
  log_odds <- Reduce(`+`, shares, rep(rnorm(1), n))
  list(design = do.call(cbind, c(list(rep(1, n)), columns)), outcomes = rbinom(n, 1, plogis(log_odds)))
}

# The second run starts where the first one ended, so that its standard errors are those at the maximum.
fit <- function(drawn) {
  control <- glm.control(epsilon = 1e-14, maxit = 100)
  formula <- drawn$outcomes ~ drawn$design + 0
  tryCatch(
    {
      first <- glm(formula, family = binomial, control = control)
      second <- glm(formula, family = binomial, control = control, start = coef(first))
      if (second$converged) second
    },
    warning = function(condition) NULL
  )
}

inputs <- function(drawn) {
  list(
    columns = structure(lapply(seq_len(ncol(drawn$design))[-1], function(column) drawn$design[, column]), class = "json_array"),
    outcomes = paste(drawn$outcomes, collapse = "")
  )
}

fitted_sample <- function() {
  repeat {
    width <- sample(0:5, 1, prob = c(0.2, 4, 6, 6, 3, 2))
    drawn <- random_sample(sample(8:22, 1) + 2 * width, width)
    if (qr(drawn$design)$rank < ncol(drawn$design)) next
    fitted <- fit(drawn)
    # Of a separated sample the log odds grow until glm warns or gives up.
    if (is.null(fitted) || max(abs(fitted$linear.predictors)) > 15) next
    confidence <- sample(CONFIDENCES, 1)
    table <- coef(summary(fitted))
    return(c(inputs(drawn), list(
      confidence = confidence,
      estimates = array_of(table[, 1]),
      standardErrors = array_of(table[, 2]),
      z = array_of(table[, 3]),
      pValues = array_of(table[, 4]),
      low = array_of(exp(confint.default(fitted, level = confidence)[, 1])),
      high = array_of(exp(confint.default(fitted, level = confidence)[, 2])),
      logLikelihood = c(logLik(fitted))
    )))
  }
}

singular_sample <- function() {
  drawn <- random_sample(sample(3:8, 1), sample(1:3, 1))
  others <- drawn$design
  added <- switch(sample(4, 1),
    others[, 2] * 2 - 3,
    rowSums(others),
    rep(0, nrow(others)),
    rep(7, nrow(others))
  )
  drawn$design <- cbind(others, added)[, c(1, 1 + sample(ncol(others)))]
  decomposition <- qr(drawn$design)
  dependent <- sort(decomposition$pivot[-seq_len(decomposition$rank)])
  c(inputs(drawn), list(dependentColumns = array_of(dependent - 1)))
}

write_json(
  list(
    fitted = lapply(seq_len(FITTED), function(one) fitted_sample()),
    singular = lapply(seq_len(SINGULAR), function(one) singular_sample())
  ),
  "test/statistics/r/logistic.json"
)
