/** Two things or more, in order of time. */
export type Chain<T> = readonly [T, T, ...T[]];

/** Waves of which the course is shown: a plan is made for each, and a longer chain takes longer than a request may. */
export const MOST_WAVES = 12;

/** What happened between each two neighbours of a chain, and between its first and its last. */
export interface Course<T> {
  /** One fewer than the chain is long. */
  readonly steps: readonly T[];
  readonly overall: T;
}

/** @returns null for fewer than two */
export function chainOf<T>([first, second, ...rest]: readonly T[]): Chain<T> | null {
  return first === undefined || second === undefined ? null : [first, second, ...rest];
}

export function mapChain<T, U>([first, second, ...rest]: Chain<T>, change: (one: T) => U): Chain<U> {
  return [change(first), change(second), ...rest.map(change)];
}

/** Walks a chain. */
export function courseOf<T, U>([first, ...later]: Chain<T>, between: (before: T, now: T) => U): Course<U> {
  let before = first;
  const steps = later.map((now) => {
    const step = between(before, now);
    before = now;
    return step;
  });
  return { steps, overall: between(first, before) };
}
