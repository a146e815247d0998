export interface Spread {
  readonly runs: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** @throws RangeError for no values */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) throw new RangeError('Nothing was measured.');
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? highest;
  const median = Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
  return { runs: sorted.length, median, lowest, highest };
}

/** Milliseconds of each of `runs` runs, after `warmUp` runs that do not count. */
export async function timed(runs: number, warmUp: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times;
}
