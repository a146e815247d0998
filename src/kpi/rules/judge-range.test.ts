import { counts, kpiOf, monthly, seriesOf, written } from '../../../test/support/kpi-builders';
import type { KpiPoint } from '../../assessment/assessment';
import { toFraction } from '../../scoring/ratio';
import { judgeSeries, type JudgedSeries } from './judge-series';
import { readResult } from './result-evidence';

const containment = kpiOf({ key: 'containment', direction: 'band' });
const bias = kpiOf({ key: 'forecast-bias', kind: 'amount', direction: 'band' });

const within = (points: readonly KpiPoint[], goal = '75', goalTo = '85', kpi = containment): JudgedSeries =>
  judgeSeries(kpi, seriesOf(points, { kpi: kpi.key, goal, goalTo }));

const biases = (...values: readonly string[]): KpiPoint[] =>
  values.map((value, at) => written(`2026-0${at + 1}`, value));

describe('figures that have to stay within a range', () => {
  it('show both of its ends', () => {
    const { target, targetTo, noTarget } = within([counts('2026-01', 80, 100)]);
    expect([target && toFraction(target), targetTo && toFraction(targetTo), noTarget]).toEqual(['3/4', '17/20', null]);
  });

  // 800 of 1000: 77.4 to 82.4 %
  it.each([
    ['75', '85', 'met'],
    ['77', '83', 'met'],
    ['78', '85', 'notProven'],
    ['75', '82', 'notProven'],
    ['79', '81', 'notProven'],
    ['83', '90', 'notMet'],
    ['60', '77', 'notMet'],
  ])('with an interval, and a range from %s to %s %%, are %s', (goal, goalTo, verdict) => {
    expect(within([counts('2026-01', 800, 1000)], goal, goalTo).verdict).toBe(verdict);
  });

  it.each([
    ['-5.1', 'notMet'],
    ['-5', 'met'],
    ['0', 'met'],
    ['5', 'met'],
    ['5.1', 'notMet'],
  ])('without an interval, at %s %% and with a range from −5 to 5 %%, are %s', (value, verdict) => {
    expect(within(biases(value), '-5', '5', bias).verdict).toBe(verdict);
  });

  it('say which sample would settle them', () => {
    expect(within([counts('2026-01', 78, 100)]).settling).toMatchObject({ as: 'met' });
    expect(within([counts('2026-01', 90, 100)]).settling).toMatchObject({ as: 'notMet' });
    expect(within([counts('2026-01', 800, 1000)]).settling).toBeNull();
  });

  it('count the months within the range', () => {
    expect(within(biases('-9', '-5', '0', '6', '5'), '-5', '5', bias).sustained).toEqual({ met: 3, months: 5 });
  });

  it('improve as they come nearer, from either side', () => {
    const trend = (...values: readonly string[]) => within(biases(...values), '-5', '5', bias).trend.verdict;
    expect(trend('-20', '-17', '-14', '-11', '-8')).toBe('improving');
    expect(trend('20', '17', '14', '11', '8')).toBe('improving');
    expect(trend('-20', '17', '-14', '11', '-8')).toBe('improving');
    expect(trend('-8', '-11', '-14', '-17', '-20')).toBe('worsening');
  });

  it('are stable as long as they stay within, wherever they go there', () => {
    const { trend } = within(biases('-4', '-2', '0', '2', '4'), '-5', '5', bias);
    expect(trend.verdict).toBe('stable');
    expect(trend.slope?.slope).toBeCloseTo(0.02, 12);
  });

  it('have no trend that could be proven from fewer than five months', () => {
    expect(within(biases('-20', '-10', '-5', '0'), '-5', '5', bias).trend.verdict).toBe('unknown');
  });
});

describe('figures that would have to stay within a range, and have none', () => {
  it.each([{}, { goal: '75' }, { goalTo: '85' }])('are not judged, and say what they need: %j', (stated) => {
    const judged = judgeSeries(containment, seriesOf(monthly([70, 72, 74, 76, 78], 100), stated));
    expect(judged).toMatchObject({ verdict: null, target: null, targetTo: null, noTarget: 'needsRange' });
    expect(judged).toMatchObject({ settling: null, sustained: null, trend: { verdict: 'unknown', months: 5 } });
  });

  it('still show how they change, and their signals', () => {
    const judged = judgeSeries(containment, seriesOf(monthly([50, 50, 50, 50, 50, 90], 100)));
    expect(judged.trend.slope?.slope).toBe(0);
    expect(judged.chart?.signals.length).toBeGreaterThan(0);
  });
});

describe('a result requirement that rests on a range', () => {
  const read = (judged: JudgedSeries) => readResult(['containment'], [judged], '2026-06-30').evidence;

  it('counts the months within it', () => {
    expect(read(within(monthly([700, 800, 800, 900, 800, 800], 1000)))).toMatchObject({
      ...{ level: 'met', months: 6, monthsMet: 4 },
    });
  });

  it('is not proven, and has no month at target, without it', () => {
    const judged = judgeSeries(containment, seriesOf(monthly([800, 800, 800, 800, 800, 800], 1000), { goal: '75' }));
    expect(read(judged)).toMatchObject({ level: 'notProven', months: 6, monthsMet: 0 });
  });
});
