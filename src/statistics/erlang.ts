import { betaBelow } from './distributions';

/** What a group of agents faces in an interval: calls that arrive at random, handled for the same mean time. */
export interface Load {
  /** Offered in the interval, ≥ 0. */
  readonly calls: number;
  readonly intervalSeconds: number;
  /** Mean of talk, hold and after-call work. */
  readonly handlingSeconds: number;
}

/** What a number of agents makes of a load. Shares are 0..1. */
export interface StaffingResult {
  readonly agents: number;
  /** Offered load: agents that would be busy if none ever waited. */
  readonly erlangs: number;
  /** Share of calls that have to wait. */
  readonly waiting: number;
  /** Share of offered calls that are answered within the limit. */
  readonly serviceLevel: number;
  /** Mean wait of answered calls, seconds; infinite where patient callers outnumber what agents can handle. */
  readonly averageSpeedOfAnswer: number;
  /** Share of agents' time spent on calls. */
  readonly occupancy: number;
  /** Share of offered calls that give up. */
  readonly abandonment: number;
}

/** Calls × handling time ÷ interval. @throws RangeError when a part of the load is negative, not finite or no interval */
export function offeredErlangs({ calls, intervalSeconds, handlingSeconds }: Load): number {
  const erlangs = (calls * handlingSeconds) / intervalSeconds;
  if (calls >= 0 && handlingSeconds >= 0 && intervalSeconds > 0 && Number.isFinite(erlangs)) return erlangs;
  throw new RangeError('A load has calls and a handling time of 0 or more, in an interval longer than 0.');
}

/** Share of calls that find all agents busy, none being allowed to wait (Erlang B), by its stable recursion. */
export function erlangB(erlangs: number, agents: number): number {
  let blocked = 1;
  for (let agent = 1; agent <= agents; agent += 1) blocked = (erlangs * blocked) / (agent + erlangs * blocked);
  return blocked;
}

/**
 * Callers who wait without end, M/M/c (A. K. Erlang, 1917). Waits are overstated where callers give up.
 * @param limitSeconds the service level counts calls that are answered within it
 * @throws RangeError when agents or the limit are impossible, or the load is
 */
export function erlangC(load: Load, agents: number, limitSeconds: number): StaffingResult {
  const erlangs = offeredErlangs(load);
  refuseImpossible(agents, limitSeconds);
  const base = { agents, erlangs, abandonment: 0 };
  if (erlangs === 0) return { ...base, ...IDLE };
  if (erlangs >= agents) {
    return { ...base, waiting: 1, serviceLevel: 0, averageSpeedOfAnswer: Infinity, occupancy: 1 };
  }
  const blocked = erlangB(erlangs, agents);
  const occupancy = erlangs / agents;
  const waiting = blocked / (1 - occupancy * (1 - blocked));
  const spare = agents - erlangs;
  return {
    ...base,
    waiting,
    serviceLevel: 1 - waiting * Math.exp((-spare * limitSeconds) / load.handlingSeconds),
    averageSpeedOfAnswer: (waiting * load.handlingSeconds) / spare,
    occupancy,
  };
}

/**
 * Callers who give up after a time that is exponentially distributed, M/M/c+M (C. Palm, 1957). Of a caller with k others
 * waiting ahead, e to the −wait ÷ patience follows a β distribution, from which shares and mean waits follow in closed form.
 * @param patienceSeconds mean time after which a waiting caller gives up, > 0
 * @throws RangeError as `erlangC`, and for impatience that is none
 */
export function erlangA(load: Load, agents: number, limitSeconds: number, patienceSeconds: number): StaffingResult {
  const erlangs = offeredErlangs(load);
  refuseImpossible(agents, limitSeconds);
  if (!(patienceSeconds > 0 && Number.isFinite(patienceSeconds))) {
    throw new RangeError('Callers have a mean patience longer than 0 seconds.');
  }
  if (erlangs === 0) return { agents, erlangs, abandonment: 0, ...IDLE };
  const patience = patienceSeconds / load.handlingSeconds;
  const { first, shares } = stationary(erlangs, agents, patience);
  const shape = agents * patience;
  const still = Math.exp(-limitSeconds / patienceSeconds);
  let [waiting, inTime, answeredLate, waited, busy] = [0, 0, 0, 0, 0];
  let harmonic = harmonicSum(shape + 1, first - agents);
  let isAnyInTime = true;
  for (const [index, share] of shares.entries()) {
    const count = first + index;
    busy += share * Math.min(count, agents);
    if (count < agents) continue;
    const ahead = count - agents;
    const answered = shape / (shape + ahead + 1);
    harmonic += 1 / (shape + 1 + ahead);
    const soon: number = isAnyInTime ? answered * (1 - betaBelow(still, shape + 1, ahead + 1)) : 0;
    // The more wait ahead, the fewer are answered in time.
    isAnyInTime = soon > NEGLIGIBLE;
    waiting += share;
    inTime += share * soon;
    answeredLate += share * (answered - soon);
    waited += share * answered * harmonic * patienceSeconds;
  }
  const answered = 1 - waiting + inTime + answeredLate;
  return {
    ...{ agents, erlangs, waiting, serviceLevel: 1 - waiting + inTime },
    ...{ averageSpeedOfAnswer: waited / answered, occupancy: busy / agents, abandonment: 1 - answered },
  };
}

/**
 * Fewest agents with whom the service level is reached.
 * @param serviceLevel share, 0..1 exclusive
 * @param patienceSeconds absent: callers wait without end
 * @throws RangeError as `erlangC`, and for a service level that nobody can promise
 */
export function agentsFor(load: Load, serviceLevel: number, limitSeconds: number, patienceSeconds?: number): number {
  if (!(serviceLevel > 0 && serviceLevel < 1)) {
    throw new RangeError('A service level lies between 0 and 1; all calls in time can not be promised.');
  }
  const levelOf = (agents: number): number =>
    patienceSeconds === undefined
      ? erlangC(load, agents, limitSeconds).serviceLevel
      : erlangA(load, agents, limitSeconds, patienceSeconds).serviceLevel;
  // One agent more answers more in time: doubled until they are enough, then halved towards the fewest.
  let enough = Math.max(1, Math.ceil(offeredErlangs(load)));
  while (levelOf(enough) < serviceLevel) enough *= 2;
  let tooFew = 0;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (levelOf(middle) < serviceLevel) tooFew = middle;
    else enough = middle;
  }
  return enough;
}

/**
 * Agents to schedule so that the base number is at work: ÷ (1 − shrinkage), rounded up.
 * @throws RangeError when shrinkage is no share below 1
 */
export function scheduledAgents(agents: number, shrinkage: number): number {
  if (!(shrinkage >= 0 && shrinkage < 1)) throw new RangeError('Shrinkage is a share from 0 to below 1.');
  return Math.ceil(agents / (1 - shrinkage) - 1e-9);
}

const IDLE = { waiting: 0, serviceLevel: 1, averageSpeedOfAnswer: 0, occupancy: 0 } as const;

function refuseImpossible(agents: number, limitSeconds: number): void {
  if (!(Number.isInteger(agents) && agents >= 1)) throw new RangeError('A group has one agent or more.');
  if (!(limitSeconds >= 0)) throw new RangeError('A time limit is 0 seconds or more.');
}

/** What is less likely than this has no part in any sum. */
const NEGLIGIBLE = 1e-20;

interface Stationary {
  /** Number of calls to which the first of the shares belongs; fewer do not count any more. */
  readonly first: number;
  readonly shares: readonly number[];
}

/**
 * Probability of each number of calls in the system, in service time units: arrivals at `erlangs`, each busy agent done at
 * 1, each waiting caller gone at 1 ÷ patience. Begins and ends where what lies beyond does not count any more.
 */
function stationary(erlangs: number, agents: number, patience: number): Stationary {
  // From the peak, where as many leave as arrive and the weight is set to 1, so that nothing overflows.
  const peak = Math.floor(erlangs <= agents ? erlangs : agents + (erlangs - agents) * patience);
  const leaving = (count: number): number => Math.min(count, agents) + Math.max(0, count - agents) / patience;
  const below: number[] = [];
  for (let count = peak, weight = 1; count > 0 && weight > NEGLIGIBLE; count -= 1) {
    weight *= leaving(count) / erlangs;
    below.push(weight);
  }
  const above = [1];
  for (let count = peak + 1, weight = 1; weight >= NEGLIGIBLE || count <= agents + 1; count += 1) {
    weight *= erlangs / leaving(count);
    above.push(weight);
  }
  const weights = [...below.reverse(), ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first: peak - below.length, shares: weights.map((weight) => weight / total) };
}

/** After so many terms of a harmonic sum the rest is as good as an integral. */
const SUMMED_TERMS = 10_000;

/** 1 ÷ from + 1 ÷ (from + 1) + …, so many terms; none for a number below 1. */
function harmonicSum(from: number, terms: number): number {
  const summed = Math.min(terms, SUMMED_TERMS);
  let sum = 0;
  for (let term = 0; term < summed; term += 1) sum += 1 / (from + term);
  return terms > summed ? sum + Math.log((from + terms - 0.5) / (from + summed - 0.5)) : sum;
}
