import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inSchemaTransaction, knownMigrations } from '../../src/backup/restore-schema';
import { ensureAppRole } from '../../src/database/runtime-role';

export interface OwnedDatabase {
  /** Of the owner: no superuser, no BYPASSRLS, as in production. */
  readonly url: string;
  /** Of the superuser, in the same database. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** An empty database, without any table, of a role that owns it and has no power beyond it. */
export async function createOwnedDatabase(): Promise<OwnedDatabase> {
  const name = `tolok_owned_${randomUUID().replaceAll('-', '')}`;
  const admin = process.env['TOLOK_TEST_ADMIN_URL']!;
  await ensureAppRole(admin);
  await withClient(admin, async (client) => {
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD '${name}' NOSUPERUSER NOBYPASSRLS NOCREATEROLE`);
    await client.query(`CREATE DATABASE ${name} OWNER ${name} ENCODING 'UTF8' TEMPLATE template0`);
  });
  const adminUrl = new URL(admin);
  adminUrl.pathname = `/${name}`;
  const url = new URL(adminUrl);
  url.username = name;
  url.password = name;
  return {
    url: url.href,
    adminUrl: adminUrl.href,
    drop: () =>
      withClient(admin, async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await client.query(`DROP ROLE ${name}`);
      }),
  };
}

/** Brings the schema to exactly these migrations, as the owner. @returns the names of those that were run */
export function bringTo(url: string, names = knownMigrations()): Promise<readonly string[]> {
  return inSchemaTransaction(url, (schema) => schema.bringTo(names));
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
