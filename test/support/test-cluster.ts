import { startTemporary } from '../../src/database/embedded';

export interface TestCluster {
  /** A user who may create databases, connected to a database that is not to be written to. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/**
 * The one PostgreSQL of a test run, for Jest's globalSetup: the server of DATABASE_URL when that is set (its user must
 * be able to create databases; `stop` leaves it running), else a throw-away one.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return { adminUrl: given, stop: () => Promise.resolve() };
  const server = await startTemporary();
  return { adminUrl: server.adminUrl, stop: () => server.stop() };
}
