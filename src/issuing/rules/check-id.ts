/** Crockford's base 32: no I, L, O and U, so that nobody reads one for another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 20;
const LETTERS = (BYTES * 8) / 5;
const CHECK_ID = /^[0-9A-HJKMNP-TV-Z]{32}$/;

/** Ids that are no check ids are looked up as this one, which is never given out: an answer takes as long. */
export const NO_CHECK_ID = '-';

/**
 * A check id of 160 random bits, in eight groups of four: `7K2M-9QXD-…`.
 * @throws RangeError when it is not 20 bytes
 */
export function checkIdOf(random: Uint8Array): string {
  if (random.length !== BYTES) throw new RangeError(`A check id is made of ${BYTES} bytes.`);
  let bits = 0n;
  for (const byte of random) bits = (bits << 8n) | BigInt(byte);
  let letters = '';
  for (let index = LETTERS - 1; index >= 0; index -= 1) {
    letters += ALPHABET.charAt(Number((bits >> BigInt(index * 5)) & 31n));
  }
  return grouped(letters);
}

/** As it is stored, whatever way people typed it; `NO_CHECK_ID` for what can be none. */
export function readCheckId(typed: string): string {
  // Whatever is longer than any way to write one is not looked at.
  if (typed.length > 3 * LETTERS) return NO_CHECK_ID;
  const letters = typed.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  return CHECK_ID.test(letters) ? grouped(letters) : NO_CHECK_ID;
}

function grouped(letters: string): string {
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
