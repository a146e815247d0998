import type { KpiPoint } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { toNumber } from '../../scoring/ratio';
import { sampleToProve, sampleToProveMean } from '../../statistics/sample-size';
import { pointValue, scaleOf } from './kpi-figure';
import { keepsTo, type TargetBound, type TargetBounds } from './kpi-target';

/** The sample with which a month's figure, if it stayed as it is, would prove that the target is met, or missed. */
export interface SettlingSample {
  readonly as: 'met' | 'notMet';
  /** Cases in the month. */
  readonly sample: number;
}

/**
 * What would settle a verdict that the month's interval leaves open; null when the figure is at a bound, where no sample
 * settles it, or says nothing about its spread. A figure within a range has to be proven against both of its bounds, one
 * outside only against the bound that it misses.
 * @param bounds in the unit of `inUnit`
 */
export function settlingSample(kpi: KpiInfo, point: KpiPoint, bounds: TargetBounds): SettlingSample | null {
  const value = pointValue(kpi, point);
  const missed = bounds.filter((bound) => !keepsTo(bound, value));
  const decisive = missed.length > 0 ? missed : bounds;
  const samples = decisive.map((bound) => sampleFor(kpi, point, toNumber(value), bound) ?? Infinity);
  const sample = Math.max(...samples);
  return Number.isFinite(sample) ? { as: missed.length > 0 ? 'notMet' : 'met', sample } : null;
}

function sampleFor(kpi: KpiInfo, point: KpiPoint, value: number, { at, side }: TargetBound): number | null {
  const goal = toNumber(at);
  if (kpi.kind === 'proportion') {
    const scale = scaleOf(kpi);
    // A target such as 110 % is on no scale of shares.
    if (goal < 0 || goal > scale) return null;
    // Beyond an end of the scale there is no share: nothing has to be proven.
    if (goal === (side === 'higher' ? 0 : scale)) return 0;
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
