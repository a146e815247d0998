/** Owner function → people that can work on the plan at the same time, 1 at least. */
export type People = ReadonlyMap<string, number>;

/** In functions that nobody named. */
const DEFAULT_PEOPLE = 2;

/**
 * Nobody keeps more than five work items going at once: an item that takes less than a day a week of one person still
 * occupies a fifth of somebody.
 */
const ITEMS_AT_ONCE = 5n;

export function peopleOf(people: People, ownerFunction: string): number {
  return people.get(ownerFunction) ?? DEFAULT_PEOPLE;
}

/**
 * Working days that an item takes with so many people: what the template asks for, or longer when its effort needs more
 * people than there are. 12 person-days in 4 days need three people; two people take 6 days.
 */
export function daysNeeded(effort: number, durationDays: number, people: number): number {
  return Math.max(durationDays, Math.ceil(effort / people));
}

/**
 * Parts into which a person has to be cut so that effort ÷ days is a whole number of parts for every item of a
 * function. Capacity is compared in these parts, so that three thirds of a person are exactly one.
 */
export function partsPerPerson(days: readonly number[]): bigint {
  return [...new Set(days)].map(BigInt).reduce(leastCommonMultiple, ITEMS_AT_ONCE);
}

/** Parts that an item occupies on each of its days: effort ÷ days, and a fifth of a person at least. */
export function partsOccupied(effort: number, days: number, parts: bigint): bigint {
  const load = (BigInt(effort) * parts) / BigInt(days);
  const least = parts / ITEMS_AT_ONCE;
  return load > least ? load : least;
}

/** From day `from` to before `until`, `used` parts are occupied. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly used: bigint;
}

/** How much of one function's people is occupied: stretches without a hole from day 0; the last has no end and uses nothing. */
export type Occupation = readonly Stretch[];

export const NOTHING_OCCUPIED: Occupation = [{ from: 0, until: Infinity, used: 0n }];

/** The earliest day on or after `from` from which `days` days in a row have at most `most` parts occupied. */
export function earliestStart(occupation: Occupation, from: number, days: number, most: bigint): number {
  let start = from;
  for (const stretch of occupation) {
    if (stretch.from >= start + days) break;
    if (stretch.used > most) start = Math.max(start, stretch.until);
  }
  return start;
}

/** The same with `parts` more on the days from `start` to before `end`. */
export function occupy(occupation: Occupation, start: number, end: number, parts: bigint): Occupation {
  const result: Stretch[] = [];
  for (const stretch of occupation) {
    const { from, until, used } = stretch;
    if (until <= start || from >= end) {
      result.push(stretch);
      continue;
    }
    if (from < start) result.push({ from, until: start, used });
    result.push({ from: Math.max(from, start), until: Math.min(until, end), used: used + parts });
    if (end < until) result.push({ from: end, until, used });
  }
  return result;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
