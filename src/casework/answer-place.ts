import type { ResultRatings } from '../assessment';
import { run, type Scope, statement, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import type { AssessmentAccess } from './assessment-access';
import { type AssessmentStatus, awaitsSignature, isOpen } from './rules/life-cycle';

/** The unit of an assessment that something is answered for. */
export interface AnswerPlace {
  readonly engagementId: string;
  readonly frameworkId: string;
  readonly frameworkSha256: string;
  readonly resultRatings: ResultRatings;
  readonly unitId: string;
}

interface PlaceRow extends Omit<AnswerPlace, 'unitId'> {
  readonly kind: string;
  readonly status: AssessmentStatus;
  /** Null when the assessment does not cover it. */
  readonly unitId: string | null;
}

const PLACE = `
  SELECT assessment.engagement_id AS "engagementId", assessment.framework_id AS "frameworkId", assessment.kind,
    assessment.status, coalesce(assessment.result_ratings, 'stated') AS "resultRatings", covered.unit_id AS "unitId", (
      SELECT version.sha256 FROM framework_version AS version
      WHERE version.workspace_id = assessment.workspace_id AND version.id = assessment.framework_id
    ) AS "frameworkSha256"
  FROM assessment
  LEFT JOIN LATERAL (
    SELECT place.unit_id
    FROM unit
    JOIN assessment_unit AS place ON place.workspace_id = unit.workspace_id
      AND place.engagement_id = unit.engagement_id AND place.assessment_id = assessment.id AND place.unit_id = unit.id
    WHERE unit.workspace_id = assessment.workspace_id AND unit.engagement_id = assessment.engagement_id
      AND unit.ref = $3
  ) AS covered ON TRUE
  WHERE assessment.workspace_id = $1 AND assessment.id = $2`;
const READ_PLACE = statement(PLACE);
const HOLD_PLACE = statement(`${PLACE} FOR SHARE OF assessment`);

/**
 * Assessment, framework and unit of an answer, in one statement.
 * @throws DomainError assessment/not-found; unit/not-found
 */
export async function findPlace(
  access: AssessmentAccess,
  tx: Tx,
  scope: Scope,
  assessmentId: string,
  unit: string,
): Promise<AnswerPlace> {
  const [place] = await run<PlaceRow>(tx, READ_PLACE, [scope.workspaceId, assessmentId, unit]);
  if (place && place.unitId !== null) return { ...place, unitId: place.unitId };
  if (!place) await access.head(tx, scope, assessmentId);
  throw unitNotFound(unit);
}

/**
 * As `findPlace`, and holds the status of the assessment still until the transaction ends. Many may do so at the same
 * time.
 * @throws DomainError assessment/not-found; assessment/not-open; assessment/completed; unit/not-found
 */
export async function holdPlace(
  access: AssessmentAccess,
  tx: Tx,
  scope: Scope,
  assessmentId: string,
  unit: string,
): Promise<AnswerPlace> {
  const parameters = [scope.workspaceId, assessmentId, unit];
  const [place] = await run<PlaceRow>(tx, HOLD_PLACE, parameters);
  const isHeld = place && isOpen(place.status) && !awaitsSignature(place);
  if (isHeld && place.unitId !== null) return { ...place, unitId: place.unitId };
  // Says what is wrong with the assessment, if that is it.
  await access.forFieldwork(tx, scope, assessmentId);
  throw unitNotFound(unit);
}

function unitNotFound(unit: string): DomainError {
  return new DomainError('unit/not-found', `The assessment does not cover a unit "${unit.slice(0, 100)}".`);
}
