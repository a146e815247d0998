import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const OLD = 'service-excellence-5p@1.0.0';
const NEW = 'service-excellence-5p@1.1.0';
const RATED = { kind: 'rated', ratings: { approach: '3', deployment: '2' }, note: 'Seen in March.' };
const REASON = { en: 'No cards here.', id: 'Tidak ada kartu di sini.', zh: '此处没有银行卡业务。' };

let app: TestApp;
let earlier: GivenAssessment;
let unit: string;
let other: string;

beforeAll(async () => {
  app = await startTestApp();
  earlier = await app.given.assessment({ frameworkId: OLD });
  [unit, other] = earlier.unitRefs as [string, string];
  const answers: readonly [string, string, Readonly<Record<string, unknown>>][] = [
    [unit, 'POL-03', RATED],
    [unit, 'PRC-13', RATED],
    [unit, 'PEO-09', RATED],
    [unit, 'MEA-10', { kind: 'rated', ratings: { results: 'notMet stable 0/6 4/7' } }],
    [unit, 'PRD-07', { kind: 'notApplicable', reason: REASON }],
    [other, 'POL-03', RATED],
    ['entity', 'POL-01', RATED],
  ];
  for (const [place, requirement, answer] of answers) await app.given.answer(earlier.id, place, requirement, answer);
  await app.given.advance(earlier, 'completed');
});
afterAll(() => app.stop());

const nextOne = (overrides: object = {}): Promise<GivenAssessment> =>
  app.given.assessment({
    ...{ engagementId: earlier.engagementId, unitCount: 0, units: [unit, other], frameworkId: NEW },
    ...{ kind: 'progress', ...overrides },
  });
const path = (id: string): string => `/v1/assessments/${id}/carry-over`;
const look = (id: string, query: object = {}): request.Test =>
  request(app.http)
    .get(path(id))
    .query({ fromId: earlier.id, ...query });
const carry = (id: string, body: object = {}): request.Test =>
  request(app.http)
    .post(path(id))
    .send({ fromId: earlier.id, ...body });
const answersOf = async (id: string): Promise<string[]> => {
  const { body } = await request(app.http).get(`/v1/assessments/${id}/answers`).expect(200);
  return body.items.map((answer: Record<string, string>) => `${answer['unit']} ${answer['requirement']}`).sort();
};

describe('starting an assessment from an earlier one', () => {
  it('says place by place what holds, what to look at again and why', async () => {
    const { id } = await nextOne();
    const { body } = await look(id, { unit }).expect(200);
    expect(body).toMatchObject({ fromFrameworkId: OLD, frameworkId: NEW, reviewed: '2026-11-22' });
    const states = new Map(body.places.map((place: { requirement: string }) => [place.requirement, place]));
    expect(states.get('POL-03')).toEqual({
      ...{ unit, requirement: 'POL-03', state: 'carry', reason: null },
      earlier: [{ requirement: 'POL-03', kind: 'rated', ratings: { approach: '3', deployment: '2' }, reason: null }],
    });
    expect(states.get('PRC-13')).toMatchObject({ state: 'carry', reason: { zh: expect.stringContaining('密码') } });
    expect(states.get('PEO-09')).toMatchObject({ state: 'look', reason: { en: expect.stringContaining('88%') } });
    expect(states.get('MEA-10')).toMatchObject({ state: 'results', earlier: [{ requirement: 'MEA-10' }] });
    expect(states.get('PRD-07')).toMatchObject({
      state: 'carry',
      earlier: [{ kind: 'notApplicable', reason: REASON }],
    });
    expect(states.get('PEO-10')).toMatchObject({ state: 'notAssessed', earlier: [] });
    expect(body.counts).toMatchObject({ carry: 5, look: 1, results: 1, new: 0, answered: 0 });
    const sums = body.units.map(({ counts }: { counts: Record<string, number> }) => counts['carry']);
    expect(sums.reduce((sum: number, count: number) => sum + count, 0)).toBe(5);
  });

  it('lists no places unless a unit is named', async () => {
    const { id } = await nextOne();
    const { body } = await look(id).expect(200);
    expect(body.places).toEqual([]);
    expect(body.units.map(({ unit: ref }: { unit: string }) => ref).sort()).toEqual([unit, other, 'entity'].sort());
  });

  it('writes what holds and leaves the rest open, without the notes of then', async () => {
    const { id } = await nextOne();
    const { body } = await carry(id).expect(200);
    expect(body).toMatchObject({ written: 5, counts: { carry: 0, look: 1, results: 1, answered: 5 } });
    expect(await answersOf(id)).toEqual(
      [`${unit} POL-03`, `${unit} PRC-13`, `${unit} PRD-07`, `${other} POL-03`, 'entity POL-01'].sort(),
    );
    const answer = await request(app.http).get(`/v1/assessments/${id}/answers/${unit}/POL-03`).expect(200);
    expect(answer.body).toMatchObject({ ratings: { approach: '3', deployment: '2' }, note: null });
    const excluded = await request(app.http).get(`/v1/assessments/${id}/answers/${unit}/PRD-07`).expect(200);
    expect(excluded.body).toMatchObject({ kind: 'notApplicable', reason: REASON });
  });

  it('overwrites nothing, and does nothing more when it is done again', async () => {
    const { id } = await nextOne();
    await app.given.answer(id, unit, 'POL-03', { kind: 'rated', ratings: { approach: '5' } });
    await carry(id).expect(200);
    expect((await carry(id).expect(200)).body.written).toBe(0);
    const answer = await request(app.http).get(`/v1/assessments/${id}/answers/${unit}/POL-03`).expect(200);
    expect(answer.body.ratings).toEqual({ approach: '5' });
  });

  it('takes only the units and requirements that are named', async () => {
    const { id } = await nextOne();
    expect((await carry(id, { units: [unit], requirements: ['POL-03', 'PRC-13'] }).expect(200)).body.written).toBe(2);
    const { body } = await carry(id, { units: ['NOWHERE'], requirements: ['POL-99'] }).expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/units/0']);
    const wrong = await carry(id, { requirements: ['POL-99'] }).expect(422);
    expect(wrong.body.errors).toMatchObject([{ pointer: '/requirements/0', hint: expect.stringContaining('POL-0') }]);
  });

  it('works between assessments by one version, where everything but results holds', async () => {
    const { id } = await nextOne({ frameworkId: OLD });
    const { body } = await look(id).expect(200);
    expect(body).toMatchObject({ reviewed: null, counts: { carry: 6, look: 0, results: 1 } });
  });

  it('refuses what it can not take answers from', async () => {
    const { id } = await nextOne();
    const code = async (fromId: string, status: number): Promise<string> =>
      (await look(id, { fromId }).expect(status)).body.code as string;
    expect(await code(id, 422)).toBe('carry-over/not-possible');
    expect(await code((await nextOne({ frameworkId: OLD })).id, 422)).toBe('carry-over/not-possible');
    expect(await code((await app.given.assessment({ status: 'completed' })).id, 404)).toBe('assessment/not-found');
    const vendor = await nextOne({ frameworkId: 'vendor-management-vmo@1.1.0' });
    expect((await look(vendor.id).expect(422)).body.detail).toContain('no mapping');
    expect((await look(id, { unit: 'NOWHERE' }).expect(404)).body.code).toBe('unit/not-found');
  });

  it('refuses to write into a draft', async () => {
    const { id } = await nextOne({ status: 'draft' });
    expect((await carry(id).expect(409)).body.code).toBe('assessment/not-open');
  });
});

describe.each(['databaseWall', 'applicationWall'] as const)('behind the %s alone', (standing) => {
  let walled: TestApp;
  beforeAll(async () => {
    walled = await startTestApp();
  });
  afterAll(() => walled.stop());

  it('an auditor of one assessment learns nothing of another that was not given', async () => {
    const before = await walled.given.assessment({ frameworkId: OLD, unitCount: 1, status: 'completed' });
    const { engagementId } = before;
    const now = await walled.given.assessment({ engagementId, unitCount: 0, frameworkId: NEW, kind: 'progress' });
    const [one, all] = [await walled.people.make({ role: 'auditor' }), await walled.people.make({ role: 'auditor' })];
    await walled.people.grant(one.id, { engagementId, role: 'auditor', assessmentId: now.id });
    await walled.people.grant(all.id, { engagementId, role: 'auditor' });
    await walled.takeDown(standing === 'databaseWall' ? 'applicationWall' : 'databaseWall');
    const ask = (session: Record<string, string>): request.Test =>
      request(walled.http).get(path(now.id)).query({ fromId: before.id }).set(session);
    expect((await ask(one.session).expect(404)).body.code).toBe('assessment/not-found');
    await ask(all.session).expect(200);
  });
});
