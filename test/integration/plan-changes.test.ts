import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let id: string;
let unit: string;
let engagementId: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  const assessment = await app.given.assessment();
  id = assessment.id;
  engagementId = assessment.engagementId;
  unit = assessment.unitRefs[0]!;
  for (const requirement of ['PRC-09', 'POL-03', 'PEO-05']) await rate(requirement, '1', '0');
});

const rate = (requirement: string, approach: string, deployment: string): Promise<unknown> =>
  app.given.answer(id, unit, requirement, { kind: 'rated', ratings: { approach, deployment } });

/** As good as can be: nothing is left to close there. */
async function better(requirement: string): Promise<void> {
  const path = `/v1/assessments/${id}/answers/${unit}/${requirement}`;
  const { headers } = await request(app.http).get(path).expect(200);
  await request(app.http)
    .put(path)
    .set('If-Match', headers['etag']!)
    .send({ kind: 'rated', ratings: { approach: '4', deployment: '4' } })
    .expect(200);
}

type Body = Record<string, any>;
const at = (part: string): string => `/v1/assessments/${id}/${part}`;
const get = (part: string): request.Test => request(app.http).get(at(part)).expect(200);
const put = (version: number, ...changes: readonly object[]): request.Test =>
  request(app.http).put(at('plan-changes')).set('If-Match', `"${version}"`).send({ changes });
const trial = (body: object): request.Test => request(app.http).post(at('plan/what-if')).send(body);
const plan = async (): Promise<Body> => (await get('plan')).body as Body;
const ids = ({ workstreams }: Body): string[] => workstreams.map((one: Body) => one['id']);
const errors = ({ body }: { body: Body }): string[] =>
  body['errors'].map((error: Body) => `${String(error['pointer'])} ${String(error['code'])}`);

async function twoOf(): Promise<[string, string]> {
  const [first, second] = ids(await plan());
  if (first === undefined || second === undefined) throw new Error('The plan is too small.');
  return [first, second];
}

describe('a day before which something does not start', () => {
  const first = ({ workstreams }: Body): Body => workstreams[0].workItems[0] as Body;

  it('moves the start, says that it is the reason, and is taken back by leaving it out', async () => {
    const before = first(await plan());
    const date = '2026-06-01';
    const change = { kind: 'notBefore', part: before['id'], date };
    const { body: tried } = await trial({ changes: [change] }).expect(200);
    expect(tried.changes).toEqual([{ change, refusal: null }]);
    expect(first(await plan())).toEqual(before);
    await put(0, change).expect(200);
    const { workstreams } = await plan();
    const item = workstreams
      .flatMap((one: Body) => one['workItems'])
      .find(({ id: each }: Body) => each === before['id']);
    expect(item).toMatchObject({ startDate: date, notBefore: { date, binds: true }, delay: null });
    const { body: why } = await get(`why?figure=${encodeURIComponent(`plan/start/${String(item.id)}`)}`);
    expect(why.explanation?.rule?.sentence ?? why.rule.sentence).toContain(date);
    await put(1).expect(200);
    expect(first(await plan())).toEqual(before);
  });

  it.each([
    [{ kind: 'notBefore', part: 'none', date: '2026-06-01' }, 422, '/changes/0 plan/unknown-work-item'],
    [{ kind: 'notBefore', date: '2026-06-01' }, 422, '/changes/0/part plan/change-incomplete'],
    [{ kind: 'notBefore', part: 'none' }, 422, '/changes/0/date plan/change-incomplete'],
  ])('is refused as %j', async (change, status, error) => {
    const response = await put(0, change).expect(status);
    expect(errors(response)).toContain(error);
  });

  it('is refused for a day that there is not, and ten years ahead', async () => {
    await put(0, { kind: 'notBefore', part: 'none', date: '2026-02-30' }).expect(422);
    const far = { kind: 'notBefore', part: ids(await plan())[0], date: '2099-01-01' };
    expect(errors(await put(0, far).expect(422))).toEqual(['/changes/0 plan/date-far']);
  });
});

describe('changes of a plan', () => {
  it('are none at first', async () => {
    const { body, headers } = await get('plan-changes');
    expect(body).toMatchObject({ version: 0, changes: [] });
    expect(headers['etag']).toBe('"0"');
  });

  it('show in the plan, and are taken back by leaving them out', async () => {
    const before = await plan();
    const [first, second] = await twoOf();
    const { body } = await put(0, { kind: 'merge', workstream: second, into: first }).expect(200);
    expect(body).toMatchObject({ version: 1, changes: [{ change: { kind: 'merge' }, refusal: null }] });
    const merged = await plan();
    expect(ids(merged)).toHaveLength(ids(before).length - 1);
    expect(merged['effort']).toEqual(before['effort']);
    await put(1).expect(200);
    expect(await plan()).toEqual(before);
  });

  it('name owners, people and dates in the plan', async () => {
    const before = await plan();
    const [workstream] = before['workstreams'];
    const [item] = workstream.workItems;
    await put(
      0,
      { kind: 'describe', workstream: workstream.id, title: 'Begin here', owner: 'Dewi Sartika' },
      { kind: 'adjust', workItem: item.id, effort: { low: 1, likely: 1, high: 2 }, assignee: 'Agus' },
    ).expect(200);
    const changed = (await plan())['workstreams'].find((one: Body) => one['id'] === workstream.id);
    expect(changed).toMatchObject({ title: 'Begin here', owner: 'Dewi Sartika' });
    expect(changed.workItems.find((one: Body) => one['id'] === item.id)).toMatchObject({
      ...{ assignee: 'Agus', effort: { low: 1, likely: 1, high: 2 } },
    });
  });

  it('show in the RASIC matrix that follows the plan', async () => {
    const base = `/v1/engagements/${engagementId}/rasic-matrices`;
    const body = { title: 'Plan', profile: 'rasic-r1', assessmentId: id };
    const matrix = (await request(app.http).post(base).send(body).expect(201)).body;
    const [first, second] = await twoOf();
    const rows = async (): Promise<Body[]> =>
      (await request(app.http).get(`${base}/${matrix.id}`).expect(200)).body.activities;
    const before = await rows();
    await put(0, { kind: 'merge', workstream: second, into: first }).expect(200);
    const after = await rows();
    expect(after.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
    expect(after.filter(({ step }) => step === second)).toEqual([]);
  });

  it('that somebody else made in the meantime are told, and nothing is changed', async () => {
    const [first, second] = await twoOf();
    await put(0, { kind: 'order', workstreams: [second] }).expect(200);
    const { body } = await put(0, { kind: 'order', workstreams: [first] }).expect(412);
    expect(body).toMatchObject({ code: 'precondition/failed', current: { version: 1 } });
    await put(7, { kind: 'order', workstreams: [first] }).expect(412);
    expect((await get('plan-changes')).body.changes).toMatchObject([{ change: { workstreams: [second] } }]);
  });

  it('of two people at the same moment: one wins, the other is told', async () => {
    const [first, second] = await twoOf();
    const statuses = await Promise.all(
      [first, second].map(async (one) => (await put(0, { kind: 'order', workstreams: [one] })).status),
    );
    expect(statuses.sort()).toEqual([200, 412]);
  });

  it('that do not fit are refused, each at its place, and nothing is changed', async () => {
    const [first] = await twoOf();
    const wrong = await put(
      0,
      { kind: 'describe', workstream: first, title: 'Kept' },
      { kind: 'merge', workstream: first, into: 'nowhere' },
    ).expect(422);
    expect(wrong.body).toMatchObject({ code: 'plan/invalid' });
    expect(errors(wrong)).toEqual(['/changes/1 plan/unknown-workstream']);
    expect((await get('plan-changes')).body).toMatchObject({ version: 0, changes: [] });
  });

  it('of another form than their kind has are refused', async () => {
    const [first] = await twoOf();
    const incomplete = await put(0, { kind: 'merge', workstream: first, owner: 'Dewi' }).expect(422);
    expect(errors(incomplete)).toEqual([
      '/changes/0/into plan/change-incomplete',
      '/changes/0/owner plan/change-alien',
    ]);
    expect((await put(0, { kind: 'explode' }).expect(422)).body.code).toBe('request/invalid');
    expect((await put(0, { kind: 'order', workstreams: [null] }).expect(422)).body.code).toBe('request/invalid');
  });

  it('that name a function which no framework has are refused', async () => {
    const item = { key: 'x', title: 'X', effort: { low: 1, likely: 1, high: 1 }, durationDays: 1 };
    const wrong = await put(0, {
      ...{ kind: 'begin', key: 'office', title: 'Office', objective: 'Keep it', ownerFunction: 'wizards' },
      items: [{ ...item, ownerFunction: 'elves' }],
    }).expect(422);
    expect(errors(wrong)).toEqual([
      '/changes/0/ownerFunction plan/unknown-function',
      '/changes/0/items/0/ownerFunction plan/unknown-function',
    ]);
  });

  it('that lapsed because a gap was closed stay, and are told', async () => {
    const view = await plan();
    const single = view['workstreams'].find((one: Body) => one['gaps'].length === 1);
    await put(0, { kind: 'describe', workstream: single.id, title: 'Soon gone' }).expect(200);
    await better(single.gaps[0].requirement);
    const { body } = await get('plan-changes');
    expect(body.changes).toMatchObject([{ refusal: { code: 'unknown-workstream' } }]);
    const [first] = ids(await plan());
    await put(1, body.changes[0].change, { kind: 'describe', workstream: first, owner: 'Sri' }).expect(200);
  });
});

describe('trying a plan', () => {
  it('says how long it would take and what it would bring, and keeps nothing', async () => {
    const before = await plan();
    const [first, second] = await twoOf();
    const { body } = await trial({ changes: [{ kind: 'merge', workstream: second, into: first }] }).expect(200);
    expect(body.workstreams).toHaveLength(ids(before).length - 1);
    expect(body.effort).toEqual(before['effort']);
    const [outcome] = body.outcomes;
    const [last] = before['projection'].slice(-1);
    expect(outcome.scoreThen).toEqual(Object.values(last.scores as Body).map(({ score }: Body) => score)[0]);
    expect(await plan()).toEqual(before);
  });

  it('counts only what is done: nothing done, nothing changes', async () => {
    const { body } = await trial({ done: [] }).expect(200);
    const [outcome] = body.outcomes;
    expect(outcome.scoreThen).toEqual(outcome.scoreNow);
    expect(outcome.levelThen).toEqual(outcome.levelNow);
    expect(body.effort).toEqual({ low: 0, likely: 0, high: 0 });
    const [first] = await twoOf();
    const some = (await trial({ done: [first] }).expect(200)).body;
    expect(some.workstreams.filter(({ done }: Body) => done)).toMatchObject([{ id: first }]);
    const decimal = (score: Body): number => Number(score['decimal']);
    expect(decimal(some.outcomes[0].scoreThen)).toBeGreaterThan(decimal(outcome.scoreNow));
  });

  it('tells which changes could not be made, and refuses workstreams that there are not', async () => {
    const { body } = await trial({ changes: [{ kind: 'postpone', workstream: 'nowhere' }] }).expect(200);
    expect(body.changes).toMatchObject([{ refusal: { code: 'unknown-workstream' } }]);
    expect(errors(await trial({ done: ['nowhere'] }).expect(422))).toEqual(['/done/0 plan/unknown-workstream']);
  });
});
