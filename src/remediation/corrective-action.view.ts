import type { Scope, Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import type { ActionGrade, AnsweredFinding } from './corrective-action.entity';
import type { ActionRow } from './corrective-action.rows';
import { type DueState, dueState, nextDue } from './rules/due';
import { type ActionState, type ActionTransition, transitionsFrom } from './rules/life-cycle';

export interface PartyOfAction {
  readonly id: string;
  readonly name: LocalizedText | null;
}

/** A corrective action as lists show it. */
export interface ActionSummary {
  readonly id: string;
  readonly engagementId: string;
  readonly engagement: LocalizedText | null;
  readonly assessmentId: string;
  readonly findingId: string;
  readonly party: PartyOfAction | null;
  readonly ref: string;
  readonly grade: ActionGrade;
  readonly finding: AnsweredFinding;
  readonly correction: LocalizedText | null;
  readonly cause: LocalizedText | null;
  readonly action: LocalizedText | null;
  readonly ownerFunction: string;
  /** Of an account. */
  readonly responsibleId: string | null;
  /** Null where nobody is named, or the caller may not know the name. */
  readonly responsibleName: string | null;
  readonly due: string;
  readonly effectivenessDue: string | null;
  readonly state: ActionState;
  readonly nextDue: string | null;
  readonly dueState: DueState;
  /** Transitions that lead on from here, whoever may take them. */
  readonly transitions: readonly ActionTransition[];
  readonly verifiedOn: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ActionEvidence {
  readonly title: string;
  readonly location: string | null;
  /** In the register of an assessment. */
  readonly pieceId: string | null;
  /** Null also where the caller may not see the register. */
  readonly pieceRef: string | null;
}

export interface ActionEvent {
  readonly transition: ActionTransition | 'open';
  /** Null where the caller may not know the name, or it was erased. */
  readonly person: { readonly id: string; readonly name: string | null };
  readonly reason: string | null;
  readonly happenedAt: string;
}

export interface ActionView extends ActionSummary {
  readonly evidence: readonly ActionEvidence[];
  /** The oldest first. */
  readonly history: readonly ActionEvent[];
}

/** @param today YYYY-MM-DD */
export function summaryOf(row: ActionRow, today: string): ActionSummary {
  const { id, engagementId, engagement, assessmentId, findingId, partyId, partyName, ref, grade, finding } = row;
  const { correction, cause, action, ownerFunction, responsibleId, due, effectivenessDue, state, verifiedOn } = row;
  return {
    ...{ id, engagementId, engagement, assessmentId, findingId },
    party: partyId === null ? null : { id: partyId, name: partyName },
    ...{ ref, grade, finding, correction, cause, action, ownerFunction, responsibleId },
    responsibleName: row.responsibleName ?? row.personName,
    ...{ due, effectivenessDue, state, nextDue: nextDue(row), dueState: dueState(row, today) },
    ...{ transitions: transitionsFrom(state), verifiedOn, version: row.version },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** With evidence and history. */
export async function viewOf(tx: Tx, scope: Scope, row: ActionRow, today: string): Promise<ActionView> {
  const { evidence, history } = await detailsOf(tx, scope, row);
  return { ...summaryOf(row, today), evidence, history };
}

async function detailsOf(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, id }: ActionRow,
): Promise<Pick<ActionView, 'evidence' | 'history'>> {
  const key = [workspaceId, engagementId, id];
  const evidence = await tx.query<ActionEvidence[]>(
    `SELECT shown.title, shown.location, shown.piece_id AS "pieceId", piece.ref AS "pieceRef"
     FROM corrective_action_evidence AS shown LEFT JOIN evidence AS piece
       ON (piece.workspace_id, piece.engagement_id, piece.assessment_id, piece.id)
         = (shown.workspace_id, shown.engagement_id, shown.piece_assessment_id, shown.piece_id)
     WHERE shown.workspace_id = $1 AND shown.engagement_id = $2 AND shown.action_id = $3 ORDER BY shown.position`,
    key,
  );
  const events = await tx.query<
    {
      readonly transition: ActionEvent['transition'];
      readonly personId: string;
      readonly name: string | null;
      readonly reason: string | null;
      readonly happenedAt: Date;
    }[]
  >(
    `SELECT event.transition, event.person_id AS "personId", profile.name, event.reason,
       event.happened_at AS "happenedAt"
     FROM corrective_action_event AS event LEFT JOIN person_profile AS profile
       ON (profile.workspace_id, profile.person_id) = (event.workspace_id, event.person_id)
     WHERE event.workspace_id = $1 AND event.engagement_id = $2 AND event.action_id = $3 ORDER BY event.version`,
    key,
  );
  const history = events.map(({ transition, personId, name, reason, happenedAt }) => ({
    ...{ transition, person: { id: personId, name }, reason },
    happenedAt: happenedAt.toISOString(),
  }));
  return { evidence, history };
}

export function staleAction(current: ActionView): DomainError {
  return new DomainError(
    'precondition/failed',
    'The corrective action was changed in the meantime. Look at its current state and decide again.',
    { current },
  );
}
