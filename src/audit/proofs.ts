import { createHash } from 'node:crypto';
import { type PublicSealKeys, readStatement } from '../seal';
import type { Proofs } from './rules/verify-chain';

/** Hashing and signatures for the rules: only these keys are trusted. */
export function proofsOf(keys: readonly PublicSealKeys[]): Proofs {
  return {
    sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    signer: (signed) => {
      try {
        return readStatement(JSON.stringify(signed), keys).keyId;
      } catch {
        return undefined;
      }
    },
  };
}
