import type { KpiPoint, KpiSeries } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { fromDecimal, toFraction } from '../../scoring/ratio';
import { newcombeInterval } from '../../statistics/proportion';
import { counts, kpiOf, seriesOf, written } from '../../../test/support/kpi-builders';
import type { BaselineMonth } from './forum-basis';
import { kpiProgress } from './kpi-progress';

const SINCE: BaselineMonth = { kpi: 'csat', month: '2012-02' };
const THEN = counts('2012-02', 620, 1000);
const NOW = counts('2012-09', 860, 1000);

const progressOf = (series: KpiSeries[], info: Partial<KpiInfo> = {}, baseline: BaselineMonth[] = [SINCE]) =>
  kpiProgress(new Map([['csat', kpiOf(info)]]), series, baseline);
const unitOf = (unit: string, ...points: KpiPoint[]): KpiSeries => seriesOf(points, { unit });
const sinceIn = (...units: string[]): BaselineMonth[] => units.map((unit) => ({ ...SINCE, unit }));

describe('the progress of a KPI', () => {
  it('is its figure now less that of the baseline, with the interval of the difference', () => {
    const [progress] = progressOf([
      seriesOf([counts('2012-01', 1, 2), THEN, counts('2012-05', 1, 2), NOW], { goal: '85' }),
    ]);
    expect(progress).toMatchObject({
      ...{ units: 0, channel: null, verdict: 'improved', then: { month: '2012-02' }, now: { month: '2012-09' } },
      interval: newcombeInterval({ successes: 860, sample: 1000 }, { successes: 620, sample: 1000 }),
    });
    const { then, now, difference, relative, target } = progress!;
    expect([then.value, now.value, difference, relative, target].map((one) => one && toFraction(one))).toEqual([
      '31/50',
      '43/50',
      '6/25',
      '12/31',
      '17/20',
    ]);
  });

  it.each<[string, KpiInfo['direction'], KpiPoint, KpiPoint]>([
    ['improved', 'lower', NOW, counts('2012-10', 620, 1000)],
    ['worse', 'lower', THEN, NOW],
    ['worse', 'higher', NOW, counts('2012-10', 620, 1000)],
    ['notProven', 'higher', THEN, counts('2012-09', 625, 1000)],
    ['notProven', 'band', THEN, NOW],
  ])('is %s where %s is better', (verdict, direction, then, now) => {
    expect(progressOf([seriesOf([then, now])], { direction }, [{ ...SINCE, month: then.month }])).toMatchObject([
      { verdict },
    ]);
  });

  it('is not proven where counts are no whole counts or are not there', () => {
    for (const now of [{ ...NOW, numerator: fromDecimal('86.5') }, written('2012-09', '86')])
      expect(progressOf([seriesOf([THEN, now])])).toMatchObject([{ verdict: 'notProven', interval: null }]);
  });

  it('takes the units together by their counts', () => {
    const series = [unitOf('A', THEN, NOW), unitOf('B', counts('2012-02', 10, 100), counts('2012-09', 20, 100))];
    const [progress] = progressOf(series, {}, sinceIn('A', 'B'));
    expect(progress).toMatchObject({ units: 2, verdict: 'improved' });
    expect([progress!.then.value, progress!.now.value].map(toFraction)).toEqual(['63/110', '4/5']);
  });

  it('takes the figure of the whole where there is one', () => {
    const series = [unitOf('A', THEN, THEN), seriesOf([THEN, NOW])];
    expect(progressOf(series, {}, [...sinceIn('A'), SINCE])).toMatchObject([{ units: 0 }]);
  });

  it('leaves out units whose months are others', () => {
    const late = unitOf('C', THEN, counts('2012-08', 1, 2));
    const series = [late, unitOf('A', THEN, NOW), unitOf('B', THEN, NOW)];
    expect(progressOf(series, {}, sinceIn('A', 'B', 'C'))).toMatchObject([{ units: 2, now: { month: '2012-09' } }]);
    expect(progressOf(series.slice(0, 2), {}, sinceIn('A', 'C'))).toMatchObject([
      { units: 1, now: { month: '2012-09' } },
    ]);
  });

  it('is not told of units that can not be summed', () => {
    const minutes = [
      unitOf('A', written('2012-02', '5'), written('2012-09', '4')),
      unitOf('B', written('2012-02', '5'), written('2012-09', '4')),
    ];
    expect(progressOf(minutes, { kind: 'mean', unit: 'minutes' }, sinceIn('A', 'B'))).toEqual([]);
    const without = [unitOf('A', THEN, NOW), unitOf('B', THEN, written('2012-09', '80'))];
    expect(progressOf(without, {}, sinceIn('A', 'B'))).toEqual([]);
    const before = [unitOf('A', THEN, NOW), unitOf('B', written('2012-02', '80'), NOW)];
    expect(progressOf(before, {}, sinceIn('A', 'B'))).toEqual([]);
  });

  it('is told by channel', () => {
    const series = [seriesOf([THEN, NOW], { channel: 'voice' }), seriesOf([THEN, NOW], { channel: 'chat' })];
    const baseline = ['voice', 'chat'].map((channel) => ({ ...SINCE, channel }));
    expect(progressOf(series, {}, baseline).map(({ channel }) => channel)).toEqual(['voice', 'chat']);
  });

  it('is not told without a baseline, a month of it, or a later month', () => {
    expect(progressOf([seriesOf([THEN, NOW])], {}, [])).toEqual([]);
    expect(progressOf([seriesOf([NOW])])).toEqual([]);
    expect(progressOf([seriesOf([THEN])])).toEqual([]);
    expect(progressOf([seriesOf([])])).toEqual([]);
  });

  it.each<[string, Partial<KpiSeries> & { goal?: string; goalTo?: string }, string | null]>([
    ['the one that the units share', { goal: '85' }, '17/20'],
    ['none where it is a range', { goal: '85', goalTo: '90' }, null],
    ['none where none is stated', {}, null],
  ])('has as target %s', (_, overrides, expected) => {
    const series = ['A', 'B'].map((unit) => seriesOf([THEN, NOW], { unit, ...overrides }));
    const [progress] = progressOf(series, {}, sinceIn('A', 'B'));
    expect(progress!.target && toFraction(progress!.target)).toBe(expected);
  });

  it('has no target where the units have different ones', () => {
    const series = ['85', '90'].map((goal, at) => seriesOf([THEN, NOW], { unit: `U${at}`, goal }));
    expect(progressOf(series, {}, sinceIn('U0', 'U1'))).toMatchObject([{ target: null }]);
    const half = [seriesOf([THEN, NOW], { unit: 'U0', goal: '85' }), seriesOf([THEN, NOW], { unit: 'U1' })];
    expect(progressOf(half, {}, sinceIn('U0', 'U1'))).toMatchObject([{ target: null }]);
  });

  it('rests on Welch for means, and for promoter scores by their answers', () => {
    const mean = (month: string, value: string, sd: number): KpiPoint => ({ ...written(month, value, 400), sd });
    const minutes = { kind: 'mean', unit: 'minutes', direction: 'lower' } as const;
    expect(progressOf([seriesOf([mean('2012-02', '6', 2), mean('2012-09', '5', 2)])], minutes)).toMatchObject([
      { verdict: 'improved', interval: { low: expect.closeTo(-1.278, 2), high: expect.closeTo(-0.722, 2) } },
    ]);
    const promoters = (month: string, value: string, up: number, down: number): KpiPoint => ({
      ...counts(month, up - down, 400),
      ...{ value: written(month, value).value, promoters: up, detractors: down },
    });
    const score = { kind: 'score', unit: 'points' } as const;
    expect(
      progressOf([seriesOf([promoters('2012-02', '0', 100, 100), promoters('2012-09', '50', 250, 50)])], score),
    ).toMatchObject([{ verdict: 'improved', relative: null }]);
  });

  it.each<[string, KpiPoint, KpiPoint, KpiInfo['kind']]>([
    ['deviations are unknown', written('2012-02', '6', 400), written('2012-09', '5', 400), 'mean'],
    ['a deviation now is unknown', { ...written('2012-02', '6', 400), sd: 1 }, written('2012-09', '5', 400), 'mean'],
    ['nothing varies', { ...written('2012-02', '6', 9), sd: 0 }, { ...written('2012-09', '5', 9), sd: 0 }, 'mean'],
    ['it is an amount', written('2012-02', '6'), written('2012-09', '5'), 'amount'],
  ])('is not proven where %s', (_, then, now, kind) => {
    expect(progressOf([seriesOf([then, now])], { kind, unit: 'minutes' })).toMatchObject([
      { interval: null, verdict: 'notProven' },
    ]);
  });
});
