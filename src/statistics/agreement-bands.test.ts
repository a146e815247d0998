import fc from 'fast-check';
import { krippendorffReading, landisKochBand } from './agreement-bands';

describe('the band of Landis and Koch', () => {
  it.each([
    [-1.3, 'poor'], // AC2 with missing ratings can be below −1
    [-1, 'poor'],
    [-0.01, 'poor'],
    [0, 'slight'],
    [0.2, 'slight'],
    [0.205, 'fair'],
    [0.21, 'fair'],
    [0.4, 'fair'],
    [0.41, 'moderate'],
    [0.6, 'moderate'],
    [0.61, 'substantial'],
    [0.8, 'substantial'],
    [0.81, 'almostPerfect'],
    [1, 'almostPerfect'],
  ])('of %p is %s', (coefficient, band) => {
    expect(landisKochBand(coefficient)).toBe(band);
  });

  it('is not moved by a rounding error', () => {
    expect(landisKochBand(-1e-16)).toBe('slight');
    expect(landisKochBand(0.1 + 0.5 + 1e-16)).toBe('moderate');
    expect(landisKochBand(1 + 2e-16)).toBe('almostPerfect');
  });

  it('rises with the coefficient', () => {
    const order = ['poor', 'slight', 'fair', 'moderate', 'substantial', 'almostPerfect'];
    const coefficient = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(coefficient, coefficient, (one, other) => {
        const lower = landisKochBand(Math.min(one, other));
        const upper = landisKochBand(Math.max(one, other));
        expect(order.indexOf(lower)).toBeLessThanOrEqual(order.indexOf(upper));
      }),
    );
  });
});

describe("Krippendorff's reading", () => {
  it.each([
    [1, 'reliable'],
    [0.8, 'reliable'],
    [0.7999999999999999, 'reliable'], // 4 ÷ 5 by floating point
    [0.7999, 'tentative'],
    [0.667, 'tentative'],
    [0.6669, 'unreliable'],
    [2 / 3, 'unreliable'],
    [-0.5, 'unreliable'],
  ])('of %p is %s', (alpha, reading) => {
    expect(krippendorffReading(alpha)).toBe(reading);
  });
});

it.each([NaN, Infinity, -Infinity, 1.01, 92])('%p is no coefficient', (value) => {
  const message = `${value} is no coefficient of agreement.`;
  expect(() => landisKochBand(value)).toThrow(new RangeError(message));
  expect(() => krippendorffReading(value)).toThrow(new RangeError(message));
});
