import * as fc from 'fast-check';
import { benjaminiHochberg, holm } from './multiple-tests';

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
const RUNS = { seed: 20260312, numRuns: 300 };

/** The fifteen tests of Y. Benjamini and Y. Hochberg, 1995, section 4. */
const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

const significant = (pValues: readonly number[]): number => pValues.filter((p) => p <= 0.05).length;

const METHODS: [string, (pValues: readonly number[]) => number[]][] = [
  ['Benjamini–Hochberg', benjaminiHochberg],
  ['Holm', holm],
];

/** With ties, which come often. */
const lists = fc.array(fc.oneof(fc.constantFrom(0, 0.01, 0.02, 1), fc.double({ min: 0, max: 1, noNaN: true })), {
  minLength: 1,
  maxLength: 20,
});

it('the published example keeps four of nine significant tests, or three by Holm', () => {
  expect(significant(PUBLISHED)).toBe(9);
  expect(significant(benjaminiHochberg(PUBLISHED))).toBe(4);
  expect(significant(holm(PUBLISHED))).toBe(3);
});

describe('an adjusted p', () => {
  it('is stretched by the number of tests over its rank, or by the tests that are left', () => {
    const pValues = [0.03, 0.01, 0.5];
    const rounded = (adjusted: readonly number[]) => adjusted.map((p) => p.toFixed(3));
    expect(rounded(benjaminiHochberg(pValues))).toEqual(['0.045', '0.030', '0.500']); // 0.03 × 3/2, 0.01 × 3, 0.5
    expect(rounded(holm(pValues))).toEqual(['0.060', '0.030', '0.500']); // 0.03 × 2, 0.01 × 3, 0.5
  });

  it('is never on the wrong side of one with a smaller or a larger p', () => {
    expect(benjaminiHochberg([0.04, 0.041])).toEqual([0.041, 0.041]); // not 0.08
    expect(holm([0.04, 0.041])).toEqual([0.08, 0.08]); // not 0.041
  });

  it.each(METHODS)('of a single test is its p: %s', (_, adjust) => {
    expect(adjust([0.04])).toEqual([0.04]);
  });

  it.each(METHODS)('stays within its p and 1, in the same order: %s', (_, adjust) => {
    fc.assert(
      fc.property(lists, (pValues) => {
        const adjusted = adjust(pValues);
        expect(adjusted).toHaveLength(pValues.length);
        for (const [first, p] of pValues.entries()) {
          expect(adjusted[first]).toBeGreaterThanOrEqual(p);
          expect(adjusted[first]).toBeLessThanOrEqual(1);
          const larger = adjusted.filter((_adjusted, second) => p <= pValues[second]!);
          expect(adjusted[first]).toBe(Math.min(...larger));
        }
      }),
      RUNS,
    );
  });

  it.each(METHODS)('does not depend on the order of the tests: %s', (_, adjust) => {
    fc.assert(
      fc.property(lists, (pValues) => {
        expect(adjust([...pValues].reverse())).toEqual(adjust(pValues).reverse());
      }),
      RUNS,
    );
  });

  it('is larger by Holm, and by Bonferroni larger still', () => {
    fc.assert(
      fc.property(lists, (pValues) => {
        const byHolm = holm(pValues);
        for (const [index, p] of benjaminiHochberg(pValues).entries()) {
          expect(byHolm[index]).toBeGreaterThanOrEqual(p - 1e-15);
          expect(byHolm[index]).toBeLessThanOrEqual(Math.min(1, pValues[index]! * pValues.length));
        }
      }),
      RUNS,
    );
  });
});

describe('the list of p values', () => {
  it.each(METHODS)('is left as it was: %s', (_, adjust) => {
    const pValues = Object.freeze([0.5, 0.1, 0.3]);
    adjust(pValues);
    expect(pValues).toEqual([0.5, 0.1, 0.3]);
  });

  it.each(METHODS)('is refused when it is empty or holds what is no probability: %s', (_, adjust) => {
    expect(() => adjust([])).toThrow(new RangeError('There is no p value to adjust.'));
    for (const wrong of [-0.01, 1.01, NaN]) {
      expect(() => adjust([0.5, wrong])).toThrow(new RangeError(`${wrong} is no probability.`));
    }
  });
});
