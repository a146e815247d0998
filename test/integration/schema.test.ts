import { migrate } from '../../src/database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('is what the entities say: nothing is left for a migration to do', async () => {
    const { upQueries } = await database.admin.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('is migrated once when several processes start at the same time', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => migrate(database.admin)));
    expect(runs).toEqual([[], [], []]);
  });

  it('can be taken down and built again', async () => {
    const { admin: dataSource } = database;
    const migrations = dataSource.migrations.length;
    for (let step = 0; step < migrations; step += 1) await dataSource.undoLastMigration();
    const left = await dataSource.query(
      `SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname = 'public' AND relkind IN ('r', 'S') AND relname NOT LIKE 'schema_migration%'
       UNION ALL SELECT proname FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE nspname = 'public'`,
    );
    expect(left).toEqual([]);
    expect(await migrate(dataSource)).toHaveLength(migrations);
  });

  it('names every constraint and begins every key with the workspace', async () => {
    const constraints = await database.admin.query<{ table: string; name: string; type: string; columns: string[] }[]>(
      `SELECT relname AS table, conname AS name, contype AS type,
         ARRAY(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY AS k(number, position)
           JOIN pg_attribute ON attrelid = conrelid AND attnum = k.number ORDER BY position) AS columns
       FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
       JOIN pg_namespace n ON n.oid = pg_class.relnamespace
       WHERE nspname = 'public' AND relname <> 'schema_migration' AND contype IN ('p', 'u', 'f', 'c')`,
    );
    expect(constraints.length).toBeGreaterThan(80);
    for (const { name } of constraints) expect(name).toMatch(/^(pk|uq|fk|ck)_[a-z_]+$/);
    const keys = constraints.filter(({ type, table }) => type !== 'c' && !['workspace', 'job'].includes(table));
    for (const { name, columns } of keys) expect([name, columns[0]]).toEqual([name, 'workspace_id']);
  });
});
