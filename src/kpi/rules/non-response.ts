import type { Interval } from '../../statistics/interval';

/** Whole numbers: successes ≤ answered ≤ invited, and invited > 0. */
export interface SurveyCounts {
  readonly successes: number;
  readonly answered: number;
  readonly invited: number;
}

/**
 * Between which shares, 0..1, that of all invited lies when nothing is assumed about those who did not answer: none of
 * them would have been a success, or all of them (worst-case bounds, C. F. Manski, 1989). No sampling error is in it.
 * @throws RangeError when the counts can not be
 */
export function nonResponseBounds({ successes, answered, invited }: SurveyCounts): Interval {
  const areWhole = [successes, answered, invited].every((count) => Number.isSafeInteger(count));
  if (!(areWhole && successes >= 0 && successes <= answered && answered <= invited && invited > 0)) {
    throw new RangeError(`${successes} of ${answered} answers to ${invited} invitations can not be.`);
  }
  return { low: successes / invited, high: (successes + invited - answered) / invited };
}
