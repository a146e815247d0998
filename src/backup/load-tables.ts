import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import type { Archive } from './archive-reader';
import { foundWrong, listed } from './backup-error';
import type { Catalog } from './catalog';
import { Measured } from './measured';
import { copyIn, type CopiedTable, quoted } from './rules/copy-statements';
import { loadOrder } from './rules/load-order';
import { tableEntry } from './rules/manifest';
import { tableStream } from './table-stream';

/**
 * Loads the tables of an archive in the open transaction of the owner. Triggers of the schema are off meanwhile: what
 * they would do was done when the rows were first written. Foreign keys are checked. Both are as before at the end.
 * @throws BackupError when what was loaded, read again, is not what the manifest says
 */
export async function loadTables(
  client: Client,
  archive: Archive,
  catalog: Catalog,
  onProgress: (text: string) => void,
): Promise<void> {
  const { manifest } = archive;
  const order = loadOrder(
    catalog.tables.map(({ name }) => name),
    catalog.references,
  );
  const guards = await takeGuardsOff(client, order);
  // What a migration may have put in.
  for (const name of [...order].reverse()) await client.query(`DELETE FROM ${quoted(name)}`);
  const dumped = new Map(manifest.tables.map((table) => [table.name, table]));
  for (const [index, name] of order.entries()) {
    const table = dumped.get(name);
    if (!table) throw foundWrong(`The backup holds no table ${name}, which its schema has.`);
    onProgress(`Loading table ${index + 1} of ${order.length} · ${name}`);
    await pipeline(await archive.read(tableEntry(table)), client.query(from(copyIn(table))));
  }
  for (const { name, value, called } of manifest.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [quoted(name), value, called]);
  }
  await compare(client, archive, catalog.tables, onProgress);
  for (const statement of guards) await client.query(statement);
}

/** Reads every table from the database again. */
async function compare(
  client: Client,
  { manifest }: Archive,
  tables: readonly CopiedTable[],
  onProgress: (text: string) => void,
): Promise<void> {
  const loaded = new Map(tables.map((table) => [table.name, table]));
  const problems: string[] = [];
  for (const { name, columns, rows, sha256 } of manifest.tables) {
    const table = loaded.get(name);
    if (!table) throw foundWrong(`The backup holds table ${name}, which its schema does not have.`);
    onProgress(`Comparing · ${name}`);
    const measured = new Measured();
    await pipeline(tableStream(client, { kind: 'whole' }, { ...table, columns }), measured, nowhere());
    if (measured.lines !== rows) problems.push(`${name} has ${measured.lines} rows, by the backup ${rows}.`);
    else if (measured.sha256() !== sha256) problems.push(`${name} reads otherwise than it was written.`);
  }
  if (problems.length > 0) throw foundWrong(`What was loaded is not what was backed up:\n${listed(problems)}`);
}

/** @returns the statements that put everything back */
async function takeGuardsOff(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows: triggers } = await client.query<{ table: string; name: string; state: string }>(
    `SELECT c.relname AS table, t.tgname AS name, t.tgenabled AS state
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace AND c.relname = ANY ($1)`,
    [tables],
  );
  const { rows: forced } = await client.query<{ table: string }>(
    `SELECT relname AS table FROM pg_class
     WHERE relforcerowsecurity AND relnamespace = current_schema()::regnamespace AND relname = ANY ($1)`,
    [tables],
  );
  for (const { table, name } of triggers) {
    await client.query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER ${quoted(name)}`);
  }
  for (const { table } of forced) await client.query(`ALTER TABLE ${quoted(table)} NO FORCE ROW LEVEL SECURITY`);
  await client.query('SET LOCAL row_security = off');
  const enable: Readonly<Record<string, string>> = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' };
  return [
    'SET CONSTRAINTS ALL IMMEDIATE',
    ...triggers.flatMap(({ table, name, state }) => {
      const how = enable[state];
      return how === undefined ? [] : [`ALTER TABLE ${quoted(table)} ${how} TRIGGER ${quoted(name)}`];
    }),
    ...forced.map(({ table }) => `ALTER TABLE ${quoted(table)} FORCE ROW LEVEL SECURITY`),
  ];
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
