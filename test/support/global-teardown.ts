import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import type { TestCluster } from './test-cluster';

export default async function globalTeardown(): Promise<void> {
  const { tolokTestCluster: cluster } = globalThis as unknown as { tolokTestCluster: TestCluster };
  // A server that is not ours is left as it was found.
  const admin = new Client({ connectionString: cluster.adminUrl });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${process.env['TOLOK_TEST_TEMPLATE']} WITH (FORCE)`);
  await admin.end();
  await cluster.stop();
  await rm(process.env['TOLOK_TEST_KEYS']!, { recursive: true, force: true });
}
