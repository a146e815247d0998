import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database';
import { ENTITIES } from '../../src/server/entities';
import { onDatabase, TEST_OWNER, TEST_RUNTIME } from './test-roles';

export interface TestDatabase {
  /** Of the role that the server works as: the second wall holds for it. */
  readonly url: string;
  /** Of the role that owns the tables: no superuser. */
  readonly ownerUrl: string;
  /** Superuser, whom no wall stops. */
  readonly adminUrl: string;
  /** The server's connections. */
  readonly dataSource: DataSource;
  /** Superuser's connections, to check and to arrange. */
  readonly admin: DataSource;
  drop(): Promise<void>;
}

/** A database of its own: a copy of the migrated template. */
export async function createTestDatabase({ poolSize = 10 }: { poolSize?: number } = {}): Promise<TestDatabase> {
  const name = `tolok_test_${randomUUID().replaceAll('-', '')}`;
  const admin = process.env['TOLOK_TEST_ADMIN_URL']!;
  const template = process.env['TOLOK_TEST_TEMPLATE']!;
  await onAdmin(admin, [
    `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${TEST_OWNER} STRATEGY file_copy`,
    // Privileges of a database are no part of its copy.
    `REVOKE TEMPORARY ON DATABASE ${name} FROM PUBLIC`,
  ]);
  const urls = {
    url: onDatabase(admin, name, TEST_RUNTIME),
    ownerUrl: onDatabase(admin, name, TEST_OWNER),
    adminUrl: onDatabase(admin, name),
  };
  const dataSource = createDataSource({ url: urls.url, poolSize, entities: ENTITIES });
  const adminSource = createDataSource({ url: urls.adminUrl, poolSize: 10, entities: ENTITIES });
  await Promise.all([dataSource.initialize(), adminSource.initialize()]);
  return {
    ...urls,
    dataSource,
    admin: adminSource,
    async drop() {
      await Promise.all([dataSource.destroy(), adminSource.destroy()]);
      await onAdmin(admin, [`DROP DATABASE ${name} WITH (FORCE)`]);
    },
  };
}

/** Copies of one template can not be made at the same moment: workers take turns. */
async function onAdmin(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7261521)');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
