import fc from 'fast-check';
import {
  arbitraryTable,
  KRIPPENDORFF,
  tableOf,
  turnedItems,
  turnedRaters,
  turnedScale,
} from '../../test/support/rating-tables';
import { krippendorffAlpha, type AlphaMetric } from './krippendorff';

const NOMINAL: AlphaMetric = { kind: 'nominal' };
const ORDINAL: AlphaMetric = { kind: 'ordinal' };
const steps = (categories: number): AlphaMetric => ({
  kind: 'interval',
  values: Array.from({ length: categories }, (_, index) => index),
});

describe("Krippendorff's alpha", () => {
  it.each<[AlphaMetric, number]>([
    [NOMINAL, 0.743],
    [ORDINAL, 0.815],
    [{ kind: 'interval', values: [1, 2, 3, 4, 5] }, 0.849],
  ])('has the published value with metric %j', (metric, alpha) => {
    const result = krippendorffAlpha(KRIPPENDORFF, metric);
    expect(result.alpha).toBeCloseTo(alpha, 3);
    expect(result).toMatchObject({ items: 11, ratings: 40 }); // unit 12 has one rating
  });

  it('has the published value for two observers and two categories', () => {
    // Ten units (K. Krippendorff, 2011): 0 1 0 0 0 0 0 0 1 0 and 1 1 1 0 0 1 0 0 0 0
    const { alpha } = krippendorffAlpha(tableOf('12 22 12 11 11 12 11 11 21 11', 2), NOMINAL);
    expect(alpha).toBeCloseTo(0.095, 3);
  });

  it('is zero where raters agree as by chance, and below where they agree less', () => {
    expect(krippendorffAlpha(tableOf('12', 2), NOMINAL)).toMatchObject({
      alpha: 0,
      observedDisagreement: 1,
      expectedDisagreement: 1,
    });
    expect(krippendorffAlpha(tableOf('12 21', 2), NOMINAL).alpha).toBeCloseTo(-0.5, 12); // 1 − 1 ÷ (8/12)
  });

  it('leaves out items that nobody else rated', () => {
    const expected = krippendorffAlpha(tableOf('112 223 33.', 3), ORDINAL);
    expect(krippendorffAlpha(tableOf('112 ..1 223 ... 33. 3..', 3), ORDINAL)).toEqual(expected);
  });

  it.each([NOMINAL, ORDINAL, steps(3)])('does not exist without variation, metric %j', (metric) => {
    expect(krippendorffAlpha(tableOf('22 22 .1', 3), metric)).toMatchObject({ alpha: null, expectedDisagreement: 0 });
  });

  it('takes the distances of an interval metric from the values', () => {
    const table = tableOf('11 12 22 23 33', 3);
    const even = krippendorffAlpha(table, { kind: 'interval', values: [0, 50, 100] });
    const uneven = krippendorffAlpha(table, { kind: 'interval', values: [0, 90, 100] });
    expect(even.alpha).toBeCloseTo(krippendorffAlpha(table, steps(3)).alpha!, 12);
    expect(uneven.alpha).not.toBeCloseTo(even.alpha!, 2);
  });

  it.each([[[1, 2]], [[1, 2, 3, 4]], [[1, 3, 2]], [[1, 1, 2]], [[1, 2, NaN]], [[1, 2, Infinity]], [[0, 1e-101, 1]]])(
    'refuses %p as values of three categories',
    (values) => {
      expect(() => krippendorffAlpha(tableOf('12 33', 3), { kind: 'interval', values })).toThrow(
        new RangeError('An interval metric needs one number per category, rising with their order.'),
      );
    },
  );

  it('refuses ratings of which no two can be compared', () => {
    expect(() => krippendorffAlpha(tableOf('1. .2', 2), NOMINAL)).toThrow(RangeError);
  });

  it('lies within −1 and 1 and treats raters, items and both ends of the scale alike', () => {
    const metrics = fc.constantFrom<'nominal' | 'ordinal' | 'interval'>('nominal', 'ordinal', 'interval');
    fc.assert(
      fc.property(arbitraryTable(), metrics, (table, kind) => {
        const metric = kind === 'interval' ? steps(table.categories.length) : { kind };
        const { alpha } = krippendorffAlpha(table, metric);
        fc.pre(alpha !== null);
        expect(Math.abs(alpha)).toBeLessThanOrEqual(1 + 1e-12);
        for (const turned of [turnedRaters(table), turnedItems(table), turnedScale(table)]) {
          expect(krippendorffAlpha(turned, metric).alpha).toBeCloseTo(alpha, 10);
        }
      }),
    );
  });

  it('is the same for all metrics between two categories', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        fc.pre(table.categories.length === 2);
        const { alpha } = krippendorffAlpha(table, NOMINAL);
        fc.pre(alpha !== null);
        expect(krippendorffAlpha(table, ORDINAL).alpha).toBeCloseTo(alpha, 10);
        expect(krippendorffAlpha(table, steps(2)).alpha).toBeCloseTo(alpha, 10);
      }),
    );
  });
});
