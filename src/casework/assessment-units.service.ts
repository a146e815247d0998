import { Injectable } from '@nestjs/common';
import { compareAndSet, Database, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { listed } from '../shared/suggest';
import { AssessmentAccess, type AssessmentHead } from './assessment-access';
import { AssessmentEntity } from './assessment.entity';
import { AssessmentReader, type AssessmentView } from './assessment.reader';
import { AssessmentService } from './assessment.service';
import { coverUnits } from './cover-units';
import { isOpen } from './rules/life-cycle';

/** Which units an assessment covers. */
@Injectable()
export class AssessmentUnitsService {
  constructor(
    private readonly database: Database,
    private readonly access: AssessmentAccess,
    private readonly assessments: AssessmentService,
    private readonly reader: AssessmentReader,
  ) {}

  /**
   * From now on it covers just these units, beside the whole entity.
   * @param refs of units of its engagement, each once
   * @throws DomainError assessment/not-found; assessment/completed; precondition/failed when it was changed since
   * `version`; assessment/no-units for none once it is open; assessment/invalid for unknown units;
   * assessment/unit-has-answers when answers, findings, flags or details name a unit that would go
   */
  async replace(
    scope: Scope,
    id: string,
    version: number,
    refs: readonly string[],
    now: Date,
  ): Promise<AssessmentView> {
    return this.database.transaction(scope, async (tx) => {
      const head = await this.access.forChange(tx, scope, id);
      if (head.version !== version) throw await this.assessments.stale(tx, scope, id);
      if (refs.length === 0 && isOpen(head.status)) {
        throw new DomainError('assessment/no-units', `An assessment in ${head.status} covers at least one unit.`);
      }
      await coverUnits(tx, head, refs);
      await dropUnits(tx, head, refs);
      await compareAndSet(tx, AssessmentEntity, { workspaceId: scope.workspaceId, id }, version, { updatedAt: now });
      return this.reader.get(tx, scope, id);
    });
  }
}

interface Leaving {
  readonly id: string;
  readonly ref: string;
  readonly used: boolean;
}

/** All but those of `refs` and the entity. What was rated or written about a unit is not dropped in passing. */
async function dropUnits(
  tx: Tx,
  { workspaceId, engagementId, id }: AssessmentHead,
  refs: readonly string[],
): Promise<void> {
  const leaving = await tx.query<Leaving[]>(
    `SELECT unit.id, unit.ref, place.answer_count > 0 OR EXISTS (
         SELECT FROM finding_unit AS named
         WHERE (named.workspace_id, named.engagement_id, named.assessment_id, named.unit_id)
           = (place.workspace_id, place.engagement_id, place.assessment_id, place.unit_id)
       ) OR EXISTS (
         SELECT FROM answer_flag AS flag
         WHERE (flag.workspace_id, flag.engagement_id, flag.assessment_id, flag.unit_id)
           = (place.workspace_id, place.engagement_id, place.assessment_id, place.unit_id)
       ) OR a.details @> jsonb_build_object('kpis', jsonb_build_array(jsonb_build_object('unit', unit.ref)))
         OR a.details @> jsonb_build_object('interviews', jsonb_build_array(jsonb_build_object('unit', unit.ref)))
         OR a.details @> jsonb_build_object('drivers', jsonb_build_object(
           'contacts', jsonb_build_array(jsonb_build_object('unit', unit.ref))))
         OR a.details @> jsonb_build_object('staffing', jsonb_build_array(jsonb_build_object('unit', unit.ref))) AS used
     FROM assessment_unit AS place
     JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
       = (place.workspace_id, place.engagement_id, place.unit_id)
     JOIN assessment AS a ON (a.workspace_id, a.engagement_id, a.id)
       = (place.workspace_id, place.engagement_id, place.assessment_id)
     WHERE place.workspace_id = $1 AND place.engagement_id = $2 AND place.assessment_id = $3
       AND unit.kind = 'unit' AND unit.ref <> ALL($4)
     ORDER BY unit.ref`,
    [workspaceId, engagementId, id, refs],
  );
  const used = leaving.filter((unit) => unit.used).map(({ ref }) => ref);
  if (used.length > 0) {
    throw new DomainError(
      'assessment/unit-has-answers',
      `Answers, findings, flags or details of the assessment name ${listed(used)}. Remove those first.`,
    );
  }
  await tx.query(
    `DELETE FROM assessment_unit
     WHERE workspace_id = $1 AND engagement_id = $2 AND assessment_id = $3 AND unit_id = ANY($4)`,
    [workspaceId, engagementId, id, leaving.map((unit) => unit.id)],
  );
}
