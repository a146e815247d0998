import fc from 'fast-check';
import { fromDecimal, ratio, times, toFraction } from '../../../scoring/ratio';
import type { Decimal } from './mapping';
import { readNumber, shifted } from './read-number';

describe('readNumber', () => {
  it.each<[string, Decimal, string]>([
    ['85.30', '.', '85.3'],
    [' +85 ', '.', '85'],
    ['.5', '.', '0.5'],
    ['-0.0', '.', '0'],
    ['−12', '.', '-12'],
    ['007', '.', '7'],
    ['1,234,567.25', '.', '1234567.25'],
    ['1.234.567,25', ',', '1234567.25'],
    ['1 234,5', ',', '1234.5'],
    ['1\u00a0234,5', ',', '1234.5'],
    ['１２．５', '.', '12.5'],
  ])('reads %j', (cell, decimal, text) => {
    expect(readNumber(cell, decimal)).toEqual({ text, isPercent: false });
  });

  it.each<[string, string]>([
    ['', 'empty'],
    [' - ', 'empty'],
    ['N/A', 'empty'],
    ['=1+1', 'formula'],
    ['+A1', 'formula'],
    ['@x', 'formula'],
    ['#REF!', 'error'],
    ['12,34.5', 'text'],
    ['1e5', 'text'],
    ['1.2.3', 'text'],
    ['%', 'text'],
    ['1234567890123456', 'long'],
  ])('finds no number in %j: %s', (cell, reason) => {
    expect(readNumber(cell, '.')).toBe(reason);
  });

  it('keeps a percent sign apart', () => {
    expect(readNumber('85 %', '.')).toEqual({ text: '85', isPercent: true });
  });
});

it('shifts by powers of ten exactly', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 999 }))
    .map(([whole, rest]) => `${whole}.${String(rest).padStart(3, '0')}`);
  fc.assert(
    fc.property(decimal, fc.integer({ min: -4, max: 4 }), (text, places) => {
      const factor = places < 0 ? ratio(1n, 10n ** BigInt(-places)) : ratio(10n ** BigInt(places));
      expect(toFraction(fromDecimal(shifted(text, places)))).toBe(toFraction(times(fromDecimal(text), factor)));
    }),
  );
});
