import type { KpiPoint } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { toNumber, type Ratio } from '../../scoring/ratio';
import { sampleToProve, sampleToProveMean } from '../../statistics/sample-size';
import { pointValue, scaleOf } from './kpi-figure';

/** The sample with which a month's figure, if it stayed as it is, would prove that the target is met, or missed. */
export interface SettlingSample {
  readonly as: 'met' | 'notMet';
  /** Cases in the month, ≥ 1. */
  readonly sample: number;
}

/**
 * What would settle a verdict that the month's interval leaves open; null when the figure is at the target, where no
 * sample settles it, or says nothing about its spread.
 * @param target in the unit of `inUnit`
 */
export function settlingSample(kpi: KpiInfo, point: KpiPoint, target: Ratio): SettlingSample | null {
  const value = toNumber(pointValue(kpi, point));
  const goal = toNumber(target);
  const as = (kpi.direction === 'higher') === value > goal ? 'met' : 'notMet';
  const sample = sampleFor(kpi, point, value, goal);
  return sample !== null && Number.isFinite(sample) ? { as, sample } : null;
}

function sampleFor(kpi: KpiInfo, point: KpiPoint, value: number, goal: number): number | null {
  if (kpi.kind === 'proportion') {
    const scale = scaleOf(kpi);
    // A target such as 110 % is on no scale of shares.
    if (goal < 0 || goal > scale) return null;
    return sampleToProve(value / scale, goal / scale, value > goal ? 'higher' : 'lower');
  }
  const deviation = deviationOf(point);
  return deviation === null ? null : sampleToProveMean(value, deviation, goal);
}

/** Of single cases: as stated, or of answers that count 100, 0 and −100 in a promoter score. */
function deviationOf({ sd, promoters, detractors, denominator }: KpiPoint): number | null {
  if (promoters === undefined || detractors === undefined || !denominator) return sd ?? null;
  const sample = toNumber(denominator);
  const net = (promoters - detractors) / sample;
  return 100 * Math.sqrt(Math.max(0, (promoters + detractors) / sample - net ** 2));
}
