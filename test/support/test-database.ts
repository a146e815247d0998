import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database';
import { ENTITIES } from '../../src/server/entities';

export interface TestDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

/** A database of its own: a copy of the migrated template. */
export async function createTestDatabase({ poolSize = 10 }: { poolSize?: number } = {}): Promise<TestDatabase> {
  const name = `tolok_test_${randomUUID().replaceAll('-', '')}`;
  const admin = process.env['TOLOK_TEST_ADMIN_URL']!;
  await onAdmin(admin, `CREATE DATABASE ${name} TEMPLATE ${process.env['TOLOK_TEST_TEMPLATE']} STRATEGY file_copy`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const dataSource = createDataSource({ url: url.href, poolSize, entities: ENTITIES });
  await dataSource.initialize();
  return {
    url: url.href,
    dataSource,
    async drop() {
      await dataSource.destroy();
      await onAdmin(admin, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Copies of one template can not be made at the same moment: workers take turns. */
async function onAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7261521)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
