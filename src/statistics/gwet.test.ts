import fc from 'fast-check';
import {
  arbitraryTable,
  crossTable,
  doubled,
  KRIPPENDORFF,
  RARE_ERRORS,
  tableOf,
  turnedItems,
  turnedRaters,
  turnedScale,
} from '../../test/support/rating-tables';
import { gwetAc1, gwetAc2, type GwetCoefficient } from './gwet';

const figures = ({ coefficient, observedAgreement, expectedAgreement }: GwetCoefficient): string[] =>
  [coefficient, observedAgreement, expectedAgreement].map((value) => value.toFixed(3));

// Clinical and research diagnosis of 223 patients (K. L. Gwet, 2014)
const DIAGNOSIS = crossTable([
  [40, 4, 4, 17],
  [6, 25, 2, 13],
  [4, 1, 21, 12],
  [15, 5, 9, 45],
]);
// Five observers, fifteen units, scores 0 to 3 (K. L. Gwet, 2014)
const OBSERVERS = tableOf(
  '223.3 2212. 3444. .11.1 111.1 111.1 213.2 2.31. 333.3 3222. .211. 1111. 2333. 44334 222.2',
  4,
);

describe("Gwet's AC1", () => {
  it('does not collapse where nearly all items are of one category', () => {
    const result = gwetAc1(RARE_ERRORS);
    expect(result.expectedAgreement).toBeCloseTo(0.1128, 12); // 2 × 0.06 × 0.94
    expect(result.coefficient).toBeCloseTo(0.8072 / 0.8872, 12); // 0.91
  });

  it('has the published values for two raters, and for several with missing ratings', () => {
    expect(figures(gwetAc1(DIAGNOSIS))[0]).toBe('0.456');
    expect(figures(gwetAc1(KRIPPENDORFF))).toEqual(['0.775', '0.818', '0.190']);
    expect(figures(gwetAc1(OBSERVERS))).toEqual(['0.497', '0.616', '0.236']);
  });

  it('is 1 when all ratings are in one category', () => {
    expect(gwetAc1(tableOf('22 22', 3))).toEqual({
      coefficient: 1,
      observedAgreement: 1,
      expectedAgreement: 0,
      items: 2,
    });
  });

  it('counts an item with one rating for the shares only', () => {
    const without = gwetAc1(tableOf('11 12', 2));
    const with1 = gwetAc1(tableOf('11 12 1. ..', 2));
    expect(with1).toMatchObject({ observedAgreement: without.observedAgreement, items: 2 });
    expect(with1.expectedAgreement).toBeCloseTo(2 * (5 / 6) * (1 / 6), 12); // shares (1 + ½ + 1) ÷ 3 and ½ ÷ 3
  });

  it('is at least −1', () => {
    expect(gwetAc1(tableOf('12 21', 2)).coefficient).toBe(-1);
    fc.assert(fc.property(arbitraryTable(), (table) => gwetAc1(table).coefficient >= -1 - 1e-12));
  });

  it('refuses ratings of which no two can be compared', () => {
    expect(() => gwetAc1(tableOf('1. .2', 2))).toThrow(new RangeError('No item was rated by two raters.'));
  });
});

describe("Gwet's AC2", () => {
  it('has the published values with ordinal weights', () => {
    expect(figures(gwetAc2(DIAGNOSIS))[0]).toBe('0.324');
    expect(figures(gwetAc2(KRIPPENDORFF))).toEqual(['0.899', '0.968', '0.685']);
  });

  it('forgives a near miss more than a far one', () => {
    const near = gwetAc2(tableOf('11 22 33 44 12', 4)).observedAgreement;
    const far = gwetAc2(tableOf('11 22 33 44 14', 4)).observedAgreement;
    expect(near).toBeCloseTo(1 - 1 / 6 / 5, 12); // one step of three: 1 ÷ 6
    expect(far).toBeCloseTo(1 - 1 / 5, 12);
  });

  it('can fall below −1 when items with one rating spread the shares', () => {
    // shares 1/4, 1/2, 0 and 1/4: expected 11/12 × 5/8 = 55/96, observed 0
    expect(gwetAc2(tableOf('41 .2', 4)).coefficient).toBeCloseTo(-55 / 41, 12);
  });

  it('is AC1 between two categories', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        fc.pre(table.categories.length === 2);
        expect(gwetAc2(table)).toEqual(gwetAc1(table));
      }),
    );
  });
});

it.each([
  ['AC1', gwetAc1],
  ['AC2', gwetAc2],
])('%s is at most 1 and depends neither on order nor on repetition', (_, coefficientOf) => {
  fc.assert(
    fc.property(arbitraryTable(), (table) => {
      const { coefficient, expectedAgreement } = coefficientOf(table);
      expect(coefficient).toBeLessThanOrEqual(1);
      expect(expectedAgreement).toBeLessThan(1);
      for (const same of [turnedRaters(table), turnedItems(table), turnedScale(table), doubled(table)]) {
        expect(coefficientOf(same).coefficient).toBeCloseTo(coefficient, 10);
      }
    }),
  );
});
