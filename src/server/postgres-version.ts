import type { DataSource } from 'typeorm';

const OLDEST = 150_000;

/** The database can be reached but not used. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
}

/** @throws SchemaError for a PostgreSQL before 15 or a database that is not UTF-8 */
export async function checkServer(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ version: string; number: string; encoding: string }[]>(`
    SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number,
      pg_encoding_to_char(encoding) AS encoding
    FROM pg_database WHERE datname = current_database()
  `);
  if (!row) throw new SchemaError('The database does not say what it is.');
  if (Number(row.number) < OLDEST)
    throw new SchemaError(`PostgreSQL ${row.version} is too old: 15 or newer is needed.`);
  if (row.encoding !== 'UTF8') {
    throw new SchemaError(`The database is in ${row.encoding}. Make one with ENCODING 'UTF8'.`);
  }
}
