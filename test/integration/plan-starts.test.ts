import request from 'supertest';
import type { Made } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const PLAN = { start: '2026-03-02', timeLimit: { months: 6 } };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const post = (engagementId: string, overrides: object) =>
  request(app.http)
    .post('/v1/assessments')
    .send({
      ...{ engagementId, key: 'second', title: 'Second', kind: 'baseline', frameworkId: 'service-excellence-5p@1.0.0' },
      ...{ period: { from: '2026-01-05', to: '2026-01-30' }, units: [], ...overrides },
    });
const patch = (path: string, version: number, changes: object) =>
  request(app.http).patch(`/v1/${path}`).set('If-Match', `"${version}"`).send(changes);
/** An engagement with a plan, and an assessment in it. */
const given = async (overrides: Record<string, unknown> = {}): Promise<{ engagement: Made; first: Made }> => {
  const engagement = await app.given.engagement({ plan: PLAN });
  return { engagement, first: await app.given.assessment({ engagementId: engagement.id, ...overrides }) };
};
const LATE = { period: { from: '2026-01-05', to: '2026-03-13' }, reportDate: '2026-03-13' };

describe('the start of the plan of an assessment', () => {
  it.each([
    ['differs in one wave', { planStart: '2026-04-01' }, '/planStart', 'assessment/plan-start-conflict'],
    ['comes before the assessment ends', { wave: 'w', ...LATE }, '', 'assessment/plan-too-early'],
  ])('is refused where it %s', async (_, terms, pointer, code) => {
    const { engagement, first } = await given();
    const { body: problem } = await post(engagement.id, terms).expect(422);
    expect(problem).toMatchObject({ code: 'assessment/invalid', errors: [{ pointer, code }] });
    const other = (await post(engagement.id, { wave: 'other' }).expect(201)).body as Made;
    const changed = await patch(`assessments/${other.id}`, other.version, { wave: first['wave'], ...terms }).expect(
      422,
    );
    expect(changed.body).toMatchObject({ code: 'assessment/invalid', errors: [{ pointer, code }] });
  });

  it('is refused where the engagement has no plan', async () => {
    const { id } = await app.given.engagement();
    const { body: problem } = await post(id, { planStart: '2026-04-01' }).expect(422);
    expect(problem.errors).toMatchObject([{ pointer: '/planStart', code: 'assessment/plan-missing' }]);
    expect(problem.detail).toContain('the engagement has no plan');
  });

  it('is free in a wave of its own, and stays out of other changes', async () => {
    const { engagement } = await given();
    const { body: other } = await post(engagement.id, { wave: 'other', planStart: '2026-04-01' }).expect(201);
    await patch(`assessments/${other.id}`, other.version, { title: 'Renamed' }).expect(200);
  });

  it.each([
    ['taken away', null, '/plan', 'engagement/plan-missing'],
    ['begun too early', { ...PLAN, start: '2026-01-12' }, '/plan/start', 'engagement/plan-too-early'],
  ])('keeps the plan of the engagement from being %s', async (_, plan, pointer, code) => {
    const { engagement } = await given();
    await post(engagement.id, { wave: 'other', planStart: '2026-04-01' }).expect(201);
    const { body: problem } = await patch(`engagements/${engagement.id}`, engagement.version, { plan }).expect(422);
    expect(problem).toMatchObject({ code: 'engagement/invalid', errors: [{ pointer, code }] });
    expect((await request(app.http).get(`/v1/engagements/${engagement.id}`)).body.plan).toEqual(PLAN);
  });

  it('is one, whoever of two comes first', async () => {
    const { id } = await app.given.engagement({ plan: PLAN });
    const answers = await app.race(
      'engagement',
      id,
      () => post(id, { key: 'one', planStart: '2026-04-01' }),
      () => post(id, { key: 'two', planStart: '2026-05-01' }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});

describe('a report beside a change of the assessment', () => {
  it('waits its turn: neither is broken off', async () => {
    const { engagement, first } = await given();
    const { body: second } = await post(engagement.id, {}).expect(201);
    const transactions = jest.spyOn(app.database.dataSource, 'transaction');
    const answers = await app.race(
      'assessment',
      first.id,
      () => patch(`assessments/${first.id}`, first.version, { previousId: second.id }),
      () => request(app.http).post('/v1/reports').send({ assessmentId: first.id, kind: 'gapReport' }),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 202]);
    const settled = await Promise.allSettled(transactions.mock.results.map(({ value }) => value as Promise<unknown>));
    expect(settled.filter(({ status }) => status === 'rejected')).toEqual([]);
    transactions.mockRestore();
  });
});
