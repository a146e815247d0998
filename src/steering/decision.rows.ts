import type { DecisionStatus, ForumDecision } from '../assessment';
import type { KeyedRow, Scope, Tx } from '../database';
import type { ForumBasis } from '../forum';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';

/** A decision as it is stored; dates are ISO texts. */
export interface DecisionRow extends KeyedRow {
  readonly id: string;
  readonly ref: string;
  readonly reason: string | null;
  readonly title: LocalizedText;
  readonly decision: LocalizedText;
  readonly ownerFunction: string;
  readonly owner: string | null;
  readonly raisedOn: string;
  readonly decidedOn: string | null;
  readonly due: string | null;
  readonly closedOn: string | null;
  readonly status: DecisionStatus;
  readonly note: LocalizedText | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** `$1`, `$2`: workspace, engagement. */
export const selectDecisions = (more = ''): string => `
  SELECT decision.id, decision.ref, decision.reason_key AS reason, decision.title, decision.decision,
    decision.owner_function AS "ownerFunction", decision.owner_name AS owner, decision.raised_on::text AS "raisedOn",
    decision.decided_on::text AS "decidedOn", decision.due::text AS due, decision.closed_on::text AS "closedOn",
    decision.status, decision.note, decision.version, decision.created_at AS "createdAt",
    decision.updated_at AS "updatedAt"${more}
  FROM forum_decision AS decision
  WHERE decision.workspace_id = $1 AND decision.engagement_id = $2`;

/** @throws DomainError forum/decision-not-found */
export async function findDecision(
  tx: Tx,
  { workspaceId }: Scope,
  engagementId: string,
  id: string,
): Promise<DecisionRow> {
  const sql = `${selectDecisions()} AND decision.id = $3`;
  const [row] = await tx.query<DecisionRow[]>(sql, [workspaceId, engagementId, id]);
  if (!row) throw new DomainError('forum/decision-not-found', `There is no decision ${id} in the engagement.`);
  return row;
}

/** All decisions of an engagement, as the rules take them, by ref. */
export async function decisionsOf(
  tx: Tx,
  { workspaceId }: Scope,
  engagementId: string,
): Promise<ForumBasis['decisions']> {
  const sql = `${selectDecisions()} ORDER BY decision.ref`;
  return (await tx.query<DecisionRow[]>(sql, [workspaceId, engagementId])).map(forumDecision);
}

export function forumDecision(row: DecisionRow): ForumDecision {
  const { ref, title, decision, ownerFunction, raisedOn, status } = row;
  const { reason, owner, decidedOn, due, closedOn, note } = row;
  return {
    ...{ ref, title, decision, ownerFunction, raisedOn, status },
    ...(reason !== null && { reason }),
    ...(owner !== null && { owner }),
    ...(decidedOn !== null && { decidedOn }),
    ...(due !== null && { due }),
    ...(closedOn !== null && { closedOn }),
    ...(note !== null && { note }),
  };
}
