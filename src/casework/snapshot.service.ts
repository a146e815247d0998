import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database, newId, type Scope, type Tx } from '../database';
import { assess } from '../gap';
import { LibraryService } from '../library';
import { coverageRatio, roundedTo } from '../scoring';
import { canonicalJson, type JsonValue } from '../shared/canonical-json';
import { DomainError } from '../shared/domain-error';
import type { CompletedResult } from './assessment.entity';
import { RecordReader } from './record.reader';
import type { AssessmentRecord } from './rules/record';
import { recordToEngagement } from './rules/record-to-engagement';
import { SnapshotEntity, SnapshotFileEntity } from './snapshot.entity';

/** A snapshot as the API shows it; its document is read apart. */
export interface SnapshotView {
  readonly id: string;
  readonly assessmentId: string;
  readonly kind: 'completed' | 'working';
  readonly revision: number;
  readonly framework: { readonly id: string; readonly sha256: string };
  readonly engine: string;
  readonly sha256: string;
  readonly createdAt: string;
}

/** Freezes assessments as canonical JSON, and reads what was frozen. */
@Injectable()
export class SnapshotService {
  constructor(
    private readonly database: Database,
    private readonly records: RecordReader,
    private readonly library: LibraryService,
  ) {}

  /**
   * Freezes an assessment for good, as it is printed when it is completed. The caller holds it alone
   * (`AssessmentAccess.alone`), so that nothing changes between the freezing and the change of status.
   */
  async complete(tx: Tx, scope: Scope, assessmentId: string, now: Date): Promise<CompletedResult> {
    const record = asFinal(await this.records.read(tx, scope, assessmentId));
    const framework = await this.library.framework(scope, record.framework.id, tx);
    const { assessment } = recordToEngagement(record, framework);
    const { entity } = assess(framework, assessment).score;
    const { outcome } = entity.capped;
    const snapshotId = await this.keep(tx, scope, assessmentId, 'completed', record, now);
    return {
      snapshotId,
      score: outcome.kind === 'scored' ? roundedTo(outcome.ratio, 6) : null,
      level: entity.level.kind === 'determined' ? entity.level.reached : null,
      levelDetermined: entity.level.kind === 'determined',
      coverage: roundedTo(coverageRatio(entity.coverage), 6),
    };
  }

  /**
   * The snapshot that reports of an assessment are rendered from now: of a completed one its own, else a working one of
   * its present state. Equal states share a snapshot.
   * @param tx a transaction that shows one state throughout
   */
  async current(tx: Tx, scope: Scope, assessmentId: string, now: Date): Promise<string> {
    const completed = await this.completedId(tx, scope, assessmentId);
    if (completed !== undefined) return completed;
    return this.keep(tx, scope, assessmentId, 'working', await this.records.read(tx, scope, assessmentId), now);
  }

  /**
   * What the figures of an assessment follow from: the snapshot of a completed one, else its present state.
   * @throws DomainError assessment/not-found
   */
  async record(tx: Tx, scope: Scope, assessmentId: string): Promise<AssessmentRecord> {
    const completed = await this.completedId(tx, scope, assessmentId);
    if (completed === undefined) return this.records.read(tx, scope, assessmentId);
    return JSON.parse(await this.document(tx, scope, completed)) as AssessmentRecord;
  }

  /** The canonical JSON of a snapshot. @throws DomainError snapshot/not-found */
  async document(tx: Tx, { workspaceId }: Scope, id: string): Promise<string> {
    const snapshot = await tx.findOne(SnapshotEntity, { select: { document: true }, where: { workspaceId, id } });
    if (!snapshot) throw notFound(id);
    return snapshot.document;
  }

  /** @throws DomainError snapshot/not-found */
  async get({ workspaceId }: Scope, id: string): Promise<SnapshotView> {
    const snapshot = await this.database.read({ workspaceId }, (tx) =>
      tx.findOne(SnapshotEntity, { select: SHOWN, where: { workspaceId, id } }),
    );
    if (!snapshot) throw notFound(id);
    return snapshotView(snapshot);
  }

  /** The newest first. @throws DomainError assessment/not-found */
  async list({ workspaceId }: Scope, assessmentId: string): Promise<readonly SnapshotView[]> {
    const snapshots = await this.database.read({ workspaceId }, async (tx) => {
      const rows = await tx.query<{ id: string }[]>(`SELECT id FROM assessment WHERE workspace_id = $1 AND id = $2`, [
        workspaceId,
        assessmentId,
      ]);
      if (rows.length === 0) throw new DomainError('assessment/not-found', `There is no assessment ${assessmentId}.`);
      return tx.find(SnapshotEntity, { select: SHOWN, where: { workspaceId, assessmentId }, order: { id: 'DESC' } });
    });
    return snapshots.map(snapshotView);
  }

  private async completedId(tx: Tx, { workspaceId }: Scope, assessmentId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ snapshotId: string | null }[]>(
      `SELECT result->>'snapshotId' AS "snapshotId" FROM assessment WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, assessmentId],
    );
    if (!row) throw new DomainError('assessment/not-found', `There is no assessment ${assessmentId}.`);
    return row.snapshotId ?? undefined;
  }

  private async keep(
    tx: Tx,
    { workspaceId }: Scope,
    assessmentId: string,
    kind: 'completed' | 'working',
    record: AssessmentRecord,
    now: Date,
  ): Promise<string> {
    const document = canonicalJson(record as unknown as JsonValue);
    const sha256 = createHash('sha256').update(document).digest('hex');
    const revision = record.case.assessments[0]?.revision ?? 1;
    await tx.query(
      `INSERT INTO snapshot (workspace_id, engagement_id, assessment_id, id, kind, revision, framework_id,
         framework_sha256, engine, sha256, document, created_at)
       SELECT workspace_id, engagement_id, id, $3, $4, $5, $6, $7, $8, $9, $10, $11
       FROM assessment WHERE workspace_id = $1 AND id = $2
       ON CONFLICT ON CONSTRAINT uq_snapshot_content DO NOTHING`,
      [
        ...[workspaceId, assessmentId, newId(), kind, revision, record.framework.id],
        ...[record.framework.sha256, record.engine, sha256, document, now],
      ],
    );
    const { id, engagementId } = await tx.findOneOrFail(SnapshotEntity, {
      select: { id: true, engagementId: true },
      where: { workspaceId, assessmentId, kind, revision, sha256 },
    });
    const files = kind === 'completed' ? new Set(Object.values(record.evidenceFiles).map((file) => file.sha256)) : [];
    await tx.insert(
      SnapshotFileEntity,
      [...files].map((fileSha256) => ({ workspaceId, engagementId, snapshotId: id, fileSha256 })),
    );
    return id;
  }
}

const SHOWN = {
  id: true,
  assessmentId: true,
  kind: true,
  revision: true,
  frameworkId: true,
  frameworkSha256: true,
  engine: true,
  sha256: true,
  createdAt: true,
} as const;

function snapshotView(snapshot: SnapshotEntity): SnapshotView {
  const { id, assessmentId, kind, revision, frameworkId, frameworkSha256, engine, sha256, createdAt } = snapshot;
  return {
    ...{ id, assessmentId, kind, revision, engine, sha256 },
    framework: { id: frameworkId, sha256: frameworkSha256 },
    createdAt: createdAt.toISOString(),
  };
}

/** It is completed in the same transaction: its reports are final ones. */
function asFinal(record: AssessmentRecord): AssessmentRecord {
  return {
    ...record,
    case: {
      ...record.case,
      assessments: record.case.assessments.map((assessment) => ({ ...assessment, status: 'final' })),
    },
  };
}

function notFound(id: string): DomainError {
  return new DomainError('snapshot/not-found', `There is no snapshot ${id}.`);
}
