import type { KpiPoint } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { counts, kpiOf, monthly, seriesOf, written } from '../../../test/support/kpi-builders';
import { toFraction } from '../../scoring/ratio';
import { judgeSeries, latest, type JudgedSeries } from './judge-series';

const summary = (kpi: Partial<KpiInfo>, points: readonly KpiPoint[], goal?: string): JudgedSeries =>
  judgeSeries(kpiOf(kpi), seriesOf(points, goal === undefined ? {} : { goal }));

describe('a judged series', () => {
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

  it('judges figures per thousand by their interval too', () => {
    // 9 of 6,000 = 1.5 per thousand, 0.8 to 2.8
    const judged = (target: string) =>
      summary({ unit: 'perThousand', direction: 'lower' }, [counts('2026-01', 9, 6000)], target).verdict;
    expect([judged('3'), judged('1.5'), judged('0.7')]).toEqual(['met', 'notProven', 'notMet']);
  });

  it('proves more with a larger sample: 85 % against 82 %', () => {
    expect(summary({}, [counts('2026-01', 340, 400)], '82').verdict).toBe('notProven'); // 81.2–88.2
    expect(summary({}, [counts('2026-01', 850, 1000)], '82').verdict).toBe('met'); // 82.7–87.1
  });

  it('says which sample would prove it, when the figure is on the right side and the sample too small', () => {
    const { verdict, settling } = summary({}, [counts('2026-01', 85, 100)], '80');
    expect([verdict, settling]).toEqual(['notProven', { as: 'met', sample: 246 }]);
  });

  it('says which sample would disprove it, when the figure is on the wrong side', () => {
    expect(summary({}, [counts('2026-01', 75, 100)], '80').settling).toEqual({ as: 'notMet', sample: 246 });
    expect(summary({ direction: 'lower' }, [counts('2026-01', 9, 100)], '8').settling).toMatchObject({ as: 'notMet' });
  });

  it('asks for no sample where none settles it', () => {
    expect(summary({}, [counts('2026-01', 80, 100)], '80').settling).toBeNull();
    expect(summary({}, [counts('2026-01', 95, 100)], '80').settling).toBeNull();
    expect(summary({}, [counts('2026-01', 100, 100)], '110').settling).toBeNull();
  });

  it('says which sample settles a mean and a promoter score', () => {
    const mean = { kind: 'mean', unit: 'seconds', direction: 'lower' } as const;
    const slow = { ...written('2026-01', '415', 20), sd: 80 };
    expect(summary(mean, [slow], '420').settling).toEqual({ as: 'met', sample: 986 });
    const score = { kind: 'score', unit: 'points' } as const;
    const nps = { ...counts('2026-01', 30, 100), promoters: 50, detractors: 20 };
    expect(summary(score, [nps], '25').settling).toEqual({ as: 'met', sample: 940 });
    expect(summary(score, [written('2026-01', '30')], '25')).toMatchObject({ verdict: 'met', settling: null });
  });

  it('tells when the latest month has fewer cases than the KPI asks for', () => {
    const small = (sample: number) => summary({ minimumSample: 100 }, [counts('2026-01', 20, sample)]).isSmallSample;
    expect([small(99), small(100)]).toEqual([true, false]);
    expect(summary({ minimumSample: 100 }, [written('2026-01', '80')]).isSmallSample).toBe(false);
  });

  it('shows the benchmark in the unit of its figures', () => {
    const { benchmark } = judgeSeries(kpiOf(), {
      ...seriesOf([counts('2026-01', 1, 2)]),
      benchmark: { numerator: 85n, denominator: 1n },
    });
    expect(benchmark && toFraction(benchmark)).toBe('17/20');
  });
});

describe('the trend', () => {
  it('is unknown below five months: three rising ones are never significant', () => {
    expect(summary({}, monthly([60, 70, 80], 100)).trend).toMatchObject({ verdict: 'unknown', months: 3 });
    expect(summary({}, monthly([60, 70, 80, 90], 100)).trend.verdict).toBe('unknown');
  });

  it('is improving with five months that each beat the one before, whichever way is better', () => {
    expect(summary({}, monthly([60, 65, 70, 75, 80], 100)).trend.verdict).toBe('improving');
    expect(summary({ direction: 'lower' }, monthly([60, 65, 70, 75, 80], 100)).trend.verdict).toBe('worsening');
  });

  it('has a slope per month in the unit of the figure', () => {
    const { slope } = summary({}, monthly([60, 62, 64, 66, 68], 100)).trend;
    expect(slope?.slope).toBeCloseTo(0.02, 12);
  });

  it('has no slope with one month', () => {
    expect(summary({}, monthly([60], 100)).trend.slope).toBeNull();
  });

  it('leaves out what is longer ago than a year', () => {
    const fallenThenRisen = [
      ...Array.from({ length: 12 }, (_, at) => 99 - at),
      ...Array.from({ length: 12 }, (_, at) => 40 + at),
    ];
    expect(summary({}, monthly(fallenThenRisen, 100)).trend).toMatchObject({ verdict: 'improving', months: 12 });
  });
});

describe('the months at target', () => {
  it('are counted among the latest six calendar months by their figures alone', () => {
    expect(summary({}, monthly([90, 90, 79, 80, 81, 82, 83, 84], 100), '80').sustained).toEqual({ met: 5, months: 6 });
  });

  it('do not count a month without data', () => {
    const points = [counts('2026-01', 9, 10), counts('2026-03', 9, 10), counts('2026-08', 9, 10)];
    expect(summary({}, points, '80').sustained).toEqual({ met: 2, months: 2 });
  });

  it('need a target', () => {
    expect(summary({}, monthly([90], 100)).sustained).toBeNull();
  });

  it('of no points are none', () => {
    expect(latest([], 6)).toEqual([]);
  });
});

describe('the control chart', () => {
  it('signals a month that left its limits', () => {
    const { chart } = summary({}, monthly([80, 81, 79, 80, 82, 40, 80, 81], 100));
    expect(chart?.signals).toEqual([{ key: 'beyondLimits', direction: 'down', first: 5, last: 5 }]);
  });

  it('widens its limits where the share itself varies more than counting explains', () => {
    const swings = [820_000, 790_000, 830_000, 780_000, 825_000, 795_000];
    const { chart } = summary({}, monthly(swings, 1_000_000));
    expect(chart?.sigmaZ).toBeGreaterThan(1);
    expect(chart?.signals).toEqual([]);
  });

  it('needs six months with whole counts of a proportion', () => {
    expect(summary({}, monthly([80, 81, 79, 80, 82], 100)).chart).toBeNull();
    expect(summary({}, [...monthly([80, 81, 79, 80, 82], 100), written('2026-07', '80')]).chart).toBeNull();
    expect(summary({ kind: 'amount' }, monthly([80, 81, 79, 80, 82, 80], 100)).chart).toBeNull();
    const [first, ...others] = monthly([80, 81, 79, 80, 82, 80], 100);
    const halves = [{ ...first!, numerator: { numerator: 161n, denominator: 2n } }, ...others];
    expect(summary({}, halves).chart).toBeNull();
  });
});
