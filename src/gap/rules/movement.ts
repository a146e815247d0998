import { compare, minus, plusWeighted, ZERO, type Ratio } from '../../scoring/ratio';

/**
 * What became of a gap between two times, judged over the places that have a rating at both: a gap is not closed by
 * leaving its requirement out, nor does a site that joined make it worse.
 *
 * - *closed*: below target before, nowhere now, and every place that was below target is rated again
 * - *opened* (a new gap): nowhere below target before, below target now in a place that was rated before
 * - *improved*, *worsened* (regressed), *unchanged*: below target at both times; by the ratings of the places
 *   rated at both, weighted; a target that was changed makes no gap better
 * - *noLongerRated*, *newlyRated*: below target at one time, but where it was so there is no rating at the other
 */
export const GAP_MOVEMENTS = [
  'closed',
  'opened',
  'improved',
  'worsened',
  'unchanged',
  'noLongerRated',
  'newlyRated',
] as const;
export type GapMovement = (typeof GAP_MOVEMENTS)[number];

/** How many gaps made each movement. */
export type MovementCounts = Readonly<Record<GapMovement, number>>;

/** A place that has a rating. */
export interface RatedPlace {
  /** Target − rating; 0 where it reaches the target. */
  readonly distance: Ratio;
  readonly rating: Ratio;
  /** Integer ≥ 1: its part in the whole. */
  readonly weight: number;
}

/** By the place's name. A place without a rating is not in it. */
export type RatedPlaces = ReadonlyMap<string, RatedPlace>;

/** Places count by the weights that they have now. @returns null where nothing is below target at either time */
export function movementOf(before: RatedPlaces, now: RatedPlaces): GapMovement | null {
  const was = placesBelow(before);
  const is = placesBelow(now);
  if (was.size === 0 && is.size === 0) return null;
  const changes = [...now].flatMap(([place, { rating, weight }]) => {
    const earlier = before.get(place);
    const isBelow = was.has(place) || is.has(place);
    return earlier && isBelow ? [{ change: minus(rating, earlier.rating), weight }] : [];
  });
  if (changes.length === 0) return was.size > 0 ? 'noLongerRated' : 'newlyRated';
  if (was.size === 0) return 'opened';
  if (is.size === 0) return [...was].every((place) => now.has(place)) ? 'closed' : 'noLongerRated';
  const sum = changes.reduce((total, { change, weight }) => plusWeighted(total, change, weight), ZERO);
  const direction = compare(sum, ZERO);
  return direction > 0 ? 'improved' : direction < 0 ? 'worsened' : 'unchanged';
}

function placesBelow(places: RatedPlaces): ReadonlySet<string> {
  return new Set([...places].flatMap(([place, { distance }]) => (compare(distance, ZERO) > 0 ? [place] : [])));
}

/** Nulls, which are no movement, are not counted. */
export function countMovements(movements: readonly (GapMovement | null)[]): MovementCounts {
  const count = (movement: GapMovement): number => movements.filter((one) => one === movement).length;
  return {
    closed: count('closed'),
    opened: count('opened'),
    improved: count('improved'),
    worsened: count('worsened'),
    unchanged: count('unchanged'),
    noLongerRated: count('noLongerRated'),
    newlyRated: count('newlyRated'),
  };
}
