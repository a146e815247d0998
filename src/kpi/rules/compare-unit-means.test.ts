import type { KpiInfo } from '../../framework/framework';
import { compareUnitMeans, type UnitMean, type UnitMeanComparison } from './compare-unit-means';

const aht: KpiInfo = {
  key: 'aht',
  title: 'Handling time',
  unit: 'seconds',
  direction: 'lower',
  kind: 'mean',
  formula: 'Talk, hold and after-call work ÷ handled.',
};

const unit = (name: string, party: UnitMean['party'], mean: number, sd: number, n: number): UnitMean => ({
  ...{ unit: name, party, mean, sd, n },
});

const UNITS = [
  unit('bandung', 'own', 300, 60, 400),
  unit('medan', 'vendor', 340, 80, 400),
  unit('surabaya', 'own', 305, 50, 400),
  unit('batam', 'vendor', 320, 90, 3),
];

function compared(units: readonly UnitMean[], kpi: Partial<KpiInfo> = {}, target?: number): UnitMeanComparison {
  const comparison = compareUnitMeans({ kpi: { ...aht, ...kpi }, units, ...(target === undefined ? {} : { target }) });
  if (!comparison) throw new Error('There is no comparison.');
  return comparison;
}

describe('a league of means', () => {
  it('gives ranks as ranges where units can not be told apart', () => {
    const comparison = compared(UNITS);
    expect(comparison.league.map(({ unit: name, rankFrom, rankTo }) => `${name} ${rankFrom}–${rankTo}`)).toEqual([
      'bandung 1–3',
      'surabaya 1–3',
      'batam 1–4',
      'medan 3–4',
    ]);
    expect([comparison.best?.unit, comparison.worst?.unit, comparison.tellsApart]).toEqual(['bandung', 'medan', true]);
    expect(comparison.best).toMatchObject({ value: 300, cases: 400, isSmallSample: false, verdict: null });
    expect(comparison.homogeneity.pValue).toBeLessThan(0.001);
    expect(comparison.spread.standardDeviation).toBeGreaterThan(10);
  });

  it('judges each unit against the target', () => {
    const verdicts = compared(UNITS, {}, 308).league.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['met', 'notProven', 'notProven', 'notMet']);
  });

  it('of a KPI that can be too high and too low has the highest first, no places, and verdicts on a range', () => {
    const comparison = compareUnitMeans({
      ...{ kpi: { ...aht, direction: 'band' as const }, units: UNITS },
      ...{ target: 290, targetTo: 325 },
    });
    expect(comparison?.league.map(({ unit: name, verdict }) => [name, verdict])).toEqual([
      ['medan', 'notMet'],
      ['batam', 'notProven'],
      ['surabaya', 'met'],
      ['bandung', 'met'],
    ]);
    for (const row of comparison?.league ?? []) expect(row).toMatchObject({ rankFrom: null, rankTo: null, tier: null });
    expect(comparison).toMatchObject({ best: null, worst: null, tellsApart: true });
  });

  it('marks figures that rest on fewer cases than the KPI asks for', () => {
    const small = compared(UNITS, { minimumSample: 30 }).league.filter(({ isSmallSample }) => isSmallSample);
    expect(small.map((row) => row.unit)).toEqual(['batam']);
  });

  it('tells nothing apart where all are much alike', () => {
    const alike = compared([300, 301, 302].map((mean) => unit(`site ${mean}`, 'client', mean, 60, 50)));
    expect(alike.tellsApart).toBe(false);
    expect(alike.ownAgainstVendor).toBeNull();
  });
});

describe('the mean of all units', () => {
  it('weighs by cases, beside the mean of the means', () => {
    const { pooled, unweighted } = compared(UNITS);
    expect(pooled.value).toBeCloseTo((300 * 400 + 340 * 400 + 305 * 400 + 320 * 3) / 1203, 9);
    expect(unweighted.value).toBeCloseTo(316.25, 9);
    expect(unweighted.interval.high - unweighted.interval.low).toBeGreaterThan(
      pooled.interval.high - pooled.interval.low,
    );
  });
});

describe('own against vendors', () => {
  it('is own less vendor, of cases and of units', () => {
    const { ownAgainstVendor } = compared(UNITS);
    expect(ownAgainstVendor?.pooled.difference).toBeCloseTo(302.5 - (340 * 400 + 320 * 3) / 403, 9);
    expect(ownAgainstVendor?.byGroup?.difference).toBeCloseTo(302.5 - 330, 9);
  });

  it('is not told without a vendor', () => {
    const own = UNITS.map((one) => ({ ...one, party: 'own' as const }));
    expect(compared(own).ownAgainstVendor).toBeNull();
  });
});

describe('units', () => {
  it('whose error is not known are left out, and named with the reason', () => {
    const others = [unit('a', 'own', 0, 0, 0), unit('b', 'own', 300, 0, 1), unit('c', 'own', 300, 0, 80)];
    const comparison = compared([...others, ...UNITS]);
    expect(comparison.leftOut).toEqual([
      { unit: 'a', reason: 'noCases' },
      { unit: 'b', reason: 'oneCase' },
      { unit: 'c', reason: 'noSpread' },
    ]);
    expect(comparison).toEqual({ ...compared(UNITS), leftOut: comparison.leftOut });
  });

  it('fewer than three are not compared', () => {
    expect(compareUnitMeans({ kpi: aht, units: UNITS.slice(0, 2) })).toBeNull();
    expect(compareUnitMeans({ kpi: aht, units: [...UNITS.slice(0, 2), unit('c', 'own', 300, 0, 80)] })).toBeNull();
  });

  it.each<[string, Partial<UnitMean>]>([
    ['half a case', { n: 2.5 }],
    ['a negative number of cases', { n: -1 }],
    ['no mean', { mean: NaN }],
    ['a negative deviation', { sd: -1 }],
    ['an endless deviation', { sd: Infinity }],
  ])('with %s are refused by name', (_, wrong) => {
    expect(() => compared([...UNITS, { ...unit('bogor', 'own', 300, 60, 50), ...wrong }])).toThrow(/^bogor: a mean of/);
  });

  it('are not compared by means on a proportion, or judged by a target that is no number', () => {
    expect(() => compared(UNITS, { kind: 'proportion' })).toThrow('aht is a proportion');
    expect(() => compared(UNITS, {}, NaN)).toThrow('NaN is no target.');
  });
});
