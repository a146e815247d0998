import fc from 'fast-check';
import { mean, meanInterval, variance } from './mean';
import { checkSummaries, combinedSummary, summaryInterval, welchTest, type MeanSummary } from './welch';

const summarised = (values: readonly number[]): MeanSummary => ({
  mean: mean(values),
  standardDeviation: Math.sqrt(variance(values)),
  size: values.length,
});

const samples = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 20 });

const SAMPLE: MeanSummary = { mean: 310, standardDeviation: 60, size: 40 };

const NO_SAMPLES: readonly [string, Partial<MeanSummary>][] = [
  ['one value', { size: 1 }],
  ['half a value', { size: 2.5 }],
  ['no mean', { mean: NaN }],
  ['a negative spread', { standardDeviation: -1 }],
  ['an endless spread', { standardDeviation: Infinity }],
];

describe('a t test of two samples with spreads of their own', () => {
  it('has the degrees of freedom of both where they are alike', () => {
    const test = welchTest({ ...SAMPLE, mean: 340 }, SAMPLE);
    expect(test.difference).toBe(30);
    expect(test.t).toBeCloseTo(30 / (60 * Math.sqrt(2 / 40)), 12);
    expect(test.degreesOfFreedom).toBeCloseTo(78, 9);
  });

  it('has those of the one that varies where the other does not', () => {
    expect(welchTest(SAMPLE, { mean: 300, standardDeviation: 0, size: 5 }).degreesOfFreedom).toBeCloseTo(39, 9);
  });

  it('calls a difference proven where its interval leaves out 0', () => {
    fc.assert(
      fc.property(samples, samples, (first, second) => {
        fc.pre(variance(first) + variance(second) > 0);
        const { interval, pValue } = welchTest(summarised(first), summarised(second));
        fc.pre(Math.abs(pValue - 0.05) > 1e-6);
        expect(pValue < 0.05).toBe(interval.low > 0 || interval.high < 0);
      }),
    );
  });

  it('turns its sign with the order and keeps its probability', () => {
    fc.assert(
      fc.property(samples, samples, (first, second) => {
        fc.pre(variance(first) + variance(second) > 0);
        const test = welchTest(summarised(first), summarised(second));
        const swapped = welchTest(summarised(second), summarised(first));
        expect(swapped.t).toBeCloseTo(-test.t, 9);
        expect(swapped.pValue).toBeCloseTo(test.pValue, 9);
        expect(swapped.interval.low).toBeCloseTo(-test.interval.high, 7);
      }),
    );
  });

  it('refuses samples that both have no spread, and a confidence that is none', () => {
    const flat = { ...SAMPLE, standardDeviation: 0 };
    expect(() => welchTest(flat, flat)).toThrow('Two samples without any spread');
    expect(() => welchTest(SAMPLE, SAMPLE, 1)).toThrow(RangeError);
  });

  it.each(NO_SAMPLES)('refuses a sample of %s on either side', (_, wrong) => {
    expect(() => welchTest({ ...SAMPLE, ...wrong }, SAMPLE)).toThrow(RangeError);
    expect(() => welchTest(SAMPLE, { ...SAMPLE, ...wrong })).toThrow(RangeError);
  });
});

describe('the interval of a mean from its summary', () => {
  it('is that of the values', () => {
    fc.assert(
      fc.property(samples, (values) => {
        const { low, high } = summaryInterval(summarised(values), 0.9);
        const interval = meanInterval(values, 0.9);
        expect(low).toBeCloseTo(interval.low, 7);
        expect(high).toBeCloseTo(interval.high, 7);
      }),
    );
  });

  it.each(NO_SAMPLES)('refuses a sample of %s', (_, wrong) => {
    expect(() => summaryInterval({ ...SAMPLE, ...wrong })).toThrow(RangeError);
  });
});

describe('samples taken together', () => {
  it('have the mean and the spread of all values', () => {
    fc.assert(
      fc.property(fc.array(samples, { minLength: 1, maxLength: 6 }), (groups) => {
        const combined = combinedSummary(groups.map(summarised));
        const all = summarised(groups.flat());
        expect(combined.size).toBe(all.size);
        expect(combined.mean).toBeCloseTo(all.mean, 9);
        expect(combined.standardDeviation).toBeCloseTo(all.standardDeviation, 7);
      }),
    );
  });

  it('are refused when there is none, or one is none', () => {
    expect(() => combinedSummary([])).toThrow('There is no sample to combine.');
    expect(() => combinedSummary([SAMPLE, { ...SAMPLE, size: 1 }])).toThrow('A sample of 1 has no spread.');
  });
});

it('samples whose error must be known are refused without spread', () => {
  expect(() => {
    checkSummaries([SAMPLE]);
  }).not.toThrow();
  expect(() => {
    checkSummaries([SAMPLE, { ...SAMPLE, standardDeviation: 0 }]);
  }).toThrow('without spread');
});
