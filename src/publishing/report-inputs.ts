import { Injectable } from '@nestjs/common';
import { SnapshotService } from '../casework';
import type { Scope, Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { MOST_WAVES } from '../gap';
import { wavePlanOf } from '../results';
import type { Language } from '../shared/text';
import type { PlanChange } from '../workstream';
import type { InputRole } from './rules/assess-inputs';

/** An assessment that a report draws on, frozen. */
export interface FrozenInput {
  readonly assessmentId: string;
  readonly snapshotId: string;
  readonly role: InputRole;
  readonly position: number;
  /** Place in the chain of waves: 1 for the previous one; null: not a link of it. */
  readonly stepsBack: number | null;
  /** Of a link: what somebody had changed in the plan of its wave. */
  readonly planChanges: readonly PlanChange[];
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

/** An earlier assessment of the chain. */
interface Link {
  readonly id: string;
  readonly wave: string;
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
   * @param withCourse also of the waves before, with what was changed in their plans: what they projected is compared with
   * what was achieved
   * @throws DomainError assessment/not-found; assessment/no-units
   */
  async freeze(tx: Tx, scope: Scope, assessmentId: string, withCourse: boolean, now: Date): Promise<FrozenSubject> {
    const held = await this.hold(tx, scope, assessmentId, withCourse);
    const { current, engagement } = held;
    if (!current.hasUnits) throw noUnits(assessmentId);
    const rows = held.rows.filter(({ hasUnits }) => hasUnits);
    const ids = rows.map(({ id }) => id);
    const snapshotIds = await this.snapshots.current(tx, scope, ids, now);
    const chain = withCourse ? untilGap(held.chain, ids) : [];
    const inputs: FrozenInput[] = [];
    for (const [position, row] of rows.entries()) {
      const place = chain.findIndex(({ id }) => id === row.id);
      const isLink = place >= 0;
      const subject = { engagementId: current.engagementId, wave: row.wave };
      inputs.push({
        ...{ assessmentId: row.id, snapshotId: snapshotIds[position] ?? '', role: roleOf(row, current), position },
        stepsBack: isLink ? place + 1 : null,
        planChanges: isLink ? (await wavePlanOf(tx, scope, subject)).changes : [],
      });
    }
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
    withCourse: boolean,
  ): Promise<{
    readonly current: AssessmentRow;
    readonly rows: readonly AssessmentRow[];
    /** The previous one first. */
    readonly chain: readonly Link[];
    readonly engagement: EngagementRow;
  }> {
    const [seen] = await tx.query<AssessmentRow[]>(
      `SELECT ${COLUMNS} FROM assessment WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, id],
    );
    if (!seen) throw notFound(id);
    const { engagementId } = seen;
    const [engagement] = await tx.query<EngagementRow[]>(
      'SELECT key, language FROM engagement WHERE workspace_id = $1 AND id = $2 FOR SHARE',
      [workspaceId, engagementId],
    );
    const chainOf = async (): Promise<readonly Link[]> => {
      const [, ...links] = await tx.query<Link[]>(CHAIN, [
        ...[workspaceId, engagementId, id],
        withCourse ? MOST_WAVES - 1 : 1,
      ]);
      return links;
    };
    const related = (wave: string, chain: readonly Link[]): Promise<AssessmentRow[]> =>
      tx.query<AssessmentRow[]>(
        `SELECT ${COLUMNS} FROM assessment
         WHERE workspace_id = $1 AND engagement_id = $2 AND (id = $3 OR id = ANY ($4) OR wave = ANY ($5))
         ORDER BY id FOR NO KEY UPDATE`,
        [
          ...[workspaceId, engagementId, id, chain.map((link) => link.id)],
          [wave, ...(withCourse ? chain.map((link) => link.wave) : [])],
        ],
      );
    let chain = await chainOf();
    let rows = await related(seen.wave, chain);
    let current = rows.find((row) => row.id === id);
    const now = await chainOf();
    if (current && (current.wave !== seen.wave || textOf(now) !== textOf(chain))) {
      // It was changed while we waited; now that it is held it stays as it is.
      chain = now;
      rows = await related(current.wave, chain);
      current = rows.find((row) => row.id === id);
    }
    if (!current || !engagement) throw notFound(id);
    return { current, rows, chain, engagement };
  }
}

/** The assessment, then those before it, never in a circle (`refuseWrongPrevious`). */
const CHAIN = `
  WITH RECURSIVE chain AS (
    SELECT id, wave, previous_id, 0 AS steps_back FROM assessment
    WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3
    UNION ALL
    SELECT earlier.id, earlier.wave, earlier.previous_id, chain.steps_back + 1
    FROM chain JOIN assessment AS earlier
      ON (earlier.workspace_id, earlier.engagement_id, earlier.id) = ($1, $2, chain.previous_id)
    WHERE chain.steps_back < $4
  )
  SELECT id, wave FROM chain ORDER BY steps_back`;

const textOf = (chain: readonly Link[]): string => JSON.stringify(chain.map(({ id, wave }) => [id, wave]));

/** What lies before an assessment without units can not be reached through it. */
function untilGap(chain: readonly Link[], found: readonly string[]): readonly Link[] {
  const gap = chain.findIndex(({ id }) => !found.includes(id));
  return gap < 0 ? chain : chain.slice(0, gap);
}

function roleOf({ id, wave }: AssessmentRow, current: AssessmentRow): InputRole {
  if (id === current.id) return 'current';
  if (id === current.previousId) return 'previous';
  return wave === current.wave ? 'sameWave' : 'earlier';
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
