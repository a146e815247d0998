import { newId, type Scope } from '../../src/database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { type WallEngagement, WallWorld } from '../support/wall-world';

let database: TestDatabase;
let world: WallWorld;
let home: string;
let place: WallEngagement;
let assessor: Scope;
let auditor: Scope;

beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 2 });
  world = new WallWorld(database);
  home = await world.workspace('home');
  place = await world.engagement(home, 'alpha');
  const join = async (role: 'assessor' | 'auditor'): Promise<Scope> => {
    const personId = await world.person(home, role);
    await world.grant(home, place.id, personId, { role });
    return { workspaceId: home, actor: { kind: 'person', personId }, reach: { kind: 'all' } };
  };
  [assessor, auditor] = [await join('assessor'), await join('auditor')];
});
afterAll(() => database.drop());

const RLS = { code: '42501', message: expect.stringMatching(/row-level security/) };
const changed = async (scope: Scope, statement: string): Promise<number> =>
  (await world.as(scope, `WITH changed AS (${statement} RETURNING 1) SELECT FROM changed`)).length;
const flagged = (by: string): string =>
  `INSERT INTO answer_flag (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref, flagged_by, flagged_at)
   VALUES ('${home}', '${place.id}', '${place.assessments[0].id}', '${place.unit}', 'R9', ${by}, now())`;
const given = (by: string): string => `UPDATE answer SET given_by = ${by}, version = version + 1`;

/** By the database alone, whatever the server asks for. */
describe('nobody', () => {
  it('flags in the name of somebody else', async () => {
    await expect(changed(assessor, flagged(`'${newId()}'`))).rejects.toMatchObject(RLS);
    expect(await changed(assessor, flagged('scope_person()'))).toBe(1);
  });

  it('flags where they only read', async () => {
    await expect(changed(auditor, flagged('scope_person()'))).rejects.toMatchObject(RLS);
    expect(await changed(auditor, 'DELETE FROM answer_flag')).toBe(0);
  });

  it('answers in the name of somebody else', async () => {
    await expect(changed(assessor, given(`'${newId()}'`))).rejects.toMatchObject(RLS);
    expect(await changed(assessor, given('scope_person()'))).toBe(2);
  });
});
