import { type PublicSealKeys, readStatement, SealError } from '../seal';
import type { JsonValue } from '../shared/canonical-json';

/** What looking into the files of a pack came to. */
export interface Findings {
  /** Sentences. */
  readonly wrong: readonly string[];
  readonly checks: readonly string[];
}

/** What one of the keys has signed; undefined for anything else. */
export function signedStatement(bytes: Buffer, keys: readonly PublicSealKeys[]): JsonValue | undefined {
  try {
    return readStatement(bytes.toString('utf8'), keys).statement;
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

export const wrong = (sentence: string): Findings => ({ wrong: [sentence], checks: [] });
export const checked = (clause: string): Findings => ({ wrong: [], checks: [`Checked: ${clause}`] });
export const notChecked = (clause: string): Findings => ({ wrong: [], checks: [`Not checked: ${clause}.`] });
