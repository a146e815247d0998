import type { DataSource } from 'typeorm';
import { createDataSource, migrate } from '../database';
import { ensureAppRole, ensureMember, ensureRuntimeRole } from '../database';
import { ENTITIES } from './entities';
import type { OpenDatabase } from './open-database';
import { checkServer } from './postgres-version';

export interface PreparedDatabase {
  /** Of the role that the server works as. */
  readonly url: string;
  /** Names of the migrations that were run. */
  readonly migrations: readonly string[];
}

/**
 * Brings the schema up to date as its owner, and sees to the role that the server works as.
 * @throws SchemaError, RuntimeRoleError or the driver's error
 */
export async function prepareDatabase(database: OpenDatabase): Promise<PreparedDatabase> {
  const { ownerUrl, runtimeUrl, embedded } = database;
  const migrations = await migrateAsOwner(database);
  if (runtimeUrl === undefined) return { url: await ensureRuntimeRole(ownerUrl), migrations };
  // The launcher of the embedded database has made its roles.
  if (embedded === undefined) await ensureMember(ownerUrl, runtimeUrl);
  return { url: runtimeUrl, migrations };
}

/** Only the schema. @returns the names of the migrations that were run; throws as `prepareDatabase` */
export async function migrateAsOwner({ ownerUrl, embedded }: OpenDatabase): Promise<string[]> {
  const dataSource = createDataSource({ url: ownerUrl, poolSize: 2, entities: ENTITIES });
  await dataSource.initialize();
  try {
    await checkServer(dataSource);
    if (embedded === undefined) await ensureAppRole(ownerUrl);
    return await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** The connections that requests run on. */
export async function connectPool(
  url: string,
  poolSize: number,
  onPoolError: (error: Error) => void,
): Promise<DataSource> {
  const dataSource = createDataSource({ url, poolSize, entities: ENTITIES, onPoolError });
  return dataSource.initialize();
}
