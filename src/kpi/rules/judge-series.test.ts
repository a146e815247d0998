import type { KpiPoint, KpiSeries } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { fromDecimal, ratio, toFraction, ZERO } from '../../scoring/ratio';
import { inUnit, pointInterval, pointValue, summariseSeries, type SeriesSummary } from './summarise-series';

const kpiOf = (overrides: Partial<KpiInfo> = {}): KpiInfo => ({
  key: 'csat',
  title: 'Satisfaction',
  unit: 'percent',
  direction: 'higher',
  kind: 'proportion',
  formula: 'Top two boxes ÷ valid answers.',
  ...overrides,
});

const counts = (month: string, numerator: number, denominator: number): KpiPoint => ({
  month,
  value: ZERO,
  numerator: ratio(numerator),
  denominator: ratio(denominator),
});

const written = (month: string, value: string, n?: number): KpiPoint => ({
  month,
  value: fromDecimal(value),
  ...(n === undefined ? {} : { n }),
});

function summary(kpi: Partial<KpiInfo>, points: readonly KpiPoint[], target?: string): SeriesSummary {
  const series: KpiSeries = { kpi: 'csat', points, ...(target === undefined ? {} : { target: fromDecimal(target) }) };
  return summariseSeries(kpiOf(kpi), series);
}

describe('a figure', () => {
  it('in percent is computed with as a share, anything else as it is written', () => {
    expect(toFraction(inUnit(kpiOf(), fromDecimal('83.5')))).toBe('167/200');
    expect(toFraction(inUnit(kpiOf({ unit: 'seconds' }), fromDecimal('83.5')))).toBe('167/2');
  });

  it('comes from its counts where it has them', () => {
    expect(toFraction(pointValue(kpiOf(), counts('2026-01', 83, 100)))).toBe('83/100');
    expect(toFraction(pointValue(kpiOf({ unit: 'perThousand' }), counts('2026-01', 9, 6000)))).toBe('3/2');
    expect(toFraction(pointValue(kpiOf({ unit: 'seconds', kind: 'mean' }), counts('2026-01', 5000, 20)))).toBe('250/1');
  });

  it('comes from its value where a count is missing', () => {
    const half = { ...written('2026-01', '80'), numerator: ratio(8) };
    expect(toFraction(pointValue(kpiOf(), half))).toBe('4/5');
    expect(toFraction(pointValue(kpiOf({ unit: 'perThousand' }), written('2026-01', '1.5')))).toBe('3/2');
  });

  it('has an interval when it is a proportion with counts', () => {
    const interval = pointInterval(kpiOf(), counts('2026-01', 85, 100));
    expect(interval && [interval.low.toFixed(3), interval.high.toFixed(3)]).toEqual(['0.767', '0.907']);
  });

  it.each<[string, Partial<KpiInfo>, KpiPoint]>([
    ['without counts', {}, written('2026-01', '85', 100)],
    ['without a denominator', {}, { ...written('2026-01', '85'), numerator: ratio(85) }],
    ['when it is no proportion', { kind: 'mean' }, counts('2026-01', 85, 100)],
    ['when it is per thousand', { unit: 'perThousand' }, counts('2026-01', 85, 100)],
  ])('has none %s', (_, kpi, point) => {
    expect(pointInterval(kpiOf(kpi), point)).toBeNull();
  });
});

describe('the summary of a series', () => {
  it('shows first and latest month, not a mean of them', () => {
    const { from, to, first, last } = summary({}, [
      counts('2026-01', 60, 100),
      counts('2026-02', 10, 100),
      counts('2026-03', 85, 100),
    ]);
    expect([from, to, toFraction(first), toFraction(last)]).toEqual(['2026-01', '2026-03', '3/5', '17/20']);
  });

  it('of one month begins and ends there', () => {
    expect(summary({}, [counts('2026-01', 60, 100)])).toMatchObject({ from: '2026-01', to: '2026-01' });
  });

  it('takes the sample of the latest month from its counts, else as stated', () => {
    const sample = (...points: readonly KpiPoint[]) => {
      const { sample: found } = summary({}, points);
      return found && toFraction(found);
    };
    expect(sample(counts('2026-01', 1, 50), counts('2026-02', 60, 120))).toBe('120/1');
    expect(sample(counts('2026-01', 1, 50), written('2026-02', '60', 400))).toBe('400/1');
    expect(sample(counts('2026-01', 1, 50), written('2026-02', '60'))).toBeNull();
  });

  it('has no verdict without a target', () => {
    expect(summary({}, [counts('2026-01', 60, 100)])).toMatchObject({ verdict: null, target: null });
  });

  it('refuses a series without points', () => {
    expect(() => summary({}, [])).toThrow(new RangeError('The series of csat has no points.'));
  });

  // 85 of 100: 76.7 to 90.7 %
  it.each([
    ['higher', '76', 'met'],
    ['higher', '85', 'notProven'],
    ['higher', '90', 'notProven'],
    ['higher', '91', 'notMet'],
    ['lower', '91', 'met'],
    ['lower', '85', 'notProven'],
    ['lower', '77', 'notProven'],
    ['lower', '76', 'notMet'],
  ] as const)('with an interval, and %s better, against %s %% is %s', (direction, target, verdict) => {
    expect(summary({ direction }, [counts('2026-01', 85, 100)], target).verdict).toBe(verdict);
  });

  it.each([
    ['higher', '84.9', 'met'],
    ['higher', '85', 'met'],
    ['higher', '85.1', 'notMet'],
    ['lower', '85.1', 'met'],
    ['lower', '85', 'met'],
    ['lower', '84.9', 'notMet'],
  ] as const)('without an interval, and %s better, against %s %% is %s', (direction, target, verdict) => {
    expect(summary({ direction }, [written('2026-01', '85')], target).verdict).toBe(verdict);
  });

  it('does not disprove a target of 100 % or 0 % that every case reached', () => {
    expect(summary({}, [counts('2026-01', 10, 10)], '100').verdict).toBe('notProven');
    expect(summary({ direction: 'lower' }, [counts('2026-01', 0, 29)], '0').verdict).toBe('notProven');
  });

  it('is met where the interval begins or ends exactly at the target', () => {
    expect(summary({}, [counts('2026-01', 0, 29)], '0').verdict).toBe('met');
    expect(summary({ direction: 'lower' }, [counts('2026-01', 10, 10)], '100').verdict).toBe('met');
  });

  it('judges figures per thousand by their value', () => {
    // 9 of 6,000 = 1.5 per thousand
    const judged = (target: string) =>
      summary({ unit: 'perThousand', direction: 'lower' }, [counts('2026-01', 9, 6000)], target);
    expect(judged('1.5')).toMatchObject({ verdict: 'met', interval: null });
    expect(judged('1.4').verdict).toBe('notMet');
  });

  it('proves more with a larger sample: 85 % against 82 %', () => {
    expect(summary({}, [counts('2026-01', 340, 400)], '82').verdict).toBe('notProven'); // 81.2–88.2
    expect(summary({}, [counts('2026-01', 850, 1000)], '82').verdict).toBe('met'); // 82.7–87.1
  });
});
