# Mean, variance, t interval, quantiles and bootstrap intervals of 500 random samples, as R computes them.
# From the root of the repository: Rscript test/statistics/r/mean.R

options(warn = 2)
source("test/statistics/r/write-json.R")
set.seed(20260301)

DATA_SETS <- 500
RESAMPLES <- 1000
TWO_TO_32 <- 2^32

# Unsigned 32-bit arithmetic on doubles, whole vectors at a time.
high <- function(x) x %/% 65536
low <- function(x) x %% 65536
join <- function(h, l) h * 65536 + l
by_halves <- function(f, x, y) join(f(high(x), high(y)), f(low(x), low(y)))
exclusive_or <- function(x, y) by_halves(bitwXor, x, y)
inclusive_or <- function(x, y) by_halves(bitwOr, x, rep_len(y, length(x)))
shift_right <- function(x, bits) x %/% 2^bits
multiply <- function(x, y) (join((high(x) * y) %% 65536, 0) + low(x) * y) %% TWO_TO_32

# The first `count` outputs of mulberry32: its state is a counter, so each follows from its position.
mulberry32 <- function(seed, count) {
  # 0x6d2b79f5 times the position, without leaving the exact range of doubles.
  state <- (seed + multiply(seq_len(count), 1831565813)) %% TWO_TO_32
  mixed <- multiply(exclusive_or(state, shift_right(state, 15)), inclusive_or(state, 1))
  turned <- multiply(exclusive_or(mixed, shift_right(mixed, 7)), inclusive_or(mixed, 61))
  mixed <- exclusive_or(mixed, (mixed + turned) %% TWO_TO_32)
  exclusive_or(mixed, shift_right(mixed, 14)) / TWO_TO_32
}

bootstrap_means <- function(values, seed) {
  n <- length(values)
  drawn <- sort(values)[floor(mulberry32(seed, n * RESAMPLES) * n) + 1]
  rowMeans(matrix(drawn, ncol = n, byrow = TRUE))
}

# Replicates that equal the estimate, but for rounding, count half.
bias_correction <- function(replicates, estimate) {
  tied <- abs(replicates - estimate) <= 1e-12 * max(abs(replicates))
  qnorm((sum(replicates < estimate & !tied) + sum(tied) / 2) / length(replicates))
}

# By leaving each value out, not by the closed form for the mean.
acceleration <- function(values) {
  if (length(unique(values)) == 1) return(0)
  left_out <- vapply(seq_along(values), function(i) mean(values[-i]), 0)
  distance <- mean(left_out) - left_out
  sum(distance^3) / (6 * sum(distance^2)^1.5)
}

bca_levels <- function(z0, a, confidence) {
  z <- qnorm(c((1 - confidence) / 2, (1 + confidence) / 2))
  pnorm(z0 + (z0 + z) / (1 - a * (z0 + z)))
}

SIZES <- c(2, 2, 3, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 12, 14, 16, 20, 24, 30)

draw <- function(i) {
  n <- sample(SIZES, 1)
  switch(i %% 8 + 1,
    round(rnorm(n, 300, 60), 1),           # handle times
    round(rexp(n, 1 / 40), 2),             # waits: skewed
    sample(1:5, n, TRUE),                  # ratings: many ties
    rbinom(n, 1, runif(1)),                # zeros and ones, at times all alike
    signif(rnorm(n) * 10^runif(1, -4, 4), 6),
    round(-rlnorm(n, 0, 1.5), 3),          # negative, skewed the other way
    c(rep(0, n - 1), sample(1:1000, 1)),   # one outlier
    1e6 + round(runif(n), 3)               # large and close together
  )
}

interval_of_mean <- function(values, confidence) {
  # t.test refuses samples that are nearly constant compared with their mean; its formula holds for them all the same.
  if (sd(values) > 1e-4 * abs(mean(values))) return(as.numeric(t.test(values, conf.level = confidence)$conf.int))
  mean(values) + c(-1, 1) * qt((1 + confidence) / 2, length(values) - 1) * sd(values) / sqrt(length(values))
}

data_set <- function(i) {
  values <- draw(i)
  confidence <- sample(c(0.8, 0.9, 0.95, 0.99), 1)
  seed <- if (i == 1) TWO_TO_32 - 1 else floor(runif(1, 0, TWO_TO_32))
  p <- if (i %% 10 == 0) sample(0:1, 1) else round(runif(1), 3)
  replicates <- bootstrap_means(values, seed)
  z0 <- bias_correction(replicates, mean(values))
  a <- acceleration(values)
  levels <- bca_levels(z0, a, confidence)
  at <- function(probabilities) as.numeric(quantile(replicates, probabilities, type = 7))
  list(
    values = values, confidence = confidence, seed = seed, p = p,
    mean = mean(values), variance = var(values), t = interval_of_mean(values, confidence),
    quantile = as.numeric(quantile(values, p, type = 7)), p90 = as.numeric(quantile(values, 0.9, type = 7)),
    z0 = z0, a = a, levels = levels,
    percentile = at(c((1 - confidence) / 2, (1 + confidence) / 2)), bca = at(levels)
  )
}

write_json(list(resamples = RESAMPLES, dataSets = lapply(seq_len(DATA_SETS), data_set)), "test/statistics/r/mean.json")
