import fc from 'fast-check';
import { betaBelow, chiSquareAbove, fAbove, normalAbove, normalBelow, studentAbove } from './distributions';

const figures = fc.double({ min: -40, max: 40, noNaN: true });
const positive = fc.double({ min: 0, max: 200, noNaN: true });
const degrees = fc.integer({ min: 1, max: 5000 });

describe('a tail', () => {
  it.each<[string, number, number]>([
    ['of the normal distribution', normalAbove(8.2), 1.20193515427359e-16],
    ['of χ²', chiSquareAbove(67.24, 1), 2 * 1.20193515427359e-16],
    ['of χ² with two degrees of freedom, which is exponential', chiSquareAbove(1000, 2), Math.exp(-500)],
    ["of Student's distribution with one degree of freedom", studentAbove(1e9, 1), 1 / (Math.PI * 1e9)],
    ['of F with two degrees of freedom, which is a power', fAbove(1e6, 2, 4), (1 + 5e5) ** -2],
    ['of β, where it is a power', betaBelow(1e-6, 4, 1), 1e-24],
  ])('%s keeps its digits', (_, tail, expected) => {
    expect(tail / expected).toBeCloseTo(1, 7);
  });

  it('and what is below it make a whole', () => {
    fc.assert(
      fc.property(figures, degrees, fc.double({ min: 0, max: 1, noNaN: true }), (z, df, share) => {
        expect(normalAbove(z) + normalBelow(z)).toBeCloseTo(1, 12);
        expect(studentAbove(z, df) + studentAbove(-z, df)).toBeCloseTo(1, 12);
        expect(betaBelow(share, df, 2.5) + betaBelow(1 - share, 2.5, df)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('shrinks with what it begins at', () => {
    fc.assert(
      fc.property(positive, positive, degrees, degrees, (one, other, df1, df2) => {
        const [near, far] = [Math.min(one, other), Math.max(one, other)];
        const rounding = 1 + 1e-9;
        expect(normalAbove(far)).toBeLessThanOrEqual(normalAbove(near) * rounding);
        expect(chiSquareAbove(far, df1)).toBeLessThanOrEqual(chiSquareAbove(near, df1) * rounding);
        expect(studentAbove(far, df1)).toBeLessThanOrEqual(studentAbove(near, df1) * rounding);
        expect(fAbove(far, df1, df2)).toBeLessThanOrEqual(fAbove(near, df1, df2) * rounding);
      }),
    );
  });

  it('is a half in the middle, all at the beginning, and nothing at the end', () => {
    expect([normalAbove(0), studentAbove(0, 7)]).toEqual([0.5, 0.5]);
    expect([chiSquareAbove(0, 3), chiSquareAbove(-1, 3), fAbove(0, 3, 4), fAbove(-1, 3, 4)]).toEqual([1, 1, 1, 1]);
    expect([betaBelow(0, 2, 3), betaBelow(1, 2, 3), betaBelow(2, 2, 3)]).toEqual([0, 1, 1]);
    expect([normalAbove(Infinity), normalBelow(-Infinity), chiSquareAbove(Infinity, 3)]).toEqual([0, 0, 0]);
  });

  it('of what is no number is none', () => {
    expect([normalAbove(NaN), chiSquareAbove(NaN, 3), studentAbove(NaN, 3), betaBelow(NaN, 2, 3)]).toEqual([
      ...[NaN, NaN, NaN, NaN],
    ]);
  });
});
