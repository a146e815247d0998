import fc from 'fast-check';
import type { KpiInfo } from '../../framework/framework';
import { wilsonInterval } from '../../statistics/proportion';
import { compareUnits, type UnitComparison, type UnitCounts } from './compare-units';

const csat: KpiInfo = {
  key: 'csat',
  title: 'Satisfaction',
  unit: 'percent',
  direction: 'higher',
  kind: 'proportion',
  formula: 'Top two boxes ÷ valid answers.',
};

const unit = (name: string, party: UnitCounts['party'], numerator: number, denominator: number): UnitCounts => ({
  ...{ unit: name, party, numerator, denominator },
});

const UNITS = [
  unit('bandung', 'own', 850, 1000),
  unit('medan', 'vendor', 700, 1000),
  unit('surabaya', 'own', 860, 1000),
  unit('batam', 'vendor', 4, 5),
  unit('jakarta', 'client', 450, 500),
];

function compared(units: readonly UnitCounts[], kpi: Partial<KpiInfo> = {}, target?: number): UnitComparison {
  const comparison = compareUnits({ kpi: { ...csat, ...kpi }, units, ...(target === undefined ? {} : { target }) });
  if (!comparison) throw new Error('There is no comparison.');
  return comparison;
}

const places = ({ league }: UnitComparison): string[] =>
  league.map(({ unit: name, rankFrom, rankTo }) => `${name} ${rankFrom}–${rankTo}`);

describe('a league of units', () => {
  it('gives ranks as ranges where units can not be told apart', () => {
    const comparison = compared(UNITS);
    expect(places(comparison)).toEqual(['jakarta 1–4', 'surabaya 1–4', 'bandung 1–4', 'batam 1–5', 'medan 4–5']);
    expect(comparison.league.map(({ tier }) => tier)).toEqual([1, 1, 1, 1, 2]);
    expect([comparison.best?.unit, comparison.worst?.unit]).toEqual(['jakarta', 'medan']);
    expect(comparison.best).toMatchObject({
      numerator: 450,
      cases: 500,
      value: 0.9,
      interval: wilsonInterval(450, 500),
    });
    expect(comparison.tellsApart).toBe(true);
  });

  it('begins with the lowest figure where lower is better', () => {
    expect(compared(UNITS, { direction: 'lower' }).best?.unit).toBe('medan');
  });

  it('judges each unit against the target, if there is one', () => {
    const verdicts = (target?: number) => compared(UNITS, {}, target).league.map(({ verdict }) => verdict);
    expect(verdicts(0.85)).toEqual(['met', 'notProven', 'notProven', 'notProven', 'notMet']);
    expect(verdicts()).toEqual([null, null, null, null, null]);
  });

  it('of a KPI that can be too high and too low has the highest first, and no places', () => {
    const comparison = compared(UNITS, { direction: 'band' });
    expect(comparison.league.map(({ unit: name }) => name)).toEqual([
      ...['jakarta', 'surabaya', 'bandung', 'batam', 'medan'],
    ]);
    for (const row of comparison.league) expect(row).toMatchObject({ rankFrom: null, rankTo: null, tier: null });
    expect(comparison).toMatchObject({ best: null, worst: null, tellsApart: true });
  });

  it('judges each unit against a range, if there is one', () => {
    const input = { kpi: { ...csat, direction: 'band' as const }, units: UNITS };
    const verdicts = (range: object) => compareUnits({ ...input, ...range })?.league.map(({ verdict }) => verdict);
    expect(verdicts({ target: 0.7, targetTo: 0.89 })).toEqual([
      ...['notProven', 'met', 'met', 'notProven', 'notProven'],
    ]);
    expect(verdicts({ target: 0.75, targetTo: 0.85 })).toEqual([
      ...['notMet', 'notProven', 'notProven', 'notProven', 'notMet'],
    ]);
    expect(verdicts({ target: 0.75 })).toEqual([null, null, null, null, null]);
    expect(() => verdicts({ target: 0.7, targetTo: 1.1 })).toThrow(new RangeError('1.1 is no share to reach.'));
  });

  it('marks figures that rest on fewer cases than the KPI asks for', () => {
    const small = (kpi: Partial<KpiInfo>) =>
      compared(UNITS, kpi).league.flatMap(({ unit: name, isSmallSample }) => (isSmallSample ? [name] : []));
    expect(small({ minimumSample: 500 })).toEqual(['batam']);
    expect(small({})).toEqual([]);
  });

  it('tells nothing apart where all are much alike', () => {
    const alike = compared([unit('a', 'own', 80, 100), unit('b', 'vendor', 83, 100), unit('c', 'vendor', 78, 100)]);
    expect(alike.tellsApart).toBe(false);
    expect(alike.homogeneity.pValue).toBeGreaterThan(0.05);
    expect(alike.spread.standardDeviation).toBe(0);
    expect(places(alike)).toEqual(['b 1–3', 'a 1–3', 'c 1–3']);
  });
});

describe('the figure of all units', () => {
  it('is the ratio of the sums, beside the mean of the shares', () => {
    const { pooled, unweighted } = compared(UNITS);
    expect(pooled).toEqual({ value: 2864 / 3505, interval: wilsonInterval(2864, 3505) });
    expect(unweighted.value).toBeCloseTo((0.85 + 0.7 + 0.86 + 0.8 + 0.9) / 5, 12);
    expect(unweighted.interval.high - unweighted.interval.low).toBeGreaterThan(0.1);
  });

  it('has an interval within 0 and 1', () => {
    const { interval } = compared([unit('a', 'own', 0, 9), unit('b', 'own', 9, 9), unit('c', 'own', 5, 9)]).unweighted;
    expect(interval).toEqual({ low: 0, high: 1 });
  });
});

describe('the funnel of units', () => {
  it('has limits from the smallest to the largest unit, and each unit at its own', () => {
    const { funnel, league } = compared(UNITS);
    expect(funnel.centre).toBeCloseTo(2864 / 3505, 12);
    expect([funnel.limits[0]?.size, funnel.limits.at(-1)?.size]).toEqual([5, 1000]);
    expect(funnel.sites.map((site) => site.unit)).toEqual(league.map((row) => row.unit));
    expect(funnel.sites.map(({ limits }) => limits.size)).toEqual(league.map(({ cases }) => cases));
    const medan = funnel.sites.find((site) => site.unit === 'medan');
    expect(medan).toMatchObject({ share: 0.7, side: 'below', limits: funnel.limits.at(-1) });
  });
});

describe('own against vendors', () => {
  it('is own less vendor, without the client', () => {
    const { ownAgainstVendor } = compared(UNITS);
    expect(ownAgainstVendor?.pooled.difference).toBeCloseTo(1710 / 2000 - 704 / 1005, 12);
    expect(ownAgainstVendor?.byGroup?.difference).toBeCloseTo(0.855 - 0.75, 12);
  });

  it.each(['own', 'vendor'] as const)('is not told without a unit of the %s', (party) => {
    const others = [...UNITS.filter((one) => one.party !== party), unit('bogor', 'client', 8, 10)];
    expect(compared(others).ownAgainstVendor).toBeNull();
  });
});

describe('units', () => {
  it('without cases are left out, and named', () => {
    const comparison = compared([...UNITS, unit('bogor', 'own', 0, 0)]);
    expect(comparison.leftOut).toEqual([{ unit: 'bogor', reason: 'noCases' }]);
    expect(comparison).toEqual({ ...compared(UNITS), leftOut: comparison.leftOut });
  });

  it('fewer than three are not compared', () => {
    expect(compareUnits({ kpi: csat, units: UNITS.slice(0, 2) })).toBeNull();
    expect(compareUnits({ kpi: csat, units: [...UNITS.slice(0, 2), unit('bogor', 'own', 0, 0)] })).toBeNull();
  });

  it('have the same places in whatever order they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(UNITS, { minLength: 5 }), (shuffled) => {
        expect(places(compared(shuffled))).toEqual(places(compared(UNITS)));
      }),
    );
  });

  it.each<[number, number]>([
    [11, 10],
    [-1, 10],
    [1.5, 10],
    [1, 10.5],
    [3, 0],
    [NaN, 10],
  ])('with %p of %p are refused by name', (numerator, denominator) => {
    expect(() => compared([...UNITS, unit('bogor', 'own', numerator, denominator)])).toThrow(
      `bogor: ${numerator} of ${denominator} is no proportion of whole counts.`,
    );
  });

  it('are not compared by counts on a KPI that is no proportion', () => {
    expect(() => compared(UNITS, { kind: 'mean' })).toThrow('csat is no proportion');
  });

  it('are not judged by a target that is no share', () => {
    expect(() => compared(UNITS, {}, 85)).toThrow(RangeError);
  });
});
