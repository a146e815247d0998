import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { to } from 'pg-copy-streams';
import { type CopiedTable, copyOut } from './rules/copy-statements';
import { inEachSight, type Sight } from './sight';

/**
 * The rows of a table as COPY text, workspace after workspace, in an order that does not depend on the server. An error
 * of the database ends the stream with it.
 */
export function tableStream(client: Client, sight: Sight, table: CopiedTable): Readable {
  const out = new PassThrough();
  const pump = async (): Promise<void> => {
    await inEachSight(client, once(sight, table), async (workspace) => {
      await pipeline(client.query(to(copyOut(table, workspace))), out, { end: false });
    });
    out.end();
  };
  pump().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

/** Rows that belong to no workspace are the same for each. */
function once(sight: Sight, { workspaceColumn }: CopiedTable): Sight {
  if (sight.kind === 'whole' || workspaceColumn !== undefined) return sight;
  return { ...sight, workspaces: sight.workspaces.slice(0, 1) };
}
