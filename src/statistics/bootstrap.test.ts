import fc from 'fast-check';
import {
  acceleration,
  bcaLevels,
  biasCorrection,
  bootstrapBcaInterval,
  bootstrapMeans,
  bootstrapPercentileInterval,
} from './bootstrap';
import { mean, meanInterval } from './mean';

/** Survival in days of seven mice after treatment (B. Efron and R. J. Tibshirani, 1993, table 2.1). */
const MICE = [94, 197, 16, 38, 99, 141, 23];

const OPTIONS = { confidence: 0.95, resamples: 1000, seed: 20260301 };
const INTERVALS = [
  ['percentile', bootstrapPercentileInterval],
  ['BCa', bootstrapBcaInterval],
] as const;

const samples = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 12 });

describe('resampled means', () => {
  it('scatter around the mean by its standard error', () => {
    const means = bootstrapMeans(MICE, 20_000, 1);
    const centre = mean(means);
    const error = Math.sqrt(mean(means.map((value) => (value - centre) ** 2)));
    expect(Math.abs(centre - 86.857)).toBeLessThan(0.6);
    // Table 2.1 of the source gives 25.24 with the divisor n − 1; the bootstrap's limit has n: 25.24 · √(6 ÷ 7).
    expect(Math.abs(error - 23.37)).toBeLessThan(0.5);
  });

  it('lie within the values', () => {
    const means = bootstrapMeans(MICE, 1000, 2);
    expect(Math.min(...means)).toBeGreaterThanOrEqual(16);
    expect(Math.max(...means)).toBeLessThanOrEqual(197);
  });

  it.each([999, 1000.5, NaN, Infinity])('are not made of %p resamples', (resamples) => {
    expect(() => bootstrapMeans(MICE, resamples, 1)).toThrow(
      new RangeError(`A bootstrap takes a whole number of at least 1000 resamples, not ${resamples}.`),
    );
  });
});

describe.each(INTERVALS)('a %s interval', (_, interval) => {
  it('is the same for the same seed, whatever the order of the values', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        expect(interval(sample.toReversed(), OPTIONS)).toEqual(interval(sample, OPTIONS));
      }),
      { numRuns: 30 },
    );
    expect(interval(MICE, { ...OPTIONS, seed: 2 })).not.toEqual(interval(MICE, OPTIONS));
  });

  it('moves and stretches with the values', () => {
    const { low, high } = interval(MICE, OPTIONS);
    const moved = interval(
      MICE.map((days) => 10 + 24 * days),
      OPTIONS,
    );
    expect(moved.low).toBeCloseTo(10 + 24 * low, 8);
    expect(moved.high).toBeCloseTo(10 + 24 * high, 8);
  });

  it('widens with the confidence and narrows with a larger sample', () => {
    const { low, high } = interval(MICE, OPTIONS);
    const narrow = interval(MICE, { ...OPTIONS, confidence: 0.8 });
    const larger = interval([...MICE, ...MICE, ...MICE], OPTIONS);
    expect(narrow.low).toBeGreaterThan(low);
    expect(narrow.high).toBeLessThan(high);
    expect(larger.high - larger.low).toBeLessThan(high - low);
  });

  it('comes close to the t interval for a large symmetric sample', () => {
    const sample = Array.from({ length: 201 }, (_entry, index) => index - 100);
    const { low, high } = interval(sample, { ...OPTIONS, resamples: 5000 });
    const t = meanInterval(sample, 0.95);
    expect(Math.abs(low - t.low)).toBeLessThan(0.6);
    expect(Math.abs(high - t.high)).toBeLessThan(0.6);
  });

  it('has no width where all values are equal', () => {
    expect(interval([4, 4, 4], OPTIONS)).toEqual({ low: 4, high: 4 });
  });

  it('refuses a single value, a confidence in percent, and a seed that is none', () => {
    expect(() => interval([1], OPTIONS)).toThrow(RangeError);
    expect(() => interval([1, NaN], OPTIONS)).toThrow(RangeError);
    expect(() => interval(MICE, { ...OPTIONS, confidence: 95 })).toThrow(RangeError);
    expect(() => interval(MICE, { ...OPTIONS, seed: -1 })).toThrow(RangeError);
  });
});

describe('a BCa interval', () => {
  it('lies further to the side of the long tail than the percentile interval', () => {
    const waits = [1, 2, 2, 3, 3, 4, 5, 6, 9, 14, 30, 75];
    const percentile = bootstrapPercentileInterval(waits, OPTIONS);
    const bca = bootstrapBcaInterval(waits, OPTIONS);
    expect(bca.low).toBeGreaterThan(percentile.low);
    expect(bca.high).toBeGreaterThan(percentile.high);
  });
});

describe('a bias correction', () => {
  it('is the normal quantile of the share below', () => {
    expect(biasCorrection([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 7.5)).toBeCloseTo(0.524401, 6); // Φ⁻¹(0.7)
  });

  it('counts half of what equals the estimate, but for rounding', () => {
    expect(biasCorrection([1, 2, 2, 3], 2)).toBeCloseTo(0, 12);
    expect(biasCorrection([0.1, 0.1 + 0.2, 0.3, 0.5], 0.3)).toBeCloseTo(0, 12);
  });

  it.each([0, 4])('does not exist where all replicates lie on one side of %p', (estimate) => {
    expect(() => biasCorrection([1, 2, 3], estimate)).toThrow(
      new RangeError('All replicates lie on one side of the estimate: draw more, or use another interval.'),
    );
  });

  it('refuses what is no number', () => {
    expect(() => biasCorrection([], 1)).toThrow(RangeError);
    expect(() => biasCorrection([1, NaN], 1)).toThrow(RangeError);
    expect(() => biasCorrection([1, 2], NaN)).toThrow(RangeError);
  });
});

describe('an acceleration', () => {
  it('is a sixth of the skewness of the sum', () => {
    // Deviations −1/3, −1/3, 2/3: Σd² = 2/3, Σd³ = 2/9.
    expect(acceleration([0, 0, 1])).toBeCloseTo(2 / 9 / (6 * (2 / 3) ** 1.5), 12);
    expect(acceleration([1, 2, 3])).toBe(0);
    expect(acceleration([5, 5])).toBe(0);
  });

  it('stays within ±1/6, changes its sign with that of the values, and knows no unit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 }), (sample) => {
        const accelerated = acceleration(sample);
        expect(Math.abs(accelerated)).toBeLessThanOrEqual(1 / 6);
        expect(acceleration(sample.map((value) => -value))).toBeCloseTo(-accelerated, 10);
        expect(acceleration(sample.map((value) => value * 1e-40))).toBeCloseTo(accelerated, 10);
      }),
    );
  });

  it('refuses a single value', () => {
    expect(() => acceleration([1])).toThrow(RangeError);
  });
});

describe('the levels of a BCa interval', () => {
  it('are 11 % and 98.5 % in the published example', () => {
    // Efron and Tibshirani (1993), 14.3: z₀ = 0.146, a = 0.061, 90 %.
    const { low, high } = bcaLevels(0.146, 0.061, 0.9);
    expect(low).toBeCloseTo(0.11, 3);
    expect(high).toBeCloseTo(0.985, 2);
  });

  it('are those of the percentile interval without bias and skewness', () => {
    const { low, high } = bcaLevels(0, 0, 0.95);
    expect([low, high].map((level) => level.toFixed(6))).toEqual(['0.025000', '0.975000']);
  });

  it('mirror with both corrections', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        fc.double({ min: -0.16, max: 0.16, noNaN: true }),
        (correction, accelerated) => {
          const { low, high } = bcaLevels(correction, accelerated, 0.95);
          const mirrored = bcaLevels(-correction, -accelerated, 0.95);
          expect(low).toBeLessThan(high);
          expect(mirrored.low).toBeCloseTo(1 - high, 10);
          expect(mirrored.high).toBeCloseTo(1 - low, 10);
        },
      ),
    );
  });

  it.each([0.6, NaN])('do not exist with an acceleration of %p', (accelerated) => {
    expect(() => bcaLevels(0, accelerated, 0.95)).toThrow(
      new RangeError('The sample is too skewed for a confidence of 0.95.'),
    );
  });

  it('refuse a confidence in percent', () => {
    expect(() => bcaLevels(0, 0, 95)).toThrow(RangeError);
  });
});
