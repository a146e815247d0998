import { Client } from 'pg';
import { couldNotRun } from './backup-error';
import { checkedId, type CopiedTable, quoted } from './rules/copy-statements';

/**
 * How a connection sees all rows. `whole`: PostgreSQL itself vouches for it, since `row_security = off` makes it refuse
 * what a policy would cut. `byWorkspace`: the role is under the policies, as an owner under FORCE is; every workspace is
 * read as the system, and the rows are compared with a count that no policy cut.
 */
export type Sight =
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'byWorkspace';
      readonly workspaces: readonly string[];
      /** Rows of each table, in the state that is dumped. */
      readonly counts: ReadonlyMap<string, number>;
    };

const LOCK_PATIENCE = '10s';

/**
 * Finds out how the connection sees all rows, in its open transaction, which has not read any of the tables yet.
 * @param url for a second connection of the same role
 * @throws BackupError when the role can not see everything
 */
export async function sightOf(client: Client, url: string, tables: readonly CopiedTable[]): Promise<Sight> {
  const { rows } = await client.query<{ name: string; cut: boolean; owned: boolean }>(
    `SELECT relname AS name, row_security_active(oid) AS cut, pg_has_role(relowner, 'USAGE') AS owned
     FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relname = ANY ($1)`,
    [tables.map(({ name }) => name)],
  );
  const cut = rows.filter((row) => row.cut);
  if (cut.length === 0) {
    await client.query('SET LOCAL row_security = off');
    return { kind: 'whole' };
  }
  const foreign = cut.find(({ owned }) => !owned);
  if (foreign) {
    throw couldNotRun(
      `The database user sees a part of table ${foreign.name} only. Give one that owns the tables, or has BYPASSRLS, as ` +
        'DATABASE_OWNER_URL.',
    );
  }
  return countUncut(client, url, tables, new Set(cut.map(({ name }) => name)));
}

/**
 * Counts in the same state of the database, a table at a time: the owner takes FORCE off in a transaction that is rolled
 * back, so nobody else ever sees it off. Each table is locked for as long as its rows are counted.
 */
async function countUncut(
  client: Client,
  url: string,
  tables: readonly CopiedTable[],
  forced: ReadonlySet<string>,
): Promise<Sight> {
  const { rows: exported } = await client.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
  const snapshot = exported[0]?.snapshot ?? '';
  const counter = new Client({ connectionString: url, application_name: 'tolok backup' });
  counter.on('error', () => undefined);
  await counter.connect();
  try {
    const uncut = async <Row extends object>(table: string, statement: string): Promise<Row[]> => {
      await counter.query(
        `BEGIN ISOLATION LEVEL REPEATABLE READ; SET TRANSACTION SNAPSHOT '${snapshot}';
         SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '${LOCK_PATIENCE}'`,
      );
      if (forced.has(table)) await counter.query(`ALTER TABLE ${quoted(table)} NO FORCE ROW LEVEL SECURITY`);
      await counter.query('SET LOCAL row_security = off');
      const { rows } = await counter.query<Row>(statement);
      await counter.query('ROLLBACK');
      return rows;
    };
    const workspaces = await uncut<{ id: string }>('workspace', 'SELECT id FROM workspace ORDER BY id');
    const counts = new Map<string, number>();
    for (const { name } of tables) {
      const [row] = await uncut<{ count: string }>(name, `SELECT count(*) AS count FROM ${quoted(name)}`);
      counts.set(name, Number(row?.count));
    }
    return { kind: 'byWorkspace', workspaces: workspaces.map(({ id }) => id), counts };
  } finally {
    await counter.end();
  }
}

/** Runs work once for everything, or once for each workspace, as the system of it. */
export async function inEachSight(
  client: Client,
  sight: Sight,
  work: (workspace: string | undefined) => Promise<void>,
): Promise<void> {
  if (sight.kind === 'whole') return work(undefined);
  for (const workspace of sight.workspaces) {
    await client.query(`SET LOCAL tolok.workspace = '${checkedId(workspace)}'; SET LOCAL tolok.actor = 'system'`);
    await work(workspace);
  }
}
