import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource, MigrationInterface } from 'typeorm';
import { PROJECT_ROOT } from '../config';

type Migration = new () => MigrationInterface;

/**
 * The advisory lock of whoever migrates; a server that starts meanwhile waits. Any number that nothing else in the
 * database uses.
 */
export const MIGRATION_LOCK = 7_261_519;

/** The compiled migrations (`npm run build`), in order. */
export function migrations(): Migration[] {
  const folder = join(PROJECT_ROOT, 'dist', 'migrations');
  return (
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .sort()
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- their names are known at run time only
      .flatMap((name) => Object.values(require(join(folder, name)) as Record<string, Migration>))
  );
}

/**
 * Brings the schema up to date. Processes that start at the same time wait for each other.
 * @returns the names of the migrations that were run
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    // Held by the connection: it goes with the process, however that ends.
    await runner.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    const run = await dataSource.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  } finally {
    await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`).catch(() => undefined);
    await runner.release();
  }
}
