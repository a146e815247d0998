import type { Client } from 'pg';
import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { createDataSource, ensureAppRole, MIGRATION_LOCK, migrations } from '../database';
import { couldNotRun } from './backup-error';
import { tableNames } from './catalog';
import { schemaLevel } from './rules/schema-level';

const HISTORY = 'schema_migration';

/** The names of all migrations of this program, in order. */
export const knownMigrations = (): readonly string[] => migrations().map(({ name }) => name);

/** @throws BackupError when a dump has a schema that this program can not make */
export function checkLevel(dumped: readonly string[], product: string): void {
  if (schemaLevel(dumped, knownMigrations()) !== 'foreign') return;
  throw couldNotRun(
    `The backup was made by Tolok ${product} with a schema that this version does not know. Restore it with that version ` +
      'or a newer one.',
  );
}

/** A database in one transaction: its schema is made, its rows are loaded, and all of it is there at the end or nothing. */
export interface SchemaWork {
  readonly client: Client;
  /** Brings the schema from where it is to exactly these migrations. @returns the names of those that were run */
  bringTo(names: readonly string[]): Promise<readonly string[]>;
  /** Names of the migrations that were run, in order. */
  run(): Promise<readonly string[]>;
}

/**
 * Work as the owner of a database, in one transaction that is rolled back when it throws.
 * @param signal ends it
 */
export async function inSchemaTransaction<T>(
  url: string,
  work: (schema: SchemaWork) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  await ensureAppRole(url);
  const dataSource = createDataSource({ url, poolSize: 2, entities: [] });
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  const onAbort = (): void => void dataSource.destroy().catch(() => undefined);
  try {
    const client = (await runner.connect()) as Client;
    await runner.query(
      `SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SELECT pg_advisory_lock(${MIGRATION_LOCK})`,
    );
    signal?.addEventListener('abort', onAbort);
    await runner.startTransaction();
    try {
      const result = await work({
        client,
        bringTo: (names) => bringTo(runner, names),
        run: () => migrationsRun(runner),
      });
      signal?.throwIfAborted();
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    // The lock goes with the connection.
    await dataSource.destroy().catch(() => undefined);
  }
}

async function bringTo(runner: QueryRunner, names: readonly string[]): Promise<readonly string[]> {
  const wanted = new Set(names);
  const surplus = (await migrationsRun(runner)).filter((name) => !wanted.has(name)).length;
  for (let undone = 0; undone < surplus; undone += 1) {
    await executorOf(runner, migrations()).undoLastMigration();
  }
  const chosen = migrations().filter(({ name }) => wanted.has(name));
  return (await executorOf(runner, chosen).executePendingMigrations()).map(({ name }) => name);
}

/** Takes part in the transaction that is open. */
function executorOf(runner: QueryRunner, which: ReturnType<typeof migrations>): MigrationExecutor {
  runner.dataSource.setOptions({ migrations: which });
  Object.assign(runner.dataSource, { migrations: which.map((Migration) => new Migration()) });
  const executor = new MigrationExecutor(runner.dataSource, runner);
  executor.transaction = 'none';
  return executor;
}

async function migrationsRun(runner: QueryRunner): Promise<readonly string[]> {
  const [there] = (await runner.query(`SELECT to_regclass('${HISTORY}') IS NOT NULL AS found`)) as { found: boolean }[];
  if (there?.found !== true) return [];
  const rows = (await runner.query(`SELECT name FROM ${HISTORY} ORDER BY timestamp, id`)) as { name: string }[];
  return rows.map(({ name }) => name);
}

/** @throws BackupError when there is anything that a restore would have to overwrite */
export async function requireEmpty(schema: SchemaWork, description: string): Promise<void> {
  const { client } = schema;
  await checkServer(client);
  const tables = await tableNames(client);
  if (tables.length === 0) return;
  const isOurs = tables.includes(HISTORY) && schemaLevel(await schema.run(), knownMigrations()) !== 'foreign';
  if (isOurs && !(tables.includes('workspace') && (await hasWorkspace(client)))) return;
  throw couldNotRun(
    `${description} is not empty. Restore into a new database: give another TOLOK_DATA, or make an empty database and ` +
      'name it in DATABASE_URL. Nothing was changed.',
  );
}

/** FORCE is taken off for the look: else an owner would see no workspace at all. */
async function hasWorkspace(client: Client): Promise<boolean> {
  await client.query(
    `SAVEPOINT look; SET LOCAL lock_timeout = '10s'; ALTER TABLE workspace NO FORCE ROW LEVEL SECURITY;
     SET LOCAL row_security = off`,
  );
  const { rowCount } = await client.query('SELECT FROM workspace LIMIT 1');
  await client.query('ROLLBACK TO SAVEPOINT look');
  return rowCount !== 0;
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; encoding: string }>(
    `SELECT current_setting('server_version_num') AS number, pg_encoding_to_char(encoding) AS encoding
     FROM pg_database WHERE datname = current_database()`,
  );
  const [row] = rows;
  if (row === undefined || Number(row.number) < 150_000) throw couldNotRun('PostgreSQL 15 or newer is needed.');
  if (row.encoding !== 'UTF8') throw couldNotRun(`The database is in ${row.encoding}. Make one with ENCODING 'UTF8'.`);
}
