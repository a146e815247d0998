import request from 'supertest';
import { PROBLEM_TYPES } from '../../src/http';
import { golden, jointSummaryOf } from '../support/golden';
import { outputOf } from '../support/report-models';
import { DEMO } from '../support/run-case';
import { startTestApp, type TestApp } from '../support/test-app';

type Body = request.Response['body'];

let app: TestApp;
let telecom: Readonly<Record<string, string>>;
beforeAll(async () => {
  app = await startTestApp();
  telecom = (await app.given.demoCase('telecom')).assessments;
});
afterAll(() => app.stop());

const plan = async (id: string, query = '', status = 200): Promise<Body> =>
  (await request(app.http).get(`/v1/assessments/${id}/plan${query}`).expect(status)).body;

describe('GET /v1/assessments/:id/plan', () => {
  it('gives the whole plan of the wave, alike from each of its assessments', async () => {
    const files = await outputOf(DEMO.telecom);
    const file = files.find(({ path }) => path === 'baseline-plan/plan.json');
    const document = JSON.parse(file?.kind === 'json' ? file.bytes.toString('utf8') : '');
    const joint = await plan(telecom['osp-baseline']!, '?part=joint');
    expect(jointSummaryOf({ ...document, plan: joint })).toEqual(golden('telecom-baseline-plan', undefined));
    expect(joint.effort).toEqual(document.plan.effort);
    expect(joint.projection).toEqual(document.plan.projection);
    expect(joint.assessments.map(({ key }: Body) => key)).toEqual(['osp-baseline', 'vmo-baseline']);
    const other = await plan(telecom['vmo-baseline']!, '?part=joint');
    expect({ ...other, basis: null }).toEqual({ ...joint, basis: null });
  });

  it('gives an assessment its own part of the shared plan', async () => {
    const own = await plan(telecom['osp-baseline']!);
    const joint = await plan(telecom['osp-baseline']!, '?part=joint');
    expect(own.workstreams.length).toBeLessThan(joint.workstreams.length);
    expect(own.endDate).toBe(joint.endDate);
    expect(own.assessments.map(({ key }: Body) => key)).toEqual(['osp-baseline']);
    for (const { gaps } of own.workstreams) {
      expect(gaps.some(({ assessment }: Body) => assessment === 'osp-baseline')).toBe(true);
    }
  });

  it('names workstreams, work items and functions', async () => {
    const { workstreams, loads, ownerFunctions } = await plan(telecom['osp-baseline']!);
    const functions = new Map(ownerFunctions.map(({ key, title }: Body) => [key, title]));
    for (const { title, ownerFunction, workItems } of workstreams) {
      expect(title.en).toEqual(expect.any(String));
      expect(functions.has(ownerFunction)).toBe(true);
      for (const item of workItems)
        expect([item.title.en, functions.has(item.ownerFunction)]).toEqual([expect.any(String), true]);
    }
    for (const { ownerFunction } of loads) expect(functions.has(ownerFunction)).toBe(true);
  });

  it('refuses where nothing was assessed, and says so', async () => {
    const { id } = await app.given.assessment();
    for (const part of ['own', 'joint']) {
      const body = await plan(id, `?part=${part}`, PROBLEM_TYPES['results/no-plan'].status);
      expect([body.code, body.detail]).toEqual(['results/no-plan', expect.stringContaining('Nothing was assessed')]);
    }
  });

  it('refuses where nothing is below target', async () => {
    const { id } = await app.given.assessment({ target: '0' });
    await app.given.answer(id, 'entity', 'POL-01', { kind: 'rated', ratings: { approach: '5', deployment: '5' } });
    const body = await plan(id, '', PROBLEM_TYPES['results/no-plan'].status);
    expect([body.code, body.detail]).toEqual(['results/no-plan', expect.stringContaining('Nothing is below target')]);
  });

  it('leaves assessments of the wave without units aside', async () => {
    const { engagementId, id } = await app.given.assessment({ frameworkId: 'service-excellence-5p@1.0.0' });
    await app.given.assessment({ engagementId, unitCount: 0, units: [], status: 'draft' });
    expect((await plan(id, '', PROBLEM_TYPES['results/no-plan'].status)).code).toBe('results/no-plan');
  });

  it('refuses a part that there is none of', async () => {
    expect((await plan(telecom['osp-baseline']!, '?part=half', 422)).code).toBe('request/invalid');
  });
});
