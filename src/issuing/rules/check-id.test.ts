import fc from 'fast-check';
import { checkIdOf, NO_CHECK_ID, readCheckId } from './check-id';

describe('a check id', () => {
  it('is eight groups of four letters and digits that nobody mistakes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (random) => {
        expect(checkIdOf(random)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/);
      }),
    );
  });

  it('keeps all of its bits', () => {
    const random = new Uint8Array(20);
    expect(checkIdOf(random)).toBe('0000-0000-0000-0000-0000-0000-0000-0000');
    random[19] = 33;
    expect(checkIdOf(random)).toBe('0000-0000-0000-0000-0000-0000-0000-0011');
    expect(checkIdOf(new Uint8Array(20).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ');
  });

  it('refuses to be made of fewer bits', () => {
    expect(() => checkIdOf(new Uint8Array(16))).toThrow(RangeError);
  });

  it('is found however it is typed', () => {
    const id = '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ';
    expect(readCheckId(' o123 4567 89ab cdef ghjk mnpq rstv wxyz ')).toBe(id);
    expect(readCheckId(id.replaceAll('-', '').replace('1', 'l').toLowerCase())).toBe(id);
  });

  it.each(['', '0123', 'U'.repeat(32), '0'.repeat(33), ' '.repeat(500)])('is not found in "%s"', (typed) => {
    expect(readCheckId(typed)).toBe(NO_CHECK_ID);
  });
});
