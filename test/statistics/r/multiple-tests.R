# p.adjust of 500 random lists of p values: short and long, with ties, zeros and ones.
# From the root of the repository: Rscript test/statistics/r/multiple-tests.R

options(warn = 2)
source("test/statistics/r/write-json.R")
set.seed(20260312)

DATA_SETS <- 500

random_p_values <- function(shape) {
  n <- sample(c(1:5, 6:25), 1)
  signif(switch(shape,
    uniform = runif(n),
    significant = rbeta(n, 0.2, 3),
    tiny = 10^-runif(n, 1, 30),
    tied = sample(c(0.001, 0.01, 0.02, 0.03, 0.05, 0.2), n, replace = TRUE),
    edges = sample(c(0, 1, runif(n)), n, replace = TRUE)
  ), 6)
}

shapes <- rep(c("uniform", "significant", "tiny", "tied", "edges"), length.out = DATA_SETS)
write_json(
  lapply(shapes, function(shape) {
    p <- random_p_values(shape)
    list(
      pValues = array_of(p),
      benjaminiHochberg = array_of(p.adjust(p, "BH")),
      holm = array_of(p.adjust(p, "holm"))
    )
  }),
  "test/statistics/r/multiple-tests.json"
)
