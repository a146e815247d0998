import fc from 'fast-check';
import { normalBelow } from './distributions';
import { twoSidedZ } from './interval';

describe('the z of a confidence', () => {
  it.each([
    [0.8, 1.2815515655446004],
    [0.9, 1.6448536269514722],
    [0.99, 2.5758293035489004],
    [0.999, 3.2905267314919255],
  ])('for %p is %p', (confidence, expected) => {
    expect(twoSidedZ(confidence)).toBeCloseTo(expected, 9);
  });

  it('is exact for 95 %', () => {
    expect(twoSidedZ(0.95)).toBe(1.959963984540054);
  });

  it('encloses that share of the distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.9999, noNaN: true }), (confidence) => {
        const z = twoSidedZ(confidence);
        expect(normalBelow(z) - normalBelow(-z)).toBeCloseTo(confidence, 9);
      }),
    );
  });

  it.each([0, 1, -0.5, 95, NaN, Infinity])('refuses a confidence of %p', (confidence) => {
    expect(() => twoSidedZ(confidence)).toThrow(RangeError);
  });
});
