import fc from 'fast-check';
import { arbitraryTable, doubled, KRIPPENDORFF, tableOf } from '../../test/support/rating-tables';
import { krippendorffAlpha, type AlphaMetric } from './krippendorff';
import { alphaInterval } from './krippendorff-interval';

const NOMINAL: AlphaMetric = { kind: 'nominal' };
const ORDINAL: AlphaMetric = { kind: 'ordinal' };
const OPTIONS = { confidence: 0.95, resamples: 1000, seed: 20120127 };

describe("the interval of Krippendorff's alpha", () => {
  it.each([NOMINAL, ORDINAL, { kind: 'interval', values: [1, 2, 3, 4, 5] } as const])(
    'holds the published value, metric %j',
    (metric) => {
      const interval = alphaInterval(KRIPPENDORFF, metric, OPTIONS);
      const { alpha } = krippendorffAlpha(KRIPPENDORFF, metric);
      expect(interval?.low).toBeLessThan(alpha!);
      expect(interval?.high).toBeGreaterThan(alpha!);
      expect(interval?.low).toBeGreaterThan(0);
      expect(interval?.high).toBeLessThanOrEqual(1);
    },
  );

  it('is the same with the same seed, and another with another', () => {
    const first = alphaInterval(KRIPPENDORFF, ORDINAL, OPTIONS);
    expect(alphaInterval(KRIPPENDORFF, ORDINAL, OPTIONS)).toEqual(first);
    expect(alphaInterval(KRIPPENDORFF, ORDINAL, { ...OPTIONS, seed: 7 })).not.toEqual(first);
  });

  it('narrows with more items of the same kind', () => {
    const width = (table: typeof KRIPPENDORFF): number => {
      const interval = alphaInterval(table, NOMINAL, OPTIONS);
      return interval!.high - interval!.low;
    };
    expect(width(doubled(doubled(KRIPPENDORFF)))).toBeLessThan(width(KRIPPENDORFF) * 0.7);
  });

  it('is a point at alpha where every resample is the same one item', () => {
    fc.assert(
      fc.property(arbitraryTable(), fc.constantFrom(NOMINAL, ORDINAL), (table, metric) => {
        const single = { ...table, items: table.items.slice(0, 1) };
        const { alpha } = krippendorffAlpha(single, metric);
        const interval = alphaInterval(single, metric, OPTIONS);
        if (alpha === null) expect(interval).toBeNull();
        else {
          expect(interval?.low).toBeCloseTo(alpha, 10);
          expect(interval?.high).toBeCloseTo(alpha, 10);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is 1 to 1 where raters never differ', () => {
    expect(alphaInterval(tableOf('11 22 11 22 33 33 11 22', 3), NOMINAL, OPTIONS)).toEqual({ low: 1, high: 1 });
  });

  it('does not exist where many resamples have no variation', () => {
    expect(alphaInterval(tableOf('11 11 11 11 11 11 11 12', 2), NOMINAL, OPTIONS)).toBeNull();
    expect(alphaInterval(tableOf('11 11', 2), NOMINAL, OPTIONS)).toBeNull();
  });

  it.each([
    [{ ...OPTIONS, confidence: 1 }, 'confidence'],
    [{ ...OPTIONS, resamples: 999 }, 'resamples'],
    [{ ...OPTIONS, seed: -1 }, 'seed'],
  ])('refuses options out of range (%#)', (options, message) => {
    expect(() => alphaInterval(KRIPPENDORFF, NOMINAL, options)).toThrow(message);
  });
});
