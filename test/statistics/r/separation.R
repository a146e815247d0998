# 500 random samples that are separated and 500 that are not, told apart by the definition, with what is unbounded.
# From the root of the repository: Rscript test/statistics/r/separation.R

options(warn = 2)
source("test/statistics/r/write-json.R")
set.seed(20260314)

DATA_SETS <- 500

random_column <- function(n) {
  switch(sample(5, 1),
    rep(1, n),
    rbinom(n, 1, 0.5),
    rbinom(n, 1, 0.15),
    sample(-2:4, n, replace = TRUE),
    round(rnorm(n), 1)
  )
}

# Two to four independent columns, mostly with an intercept.
random_sample <- function() {
  repeat {
    n <- sample(4:14, 1)
    width <- sample(2:4, 1)
    design <- do.call(cbind, replicate(width, random_column(n), simplify = FALSE))
    if (runif(1) < 0.8) design[, 1] <- 1
    if (qr(design)$rank < width) next
    log_odds <- design %*% rnorm(width, sd = sample(c(0.3, 3), 1))
    return(list(design = design, outcomes = rbinom(n, 1, plogis(log_odds))))
  }
}

# Vectors orthogonal to two, three or four entries' worth of rows: generalised cross products, one a column of `chosen`.
orthogonal_to <- function(rows, chosen) {
  entry <- function(which_row, column) rows[chosen[which_row, ], column]
  minor <- function(columns) {
    if (length(columns) == 1) return(entry(1, columns))
    if (length(columns) == 2) return(entry(1, columns[1]) * entry(2, columns[2]) - entry(1, columns[2]) * entry(2, columns[1]))
    Reduce(`+`, lapply(1:3, function(k) {
      others <- columns[-k]
      (-1)^(k + 1) * entry(1, columns[k]) * (entry(2, others[1]) * entry(3, others[2]) - entry(2, others[2]) * entry(3, others[1]))
    }))
  }
  sapply(seq_len(ncol(rows)), function(k) (-1)^k * minor(seq_len(ncol(rows))[-k]))
}

# Separation by its definition: the edges of the cone of all directions d with d.x >= 0 for cases with the outcome and
# d.x <= 0 for the others are orthogonal to as many rows as there are columns less one.
separation <- function(design, outcomes) {
  rows <- unique(design * (2 * outcomes - 1))
  edges <- matrix(orthogonal_to(rows, combn(nrow(rows), ncol(rows) - 1)), ncol = ncol(rows))
  edges <- edges / pmax(sqrt(rowSums(edges^2)), 1e-300)
  edges <- rbind(edges, -edges)[rowSums(abs(rbind(edges, edges))) > 0.5, , drop = FALSE]
  inside <- apply(edges %*% t(rows) > -1e-9, 1, all)
  edges <- edges[inside, , drop = FALSE]
  if (nrow(edges) == 0) return(NULL)
  list(
    extent = if (all(rows %*% colSums(edges) > 1e-9)) "complete" else "quasi",
    unboundedColumns = array_of(which(colSums(abs(edges)) > 1e-9) - 1)
  )
}


random_samples <- function(are_separated) {
  samples <- list()
  while (length(samples) < DATA_SETS) {
    drawn <- random_sample()
    found <- separation(drawn$design, drawn$outcomes)
    if (is.null(found) == are_separated) next
    samples[[length(samples) + 1]] <- list(
      columns = lapply(seq_len(ncol(drawn$design)), function(column) drawn$design[, column]),
      outcomes = array_of(drawn$outcomes == 1),
      separation = found
    )
  }
  samples
}

write_json(c(random_samples(TRUE), random_samples(FALSE)), "test/statistics/r/separation.json")
