import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Results that a script in `test/statistics/r` wrote. */
export function readResults(
  name: 'mean' | 'trend' | 'p-chart' | 'between-shares' | 'between-means' | 'tails' | 'erlang',
): unknown {
  return JSON.parse(readFileSync(join(__dirname, 'r', `${name}.json`), 'utf8'));
}

/** A statistic as this project and as R computes it; null where there is none. */
export type Pair = readonly [ours: number | null, theirs: number | null];

/** Largest difference, absolute or, for values above 1, relative; infinite where only one side has a value. */
export function largestDifference(pairs: readonly Pair[]): number {
  return Math.max(...pairs.map(difference));
}

function difference([ours, theirs]: Pair): number {
  if (ours === null || theirs === null) return ours === theirs ? 0 : Infinity;
  const distance = Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));
  return Number.isNaN(distance) ? Infinity : distance;
}
