import * as fc from 'fast-check';
import { certificateNumber, readCertificateNumber } from './certificate-number';

const parts = fc.record({
  code: fc.stringMatching(/^[A-Z0-9]{2,5}$/),
  year: fc.integer({ min: 1900, max: 2199 }),
  serial: fc.integer({ min: 1, max: 99_999 }),
});

describe('the number of a certificate', () => {
  it('has code, year, serial and check digits', () => {
    expect(certificateNumber({ code: 'OSP', year: 2026, serial: 42 })).toMatch(/^OSP-2026-00042-\d\d$/);
  });

  it('has check digits that leave 1 by 97, as ISO/IEC 7064 has them', () => {
    const [code, year, serial, check] = certificateNumber({ code: '5P', year: 2026, serial: 7 }).split('-');
    expect(code).toBe('5P');
    expect(BigInt(`525${year}${serial}${check}`) % 97n).toBe(1n);
  });

  it('can be read back, however it was typed', () => {
    fc.assert(
      fc.property(parts, (one) => {
        expect(readCertificateNumber(` ${certificateNumber(one).toLowerCase()} `)).toEqual(one);
      }),
    );
  });

  it('is another one for other parts', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(certificateNumber(a) === certificateNumber(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('with one wrong digit, or two that changed places, is none', () => {
    fc.assert(
      fc.property(parts, fc.nat(), fc.integer({ min: 1, max: 9 }), (one, at, by) => {
        const number = certificateNumber(one);
        const digits = [...number.matchAll(/\d/g)].map(({ index }) => index).filter((index) => index > one.code.length);
        const index = digits[at % digits.length] as number;
        const digit = number.charAt(index);
        const wrong = number.slice(0, index) + ((Number(digit) + by) % 10).toString() + number.slice(index + 1);
        expect(readCertificateNumber(wrong)).toBeNull();
        const next = number.charAt(index + 1);
        if (!/\d/.test(next) || next === digit) return;
        const swapped = number.slice(0, index) + next + digit + number.slice(index + 2);
        expect(readCertificateNumber(swapped)).toBeNull();
      }),
    );
  });

  it.each(['', 'OSP-2026-42-71', 'OSP-2026-00042', 'OSP-2026-00042-7x', '1'.repeat(10_000)])('%p is none', (typed) => {
    expect(readCertificateNumber(typed)).toBeNull();
  });

  it.each([
    [{ code: 'o', year: 2026, serial: 1 }],
    [{ code: 'OSP', year: 26, serial: 1 }],
    [{ code: 'OSP', year: 2026.5, serial: 1 }],
    [{ code: 'OSP', year: 2200, serial: 1 }],
    [{ code: 'OSP', year: 2026, serial: 0 }],
    [{ code: 'OSP', year: 2026, serial: 1.5 }],
    [{ code: 'OSP', year: 2026, serial: 100_000 }],
  ])('is not made of %p', (one) => {
    expect(() => certificateNumber(one)).toThrow(RangeError);
  });
});
