import type { KpiPoint } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { counts, kpiOf, written } from '../../../test/support/kpi-builders';
import { fromDecimal, ratio, toFraction } from '../../scoring/ratio';
import { inUnit, pointInterval, pointValue } from './kpi-figure';

const bounds = (kpi: Partial<KpiInfo>, point: KpiPoint): string[] | null => {
  const interval = pointInterval(kpiOf(kpi), point);
  return interval && [interval.low.toFixed(3), interval.high.toFixed(3)];
};

describe('a figure', () => {
  it('in percent is computed with as a share, anything else as it is written', () => {
    expect(toFraction(inUnit(kpiOf(), fromDecimal('83.5')))).toBe('167/200');
    expect(toFraction(inUnit(kpiOf({ unit: 'seconds' }), fromDecimal('83.5')))).toBe('167/2');
  });

  it('comes from its counts where it has them', () => {
    expect(toFraction(pointValue(kpiOf(), counts('2026-01', 83, 100)))).toBe('83/100');
    expect(toFraction(pointValue(kpiOf({ unit: 'perThousand' }), counts('2026-01', 9, 6000)))).toBe('3/2');
    expect(toFraction(pointValue(kpiOf({ unit: 'points', kind: 'score' }), counts('2026-01', -3, 20)))).toBe('-15/1');
    expect(toFraction(pointValue(kpiOf({ unit: 'seconds', kind: 'mean' }), counts('2026-01', 5000, 20)))).toBe('250/1');
  });

  it('comes from its value where a count is missing', () => {
    const half = { ...written('2026-01', '80'), numerator: ratio(8) };
    expect(toFraction(pointValue(kpiOf(), half))).toBe('4/5');
    expect(toFraction(pointValue(kpiOf({ unit: 'perThousand' }), written('2026-01', '1.5')))).toBe('3/2');
  });
});

describe('the interval of a month', () => {
  it('is Wilson’s for a proportion with counts', () => {
    expect(bounds({}, counts('2026-01', 85, 100))).toEqual(['0.767', '0.907']);
  });

  it('is in the unit of the figure', () => {
    expect(bounds({ unit: 'perThousand' }, counts('2026-01', 9, 6000))).toEqual(['0.789', '2.849']);
  });

  it('is narrower where most of a known population was looked at, and a point where all was', () => {
    const of = (population: number) => bounds({}, { ...counts('2026-01', 85, 100), population });
    expect(of(125)).toEqual(['0.816', '0.879']);
    expect(of(100)).toEqual(['0.850', '0.850']);
  });

  it('leaves a population aside that is smaller than the sample, and counts that are not whole', () => {
    expect(bounds({}, { ...counts('2026-01', 85, 100), population: 90 })).toEqual(['0.767', '0.907']);
    const halves: KpiPoint = {
      ...written('2026-01', '0'),
      numerator: ratio(1, 2),
      denominator: ratio(3, 2),
      population: 9,
    };
    expect(bounds({}, halves)).not.toBeNull();
  });

  it('of a promoter score needs its answers by category', () => {
    const score = { kind: 'score', unit: 'points' } as const;
    expect(bounds(score, { ...counts('2026-01', 30, 100), promoters: 50, detractors: 20 })).toEqual([
      '14.051',
      '44.201',
    ]);
    expect(bounds(score, counts('2026-01', 30, 100))).toBeNull();
    expect(bounds(score, { ...written('2026-01', '30'), promoters: 50, detractors: 20 })).toBeNull();
    expect(bounds(score, { ...counts('2026-01', 30, 60), promoters: 50, detractors: 20 })).toBeNull();
    expect(bounds(score, { ...counts('2026-01', 30, 100), promoters: 50 })).toBeNull();
  });

  it('of a mean needs the deviation of at least two cases', () => {
    const mean = { kind: 'mean', unit: 'seconds' } as const;
    // 2.0930 is Student’s t for 19 degrees of freedom.
    expect(bounds(mean, { ...written('2026-01', '420', 20), sd: 80 })).toEqual(['382.559', '457.441']);
    expect(bounds(mean, { ...written('2026-01', '420', 1), sd: 80 })).toBeNull();
    expect(bounds(mean, { ...written('2026-01', '420'), sd: 80 })).toBeNull();
    expect(bounds(mean, written('2026-01', '420', 20))).toBeNull();
    expect(bounds(mean, { ...counts('2026-01', 8400, 20), denominator: ratio(41, 2), sd: 80 })).toBeNull();
  });

  it.each<[string, Partial<KpiInfo>, KpiPoint]>([
    ['of a proportion without counts', {}, written('2026-01', '85', 100)],
    ['of a proportion without a denominator', {}, { ...written('2026-01', '85'), numerator: ratio(85) }],
    ['of an amount', { kind: 'amount' }, counts('2026-01', 85, 100)],
  ])('is not there %s', (_, kpi, point) => {
    expect(bounds(kpi, point)).toBeNull();
  });
});
