import type { Verdict } from './verdicts';

const [WIDTH, MIDDLE] = [144, 9];

/** Ends of the scale that all series of a KPI share. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** @returns a scale by KPI that holds every figure, interval and target */
export function scalesOf(verdicts: readonly Verdict[]): ReadonlyMap<string, Scale> {
  const scales = new Map<string, Scale>();
  for (const { kpi, last, interval, target, targetTo } of verdicts) {
    const values = [last.decimal, interval?.low, interval?.high, target?.decimal, targetTo?.decimal]
      .filter((value) => value !== undefined)
      .map(Number);
    const { from, to } = scales.get(kpi) ?? { from: Infinity, to: -Infinity };
    scales.set(kpi, { from: Math.min(from, ...values), to: Math.max(to, ...values) });
  }
  return scales;
}

/** Figure, interval and target on one line; the same figures stand beside it in words. */
export function IntervalScale({ verdict, scale }: { verdict: Verdict; scale: Scale | undefined }) {
  if (!scale || scale.to <= scale.from) return null;
  const { last, interval, target, targetTo } = verdict;
  const x = (value: string): number => 4 + ((Number(value) - scale.from) / (scale.to - scale.from)) * (WIDTH - 8);
  return (
    <svg className="kpi-scale" viewBox={`0 0 ${WIDTH} 18`} aria-hidden="true">
      {target && targetTo && (
        <rect x={x(target.decimal)} y={2} width={x(targetTo.decimal) - x(target.decimal)} height={14} />
      )}
      <line className="axis" x1={0} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
      {interval && <line className="interval" x1={x(interval.low)} x2={x(interval.high)} y1={MIDDLE} y2={MIDDLE} />}
      {[target, targetTo].map(
        (end, at) => end && <line key={at} className="target" x1={x(end.decimal)} x2={x(end.decimal)} y1={1} y2={17} />,
      )}
      <circle cx={x(last.decimal)} cy={MIDDLE} r={4} />
    </svg>
  );
}
