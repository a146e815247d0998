# Writes test/statistics/r/net-promoter.json: random answers and the score and intervals that R gives them.
# Base R has no Net Promoter Score: it is taken as the weighted mean of 1, 0 and -1, and its variance as theirs.
# Run from the repository root: Rscript test/statistics/r/net-promoter.R
set.seed(20253)

DATA_SETS <- 500
CONFIDENCES <- c(0.5, 0.8, 0.9, 0.95, 0.95, 0.99, 0.999)
VALUES <- c(1, 0, -1)

# Samples from one answer to 100,000; a fifth without one of the three kinds, a tenth with one kind only.
draw_counts <- function() {
  size <- sample.int(sample(c(10, 100, 2000, 1e5), 1), 1)
  weights <- rgamma(3, 0.7)
  absent <- sample(c(0, 1, 2), 1, prob = c(0.7, 0.2, 0.1))
  weights[sample(3, absent)] <- 0
  as.numeric(rmultinom(1, size, weights))
}

wald <- function(counts, confidence) {
  size <- sum(counts)
  centre <- weighted.mean(VALUES, counts)
  variance <- weighted.mean((VALUES - centre)^2, counts)
  margin <- qnorm((1 + confidence) / 2) * sqrt(variance / size)
  100 * c(centre, margin, max(-1, centre - margin), min(1, centre + margin))
}

net_promoter <- function() {
  counts <- draw_counts()
  confidence <- sample(CONFIDENCES, 1)
  adjusted <- wald(counts + c(0.75, 1.5, 0.75), confidence)
  c(counts, confidence, adjusted, wald(counts, confidence))
}

as_row <- function(values) paste0("[", paste(formatC(values, digits = 12, format = "g", width = 1), collapse = ","), "]")

rows <- paste(replicate(DATA_SETS, as_row(net_promoter())), collapse = ",\n")
writeLines(paste0("{\n\"netPromoter\": [\n", rows, "\n]\n}"), "test/statistics/r/net-promoter.json")
