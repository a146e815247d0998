# Upper tails of 500 random values of each distribution, down to 1e-250 and less, as R computes them.
# From the root of the repository: Rscript test/statistics/r/tails.R

options(warn = 2)
source("test/statistics/r/write-json.R")
set.seed(20260402)

DATA_SETS <- 500

# A third ordinary, a third small, a third tiny.
tail <- function() switch(sample(3, 1), runif(1), 10^-runif(1, 0, 16), 10^-runif(1, 16, 290))

degrees <- function() switch(sample(3, 1), sample(1:30, 1), round(runif(1, 1, 500), 2), round(exp(runif(1, 5, 13))))

# As written in the file, so that both sides have the same number.
written <- function(x) as.numeric(formatC(x, digits = 12, format = "g"))

normal <- function() {
  z <- written(qnorm(tail(), lower.tail = FALSE))
  c(z, pnorm(z, lower.tail = FALSE))
}

chi_square <- function() {
  df <- degrees()
  x <- written(qchisq(tail(), df, lower.tail = FALSE))
  c(x, df, pchisq(x, df, lower.tail = FALSE))
}

# The t are normal quantiles: a place to look at, not the quantile of a stated tail.
student <- function() {
  df <- degrees()
  t <- written(if (runif(1) < 0.3) rnorm(1) else qnorm(10^-runif(1, 0, 40), lower.tail = FALSE))
  c(t, df, pt(t, df, lower.tail = FALSE))
}

# R's own tail of F ends at 0 already above 1e-290.
fisher <- function() {
  repeat {
    df <- c(sample(1:90, 1), degrees())
    x <- written(exp(runif(1, -3, 5)))
    tail <- pf(x, df[1], df[2], lower.tail = FALSE)
    if (tail > 1e-250) return(c(x, df, tail))
  }
}

beta <- function() {
  shapes <- written(exp(runif(2, -1, 12)))
  x <- written(plogis(qlogis(shapes[1] / sum(shapes)) + rnorm(1, 0, 5 / sqrt(min(shapes)))))
  c(x, shapes, pbeta(x, shapes[1], shapes[2]))
}

draw <- function(one) replicate(DATA_SETS, array_of(one()), simplify = FALSE)
write_json(
  list(normal = draw(normal), chiSquare = draw(chi_square), student = draw(student), f = draw(fisher), beta = draw(beta)),
  "test/statistics/r/tails.json"
)
