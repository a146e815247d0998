import type { CaseDocument } from '../../assessment/rules/case-document';
import type { Answer } from '../../scoring/answers';

export const RECORD_SCHEMA = 'tolok-snapshot/1';

/** A logo as text, so that a record is JSON. */
export interface LogoRecord {
  readonly kind: 'svg' | 'png';
  readonly base64: string;
}

export interface EvidenceFileRecord {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly uploadedAt: string;
}

/**
 * Everything that the figures and reports of one assessment follow from, as plain JSON. Frozen, it is a snapshot: its
 * canonical form (`canonicalJson`) is stored and hashed.
 */
export interface AssessmentRecord {
  readonly schema: typeof RECORD_SCHEMA;
  /** Version of the scoring engine. */
  readonly engine: string;
  readonly framework: { readonly id: string; readonly sha256: string };
  /**
   * The engagement with this assessment only: its units with their sites and parties, findings, evidence and details;
   * no answers (they stand beside).
   */
  readonly case: CaseDocument;
  readonly logos: { readonly client?: LogoRecord; readonly consultancy?: LogoRecord };
  /** unit ref, or `entity` → requirement ref → answer. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
  /** By ref of the evidence. */
  readonly evidenceFiles: Readonly<Record<string, EvidenceFileRecord>>;
}
