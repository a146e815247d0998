import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { LibraryService } from '../library';
import type { Language } from '../shared/text';
import { type AnswerPlace, findPlace } from './answer-place';
import { AssessmentAccess } from './assessment-access';
import { readFlags } from './answer-flags';
import { answerSheet } from './rules/answer-sheet';
import { answerTree, type AnswerTreeView, type TreeAnswerRow } from './rules/answer-tree';
import { ENTITY_REF } from './unit.entity';

export interface TreeQuery {
  /** Ref of a unit, or `entity`. */
  readonly unit: string;
  readonly language?: Language | undefined;
}

export interface UnitTreeView extends AnswerTreeView {
  readonly assessmentId: string;
  /** `key@version` */
  readonly framework: string;
  readonly unit: string;
}

/** Everything that a person needs to rate one unit, in one answer. */
@Injectable()
export class AnswerTreeService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly library: LibraryService,
  ) {}

  /** @throws DomainError assessment/not-found; unit/not-found */
  async tree(scope: Scope, assessmentId: string, { unit, language }: TreeQuery): Promise<UnitTreeView> {
    return this.database.read(scope, async (tx) => {
      const place = await findPlace(this.access, tx, scope, assessmentId, unit);
      const rows = await answersOf(tx, scope, assessmentId, place);
      const framework = await this.library.framework(scope, place.frameworkId, tx);
      const kind = unit === ENTITY_REF ? 'entity' : 'unit';
      const flags = await readFlags(tx, scope, { assessmentId, ...place });
      const tree = answerTree(answerSheet(framework), { kind, language }, rows, flags);
      return { assessmentId, framework: framework.id, unit, ...tree };
    });
  }
}

/** Of the unit and of the entity. */
function answersOf(
  tx: Tx,
  { workspaceId }: Scope,
  assessmentId: string,
  { engagementId, unitId }: AnswerPlace,
): Promise<TreeAnswerRow[]> {
  return tx.query<TreeAnswerRow[]>(
    `SELECT unit.ref AS unit, answer.requirement_ref AS requirement, answer.kind, answer.ratings, answer.reason,
       answer.note, answer.version, answer.updated_at AS "updatedAt", answer.given_by AS "givenBy",
       giver.name AS "givenByName"
     FROM unit
     JOIN answer ON answer.workspace_id = unit.workspace_id AND answer.engagement_id = unit.engagement_id
       AND answer.assessment_id = $3 AND answer.unit_id = unit.id
     LEFT JOIN person_profile AS giver ON giver.workspace_id = answer.workspace_id AND giver.person_id = answer.given_by
     WHERE unit.workspace_id = $1 AND unit.engagement_id = $2 AND (unit.id = $4 OR unit.kind = 'entity')`,
    [workspaceId, engagementId, assessmentId, unitId],
  );
}
