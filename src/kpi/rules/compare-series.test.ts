import { counts, kpiOf, seriesOf, written } from '../../../test/support/kpi-builders';
import type { KpiPoint, KpiSeries } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { ratio, toNumber, type Ratio } from '../../scoring/ratio';
import { compareSeries, type ComparedSeries, type UnitSeries } from './compare-series';
import { judgeSeries } from './judge-series';

const csat = kpiOf();
const MONTH = '2026-06';

interface Given {
  readonly party?: UnitSeries['party'];
  readonly kpi?: KpiInfo;
  readonly goal?: string;
  readonly goalTo?: string;
  readonly channel?: string;
}

function unitOf(unit: string, point: KpiPoint, { party = 'own', kpi = csat, ...rest }: Given = {}): UnitSeries {
  const series: KpiSeries = seriesOf([point], { unit, kpi: kpi.key, ...rest });
  return { unit, party, judged: judgeSeries(kpi, series) };
}

const share = (unit: string, of100: number, given: Given = {}): UnitSeries =>
  unitOf(unit, counts(MONTH, of100 * 10, 1000), given);

function only(all: readonly UnitSeries[]): ComparedSeries {
  const compared = compareSeries(all);
  expect(compared).toHaveLength(1);
  return compared[0]!;
}

const names = ({ units }: ComparedSeries): string[] => units.map(({ unit }) => unit);

describe('series of units, compared', () => {
  it('stand in the order of the league where units can be told apart', () => {
    const compared = only([share('low', 40), share('high', 80), share('middle', 60)]);
    expect(names(compared)).toEqual(['high', 'middle', 'low']);
    expect(compared.statistics).toMatchObject({
      tellsApart: true,
      homogeneity: { test: 'chiSquare', verdict: 'proven' },
      funnel: { centre: 0.6 },
    });
    expect(compared.statistics?.pooled.value).toBeCloseTo(0.6, 12);
  });

  it('stand in the order of the case where an order would be one of chance', () => {
    const few = [3, 4, 3].map((count, at) => unitOf(`u${at}`, counts(MONTH, count, 8)));
    expect(names(only(few))).toEqual(['u0', 'u1', 'u2']);
    expect(only(few).statistics).toMatchObject({ tellsApart: false, homogeneity: { verdict: 'doubtful' } });
  });

  it('are those of the latest month that most units report; the others are named with theirs', () => {
    const { units, month, outside } = only([
      share('a', 40),
      share('b', 60),
      share('c', 70),
      unitOf('late', counts('2026-07', 5, 10)),
      unitOf('early', counts('2026-02', 5, 10)),
    ]);
    expect([month, units.length]).toEqual([MONTH, 3]);
    expect(outside).toEqual([
      { unit: 'late', reason: 'otherMonth', month: '2026-07' },
      { unit: 'early', reason: 'otherMonth', month: '2026-02' },
    ]);
  });

  it('are those of the later month where two months have as many units', () => {
    const ofMonth = (month: string): UnitSeries[] =>
      [1, 2, 3].map((at) => unitOf(`${month}-${at}`, counts(month, 5, 10)));
    expect(only([...ofMonth('2026-05'), ...ofMonth('2026-04')]).month).toBe('2026-05');
  });

  it('are at least three', () => {
    expect(compareSeries([share('a', 40), share('b', 60)])).toEqual([]);
    expect(compareSeries([share('a', 40), share('b', 60), unitOf('c', counts('2026-05', 5, 10))])).toEqual([]);
    expect(compareSeries([])).toEqual([]);
  });

  it('are compared by KPI and channel', () => {
    const of = (given: Given): UnitSeries[] => [share('a', 40, given), share('b', 60, given), share('c', 50, given)];
    const dsat = kpiOf({ key: 'dsat', direction: 'lower' });
    const all = compareSeries([...of({}), ...of({ channel: 'chat' }), ...of({ kpi: dsat })]);
    expect(all.map(({ kpi, channel }) => [kpi.key, channel])).toEqual([
      ['csat', undefined],
      ['csat', 'chat'],
      ['dsat', undefined],
    ]);
    expect(all.map((one) => names(one)[0])).toEqual(['b', 'b', 'a']);
  });

  it('have a target when all of them have the same', () => {
    const targetOf = (goals: readonly (string | undefined)[]): number | null => {
      const { target } = only(
        goals.map((goal, at) => share(`u${at}`, 50 + 10 * at, goal === undefined ? {} : { goal })),
      );
      return target && toNumber(target);
    };
    expect(targetOf(['80', '80', '80'])).toBe(0.8);
    expect(targetOf(['80', '80', '85'])).toBeNull();
    expect(targetOf(['80', undefined, '80'])).toBeNull();
    expect(targetOf([undefined, '80', '80'])).toBeNull();
  });

  it('judge each unit against that target', () => {
    const { statistics } = only([80, 70, 60].map((of100, at) => share(`u${at}`, of100, { goal: '70' })));
    expect(statistics?.league.map(({ verdict }) => verdict)).toEqual(['met', 'notProven', 'notMet']);
  });

  it('of a KPI that can be too high and too low are judged by the range that all have, and not ranked', () => {
    const kpi = kpiOf({ key: 'containment', direction: 'band' });
    const judged = (tops: readonly string[]) =>
      only([80, 70, 60].map((of100, at) => share(`u${at}`, of100, { kpi, goal: '65', goalTo: tops[at]! })));
    const { target, targetTo, units, statistics } = judged(['75', '75', '75']);
    expect([target && toNumber(target), targetTo && toNumber(targetTo)]).toEqual([0.65, 0.75]);
    expect(units.map(({ unit }) => unit)).toEqual(['u0', 'u1', 'u2']);
    expect(statistics?.league.map(({ unit, rankFrom, verdict }) => [unit, rankFrom, verdict])).toEqual([
      ['u0', null, 'notMet'],
      ['u1', null, 'met'],
      ['u2', null, 'notMet'],
    ]);
    expect(judged(['75', '80', '75'])).toMatchObject({ target: null, targetTo: null });
  });

  it('of means that can be too high and too low are judged by their range', () => {
    const kpi = kpiOf({ key: 'aht', unit: 'seconds', kind: 'mean', direction: 'band' });
    const units = ['300', '340', '420'].map((value, at) =>
      unitOf(`u${at}`, { ...written(MONTH, value, 400), sd: 60 }, { kpi, goal: '320', goalTo: '360' }),
    );
    const { statistics } = only(units);
    expect(statistics?.league.map(({ verdict }) => verdict)).toEqual(['notMet', 'met', 'notMet']);
  });

  it('read the same in the league as each by itself', () => {
    const drawn = { ...counts(MONTH, 75, 100), population: 120 };
    const units = [unitOf('a', drawn, { goal: '70' }), share('b', 60, { goal: '70' }), share('c', 60, { goal: '70' })];
    const withheld = units.map((one, at) =>
      at === 1 ? { ...one, judged: { ...one.judged, verdict: 'notProven' as const, isWithheld: true } } : one,
    );
    const { statistics } = only(withheld);
    const rows = new Map(statistics?.league.map((one) => [one.unit, one]));
    expect(rows.get('a')?.interval).toEqual(units[0]!.judged.interval);
    expect(['a', 'b', 'c'].map((unit) => rows.get(unit)?.verdict)).toEqual(['met', 'notProven', 'notMet']);
  });
});

describe('figures of units compared', () => {
  it('are in the unit of the KPI', () => {
    const complaints = kpiOf({ key: 'complaints', unit: 'perThousand', direction: 'lower' });
    const { statistics } = only([
      share('a', 2, { kpi: complaints, goal: '8' }),
      share('b', 3, { kpi: complaints, goal: '8' }),
      share('c', 1, { kpi: complaints, party: 'vendor', goal: '8' }),
      share('d', 1, { kpi: complaints, party: 'vendor', goal: '8' }),
    ]);
    expect(statistics?.pooled.value).toBeCloseTo(17.5, 9);
    expect(statistics?.unweighted.value).toBeCloseTo(17.5, 9);
    expect(statistics?.league[0]?.value).toBeCloseTo(10, 9);
    expect(statistics?.league[0]?.interval.high).toBeGreaterThan(10);
    expect(statistics?.ownAgainstVendor).toMatchObject({ of: 'units', isProven: false });
    expect(statistics?.ownAgainstVendor?.difference).toBeCloseTo(15, 9);
    expect(statistics?.funnel?.centre).toBeCloseTo(0.0175, 9);
  });

  it('of own units less those of vendors need two units of a side to speak of more than the cases', () => {
    const { statistics } = only([share('a', 80), share('b', 70), share('c', 60, { party: 'vendor' })]);
    expect(statistics?.ownAgainstVendor).toMatchObject({ of: 'cases', isProven: true });
    expect(statistics?.ownAgainstVendor?.difference).toBeCloseTo(0.15, 9);
  });

  it('prove a difference on the side of vendors as well', () => {
    const proof = (parties: readonly UnitSeries['party'][]) =>
      only(parties.map((party, at) => share(`u${at}`, 60 + 10 * at, { party }))).statistics?.ownAgainstVendor;
    expect(proof(['own', 'vendor', 'vendor'])).toMatchObject({ of: 'cases', isProven: true });
    expect(proof(['own', 'own', 'client'])).toBeNull();
  });

  it('differ by chance where the test does not prove more', () => {
    const { statistics } = only([share('a', 60), share('b', 60), share('c', 61)]);
    expect(statistics?.homogeneity.verdict).toBe('notProven');
  });

  it('have no statistics without whole counts', () => {
    const plain = ['61', '62', '63'].map((value, at) => unitOf(`u${at}`, written(MONTH, value)));
    expect(only(plain)).toMatchObject({ statistics: null, outside: [] });
    expect(names(only(plain))).toEqual(['u0', 'u1', 'u2']);
    const broken = [1, 2, 3].map((at) =>
      unitOf(`u${at}`, { month: MONTH, value: ratio(0), numerator: ratio(1, 2), denominator: ratio(10) }),
    );
    expect(only(broken).statistics).toBeNull();
  });

  it('leave out units without counts, and name them', () => {
    const { outside, units } = only([
      unitOf('plain', written(MONTH, '61')),
      share('a', 40),
      share('b', 60),
      share('c', 70),
    ]);
    expect(outside).toEqual([{ unit: 'plain', reason: 'noCases', month: MONTH }]);
    expect(units.map(({ unit }) => unit)).toEqual(['c', 'b', 'a', 'plain']);
  });
});

describe('means and scores of units compared', () => {
  const aht = kpiOf({ key: 'aht', unit: 'seconds', direction: 'lower', kind: 'mean' });
  const nps = kpiOf({ key: 'nps', unit: 'points', kind: 'score' });
  const mean = (unit: string, value: string, extra: Partial<KpiPoint> = {}, given: Given = {}): UnitSeries =>
    unitOf(unit, { ...written(MONTH, value, 400), ...extra }, { kpi: aht, ...given });

  it('are tested by their deviations', () => {
    const compared = only([
      mean('slow', '420', { sd: 100 }, { goal: '360' }),
      mean('quick', '340', { sd: 100 }, { goal: '360' }),
      mean('plain', '360', { sd: 100 }, { goal: '360' }),
    ]);
    expect(names(compared)).toEqual(['quick', 'plain', 'slow']);
    expect(compared.statistics).toMatchObject({ homogeneity: { test: 'welch', verdict: 'proven' }, funnel: null });
    expect(compared.statistics?.ownAgainstVendor).toBeNull();
    expect(compared.statistics?.pooled.value).toBeCloseTo(373.333, 3);
    expect(compared.statistics?.league.map(({ verdict }) => verdict)).toEqual(['met', 'notProven', 'notMet']);
  });

  it('are set against those of vendors', () => {
    const { statistics } = only([
      mean('a', '420', { sd: 100 }),
      mean('b', '340', { sd: 100 }),
      mean('c', '300', { sd: 100 }, { party: 'vendor' }),
    ]);
    expect(statistics?.ownAgainstVendor).toMatchObject({ of: 'cases', difference: 80, isProven: true });
  });

  it('have no statistics where no deviation is stated', () => {
    expect(only([mean('a', '420'), mean('b', '340'), mean('c', '380')]).statistics).toBeNull();
    const withoutSample = ['a', 'b', 'c'].map((unit) =>
      unitOf(unit, { ...written(MONTH, '400'), sd: 90 }, { kpi: aht }),
    );
    expect(only(withoutSample).statistics).toBeNull();
  });

  const promoterPoint = (promoters: number, detractors: number, cases = ratio(100)): KpiPoint => ({
    ...written(MONTH, String(promoters - detractors)),
    ...{ denominator: cases, promoters, detractors },
  });
  const promoted = (unit: string, promoters: number, detractors: number, cases?: Ratio): UnitSeries =>
    unitOf(unit, promoterPoint(promoters, detractors, cases), { kpi: nps });

  it('take promoter scores as means of their answers', () => {
    const { statistics } = only([promoted('a', 60, 10), promoted('b', 20, 40), promoted('c', 40, 20)]);
    // All answers: 120 promoters, 70 detractors of 300.
    expect(statistics?.pooled.value).toBeCloseTo(100 / 6, 9);
    expect(statistics?.league.map(({ unit }) => unit)).toEqual(['a', 'c', 'b']);
    // (70 − 50² ÷ 100) ÷ 99 = 0.4545…, so that the deviation is 67.42.
    const { interval } = statistics!.league[0]!;
    // The adjusted Wald interval is a little narrower: three answers of every kind are added.
    expect((interval.high - interval.low) / 2).toBeCloseTo((67.42 / 10) * 1.96, 0);
    const lone = judgeSeries(nps, seriesOf([promoterPoint(60, 10)], { kpi: 'nps' }));
    expect(interval).toEqual(lone.interval);
  });

  it('have an interval of their deviation where the answers of a promoter score are not all told', () => {
    const bySample = (unit: string, promoters: number, detractors: number): UnitSeries =>
      unitOf(unit, { ...written(MONTH, String(promoters - detractors), 100), promoters, detractors }, { kpi: nps });
    const { statistics } = only([bySample('a', 60, 10), bySample('b', 20, 40), bySample('c', 40, 20)]);
    const { interval } = statistics!.league[0]!;
    expect((interval.high - interval.low) / 2).toBeCloseTo((67.42 / 10) * 1.984, 1);
  });

  it.each([
    ['no answers by category', () => unitOf('x', written(MONTH, '40', 100), { kpi: nps })],
    ['no detractors', () => unitOf('x', { ...written(MONTH, '40', 100), promoters: 40 }, { kpi: nps })],
    ['no sample', () => unitOf('x', { ...written(MONTH, '40'), promoters: 40, detractors: 0 }, { kpi: nps })],
    ['a single answer', () => promoted('x', 1, 0, ratio(1))],
    ['more answers by category than in all', () => promoted('x', 80, 30)],
    ['a sample that is not whole', () => promoted('x', 8, 3, ratio(25, 2))],
  ])('leave out a promoter score with %s', (_, unit) => {
    const { outside } = only([promoted('a', 60, 10), promoted('b', 20, 40), promoted('c', 40, 20), unit()]);
    expect(outside).toEqual([{ unit: 'x', reason: 'noCases', month: MONTH }]);
  });

  it('do not judge amounts, which are no samples', () => {
    const cost = kpiOf({ key: 'cost', unit: 'currency', kind: 'amount', direction: 'lower' });
    const amounts = ['1.2', '1.4', '1.9'].map((value, at) => unitOf(`u${at}`, written(MONTH, value), { kpi: cost }));
    expect(only(amounts).statistics).toBeNull();
  });
});
