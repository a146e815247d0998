import { once } from 'node:events';
import request from 'supertest';
import { completed, Signers } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';

const GAPS = { kind: 'gapReport', format: 'pdf', language: 'en' } as const;

/** The test's own name for the server; a stranger could write any. */
const FORGED = 'evil.example';

async function listenAt(app: TestApp, host: string): Promise<void> {
  const { port } = app.http.address() as { port: number };
  app.http.closeAllConnections();
  app.http.close();
  await once(app.http, 'close');
  app.http.listen(port, host);
  await once(app.http, 'listening');
}

/** The page that the QR code of an issued report opens: the description of the picture says it. */
async function checkPages(app: TestApp, file: string): Promise<string[]> {
  const { body } = await request(app.http).get(file).buffer(true).expect(200);
  const links = (body as Buffer).toString('latin1').matchAll(/https?:\/\/[^\s()\\]+\/check\//g);
  return [...new Set([...links].map(([address]) => address))];
}

describe('where an issued report is checked', () => {
  let app: TestApp;
  let signers: Signers;
  beforeAll(async () => {
    // It answers to any name, as a server without a public address does that is not bound to this machine alone.
    app = await startTestApp({ renderThreads: 1, settings: { host: '0.0.0.0' } });
    signers = new Signers(app);
  });
  afterAll(() => app.stop());

  const ready = async (overrides: object = {}) => {
    const assessment = await completed(app, { ...overrides });
    const report = await signers.report(app.owner, { assessmentId: assessment.id, ...GAPS });
    return { report, lead: await signers.person(assessment.engagementId) };
  };

  it('is the server’s own address, whatever name a request came under', async () => {
    const { report, lead } = await ready();
    const { body: issue } = await signers.sign(lead, report.id).set('Host', FORGED).expect(201);
    const { port } = app.http.address() as { port: number };
    expect(await checkPages(app, issue.file)).toEqual([`http://localhost:${port}/check/`]);
  });

  it('has to be set before a real report is issued by a server that others reach', async () => {
    const { report, lead } = await ready();
    const sample = await ready({ engagementId: (await app.given.engagement({ sampleData: true })).id });
    await listenAt(app, '0.0.0.0');
    const { body } = await signers.sign(lead, report.id).set('Host', FORGED).expect(409);
    expect(body.code).toBe('issue/not-issuable');
    expect(body.detail).toContain('TOLOK_PUBLIC_URL');
    await signers.sign(sample.lead, sample.report.id).expect(201);
    await listenAt(app, '127.0.0.1');
    await signers.sign(lead, report.id).expect(201);
  });
});

describe('a plan of a wave', () => {
  let app: TestApp;
  let signers: Signers;
  beforeAll(async () => {
    app = await startTestApp({ renderThreads: 1 });
    signers = new Signers(app);
  });
  afterAll(() => app.stop());

  it('is not issued by somebody who completed any assessment of it', async () => {
    const first = await completed(app, { wave: 'one' });
    const { engagementId } = first;
    const other = await app.given.assessment({ engagementId, wave: 'one', unitCount: 1, status: 'review' });
    const completer = await signers.person(engagementId);
    await request(app.http)
      .post(`/v1/assessments/${other.id}/completion`)
      .set(completer.session)
      .set('If-Match', `"${other.version}"`)
      .expect(200);
    const asker = await signers.person(engagementId);
    const subject = { assessmentId: first.id, format: 'pdf', language: 'en' };
    const plan = await signers.report(asker, { ...subject, kind: 'workstreamPlan' });
    expect(plan).toMatchObject({ status: 'ready' });
    const { body } = await signers.sign(completer, plan.id).expect(403);
    expect(body.code).toBe('issue/second-person');
    const gaps = await signers.report(asker, { ...subject, kind: 'gapReport' });
    await signers.sign(completer, gaps.id).expect(201);
    await signers.sign(await signers.person(engagementId), plan.id).expect(201);
  });
});
