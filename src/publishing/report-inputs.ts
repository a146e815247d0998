import { Injectable } from '@nestjs/common';
import { SnapshotService } from '../casework';
import type { Scope, Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import type { Language } from '../shared/text';
import type { InputRole } from './rules/assess-inputs';

/** An assessment that a report draws on, frozen. */
export interface FrozenInput {
  readonly assessmentId: string;
  readonly snapshotId: string;
  readonly role: InputRole;
  readonly position: number;
}

/** What a report is about, frozen at one moment. */
export interface FrozenSubject {
  readonly engagementId: string;
  readonly engagementKey: string;
  /** Of the engagement. */
  readonly language: Language;
  readonly wave: string;
  readonly documentNumber: string;
  /** Number of assessments that share the plan. */
  readonly waveSize: number;
  readonly inputs: readonly FrozenInput[];
}

interface AssessmentRow {
  readonly id: string;
  readonly engagementId: string;
  readonly wave: string;
  readonly previousId: string | null;
  readonly documentNumber: string;
  readonly hasUnits: boolean;
}

interface EngagementRow {
  readonly key: string;
  readonly language: Language;
}

const COLUMNS = `id, engagement_id AS "engagementId", wave, previous_id AS "previousId",
  document_number AS "documentNumber",
  EXISTS (
    SELECT 1 FROM assessment_unit AS place
    JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
      = (place.workspace_id, place.engagement_id, place.unit_id)
    WHERE (place.workspace_id, place.engagement_id, place.assessment_id)
      = (assessment.workspace_id, assessment.engagement_id, assessment.id) AND unit.kind = 'unit'
  ) AS "hasUnits"`;

/** Freezes what a report is rendered from. */
@Injectable()
export class ReportInputs {
  constructor(private readonly snapshots: SnapshotService) {}

  /**
   * Snapshots of the assessment, of its previous one and of the others of its wave, all of one moment: until the
   * transaction ends nobody writes to them. Holding them as those do who enter answers (FOR SHARE) would not keep answers
   * out while the parts of a record are read one after the other.
   * A draft of the wave that has no units yet has nothing to say and is left out.
   * @throws DomainError assessment/not-found; assessment/no-units
   */
  async freeze(tx: Tx, scope: Scope, assessmentId: string, now: Date): Promise<FrozenSubject> {
    const held = await this.hold(tx, scope, assessmentId);
    const { current, engagement } = held;
    if (!current.hasUnits) throw noUnits(assessmentId);
    const rows = held.rows.filter(({ hasUnits }) => hasUnits);
    const ids = rows.map(({ id }) => id);
    const snapshotIds = await this.snapshots.current(tx, scope, ids, now);
    const inputs = snapshotIds.map((snapshotId, position): FrozenInput => {
      const assessmentId = ids[position] ?? '';
      return { assessmentId, snapshotId, role: roleOf(assessmentId, current), position };
    });
    return {
      engagementId: current.engagementId,
      engagementKey: engagement.key,
      language: engagement.language,
      wave: current.wave,
      documentNumber: current.documentNumber,
      waveSize: rows.filter(({ wave }) => wave === current.wave).length,
      inputs,
    };
  }

  /** In order of their ids, as everybody does who holds several. */
  private async hold(
    tx: Tx,
    { workspaceId }: Scope,
    id: string,
  ): Promise<{ current: AssessmentRow; rows: readonly AssessmentRow[]; engagement: EngagementRow }> {
    const [seen] = await tx.query<AssessmentRow[]>(
      `SELECT ${COLUMNS} FROM assessment WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, id],
    );
    if (!seen) throw notFound(id);
    const [engagement] = await tx.query<EngagementRow[]>(
      'SELECT key, language FROM engagement WHERE workspace_id = $1 AND id = $2 FOR SHARE',
      [workspaceId, seen.engagementId],
    );
    const related = (basis: AssessmentRow): Promise<AssessmentRow[]> =>
      tx.query<AssessmentRow[]>(
        `SELECT ${COLUMNS} FROM assessment
         WHERE workspace_id = $1 AND engagement_id = $2 AND (id = $3 OR id = $4 OR wave = $5)
         ORDER BY id FOR NO KEY UPDATE`,
        [workspaceId, basis.engagementId, id, basis.previousId, basis.wave],
      );
    let rows = await related(seen);
    let current = rows.find((row) => row.id === id);
    if (current && (current.wave !== seen.wave || current.previousId !== seen.previousId)) {
      // It was changed while we waited; now that it is held it stays as it is.
      rows = await related(current);
      current = rows.find((row) => row.id === id);
    }
    if (!current || !engagement) throw notFound(id);
    return { current, rows, engagement };
  }
}

function roleOf(id: string, current: AssessmentRow): InputRole {
  return id === current.id ? 'current' : id === current.previousId ? 'previous' : 'sameWave';
}

function notFound(id: string): DomainError {
  return new DomainError('assessment/not-found', `There is no assessment ${id}.`);
}

function noUnits(id: string): DomainError {
  return new DomainError(
    'assessment/no-units',
    `Assessment ${id} covers no units, so there is nothing to report on yet.`,
  );
}
