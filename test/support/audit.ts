import type { Client } from 'pg';
import { proofsOf, type SignedCheckpoint } from '../../src/audit';
import type { AuditEvent } from '../../src/audit/rules/event-document';
import { type ChainVerdict, verifyChain } from '../../src/audit/rules/verify-chain';
import type { PublicSealKeys } from '../../src/seal';

export type RecordedEvent = AuditEvent;

/** The events of a chain as they stand in the database. */
export async function eventsOf(client: Client, chain: string): Promise<RecordedEvent[]> {
  const { rows } = await client.query<Omit<AuditEvent, 'seq'> & { seq: string }>(
    `SELECT workspace_id AS "workspaceId", chain_id AS "chainId", seq, id,
       to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, actor_kind AS "actorKind",
       actor_id AS "actorId", action, subject, assessment_id AS "assessmentId", changes, reason,
       request_id AS "requestId", previous_sha256 AS "previousSha256", sha256
     FROM audit_event WHERE chain_id = $1 ORDER BY seq`,
    [chain],
  );
  return rows.map(({ seq, ...rest }) => ({ ...rest, seq: Number(seq) }));
}

export function verdictOf(
  workspaceId: string,
  chainId: string,
  events: readonly RecordedEvent[],
  checkpoints: readonly SignedCheckpoint[] = [],
  keys: readonly PublicSealKeys[] = [],
): ChainVerdict {
  return verifyChain({ workspaceId, chainId }, events, { checkpoints, complete: 'all' }, proofsOf(keys));
}
