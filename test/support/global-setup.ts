import 'reflect-metadata';
import { Client } from 'pg';
import { createDataSource, migrate } from '../../src/database';
import { ENTITIES } from '../../src/server/entities';
import { startTestCluster } from './test-cluster';

/** Name of the migrated database that every test database is a copy of. */
const TEMPLATE = `tolok_template_${process.pid}`;

/** One PostgreSQL a run; workers copy the template. */
export default async function globalSetup(): Promise<void> {
  const cluster = await startTestCluster();
  const admin = new Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE} ENCODING 'UTF8' TEMPLATE template0`);
  await admin.end();
  const url = new URL(cluster.adminUrl);
  url.pathname = `/${TEMPLATE}`;
  const dataSource = createDataSource({ url: url.href, poolSize: 2, entities: ENTITIES });
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  process.env['TOLOK_TEST_ADMIN_URL'] = cluster.adminUrl;
  process.env['TOLOK_TEST_TEMPLATE'] = TEMPLATE;
  Object.assign(globalThis, { tolokTestCluster: cluster });
}
