import { canonicalJson, type JsonValue } from '../../shared/canonical-json';
import type { FrozenMatrix } from '../../rasic/rules/frozen-matrix';
import type { Language } from '../../shared/text';
import type { PlanChange } from '../../workstream/rules/plan-change';
import type { TrackingBasis } from '../../workstream/rules/track';
import type { IssueKind } from './issue-number';

export const PACK_SCHEMA = 'tolok-evidence-pack/1';
export const REGISTER_SCHEMA = 'tolok-register/1';
export const EVENTS_SCHEMA = 'tolok-audit-events/1';

/** What the register says of an issued report at a moment. Moments are ISO 8601, UTC; hashes SHA-256 in hex. */
export interface RegisterStatement {
  readonly schema: typeof REGISTER_SCHEMA;
  readonly number: string;
  readonly checkId: string;
  readonly kind: IssueKind;
  readonly language: Language;
  /** Of the assessment. */
  readonly revision: number;
  readonly fileSha256: string;
  readonly fileBytes: number;
  /** Of the figures that the report prints. */
  readonly dataSha256: string;
  readonly issuedAt: string;
  readonly status: 'inForce' | 'superseded' | 'revoked';
  /** Number of the report that replaces it. */
  readonly supersededBy: string | null;
  readonly supersededAt: string | null;
  readonly revokedAt: string | null;
  /** When the register said so. */
  readonly statedAt: string;
}

/** Bytes with their hash. */
export interface PackMeasure {
  readonly bytes: number;
  readonly sha256: string;
}

export interface PackEntry extends PackMeasure {
  readonly name: string;
}

/** A snapshot that the report was rendered from. */
export interface PackSnapshot {
  readonly entry: string;
  readonly role: 'current' | 'previous' | 'sameWave' | 'earlier';
  /** Order of the assessments in their engagement. */
  readonly position: number;
  /** Place in the chain of waves: 1 for the previous one; absent: not a link of it. */
  readonly stepsBack?: number;
  /** Of a link: what somebody had changed in the plan of its wave; absent: nothing, or not in this pack. */
  readonly planChanges?: readonly PlanChange[];
  /** `entry`: null when the framework's text is not in the pack. */
  readonly framework: { readonly id: string; readonly sha256: string; readonly entry: string | null };
}

/**
 * - `whole`
 * - `missing`, `damaged`: the server did not have it any more, or not as it was taken in
 * - `noRoom`: left out, because the pack would become too large
 */
export type EvidenceFileState = 'whole' | 'missing' | 'damaged' | 'noRoom';

/** A content that the current snapshot names, once, with all evidence that has it. */
export interface PackEvidenceFile extends PackMeasure {
  readonly evidence: readonly string[];
  readonly state: EvidenceFileState;
  /** Null when it is not in the pack. */
  readonly entry: string | null;
}

/** `events`: those about one assessment, which prove nothing about what stands between them. */
export interface PackTrail {
  readonly kind: 'chain' | 'events';
  readonly entry: string;
  /** The latest checkpoint of the chain; null when there was none, and of mere events. */
  readonly checkpoint: string | null;
}

/** What the last entry of a pack states and signs. */
export interface PackManifest {
  readonly schema: typeof PACK_SCHEMA;
  /** Version of the program that made it. */
  readonly product: string;
  readonly madeAt: string;
  readonly workspace: { readonly id: string; readonly key: string };
  readonly engagement: { readonly id: string; readonly key: string };
  readonly assessmentId: string;
  /** `assessment`: made for somebody who was given one assessment; what is of others is not in it. */
  readonly covers: 'engagement' | 'assessment';
  readonly issue: RegisterStatement;
  /** All bytes of the file before the manifest. */
  readonly before: PackMeasure;
  /** In the order of the file, without the manifest. */
  readonly entries: readonly PackEntry[];
  readonly snapshots: readonly PackSnapshot[];
  /** What somebody had changed in the plan when the report was asked for; absent: nothing, or not in this pack. */
  readonly planChanges?: readonly PlanChange[];
  /** What the plan was compared with then; absent: nothing was agreed, or not in this pack. */
  readonly planTracking?: TrackingBasis;
  /** RASIC matrices that the report speaks of, as they were then; absent: none, or not in this pack. */
  readonly accountability?: readonly FrozenMatrix[];
  readonly evidenceFiles: readonly PackEvidenceFile[];
  readonly trail: PackTrail;
  /** For people. */
  readonly notes: readonly string[];
}

/** Names of the entries. */
export const PACK = {
  readme: 'README.txt',
  report: 'report.pdf',
  register: 'register.json',
  keys: 'keys.pem',
  answers: 'answers.csv',
  evidence: 'evidence/register.csv',
  trail: 'audit/trail.jsonl',
  checkpoint: 'audit/checkpoint.json',
  manifest: 'manifest.json',
} as const;

/** A signed statement as it stands in a pack: one text for each. */
export const signedText = (keyId: string, signature: string, statement: JsonValue): string =>
  `${canonicalJson({ keyId, signature, statement })}\n`;

/** `snapshots/current-0.json` */
export const snapshotEntry = (role: PackSnapshot['role'], position: number): string =>
  `snapshots/${role}-${position}.json`;

/** `frameworks/service-excellence-5p@1.0.0.yaml` */
export const frameworkEntry = (id: string): string => `frameworks/${safe(id)}.yaml`;

/** The hash tells contents apart, the name is for people. */
export const evidenceEntry = (sha256: string, name: string): string => `evidence/files/${sha256}-${safe(name)}`;

/** `TLK-2026-014-2-GAP-en-evidence.zip` */
export const packFileName = (number: string): string => `${safe(number)}-evidence.zip`;

const LONGEST = 80;

/** Plain ASCII, never a path; the end stays, since it says what kind of file it is. */
function safe(name: string): string {
  return name.replace(/[^A-Za-z0-9@._-]/g, '_').slice(-LONGEST);
}
