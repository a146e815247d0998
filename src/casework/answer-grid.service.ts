import { Injectable } from '@nestjs/common';
import { Database, personOf, type Scope, type Tx } from '../database';
import { LibraryService } from '../library';
import { readFlags } from './answer-flags';
import { AssessmentAccess, type AssessmentHead } from './assessment-access';
import { answerGrid, type AnswerGridView, type GridRow } from './rules/answer-grid';
import { answerSheet } from './rules/answer-sheet';

export interface AssessmentGridView extends AnswerGridView {
  readonly assessmentId: string;
  /** `key@version` */
  readonly framework: string;
}

/** All answers of an assessment beside each other: many requirements by many units. */
@Injectable()
export class AnswerGridService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly library: LibraryService,
  ) {}

  /** @throws DomainError assessment/not-found */
  async grid(scope: Scope, assessmentId: string): Promise<AssessmentGridView> {
    return this.database.readConsistently(scope, async (tx) => {
      const head = await this.access.head(tx, scope, assessmentId);
      const framework = await this.library.framework(scope, head.frameworkId, tx);
      const [units, rows] = [await unitsOf(tx, head), await answersOf(tx, head, personOf(scope))];
      const flags = await readFlags(tx, scope, { assessmentId, engagementId: head.engagementId });
      return { assessmentId, framework: framework.id, ...answerGrid(answerSheet(framework), units, rows, flags) };
    });
  }
}

/** Refs of units in their order, the entity last. */
async function unitsOf(tx: Tx, { workspaceId, engagementId, id }: AssessmentHead): Promise<readonly string[]> {
  const rows = await tx.query<{ ref: string }[]>(
    `SELECT unit.ref FROM assessment_unit AS covered
     JOIN unit ON unit.workspace_id = covered.workspace_id AND unit.engagement_id = covered.engagement_id
       AND unit.id = covered.unit_id
     WHERE covered.workspace_id = $1 AND covered.engagement_id = $2 AND covered.assessment_id = $3
     ORDER BY unit.kind = 'entity', unit.ref`,
    [workspaceId, engagementId, id],
  );
  return rows.map(({ ref }) => ref);
}

function answersOf(
  tx: Tx,
  { workspaceId, engagementId, id }: AssessmentHead,
  asking: string | null,
): Promise<GridRow[]> {
  return tx.query<GridRow[]>(
    `SELECT unit.ref AS unit, answer.requirement_ref AS requirement, answer.kind, answer.ratings,
       coalesce(answer.note, '') <> '' AS "hasNote", answer.version, coalesce(answer.given_by = $4, false) AS "isMine"
     FROM answer
     JOIN unit ON unit.workspace_id = answer.workspace_id AND unit.engagement_id = answer.engagement_id
       AND unit.id = answer.unit_id
     WHERE answer.workspace_id = $1 AND answer.engagement_id = $2 AND answer.assessment_id = $3`,
    [workspaceId, engagementId, id, asking],
  );
}
