import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDataSource, migrate } from '../../src/database';
import { ensureAppRole } from '../../src/database/runtime-role';
import { openSealKeys } from '../../src/seal';
import { ENTITIES } from '../../src/server/entities';
import { startTestCluster } from './test-cluster';
import { ensureTestRoles, onDatabase, TEST_OWNER } from './test-roles';

/** Name of the migrated database that every test database is a copy of. */
const TEMPLATE = `tolok_template_${process.pid}`;

/** One PostgreSQL a run; workers copy the template. */
export default async function globalSetup(): Promise<void> {
  const cluster = await startTestCluster();
  await ensureTestRoles(cluster.adminUrl);
  const admin = new Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE} ENCODING 'UTF8' TEMPLATE template0 OWNER ${TEST_OWNER}`);
  await admin.end();
  // As an administrator would: what the owner itself may not take away from everybody.
  await ensureAppRole(onDatabase(cluster.adminUrl, TEMPLATE));
  const url = onDatabase(cluster.adminUrl, TEMPLATE, TEST_OWNER);
  const dataSource = createDataSource({ url, poolSize: 2, entities: ENTITIES });
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  // Making a pair takes a second.
  const keys = join(tmpdir(), `tolok-test-keys-${process.pid}`);
  await openSealKeys(keys);
  process.env['TOLOK_TEST_KEYS'] = keys;
  process.env['TOLOK_TEST_ADMIN_URL'] = cluster.adminUrl;
  process.env['TOLOK_TEST_TEMPLATE'] = TEMPLATE;
  Object.assign(globalThis, { tolokTestCluster: cluster });
}
