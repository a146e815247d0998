import type { Client } from 'pg';
import { EVENT_COLUMNS, EVENT_TABLES, proofsOf, type SignedCheckpoint } from '../../src/audit';
import type { AuditEvent } from '../../src/audit/rules/event-document';
import { type ChainVerdict, verifyChain } from '../../src/audit/rules/verify-chain';
import type { PublicSealKeys } from '../../src/seal';

export type RecordedEvent = AuditEvent;

/** The events of a chain as they stand in the database. */
export async function eventsOf(client: Client, chain: string): Promise<RecordedEvent[]> {
  const { rows } = await client.query<Omit<AuditEvent, 'seq'> & { seq: string }>(
    `SELECT ${EVENT_COLUMNS} FROM ${EVENT_TABLES} WHERE event.chain_id = $1 ORDER BY event.seq`,
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
