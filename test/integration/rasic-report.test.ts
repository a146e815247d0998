import request from 'supertest';
import { Checkpoints } from '../../src/audit';
import { readBundle } from '../../src/seal';
import { verifyPack } from '../../src/verification';
import type { GivenAssessment } from '../support/given';
import { Signers } from '../support/issuing';
import { manifestOf, packFor, partsOf } from '../support/packs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

type Json = Record<string, any>;

const TABLE = 'step,activity,operations-director,site-manager,team-leader\none,Calibrate,A,R,C\ntwo,Report,,R,I\n';

let app: TestApp;
let assessment: GivenAssessment;
let signers: Signers;
let asker: TestPerson;
let matrix: Json;

beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  assessment = await app.given.assessment({ unitCount: 1 });
  const answer = { kind: 'rated', ratings: { approach: '1', deployment: '0' } };
  await app.given.answer(assessment.id, assessment.unitRefs[0]!, 'PRC-09', answer);
  signers = new Signers(app);
  asker = await signers.person(assessment.engagementId);
  matrix = await filled('Quality monitoring');
});
afterAll(() => app.stop());

const base = (): string => `/v1/engagements/${assessment.engagementId}/rasic-matrices`;
const seen = (version: number): Record<string, string> => ({ 'If-Match': `"${version}"` });
const read = async (id: string): Promise<Json> => (await request(app.http).get(`${base()}/${id}`).expect(200)).body;
const write = (id: string, version: number, role: string, letters: string): request.Test =>
  request(app.http)
    .put(`${base()}/${id}/cells`)
    .set(seen(version))
    .send({ cells: [{ activity: 'a1', role, letters }] });
const ask = (body: object): request.Test =>
  request(app.http)
    .post('/v1/reports')
    .send({ assessmentId: assessment.id, ...body });
const print = (body: object = {}): object => ({
  ...{ assessmentId: assessment.id, kind: 'rasicMatrix', matrixId: matrix['id'] },
  ...body,
});
const dataOf = async (id: string): Promise<Json> =>
  (await request(app.http).get(`/v1/reports/${id}/file`).set(asker.session).expect(200)).body;

async function filled(title: string, body: object = {}): Promise<Json> {
  const sent = { title, profile: 'raci-a1', ...body };
  const made = await request(app.http).post(base()).send(sent).expect(201);
  const table = request(app.http).put(`${base()}/${made.body.id}/table`);
  return (
    await table
      .set({ ...seen(1), 'Content-Type': 'text/csv' })
      .send(TABLE)
      .expect(200)
  ).body;
}

describe('the print of a matrix', () => {
  it('has what the matrix shows, under a name of its own', async () => {
    const report = await signers.report(asker, print({ format: 'json' }));
    expect(report).toMatchObject({
      ...{ kind: 'rasicMatrix', status: 'ready', matrixId: matrix['id'], paper: null },
      fileName: expect.stringMatching(/-rasic-matrix-quality-monitoring\.json$/),
    });
    const data = await dataOf(report.id);
    const shown = await read(matrix['id']);
    expect(data).toMatchObject({ convention: 'raci-a1', version: shown['version'], approval: null, unit: null });
    expect(data['issues'].map(({ code }: Json) => code)).toEqual(shown['issues'].map(({ code }: Json) => code));
    expect(
      data['activities'].flatMap(({ key, cells }: Json) => Object.entries(cells).map((cell) => [key, ...cell])),
    ).toEqual(shown['cells'].map(({ activity, role, letters }: Json) => [activity, role, letters]));
  });

  it.each([
    ['en', 'a3'],
    ['id', 'a4'],
    ['zh', 'a3'],
  ] as const)('is made in %s on %s', async (language, paper) => {
    const report = await signers.report(asker, print({ language, paper }));
    expect(report).toMatchObject({ status: 'ready', language, paper });
    expect(report.pages).toBeGreaterThan(5);
    const { body } = await request(app.http)
      .get(`/v1/reports/${report.id}/file`)
      .set(asker.session)
      .buffer()
      .expect(200);
    const sizes = new Set((body as Buffer).toString('latin1').match(/\/MediaBox \[[^\]]+\]/g));
    expect([...sizes].some((size) => size.includes('1190.55'))).toBe(paper === 'a3');
  });

  it('is frozen as it stands, with its approval and with what its copies do differently', async () => {
    const { id } = await filled('Frozen');
    const { body: copies } = await request(app.http)
      .put(`${base()}/${id}/copies`)
      .send({ units: assessment.unitRefs })
      .expect(200);
    await write(copies.items[0].matrixId, 1, 'operations-director', '').expect(200);
    await request(app.http)
      .put(`${base()}/${id}/approval`)
      .set({ ...asker.session, ...seen(2) })
      .send({ givenBy: 'Budi Santoso' })
      .expect(200);
    const asked = print({ matrixId: id, format: 'json' });
    const first = await signers.report(asker, asked);
    expect(await dataOf(first.id)).toMatchObject({
      approval: { version: 2, givenBy: 'Budi Santoso', recordedBy: asker.name, isCurrent: true },
      copies: { count: 1, deviating: 1, errors: 1, units: [{ unit: assessment.unitRefs[0], cells: 1 }] },
    });
    await write(id, 2, 'team-leader', 'I').expect(200);
    expect((await dataOf(first.id))['version']).toBe(2);
    const second = await signers.report(asker, asked);
    expect(await dataOf(second.id)).toMatchObject({ version: 3, approval: { version: 2, isCurrent: false } });
    const copy = await signers.report(asker, print({ matrixId: copies.items[0].matrixId, format: 'json' }));
    expect(await dataOf(copy.id)).toMatchObject({
      unit: assessment.unitRefs[0],
      original: { title: 'Frozen', deviations: [{ role: 'operations-director', letters: '', original: 'A' }] },
    });
  });

  it('follows the plan where the matrix does, with the names of its workstreams as steps', async () => {
    const sent = { title: 'Plan', profile: 'rasic-r1', assessmentId: assessment.id };
    const { body } = await request(app.http).post(base()).send(sent).expect(201);
    const report = await signers.report(asker, print({ matrixId: body.id, format: 'json' }));
    const { activities } = await dataOf(report.id);
    expect(activities.length).toBeGreaterThan(2);
    const frozen = await app.query('SELECT rasic FROM report WHERE id = $1', [report.id]);
    expect(frozen[0]).toMatchObject({
      rasic: [
        {
          document: { activities: expect.arrayContaining([expect.objectContaining({ stepTitle: expect.anything() })]) },
        },
      ],
    });
    await request(app.http).delete(`${base()}/${body.id}`).set(seen(1)).expect(204);
  });

  it.each<[string, object, number, string]>([
    ['without a matrix', { kind: 'rasicMatrix' }, 422, '/matrixId'],
    [
      'of a matrix in a gap report',
      { kind: 'gapReport', matrixId: '01900000-0000-7000-8000-000000000000' },
      422,
      '/matrixId',
    ],
    ['on other paper, of a gap report', { kind: 'gapReport', paper: 'a3' }, 422, '/paper'],
    ['on other paper, of figures', { kind: 'workstreamPlan', format: 'json', paper: 'a3' }, 422, '/paper'],
    ['on paper that is not known', { kind: 'workstreamPlan', paper: 'a0' }, 422, '/paper'],
  ])('is refused %s', async (_, body, status, pointer) => {
    const answer = await ask(body).expect(status);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it('is refused of a matrix of another engagement, and to whoever is not on the team', async () => {
    const other = await app.given.assessment({ unitCount: 1 });
    const { body } = await ask(print({ assessmentId: other.id })).expect(404);
    expect(body.code).toBe('rasic/matrix-not-found');
    const auditor = await signers.person(assessment.engagementId, 'auditor');
    await request(app.http).post('/v1/reports').set(auditor.session).send(print()).expect(403);
    const stranger = await signers.person(undefined);
    await request(app.http).post('/v1/reports').set(stranger.session).send(print()).expect(404);
  });

  it('is not issued', async () => {
    const report = await signers.report(asker, print());
    const signer = await signers.person(assessment.engagementId);
    const { body } = await signers.sign(signer, report.id).expect(409);
    expect(body).toMatchObject({ code: 'issue/not-issuable', detail: expect.stringContaining('matrix') });
  });
});

describe('a plan on A3', () => {
  it('has its matrix on A3 and all other pages on A4', async () => {
    const report = await signers.report(asker, { assessmentId: assessment.id, kind: 'workstreamPlan', paper: 'a3' });
    expect(report).toMatchObject({ status: 'ready', paper: 'a3' });
    const { body } = await request(app.http)
      .get(`/v1/reports/${report.id}/file`)
      .set(asker.session)
      .buffer()
      .expect(200);
    const sizes = (body as Buffer).toString('latin1').match(/\/MediaBox \[[^\]]+\]/g) ?? [];
    expect(sizes.filter((size) => size.includes('1190.55'))).toHaveLength(1);
    expect(sizes.length).toBeGreaterThan(5);
  });
});

describe('a gap report', () => {
  it('says where accountability is broken, as the plan of the assessment does by its figures', async () => {
    const asked = { assessmentId: assessment.id, format: 'json' };
    const gap = await signers.report(asker, { ...asked, kind: 'gapReport' });
    const { accountability } = await dataOf(gap.id);
    expect(accountability.matrices[0]).toMatchObject({
      ...{ title: 'Quality monitoring', counts: { activities: 2, roles: 3, errors: 1 } },
      errorList: [{ code: 'missing-letter', letter: 'A', number: 2 }],
    });
    const plan = await signers.report(asker, { ...asked, kind: 'workstreamPlan' });
    expect(plan.dataSha256).toBe(gap.dataSha256);
  });

  it('is silent where there is no matrix', async () => {
    const other = await app.given.assessment({ unitCount: 1 });
    const person = await signers.person(other.engagementId);
    const report = await signers.report(person, { assessmentId: other.id, kind: 'gapReport', format: 'json' });
    const { body } = await request(app.http).get(`/v1/reports/${report.id}/file`).set(person.session).expect(200);
    expect(body).not.toHaveProperty('accountability');
  });

  it('is issued with the matrices of its day, which an evidence pack proves', async () => {
    const { body: now } = await request(app.http).get(`/v1/assessments/${assessment.id}`).expect(200);
    await app.given.advance(now, 'completed');
    const report = await signers.report(asker, { assessmentId: assessment.id, kind: 'gapReport', language: 'en' });
    await write(matrix['id'], matrix['version'], 'team-leader', 'I').expect(200);
    const signer = await signers.person(assessment.engagementId);
    const issue = await signers.issue(signer, report.id);
    await app.get(Checkpoints).run(app.scope);
    const pack = await packFor(app, signer, issue.id);
    expect(manifestOf(await partsOf(pack)).accountability?.[0]).toMatchObject({ id: matrix['id'], version: 2 });
    const keys = readBundle((await request(app.http).get('/v1/seal-keys').expect(200)).text);
    const { verdict, faults, checks } = await verifyPack(pack, { keys });
    expect({ verdict, faults }).toEqual({ verdict: 'genuine', faults: [] });
    expect(checks.join('\n')).toMatch(/the numbers follow from the answers/);
  });
});
