import type { KpiInfo } from '../../framework/framework';
import { compare, fromDecimal, type Ratio, ratio } from '../../scoring/ratio';

export type RangedKpi = Pick<KpiInfo, 'unit' | 'kind' | 'direction'>;

export interface Range {
  readonly low: Ratio;
  readonly high?: Ratio;
  readonly words: string;
}

const HUNDRED = ratio(100);

/** An amount that can be too high and too low has a sign, as the bias of a forecast does. */
const hasSign = ({ kind, direction }: RangedKpi): boolean => kind === 'amount' && direction === 'band';

/** Whether what is counted for a KPI can come out below zero, as money, promoters less detractors, and a bias can. */
export const countsBelowZero = (kpi: RangedKpi): boolean =>
  kpi.kind === 'score' || kpi.unit === 'currency' || hasSign(kpi);

/** What a figure of a KPI can be, in its unit. Only proportions are bounded above: attrition can exceed 100 %. */
export function rangeOf(kpi: RangedKpi): Range | undefined {
  const { unit, kind } = kpi;
  const low = ratio(0);
  if (hasSign(kpi)) return undefined;
  if (kind === 'proportion') {
    if (unit === 'percent') return { low, high: HUNDRED, words: 'from 0 to 100' };
    if (unit === 'perThousand') return { low, high: ratio(1000), words: 'from 0 to 1,000' };
    return { low, high: ratio(1), words: 'from 0 to 1' };
  }
  if (unit === 'points') return { low: ratio(-100), high: HUNDRED, words: 'from -100 to 100' };
  return unit === 'currency' ? undefined : { low, words: 'at least 0' };
}

export function unitWords({ unit }: Pick<KpiInfo, 'unit'>): string {
  if (unit === 'percent') return ' %';
  return unit === 'perThousand' ? ' per thousand' : ` (${unit})`;
}

/**
 * Says of a figure that its KPI can not have it; undefined when it can.
 * @param what "The target of csat"
 * @param text plain decimal, in the unit of the KPI
 */
export function outOfRange(kpi: RangedKpi, what: string, text: string): string | undefined {
  return outside(kpi, rangeOf(kpi), what, text);
}

const NOT_NEGATIVE: Range = { low: ratio(0), words: 'at least 0' };

/** As `outOfRange`, of what somebody aims at: an amount of money can turn out negative, but nobody aims at that. */
export function targetOutOfRange(kpi: RangedKpi, what: string, text: string): string | undefined {
  return outside(kpi, hasSign(kpi) ? undefined : (rangeOf(kpi) ?? NOT_NEGATIVE), what, text);
}

function outside(kpi: RangedKpi, range: Range | undefined, what: string, text: string): string | undefined {
  if (!range) return undefined;
  const figure = fromDecimal(text);
  if (compare(figure, range.low) >= 0 && (!range.high || compare(figure, range.high) <= 0)) return undefined;
  return `${what} is ${text}; it has to be ${range.words}${unitWords(kpi)}.`;
}
