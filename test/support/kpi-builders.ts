import type { KpiPoint, KpiSeries } from '../../src/assessment/assessment';
import type { KpiInfo } from '../../src/framework/framework';
import { fromDecimal, ratio, ZERO } from '../../src/scoring/ratio';
import { monthIndex, monthOf } from '../../src/shared/month';

/** A proportion in percent, the higher the better. */
export const kpiOf = (overrides: Partial<KpiInfo> = {}): KpiInfo => ({
  key: 'csat',
  title: 'Satisfaction',
  unit: 'percent',
  direction: 'higher',
  kind: 'proportion',
  formula: 'Top two boxes ÷ valid answers.',
  ...overrides,
});

export const counts = (month: string, numerator: number, denominator: number): KpiPoint => ({
  month,
  value: ZERO,
  numerator: ratio(numerator),
  denominator: ratio(denominator),
});

export const written = (month: string, value: string, n?: number): KpiPoint => ({
  month,
  value: fromDecimal(value),
  ...(n === undefined ? {} : { n }),
});

/** Consecutive months that end with the last figure in `to`; each `sample` cases, of which so many count. */
export function monthly(successes: readonly number[], sample: number, to = '2026-06'): KpiPoint[] {
  return successes.map((count, at) => counts(monthOf(monthIndex(to) - successes.length + 1 + at), count, sample));
}

export function seriesOf(
  points: readonly KpiPoint[],
  overrides: Partial<KpiSeries> & { goal?: string; goalTo?: string } = {},
): KpiSeries {
  const { goal, goalTo, ...rest } = overrides;
  return {
    ...{ kpi: 'csat', points },
    ...(goal === undefined ? {} : { target: fromDecimal(goal) }),
    ...(goalTo === undefined ? {} : { targetTo: fromDecimal(goalTo) }),
    ...rest,
  };
}
