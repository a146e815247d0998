import fc from 'fast-check';
import {
  arbitraryTable,
  countTable,
  crossTable,
  doubled,
  KRIPPENDORFF,
  RARE_ERRORS,
  tableOf,
  turnedItems,
  turnedRaters,
  turnedScale,
} from '../../test/support/rating-tables';
import { cohenKappa, fleissKappa, type CohenKappa, type KappaWeights } from './kappa';
import { krippendorffAlpha } from './krippendorff';

const WEIGHTS: readonly KappaWeights[] = ['unweighted', 'linear', 'quadratic'];
const figures = ({ kappa, standardError, interval }: CohenKappa): (string | undefined)[] =>
  [kappa, standardError, interval?.low, interval?.high].map((value) => value?.toFixed(4));

describe("Cohen's kappa", () => {
  it('is low where nearly all items are of one category, however high the agreement', () => {
    const result = cohenKappa(RARE_ERRORS, 'unweighted');
    expect(result.observedAgreement).toBeCloseTo(0.92, 12);
    expect(result.expectedAgreement).toBeCloseTo(0.8872, 12); // 0.06² + 0.94²
    expect(result.kappa).toBeCloseTo(0.0328 / 0.1128, 12); // 0.29
  });

  // Two dermatologists, 88 patients: the example of the SAS/STAT manual for PROC FREQ
  const skin = crossTable([
    [10, 4, 1, 0],
    [5, 10, 12, 2],
    [2, 4, 12, 5],
    [0, 2, 6, 13],
  ]);
  // Clinical and research diagnosis of 223 patients (K. L. Gwet, 2014)
  const diagnosis = crossTable([
    [40, 4, 4, 17],
    [6, 25, 2, 13],
    [4, 1, 21, 12],
    [15, 5, 9, 45],
  ]);

  it('has the published values, errors and intervals', () => {
    expect(figures(cohenKappa(skin, 'unweighted'))).toEqual(['0.3449', '0.0724', '0.2030', '0.4868']);
    expect(figures(cohenKappa(skin, 'linear'))).toEqual(['0.5082', '0.0655', '0.3798', '0.6366']);
  });

  it.each<[KappaWeights, number, number]>([
    ['unweighted', 0.432, 0.046],
    ['linear', 0.407, 0.053],
    ['quadratic', 0.383, 0.066],
  ])('has the published value and error with %s disagreements', (weights, kappa, error) => {
    const result = cohenKappa(diagnosis, weights);
    expect(result.kappa).toBeCloseTo(kappa, 3);
    expect(result.standardError).toBeCloseTo(error, 3);
  });

  it('counts only the items that both rated', () => {
    const result = cohenKappa(tableOf('11 12 22 1. .2 ..', 2), 'unweighted');
    expect(result).toEqual(cohenKappa(tableOf('11 12 22', 2), 'unweighted'));
    expect(result.items).toBe(3);
  });

  it.each(WEIGHTS)('does not exist when both raters know one category only (%s)', (weights) => {
    expect(cohenKappa(tableOf('22 22 22', 3), weights)).toEqual({
      kappa: null,
      standardError: null,
      interval: null,
      observedAgreement: 1,
      expectedAgreement: 1,
      items: 3,
    });
  });

  it('gives no interval for full agreement, which no sample makes certain', () => {
    expect(cohenKappa(tableOf('11 22 33', 3), 'quadratic')).toMatchObject({
      kappa: 1,
      standardError: 0,
      interval: null,
    });
  });

  it('gives no interval when one rater used a single category', () => {
    expect(cohenKappa(tableOf('11 12 12 11', 2), 'unweighted')).toMatchObject({ kappa: 0, interval: null });
  });

  it('is −1 for two raters who always say the opposite', () => {
    expect(cohenKappa(tableOf('12 21', 2), 'unweighted')).toMatchObject({ kappa: -1, interval: null });
  });

  it('keeps its interval within −1 and 1', () => {
    expect(cohenKappa(tableOf('11 11 11 22 22 21', 2), 'unweighted').interval?.high).toBe(1);
    expect(cohenKappa(tableOf('12 21 12 12', 2), 'unweighted').interval?.low).toBeGreaterThanOrEqual(-1);
    expect(cohenKappa(tableOf('12 12 21 21 22', 2), 'unweighted').interval?.low).toBe(-1);
  });

  it('forgives a near miss more than a far one when weighted', () => {
    const near = cohenKappa(tableOf('11 22 33 12', 3), 'linear').kappa!;
    const far = cohenKappa(tableOf('11 22 33 13', 3), 'linear').kappa!;
    expect(near).toBeGreaterThan(far);
  });

  it('refuses other than two raters, and raters without a common item', () => {
    expect(() => cohenKappa(tableOf('111 222', 2), 'unweighted')).toThrow(
      new RangeError("Cohen's kappa compares exactly two raters."),
    );
    expect(() => cohenKappa(tableOf('1. .2', 2), 'unweighted')).toThrow(
      new RangeError('No item was rated by both raters.'),
    );
  });

  const arbitraryPair = arbitraryTable({ raters: { min: 2, max: 2 } });
  const arbitraryWeights = fc.constantFrom(...WEIGHTS);

  it('lies within −1 and 1, and its interval around it', () => {
    fc.assert(
      fc.property(arbitraryPair, arbitraryWeights, (table, weights) => {
        const { kappa, standardError, interval } = cohenKappa(table, weights);
        fc.pre(kappa !== null);
        expect(Math.abs(kappa)).toBeLessThanOrEqual(1 + 1e-12);
        expect(standardError).toBeGreaterThanOrEqual(0);
        if (interval) expect(interval.low <= kappa && kappa <= interval.high).toBe(true);
      }),
    );
  });

  it('treats both raters, both ends of the scale and all items alike', () => {
    fc.assert(
      fc.property(arbitraryPair, arbitraryWeights, (table, weights) => {
        const expected = cohenKappa(table, weights);
        for (const turned of [turnedRaters(table), turnedScale(table), turnedItems(table)]) {
          const result = cohenKappa(turned, weights);
          expect(result.kappa ?? 2).toBeCloseTo(expected.kappa ?? 2, 10);
          expect(result.standardError ?? 2).toBeCloseTo(expected.standardError ?? 2, 10);
        }
      }),
    );
  });

  it('stays the same in a sample twice as large, with an error smaller by √2', () => {
    fc.assert(
      fc.property(arbitraryPair, arbitraryWeights, (table, weights) => {
        const once = cohenKappa(table, weights);
        const twice = cohenKappa(doubled(table), weights);
        fc.pre(once.kappa !== null);
        expect(twice.kappa).toBeCloseTo(once.kappa, 10);
        expect(twice.standardError).toBeCloseTo(once.standardError! / Math.SQRT2, 10);
      }),
    );
  });

  it('knows no weights between two categories', () => {
    fc.assert(
      fc.property(arbitraryPair, (table) => {
        fc.pre(table.categories.length === 2);
        const expected = cohenKappa(table, 'unweighted');
        expect(cohenKappa(table, 'linear')).toEqual(expected);
        expect(cohenKappa(table, 'quadratic')).toEqual(expected);
      }),
    );
  });
});

describe("Fleiss' kappa", () => {
  // Fourteen raters, ten subjects, five categories: the textbook example after Fleiss
  const textbook = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ];

  it('has the published value', () => {
    const result = fleissKappa(countTable(textbook));
    expect(result.observedAgreement).toBeCloseTo(0.378, 3);
    expect(result.expectedAgreement).toBeCloseTo(0.213, 3);
    expect(result.kappa).toBeCloseTo(0.21, 3);
    expect(result).toMatchObject({ items: 10, ratingsPerItem: 14 });
  });

  it('admits other raters at each item, as long as there are equally many', () => {
    const result = fleissKappa(tableOf('11. .12 2.2 1.1', 2));
    expect(result).toEqual(fleissKappa(tableOf('11 12 22 11', 2)));
    expect(result.ratingsPerItem).toBe(2);
  });

  it('refuses a number of ratings that differs between items', () => {
    const message = "Fleiss' kappa needs the same number of ratings for each item.";
    expect(() => fleissKappa(KRIPPENDORFF)).toThrow(new RangeError(message));
    expect(() => fleissKappa(tableOf('11 ..', 2))).toThrow(new RangeError(message));
  });

  it('refuses a single rating per item', () => {
    expect(() => fleissKappa(tableOf('1. .2', 2))).toThrow(new RangeError('No item was rated by two raters.'));
  });

  it('does not exist when all ratings are in one category', () => {
    expect(fleissKappa(tableOf('333 333', 3))).toMatchObject({ kappa: null, observedAgreement: 1 });
  });

  const arbitraryFull = arbitraryTable({ missing: false });

  it('is symmetric in raters, items and categories, and at most 1', () => {
    fc.assert(
      fc.property(arbitraryFull, (table) => {
        const { kappa } = fleissKappa(table);
        fc.pre(kappa !== null);
        expect(kappa).toBeLessThanOrEqual(1);
        expect(kappa).toBeGreaterThanOrEqual(-1 / (table.raters.length - 1) - 1e-12);
        for (const turned of [turnedRaters(table), turnedScale(table), turnedItems(table), doubled(table)]) {
          expect(fleissKappa(turned).kappa).toBeCloseTo(kappa, 10);
        }
      }),
    );
  });

  it("is Krippendorff's nominal alpha without its correction for small samples", () => {
    fc.assert(
      fc.property(arbitraryFull, (table) => {
        const { kappa } = fleissKappa(table);
        fc.pre(kappa !== null);
        const ratings = table.items.length * table.raters.length;
        const { alpha } = krippendorffAlpha(table, { kind: 'nominal' });
        expect(alpha).toBeCloseTo(1 - ((1 - kappa) * (ratings - 1)) / ratings, 10);
      }),
    );
  });
});
