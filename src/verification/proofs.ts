import { createHash } from 'node:crypto';
import { type PublicSealKeys, readStatement } from '../seal';
import type { Proofs } from './rules/parts';

/** SHA-256, hex. */
export const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/** Hashing and signatures for the rules of the audit trail; only these keys are trusted. */
export function trustedProofs(keys: readonly PublicSealKeys[]): Proofs {
  return {
    sha256,
    signer: (signed) => {
      try {
        return readStatement(JSON.stringify(signed), keys).keyId;
      } catch {
        return undefined;
      }
    },
  };
}

/** The text of bytes that are UTF-8, a byte order mark included; undefined for any others. */
export function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
