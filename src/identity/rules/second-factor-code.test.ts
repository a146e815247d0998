import { readCode, recoveryCodeFrom, shownRecoveryCode } from './second-factor-code';

describe('codes of the second factor', () => {
  it('reads six digits with spaces or hyphens anywhere', () => {
    expect(readCode('492039')).toEqual({ kind: 'totp', code: '492039' });
    expect(readCode(' 492 039 ')).toEqual({ kind: 'totp', code: '492039' });
    expect(readCode('492-039')).toEqual({ kind: 'totp', code: '492039' });
  });

  it('reads a recovery code as it was shown, in small letters, and with letters taken for one another', () => {
    const shown = shownRecoveryCode(recoveryCodeFrom(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])));
    const read = readCode(shown);
    expect(read?.kind).toBe('recovery');
    expect(readCode(shown.toLowerCase())).toEqual(read);
    expect(readCode(shown.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(read);
  });

  it.each(['', '49203', '4920390', 'ABCD-EFGH-JKMN', 'ABCD-EFGH-JKMN-PQRU', '４９２０３９'])(
    'reads nothing from "%s"',
    (text) => {
      expect(readCode(text)).toBeUndefined();
    },
  );

  it('makes sixteen letters of ten bytes, another for each', () => {
    expect(recoveryCodeFrom(new Uint8Array(10))).toBe('0'.repeat(16));
    expect(recoveryCodeFrom(new Uint8Array(10).fill(255))).toBe('Z'.repeat(16));
    expect(shownRecoveryCode('0123456789ABCDEF')).toBe('0123-4567-89AB-CDEF');
  });
});
