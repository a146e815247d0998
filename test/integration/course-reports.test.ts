import request from 'supertest';
import { Checkpoints } from '../../src/audit';
import type { ReportView } from '../../src/publishing';
import { readBundle } from '../../src/seal';
import { verifyPack } from '../../src/verification';
import { Signers } from '../support/issuing';
import { manifestOf, packFor, partsOf } from '../support/packs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

let app: TestApp;
let engagementId: string;
let [first, mate, second] = ['', '', ''];
let signers: Signers;
let asker: TestPerson;
let signer: TestPerson;
let postponed: string;

const LOW = { kind: 'rated', ratings: { approach: '1', deployment: '0' } };

const complete = async (id: string): Promise<unknown> =>
  app.given.advance((await request(app.http).get(`/v1/assessments/${id}`).expect(200)).body, 'completed');

const postpone = (version: number, workstreams: readonly string[]): request.Test =>
  request(app.http)
    .put(`/v1/assessments/${first}/plan-changes`)
    .set('If-Match', `"${version}"`)
    .send({ changes: workstreams.map((workstream) => ({ kind: 'postpone', workstream })) });

/** Two assessments share the plan of the first wave, in which something was changed; a third one follows the first. */
beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  const made = await app.given.assessment({ unitCount: 1, wave: 'one' });
  ({ id: first, engagementId } = made);
  const beside = await app.given.assessment({ engagementId, wave: 'one' });
  mate = beside.id;
  const later = await app.given.assessment({
    ...{ engagementId, wave: 'two', previousId: first, period: { from: '2026-09-07', to: '2026-09-11' } },
    reportDate: '2026-09-18',
  });
  second = later.id;
  for (const requirement of ['PRC-09', 'POL-03', 'PEO-05']) {
    await app.given.answer(first, made.unitRefs[0]!, requirement, LOW);
    await app.given.answer(mate, beside.unitRefs[0]!, requirement, LOW);
  }
  await app.given.answer(second, later.unitRefs[0]!, 'PRC-09', LOW);
  const { body: plan } = await request(app.http).get(`/v1/assessments/${first}/plan`).expect(200);
  postponed = plan.workstreams[0].id;
  await postpone(0, [postponed]).expect(200);
  for (const id of [first, mate, second]) await complete(id);
  signers = new Signers(app);
  asker = await signers.person(engagementId);
  signer = await signers.person(engagementId);
});
afterAll(() => app.stop());

const report = (format: 'pdf' | 'json', kind = 'gapReport'): Promise<ReportView> =>
  signers.report(asker, { assessmentId: second, kind, language: 'en', format });

describe('a report of a later wave', () => {
  it('is frozen with the earlier waves and what was changed in their plans, which an evidence pack proves', async () => {
    const made = await report('pdf');
    expect(made.snapshots.map(({ role, assessmentId }) => [role, assessmentId])).toEqual([
      ['previous', first],
      ['earlier', mate],
      ['current', second],
    ]);
    // What is changed afterwards does not change it.
    await postpone(1, []).expect(200);
    const issue = await signers.issue(signer, made.id);
    await app.get(Checkpoints).run(app.scope);
    const pack = await packFor(app, signer, issue.id);
    const { snapshots } = manifestOf(await partsOf(pack));
    expect(snapshots.map(({ role, stepsBack, planChanges }) => ({ role, stepsBack, planChanges }))).toEqual([
      { role: 'previous', stepsBack: 1, planChanges: [expect.objectContaining({ workstream: postponed })] },
      { role: 'earlier' },
      { role: 'current' },
    ]);
    const keys = readBundle((await request(app.http).get('/v1/seal-keys').expect(200)).text);
    const { verdict, faults, checks } = await verifyPack(pack, { keys });
    expect({ verdict, faults }).toEqual({ verdict: 'genuine', faults: [] });
    expect(checks.join('\n')).toMatch(/the numbers follow from the answers/);
    const other = await report('json');
    expect(other.dataSha256).not.toBe(made.dataSha256);

    const auditor = await signers.person(engagementId, 'auditor', { assessmentId: second });
    const narrow = manifestOf(await partsOf(await packFor(app, auditor, issue.id)));
    expect(narrow.covers).toBe('assessment');
    expect(narrow.snapshots.map(({ role, stepsBack, planChanges }) => [role, stepsBack, planChanges])).toEqual([
      ['current', undefined, undefined],
    ]);
    expect(JSON.stringify(narrow)).not.toContain(postponed);
  });

  it('says of the plan of the wave before what that wave says of it, for a gap report and a plan alike', async () => {
    const bytes = async ({ id }: ReportView): Promise<Buffer> => {
      const { body } = await request(app.http)
        .get(`/v1/reports/${id}/file`)
        .set(asker.session)
        .buffer(true)
        .expect(200);
      return Buffer.from(JSON.stringify(body));
    };
    const [gaps, plan] = [await report('json'), await report('json', 'workstreamPlan')];
    expect(gaps.sha256).toBe(plan.sha256);
    const { progress } = JSON.parse((await bytes(gaps)).toString());
    const { body: course } = await request(app.http)
      .get(`/v1/engagements/${engagementId}/progress?assessments=${first},${second}`)
      .expect(200);
    const planned = ({ plan: { workstreams } }: { plan: { workstreams: { id: string; projected: unknown }[] } }) =>
      workstreams.map(({ id, projected }) => [id, projected]);
    expect(planned(progress.steps[0])).toEqual(planned(course.steps[0]));
  });

  it('is nothing that somebody who was given one assessment can ask for', async () => {
    const assessor = await signers.person(engagementId, 'auditor', { assessmentId: second });
    await request(app.http)
      .post('/v1/reports')
      .set(assessor.session)
      .send({ assessmentId: second, kind: 'gapReport', language: 'en', format: 'json' })
      .expect(403);
  });

  it('rests on nothing of other waves where it is a plan of all', async () => {
    const { body } = await request(app.http)
      .post('/v1/reports')
      .send({ assessmentId: first, kind: 'jointPlan', language: 'en', format: 'json' })
      .expect(202);
    expect(body.snapshots.map(({ role }: { role: string }) => role)).toEqual(['current', 'sameWave']);
  });
});
