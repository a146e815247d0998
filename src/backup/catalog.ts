import type { Client } from 'pg';
import { couldNotRun } from './backup-error';
import type { CopiedTable } from './rules/copy-statements';
import type { TableReference } from './rules/load-order';
import { classifyTables } from './rules/table-classes';

/** What the schema says of the tables that are kept. */
export interface Catalog {
  readonly tables: readonly CopiedTable[];
  readonly references: readonly TableReference[];
  readonly sequences: readonly string[];
}

interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly key_place: number | null;
  readonly collates: boolean;
}

/**
 * Reads it from pg_catalog, for the schema that the connection works in.
 * @throws BackupError for a table that nobody has given a class, and for one without a primary key
 */
export async function readCatalog(client: Client): Promise<Catalog> {
  const { kept, unknown } = classifyTables(await tableNames(client));
  if (unknown.length > 0) {
    throw couldNotRun(
      `The database has tables that this version of Tolok does not know: ${unknown.join(', ')}. Use the version that ` +
        'made them; if they are your own, move them to another schema.',
    );
  }
  const { rows: columns } = await client.query<ColumnRow>(COLUMNS, [kept]);
  const { rows: references } = await client.query<{ from: string; to: string }>(REFERENCES, [kept]);
  const { rows: sequences } = await client.query<{ name: string }>(SEQUENCES);
  return {
    tables: kept.map((name) =>
      copied(
        name,
        columns.filter(({ table }) => table === name),
      ),
    ),
    references,
    sequences: sequences.map(({ name }) => name),
  };
}

/** Ordinary and partitioned tables of the schema. */
export async function tableNames(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
     ORDER BY relname`,
  );
  return rows.map(({ name }) => name);
}

function copied(name: string, rows: readonly ColumnRow[]): CopiedTable {
  const key = rows
    .filter(({ key_place }) => key_place !== null)
    .sort((a, b) => (a.key_place ?? 0) - (b.key_place ?? 0))
    .map(({ column, collates }) => ({ name: column, collates }));
  if (key.length === 0) throw couldNotRun(`Table ${name} has no primary key: its rows have no order.`);
  const columns = rows.map(({ column }) => column);
  const workspaceColumn = name === 'workspace' ? 'id' : columns.find((column) => column === 'workspace_id');
  return { name, columns, order: key.filter((column) => column.name !== workspaceColumn), workspaceColumn };
}

const COLUMNS = `
  SELECT c.relname AS table, a.attname AS column, a.attcollation <> 0 AS collates,
    array_position(k.conkey, a.attnum) AS key_place
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = ANY ($1)
  ORDER BY c.relname, a.attnum
`;

const REFERENCES = `
  SELECT DISTINCT f.relname AS from, t.relname AS to
  FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
  WHERE k.contype = 'f' AND f.relnamespace = current_schema()::regnamespace AND f.relname = ANY ($1)
  ORDER BY 1, 2
`;

const SEQUENCES = `
  SELECT relname AS name FROM pg_class
  WHERE relnamespace = current_schema()::regnamespace AND relkind = 'S' ORDER BY relname
`;
