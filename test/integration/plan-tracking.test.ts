import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

type Body = Record<string, any>;

let app: TestApp;
let lead: TestPerson;
let id: string;
let engagementId: string;

beforeAll(async () => {
  app = await startTestApp();
  lead = await app.people.make({ role: 'owner' });
});
afterAll(() => app.stop());
beforeEach(async () => {
  const assessment = await app.given.assessment();
  ({ id, engagementId } = assessment);
  for (const requirement of ['PRC-09', 'POL-03', 'PEO-05']) {
    await app.given.answer(id, assessment.unitRefs[0]!, requirement, {
      kind: 'rated',
      ratings: { approach: '1', deployment: '0' },
    });
  }
});

const at = (part: string): string => `/v1/assessments/${id}/${part}`;
const get = (part: string): request.Test => request(app.http).get(at(part)).set(lead.session);
const setBaseline = (version: number, reason?: string): request.Test =>
  request(app.http).put(at('plan-baseline')).set(lead.session).set('If-Match', `"${version}"`).send({ reason });
const report = (version: number, told: object): request.Test =>
  request(app.http).put(at('plan-progress')).set(lead.session).set('If-Match', `"${version}"`).send(told);
const change = (version: number, ...changes: readonly object[]): request.Test =>
  request(app.http).put(at('plan-changes')).set(lead.session).set('If-Match', `"${version}"`).send({ changes });
const history = (workItem: string): request.Test => get(`plan-progress?workItem=${encodeURIComponent(workItem)}`);
const errors = ({ body }: { body: Body }): string[] =>
  body['errors'].map((error: Body) => `${String(error['pointer'])} ${String(error['code'])}`);

const today = (): string => new Date().toISOString().slice(0, 10);
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function agreed(): Promise<Body[]> {
  const { body } = await setBaseline(0).expect(200);
  return body.baseline.plan.workstreams.flatMap((workstream: Body) => workstream['items']);
}
const tracked = async (): Promise<Body> => (await get('plan-tracking').expect(200)).body as Body;
const itemIn = ({ workstreams }: Body, workItem: string): Body =>
  workstreams.flatMap((one: Body) => one['items']).find((item: Body) => item['id'] === workItem);

describe('the baseline of a plan', () => {
  it('is none at first, and then the plan as it is scheduled, with who set it and when', async () => {
    const before = await get('plan-baseline').expect(200);
    expect(before.body).toEqual({ wave: 'baseline', version: 0, baseline: null, history: [] });
    expect(before.headers['etag']).toBe('"0"');
    const plan = (await get('plan').expect(200)).body as Body;
    const { body, headers } = await setBaseline(0).expect(200);
    expect(headers['etag']).toBe('"1"');
    expect(body.history).toMatchObject([{ number: 1, madeBy: lead.name, reason: null, endDate: plan['endDate'] }]);
    const dates = (workstreams: Body[], items: string): unknown[] =>
      workstreams.flatMap((one) => one[items].map((item: Body) => [item['id'], item['startDate'], item['endDate']]));
    expect(dates(body.baseline.plan.workstreams, 'items')).toEqual(dates(plan['workstreams'], 'workItems'));
    expect(body.history[0].workItems).toBe(dates(plan['workstreams'], 'workItems').length);
  });

  it('stays as it was when the plan is changed, until it is set again with a reason', async () => {
    const [first] = await agreed();
    const kept = (await get('plan-baseline').expect(200)).body.baseline.plan;
    await change(0, { kind: 'adjust', workItem: first!['id'], durationDays: 30 }).expect(200);
    expect((await get('plan-baseline').expect(200)).body.baseline.plan).toEqual(kept);
    expect((await setBaseline(1).expect(422)).body).toMatchObject({ code: 'plan/reason-missing' });
    const { body } = await setBaseline(1, 'It takes longer.').expect(200);
    expect(body).toMatchObject({ version: 2, history: [{ number: 2, reason: 'It takes longer.' }, { number: 1 }] });
    expect(body.baseline.plan).not.toEqual(kept);
    expect((await get('plan-baseline?number=1').expect(200)).body.baseline).toMatchObject({ number: 1, plan: kept });
  });

  it('that there is not is not found', async () => {
    await agreed();
    expect((await get('plan-baseline?number=2').expect(404)).body.code).toBe('plan/baseline-not-found');
    await get('plan-baseline?number=0').expect(422);
    await get('plan-baseline?number=1e1').expect(422);
  });

  it('set by two people at the same moment: one wins, the other is told', async () => {
    const answers = await Promise.all([setBaseline(0), setBaseline(0)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({ current: { version: 1 } });
    await setBaseline(0, 'Too late').expect(412);
  });

  it('needs a plan', async () => {
    ({ id } = await app.given.assessment());
    expect((await setBaseline(0).expect(409)).body.code).toBe('results/no-plan');
  });
});

describe('progress of work items', () => {
  it('is reported against a baseline, and every report is kept', async () => {
    const [item] = await agreed();
    const workItem = item!['id'];
    expect((await history(workItem).expect(200)).body).toMatchObject({
      version: 0,
      state: 'notStarted',
      progress: null,
    });
    const first = await report(0, { workItem, startedOn: today(), percent: 40, note: 'Waits for the vendor.' }).expect(
      200,
    );
    expect(first.headers['etag']).toBe('"1"');
    const { body } = await report(1, { workItem, startedOn: today(), finishedOn: today(), percent: 100 }).expect(200);
    expect(body).toMatchObject({
      ...{ version: 2, state: 'done', progress: { finishedOn: today(), note: null } },
      history: [
        { version: 2, madeBy: lead.name, percent: 100 },
        { version: 1, percent: 40, note: 'Waits for the vendor.', finishedOn: null },
      ],
    });
    expect((await history(workItem).expect(200)).body).toEqual(body);
    await report(2, { workItem, percent: 0 }).expect(200);
    expect((await history(workItem).expect(200)).body).toMatchObject({ version: 3, state: 'notStarted' });
  });

  it('that somebody else reported in the meantime is told, and nothing is changed', async () => {
    const [item] = await agreed();
    const workItem = item!['id'];
    const answers = await Promise.all([10, 20].map((percent) => report(0, { workItem, startedOn: today(), percent })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const lost = answers.find(({ status }) => status === 412)!;
    expect(lost.body).toMatchObject({ code: 'precondition/failed', current: { version: 1 } });
    expect((await history(workItem).expect(200)).body.history).toHaveLength(1);
  });

  it('without a baseline, or of unknown work, is refused', async () => {
    expect((await report(0, { workItem: 'fw/x', percent: 0 }).expect(409)).body.code).toBe('plan/no-baseline');
    expect((await get('plan-tracking').expect(409)).body.code).toBe('plan/no-baseline');
    await agreed();
    expect(errors(await report(0, { workItem: 'fw/x', percent: 0 }).expect(422))).toEqual([
      '/workItem plan/unknown-work-item',
    ]);
    expect((await history('fw/x').expect(404)).body.code).toBe('plan/work-item-not-found');
    await get('plan-progress').expect(422);
  });

  it('that contradicts itself is refused, each at its place', async () => {
    const [item] = await agreed();
    const workItem = item!['id'];
    expect(errors(await report(0, { workItem, finishedOn: inDays(3), percent: 90 }).expect(422))).toEqual([
      '/finishedOn plan/not-yet',
      '/startedOn plan/start-missing',
      '/percent plan/percent-misfit',
    ]);
    expect(errors(await report(0, { workItem, percent: 0, expectedEnd: inDays(4400) }).expect(422))).toEqual([
      '/expectedEnd plan/date-far',
    ]);
    await report(0, { workItem, percent: 12.5 }).expect(422);
    await report(0, { workItem, percent: 0, startedOn: '2026-02-30' }).expect(422);
    expect((await history(workItem).expect(200)).body.version).toBe(0);
  });

  it('is for those who may read and change plans', async () => {
    const [item] = await agreed();
    const auditor = await app.people.make({ role: 'auditor' });
    const stranger = await app.people.make();
    await app.people.grant(auditor.id, { engagementId, role: 'auditor' });
    await request(app.http).get(at('plan-tracking')).set(auditor.session).expect(200);
    for (const path of ['plan-baseline', 'plan-progress'])
      await request(app.http)
        .put(at(path))
        .set(auditor.session)
        .set('If-Match', '"0"')
        .send(path === 'plan-progress' ? { workItem: item!['id'], percent: 0 } : {})
        .expect(403);
    await request(app.http).get(at('plan-tracking')).set(stranger.session).expect(404);
    await request(app.http).get(at('plan-baseline')).set(stranger.session).expect(404);
  });

  it('can be changed by nobody in the database, not even by the application', async () => {
    const [item] = await agreed();
    await report(0, { workItem: item!['id'], percent: 0 }).expect(200);
    for (const table of ['plan_progress', 'plan_baseline']) {
      await expect(
        app.query(`UPDATE ${table} SET made_at = now() WHERE engagement_id = $1`, [engagementId]),
      ).rejects.toThrow();
    }
  });
});

describe('a plan against its baseline', () => {
  it('counts slips from the dates that are reported, with the reason', async () => {
    const items = await agreed();
    const workItem = items[0]!['id'];
    const before = await tracked();
    expect(before).toMatchObject({
      baseline: 1,
      today: today(),
      thresholds: { amberDays: 5, amberPercent: 10 },
      added: [],
    });
    expect(before['counts']).toEqual({ notStarted: items.length, inProgress: 0, done: 0, dropped: 0 });
    await report(0, { workItem, startedOn: today(), percent: 10, expectedEnd: inDays(2000) }).expect(200);
    const after = await tracked();
    expect(itemIn(after, workItem)).toMatchObject({
      ...{ state: 'inProgress', version: 1, percent: 10, expectedEnd: inDays(2000) },
      status: { rag: 'red', reason: { code: 'pastLimit' }, cause: { kind: 'endsLate', workItem } },
    });
    expect(after).toMatchObject({ status: { rag: 'red', reason: { code: 'pastLimit' }, cause: { workItem } } });
    expect(after['slip']).toBeGreaterThan(before['slip']);
  });

  it('weighs what is done by effort', async () => {
    const items = await agreed();
    const [first] = items;
    await report(0, { workItem: first!['id'], startedOn: today(), finishedOn: today(), percent: 100 }).expect(200);
    const effort = items.reduce((sum, item) => sum + Number(item['effort']), 0);
    const { done, counts } = await tracked();
    expect(Number(done.decimal)).toBeCloseTo(Number(first!['effort']) / effort, 6);
    expect(counts).toMatchObject({ done: 1, notStarted: items.length - 1 });
  });

  it('judges by the thresholds that are asked for', async () => {
    const [item] = await agreed();
    await report(0, { workItem: item!['id'], startedOn: today(), percent: 10 }).expect(200);
    expect((await get('plan-tracking?amberDays=0&amberPercent=0').expect(200)).body.thresholds).toEqual({
      amberDays: 0,
      amberPercent: 0,
    });
    await get('plan-tracking?amberDays=-1').expect(422);
    await get('plan-tracking?amberPercent=101').expect(422);
  });

  it('keeps work in view that left the plan, and names what came in', async () => {
    const items = await agreed();
    const gone = items.find(({ id: one }) =>
      items.every(({ dependsOn }) => dependsOn.every((tie: Body) => tie['on'] !== one)),
    )!;
    const workstream = String(gone['id']).split('/').slice(0, 2).join('/');
    const item = { key: 'extra', title: 'Extra', effort: { low: 1, likely: 1, high: 1 }, durationDays: 1 };
    await change(
      0,
      { kind: 'add', workstream, item: { ...item, ownerFunction: 'quality' } },
      { kind: 'drop', workItem: gone['id'] },
    ).expect(200);
    const view = await tracked();
    expect(itemIn(view, gone['id'])).toMatchObject({ state: 'dropped', end: null, slip: null, status: null });
    expect(view).toMatchObject({ added: [{ id: `${workstream}/extra`, title: 'Extra' }], counts: { dropped: 1 } });
    expect(errors(await report(0, { workItem: `${workstream}/extra`, percent: 0 }).expect(422))).toEqual([
      '/workItem plan/unknown-work-item',
    ]);
  });
});
