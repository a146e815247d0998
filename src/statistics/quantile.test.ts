import fc from 'fast-check';
import { percentile, quantile, valueAt } from './quantile';

const values = fc.double({ min: -1000, max: 1000, noNaN: true });
const samples = fc.array(values, { minLength: 1, maxLength: 30 });
const shares = fc.double({ min: 0, max: 1, noNaN: true });

describe('a quantile', () => {
  it.each([
    [[1, 2, 3, 4], 0.3, 1.9], // the example of the spreadsheet function PERCENTILE.INC
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25, 3.25], // R: quantile(1:10)
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.75, 7.75],
    [[3, 1, 2], 0.5, 2],
    [[3, 1, 2], 0, 1],
    [[3, 1, 2], 1, 3],
    [[7], 0.9, 7],
  ])('of %j at %p is %p', (sample, p, expected) => {
    expect(quantile(sample, p)).toBeCloseTo(expected, 12);
  });

  it('lies within the sample and rises with the share', () => {
    fc.assert(
      fc.property(samples, shares, shares, (sample, first, second) => {
        const lower = quantile(sample, Math.min(first, second));
        const higher = quantile(sample, Math.max(first, second));
        expect(lower).toBeGreaterThanOrEqual(Math.min(...sample) - 1e-9);
        expect(higher).toBeLessThanOrEqual(Math.max(...sample) + 1e-9);
        expect(lower).toBeLessThanOrEqual(higher + 1e-9);
      }),
    );
  });

  it('does not depend on the order, and leaves the sample as it is', () => {
    fc.assert(
      fc.property(samples, shares, (sample, p) => {
        const given = [...sample];
        expect(quantile(sample, p)).toBe(quantile(sample.toReversed(), p));
        expect(sample).toEqual(given);
      }),
    );
  });

  it('of the mirrored sample is the mirrored quantile', () => {
    fc.assert(
      fc.property(samples, shares, (sample, p) => {
        const mirrored = sample.map((value) => -value);
        expect(quantile(mirrored, 1 - p)).toBeCloseTo(-quantile(sample, p), 8);
      }),
    );
  });

  it('refuses an empty sample, what is no number, and a share outside 0 to 1', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([NaN], 0.5)).toThrow(RangeError);
    expect(() => quantile([1], 1.01)).toThrow(
      new RangeError('A quantile is taken at a share from 0 to 1, not at 1.01.'),
    );
    expect(() => quantile([1], -0.01)).toThrow(RangeError);
    expect(() => quantile([1], NaN)).toThrow(RangeError);
  });
});

describe('a percentile', () => {
  it('90 of one to ten is 9.1', () => {
    expect(percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 90)).toBeCloseTo(9.1, 12);
  });

  it.each([-1, 100.5, NaN])('refuses %p', (percent) => {
    expect(() => percentile([1, 2], percent)).toThrow(
      new RangeError(`There is no percentile ${percent}: it lies in 0 to 100.`),
    );
  });
});

describe('a position among sorted values', () => {
  it('between two of them is read linearly', () => {
    expect(valueAt([10, 20, 40], 1.25)).toBe(25);
  });

  it.each([-0.5, 2.5])('does not reach beyond them (%p)', (position) => {
    expect(() => valueAt([10, 20, 40], position)).toThrow(
      new RangeError(`There is no position ${position} among 3 values.`),
    );
  });
});
