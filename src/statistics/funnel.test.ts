import fc from 'fast-check';
import { funnel, funnelLimits, funnelSizes } from './funnel';
import type { Counts } from './proportion';

const of = (successes: number, sample: number): Counts => ({ successes, sample });

const counts = fc
  .integer({ min: 1, max: 500 })
  .chain((sample) => fc.record({ successes: fc.integer({ min: 0, max: sample }), sample: fc.constant(sample) }));

/** Twelve sites with much the same share. */
const EVEN = [84, 86, 85, 83, 87, 85, 84, 86, 85, 85, 84, 86].map((successes) => of(successes, 100));

describe('a funnel', () => {
  it('has its centre at the share of all, and finds a site that stands out, with its side', () => {
    const { centre, points, dispersion } = funnel([...EVEN, of(60, 100), of(100, 100)]);
    expect(centre).toBeCloseTo(1180 / 1400, 12);
    expect(points.map(({ zone }) => zone)).toEqual([
      ...Array.from({ length: 12 }, () => 'inside'),
      'beyondOuter',
      'beyondOuter',
    ]);
    expect([points.at(-2)?.side, points.at(-1)?.side]).toEqual(['below', 'above']);
    // Two outliers do not make all sites look dispersed.
    expect(dispersion.phi).toBeGreaterThan(3);
    expect(dispersion.widening).toBe(1);
  });

  it('tells the inner limit from the outer', () => {
    const { points } = funnel([...EVEN, of(75, 100)]);
    expect(points.at(-1)).toMatchObject({ zone: 'beyondInner', side: 'below' });
    expect(funnel([of(5, 10), of(50, 100)]).points.map(({ side }) => side)).toEqual(['centre', 'centre']);
  });

  it('widens its limits where sites differ throughout', () => {
    const dispersed = [60, 95, 70, 90, 65, 85, 75, 99, 80, 62].map((successes) => of(successes, 100));
    const { centre, dispersion, points } = funnel(dispersed);
    expect(dispersion.pValue).toBeLessThan(0.05);
    expect(dispersion.widening).toBe(Math.sqrt(dispersion.winsorisedPhi));
    const plain = funnelLimits(centre, 100).inner;
    expect(centre - points[0]!.limits.inner.low).toBeCloseTo(dispersion.widening * (centre - plain.low), 12);
  });

  it.each([0, 10])('is a line where %p of 10 are successes everywhere', (successes) => {
    const { points, dispersion } = funnel([of(successes, 10), of(successes, 10)]);
    const line = { low: successes / 10, high: successes / 10 };
    expect(points[0]).toMatchObject({ z: 0, zone: 'inside', side: 'centre', limits: { inner: line, outer: line } });
    expect(dispersion).toEqual({ phi: 0, winsorisedPhi: 0, pValue: 1, widening: 1 });
  });

  it('mirrors successes and failures', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 10 }), (groups) => {
        const plot = funnel(groups);
        const mirrored = funnel(groups.map(({ successes, sample }) => of(sample - successes, sample)));
        expect(mirrored.dispersion.winsorisedPhi).toBeCloseTo(plot.dispersion.winsorisedPhi, 6);
        for (const [index, { limits }] of plot.points.entries()) {
          const { inner, outer } = mirrored.points[index]!.limits;
          expect(inner.low).toBeCloseTo(1 - limits.inner.high, 6);
          expect(outer.high).toBeCloseTo(1 - limits.outer.low, 6);
        }
      }),
    );
  });

  it('refuses a single group, and what is no proportion', () => {
    expect(() => funnel([of(1, 2)])).toThrow('Groups are compared from two on; there are 1.');
    expect(() => funnel([of(1, 2), of(0, 0)])).toThrow(RangeError);
  });
});

describe('the limits of a funnel', () => {
  it('come near the centre with size, the inner within the outer, all within 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (centre, size, widening) => {
          const { inner, outer } = funnelLimits(centre, size, widening);
          const bounds = [0, outer.low, inner.low, inner.high, outer.high, 1];
          expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
          const larger = funnelLimits(centre, size * 100, widening);
          expect(larger.outer.high - larger.outer.low).toBeLessThanOrEqual(outer.high - outer.low);
        },
      ),
    );
  });

  it.each([
    [() => funnelLimits(0.5, 0), 'A group of 0 has no limits.'],
    [() => funnelLimits(0.5, 2.5), 'A group of 2.5 has no limits.'],
    [() => funnelLimits(1.5, 10), 'which 1.5 is not'],
    [() => funnelLimits(NaN, 10), 'which NaN is not'],
    [() => funnelLimits(0.5, 10, 0.5), 'not widened by 0.5'],
    [() => funnelLimits(0.5, 10, Infinity), 'not widened by Infinity'],
  ])('are refused with a sentence (%#)', (call, message) => {
    expect(call).toThrow(new RegExp(message));
  });
});

describe('the sizes to draw limits at', () => {
  it('run from the smallest to the largest group, without repetition', () => {
    expect(funnelSizes([of(1, 1000), of(1, 10), of(1, 100)], 3)).toEqual([10, 100, 1000]);
    expect(funnelSizes([of(1, 10), of(1, 12)], 9)).toEqual([10, 11, 12]);
    expect(funnelSizes([of(1, 50), of(2, 50)], 9)).toEqual([50]);
  });
});
