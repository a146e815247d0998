# Erlang C and Erlang A for 500 random loads each, by a route of their own: Erlang C from the Poisson distribution,
# Erlang A from the birth and death chain and from what happens, step by step, to a caller who waits.
# From the root of the repository: Rscript test/statistics/r/erlang.R

options(warn = 2)
source("test/statistics/r/write-json.R")
set.seed(20260403)

DATA_SETS <- 500
INTERVAL <- 1800

# Blocking is P(N = agents) / P(N <= agents) of a Poisson N; P(wait) follows from it.
erlang_c <- function(erlangs, agents, handling, limit) {
  if (erlangs >= agents) return(c(1, 0, NA, 1))
  blocked <- exp(dpois(agents, erlangs, log = TRUE) - ppois(agents, erlangs, log.p = TRUE))
  waiting <- agents * blocked / (agents - erlangs * (1 - blocked))
  rate <- (agents - erlangs) / handling
  c(waiting, 1 - waiting * pexp(limit, rate, lower.tail = FALSE), waiting / rate, erlangs / agents)
}

# Probabilities of 0, 1, 2, ... calls in the system: arrivals at one rate, departures of those served and those who tire.
chain <- function(calls, agents, handling, patience) {
  arriving <- calls / INTERVAL
  most <- agents + 60 + ceiling(arriving * patience + 14 * sqrt(arriving * patience))
  count <- seq_len(most)
  leaving <- pmin(count, agents) / handling + pmax(0, count - agents) / patience
  log_weight <- c(0, cumsum(log(arriving) - log(leaving)))
  weight <- exp(log_weight - max(log_weight))
  weight / sum(weight)
}

# Of a caller with 0, 1, ... others waiting ahead: the chance to be served at all and the wait if so, by first steps.
served <- function(positions, serving, tiring) {
  chance <- wait <- numeric(positions)
  for (position in seq_len(positions)) {
    ahead <- position - 1
    all <- serving + (ahead + 1) * tiring
    forward <- (serving + ahead * tiring) / all
    chance[position] <- forward * (if (ahead == 0) 1 else chance[position - 1])
    wait[position] <- forward * (if (ahead == 0) 0 else wait[position - 1]) + chance[position] / all
  }
  list(chance = chance, wait = wait)
}

# The chance to be served within the limit, by uniformisation: the chain's steps are counted by a Poisson clock.
served_within <- function(limit, positions, serving, tiring) {
  ahead <- seq_len(positions) - 1
  clock <- serving + positions * tiring
  forward <- (serving + ahead * tiring) / clock
  stay <- 1 - forward - tiring / clock
  steps <- qpois(1e-14, clock * limit, lower.tail = FALSE) + 10
  chance <- numeric(positions)
  total <- dpois(0, clock * limit) * chance
  for (step in seq_len(steps)) {
    chance <- forward * c(1, chance[-positions]) + stay * chance
    total <- total + dpois(step, clock * limit) * chance
  }
  total
}

erlang_a <- function(calls, agents, handling, limit, patience) {
  share <- chain(calls, agents, handling, patience)
  count <- seq_along(share) - 1
  queued <- share[count >= agents]
  caller <- served(length(queued), agents / handling, 1 / patience)
  soon <- served_within(limit, length(queued), agents / handling, 1 / patience)
  abandonment <- sum(share * pmax(0, count - agents)) / patience / (calls / INTERVAL)
  c(
    sum(queued), 1 - sum(queued) + sum(queued * soon), sum(queued * caller$wait) / (1 - abandonment),
    sum(share * pmin(count, agents)) / agents, abandonment
  )
}

# Groups of all sizes, from half the agents that the load needs to twice as many.
draw <- function(i) {
  handling <- sample(20:900, 1)
  calls <- sample(switch(i %% 3 + 1, 1:20, 20:200, 200:1200), 1)
  erlangs <- calls * handling / INTERVAL
  agents <- max(1, round(erlangs * runif(1, 0.5, 2)))
  limit <- sample(c(0, 5, 10, 20, 30, 60), 1)
  patience <- sample(5:600, 1)
  list(
    load = c(calls, INTERVAL, handling), agents = agents, limit = limit, patience = patience,
    c = erlang_c(erlangs, agents, handling, limit), a = erlang_a(calls, agents, handling, limit, patience)
  )
}

write_json(lapply(seq_len(DATA_SETS), draw), "test/statistics/r/erlang.json")
