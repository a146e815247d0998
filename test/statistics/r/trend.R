# Mann-Kendall test, Theil-Sen slope and verdict of 500 short series without ties and of 500 longer or tied ones.
# From the root of the repository: Rscript test/statistics/r/trend.R

options(warn = 2)
source("test/statistics/r/write-json.R")
set.seed(20260302)

DATA_SETS <- 500

# Months in random order, some of them missing.
months <- function(n) {
  span <- n + sample(0:6, 1)
  sample(sample(-3:20, 1) + sample.int(span, n))
}

statistic_of <- function(index, value) {
  value <- value[order(index)]
  sum(sign(outer(value, value, function(row, column) column - row))[upper.tri(diag(length(value)))])
}

slopes_of <- function(index, value) {
  slopes <- outer(value, value, "-") / outer(index, index, "-")
  sort(slopes[upper.tri(slopes)])
}

exact_p <- function(index, value) cor.test(index, value, method = "kendall", exact = TRUE)$p.value

# All slopes whose removal leaves no significant trend: one trial in each gap between two neighbouring slopes.
inverted_interval <- function(index, value, significance) {
  slopes <- unique(slopes_of(index, value))
  reach <- max(1, max(abs(slopes)))
  gaps <- c(slopes[1] - reach, (head(slopes, -1) + tail(slopes, -1)) / 2, tail(slopes, 1) + reach)
  # Two slopes that differ by rounding only have nothing between them.
  between <- c(TRUE, diff(slopes) > 1e-9 * reach, TRUE)
  kept <- between
  kept[between] <- vapply(gaps[between], function(slope) exact_p(index, value - slope * index) > significance, NA)
  if (kept[1] || tail(kept, 1)) return(NULL)
  c(slopes[min(which(kept)) - 1], slopes[max(which(kept))])
}

# Variance of S with its correction for ties (Kendall, 1975).
variance_of <- function(value) {
  n <- length(value)
  ties <- as.numeric(table(value))
  (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
}

normal_p <- function(index, value) {
  s <- statistic_of(index, value)
  if (s == 0) return(1)
  p <- 2 * pnorm((abs(s) - 1) / sqrt(variance_of(value)), lower.tail = FALSE)
  stopifnot(all.equal(p, cor.test(index, value, method = "kendall", exact = FALSE, continuity = TRUE)$p.value))
  p
}

# Ranks between two slopes are interpolated (Gilbert, 1987).
gilbert_interval <- function(index, value, confidence) {
  slopes <- slopes_of(index, value)
  within <- qnorm((1 + confidence) / 2) * sqrt(variance_of(value))
  ranks <- c((length(slopes) - within) / 2, (length(slopes) + within) / 2 + 1)
  if (ranks[1] < 1) return(NULL)
  approx(seq_along(slopes), slopes, xout = ranks)$y
}

verdict_of <- function(index, value, p, better, significance) {
  if (length(value) < 5) return("unknown")
  if (p > significance) return("stable")
  if ((statistic_of(index, value) > 0) == (better == "higher")) "improving" else "worsening"
}

described <- function(index, value, p, interval, confidence) {
  better <- sample(c("higher", "lower"), 1)
  list(
    index = index, value = value, confidence = confidence, better = better,
    statistic = statistic_of(index, value), variance = variance_of(value), p = p,
    slope = median(slopes_of(index, value)), interval = interval,
    verdict = verdict_of(index, value, p, better, 1 - confidence)
  )
}

drift <- function(index) index * sample(c(-1, 0, 1), 1) * runif(1, 0, 2)

short_series <- function(i) {
  n <- if (i <= 16) 3 + (i - 1) %% 8 else sample(3:10, 1)
  index <- months(n)
  value <- if (i <= 16) index * (if (i <= 8) 1 else -2.5) + 0.01 * rank(index)^2 # monotone
    else if (i %% 3 == 0) sample.int(2 * n, n)
    else round(drift(index) + rnorm(n, 80, 5), 3)
  stopifnot(!anyDuplicated(value))
  confidence <- sample(c(0.8, 0.9, 0.95, 0.99), 1)
  described(index, value, exact_p(index, value), inverted_interval(index, value, 1 - confidence), confidence)
}

long_series <- function(i) {
  n <- if (i %% 2 == 0) sample(11:16, 1) else if (i %% 25 == 1) 36 else sample(3:16, 1)
  index <- months(n)
  value <- switch(i %% 5 + 1,
    round(drift(index) + rnorm(n, 80, 5), 3),
    round(drift(index) / 4 + rnorm(n, 4, 0.7)),
    rbinom(n, 1, runif(1)),
    rep(sample(0:100, 1), n),
    sample(c(-2.5, 0, 1e5), n, TRUE)
  )
  if (n <= 10 && !anyDuplicated(value)) value[2] <- value[1]
  confidence <- sample(c(0.8, 0.9, 0.95, 0.99), 1)
  described(index, value, normal_p(index, value), gilbert_interval(index, value, confidence), confidence)
}

write_json(
  list(exact = lapply(seq_len(DATA_SETS), short_series), normal = lapply(seq_len(DATA_SETS), long_series)),
  "test/statistics/r/trend.json"
)
