import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database, type KeyedRow, keysetPage, newId, type Page, type Scope, type Tx } from '../database';
import { assess } from '../gap';
import { LibraryService } from '../library';
import { coverageRatio, roundedTo } from '../scoring';
import { canonicalJson, type JsonValue } from '../shared/canonical-json';
import { DomainError } from '../shared/domain-error';
import { AssessmentAccess } from './assessment-access';
import type { CompletedResult } from './assessment.entity';
import { freezePartyExtracts } from './party-extracts';
import { RecordReader } from './record.reader';
import { fellSummaries, keepSummaries } from './result-summaries';
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

const SORTS = { createdAt: [{ sql: 'created_at', type: 'timestamptz' }] } as const;

/** Freezes assessments as canonical JSON, and reads what was frozen. */
@Injectable()
export class SnapshotService {
  constructor(
    private readonly database: Database,
    private readonly records: RecordReader,
    private readonly library: LibraryService,
    private readonly access: AssessmentAccess,
  ) {}

  /**
   * Freezes an assessment for good, as it is printed when it is completed. The caller holds it alone
   * (`AssessmentAccess.alone`), so that nothing changes between the freezing and the change of status.
   */
  async complete(tx: Tx, scope: Scope, assessmentId: string, now: Date): Promise<CompletedResult> {
    await holdUnitRefs(tx, scope, assessmentId);
    const record = asFinal(await this.present(tx, scope, assessmentId));
    const framework = await this.library.framework(scope, record.framework.id, tx);
    const { assessment } = recordToEngagement(record, framework);
    const result = assess(framework, assessment);
    const { entity } = result.score;
    const { outcome } = entity.capped;
    const snapshotId = await this.keep(tx, scope, assessmentId, 'completed', record, now);
    const source = { record, framework, assessment, result };
    await freezePartyExtracts(tx, scope, { assessmentId, snapshotId, now }, source);
    await fellSummaries(tx, scope, assessmentId);
    await keepSummaries(tx, scope, { assessmentId, snapshotId, completedAt: now }, source);
    return {
      snapshotId,
      score: outcome.kind === 'scored' ? roundedTo(outcome.ratio, 6) : null,
      level: entity.level.kind === 'determined' ? entity.level.reached : null,
      levelDetermined: entity.level.kind === 'determined',
      coverage: roundedTo(coverageRatio(entity.coverage), 6),
    };
  }

  /** SHA-256, hex, of the snapshot that `complete` would keep as things stand. */
  async fingerprint(tx: Tx, scope: Scope, assessmentId: string): Promise<string> {
    return contentOf(asFinal(await this.present(tx, scope, assessmentId))).sha256;
  }

  /**
   * The snapshots that a report on these assessments is rendered from now, in their order: of a completed one its own,
   * else a working one of its present state. Equal states share a snapshot.
   * The caller holds the assessments and names the snapshots before it lets go: those that no report names are removed.
   * @throws DomainError assessment/not-found
   */
  async current(tx: Tx, scope: Scope, assessmentIds: readonly string[], now: Date): Promise<readonly string[]> {
    const snapshotIds = new Map<string, string>();
    for (const id of assessmentIds) {
      const completed = await this.completedId(tx, scope, id);
      if (completed !== undefined) snapshotIds.set(id, completed);
    }
    const open = assessmentIds.filter((id) => !snapshotIds.has(id));
    const records = await this.records.read(tx, scope, open);
    for (const [index, record] of records.entries()) {
      const id = open[index] ?? '';
      snapshotIds.set(id, await this.keep(tx, scope, id, 'working', record, now));
    }
    return assessmentIds.flatMap((id) => snapshotIds.get(id) ?? []);
  }

  /**
   * What the figures of an assessment follow from: the snapshot of a completed one, else its present state.
   * @throws DomainError assessment/not-found
   */
  async record(tx: Tx, scope: Scope, assessmentId: string): Promise<AssessmentRecord> {
    const completed = await this.completedId(tx, scope, assessmentId);
    if (completed === undefined) return this.present(tx, scope, assessmentId);
    return JSON.parse(await this.document(tx, scope, completed)) as AssessmentRecord;
  }

  /** The canonical JSON of a snapshot. @throws DomainError snapshot/not-found */
  async document(tx: Tx, { workspaceId }: Scope, id: string): Promise<string> {
    const snapshot = await tx.findOne(SnapshotEntity, { select: { document: true }, where: { workspaceId, id } });
    if (!snapshot) throw notFound(id);
    return snapshot.document;
  }

  /** @throws DomainError snapshot/not-found */
  async get(scope: Scope, id: string): Promise<SnapshotView> {
    const { workspaceId } = scope;
    const snapshot = await this.database.read(scope, (tx) =>
      tx.findOne(SnapshotEntity, { select: SHOWN, where: { workspaceId, id } }),
    );
    if (!snapshot) throw notFound(id);
    return snapshotView(snapshot);
  }

  /** The newest first. @throws DomainError assessment/not-found */
  async list(
    scope: Scope,
    assessmentId: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<SnapshotView>> {
    const page = keysetPage({
      list: 'snapshots',
      ...{ sorts: SORTS, sort: '-createdAt', id: { sql: 'id', type: 'uuid' }, limit, cursor },
      filters: { assessmentId },
    });
    const rows = await this.database.read(scope, async (tx) => {
      const { workspaceId, engagementId } = await this.access.head(tx, scope, assessmentId);
      return tx.query<(SnapshotEntity & KeyedRow)[]>(
        `SELECT id, assessment_id AS "assessmentId", kind, revision, framework_id AS "frameworkId",
           framework_sha256 AS "frameworkSha256", engine, sha256, created_at AS "createdAt", ${page.key}
         FROM snapshot
         WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3 AND ${page.after(4)} ${page.tail}`,
        [workspaceId, engagementId, assessmentId, ...page.parameters],
      );
    });
    return page.of(rows, snapshotView);
  }

  /** Removes the working snapshots of the workspace that no report is rendered from any more. */
  async sweep(scope: Scope): Promise<void> {
    await this.database.transaction(scope, (tx) => this.dropUnused(tx, scope));
  }

  /**
   * As `sweep`, in the transaction of the caller. Assessments that somebody is at work in are left out rather than waited
   * for: a report on them may be about to name a snapshot. The next sweep finds what is left.
   * @param engagementId default: all of the workspace
   */
  async dropUnused(tx: Tx, { workspaceId }: Scope, engagementId: string | null = null): Promise<void> {
    const held = await tx.query<{ id: string }[]>(
      `SELECT id FROM assessment
       WHERE workspace_id = $1 AND ($2::uuid IS NULL OR engagement_id = $2) AND EXISTS (
         SELECT FROM snapshot
         WHERE (snapshot.workspace_id, snapshot.engagement_id, snapshot.assessment_id)
           = (assessment.workspace_id, assessment.engagement_id, assessment.id) AND ${UNUSED}
       )
       ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`,
      [workspaceId, engagementId],
    );
    // A statement of its own: it sees the reports of those who held the assessments before.
    if (held.length > 0)
      await removeUnused(
        tx,
        workspaceId,
        held.map(({ id }) => id),
      );
  }

  /** As `sweep`, of one assessment that the caller holds alone. */
  async dropUnusedOf(tx: Tx, { workspaceId }: Scope, assessmentId: string): Promise<void> {
    await removeUnused(tx, workspaceId, [assessmentId]);
  }

  private async present(tx: Tx, scope: Scope, assessmentId: string): Promise<AssessmentRecord> {
    const [record] = await this.records.read(tx, scope, [assessmentId]);
    if (!record) throw new TypeError(`Assessment ${assessmentId} was not read.`);
    return record;
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
    const { document, sha256 } = contentOf(record);
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

function contentOf(record: AssessmentRecord): { readonly document: string; readonly sha256: string } {
  const document = canonicalJson(record as unknown as JsonValue);
  return { document, sha256: createHash('sha256').update(document).digest('hex') };
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

/** Of `snapshot`. */
const UNUSED = `snapshot.kind = 'working' AND NOT EXISTS (
  SELECT FROM report_input
  WHERE (report_input.workspace_id, report_input.engagement_id, report_input.snapshot_id)
    = (snapshot.workspace_id, snapshot.engagement_id, snapshot.id)
)`;

async function removeUnused(tx: Tx, workspaceId: string, assessmentIds: readonly string[]): Promise<void> {
  await tx.query(`DELETE FROM snapshot WHERE workspace_id = $1 AND assessment_id = ANY($2) AND ${UNUSED}`, [
    workspaceId,
    assessmentIds,
  ]);
}

/** Who gives a unit another ref waits for the completion, and then sees that a snapshot has the old one. */
async function holdUnitRefs(tx: Tx, { workspaceId }: Scope, assessmentId: string): Promise<void> {
  await tx.query(
    `SELECT FROM unit
     WHERE (workspace_id, engagement_id, id) IN (
       SELECT workspace_id, engagement_id, unit_id FROM assessment_unit WHERE workspace_id = $1 AND assessment_id = $2
     )
     ORDER BY id FOR KEY SHARE`,
    [workspaceId, assessmentId],
  );
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
