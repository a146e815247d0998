# Random ratings of items by raters for the scripts on agreement. A table is a matrix of category numbers from 1 with a
# row per item and a column per rater, NA where there is no rating.

MISSING <- c(0, 0, 0.1, 0.3, 0.6)

# Small, middle and large.
draw_items <- function() switch(sample(3, 1, prob = c(0.3, 0.5, 0.2)), sample(5, 1), sample(6:20, 1), sample(21:45, 1))

# Ratings without any agreement, around a true category, with nearly all items in one category, in full agreement, and
# off by one step at most.
draw_full_table <- function(items, raters, categories) {
  anywhere <- function() sample(categories, items * raters, replace = TRUE)
  truth <- matrix(sample(categories, items, replace = TRUE), items, raters)
  noise <- function(share) runif(items * raters) < share
  within_scale <- function(values) pmin(pmax(values, 1), categories)
  table <- switch(sample(5, 1, prob = c(0.2, 0.35, 0.2, 0.05, 0.2)),
    matrix(anywhere(), items, raters),
    ifelse(noise(runif(1, 0, 0.6)), anywhere(), truth),
    ifelse(noise(0.1), anywhere(), sample(categories, 1)),
    truth,
    within_scale(truth + sample(-1:1, items * raters, replace = TRUE))
  )
  matrix(table, items, raters)
}

# At least one item has two ratings.
draw_table <- function(raters, categories, missing = sample(MISSING, 1)) {
  repeat {
    table <- draw_full_table(draw_items(), raters, categories)
    table[runif(length(table)) < missing] <- NA
    if (any(rowSums(!is.na(table)) >= 2)) return(table)
  }
}

draw_raters <- function(fewest = 2) sample(fewest:6, 1)
draw_categories <- function() sample(2:7, 1)

# Items like "12.3", parted by spaces.
written <- function(table) {
  text <- ifelse(is.na(table), ".", table)
  paste(apply(text, 1, paste, collapse = ""), collapse = " ")
}
