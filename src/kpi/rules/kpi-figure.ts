import type { KpiPoint } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { dividedBy, ratio, times, toNumber, type Ratio } from '../../scoring/ratio';
import type { Interval } from '../../statistics/interval';
import { meanIntervalOf } from '../../statistics/mean';
import { netPromoterScore } from '../../statistics/net-promoter';
import { finiteWilsonInterval, wilsonInterval } from '../../statistics/proportion';

const CONFIDENCE = 0.95;

/** A month's figure: from its counts where it has them. Units as in `inUnit`. */
export function pointValue(kpi: KpiInfo, point: KpiPoint): Ratio {
  return point.numerator && point.denominator
    ? perUnit(kpi, dividedBy(point.numerator, point.denominator))
    : inUnit(kpi, point.value);
}

/** A figure as written in a case file, in the unit that is computed with: percentages as 0..1, all else as it is. */
export function inUnit(kpi: Pick<KpiInfo, 'unit'>, written: Ratio): Ratio {
  return kpi.unit === 'percent' ? dividedBy(written, ratio(100)) : written;
}

function perUnit(kpi: KpiInfo, quotient: Ratio): Ratio {
  return times(quotient, ratio(scaleOf(kpi)));
}

/** What a share 0..1 is multiplied by to be in the unit that is computed with. */
export function scaleOf({ unit }: Pick<KpiInfo, 'unit'>): number {
  if (unit === 'points') return 100;
  return unit === 'perThousand' ? 1000 : 1;
}

/**
 * 95 % interval of a month's figure, in the unit of `inUnit`; null where the point does not say how it came about:
 * - proportions with counts: Wilson, narrowed where the population is known
 * - promoter scores with their answers by category: adjusted Wald
 * - means with the deviation of at least two cases: Student's t
 */
export function pointInterval(kpi: KpiInfo, point: KpiPoint): Interval | null {
  switch (kpi.kind) {
    case 'proportion':
      return proportionInterval(kpi, point);
    case 'score':
      return promoterInterval(point);
    case 'mean':
      return meanIntervalAt(kpi, point);
    case 'amount':
      return null;
  }
}

function proportionInterval(kpi: KpiInfo, { numerator, denominator, population }: KpiPoint): Interval | null {
  if (!numerator || !denominator) return null;
  const [successes, sample] = [toNumber(numerator), toNumber(denominator)];
  const areCounts = Number.isSafeInteger(successes) && Number.isSafeInteger(sample);
  const { low, high } =
    population !== undefined && areCounts && population >= sample
      ? finiteWilsonInterval(successes, sample, population, CONFIDENCE)
      : wilsonInterval(successes, sample, CONFIDENCE);
  const scale = scaleOf(kpi);
  return { low: low * scale, high: high * scale };
}

function promoterInterval({ promoters, detractors, denominator }: KpiPoint): Interval | null {
  if (promoters === undefined || detractors === undefined || !denominator) return null;
  const passives = toNumber(denominator) - promoters - detractors;
  if (!Number.isSafeInteger(passives) || passives < 0) return null;
  const { low, high } = netPromoterScore({ promoters, passives, detractors }, CONFIDENCE).interval;
  return { low, high };
}

function meanIntervalAt(kpi: KpiInfo, point: KpiPoint): Interval | null {
  const cases = sampleOf(point);
  if (point.sd === undefined || cases === null) return null;
  const sample = toNumber(cases);
  if (!Number.isSafeInteger(sample) || sample < 2) return null;
  const { low, high } = meanIntervalOf({ mean: toNumber(pointValue(kpi, point)), sd: point.sd, sample }, CONFIDENCE);
  return { low, high };
}

/** Cases behind a month's figure: the denominator of its counts, or the stated sample; null when neither is known. */
export function sampleOf({ denominator, n }: KpiPoint): Ratio | null {
  return denominator ?? (n === undefined ? null : ratio(n));
}
