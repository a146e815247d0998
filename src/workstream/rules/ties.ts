import type { Dependency } from '../../framework/framework';

/** A piece of work that a dependency ends at, with its length in working days. */
interface Lasting {
  readonly days: number;
}

/**
 * Working days that one piece of work starts after another at least, for a dependency between them; negative where it
 * may start before. With fixed lengths every kind comes down to this one number: with lag L,
 *
 * - finish to start: length of the first + L
 * - start to start: L
 * - finish to finish: length of the first + L − length of the second
 * - start to finish: L − length of the second
 */
export function startsAfter(
  first: Lasting,
  second: Lasting,
  { kind, lagDays }: Pick<Dependency, 'kind' | 'lagDays'>,
): number {
  const from = leavesFromFinish(kind) ? first.days : 0;
  const to = arrivesAtFinish(kind) ? second.days : 0;
  return from + lagDays - to;
}

/** The finish of the first piece of work counts, not its start. */
export function leavesFromFinish(kind: Dependency['kind']): boolean {
  return kind === 'finishToStart' || kind === 'finishToFinish';
}

/** The finish of the second piece of work waits, not its start. */
export function arrivesAtFinish(kind: Dependency['kind']): boolean {
  return kind === 'finishToFinish' || kind === 'startToFinish';
}
