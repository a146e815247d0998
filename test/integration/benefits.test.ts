import request from 'supertest';
import type { BenefitsDocument } from '../../src/assessment';
import { benefitsDocument, CASE_B, range } from '../support/benefit-models';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let engagementId: string;
let assessmentId: string;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  ({ engagementId, id: assessmentId } = await app.given.assessment());
});

const at = (): string => `/v1/engagements/${engagementId}/benefits`;
const get = (): request.Test => request(app.http).get(at()).expect(200);
const put = (version: number, body: object): request.Test =>
  request(app.http).put(at()).set('If-Match', `"${version}"`).send(body);
const model = (rest: Partial<BenefitsDocument> = {}): BenefitsDocument => benefitsDocument(CASE_B, rest);
const pointers = ({ body }: { body: any }): string[] =>
  body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`);

describe('the benefits of an engagement', () => {
  it('are not stated at first, and then kept with what follows from them', async () => {
    expect((await get()).body).toEqual({ version: 0, stated: null, reckoned: null, plan: 'noModel' });
    const { body, headers } = await put(0, model()).expect(200);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({ version: 1, stated: model() });
    expect(Number(body.reckoned.money.likely.decimal) / 1e6).toBeCloseTo(53.3, 1);
    expect(body.reckoned.tornado.map(({ input }: { input: string }) => input)).toEqual(['callBack', 'contacts']);
    expect((await get()).body).toEqual(body);
  });

  it('have cost, payback and value once the wave has a plan', async () => {
    const { body: assessment } = await request(app.http).get(`/v1/assessments/${assessmentId}`).expect(200);
    const { body: elsewhere } = await put(0, model({ wave: 'another-wave' })).expect(200);
    expect([elsewhere.plan, elsewhere.reckoned.value]).toEqual(['noAssessment', null]);
    const { body } = await put(1, model({ wave: assessment.wave })).expect(200);
    expect(['ready', 'nothingToPlan']).toContain(body.plan);
    expect(body.reckoned.value === null).toBe(body.plan === 'nothingToPlan');
  });

  it('let one of two writers win, and tell the other', async () => {
    await put(0, model()).expect(200);
    expect((await put(0, model()).expect(412)).body).toMatchObject({ current: { version: 1 } });
    await put(1, model({ horizonYears: 5 })).expect(200);
    await put(1, model()).expect(412);
    expect((await get()).body.stated.horizonYears).toBe(5);
  });

  it('are refused with the place of everything that is wrong, and nothing changes', async () => {
    const wrong = model({ ramp: [50, 20] });
    const answer = await put(0, {
      ...wrong,
      inputs: { ...wrong.inputs, callBack: range([50, 170, 100]) },
    }).expect(422);
    expect(answer.body.type).toContain('benefits/invalid');
    expect(pointers(answer)).toEqual([
      '/inputs/callBack/likely benefits/out-of-bounds',
      '/inputs/callBack/likely benefits/range-broken',
      '/ramp/1 benefits/ramp-falls',
    ]);
    await put(0, { ...model(), inputs: { contacts: { low: 'many' } } }).expect(422);
    expect((await get()).body.version).toBe(0);
  });

  it('are frozen with the snapshot that a report is printed from', async () => {
    await put(0, model()).expect(200);
    await request(app.http).post('/v1/reports').send({ assessmentId, kind: 'workstreamPlan' }).expect(202);
    await put(1, model({ horizonYears: 7 })).expect(200);
    const rows = await app.query(
      `SELECT document::json->'case'->'benefits' AS benefits FROM snapshot WHERE engagement_id = '${engagementId}'`,
    );
    expect(rows).toEqual([{ benefits: model() }]);
  });
});

describe('what if', () => {
  const plan = (body: object): request.Test => request(app.http).post('/v1/planner/benefits').send(body);

  it('reckons the same without keeping anything', async () => {
    const { body } = await plan({
      ...model(),
      plan: { effort: { low: 80, likely: 100, high: 150 }, months: 3 },
    }).expect(200);
    expect(body.value.once.likely.decimal).toBe('50000.000000');
    expect(body.value.ramp.map(({ decimal }: { decimal: string }) => Number(decimal))).toEqual([0, 0, 0, 1]);
    expect(body.value.payback.likely).toEqual({ months: 4 });
    expect((await get()).body.version).toBe(0);
  });

  it('has no value without a plan, and refuses one whose effort does not rise', async () => {
    expect((await plan(model()).expect(200)).body.value).toBeNull();
    const answer = await plan({ ...model(), plan: { effort: { low: 5, likely: 1, high: 9 }, months: 3 } }).expect(422);
    expect(pointers(answer)).toEqual(['/plan/effort benefits/range-broken']);
  });
});
