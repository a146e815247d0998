import request from 'supertest';
import { Signers } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';

type Json = Record<string, any>;

let app: TestApp;
let engagementId: string;
let assessments: Readonly<Record<string, string>>;
/** Of its own, without assessments. */
let empty: string;

beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  ({ engagementId, assessments } = await app.given.demoCase('bank'));
});
afterAll(() => app.stop());
beforeEach(async () => {
  empty = (await app.given.engagement()).id;
});

const forum = (id = engagementId): string => `/v1/engagements/${id}/forum`;
const log = (id = empty): string => `${forum(id)}/decisions`;
const get = (path: string): request.Test => request(app.http).get(path);
const NEW = { title: 'Waiver limit', decision: 'Agents waive up to 30 pounds.', ownerFunction: 'executive' };
const make = async (body: object = {}, id = empty): Promise<Json> =>
  (
    await request(app.http)
      .post(log(id))
      .send({ ...NEW, ...body })
      .expect(201)
  ).body;
const patch = (id: string, version: number, body: object): request.Test =>
  request(app.http).patch(`${log()}/${id}`).set('If-Match', `"${version}"`).send(body);
const remove = (id: string, version: number): request.Test =>
  request(app.http).delete(`${log()}/${id}`).set('If-Match', `"${version}"`);
const today = new Date().toISOString().slice(0, 10);

describe('what the forum looks at', () => {
  it('are the largest reasons of a wave with what stood on them on a day', async () => {
    const { body } = await get(forum())
      .query({ assessmentId: assessments['month-3'], today: '2012-07-13', top: '5' })
      .expect(200);
    expect(body).toMatchObject({ assessmentId: assessments['month-3'], today: '2012-07-13' });
    const { painAreas, decisions, progress, total } = body.forum;
    expect(painAreas).toHaveLength(5);
    expect(painAreas[0]).toMatchObject({ key: 'card-dispute-late', count: 89, decisions: ['D-02'], wavesInTop: 2 });
    expect(painAreas[0].change.points.decimal).toMatch(/^-0\.003/);
    expect(decisions.slice(0, 3).map(({ ref, state }: Json) => [ref, state])).toEqual([
      ['D-07', 'overdue'],
      ['D-05', 'overdue'],
      ['D-02', 'overdue'],
    ]);
    expect(total).toBe(776);
    expect(progress.find(({ kpi }: Json) => kpi === 'csat')).toMatchObject({ verdict: 'improved' });
  });

  it('are by default those of the latest wave, as of today', async () => {
    const { body } = await get(forum()).expect(200);
    expect(body).toMatchObject({ assessmentId: assessments['month-6'], today });
    expect(body.forum.painAreas).toHaveLength(10);
    const { body: most } = await get(forum()).query({ top: '80%' }).expect(200);
    expect(Number(most.forum.painAreas.at(-1).cumulative.decimal)).toBeGreaterThanOrEqual(0.8);
    expect(Number(most.forum.painAreas.at(-2).cumulative.decimal)).toBeLessThan(0.8);
  });

  it('are refused for another engagement, and where there is no assessment', async () => {
    await get(forum(empty)).expect(404);
    const { body } = await get(forum(empty)).query({ assessmentId: assessments['month-3'] }).expect(404);
    expect(body.type).toMatch(/assessment\/not-found$/);
    await get(forum()).query({ top: '7' }).expect(422);
  });
});

describe('a decision', () => {
  it('gets the next number, follows its status with its dates, and keeps who said what', async () => {
    const first = await make();
    expect(first).toMatchObject({
      ref: 'D-01',
      status: 'proposed',
      state: 'proposed',
      raisedOn: today,
      decidedOn: null,
    });
    expect(await make()).toMatchObject({ ref: 'D-02' });
    const decided = await patch(first['id'], 1, { status: 'decided', due: '2199-01-01', owner: 'H. Ashdown' }).expect(
      200,
    );
    expect(decided.body).toMatchObject({ state: 'decided', decidedOn: today, version: 2, daysLate: 0 });
    const done = await patch(first['id'], 2, { status: 'done', note: 'Since Monday' }).expect(200);
    expect(done.body).toMatchObject({ state: 'done', closedOn: today });
    const again = await patch(first['id'], 3, { status: 'inProgress' }).expect(200);
    expect(again.body).toMatchObject({ state: 'inProgress', closedOn: null });
    const { body } = await get(`${log()}/${first['id']}/history`).expect(200);
    expect(body.items.map(({ version, told }: Json) => [version, told.status, told.owner])).toEqual([
      [4, 'inProgress', 'H. Ashdown'],
      [3, 'done', 'H. Ashdown'],
      [2, 'decided', 'H. Ashdown'],
      [1, 'proposed', null],
    ]);
    expect(body.items.every(({ by }: Json) => typeof by === 'string' && by !== '')).toBe(true);
  });

  it('that is not as it can be is refused with every fault, and nothing changes', async () => {
    const { body } = await request(app.http)
      .post(log(engagementId))
      .send({ ...NEW, reason: 'fee-not-waive', ownerFunction: 'executiv', status: 'decided' })
      .expect(422);
    expect(body.errors).toMatchObject([
      { pointer: '/ownerFunction', code: 'forum/unknown-owner-function', hint: expect.stringContaining('executive') },
      { pointer: '/reason', code: 'forum/unknown-reason', hint: expect.stringContaining('fee-not-waived') },
      { pointer: '/due', code: 'forum/date-missing' },
    ]);
    const { id } = await make();
    await patch(id, 1, {
      status: 'decided',
      due: '2020-01-01',
      decidedOn: '2020-02-01',
      raisedOn: '2020-01-01',
    }).expect(422);
    expect((await get(`${log()}/${id}`).expect(200)).body).toMatchObject({ version: 1, status: 'proposed' });
    await request(app.http)
      .post(log())
      .send({ ...NEW, reason: 'fees' })
      .expect(422);
    await request(app.http)
      .post(log())
      .send({ ...NEW, raisedOn: null })
      .expect(422);
  });

  it('of the contact centre on a cause outside it is taken, with a warning and a proposal', async () => {
    const { concern, id } = await make({ reason: 'fee-not-waived', ownerFunction: 'operations' }, engagementId);
    expect(concern).toEqual({ code: 'forum/owner-in-contact-centre', proposal: 'executive' });
    const other = await make({ reason: 'call-back-missed', ownerFunction: 'operations' }, engagementId);
    expect(other['concern']).toBeNull();
    for (const one of [id, other['id']])
      await request(app.http)
        .delete(`${log(engagementId)}/${one}`)
        .set('If-Match', '"1"')
        .expect(204);
  });

  it('changes for one of two people only, and stays in the log once it is more than a proposal', async () => {
    const { id } = await make();
    await patch(id, 1, { owner: 'A' }).expect(200);
    const { body } = await patch(id, 1, { owner: 'B' }).expect(412);
    expect(body.current).toMatchObject({ owner: 'A', version: 2 });
    await remove(id, 1).expect(412);
    await patch(id, 2, { status: 'rejected' }).expect(200);
    expect((await remove(id, 3).expect(409)).body.type).toMatch(/forum\/decided$/);
    const proposal = await make();
    await remove(proposal['id'], 1).expect(204);
    await get(`${log()}/${proposal['id']}`).expect(404);
    await get(`${log()}/${proposal['id']}/history`).expect(404);
  });
});

describe('the decision log', () => {
  it('is filtered, sorted and read page by page', async () => {
    const open = { status: 'decided', raisedOn: '2020-01-01', decidedOn: '2020-01-02' };
    await make({ ...open, due: '2020-03-01' });
    await make({ ...open, due: '2020-02-01', ownerFunction: 'product' });
    await make();
    const refs = async (query: object): Promise<string[]> =>
      (await get(log()).query(query).expect(200)).body.items.map(({ ref }: Json) => ref);
    expect(await refs({ sort: 'due' })).toEqual(['D-02', 'D-01', 'D-03']);
    expect(await refs({ overdue: 'true' })).toEqual(['D-01', 'D-02']);
    expect(await refs({ overdue: 'false' })).toEqual(['D-03']);
    expect(await refs({ ownerFunction: 'product' })).toEqual(['D-02']);
    expect(await refs({ status: 'proposed' })).toEqual(['D-03']);
    const { body } = await get(log()).query({ limit: 2 }).expect(200);
    expect(body.items).toHaveLength(2);
    expect(await refs({ limit: 2, cursor: body.nextCursor })).toEqual(['D-03']);
  });

  it('of the bank holds what its case says', async () => {
    const { body } = await get(log(engagementId)).query({ reason: 'long-wait' }).expect(200);
    expect(body.items.map(({ ref }: Json) => ref)).toEqual(['D-07', 'D-13']);
  });

  it('is a table in which nothing is a formula', async () => {
    await make({ title: '=HYPERLINK("http://x")', decision: 'One, "two"\nthree', owner: '+4912345' });
    const { text } = await get(log())
      .set('Accept', 'text/csv')
      .expect(200)
      .expect('Content-Type', /text\/csv/);
    const [head, row] = text.split('\r\n');
    expect(head).toBe(
      'ref,reason,title,decision,ownerFunction,owner,raisedOn,decidedOn,due,closedOn,status,state,daysLate,note',
    );
    expect(row).toBe(
      `D-01,,"'=HYPERLINK(""http://x"")","One, ""two""\nthree",executive,'+4912345,${today},,,,proposed,proposed,,`,
    );
  });

  it('can be read and not written by an auditor, and is hidden from others', async () => {
    const { id } = await make();
    const auditor = await app.people.make({ role: 'auditor' });
    const stranger = await app.people.make();
    await app.people.grant(auditor.id, { engagementId: empty, role: 'auditor' });
    await get(`${log()}/${id}`).set(auditor.session).expect(200);
    await get(`${log()}/${id}/history`).set(auditor.session).expect(200);
    await request(app.http).post(log()).set(auditor.session).send(NEW).expect(403);
    await get(log()).set(stranger.session).expect(404);
    await get(forum()).set(stranger.session).expect(404);
  });
});

describe('a pack for the forum', () => {
  const ask = (assessment: string, body: object = {}): request.Test =>
    request(app.http)
      .post('/v1/reports')
      .send({ assessmentId: assessments[assessment], kind: 'forumPack', ...body });
  const finished = async (id: string): Promise<Json> => {
    for (;;) {
      const { body } = await get(`/v1/reports/${id}`).expect(200);
      if (body.status === 'ready' || body.status === 'failed') return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const dataOf = async (id: string): Promise<Json> => (await get(`/v1/reports/${id}/file`).expect(200)).body;

  it('is a report with the figures that the forum looks at', async () => {
    const { body: asked } = await ask('month-3', { format: 'json' }).expect(202);
    const report = await finished(asked.id);
    expect(report).toMatchObject({ status: 'ready', fileName: expect.stringMatching(/-forum-pack\.json$/) });
    const { body: seen } = await get(forum()).query({ assessmentId: assessments['month-3'] }).expect(200);
    expect(await dataOf(asked.id)).toEqual(seen.forum);
  });

  it('has two pages, and says the same again whatever was decided since', async () => {
    const { body: asked } = await ask('month-3', { language: 'id' }).expect(202);
    const report = await finished(asked.id);
    expect(report).toMatchObject({ status: 'ready', pages: 2 });
    const decided = await request(app.http).post(log(engagementId)).send(NEW).expect(201);
    const { body: again } = await ask('month-3', { format: 'json' }).expect(202);
    expect((await finished(again.id))['dataSha256']).not.toBe(report['dataSha256']);
    await request(app.http)
      .delete(`${log(engagementId)}/${String(decided.body.id)}`)
      .set('If-Match', '"1"')
      .expect(204);
    const { body: last } = await ask('month-3', { format: 'json' }).expect(202);
    expect((await finished(last.id))['dataSha256']).toBe(report['dataSha256']);
  });

  it('is refused where no contacts were counted, and is not issued', async () => {
    const { id } = await app.given.assessment();
    const { body } = await request(app.http)
      .post('/v1/reports')
      .send({ assessmentId: id, kind: 'forumPack' })
      .expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/kind', code: 'report/no-contact-reasons' }]);
    const { body: asked } = await ask('month-6').expect(202);
    await finished(asked.id);
    const signers = new Signers(app);
    const lead = await signers.person(engagementId);
    const { body: refusal } = await signers.sign(lead, asked.id).expect(409);
    expect(refusal.code).toBe('issue/not-issuable');
  });
});
