import type { PublicSealKeys, SignedStatement } from '../seal';

/** What checking a file came to. */
export interface Verification {
  /** `couldNotCheck`: nothing is said about the file. */
  readonly outcome: 'genuine' | 'wrong' | 'couldNotCheck';
  /** The outcome in one sentence. */
  readonly verdict: string;
  /** What was checked, with what result, and what was not; whole sentences. */
  readonly details: readonly string[];
}

export interface VerificationContext {
  readonly keys: readonly PublicSealKeys[];
  /** A statement of the register, its signature checked. */
  readonly register?: SignedStatement;
}

/** A kind of file that can be checked. Told by its contents: a name proves nothing. */
export interface FileKind {
  /** In a sentence: "a PDF report". */
  readonly name: string;
  /** @param head the first kilobyte */
  recognises(head: Buffer): boolean;
  verify(bytes: Buffer, context: VerificationContext): Verification | Promise<Verification>;
}
