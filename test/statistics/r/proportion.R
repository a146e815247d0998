# Writes test/statistics/r/proportion.json: random proportions and what R makes of them.
# Run from the repository root: Rscript test/statistics/r/proportion.R
set.seed(20251)

DATA_SETS <- 500
CONFIDENCES <- c(0.5, 0.8, 0.9, 0.95, 0.95, 0.99, 0.999)

draw_confidence <- function() sample(CONFIDENCES, 1)

# Small, medium, large and very large samples.
draw_size <- function(largest = 1e7) {
  upper <- min(largest, sample(c(10, 100, 2000, 1e5, 1e7), 1))
  sample.int(upper, 1)
}

# One in eight has no success, one in eight no failure, one in eight a single one; the others spread from rare to common.
draw_successes <- function(size) {
  kind <- sample(8, 1)
  if (kind == 1) return(0)
  if (kind == 2) return(size)
  if (kind == 3) return(min(size, sample(c(1, size - 1), 1)))
  rbinom(1, size, if (kind == 4) rbeta(1, 0.3, 8) else runif(1))
}

draw_counts <- function() {
  size <- draw_size()
  c(draw_successes(size), size)
}

score_interval <- function(successes, size, confidence)
  as.numeric(suppressWarnings(prop.test(successes, size, conf.level = confidence, correct = FALSE)$conf.int))

wilson <- function() {
  counts <- draw_counts()
  confidence <- draw_confidence()
  c(counts, confidence, score_interval(counts[1], counts[2], confidence))
}

clopper_pearson <- function() {
  counts <- draw_counts()
  confidence <- draw_confidence()
  c(counts, confidence, as.numeric(binom.test(counts[1], counts[2], conf.level = confidence)$conf.int))
}

# From its definition: the population shares p where the score test on a draw without replacement just rejects,
# (share - p)^2 = reach p (1 - p). Solved for the distance from the share in units of sqrt(reach): for p itself the two
# roots nearly coincide where little is left to look at, and lose half of their digits.
finite_interval <- function(successes, size, population, confidence) {
  share <- successes / size
  reach <- qnorm((1 + confidence) / 2)^2 / size * (population - size) / (population - 1)
  distances <- Re(polyroot(c(-share * (1 - share), -sqrt(reach) * (1 - 2 * share), 1 + reach)))
  share + sqrt(reach) * sort(distances)
}

finite_wilson <- function() {
  population <- draw_size() + 1
  size <- if (runif(1) < 0.1) population else draw_size(population)
  successes <- draw_successes(size)
  confidence <- draw_confidence()
  interval <- if (size == population) rep(successes / size, 2) else finite_interval(successes, size, population, confidence)
  c(successes, size, population, confidence, interval)
}

newcombe <- function() {
  first <- draw_counts()
  second <- draw_counts()
  confidence <- draw_confidence()
  share <- c(first[1] / first[2], second[1] / second[2])
  score1 <- score_interval(first[1], first[2], confidence)
  score2 <- score_interval(second[1], second[2], confidence)
  difference <- share[1] - share[2]
  low <- difference - sqrt((share[1] - score1[1])^2 + (score2[2] - share[2])^2)
  high <- difference + sqrt((score1[2] - share[1])^2 + (share[2] - score2[1])^2)
  c(first, second, confidence, low, high)
}

# The second sample is half of the time near the first, so that p-values of all sizes occur.
two_proportions <- function() {
  first <- draw_counts()
  second <- draw_counts()
  if (runif(1) < 0.5) second[1] <- rbinom(1, second[2], first[1] / first[2])
  successes <- c(first[1], second[1])
  sizes <- c(first[2], second[2])
  # R gives NaN where there are only successes or only failures; nothing differs there.
  if (sum(successes) %in% c(0, sum(sizes))) return(c(first, second, 0, 1))
  test <- suppressWarnings(prop.test(successes, sizes, correct = FALSE))
  sign <- sign(successes[1] / sizes[1] - successes[2] / sizes[2])
  c(first, second, sign * sqrt(as.numeric(test$statistic)), test$p.value)
}

as_row <- function(values) paste0("[", paste(formatC(values, digits = 12, format = "g", width = 1), collapse = ","), "]")

as_rows <- function(draw) paste0("[\n", paste(replicate(DATA_SETS, as_row(draw())), collapse = ",\n"), "\n]")

statistics <- list(
  wilson = wilson,
  clopperPearson = clopper_pearson,
  finiteWilson = finite_wilson,
  newcombe = newcombe,
  twoProportions = two_proportions
)
members <- vapply(names(statistics), function(name) paste0("\"", name, "\": ", as_rows(statistics[[name]])), "")
writeLines(paste0("{\n", paste(members, collapse = ",\n"), "\n}"), "test/statistics/r/proportion.json")
