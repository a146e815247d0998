# Writes test/statistics/r/sample-size.json: random planning questions and what R makes of them.
# Run from the repository root: Rscript test/statistics/r/sample-size.R
set.seed(20252)

DATA_SETS <- 500
CONFIDENCES <- c(0.5, 0.8, 0.9, 0.95, 0.95, 0.99, 0.999)

draw_confidence <- function() sample(CONFIDENCES, 1)

# To four digits, so that both sides compute with the same number; one in five near an end.
draw_share <- function() {
  share <- round(if (runif(1) < 0.2) rbeta(1, 0.5, 10) else runif(1), 4)
  share <- min(0.9999, max(0.0001, share))
  if (runif(1) < 0.5) round(1 - share, 4) else share
}

draw_margin <- function() round(exp(runif(1, log(0.005), log(0.4))), 4)

# The smallest n for which `is_enough`, a function that stays true once it is, is true.
smallest <- function(is_enough) {
  upper <- 1
  while (!is_enough(upper)) upper <- upper * 2
  lower <- floor(upper / 2)
  while (upper - lower > 1) {
    middle <- floor((lower + upper) / 2)
    if (is_enough(middle)) upper <- middle else lower <- middle
  }
  upper
}

# Half width of the normal interval, without replacement from the population.
margin_of <- function(size, share, population, confidence) {
  variance <- share * (1 - share) / size
  if (is.finite(population)) variance <- variance * (population - size) / (population - 1)
  qnorm((1 + confidence) / 2) * sqrt(variance)
}

margin <- function() {
  margin <- draw_margin()
  share <- draw_share()
  confidence <- draw_confidence()
  size <- smallest(function(n) margin_of(n, share, Inf, confidence) <= margin)
  c(margin, share, confidence, size)
}

margin_from_population <- function() {
  margin <- draw_margin()
  share <- draw_share()
  confidence <- draw_confidence()
  population <- 1 + sample.int(sample(c(10, 500, 20000, 1e7), 1), 1)
  size <- smallest(function(n) n >= population || margin_of(n, share, population, confidence) <= margin)
  c(margin, share, confidence, population, size)
}

# With n drawn, none defect is still as probable as 1 - confidence allows; 1e-12 for what is equal but for rounding.
zero_defect <- function() {
  share <- draw_share()
  confidence <- draw_confidence()
  size <- smallest(function(n) dbinom(0, n, 1 - share) <= (1 - confidence) * (1 + 1e-12))
  c(share, confidence, size)
}

detect <- function() {
  repeat {
    first <- draw_share()
    second <- draw_share()
    power <- sample(c(0.5, 0.7, 0.8, 0.9, 0.95, 0.99), 1)
    confidence <- draw_confidence()
    if (first == second) next
    # power.prop.test looks from two upwards.
    size <- tryCatch(
      power.prop.test(
        p1 = first, p2 = second, power = power, sig.level = 1 - confidence, tol = 1e-10
      )$n,
      error = function(e) NA, warning = function(w) NA
    )
    if (!is.na(size) && size >= 2) return(c(first, second, power, confidence, ceiling(size)))
  }
}

# A missing size says that there is none.
prove <- function() {
  share <- draw_share()
  kind <- sample(10, 1)
  if (kind == 1) share <- sample(c(0, 1), 1)
  target <- if (kind == 2) share else if (kind <= 6) min(1, max(0, round(share + rnorm(1, 0, 0.05), 4))) else draw_share()
  direction <- sample(c(1, -1), 1)
  if (runif(1) < 0.8 && share != target) direction <- sign(share - target)
  confidence <- draw_confidence()
  if (direction * (share - target) <= 0) return(c(share, target, direction, confidence, NA))
  size <- smallest(function(n) {
    interval <- suppressWarnings(prop.test(share * n, n, conf.level = confidence, correct = FALSE)$conf.int)
    if (direction > 0) interval[1] >= target else interval[2] <= target
  })
  c(share, target, direction, confidence, size)
}

as_number <- function(value) if (is.na(value)) "null" else formatC(value, digits = 12, format = "g", width = 1)

as_row <- function(values) paste0("[", paste(vapply(values, as_number, ""), collapse = ","), "]")

as_rows <- function(draw) paste0("[\n", paste(replicate(DATA_SETS, as_row(draw())), collapse = ",\n"), "\n]")

statistics <- list(
  margin = margin,
  marginFromPopulation = margin_from_population,
  zeroDefect = zero_defect,
  detect = detect,
  prove = prove
)
members <- vapply(names(statistics), function(name) paste0("\"", name, "\": ", as_rows(statistics[[name]])), "")
writeLines(paste0("{\n", paste(members, collapse = ",\n"), "\n}"), "test/statistics/r/sample-size.json")
