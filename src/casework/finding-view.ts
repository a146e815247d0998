import type { FindingGrade } from '../scoring';
import type { LocalizedText } from '../shared/text';

/** A finding as the API shows it. */
export interface FindingView {
  readonly id: string;
  readonly assessmentId: string;
  readonly ref: string;
  readonly grade: FindingGrade;
  readonly requirement: string;
  readonly units: readonly string[];
  readonly title: LocalizedText;
  readonly condition: LocalizedText;
  readonly cause: LocalizedText | null;
  readonly consequence: LocalizedText | null;
  readonly recommendation: LocalizedText | null;
  readonly evidence: readonly string[];
  readonly ownerFunction: string;
  readonly due: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A finding as `findingSelect` reads it. */
export interface FindingRow extends Omit<FindingView, 'createdAt' | 'updatedAt'> {
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** SELECT and FROM of findings with the refs of their units and their evidence, in the order given. */
export function findingSelect(more?: string): string {
  return `SELECT finding.id, finding.assessment_id AS "assessmentId", finding.ref, finding.grade,
      finding.requirement_ref AS requirement, link.units, finding.title, finding.condition, finding.cause,
      finding.consequence, finding.recommendation, link.evidence, finding.owner_function AS "ownerFunction",
      to_char(finding.due, 'YYYY-MM-DD') AS due, finding.version, finding.created_at AS "createdAt",
      finding.updated_at AS "updatedAt"${more === undefined ? '' : `, ${more}`}
    FROM finding CROSS JOIN LATERAL (
      SELECT
        ARRAY(
          SELECT unit.ref FROM finding_unit AS link
          JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
            = (link.workspace_id, link.engagement_id, link.unit_id)
          WHERE (link.workspace_id, link.engagement_id, link.assessment_id, link.finding_id)
            = (finding.workspace_id, finding.engagement_id, finding.assessment_id, finding.id)
          ORDER BY link.position
        ) AS units,
        ARRAY(
          SELECT evidence.ref FROM finding_evidence AS link
          JOIN evidence ON (evidence.workspace_id, evidence.engagement_id, evidence.assessment_id, evidence.id)
            = (link.workspace_id, link.engagement_id, link.assessment_id, link.evidence_id)
          WHERE (link.workspace_id, link.engagement_id, link.assessment_id, link.finding_id)
            = (finding.workspace_id, finding.engagement_id, finding.assessment_id, finding.id)
          ORDER BY link.position
        ) AS evidence
    ) AS link`;
}

export function findingView(row: FindingRow): FindingView {
  const { id, assessmentId, ref, grade, requirement, units, title, condition, cause, consequence } = row;
  const { recommendation, evidence, ownerFunction, due, version, createdAt, updatedAt } = row;
  return {
    ...{ id, assessmentId, ref, grade, requirement, units, title, condition, cause, consequence, recommendation },
    ...{ evidence, ownerFunction, due, version },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
