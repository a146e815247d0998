# p-charts and Laney's p'-charts of 500 random series of counted samples, with their signals.
# From the root of the repository: Rscript test/statistics/r/p-chart.R

options(warn = 2)
source("test/statistics/r/write-json.R")
set.seed(20260303)

DATA_SETS <- 500

# TRUE for every point that lies in a window of `width` for which `signals` holds.
in_windows <- function(n, width, signals) {
  marked <- rep(FALSE, n)
  for (start in seq_len(max(0, n - width + 1))) {
    window <- start + seq_len(width) - 1
    if (signals(window)) marked[window] <- TRUE
  }
  marked
}

# Of a window with two points beyond, those from the first to the last such point.
two_of_three <- function(beyond) {
  n <- length(beyond)
  marked <- rep(FALSE, n)
  for (start in seq_len(max(1, n - 2))) {
    window <- start:min(n, start + 2)
    outside <- window[beyond[window]]
    if (length(outside) >= 2) marked[min(outside):max(outside)] <- TRUE
  }
  marked
}

# Positions from 0 of the points that give each signal.
signals_up <- function(deviation, value) {
  n <- length(value)
  list(
    beyondLimits = deviation > 3,
    eightOnOneSide = in_windows(n, 8, function(window) all(deviation[window] > 0)),
    sixRisingOrFalling = in_windows(n, 6, function(window) all(diff(value[window]) > 0)),
    twoOfThreeBeyondTwoSigma = two_of_three(deviation > 2)
  )
}

signals_of <- function(deviation, value) {
  positions <- function(marks) lapply(Filter(any, marks), function(marked) array_of(which(marked) - 1))
  named_list <- function(list) if (length(list) == 0) NULL else list
  list(
    up = named_list(positions(signals_up(deviation, value))),
    down = named_list(positions(signals_up(-deviation, -value)))
  )
}

chart <- function(count, size, sigma_z) {
  centre <- sum(count) / sum(size)
  sigma <- sigma_z * sqrt(centre * (1 - centre) / size)
  deviation <- ifelse(sigma == 0, 0, (count / size - centre) / sigma)
  list(
    low = pmax(0, centre - 3 * sigma), high = pmin(1, centre + 3 * sigma), signals = signals_of(deviation, count / size)
  )
}

# Mean moving range of the standardised shares over d2 = 1.128 (Laney, 2002).
laney_sigma <- function(count, size) {
  centre <- sum(count) / sum(size)
  if (centre %in% c(0, 1)) return(0)
  z <- (count / size - centre) / sqrt(centre * (1 - centre) / size)
  d2 <- integrate(function(x) x * sqrt(2) * dnorm(x / sqrt(2)), 0, Inf, rel.tol = 1e-12)$value
  mean(abs(diff(z))) / d2
}

data_set <- function(i) {
  n <- if (i %% 4 == 0) sample(16:24, 1) else sample(2:9, 1)
  size <- switch(i %% 5 + 1,
    sample(5:30, n, TRUE), rep(50, n), sample(100:2000, n, TRUE), round(10^runif(n, 3, 6)), sample(1:4, n, TRUE)
  )
  base <- switch(i %% 7 + 1, 0.05, 0.2, 0.5, 0.85, 0.99, sample(0:1, 1), 0.3)
  # Sound, overdispersed, drifting, or with a step.
  share <- switch(i %% 11 %% 4 + 1,
    rep(base, n),
    plogis(qlogis(base) + rnorm(n, 0, 0.3)),
    plogis(qlogis(base) + seq(-1, 1, length.out = n)),
    plogis(qlogis(base) + rep(c(-0.4, 0.4), c(n %/% 2, n - n %/% 2)))
  )
  count <- rbinom(n, size, share)
  sigma_z <- laney_sigma(count, size)
  list(
    count = count, size = size, centre = sum(count) / sum(size), sigmaZ = sigma_z,
    p = chart(count, size, 1), laney = chart(count, size, sigma_z)
  )
}

write_json(list(dataSets = lapply(seq_len(DATA_SETS), data_set)), "test/statistics/r/p-chart.json")
