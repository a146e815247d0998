import type { Client } from 'pg';
import type { ChainHead } from './rules/manifest';
import { inEachSight, type Sight } from './sight';

/** Audit chains with where they end, in order. Only where the schema has them. */
export async function chainsIn(client: Client, sight: Sight): Promise<readonly ChainHead[]> {
  const chains = new Map<string, ChainHead>();
  await inEachSight(client, sight, async () => {
    const { rows } = await client.query<{ workspace: string; chain: string; size: string; head: string }>(
      `SELECT workspace_id::text AS workspace, chain_id::text AS chain, size::text AS size, head
       FROM audit_chain WHERE size > 0 ORDER BY workspace_id, chain_id`,
    );
    for (const { workspace: workspaceId, chain: chainId, size, head } of rows) {
      chains.set(`${workspaceId}/${chainId}`, { workspaceId, chainId, size: Number(size), head });
    }
  });
  return [...chains.values()];
}

/** Hash of the event at a place of a chain; undefined when there is none. */
export async function hashAt(
  client: Client,
  { workspaceId, chainId }: ChainHead,
  seq: number,
): Promise<string | undefined> {
  const { rows } = await client.query<{ sha256: string }>(
    'SELECT sha256 FROM audit_event WHERE workspace_id = $1 AND chain_id = $2 AND seq = $3',
    [workspaceId, chainId, seq],
  );
  return rows[0]?.sha256;
}
