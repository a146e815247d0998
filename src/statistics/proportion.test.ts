import fc from 'fast-check';
import { logChoose } from './distributions';
import type { Interval } from './interval';
import {
  clopperPearsonInterval,
  finiteWilsonInterval,
  newcombeInterval,
  pooledCounts,
  twoProportionTest,
  verdictOnTarget,
  wilsonInterval,
  type Counts,
  type TargetDirection,
} from './proportion';

const width = ({ low, high }: Interval): number => high - low;

/** "76.7–90.7": percentages to one digit. */
const percentages = ({ low, high }: Interval): string => [low, high].map((bound) => (bound * 100).toFixed(1)).join('–');

/** ".2553 .3662": shares as tables print them. */
const shares = ({ low, high }: Interval): string => [low, high].map((bound) => bound.toFixed(4)).join(' ');

const of = (successes: number, sample: number): Counts => ({ successes, sample });

const counts = (largest: number): fc.Arbitrary<[number, number]> =>
  fc
    .integer({ min: 1, max: largest })
    .chain((sample) => fc.tuple(fc.integer({ min: 0, max: sample }), fc.constant(sample)));

const confidences = fc.constantFrom(0.8, 0.9, 0.95, 0.99);

const NO_COUNTS = [
  [0, 0],
  [1, -1],
  [-1, 10],
  [11, 10],
  [NaN, 10],
  [1, NaN],
  [1, Infinity],
] as const;

/** What is a proportion, but not of counts. */
const NO_WHOLE_COUNTS = [...NO_COUNTS, [2.5, 10], [2, 10.5]] as const;

const NO_CONFIDENCES = [0, 1, -0.1, 95, NaN];

describe('a Wilson interval', () => {
  it.each([
    [17, 20, '64.0–94.8'],
    [42, 50, '71.5–91.7'],
    [85, 100, '76.7–90.7'],
    [340, 400, '81.2–88.2'],
    [850, 1000, '82.7–87.1'],
    [4, 5, '37.6–96.4'], // ranking agents on five calls is noise
  ])('of %p of %p is %s', (successes, sample, expected) => {
    expect(percentages(wilsonInterval(successes, sample))).toBe(expected);
  });

  // R. G. Newcombe, 1998, table I, method 3
  it.each([
    [81, 263, '0.2553 0.3662'],
    [15, 148, '0.0624 0.1605'],
    [0, 20, '0.0000 0.1611'],
    [1, 29, '0.0061 0.1718'],
  ])('of %p of %p agrees with the published %s', (successes, sample, expected) => {
    expect(shares(wilsonInterval(successes, sample))).toBe(expected);
  });

  it('narrows with a lower confidence', () => {
    expect(percentages(wilsonInterval(85, 100, 0.9))).toBe('78.2–89.9');
  });

  it.each([1, 7, 10, 29, 400, 12345])('reaches 0 and 1 exactly at the ends, for a sample of %p', (sample) => {
    expect(wilsonInterval(0, sample).low).toBe(0);
    expect(wilsonInterval(sample, sample).high).toBe(1);
  });

  it('takes fractions, as of an effective sample', () => {
    const { low, high } = wilsonInterval(8.5, 12.5);
    expect(low).toBeGreaterThan(wilsonInterval(8, 12.5).low);
    expect(high).toBeLessThan(wilsonInterval(9, 12.5).high);
  });

  it('encloses the share, within 0 and 1', () => {
    fc.assert(
      fc.property(counts(5000), confidences, ([successes, sample], confidence) => {
        const { low, high } = wilsonInterval(successes, sample, confidence);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(successes / sample);
        expect(high).toBeGreaterThanOrEqual(successes / sample);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('mirrors successes and failures', () => {
    fc.assert(
      fc.property(counts(5000), confidences, ([successes, sample], confidence) => {
        const { low, high } = wilsonInterval(successes, sample, confidence);
        const mirrored = wilsonInterval(sample - successes, sample, confidence);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        expect(mirrored.high).toBeCloseTo(1 - low, 12);
      }),
    );
  });

  it('narrows with a larger sample of the same share', () => {
    fc.assert(
      fc.property(counts(500), fc.integer({ min: 2, max: 50 }), ([successes, sample], times) => {
        expect(width(wilsonInterval(successes * times, sample * times))).toBeLessThan(
          width(wilsonInterval(successes, sample)),
        );
      }),
    );
  });

  it.each(NO_COUNTS)('refuses %p of %p', (successes, sample) => {
    expect(() => wilsonInterval(successes, sample)).toThrow(
      new RangeError(`${successes} of ${sample} is no proportion.`),
    );
  });

  it.each(NO_CONFIDENCES)('refuses a confidence of %p', (confidence) => {
    expect(() => wilsonInterval(8, 10, confidence)).toThrow(RangeError);
  });
});

describe('a Wilson interval for a finite population', () => {
  it('is a point once everything was looked at', () => {
    expect(finiteWilsonInterval(7, 10, 10)).toEqual({ low: 0.7, high: 0.7 });
    expect(finiteWilsonInterval(1, 1, 1)).toEqual({ low: 1, high: 1 });
  });

  it('is that of an effective sample of n(N − 1) ÷ (N − n)', () => {
    // 100 × 199 ÷ 100 = 199, of which 80 %
    expect(finiteWilsonInterval(80, 100, 200)).toEqual(wilsonInterval(0.8 * 199, 199));
  });

  it('holds the shares that the score test of a draw without replacement keeps', () => {
    const { low, high } = finiteWilsonInterval(30, 120, 500);
    for (const share of [low, high]) {
      const error = Math.sqrt(((share * (1 - share)) / 120) * (380 / 499));
      expect(Math.abs(0.25 - share) / error).toBeCloseTo(1.959963984540054, 9);
    }
  });

  it('reaches 0 and 1 exactly at the ends', () => {
    expect(finiteWilsonInterval(0, 30, 70).low).toBe(0);
    expect(finiteWilsonInterval(30, 30, 70).high).toBe(1);
  });

  it('becomes the plain interval as the population grows', () => {
    const { low, high } = finiteWilsonInterval(85, 100, 1e12);
    const plain = wilsonInterval(85, 100);
    expect(low).toBeCloseTo(plain.low, 9);
    expect(high).toBeCloseTo(plain.high, 9);
  });

  it('narrows with a smaller population', () => {
    fc.assert(
      fc.property(counts(300), fc.integer({ min: 0, max: 1000 }), ([successes, sample], unseen) => {
        const smaller = finiteWilsonInterval(successes, sample, sample + unseen);
        const larger = finiteWilsonInterval(successes, sample, sample + unseen + 1);
        expect(width(smaller)).toBeLessThanOrEqual(width(larger) + 1e-12);
      }),
    );
  });

  it.each(NO_WHOLE_COUNTS)('refuses %p of %p', (successes, sample) => {
    expect(() => finiteWilsonInterval(successes, sample, 1000)).toThrow(RangeError);
  });

  it.each([9, 0, -20, 20.5, NaN, Infinity])('refuses a population of %p for a sample of 10', (population) => {
    expect(() => finiteWilsonInterval(5, 10, population)).toThrow(
      new RangeError(`A sample of 10 can not come from a population of ${population}.`),
    );
  });

  it.each(NO_CONFIDENCES)('refuses a confidence of %p, also where it would be a point', (confidence) => {
    expect(() => finiteWilsonInterval(5, 10, 10, confidence)).toThrow(RangeError);
    expect(() => finiteWilsonInterval(5, 10, 20, confidence)).toThrow(RangeError);
  });
});

describe('a Clopper–Pearson interval', () => {
  // R. G. Newcombe, 1998, table I, method 5
  it.each([
    [81, 263, '0.2527 0.3676'],
    [15, 148, '0.0578 0.1617'],
    [0, 20, '0.0000 0.1684'],
    [1, 29, '0.0009 0.1776'],
    [4, 5, '0.2836 0.9949'],
  ])('of %p of %p agrees with the published %s', (successes, sample, expected) => {
    expect(shares(clopperPearsonInterval(successes, sample))).toBe(expected);
  });

  it('obeys the rule of three without a success', () => {
    // 3 ÷ n is the approximation, 1 − 0.05^(1/n) the exact one-sided 95 %
    expect(clopperPearsonInterval(0, 300, 0.9).high).toBeCloseTo(1 - 0.05 ** (1 / 300), 12);
    expect(clopperPearsonInterval(0, 300, 0.9).high).toBeCloseTo(3 / 300, 3);
  });

  it('reaches 0 and 1 exactly at the ends', () => {
    expect(clopperPearsonInterval(0, 7).low).toBe(0);
    expect(clopperPearsonInterval(7, 7).high).toBe(1);
    expect(clopperPearsonInterval(7, 7).low).toBeCloseTo(0.025 ** (1 / 7), 12);
  });

  it('covers every true share at least as often as it says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        confidences,
        (sample, share, confidence) => {
          let covered = 0;
          for (let successes = 0; successes <= sample; successes++) {
            const { low, high } = clopperPearsonInterval(successes, sample, confidence);
            const failures = sample - successes;
            const logProbability = successes * Math.log(share) + failures * Math.log1p(-share);
            if (low <= share && share <= high) covered += Math.exp(logChoose(sample, successes) + logProbability);
          }
          expect(covered).toBeGreaterThanOrEqual(confidence - 1e-9);
        },
      ),
    );
  });

  it('mirrors successes and failures, within 0 and 1', () => {
    fc.assert(
      fc.property(counts(5000), confidences, ([successes, sample], confidence) => {
        const { low, high } = clopperPearsonInterval(successes, sample, confidence);
        const mirrored = clopperPearsonInterval(sample - successes, sample, confidence);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        expect(mirrored.high).toBeCloseTo(1 - low, 12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThan(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each(NO_WHOLE_COUNTS)('refuses %p of %p', (successes, sample) => {
    expect(() => clopperPearsonInterval(successes, sample)).toThrow(
      new RangeError(`${successes} of ${sample} is no proportion of whole counts.`),
    );
  });

  it.each(NO_CONFIDENCES)('refuses a confidence of %p', (confidence) => {
    expect(() => clopperPearsonInterval(8, 10, confidence)).toThrow(RangeError);
  });
});

describe("Newcombe's interval of a difference", () => {
  // R. G. Newcombe, 1998, table II, method 10
  it.each([
    [56, 70, 48, 80, '0.0524 0.3339'],
    [9, 10, 3, 10, '0.1705 0.8090'],
    [6, 7, 2, 7, '0.0582 0.8062'],
    [5, 56, 0, 29, '-0.0381 0.1926'],
    [0, 10, 0, 20, '-0.1611 0.2775'],
    [10, 10, 0, 20, '0.6791 1.0000'],
    [10, 10, 0, 10, '0.6075 1.0000'],
  ])('of %p/%p and %p/%p agrees with the published %s', (successes1, sample1, successes2, sample2, expected) => {
    expect(shares(newcombeInterval(of(successes1, sample1), of(successes2, sample2)))).toBe(expected);
  });

  it('turns its sign with the order', () => {
    fc.assert(
      fc.property(counts(2000), counts(2000), confidences, (first, second, confidence) => {
        const { low, high } = newcombeInterval(of(...first), of(...second), confidence);
        const swapped = newcombeInterval(of(...second), of(...first), confidence);
        expect(swapped.low).toBeCloseTo(-high, 12);
        expect(swapped.high).toBeCloseTo(-low, 12);
      }),
    );
  });

  it('encloses the difference, within −1 and 1', () => {
    fc.assert(
      fc.property(counts(2000), counts(2000), confidences, (first, second, confidence) => {
        const { low, high } = newcombeInterval(of(...first), of(...second), confidence);
        const difference = first[0] / first[1] - second[0] / second[1];
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(low).toBeLessThanOrEqual(difference);
        expect(high).toBeGreaterThanOrEqual(difference);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('narrows with a lower confidence', () => {
    const [first, second] = [of(56, 70), of(48, 80)];
    expect(width(newcombeInterval(first, second, 0.9))).toBeLessThan(width(newcombeInterval(first, second)));
  });

  it.each(NO_WHOLE_COUNTS)('refuses %p of %p on either side', (successes, sample) => {
    expect(() => newcombeInterval(of(successes, sample), of(8, 10))).toThrow(RangeError);
    expect(() => newcombeInterval(of(8, 10), of(successes, sample))).toThrow(RangeError);
  });

  it.each(NO_CONFIDENCES)('refuses a confidence of %p', (confidence) => {
    expect(() => newcombeInterval(of(8, 10), of(8, 10), confidence)).toThrow(RangeError);
  });
});

describe('a test of two proportions', () => {
  it('squares to the χ² of the table', () => {
    const { difference, z, pValue } = twoProportionTest(of(45, 100), of(60, 400));
    expect(difference).toBeCloseTo(0.3, 12);
    expect(z ** 2).toBeCloseTo(43.4, 1);
    expect(pValue).toBeLessThan(1e-9);
  });

  it('finds the difference of a wave that was sized for it', () => {
    expect(twoProportionTest(of(126, 157), of(104, 157)).pValue).toBeLessThan(0.05); // 80 % against 66 %
    expect(twoProportionTest(of(32, 40), of(26, 40)).pValue).toBeGreaterThan(0.05);
  });

  it.each([
    [0, 5, 0, 9],
    [5, 5, 9, 9],
    [3, 7, 6, 14],
  ])('sees none between %p/%p and %p/%p', (successes1, sample1, successes2, sample2) => {
    expect(twoProportionTest(of(successes1, sample1), of(successes2, sample2))).toEqual({
      difference: 0,
      z: 0,
      pValue: 1,
    });
  });

  it('turns its sign with the order and keeps its probability', () => {
    fc.assert(
      fc.property(counts(2000), counts(2000), (first, second) => {
        const result = twoProportionTest(of(...first), of(...second));
        const swapped = twoProportionTest(of(...second), of(...first));
        expect(swapped.difference + result.difference).toBeCloseTo(0, 12);
        expect(swapped.z + result.z).toBeCloseTo(0, 9);
        expect(swapped.pValue).toBeCloseTo(result.pValue, 12);
        expect(result.pValue).toBeGreaterThanOrEqual(0);
        expect(result.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is surer with larger samples of the same shares', () => {
    const small = twoProportionTest(of(8, 10), of(6, 10));
    const large = twoProportionTest(of(80, 100), of(60, 100));
    expect(large.z).toBeCloseTo(small.z * Math.sqrt(10), 9);
    expect(large.pValue).toBeLessThan(small.pValue);
  });

  it.each(NO_WHOLE_COUNTS)('refuses %p of %p on either side', (successes, sample) => {
    expect(() => twoProportionTest(of(successes, sample), of(8, 10))).toThrow(RangeError);
    expect(() => twoProportionTest(of(8, 10), of(successes, sample))).toThrow(RangeError);
  });
});

describe('the verdict on a target', () => {
  const interval: Interval = { low: 0.75, high: 0.875 };

  it.each<[number, TargetDirection, string]>([
    [0.7, 'higher', 'met'],
    [0.75, 'higher', 'met'],
    [0.8, 'higher', 'notProven'],
    [0.875, 'higher', 'notProven'],
    [0.9, 'higher', 'notMet'],
    [0.9, 'lower', 'met'],
    [0.875, 'lower', 'met'],
    [0.8, 'lower', 'notProven'],
    [0.75, 'lower', 'notProven'],
    [0.7, 'lower', 'notMet'],
  ])('of %p, where %s is better, is %s', (target, direction, expected) => {
    expect(verdictOnTarget(interval, target, direction)).toBe(expected);
  });

  it('of a known share is never open', () => {
    expect(verdictOnTarget({ low: 0.8, high: 0.8 }, 0.8, 'higher')).toBe('met');
    expect(verdictOnTarget({ low: 0.8, high: 0.8 }, 0.8, 'lower')).toBe('met');
    expect(verdictOnTarget({ low: 0.8, high: 0.8 }, 0.81, 'higher')).toBe('notMet');
    expect(verdictOnTarget({ low: 0.8, high: 0.8 }, 0.79, 'lower')).toBe('notMet');
  });

  it('is never disproved at 0 % and 100 %', () => {
    expect(verdictOnTarget(wilsonInterval(10, 10), 1, 'higher')).toBe('notProven');
    expect(verdictOnTarget(wilsonInterval(0, 10), 0, 'lower')).toBe('notProven');
  });

  it('is the same for successes wanted as for failures unwanted', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })),
        fc.integer({ min: 0, max: 8 }),
        (ends, target) => {
          const [low, high] = [Math.min(...ends) / 8, Math.max(...ends) / 8];
          expect(verdictOnTarget({ low: 1 - high, high: 1 - low }, 1 - target / 8, 'lower')).toBe(
            verdictOnTarget({ low, high }, target / 8, 'higher'),
          );
        },
      ),
    );
  });

  it.each([Infinity, NaN])('refuses a target of %p', (target) => {
    expect(() => verdictOnTarget(interval, target, 'higher')).toThrow(RangeError);
  });

  it.each([
    [0.9, 0.8],
    [NaN, 0.8],
    [0.7, NaN],
  ])('refuses an interval from %p to %p', (low, high) => {
    expect(() => verdictOnTarget({ low, high }, 0.8, 'higher')).toThrow(RangeError);
  });
});

it('a verdict does not depend on the scale of the figures', () => {
  expect(verdictOnTarget({ low: 290, high: 310 }, 320, 'lower')).toBe('met');
  expect(verdictOnTarget({ low: 290, high: 310 }, 320, 'higher')).toBe('notMet');
  expect(verdictOnTarget({ low: 290, high: 310 }, 300, 'lower')).toBe('notProven');
});

describe('groups taken together', () => {
  it('count by their size', () => {
    expect(pooledCounts([of(1, 2), of(90, 98)])).toEqual(of(91, 100));
  });

  it('are refused when there is none, or one has no whole counts', () => {
    expect(() => pooledCounts([])).toThrow(RangeError);
    expect(() => pooledCounts([of(1.5, 2), of(1.5, 2)])).toThrow(RangeError);
    expect(() => pooledCounts([of(3, 2), of(0, 5)])).toThrow(RangeError);
  });
});
