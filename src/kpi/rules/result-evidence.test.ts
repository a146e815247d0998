import fc from 'fast-check';
import { kpiOf, monthly, seriesOf } from '../../../test/support/kpi-builders';
import { judgeSeries, type JudgedSeries } from './judge-series';
import { readResult } from './result-evidence';

const UNTIL = '2026-07-10';
const judged = (
  kpi: string,
  successes: readonly number[],
  { goal = '80', sample = 1000, channel, to }: { goal?: string; sample?: number; channel?: string; to?: string } = {},
): JudgedSeries =>
  judgeSeries(
    kpiOf({ key: kpi }),
    seriesOf(monthly(successes, sample, to), { kpi, goal, ...(channel === undefined ? {} : { channel }) }),
  );
const flat = (count: number, months = 6): number[] => Array.from({ length: months }, () => count);
const evidence = (kpis: readonly string[], ...series: readonly JudgedSeries[]) =>
  readResult(kpis, series, UNTIL).evidence;

describe('a result requirement', () => {
  it('takes level, trend and months of its one metric', () => {
    expect(evidence(['csat'], judged('csat', flat(850)))).toEqual({
      ...{ level: 'met', trend: 'stable', monthsMet: 6, months: 6, metricsReported: 1, metricsRequired: 1 },
    });
  });

  it('leaves metrics aside that it does not ask for', () => {
    expect(evidence(['csat'], judged('csat', flat(850)), judged('aht', flat(100))).level).toBe('met');
  });

  it('is missed when one of its metrics is, and met only when all are', () => {
    const [good, bad, open] = [judged('a', flat(850)), judged('b', flat(700)), judged('c', flat(810))];
    expect(evidence(['a', 'b', 'c'], good, bad, open).level).toBe('notMet');
    expect(evidence(['a', 'c'], good, open).level).toBe('notProven');
    expect(evidence(['a'], good).level).toBe('met');
  });

  it('is not proven without a target', () => {
    const bare = judgeSeries(kpiOf({ key: 'a' }), seriesOf(monthly(flat(850), 1000), { kpi: 'a' }));
    expect(evidence(['a'], bare)).toMatchObject({ level: 'notProven', monthsMet: 0, months: 6, metricsReported: 1 });
  });

  it('worsens when one metric does, and improves when those that miss their target do', () => {
    const rising = judged('a', [600, 620, 640, 660, 680, 700]);
    const falling = judged('b', [990, 970, 950, 930, 910, 890]);
    const held = judged('c', flat(850));
    expect(evidence(['a', 'b'], rising, falling).trend).toBe('worsening');
    expect(evidence(['a', 'c'], rising, held).trend).toBe('improving');
    expect(evidence(['c'], held).trend).toBe('stable');
    expect(evidence(['a', 'd'], rising, judged('d', flat(700, 3))).trend).toBe('unknown');
  });

  it('counts months in which every metric has data, and every one met its target', () => {
    const long = judged('a', [790, 850, 850, 850, 850, 850]);
    const short = judged('b', [850, 790, 850]);
    expect(evidence(['a', 'b'], long, short)).toMatchObject({ months: 3, monthsMet: 2 });
  });

  it('tells metrics that nobody reported', () => {
    const { evidence: found, missing } = readResult(['a', 'b'], [judged('a', flat(850))], UNTIL);
    expect(found).toMatchObject({ metricsReported: 1, metricsRequired: 2 });
    expect(missing).toEqual([{ kpi: 'b' }]);
  });

  it('without any metric proves nothing', () => {
    expect(evidence(['a'])).toEqual({
      ...{ level: 'notProven', trend: 'unknown', monthsMet: 0, months: 0, metricsReported: 0, metricsRequired: 1 },
    });
  });

  it('takes a series that ended more than three months before as not reported', () => {
    const { evidence: found, missing } = readResult(['a'], [judged('a', flat(850), { to: '2026-03' })], UNTIL);
    expect(found.metricsReported).toBe(0);
    expect(missing).toEqual([{ kpi: 'a', endedIn: '2026-03' }]);
    expect(evidence(['a'], judged('a', flat(850), { to: '2026-04' })).metricsReported).toBe(1);
  });

  it('asks for every channel in which it is reported', () => {
    const voice = judged('a', flat(850), { channel: 'voice' });
    const chat = judged('b', flat(850), { channel: 'chat' });
    const everywhere = judged('c', flat(850));
    const { evidence: found, missing } = readResult(['a', 'b', 'c'], [voice, chat, everywhere], UNTIL);
    expect(found).toMatchObject({ metricsReported: 3, metricsRequired: 5 });
    expect(missing).toEqual([
      { kpi: 'a', channel: 'chat' },
      { kpi: 'b', channel: 'voice' },
    ]);
  });

  it('never reports more than it requires, nor meets more months than have data', () => {
    const series = fc.record({
      kpi: fc.constantFrom('a', 'b', 'c'),
      successes: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 14 }),
      channel: fc.option(fc.constantFrom('voice', 'chat'), { nil: undefined }),
    });
    const placed = fc.uniqueArray(series, { selector: ({ kpi, channel }) => `${kpi} ${channel}`, maxLength: 6 });
    fc.assert(
      fc.property(placed, (all) => {
        const found = evidence(
          ['a', 'b'],
          ...all.map(({ kpi, successes, channel }) =>
            judged(kpi, successes, { sample: 50, ...(channel === undefined ? {} : { channel }) }),
          ),
        );
        expect(found.metricsReported).toBeLessThanOrEqual(found.metricsRequired);
        expect(found.monthsMet).toBeLessThanOrEqual(found.months);
        expect(found.months).toBeLessThanOrEqual(6);
        if (found.metricsReported === 0) expect(found.level).toBe('notProven');
      }),
    );
  });

  it('looks at the months that the framework asks for', () => {
    const year = judgeSeries(kpiOf({ key: 'a' }), seriesOf(monthly(flat(850, 12), 1000), { kpi: 'a', goal: '80' }));
    const { evidence: found } = readResult(['a'], [year], UNTIL, { sustainedMonths: 12 });
    expect(found).toMatchObject({ months: 12, monthsMet: 12 });
  });
});
