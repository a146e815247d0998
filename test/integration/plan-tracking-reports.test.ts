import request from 'supertest';
import { Checkpoints } from '../../src/audit';
import { readBundle } from '../../src/seal';
import { verifyPack } from '../../src/verification';
import { Signers } from '../support/issuing';
import { manifestOf, packFor, partsOf } from '../support/packs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

let app: TestApp;
let id: string;
let signers: Signers;
let asker: TestPerson;
let signer: TestPerson;
let workItem: string;

beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  const assessment = await app.given.assessment({ unitCount: 1 });
  ({ id } = assessment);
  for (const requirement of ['PRC-09', 'POL-03']) {
    const answer = { kind: 'rated', ratings: { approach: '1', deployment: '0' } };
    await app.given.answer(id, assessment.unitRefs[0]!, requirement, answer);
  }
  signers = new Signers(app);
  asker = await signers.person(assessment.engagementId);
  signer = await signers.person(assessment.engagementId);
  const { body } = await put('plan-baseline', 0, {}).expect(200);
  workItem = body.baseline.plan.workstreams[0].items[0].id;
  await put('plan-progress', 0, { workItem, startedOn: '2026-03-02', percent: 40 }).expect(200);
  const { body: now } = await request(app.http).get(`/v1/assessments/${id}`).expect(200);
  await app.given.advance(now, 'completed');
});
afterAll(() => app.stop());

const put = (part: string, version: number, body: object): request.Test =>
  request(app.http).put(`/v1/assessments/${id}/${part}`).set(asker.session).set('If-Match', `"${version}"`).send(body);

const REPORT = { kind: 'workstreamPlan', language: 'en' } as const;

describe('a report of a plan with a baseline', () => {
  it('is frozen with the progress of its day, which an evidence pack proves', async () => {
    const report = await signers.report(asker, { assessmentId: id, ...REPORT, format: 'pdf' });
    expect(report.status).toBe('ready');
    // What is reported later changes nothing in it.
    await put('plan-progress', 1, { workItem, startedOn: '2026-03-02', percent: 90 }).expect(200);
    const issue = await signers.issue(signer, report.id);
    await app.get(Checkpoints).run(app.scope);
    const pack = await packFor(app, signer, issue.id);
    expect(manifestOf(await partsOf(pack)).planTracking).toMatchObject({ progress: [{ workItem, percent: 40 }] });
    const keys = readBundle((await request(app.http).get('/v1/seal-keys').expect(200)).text);
    const { verdict, faults, checks } = await verifyPack(pack, { keys });
    expect({ verdict, faults }).toEqual({ verdict: 'genuine', faults: [] });
    expect(checks.join('\n')).toMatch(/the numbers follow from the answers/);
  });

  it('has other figures once something else is reported', async () => {
    const first = await signers.report(asker, { assessmentId: id, ...REPORT, format: 'json' });
    await put('plan-progress', 2, { workItem, percent: 0 }).expect(200);
    const second = await signers.report(asker, { assessmentId: id, ...REPORT, format: 'json' });
    expect(first.dataSha256).not.toBe(second.dataSha256);
  });
});
