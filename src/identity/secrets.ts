import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, base64url: 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Hex. What the database keeps of a secret that has 256 random bits: nobody guesses such a one, so that a slow hash with
 * a salt would add nothing, and it can be looked up.
 */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
