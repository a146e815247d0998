import type { KpiPoint } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { toNumber } from '../../scoring/ratio';
import { laneyChart, laneySigmaZ, pChart, type ControlChart, type CountedSample } from '../../statistics/p-chart';

/** Fewer months give limits that say nothing. */
const FEWEST_MONTHS = 6;

/**
 * The p-chart of a proportion's months, shares 0..1 whatever the unit. Where the share itself varies more from month to
 * month than counting explains, as it does with thousands of cases, the limits are widened to that (Laney's p′-chart);
 * never narrowed. Null for what has no whole counts in every month, and for fewer than six months.
 */
export function chartOf(kpi: KpiInfo, points: readonly KpiPoint[]): ControlChart | null {
  if (kpi.kind !== 'proportion') return null;
  const samples = points.flatMap(({ numerator, denominator }): CountedSample[] => {
    if (!numerator || !denominator) return [];
    const [count, size] = [toNumber(numerator), toNumber(denominator)];
    return Number.isSafeInteger(count) && Number.isSafeInteger(size) ? [{ count, size }] : [];
  });
  if (samples.length < points.length || samples.length < FEWEST_MONTHS) return null;
  return laneySigmaZ(samples) > 1 ? laneyChart(samples) : pChart(samples);
}
