import { jobScope, newId, publicScope, type Scope, scopeStatements, systemScope } from '../../src/database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { type WallEngagement, WallWorld } from '../support/wall-world';

let database: TestDatabase;
let world: WallWorld;
let home: string;
let abroad: string;
let a: WallEngagement;
let b: WallEngagement;
let foreign: WallEngagement;
const people: Record<string, string> = {};

const person = (name: string, workspaceId = home): Scope => ({
  workspaceId,
  actor: { kind: 'person', personId: people[name] ?? '' },
  reach: { kind: 'all' },
});

beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 4 });
  world = new WallWorld(database);
  home = await world.workspace('home');
  abroad = await world.workspace('abroad');
  a = await world.engagement(home, 'alpha');
  b = await world.engagement(home, 'beta');
  foreign = await world.engagement(abroad, 'alpha');
  const join = async (name: string, role: string, status?: string): Promise<string> =>
    (people[name] = await world.person(home, role, status));
  await join('owner', 'owner');
  await world.grant(home, a.id, await join('lead', 'lead'), { role: 'lead' });
  await world.grant(home, a.id, await join('assessor', 'assessor'), { role: 'assessor' });
  await world.grant(home, a.id, await join('auditor', 'auditor'), { role: 'auditor' });
  const one = { role: 'auditor', assessmentId: a.assessments[0].id } as const;
  await world.grant(home, a.id, await join('oneAssessment', 'auditor'), one);
  await world.grant(home, a.id, await join('vendor', 'vendorManager'), { role: 'vendorManager', partyId: a.vendor });
  await world.grant(home, b.id, await join('other', 'assessor'), { role: 'assessor' });
  await world.grant(home, b.id, await join('auditorOfB', 'auditor'), { role: 'auditor' });
  await world.grant(home, a.id, await join('disabled', 'assessor', 'disabled'), { role: 'assessor' });
  await world.grant(home, a.id, await join('revoked', 'assessor'), { role: 'assessor', revoked: true });
  const ended = { role: 'auditor', expiresAt: new Date(Date.now() - 1000) } as const;
  await world.grant(home, a.id, await join('expired', 'auditor'), ended);
  await join('nobody', 'assessor');
  people['foreignOwner'] = await world.person(abroad, 'owner');
  await world.issue({ workspace_id: home, engagement_id: a.id }, a.assessments[0], people['lead']!, 'gapReport', '1');
  await world.issue({ workspace_id: home, engagement_id: a.id }, a.assessments[1], people['lead']!, 'jointPlan', '2');
});
afterAll(() => database.drop());

const BY_ASSESSMENT = [
  ...[
    'assessment_unit',
    'answer',
    'answer_flag',
    'evidence',
    'finding',
    'finding_unit',
    'finding_evidence',
    'status_change',
    'snapshot',
  ],
];
const NOT_ISSUED = ['report', 'report_file', 'job'];
const OF_PEOPLE = ['person', 'person_profile', 'credential', 'session', 'engagement_grant'];
const TENANT = [
  ...[...BY_ASSESSMENT, ...NOT_ISSUED, ...OF_PEOPLE, 'assessment', 'engagement', 'engagement_logo', 'unit', 'party'],
  ...['site', 'programme', 'framework_version', 'snapshot_file', 'party_extract', 'result_summary', 'workspace'],
  ...['sign_off', 'issue'],
  ...['issue_file', 'audit_event', 'audit_reason', 'audit_chain'],
];

const seen = async (scope: Scope | string, table: string, column = 'engagement_id'): Promise<string[]> => {
  const rows = await world.as<{ id: string }>(scope, `SELECT DISTINCT ${column}::text AS id FROM ${table}`);
  return rows.map(({ id }) => id).sort();
};
const sorted = (...ids: readonly string[]): string[] => [...new Set(ids)].sort();
const assessmentsOf = (...places: readonly WallEngagement[]): string[] =>
  sorted(...places.flatMap(({ assessments }) => assessments.map(({ id }) => id)));

describe('what somebody reads', () => {
  const READERS = [
    ['owner', () => assessmentsOf(a, b), () => sorted(a.id, b.id)],
    ['lead', () => assessmentsOf(a), () => [a.id]],
    ['assessor', () => assessmentsOf(a), () => [a.id]],
    ['auditor', () => assessmentsOf(a), () => []],
    ['oneAssessment', () => [a.assessments[0].id], () => []],
    ['other', () => assessmentsOf(b), () => [b.id]],
    ['vendor', () => [], () => []],
  ] as const;

  it.each(READERS)('of assessments and what is not issued: %s', async (name, assessments, drafts) => {
    const scope = person(name);
    for (const table of BY_ASSESSMENT) {
      expect([table, await seen(scope, table, 'assessment_id')]).toEqual([table, assessments()]);
    }
    expect(await seen(scope, 'assessment', 'id')).toEqual(assessments());
    for (const table of NOT_ISSUED) expect([table, await seen(scope, table)]).toEqual([table, drafts()]);
  });

  it('of one assessment is its engagement, its unit, its site and its parties, and nothing of the others', async () => {
    const scope = person('oneAssessment');
    expect(await seen(scope, 'engagement', 'id')).toEqual([a.id]);
    expect(await seen(scope, 'unit', 'id')).toEqual([a.unit]);
    expect(await seen(scope, 'site', 'id')).toEqual([a.site]);
    expect(await seen(scope, 'programme', 'id')).toEqual([a.programme]);
    expect(await seen(scope, 'party', 'id')).toEqual(sorted(a.client, a.vendor));
    expect(await seen(scope, 'snapshot_file', 'snapshot_id')).toEqual([a.assessments[0].snapshot]);
    expect(await seen(scope, 'party_extract')).toEqual([]);
    expect(await seen(scope, 'result_summary')).toEqual([]);
  });

  it('of issued reports is as wide as the grant: a joint plan belongs to the whole engagement', async () => {
    const counts = async (name: string): Promise<number[]> => {
      const all = ['issue', 'issue_file', 'sign_off'].map((table) => seen(person(name), table, 'ctid'));
      return (await Promise.all(all)).map(({ length }) => length);
    };
    expect(await counts('lead')).toEqual([2, 2, 2]);
    expect(await counts('auditor')).toEqual([2, 2, 2]);
    expect(await counts('oneAssessment')).toEqual([1, 1, 1]);
    expect(await counts('other')).toEqual([0, 0, 0]);
    expect(await counts('vendor')).toEqual([0, 0, 0]);
  });

  it('of what a report was rendered from goes with the report: before it is issued the team, then its readers', async () => {
    const inputs = (name: string): Promise<string[]> => seen(person(name), 'report_input', 'snapshot_id');
    const [first, second] = a.assessments.map(({ snapshot }) => snapshot) as [string, string];
    expect(await inputs('lead')).toEqual(sorted(first, second));
    expect(await inputs('auditor')).toEqual(sorted(first, second));
    expect(await inputs('oneAssessment')).toEqual([first]);
    expect(await seen(person('other'), 'report_input')).toEqual([b.id]);
    expect(await inputs('vendor')).toEqual([]);
    expect(await inputs('auditorOfB')).toEqual([]);
  });

  it('of the trail is for leads and auditors, each as far as the grant goes, and the whole for owners', async () => {
    expect(await seen(person('owner'), 'audit_chain', 'chain_id')).toEqual(sorted(home, a.id, b.id));
    for (const name of ['lead', 'auditor']) {
      expect(await seen(person(name), 'audit_event', 'chain_id')).toEqual([a.id]);
    }
    expect(await seen(person('oneAssessment'), 'audit_event', 'assessment_id')).toEqual([a.assessments[0].id]);
    for (const name of ['assessor', 'vendor', 'nobody']) {
      expect(await seen(person(name), 'audit_event', 'chain_id')).toEqual([]);
      expect(await seen(person(name), 'audit_chain', 'chain_id')).toEqual([]);
    }
  });

  it('of a party is its own extract and its own name', async () => {
    const scope = person('vendor');
    expect(await seen(scope, 'party_extract', 'party_id')).toEqual([a.vendor]);
    expect(await seen(scope, 'result_summary', 'party_id')).toEqual([a.vendor]);
    expect(await seen(scope, 'party', 'id')).toEqual([a.vendor]);
    expect(await seen(scope, 'engagement', 'id')).toEqual([]);
    expect(await seen(scope, 'framework_version', 'id')).toEqual([]);
    expect(await seen(scope, 'person', 'id')).toEqual([people['vendor']]);
    expect(await seen(scope, 'person_profile', 'person_id')).toEqual([people['vendor']]);
  });

  it('of ways to sign in is the own one only, unless somebody is an owner', async () => {
    for (const table of ['credential', 'session']) {
      expect(await seen(person('assessor'), table, 'person_id')).toEqual([people['assessor']]);
      expect((await seen(person('owner'), table, 'person_id')).length).toBe(12);
    }
  });

  it('of grants is one’s own, and those of the engagements that one leads', async () => {
    expect(await seen(person('assessor'), 'engagement_grant', 'person_id')).toEqual([people['assessor']]);
    expect(await seen(person('lead'), 'engagement_grant')).toEqual([a.id]);
    expect((await seen(person('lead'), 'engagement_grant', 'person_id')).length).toBe(8);
  });

  it('as a job is one engagement', async () => {
    expect(await seen(jobScope(home, a.id), 'answer')).toEqual([a.id]);
    expect(await seen(jobScope(home, a.id), 'report')).toEqual([a.id]);
    expect(await seen(jobScope(home, a.id), 'credential', 'person_id')).toEqual([]);
  });

  it('as the public is nothing but what signing in needs', async () => {
    const open = ['person', 'person_profile', 'credential', 'session', 'engagement_grant', 'workspace'];
    for (const table of TENANT.filter((name) => !open.includes(name))) {
      expect([table, await seen(publicScope(home), table, 'ctid')]).toEqual([table, []]);
    }
  });
});

describe('nothing is there', () => {
  const uuid = '0190f3a0-0000-7000-8000-000000000000';
  it.each([
    ['without a scope', () => ''],
    ['in an empty scope', () => `SET LOCAL tolok.workspace = ''; SET LOCAL tolok.actor = ''`],
    ['without an actor', () => `SET LOCAL tolok.workspace = '${home}'`],
    ['without a workspace', () => `SET LOCAL tolok.actor = 'system'`],
    ['in a scope of rubbish', () => `SET LOCAL tolok.workspace = 'x'' OR 1=1'; SET LOCAL tolok.actor = 'person:*'`],
    ['for an unknown kind of actor', () => `SET LOCAL tolok.workspace = '${home}'; SET LOCAL tolok.actor = 'SYSTEM'`],
    [
      'for a person that there is not',
      () => `SET LOCAL tolok.workspace = '${home}'; SET LOCAL tolok.actor = 'person:${uuid}'`,
    ],
    ['for an owner of another workspace', () => scopeStatements(person('foreignOwner'))],
    ['for a disabled person', () => scopeStatements(person('disabled'))],
  ])('%s', async (_, scope) => {
    for (const table of TENANT) expect([table, await seen(scope(), table, 'ctid')]).toEqual([table, []]);
  });

  it.each(['revoked', 'expired', 'nobody'])('of any engagement for a person whose grant is %s', async (name) => {
    const own = ['workspace', 'framework_version', ...OF_PEOPLE];
    for (const table of TENANT.filter((one) => !own.includes(one))) {
      expect([table, await seen(person(name), table, 'ctid')]).toEqual([table, []]);
    }
  });

  it('of another workspace for anybody, the system included', async () => {
    for (const table of TENANT.filter((one) => one !== 'workspace')) {
      const { length } = await seen(systemScope(home), table, `workspace_id`);
      expect([table, length]).toEqual([table, 1]);
    }
  });

  it('for the owner of the tables, without a scope', async () => {
    const { Client } = await import('pg');
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    for (const table of ['answer', 'person', 'engagement_grant', 'workspace']) {
      expect((await owner.query(`SELECT FROM ${table}`)).rowCount).toBe(0);
    }
    await owner.query(`BEGIN; ${scopeStatements(systemScope(home))}`);
    expect((await owner.query('SELECT DISTINCT workspace_id FROM answer')).rows).toEqual([{ workspace_id: home }]);
    await owner.end();
  });

  it('from the moment on at which a grant is revoked or a person disabled, in a transaction that runs', async () => {
    const id = await world.person(home, 'assessor');
    people['leaving'] = id;
    const grant = await world.grant(home, a.id, id, { role: 'assessor' });
    const runner = database.dataSource.createQueryRunner();
    await runner.query('BEGIN');
    await runner.query(scopeStatements(person('leaving')));
    const count = async (): Promise<number> => ((await runner.query('SELECT FROM answer')) as unknown[]).length;
    expect(await count()).toBe(2);
    await world.admin.query('UPDATE engagement_grant SET revoked_at = now() WHERE id = $1', [grant]);
    expect(await count()).toBe(0);
    await runner.query('ROLLBACK');
    await runner.release();
  });
});

describe('what somebody writes', () => {
  const RLS = { code: '42501', message: expect.stringMatching(/row-level security|permission denied/) };
  const changed = async (scope: Scope, statement: string): Promise<number> =>
    (await world.as(scope, `WITH changed AS (${statement} RETURNING 1) SELECT FROM changed`)).length;

  it.each([
    ['owner', 4],
    ['lead', 2],
    ['assessor', 2],
    ['auditor', 0],
    ['oneAssessment', 0],
    ['vendor', 0],
    ['other', 2],
    ['revoked', 0],
    ['disabled', 0],
  ])('lies in the engagements that were given for it: %s', async (name, rows) => {
    expect(await changed(person(name), `UPDATE answer SET note = 'x', version = version + 1`)).toBe(rows);
    expect(await changed(person(name), `UPDATE finding SET due = '2026-09-01', version = version + 1`)).toBe(rows);
    expect(await changed(person(name), 'DELETE FROM finding_evidence')).toBe(rows);
    expect(await changed(person(name), 'DELETE FROM answer')).toBe(rows);
  });

  const answerIn = (place: WallEngagement, workspace = home, assessment = place.assessments[0].id): string =>
    `INSERT INTO answer (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref, kind, ratings, version,
       updated_at)
     VALUES ('${workspace}', '${place.id}', '${assessment}', '${place.unit}', 'R9', 'rated', '{}', 1, now())`;

  it('is counted under the wall too', async () => {
    const [row] = await world.as<{ count: number }>(person('assessor'), answerIn(a), [
      'SELECT answer_count AS count FROM assessment_unit WHERE assessment_id = $1',
      a.assessments[0].id,
    ]);
    expect(row?.count).toBe(2);
  });

  it('can not be put into an engagement or a workspace that is not one’s own', async () => {
    await expect(world.as(person('assessor'), answerIn(b))).rejects.toMatchObject(RLS);
    await expect(world.as(person('assessor'), answerIn(foreign, abroad))).rejects.toMatchObject(RLS);
    await expect(world.as(person('auditor'), answerIn(a))).rejects.toMatchObject(RLS);
    await expect(world.as(person('owner'), answerIn(foreign, abroad))).rejects.toMatchObject(RLS);
  });

  it('says the same about a key that is there and one that is not', async () => {
    const there = world.as(person('assessor'), answerIn(b));
    const not = world.as(person('assessor'), answerIn({ ...b, id: newId() }));
    const faults = await Promise.allSettled([there, not]);
    const [one, other] = faults.map((fault) => (fault.status === 'rejected' ? String(fault.reason.message) : ''));
    expect(one).toBe(other);
    expect(one).toMatch(/row-level security/);
  });

  it('can not be carried into another engagement', async () => {
    for (const [table, column, value] of [
      ['answer', 'engagement_id', b.id],
      ['answer', 'assessment_id', b.assessments[0].id],
      ['answer', 'workspace_id', abroad],
      ['unit', 'engagement_id', b.id],
      ['engagement_grant', 'person_id', people['other']],
      ['external_identity', 'person_id', people['owner']],
    ]) {
      await expect(world.as(person('owner'), `UPDATE ${table} SET ${column} = '${value}'`)).rejects.toMatchObject(RLS);
    }
  });

  it('names no site and no client that the writer does not see', async () => {
    const unit = (site: string): string =>
      `INSERT INTO unit (workspace_id, engagement_id, id, kind, ref, name, site_id, weight, version, created_at, updated_at)
       VALUES ('${home}', '${a.id}', '${newId()}', 'unit', 'two', '{}', '${site}', 1, 1, now(), now())`;
    await expect(world.as(person('assessor'), unit(a.site))).resolves.toEqual([]);
    await expect(world.as(person('lead'), unit(b.site))).resolves.toEqual([]);
    await expect(world.as(person('assessor'), unit(b.site))).rejects.toMatchObject(RLS);
    await expect(world.as(person('assessor'), unit(newId()))).rejects.toMatchObject(RLS);
    const move = `UPDATE unit SET site_id = '${b.site}', version = version + 1`;
    await expect(world.as(person('assessor'), move)).rejects.toMatchObject(RLS);
    const rename = `UPDATE engagement SET client_party_id = '${b.client}', version = version + 1`;
    await expect(world.as(person('assessor'), rename)).rejects.toMatchObject(RLS);
  });

  it('gives no role: people are the business of owners', async () => {
    const promote = `UPDATE person SET role = 'owner', version = version + 1`;
    expect(await changed(person('lead'), promote)).toBe(0);
    expect(await changed(person('assessor'), promote)).toBe(0);
    expect(await changed(publicScope(home), promote)).toBe(0);
    const make = `INSERT INTO person (workspace_id, id, kind, role, status, version, created_at, updated_at)
      VALUES ('${home}', '${newId()}', 'member', 'owner', 'active', 1, now(), now())`;
    await expect(world.as(person('lead'), make)).rejects.toMatchObject(RLS);
    await expect(world.as(publicScope(home), make)).rejects.toMatchObject(RLS);
  });

  it('gives no grant but in an engagement that one leads', async () => {
    const give = (engagement: string): string =>
      `INSERT INTO engagement_grant (workspace_id, engagement_id, id, person_id, role, scope, granted_at)
       VALUES ('${home}', '${engagement}', '${newId()}', '${people['nobody']}', 'assessor', 'engagement', now())`;
    await expect(world.as(person('lead'), give(a.id))).resolves.toEqual([]);
    for (const name of ['lead', 'assessor', 'auditor', 'nobody', 'other']) {
      await expect(world.as(person(name), give(b.id))).rejects.toMatchObject(RLS);
    }
    await expect(world.as(jobScope(home, a.id), give(a.id))).rejects.toMatchObject(RLS);
  });

  it('signs for nobody else', async () => {
    const sign = (who: string): string =>
      `INSERT INTO sign_off (workspace_id, engagement_id, id, subject_kind, subject_id, content_sha256, person_id, meaning,
         signed_at)
       VALUES ('${home}', '${a.id}', '${newId()}', 'assessment', '${a.assessments[0].id}', '${'0'.repeat(64)}',
         '${people[who]}', 'completedCertification', now())`;
    await expect(world.as(person('lead'), sign('lead'))).resolves.toEqual([]);
    await expect(world.as(person('lead'), sign('owner'))).rejects.toMatchObject(RLS);
    await expect(world.as(person('assessor'), sign('assessor'))).rejects.toMatchObject(RLS);
  });

  it('leaves the trail alone', async () => {
    for (const statement of [
      'DELETE FROM audit_event',
      'UPDATE audit_chain SET size = 0',
      'SELECT FROM audit_pending',
    ]) {
      await expect(world.as(systemScope(home), statement)).rejects.toMatchObject(RLS);
    }
  });

  it('makes who begins an engagement its lead, and lets go of an empty one with its grants', async () => {
    const id = newId();
    const begin = `INSERT INTO engagement (workspace_id, id, key, title, client_party_id, client_name, consultancy,
        classification, language, period_from, period_to, background, team, distribution, sample_data, version, created_at,
        updated_at)
      SELECT workspace_id, '${id}', 'fresh', '{}', id, '{}', '{}', '{}', 'en', '2026-01-01', '2026-02-01', '{}', '[]', '[]',
        true, 1, now(), now() FROM party WHERE id = '${a.client}'`;
    const mine = `SELECT role FROM engagement_grant WHERE engagement_id = '${id}'`;
    expect(await world.as(person('lead'), begin, mine)).toEqual([{ role: 'lead' }]);
    expect(await world.as(person('owner'), begin, mine)).toEqual([]);
    expect(await world.as(person('lead'), begin, `DELETE FROM engagement WHERE id = '${id}'`, mine)).toEqual([]);
    await expect(world.as(person('assessor'), begin)).rejects.toMatchObject(RLS);
  });
});

describe('the server’s role', () => {
  it('can not switch its scope from inside a query', async () => {
    const switches = [
      `SELECT set_config('tolok.actor', 'system', true)`,
      `UPDATE pg_settings SET setting = 'system' WHERE name = 'tolok.actor'`,
      `SELECT query_to_xml('SET LOCAL tolok.actor = ''system''', true, true, '')`,
    ];
    for (const statement of switches) {
      await expect(world.as(person('nobody'), statement)).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|0A000)$/),
      });
    }
  });

  it('can not lower the wall, nor make anything', async () => {
    for (const statement of [
      'ALTER TABLE answer DISABLE ROW LEVEL SECURITY',
      'CREATE POLICY open ON answer USING (true)',
      'TRUNCATE audit_event',
      'CREATE TABLE stray (id integer)',
      'CREATE TEMPORARY TABLE stray (id integer)',
      'CREATE FUNCTION stray() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$',
      'SELECT password FROM runtime_login',
      'SET ROLE tolok_owner_test',
    ]) {
      await expect(world.as(systemScope(home), statement)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(
      world.as(systemScope(home), 'SET LOCAL row_security = off', 'SELECT FROM answer'),
    ).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('asks who somebody is once in a statement, and uses the keys of the tables', async () => {
    const plan = await world.as<{ 'QUERY PLAN': string }>(
      person('assessor'),
      'SET LOCAL enable_seqscan = off',
      `EXPLAIN SELECT FROM answer WHERE workspace_id = '${home}' AND assessment_id = '${a.assessments[0].id}'
         AND engagement_id = '${a.id}' AND unit_id = '${a.unit}'`,
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toMatch(/pk_answer/);
    expect(text).toMatch(/InitPlan/);
    expect(text).not.toMatch(/SubPlan|Filter:.*(scope_|reach_)\w+\(/);
  });
});

it('the wall stands around every table that has a workspace', async () => {
  const rows = await world.admin.query<{ relname: string }[]>(
    `SELECT relname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'workspace_id'
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)`,
  );
  expect(rows).toEqual([]);
});
