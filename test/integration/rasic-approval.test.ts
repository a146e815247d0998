import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

const TABLE = 'activity,operations-director,site-manager,team-leader\nCalibrate,A,R,C\nReport,A,R,I\n';

let app: TestApp;
let assessment: GivenAssessment;
let lead: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
  assessment = await app.given.assessment();
  lead = await app.people.make({ role: 'lead' });
  await app.people.grant(lead.id, { engagementId: assessment.engagementId, role: 'lead' });
});
afterAll(() => app.stop());

type Matrix = Record<string, any>;
const base = (): string => `/v1/engagements/${assessment.engagementId}/rasic-matrices`;
const seen = (version: number): Record<string, string> => ({ 'If-Match': `"${version}"` });
const read = async (id: string): Promise<Matrix> => (await request(app.http).get(`${base()}/${id}`).expect(200)).body;
const approve = (id: string, version: number, body: object = {}): request.Test =>
  request(app.http).put(`${base()}/${id}/approval`).set(lead.session).set(seen(version)).send(body);
const withdraw = (id: string, version: number): request.Test =>
  request(app.http).delete(`${base()}/${id}/approval`).set(lead.session).set(seen(version));
const write = (id: string, version: number, activity: string, role: string, letters: string): request.Test =>
  request(app.http)
    .put(`${base()}/${id}/cells`)
    .set(seen(version))
    .send({ cells: [{ activity, role, letters }] });

/** @returns a matrix of version 2 */
async function filled(): Promise<Matrix> {
  const sent = { title: 'Quality monitoring', profile: 'raci-a1' };
  const { body } = await request(app.http).post(base()).send(sent).expect(201);
  return (
    await request(app.http)
      .put(`${base()}/${body.id}/table`)
      .set({ ...seen(1), 'Content-Type': 'text/csv' })
      .send(TABLE)
      .expect(200)
  ).body;
}

describe('the owner of a matrix', () => {
  it('is named in one line, shows, and is that of the model in its copies', async () => {
    const { id } = await filled();
    const patch = (body: object, version: number): request.Test =>
      request(app.http).patch(`${base()}/${id}`).set(seen(version)).send(body);
    const { body: named } = await patch({ owner: 'Sri Wahyuni' }, 2).expect(200);
    expect(named.owner).toBe('Sri Wahyuni');
    const { body: copies } = await request(app.http)
      .put(`${base()}/${id}/copies`)
      .send({ units: [assessment.unitRefs[0]] })
      .expect(200);
    expect((await read(copies.items[0].matrixId))['owner']).toBe('Sri Wahyuni');
    const { body: refused } = await patch({ owner: 'Sri\nWahyuni' }, 3).expect(422);
    expect(refused.errors).toMatchObject([{ pointer: '/owner' }]);
    expect((await patch({ owner: null }, 3).expect(200)).body.owner).toBeNull();
  });
});

describe('an approval', () => {
  it('names the version, the day, who gave it and who recorded it', async () => {
    const { id, approval } = await filled();
    expect(approval).toBeNull();
    const { body } = await approve(id, 2, { givenBy: 'Budi Santoso, Operations Director' }).expect(200);
    expect(body).toMatchObject({
      version: 2,
      approval: { version: 2, givenBy: 'Budi Santoso, Operations Director', isCurrent: true },
    });
    const [{ name }] = (await app.query('SELECT name FROM person_profile WHERE person_id = $1', [lead.id])) as [Matrix];
    expect(body.approval.recordedBy).toBe(name);
    const { body: list } = await request(app.http).get(base()).expect(200);
    expect(list.items.find((one: Matrix) => one['id'] === id)).toMatchObject({ approval: body.approval });
  });

  it('is of the version that was seen only', async () => {
    const { id } = await filled();
    expect((await approve(id, 1).expect(412)).body).toMatchObject({ current: { id, version: 2 } });
    expect((await read(id))['approval']).toBeNull();
  });

  it('is not current any more once the matrix changes, not even when it is changed back', async () => {
    const { id } = await filled();
    await approve(id, 2).expect(200);
    await write(id, 2, 'a1', 'team-leader', 'I').expect(200);
    expect((await read(id))['approval']).toMatchObject({ version: 2, isCurrent: false });
    const { body: back } = await write(id, 3, 'a1', 'team-leader', 'C').expect(200);
    expect(back.approval).toMatchObject({ version: 2, isCurrent: false });
    expect((await approve(id, 4).expect(200)).body.approval).toMatchObject({ version: 4, isCurrent: true });
  });

  it('of a copy is not current any more once its model changes', async () => {
    const { id } = await filled();
    const units = [assessment.unitRefs[0]];
    const { body } = await request(app.http).put(`${base()}/${id}/copies`).send({ units }).expect(200);
    const copy = body.items[0].matrixId;
    await approve(copy, 1).expect(200);
    expect((await read(copy))['approval']).toMatchObject({ isCurrent: true });
    await write(id, 2, 'a1', 'team-leader', 'I').expect(200);
    expect(await read(copy)).toMatchObject({ version: 1, approval: { version: 1, isCurrent: false } });
  });

  it('is withdrawn, once, and the trail keeps both steps', async () => {
    const { id } = await filled();
    await approve(id, 2).expect(200);
    await withdraw(id, 1).expect(412);
    await withdraw(id, 2).expect(204);
    expect(await read(id)).toMatchObject({ version: 2, approval: null });
    expect((await withdraw(id, 2).expect(409)).body.code).toBe('rasic/not-approved');
    const trail = await app.query(
      `SELECT actor_id FROM audit_event WHERE subject = 'rasic_matrix' AND actor_id = $1 AND changes::text LIKE $2`,
      [lead.id, `%${String(id)}%`],
    );
    expect(trail).toHaveLength(2);
  });

  it('is given by leads by name: not by assessors, not through a token, and not unseen', async () => {
    const { id } = await filled();
    const assessor = await app.people.make({ role: 'assessor' });
    await app.people.grant(assessor.id, { engagementId: assessment.engagementId, role: 'assessor' });
    const stranger = await app.people.make();
    const put = (): request.Test => request(app.http).put(`${base()}/${id}/approval`).set(seen(2));
    await put().set(assessor.session).send({}).expect(403);
    await put().set(stranger.session).send({}).expect(404);
    await put()
      .set(await app.people.token(lead.id, ['read', 'write']))
      .send({})
      .expect(403);
    await request(app.http).put(`${base()}/${id}/approval`).set(lead.session).send({}).expect(428);
    expect((await approve(id, 2, { givenBy: '' }).expect(422)).body.errors).toMatchObject([{ pointer: '/givenBy' }]);
    expect((await read(id))['approval']).toBeNull();
  });
});
