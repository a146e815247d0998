import fc from 'fast-check';
import { drawIndex, mulberry32 } from './random';

const TWO_TO_32 = 2 ** 32;
const seeds = fc.integer({ min: 0, max: TWO_TO_32 - 1 });

describe('mulberry32', () => {
  // First outputs of the published C function.
  it.each([
    [0, [1144304738, 1416247, 958946056, 627933444]],
    [1, [2693262067, 11749833, 2265367787, 4213581821]],
    [42, [2581720956, 1925393290, 3661312704, 2876485805]],
    [TWO_TO_32 - 1, [3850105811, 813802916, 3073704848, 4054706436]],
  ])('gives the published sequence for the seed %p', (seed, expected) => {
    const random = mulberry32(seed);
    expect(expected.map(() => random() * TWO_TO_32)).toEqual(expected);
  });

  it('gives the same numbers, from 0 to below 1, for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [first, second] = [mulberry32(seed), mulberry32(seed)];
        for (let drawn = 0; drawn < 20; drawn += 1) {
          const number = first();
          expect(number).toBe(second());
          expect(number >= 0 && number < 1).toBe(true);
        }
      }),
    );
  });

  it.each([-1, 0.5, TWO_TO_32, NaN, Infinity])('refuses the seed %p', (seed) => {
    expect(() => mulberry32(seed)).toThrow(
      new RangeError(`A seed is a whole number from 0 to 4294967295, not ${seed}.`),
    );
  });
});

describe('drawn indices', () => {
  it('lie within the size', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 50 }), (seed, size) => {
        const index = drawIndex(mulberry32(seed), size);
        expect(Number.isInteger(index) && index >= 0 && index < size).toBe(true);
      }),
    );
  });

  it('are spread evenly', () => {
    const random = mulberry32(7);
    const counts = [0, 0, 0, 0, 0];
    for (let drawn = 0; drawn < 10_000; drawn += 1) counts[drawIndex(random, 5)]! += 1;
    // χ² with four degrees of freedom stays below 18.5 in 999 of 1,000 cases.
    expect(counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(18.5);
  });
});
