import fc from 'fast-check';
import { mean, meanInterval, meanIntervalOf, variance } from './mean';

/** Additional hours of sleep in ten patients (W. S. Gosset, "Student", 1908). */
const SLEEP = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];

const values = fc.double({ min: -1000, max: 1000, noNaN: true });
const samples = fc.array(values, { minLength: 2, maxLength: 30 });

describe('a mean', () => {
  it('is the sum over the number of values', () => {
    expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
    expect(mean(SLEEP)).toBeCloseTo(1.58, 12);
  });

  it('of one value, or of equal ones, is that value', () => {
    expect(mean([0.1])).toBe(0.1);
    expect(mean(new Array<number>(1000).fill(0.1))).toBe(0.1);
  });

  it('lies within the values, whatever their order', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const centre = mean(sample);
        expect(centre).toBeGreaterThanOrEqual(Math.min(...sample) - 1e-9);
        expect(centre).toBeLessThanOrEqual(Math.max(...sample) + 1e-9);
        expect(mean(sample.toReversed())).toBeCloseTo(centre, 9);
      }),
    );
  });

  it('refuses an empty sample and what is no number', () => {
    expect(() => mean([])).toThrow(RangeError);
    expect(() => mean([1, NaN])).toThrow(RangeError);
    expect(() => mean([1, Infinity])).toThrow(RangeError);
  });
});

describe('a variance', () => {
  it('divides by one less than the number of values', () => {
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(32 / 7, 12);
  });

  it('of equal values is nothing', () => {
    expect(variance([0.1, 0.1, 0.1])).toBe(0);
  });

  it('keeps its digits where values are large and close together', () => {
    expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
  });

  it('grows with the square of the scale and does not change with a shift', () => {
    fc.assert(
      fc.property(samples, values, (sample, shift) => {
        const spread = variance(sample);
        expect(variance(sample.map((value) => value + shift))).toBeCloseTo(spread, 5);
        expect(variance(sample.map((value) => -3 * value))).toBeCloseTo(9 * spread, 5);
      }),
    );
  });

  it('refuses a single value', () => {
    expect(() => variance([1])).toThrow(new RangeError('The sample has 1 values; at least 2 are needed.'));
  });
});

describe('a t interval', () => {
  it("of Student's ten patients is 0.70 to 2.46 hours", () => {
    const { mean: centre, low, high } = meanInterval(SLEEP, 0.95);
    expect([centre, low, high].map((hours) => hours.toFixed(6))).toEqual(['1.580000', '0.700114', '2.459886']);
  });

  it('lies around the mean, and widens with the confidence', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const narrow = meanInterval(sample, 0.8);
        const wide = meanInterval(sample, 0.99);
        expect(narrow.mean - narrow.low).toBeCloseTo(narrow.high - narrow.mean, 6);
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
      }),
    );
  });

  it('narrows with a larger sample', () => {
    const width = (sample: readonly number[]): number => {
      const { low, high } = meanInterval(sample, 0.95);
      return high - low;
    };
    expect(width([...SLEEP, ...SLEEP])).toBeLessThan(width(SLEEP));
  });

  it('has no width where all values are equal', () => {
    expect(meanInterval([3, 3, 3], 0.95)).toEqual({ mean: 3, low: 3, high: 3 });
  });

  it('refuses a single value, and a confidence in percent', () => {
    expect(() => meanInterval([1], 0.95)).toThrow(RangeError);
    expect(() => meanInterval([1, 2], 95)).toThrow(RangeError);
  });
});

describe('the interval of a mean by its figures', () => {
  it('is that of the values', () => {
    const { mean: centre, low, high } = meanInterval(SLEEP, 0.95);
    const figures = meanIntervalOf({ mean: mean(SLEEP), sd: Math.sqrt(variance(SLEEP)), sample: SLEEP.length }, 0.95);
    expect([figures.mean, figures.low, figures.high]).toEqual([
      centre,
      expect.closeTo(low, 12),
      expect.closeTo(high, 12),
    ]);
  });

  it('takes as many values as there are', () => {
    const reach = (sample: number): number => meanIntervalOf({ mean: 0, sd: Math.sqrt(sample), sample }, 0.95).high;
    // R: qt(0.975, c(10000, 10001, 1e8))
    expect(reach(10_001)).toBeCloseTo(1.96020123989, 9);
    expect(reach(10_002)).toBeCloseTo(1.96020121616, 9);
    expect(reach(100_000_001)).toBeCloseTo(1.95996400826, 10);
  });

  it.each([
    ['one value', { mean: 1, sd: 1, sample: 1 }],
    ['half a value', { mean: 1, sd: 1, sample: 2.5 }],
    ['a negative deviation', { mean: 1, sd: -1, sample: 5 }],
    ['a mean that is none', { mean: NaN, sd: 1, sample: 5 }],
  ])('refuses %s', (_, figures) => {
    expect(() => meanIntervalOf(figures, 0.95)).toThrow(RangeError);
  });
});
