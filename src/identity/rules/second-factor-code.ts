/** Letters and digits that can not be taken for one another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 16;

/** A code of the authenticator app, or a recovery code in the form in which it is hashed. */
export type SecondFactorCode =
  { readonly kind: 'totp'; readonly code: string } | { readonly kind: 'recovery'; readonly code: string };

/** As somebody typed it, with spaces and hyphens anywhere; undefined for what can not be either. */
export function readCode(typed: string): SecondFactorCode | undefined {
  const text = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  if (/^\d{6}$/.test(text)) return { kind: 'totp', code: text };
  const code = text.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return code.length === LETTERS && Array.from(code).every((letter) => ALPHABET.includes(letter))
    ? { kind: 'recovery', code }
    : undefined;
}

/** A recovery code, 80 bits, from ten random bytes. */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let code = '';
  for (let letter = 0; letter < LETTERS; letter += 1) {
    code = ALPHABET.charAt(Number(value & 31n)) + code;
    value >>= 5n;
  }
  return code;
}

/** As it is shown: four groups of four. */
export function shownRecoveryCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}
