import fc from 'fast-check';
import { arbitraryTable, KRIPPENDORFF, RARE_ERRORS, tableOf } from '../../../test/support/rating-tables';
import type { Calibration } from '../../assessment/assessment';
import type { RatingTable } from '../../statistics/ratings';
import { judgeCalibration } from './judge-calibration';

/** A session with the ratings of a table; `consensus` by index of the item. */
function sessionOf(
  { categories, raters, items }: RatingTable,
  { ordinal = false, consensus = [] as readonly (string | undefined)[] } = {},
): Calibration {
  return {
    ...{ key: 'calls', title: 'Calls', date: '2012-01-20', kind: 'monitors' as const },
    scale: { categories: categories.map((key) => ({ key })), ordinal },
    raters: raters.map((key) => ({ key, name: key })),
    items: items.map((ratings, index) => {
      const given = ratings.flatMap((rating, column) => (rating === null ? [] : [[raters[column]!, rating] as const]));
      const agreed = consensus[index];
      return { ref: `C-${index + 1}`, ratings: new Map(given), ...(agreed === undefined ? {} : { consensus: agreed }) };
    }),
  };
}

describe('a calibration', () => {
  it('with rare errors has high agreement, low kappa and a high AC1, and says so', () => {
    const { agreement, kappa, ac1, isKappaParadox, alpha } = judgeCalibration(sessionOf(RARE_ERRORS));
    expect(agreement).toMatchObject({ share: 0.92, items: 100, agreeing: 92, pairs: 100, verdict: 'met' });
    expect(agreement.interval.low).toBeCloseTo(0.85, 2);
    expect(kappa).toMatchObject({ statistic: 'cohen', band: 'fair', missing: null });
    expect(kappa.value).toBeCloseTo(0.29, 2);
    expect(kappa.interval?.low).toBeLessThan(kappa.value!);
    expect(ac1.value).toBeCloseTo(0.91, 2);
    expect(ac1.band).toBe('almostPerfect');
    expect(isKappaParadox).toBe(true);
    expect(alpha.reading).toBe('unreliable');
  });

  it('of more raters with missing ratings has no Fleiss kappa, and says why', () => {
    const { kappa, alpha, isKappaParadox } = judgeCalibration(sessionOf(KRIPPENDORFF));
    expect(kappa).toEqual({ statistic: 'fleiss', value: null, interval: null, band: null, missing: 'ratingsDiffer' });
    expect(alpha.value).toBeCloseTo(0.743, 3);
    expect(alpha.reading).toBe('tentative');
    expect(alpha.interval?.low).toBeLessThan(0.743);
    expect(alpha.interval?.high).toBeGreaterThan(0.743);
    expect(isKappaParadox).toBe(false);
  });

  it('on an ordinal scale weighs how far apart the ratings are', () => {
    expect(judgeCalibration(sessionOf(KRIPPENDORFF, { ordinal: true })).alpha.value).toBeCloseTo(0.815, 3);
    const near = judgeCalibration(sessionOf(tableOf('11 12 23 33', 3), { ordinal: true })).kappa;
    const far = judgeCalibration(sessionOf(tableOf('11 13 21 33', 3), { ordinal: true })).kappa;
    expect(near.statistic).toBe('weightedCohen');
    expect(near.value).toBeGreaterThan(far.value!);
  });

  it('of three raters who all rate has a Fleiss kappa', () => {
    const { kappa } = judgeCalibration(sessionOf(tableOf('111 112 222 221 111 222', 2)));
    expect(kappa).toMatchObject({ statistic: 'fleiss', interval: null, missing: null });
    expect(kappa.value).toBeGreaterThan(0);
  });

  it('without variation has neither kappa nor alpha, whoever rates', () => {
    for (const table of [tableOf('22 22', 2), tableOf('222 222', 2)]) {
      const { kappa, alpha, isKappaParadox, agreement } = judgeCalibration(sessionOf(table));
      expect(kappa).toMatchObject({ value: null, band: null, missing: 'noVariation' });
      expect(alpha).toEqual({ value: null, interval: null, reading: null });
      expect([agreement.share, isKappaParadox]).toEqual([1, false]);
    }
  });

  it('of few items has no interval of alpha', () => {
    const nine = tableOf('11 22 12 22 11 22 21 11 22', 2);
    expect(judgeCalibration(sessionOf(nine)).alpha.interval).toBeNull();
    const ten = { ...nine, items: [...nine.items, ['1', '1']] };
    expect(judgeCalibration(sessionOf(ten)).alpha.interval).not.toBeNull();
  });

  it.each([
    [20, 0, 'notProven'], // 84 to 100 %
    [22, 0, 'met'],
    [85, 15, 'notProven'],
    [70, 30, 'notMet'],
  ])('with %i agreements and %i disagreements is, against 85 %%, %s', (agreeing, differing, verdict) => {
    const items = [...Array.from({ length: agreeing }, () => '11'), ...Array.from({ length: differing }, () => '12')];
    expect(judgeCalibration(sessionOf(tableOf(items.join(' '), 2))).agreement.verdict).toBe(verdict);
  });

  it('lists the most disputed items first, and none that only one rated', () => {
    const table = tableOf('111 112 .1. 123 113', 3);
    expect(judgeCalibration(sessionOf(table)).items.map(({ ref }) => ref)).toEqual(['C-4', 'C-2', 'C-5', 'C-1']);
    const [worst, next] = judgeCalibration(sessionOf(table, { ordinal: true })).items;
    expect([worst, next]).toEqual([
      { ref: 'C-4', disagreement: expect.closeTo(2 / 3, 12) },
      { ref: 'C-5', disagreement: expect.closeTo(2 / 3, 12) },
    ]);
  });
});

describe('the drift of raters', () => {
  it('is measured against the consensus where there is one', () => {
    const table = tableOf('12 22 11 12', 2);
    const { drift } = judgeCalibration(sessionOf(table, { consensus: ['1', '2', undefined, '1'] }));
    expect(drift?.reference).toBe('consensus');
    expect(drift?.raters.map(({ rater, agreeing, items }) => [rater, agreeing, items])).toEqual([
      ['B', 1, 3],
      ['A', 3, 3],
    ]);
    expect(drift?.raters[0]?.deviations.map(({ category, missed, added }) => [category, missed, added])).toEqual([
      ['1', 2, 0],
      ['2', 0, 2],
    ]);
    expect(drift?.raters[0]?.interval?.low).toBeCloseTo(0.061, 3); // Wilson, 1 of 3
  });

  it('is measured against the other raters when there is none', () => {
    const { drift } = judgeCalibration(sessionOf(tableOf('112 221 112 111', 2)));
    expect(drift?.reference).toBe('majority');
    expect(drift?.raters[0]?.rater).toBe('C');
  });

  it('is not known of two raters without a consensus', () => {
    expect(judgeCalibration(sessionOf(tableOf('12 11', 2))).drift).toBeNull();
  });

  it('has no interval for a rater who rated nothing that could be compared', () => {
    const { drift } = judgeCalibration(sessionOf(tableOf('11. 22. 11.', 2), { consensus: ['1', '2', '1'] }));
    expect(drift?.raters.at(-1)).toMatchObject({ rater: 'C', agreement: null, interval: null });
  });
});

describe('whatever the ratings', () => {
  it('the share of agreement lies in its interval, and nothing is no number', () => {
    fc.assert(
      fc.property(arbitraryTable(), fc.boolean(), (table, ordinal) => {
        const { agreement, kappa, alpha, ac1, items } = judgeCalibration(sessionOf(table, { ordinal }));
        expect(agreement.interval.low).toBeLessThanOrEqual(agreement.share);
        expect(agreement.interval.high).toBeGreaterThanOrEqual(agreement.share);
        expect((kappa.value === null) === (kappa.missing !== null)).toBe(true);
        for (const value of [kappa.value, alpha.value, ac1.value]) if (value !== null) expect(value).not.toBeNaN();
        const falling = items.map(({ disagreement }) => disagreement);
        expect(falling).toEqual([...falling].sort((one, other) => other - one));
        expect(items).toHaveLength(agreement.items);
      }),
      { numRuns: 60 },
    );
  });

  it('the same ratings have the same judgement', () => {
    const session = sessionOf(KRIPPENDORFF);
    expect(judgeCalibration(session)).toEqual(judgeCalibration(session));
  });

  it('a session without a shared item is refused', () => {
    expect(() => judgeCalibration(sessionOf(tableOf('1. .2', 2)))).toThrow(RangeError);
  });
});
