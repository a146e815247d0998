import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { knownMigrations } from '../../src/backup/restore-schema';
import { contentFaults } from '../../src/backup/sealed-content';
import { bringTo, createOwnedDatabase, type OwnedDatabase, withClient } from '../support/owned-database';
import { firstRows, insertRows, WORKSPACES } from '../support/sample-rows';

/** Columns whose type has changed since, with how their values read as before. */
const RETYPED: Readonly<Record<string, string>> = { 'answer.reason': `(to_jsonb(reason) #>> '{}')` };

/** The schema of the release before people, walls and witness. */
const FIRST = ['CreateOrganisation1795219200000', 'CreateCasework1795219300000', 'CreatePublishing1795219400000'];

interface TableState {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sha256: string;
}

let database: OwnedDatabase;

beforeAll(async () => {
  database = await createOwnedDatabase();
});

afterAll(() => database.drop());

describe('a database of the first schema', () => {
  const before = new Map<string, TableState>();

  beforeAll(async () => {
    await bringTo(database.url, FIRST);
    await withClient(database.url, async (client) => {
      for (const workspace of WORKSPACES) await insertRows(client, workspace, firstRows(workspace));
      for (const name of await tables(client))
        before.set(name, await stateOf(client, name, await columnsOf(client, name)));
    });
    await bringTo(database.url);
  });

  it('had rows in every table', () => {
    expect([...before].filter(([, { rows }]) => rows === 0)).toEqual([]);
    expect(before.size).toBeGreaterThanOrEqual(22);
  });

  it('keeps every row and every value through the upgrade', async () => {
    await withClient(database.adminUrl, async (client) => {
      for (const [name, state] of before) {
        if (name === 'schema_migration') continue;
        expect({ name, ...(await stateOf(client, name, state.columns)) }).toEqual({ name, ...state });
      }
    });
  });

  it('has run every migration', async () => {
    const { rows } = await withClient(database.url, (client) =>
      client.query<{ name: string }>('SELECT name FROM schema_migration ORDER BY timestamp'),
    );
    expect(rows.map(({ name }) => name)).toEqual(knownMigrations());
  });

  it('has audit trails that begin with all that was there, and hold', async () => {
    await withClient(database.url, async (client) => {
      await client.query('BEGIN');
      const has = new Set(await tables(client));
      const sight = { kind: 'byWorkspace', workspaces: WORKSPACES, counts: new Map() } as const;
      expect(await contentFaults(client, sight, has)).toEqual([]);
    });
    await withClient(database.adminUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT DISTINCT subject FROM audit_event WHERE action = 'baseline' AND workspace_id = $1`,
        [WORKSPACES[1]],
      );
      expect(rows.length).toBeGreaterThan(15);
    });
  });
});

async function tables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  return rows.map(({ name }) => name);
}

async function stateOf(client: Client, table: string, columns: readonly string[]): Promise<TableState> {
  await client.query(`SET timezone = 'UTC'`);
  const { rows } = await client.query<{ text: string }>(
    `SELECT row(${columns.map((column) => RETYPED[`${table}.${column}`] ?? `"${column}"`).join(', ')})::text AS text FROM "${table}"`,
  );
  const texts = rows.map(({ text }) => text).sort();
  const sha256 = createHash('sha256').update(texts.join('\n')).digest('hex');
  return { columns, rows: rows.length, sha256 };
}
