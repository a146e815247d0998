import { canonicalJson, type JsonValue } from '../shared/canonical-json';
import { type PublicSealKeys, signerOf } from './key-bundle';
import type { SealKeys } from './keys';
import { SealError } from './seal-error';

/** A statement with the Ed25519 signature over its canonical JSON. */
export interface SignedStatement {
  readonly statement: { readonly [key: string]: JsonValue };
  /** Names the key that signed. */
  readonly keyId: string;
  /** Base64. */
  readonly signature: string;
}

/** Keeps what is signed as a statement from meaning anything else. */
const PREFIX = 'tolok-statement-1\n';
const MOST_CHARACTERS = 1_000_000;

export function signStatement(
  keys: Pick<SealKeys, 'id' | 'sign'>,
  statement: SignedStatement['statement'],
): SignedStatement {
  return { statement, keyId: keys.id, signature: keys.sign(signedBytes(statement)).toString('base64') };
}

/**
 * Reads a signed statement.
 * @param mostCharacters what is longer is not looked at
 * @throws SealError when it is not one, or none of the keys has signed it
 */
export function readStatement(
  text: string,
  keys: readonly PublicSealKeys[],
  mostCharacters = MOST_CHARACTERS,
): SignedStatement {
  const read = text.length > mostCharacters ? undefined : parsed(text);
  if (!isSigned(read)) throw new SealError('This is not a signed statement of the register.');
  let signer: PublicSealKeys | undefined;
  try {
    signer = signerOf(keys, signedBytes(read.statement), Buffer.from(read.signature, 'base64'));
  } catch (error) {
    throw new SealError('This is not a signed statement of the register.', { cause: error });
  }
  if (!signer) throw new SealError('The statement of the register was altered, or signed with another key.');
  return { ...read, keyId: signer.id };
}

function signedBytes(statement: SignedStatement['statement']): Buffer {
  return Buffer.from(PREFIX + canonicalJson(statement));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSigned(value: unknown): value is SignedStatement {
  if (typeof value !== 'object' || value === null) return false;
  const { statement, keyId, signature } = value as Record<keyof SignedStatement, unknown>;
  return (
    typeof statement === 'object' &&
    statement !== null &&
    !Array.isArray(statement) &&
    typeof keyId === 'string' &&
    typeof signature === 'string'
  );
}
