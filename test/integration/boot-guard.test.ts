import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/database';
import { BootRefused, guardBoot } from '../../src/database/boot-guard';
import { startProblem } from '../../src/server/start-problem';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { TEST_OWNER } from '../support/test-roles';

const UNSAFE = { acceptUnsafeSettings: true };
/** Of this test only: other tests work with the other roles of the server at the same moment. */
const ROLE = `tolok_guarded_${randomBytes(6).toString('hex')}`;
const OTHER = `${ROLE}_other`;
let database: TestDatabase;
let runtime: DataSource;

async function connect(url: string, options = ''): Promise<DataSource> {
  return createDataSource({ url: `${url}${options}`, poolSize: 2, entities: [] }).initialize();
}

function runtimeUrl(): string {
  const url = new URL(database.adminUrl);
  url.username = ROLE;
  url.password = 'guarded';
  return url.href;
}

beforeAll(async () => {
  database = await createTestDatabase();
  await database.admin.query(
    `CREATE ROLE ${ROLE} LOGIN PASSWORD 'guarded' IN ROLE tolok_app; CREATE ROLE ${OTHER} IN ROLE tolok_app`,
  );
  runtime = await connect(runtimeUrl());
});
afterAll(async () => {
  await runtime.destroy();
  await database.admin.query(`DROP ROLE ${ROLE}, ${OTHER}`);
  await database.drop();
});

async function faults(settings: { acceptUnsafeSettings?: boolean } = UNSAFE): Promise<readonly string[]> {
  try {
    await guardBoot(runtime, settings, () => undefined);
    return [];
  } catch (error) {
    if (error instanceof BootRefused) return error.faults;
    throw error;
  }
}

it('lets the server start on a database as the product makes it', async () => {
  expect(await faults()).toEqual([]);
});

/** What somebody did, how it is undone, and the sentences that come of it. */
const PLANTED: readonly [did: string, undo: string, sentences: RegExp[]][] = [
  [`ALTER ROLE ${ROLE} BYPASSRLS`, `ALTER ROLE ${ROLE} NOBYPASSRLS`, [/may pass by row-level security/]],
  [`ALTER ROLE ${ROLE} CREATEROLE`, `ALTER ROLE ${ROLE} NOCREATEROLE`, [/may create roles/]],
  [
    `GRANT ${TEST_OWNER} TO ${ROLE}`,
    `REVOKE ${TEST_OWNER} FROM ${ROLE}`,
    [/can act as the owner of, database .*, table answer, /],
  ],
  [`ALTER TABLE answer OWNER TO ${ROLE}`, `ALTER TABLE answer OWNER TO ${TEST_OWNER}`, [/owner of, table answer\.$/]],
  [
    'GRANT CREATE ON SCHEMA public TO PUBLIC',
    'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
    [/create tables in schema public/],
  ],
  ['GRANT TRUNCATE ON answer TO tolok_app', 'REVOKE TRUNCATE ON answer FROM tolok_app', [/may empty table answer\.$/]],
  [
    'GRANT SELECT ON runtime_login TO PUBLIC',
    'REVOKE SELECT ON runtime_login FROM PUBLIC',
    [/may read table runtime_login/],
  ],
  ['CREATE TABLE stray (id integer)', 'DROP TABLE stray', [/^Table stray says of its rows neither/]],
  [
    'CREATE TABLE stray (workspace_id uuid); GRANT SELECT ON stray TO tolok_app',
    'DROP TABLE stray',
    [/^Row-level security of table stray is not enabled/, /^Table stray has no policy with USING for SELECT/],
  ],
  [
    'ALTER TABLE answer DISABLE ROW LEVEL SECURITY',
    'ALTER TABLE answer ENABLE ROW LEVEL SECURITY',
    [/^Row-level security of table answer is not enabled/],
  ],
  [
    'ALTER TABLE answer NO FORCE ROW LEVEL SECURITY',
    'ALTER TABLE answer FORCE ROW LEVEL SECURITY',
    [/^Row-level security of table answer is not forced/],
  ],
  [
    'ALTER POLICY app_update ON answer RENAME TO kept; ALTER POLICY kept ON answer TO pg_monitor',
    'ALTER POLICY kept ON answer TO tolok_app; ALTER POLICY kept ON answer RENAME TO app_update',
    [/^Table answer has no policy with USING for UPDATE/, /^Table answer has no policy with WITH CHECK for UPDATE/],
  ],
  [
    'CREATE POLICY open ON answer FOR SELECT USING (true)',
    'DROP POLICY open ON answer',
    [/^Policy open of table answer does not keep to the workspace/],
  ],
  ['CREATE VIEW seen AS SELECT * FROM answer', 'DROP VIEW seen', [/^View seen shows rows as its owner sees them/]],
  ['CREATE MATERIALIZED VIEW kept AS SELECT * FROM answer', 'DROP MATERIALIZED VIEW kept', [/^Materialised view kept/]],
  [
    `CREATE FUNCTION stray() RETURNS integer LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
    'DROP FUNCTION stray',
    [/^Function stray\(\) runs as its owner and is not one/, /^Function stray\(\) runs as its owner and does not fix/],
  ],
  [
    'GRANT EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) TO PUBLIC',
    'REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC',
    [/^Function set_config can be called/],
  ],
  [
    'ALTER TABLE finding DISABLE TRIGGER witness_update',
    'ALTER TABLE finding ENABLE TRIGGER witness_update',
    [
      /^Trigger witness_update of table finding is switched off\. Run: ALTER TABLE finding ENABLE TRIGGER witness_update;/,
    ],
  ],
  [
    'ALTER TABLE audit_pending ENABLE REPLICA TRIGGER chain_events',
    'ALTER TABLE audit_pending ENABLE TRIGGER chain_events',
    [/^Trigger chain_events of table audit_pending is switched off/],
  ],
  [
    'ALTER TABLE audit_event DISABLE TRIGGER refuse_change',
    'ALTER TABLE audit_event ENABLE TRIGGER refuse_change',
    [/^Trigger refuse_change of table audit_event is switched off/],
  ],
  [
    'ALTER TRIGGER audit_chain_grows ON audit_chain RENAME TO kept',
    'ALTER TRIGGER kept ON audit_chain RENAME TO audit_chain_grows',
    [/^Table audit_chain has no trigger audit_chain_grows/],
  ],
  [
    'ALTER TRIGGER witness_delete ON unit RENAME TO kept',
    'ALTER TRIGGER kept ON unit RENAME TO witness_delete',
    [/^Table unit has no trigger witness_delete/],
  ],
  [
    `ALTER ROLE ${ROLE} SET tolok.actor = 'system'`,
    `ALTER ROLE ${ROLE} RESET ALL`,
    [/has settings of its own: tolok\.actor=system\. Run: ALTER ROLE tolok_guarded_\w+ RESET ALL;$/],
  ],
  [`REVOKE tolok_app FROM ${ROLE}`, `GRANT tolok_app TO ${ROLE}`, [/is not a member of tolok_app/]],
  [`ALTER TABLE person OWNER TO ${OTHER}`, `ALTER TABLE person OWNER TO ${TEST_OWNER}`, [/^The owner of the tables/]],
];

describe('refuses', () => {
  it.each(PLANTED)('%s', async (did, undo, sentences) => {
    await database.admin.query(did);
    try {
      const found = await faults();
      expect(found).toHaveLength(sentences.length);
      sentences.forEach((sentence, index) => expect(found[index]).toMatch(sentence));
    } finally {
      await database.admin.query(undo);
    }
    expect(await faults()).toEqual([]);
  });

  it('to work as a superuser, in one sentence', async () => {
    const { admin } = database;
    const refused = guardBoot(admin, UNSAFE, () => undefined);
    await expect(refused).rejects.toMatchObject({ faults: [expect.stringContaining('who is a superuser')] });
  });

  it('to work as the owner of the tables', async () => {
    const dataSource = await connect(database.ownerUrl);
    const refused = guardBoot(dataSource, UNSAFE, () => undefined);
    await expect(refused).rejects.toThrow(/can act as the owner of, database/);
    await dataSource.destroy();
  });

  it('everything at once, in sentences for whoever runs it', async () => {
    await database.admin.query('CREATE TABLE first (id integer); CREATE TABLE second (id integer)');
    const error = await guardBoot(runtime, UNSAFE, () => undefined).catch((fault: unknown) => fault);
    await database.admin.query('DROP TABLE first, second');
    expect(startProblem(error)).toBe(
      [
        'The server does not start on this database:',
        '  Table first says of its rows neither to which workspace they belong nor that they belong to none.',
        '  Table second says of its rows neither to which workspace they belong nor that they belong to none.',
      ].join('\n'),
    );
  });
});

describe('settings of the database server', () => {
  it('that lose what was acknowledged are refused, and accepted only when that is asked for, with a warning', async () => {
    // As the server's connections see it, whatever the test server itself runs with.
    const dataSource = await connect(runtimeUrl(), '?options=-csynchronous_commit%3Doff');
    await expect(guardBoot(dataSource, {}, () => undefined)).rejects.toThrow(/synchronous_commit = off: what was ack/);
    const told: string[] = [];
    await guardBoot(dataSource, UNSAFE, (line) => told.push(line));
    expect(told).toContainEqual(expect.stringMatching(/^WARNING: .*synchronous_commit/));
    await dataSource.destroy();
  });

  it('are no excuse for a hole in the wall', async () => {
    await database.admin.query('CREATE TABLE stray (id integer)');
    expect(await faults(UNSAFE)).toHaveLength(1);
    await database.admin.query('DROP TABLE stray');
  });
});
