import fc from 'fast-check';
import { lowerBinomialLimits } from './binomial';
import { logChoose } from './distributions';

const mass = (count: number, size: number, share: number): number =>
  Math.exp(logChoose(size, count) + count * Math.log(share) + (size - count) * Math.log(1 - share));

describe('the lower limit of a binomial count', () => {
  it('lies between the counts as the probability does', () => {
    // Of 4 coins P(0) = 1/16 and P(1) = 4/16; 3/16 is reached with half of P(1): 1 − (5/16 − 3/16) ÷ (4/16).
    expect(lowerBinomialLimits(4, 0.5)(3 / 16)).toBeCloseTo(0.5, 12);
  });

  it('is not below 0 where no success at all is likely', () => {
    expect(lowerBinomialLimits(10, 0.01)(0.025)).toBe(0);
  });

  it('stands at sizes of millions', () => {
    const normal = 3e6 - 1.959963984540054 * Math.sqrt(1e7 * 0.3 * 0.7);
    expect(lowerBinomialLimits(1e7, 0.3)(0.025) / normal).toBeCloseTo(1, 6);
  });

  it('leaves at most the tail below it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.constantFrom(0.001, 0.025, 0.2),
        (size, share, tail) => {
          const limit = lowerBinomialLimits(size, share)(tail);
          let below = 0;
          for (let count = 0; count < limit; count += 1) below += mass(count, size, share);
          expect(below).toBeLessThanOrEqual(tail + 1e-9);
        },
      ),
    );
  });
});
