import type { Scope, Tx } from '../database';
import type { KeptAction, KeptEvent } from './rules/action-plan';

interface Details {
  /** Action → what it shows, in its order. */
  readonly evidence: ReadonlyMap<string, KeptAction['evidence']>;
  /** Action → what happened to it, the oldest first. */
  readonly history: ReadonlyMap<string, readonly KeptEvent[]>;
}

/** Evidence and history of many actions of an engagement, as far as the caller may see them. */
export async function detailsOfActions(
  tx: Tx,
  { workspaceId }: Scope,
  engagementId: string,
  actions: readonly { readonly id: string }[],
): Promise<Details> {
  const key = [workspaceId, engagementId, actions.map(({ id }) => id)];
  const evidence = await tx.query<(KeptAction['evidence'][number] & { readonly actionId: string })[]>(
    `SELECT shown.action_id AS "actionId", piece.ref, shown.title, shown.location
     FROM corrective_action_evidence AS shown LEFT JOIN evidence AS piece
       ON (piece.workspace_id, piece.engagement_id, piece.assessment_id, piece.id)
         = (shown.workspace_id, shown.engagement_id, shown.piece_assessment_id, shown.piece_id)
     WHERE shown.workspace_id = $1 AND shown.engagement_id = $2 AND shown.action_id = ANY ($3::uuid[])
     ORDER BY shown.action_id, shown.position`,
    key,
  );
  const events = await tx.query<(Omit<KeptEvent, 'happenedAt'> & { readonly actionId: string; happenedAt: Date })[]>(
    `SELECT event.action_id AS "actionId", event.transition, profile.name AS person, event.reason,
       event.happened_at AS "happenedAt"
     FROM corrective_action_event AS event LEFT JOIN person_profile AS profile
       ON (profile.workspace_id, profile.person_id) = (event.workspace_id, event.person_id)
     WHERE event.workspace_id = $1 AND event.engagement_id = $2 AND event.action_id = ANY ($3::uuid[])
     ORDER BY event.action_id, event.version`,
    key,
  );
  return {
    evidence: grouped(evidence, ({ ref, title, location }) => ({ ref, title, location })),
    history: grouped(events, ({ transition, person, reason, happenedAt }) => ({
      ...{ transition, person, reason, happenedAt: happenedAt.toISOString() },
    })),
  };
}

function grouped<Row extends { readonly actionId: string }, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(row.actionId) ?? [];
    group.push(valueOf(row));
    groups.set(row.actionId, group);
  }
  return groups;
}
