# Shares and means of 500 random sets of groups each, and what R makes of their differences.
# From the root of the repository: Rscript test/statistics/r/between.R

source("test/statistics/r/write-json.R")
set.seed(20260401)

DATA_SETS <- 500
MOST_GROUPS <- 6

on_pairs <- function(n, compare) {
  unlist(lapply(seq_len(n - 1), function(i) vapply((i + 1):n, function(j) compare(i, j), 0)))
}

# DerSimonian and Laird's moments, with the weights written out.
moments <- function(values, error_variances) {
  weights <- 1 / error_variances
  centre <- sum(weights * values) / sum(weights)
  q <- sum(weights * (values - centre)^2)
  spare <- length(values) - 1
  tau2 <- max(0, (q - spare) / (sum(weights) - sum(weights^2) / sum(weights)))
  c(sqrt(tau2), max(0, (q - spare) / q))
}

# From R's own analysis of variance of the single cases.
intraclass <- function(cases, group) {
  if (length(unique(cases)) == 1) return(0)
  squares <- anova(lm(cases ~ factor(group)))
  between <- squares[["Mean Sq"]][1]
  within <- squares[["Mean Sq"]][2]
  sizes <- table(group)
  mean_size <- (sum(sizes) - sum(sizes^2) / sum(sizes)) / (length(sizes) - 1)
  max(0, (between - within) / (between + (mean_size - 1) * within))
}

# Rank interval of each group from the pairs in which one is better, at 95 % for all of them.
rank_intervals <- function(estimates, adjusted) {
  n <- length(estimates)
  better <- matrix(FALSE, n, n)
  position <- 0
  for (i in seq_len(n - 1)) for (j in (i + 1):n) {
    position <- position + 1
    if (adjusted[position] > 0.05) next
    if (estimates[i] > estimates[j]) better[i, j] <- TRUE else better[j, i] <- TRUE
  }
  list(from = 1 + colSums(better), to = n - rowSums(better))
}

pair_of_shares <- function(successes, sizes) {
  table <- rbind(successes, sizes - successes)
  if (any(rowSums(table) == 0)) return(1)
  test <- suppressWarnings(chisq.test(table, correct = FALSE))
  if (min(test$expected) < 5) fisher.test(table, conf.int = FALSE)$p.value else test$p.value
}

homogeneity <- function(successes, sizes) {
  table <- rbind(successes, sizes - successes)
  if (any(rowSums(table) == 0)) return(c(0, 1))
  test <- suppressWarnings(chisq.test(table, correct = FALSE))
  c(test$statistic, test$p.value)
}

# Lower limit of a share; the upper one is that of the failures.
lower_limit <- function(tail, centre, size) {
  count <- qbinom(tail, size, centre)
  max(0, count - (pbinom(count, size, centre) - tail) / dbinom(count, size, centre)) / size
}

funnel_limits <- function(centre, size, widening) {
  if (centre %in% c(0, 1)) return(rep(centre, 4))
  limits <- c(
    lower_limit(0.025, centre, size), 1 - lower_limit(0.025, 1 - centre, size),
    lower_limit(0.001, centre, size), 1 - lower_limit(0.001, 1 - centre, size)
  )
  pmin(1, pmax(0, centre + widening * (limits - centre)))
}

dispersion <- function(successes, sizes) {
  centre <- sum(successes) / sum(sizes)
  z <- if (centre %in% c(0, 1)) rep(0, length(sizes)) else (successes / sizes - centre) / sqrt(centre * (1 - centre) / sizes)
  winsorised <- pmin(pmax(z, quantile(z, 0.1)), quantile(z, 0.9))
  phi <- mean(winsorised^2)
  p <- pchisq(length(z) * phi, length(z) - 1, lower.tail = FALSE)
  c(mean(z^2), phi, p, if (p < 0.05) sqrt(phi) else 1)
}

share_set <- function(i) {
  n <- sample(2:MOST_GROUPS, 1)
  sizes <- switch(i %% 4 + 1, sample(1:12, n, TRUE), sample(20:200, n, TRUE), round(exp(runif(n, 1, 6))), rep(50, n))
  base <- sample(c(0.02, 0.3, 0.5, 0.85, 0.99, 1), 1)
  share <- plogis(qlogis(base) + rnorm(n, 0, sample(c(0, 0.3, 1), 1)))
  successes <- rbinom(n, sizes, share)
  # The analysis of variance needs cases within a group.
  if (all(sizes == 1)) sizes[1] <- 2
  pooled <- sum(successes) / sum(sizes)
  p <- on_pairs(n, function(a, b) pair_of_shares(successes[c(a, b)], sizes[c(a, b)]))
  adjusted <- p.adjust(p, "holm")
  ranks <- rank_intervals(successes / sizes, adjusted)
  funnel <- dispersion(successes, sizes)
  group <- rep(seq_len(n), sizes)
  cases <- unlist(lapply(seq_len(n), function(g) rep(c(1, 0), c(successes[g], sizes[g] - successes[g]))))
  list(
    successes = successes, sizes = sizes,
    homogeneity = homogeneity(successes, sizes),
    variance = c(
      if (pooled %in% c(0, 1)) c(0, 0) else moments(successes / sizes, pooled * (1 - pooled) / sizes),
      intraclass(cases, group)
    ),
    pValues = array_of(p), adjusted = array_of(adjusted), from = ranks$from, to = ranks$to,
    dispersion = funnel, limits = c(vapply(sizes, function(size) funnel_limits(pooled, size, funnel[4]), rep(0, 4)))
  )
}

varied <- function(draw) {
  repeat {
    values <- draw()
    if (sd(values) > 0) return(values)
  }
}

mean_set <- function(i) {
  n <- sample(2:MOST_GROUPS, 1)
  sizes <- switch(i %% 3 + 1, sample(2:6, n, TRUE), sample(10:120, n, TRUE), round(exp(runif(n, 1, 6))))
  centres <- 300 + rnorm(n, 0, sample(c(0, 10, 60), 1))
  spreads <- runif(n, 20, 90)
  values <- lapply(seq_len(n), function(g) varied(function() round(rnorm(sizes[g], centres[g], spreads[g]), 1)))
  group <- rep(seq_len(n), sizes)
  cases <- unlist(values)
  means <- vapply(values, mean, 0)
  tests <- lapply(seq_len(n - 1), function(a) lapply((a + 1):n, function(b) t.test(values[[a]], values[[b]])))
  tests <- unlist(tests, recursive = FALSE)
  p <- vapply(tests, function(test) test$p.value, 0)
  adjusted <- p.adjust(p, "holm")
  ranks <- rank_intervals(means, adjusted)
  pooled_variance <- anova(lm(cases ~ factor(group)))[["Mean Sq"]][2]
  welch <- oneway.test(cases ~ factor(group))
  first <- tests[[1]]
  list(
    means = means, deviations = vapply(values, sd, 0), sizes = sizes,
    combined = c(mean(cases), sd(cases)),
    welch = c(first$statistic, first$parameter, first$p.value, first$conf.int),
    interval = as.numeric(t.test(values[[1]])$conf.int),
    homogeneity = c(welch$statistic, welch$parameter, welch$p.value),
    variance = c(moments(means, pooled_variance / sizes), intraclass(cases, group)),
    pValues = array_of(p), adjusted = array_of(adjusted), from = ranks$from, to = ranks$to
  )
}

write_json(lapply(seq_len(DATA_SETS), share_set), "test/statistics/r/between-shares.json")
write_json(lapply(seq_len(DATA_SETS), mean_set), "test/statistics/r/between-means.json")
