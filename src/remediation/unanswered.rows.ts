import type { Scope, Tx } from '../database';
import type { ActionPlanBasis } from './rules/action-plan';
import { partyConcerned } from './rules/party-concerned';
import type { PlanAbout } from './plan-head.rows';

type Unanswered = NonNullable<ActionPlanBasis['unanswered']>[number];

/**
 * Nonconformities of completed assessments that nobody has begun a corrective action for. Of a party: those that it alone
 * would answer.
 */
export async function unansweredFindings(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, assessmentId, partyId }: PlanAbout,
): Promise<readonly Unanswered[]> {
  const rows = await tx.query<(Unanswered & { readonly parties: readonly (string | null)[] })[]>(
    `SELECT finding.ref, finding.grade, finding.requirement_ref AS requirement, finding.title, ARRAY(
       SELECT site.party_id FROM finding_unit AS link
       JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id) = (link.workspace_id, link.engagement_id, link.unit_id)
       LEFT JOIN site ON (site.workspace_id, site.id) = (unit.workspace_id, unit.site_id)
       WHERE (link.workspace_id, link.engagement_id, link.assessment_id, link.finding_id)
         = (finding.workspace_id, finding.engagement_id, finding.assessment_id, finding.id)
       ORDER BY link.position
     ) AS parties
     FROM finding JOIN assessment ON (assessment.workspace_id, assessment.engagement_id, assessment.id)
       = (finding.workspace_id, finding.engagement_id, finding.assessment_id)
     WHERE finding.workspace_id = $1 AND finding.engagement_id = $2 AND ($3::uuid IS NULL OR finding.assessment_id = $3)
       AND assessment.status = 'completed' AND finding.grade IN ('major', 'minor')
       AND NOT EXISTS (
         SELECT FROM corrective_action AS action
         WHERE (action.workspace_id, action.engagement_id, action.assessment_id, action.finding_id)
           = (finding.workspace_id, finding.engagement_id, finding.assessment_id, finding.id)
       )
     ORDER BY assessment.report_date, finding.ref, finding.id`,
    [workspaceId, engagementId, assessmentId],
  );
  return rows.flatMap(({ parties, ...finding }) =>
    partyId === null || partyConcerned(parties) === partyId ? [finding] : [],
  );
}
