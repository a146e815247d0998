import fc from 'fast-check';
import {
  compare,
  dividedBy,
  fromDecimal,
  isAtLeast,
  minus,
  percent,
  plus,
  ratio,
  reduced,
  roundedTo,
  times,
  toFraction,
  toNumber,
  ZERO,
} from './ratio';

const anyRatio = fc
  .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
  .map(([numerator, denominator]) => ratio(numerator, denominator));

describe('ratio', () => {
  it('opens an inclusive gate at exactly 80 % for 4, 5 and 3 of 5', () => {
    const sum = [4, 5, 3].map((points) => ratio(points, 5)).reduce(plus, ZERO);
    expect(isAtLeast(dividedBy(sum, ratio(3)), percent(80))).toBe(true);
  });

  it('opens an inclusive gate at exactly 75 % for 3, 5, 5 and 5 of 6', () => {
    const sum = [3, 5, 5, 5].map((points) => ratio(points, 6)).reduce(plus, ZERO);
    expect(isAtLeast(dividedBy(sum, ratio(4)), percent(75))).toBe(true);
  });

  it('reads decimals digit by digit', () => {
    expect(toFraction(fromDecimal('0.1'))).toBe('1/10');
    expect(toFraction(fromDecimal('-12.50'))).toBe('-25/2');
    expect(toFraction(fromDecimal('-0.05'))).toBe('-1/20');
    expect(toFraction(fromDecimal('007'))).toBe('7/1');
    expect(toFraction(fromDecimal('85.10', 100n))).toBe('851/1000');
    expect(toFraction(percent(62.5))).toBe('5/8');
  });

  it.each(['', 'abc', '1e3', '1.', '.5', '1,5', '1.2.3', '--1', '+1', ' 1', '0x10', 'NaN'])(
    'refuses %p as a number',
    (text) => {
      expect(() => fromDecimal(text)).toThrow(RangeError);
    },
  );

  it('refuses a denominator that is not positive', () => {
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => ratio(1, -2)).toThrow(RangeError);
    expect(() => ratio(1.5)).toThrow(RangeError);
  });

  it('refuses to divide by zero and keeps the sign when dividing by a negative', () => {
    expect(() => dividedBy(ratio(1), ZERO)).toThrow('Division by zero');
    expect(toFraction(dividedBy(ratio(1), ratio(-2)))).toBe('-1/2');
  });

  it.each([
    [ratio(1, 3), 1, 100, '33.3'],
    [ratio(2, 3), 0, 100, '67'],
    [ratio(1, 8), 1, 100, '12.5'],
    [ratio(1, 200), 0, 100, '1'],
    [ratio(-1, 200), 0, 100, '-1'],
    [ratio(-1, 1000), 0, 100, '0'],
    [ratio(0), 2, 1, '0.00'],
    [ratio(7, 2), 0, 1, '4'],
    [ratio(1, 100), 6, 1, '0.010000'],
  ])('rounds once, half away from zero (%#)', (value, digits, scale, text) => {
    expect(roundedTo(value, digits, scale)).toBe(text);
  });

  it('rounds to the number itself unless a scale is given', () => {
    expect(roundedTo(ratio(5, 8), 2)).toBe('0.63');
  });

  it('adds over the least common denominator, in lowest terms', () => {
    expect(plus(ratio(1, 6), ratio(1, 10))).toEqual(ratio(4, 15)); // 5/30 + 3/30
    expect(plus(ratio(1, 4), ratio(1, 6))).toEqual(ratio(5, 12));
    expect(plus(ratio(1, 6), ratio(-1, 2))).toEqual(ratio(-1, 3));
    expect(plus(ratio(2, 3), ZERO)).toEqual(ratio(2, 3));
    expect(plus(ZERO, ratio(2, 3))).toEqual(ratio(2, 3));
  });

  it('stays exact where plain numbers no longer are', () => {
    const large = 2n ** 61n - 1n; // prime
    expect(toFraction(ratio(6n * large, 4n * large))).toBe('3/2');
    expect(toFraction(ratio(large * large, large))).toBe(`${large}/1`);
    expect(toFraction(ratio(large * (large + 2n), (large + 2n) * 10n))).toBe(`${large}/10`);
    expect(toFraction(plus(ratio(1n, large), ratio(1n, large + 1n)))).toBe(
      `${2n * large + 1n}/${large * (large + 1n)}`,
    );
    expect(toFraction(minus(plus(ratio(1n, large), ratio(1, 3)), ratio(1, 3)))).toBe(`1/${large}`);
  });

  it('adds and subtracts without loss, in any order', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, anyRatio, (a, b, c) => {
        expect(compare(plus(plus(a, b), c), plus(c, plus(b, a)))).toBe(0);
        expect(compare(minus(plus(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('orders as the numbers do', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        const difference = toNumber(a) - toNumber(b);
        if (Math.abs(difference) > 1e-9) expect(Math.sign(compare(a, b))).toBe(Math.sign(difference));
      }),
    );
  });

  it('keeps its value in lowest terms', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        const product = times(a, b);
        expect(compare(reduced(product), product)).toBe(0);
        expect(toFraction(product)).toMatch(/^-?\d+\/\d+$/);
      }),
    );
  });
});
