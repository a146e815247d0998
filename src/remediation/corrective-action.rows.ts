import { reachedIds, type Scope, type Tx } from '../database';
import { liveGrants, type Principal } from '../identity';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import type { ActionGrade, AnsweredFinding } from './corrective-action.entity';
import type { ActionState } from './rules/life-cycle';

/** A corrective action as `selectActions` reads it. Dates: YYYY-MM-DD. */
export interface ActionRow {
  readonly id: string;
  readonly engagementId: string;
  /** Null where the caller knows of the engagement only what concerns one party, and nothing of it was frozen. */
  readonly engagement: LocalizedText | null;
  readonly assessmentId: string;
  readonly findingId: string;
  readonly partyId: string | null;
  readonly partyName: LocalizedText | null;
  readonly ref: string;
  readonly grade: ActionGrade;
  readonly finding: AnsweredFinding;
  readonly correction: LocalizedText | null;
  readonly cause: LocalizedText | null;
  readonly action: LocalizedText | null;
  readonly ownerFunction: string;
  readonly responsibleId: string | null;
  readonly responsibleName: string | null;
  /** Of the person, where the caller may know it. */
  readonly personName: string | null;
  readonly due: string;
  readonly effectivenessDue: string | null;
  readonly state: ActionState;
  readonly implementedBy: string | null;
  readonly verifiedOn: string | null;
  readonly evidence: number;
  /** Of it, what was not named yet when the action was last reopened. */
  readonly freshEvidence: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The date that is waited for next, as `nextDue` of the rules. */
export const NEXT_DUE = `(CASE WHEN action.state IN ('drafted', 'planned') THEN action.due
  WHEN action.state = 'verified' THEN action.effectiveness_due END)`;

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** What the caller was given, beside what they reach as a whole. */
export interface Visible {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** The wall of the application around lists of actions. `first`: number of its first parameter, of four. */
export function visibleActions(scope: Scope, principal: Principal, now: Date, first: number): Visible {
  const { engagements, assessments } = reachedIds(scope);
  const parties = liveGrants(principal, now.toISOString()).flatMap((grant) =>
    grant.scope.kind === 'party' ? [{ engagementId: grant.engagementId, partyId: grant.scope.partyId }] : [],
  );
  return {
    sql: `($${first}::uuid[] IS NULL OR action.engagement_id = ANY ($${first})
      OR action.assessment_id = ANY ($${first + 1}::uuid[])
      OR (action.engagement_id, action.party_id) IN (SELECT * FROM unnest($${first + 2}::uuid[], $${first + 3}::uuid[])))`,
    parameters: [
      ...[engagements, assessments],
      ...[parties.map(({ engagementId }) => engagementId), parties.map(({ partyId }) => partyId)],
    ],
  };
}

/** SELECT and FROM of actions, up to the workspace `$1`. A party knows the engagement by what was frozen for it. */
export function selectActions(more = ''): string {
  return `SELECT action.id, action.engagement_id AS "engagementId",
      coalesce(engagement.title, (
        SELECT extract.document::jsonb -> 'engagement' -> 'title' FROM party_extract AS extract
        WHERE (extract.workspace_id, extract.engagement_id, extract.assessment_id, extract.party_id)
          = (action.workspace_id, action.engagement_id, action.assessment_id, action.party_id)
        ORDER BY extract.created_at DESC, extract.snapshot_id DESC LIMIT 1
      )) AS engagement,
      action.assessment_id AS "assessmentId", action.finding_id AS "findingId", action.party_id AS "partyId",
      party.name AS "partyName", action.ref, action.grade, action.finding, action.correction, action.cause,
      action.action, action.owner_function AS "ownerFunction", action.responsible_id AS "responsibleId",
      action.responsible_name AS "responsibleName", profile.name AS "personName", ${day('action.due')} AS due,
      ${day('action.effectiveness_due')} AS "effectivenessDue", action.state,
      action.implemented_by AS "implementedBy", ${day('action.verified_on')} AS "verifiedOn",
      (SELECT count(*)::integer FROM corrective_action_evidence AS piece
       WHERE (piece.workspace_id, piece.engagement_id, piece.action_id)
         = (action.workspace_id, action.engagement_id, action.id)) AS evidence,
      (SELECT count(*)::integer FROM corrective_action_evidence AS piece
       WHERE (piece.workspace_id, piece.engagement_id, piece.action_id)
         = (action.workspace_id, action.engagement_id, action.id)
         AND NOT EXISTS (
           SELECT FROM corrective_action_event AS event
           WHERE (event.workspace_id, event.engagement_id, event.action_id)
             = (action.workspace_id, action.engagement_id, action.id)
             AND event.transition = 'reopen' AND event.happened_at >= piece.added_at
         )) AS "freshEvidence",
      action.version, action.created_at AS "createdAt", action.updated_at AS "updatedAt"${more}
    FROM corrective_action AS action
    LEFT JOIN engagement ON (engagement.workspace_id, engagement.id) = (action.workspace_id, action.engagement_id)
    LEFT JOIN party ON (party.workspace_id, party.id) = (action.workspace_id, action.party_id)
    LEFT JOIN person_profile AS profile
      ON (profile.workspace_id, profile.person_id) = (action.workspace_id, action.responsible_id)
    WHERE action.workspace_id = $1`;
}

/** @throws DomainError action/not-found */
export async function findAction(tx: Tx, { workspaceId }: Scope, id: string): Promise<ActionRow> {
  const [row] = await tx.query<ActionRow[]>(`${selectActions()} AND action.id = $2`, [workspaceId, id]);
  if (!row) throw new DomainError('action/not-found', `There is no corrective action ${id}.`);
  return row;
}
