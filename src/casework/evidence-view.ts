import type { Evidence, Period } from '../assessment';
import type { Scope, Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { EvidenceEntity } from './evidence.entity';

export interface EvidenceFileView {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly uploadedAt: string;
}

/** An entry of the evidence register as the API shows it. */
export interface EvidenceView {
  readonly id: string;
  readonly assessmentId: string;
  readonly ref: string;
  readonly title: LocalizedText;
  readonly kind: Evidence['kind'];
  readonly effectiveDate: string;
  readonly period: Period | null;
  readonly source: LocalizedText | null;
  readonly requirements: readonly string[];
  readonly sensitivity: Evidence['sensitivity'];
  readonly file: EvidenceFileView | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export function evidenceView(evidence: EvidenceEntity): EvidenceView {
  const { id, assessmentId, ref, title, kind, effectiveDate, source, requirements, sensitivity, version } = evidence;
  return {
    ...{ id, assessmentId, ref, title, kind, effectiveDate },
    period: periodOf(evidence),
    ...{ source, requirements, sensitivity },
    file: fileOf(evidence),
    version,
    createdAt: evidence.createdAt.toISOString(),
    updatedAt: evidence.updatedAt.toISOString(),
  };
}

function periodOf({ periodFrom: from, periodTo: to }: EvidenceEntity): Period | null {
  return from === null || to === null ? null : { from, to };
}

/** The file that an entry names; its parts are there together or not at all. */
export function fileOf(evidence: EvidenceEntity): EvidenceFileView | null {
  const { fileName: name, fileType: type, fileSize: size, fileSha256: sha256, fileUploadedAt: uploadedAt } = evidence;
  if (name === null || type === null || size === null || sha256 === null || uploadedAt === null) return null;
  return { name, type, size: Number(size), sha256, uploadedAt: uploadedAt.toISOString() };
}

/** @throws DomainError evidence/not-found */
export async function findEvidence(tx: Tx, { workspaceId }: Scope, id: string): Promise<EvidenceEntity> {
  const evidence = await tx.findOneBy(EvidenceEntity, { workspaceId, id });
  if (!evidence) throw new DomainError('evidence/not-found', `There is no evidence ${id}.`);
  return evidence;
}

/** For an edit that came too late: shows what there is now. @throws DomainError evidence/not-found */
export async function staleEvidence(tx: Tx, scope: Scope, id: string): Promise<DomainError> {
  return new DomainError(
    'precondition/failed',
    'The evidence was changed in the meantime. Look at its current state and decide again.',
    { current: evidenceView(await findEvidence(tx, scope, id)) },
  );
}
