import request from 'supertest';
import type { IssueView } from '../../src/issuing';
import { completed, nextRevision, PASSWORD, Signers } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS, type TestPerson } from '../support/test-people';

const GAPS = { kind: 'gapReport', format: 'pdf', language: 'en' } as const;
const NOBODY = 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ';

let app: TestApp;
let signers: Signers;
let assessmentId: string;
let asker: TestPerson;
let signer: TestPerson;
let issue: IssueView;

beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  signers = new Signers(app);
  const { id, engagementId } = await completed(app);
  assessmentId = id;
  asker = await signers.person(engagementId);
  signer = await signers.person(engagementId);
  const report = await signers.report(asker, { ...GAPS, assessmentId });
  issue = await signers.issue(signer, report.id);
});
afterAll(() => app.stop());
// Otherwise the tests themselves run into the limit.
beforeEach(() => app.query('DELETE FROM throttle'));

const check = (path: string): request.Test => request(app.http).get(`/v1/checks${path}`).set(ANONYMOUS);

describe('the public check', () => {
  it('tells anybody who holds the check id that the report is valid, and nothing else', async () => {
    const { body, headers } = await check(`/${issue.checkId}`).expect(200);
    expect(body).toEqual({
      ...{ state: 'valid', number: issue.number, kind: 'gapReport', holder: 'Fairline', issuedAt: issue.issuedAt },
      ...{ dataSha256: issue.dataSha256, fileSha256: issue.sha256 },
      ...{ supersededBy: null, supersededAt: null, revokedAt: null },
    });
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('finds the id however it is typed', async () => {
    const { body } = await check(`/${issue.checkId.replaceAll('-', '').toLowerCase()}`).expect(200);
    expect(body.number).toBe(issue.number);
  });

  it('tells whether a file is the one that was issued', async () => {
    const { body } = await check(`?sha256=${issue.sha256}`).expect(200);
    expect(body).toMatchObject({ state: 'valid', number: issue.number });
    await check(`?sha256=${'a'.repeat(64)}`).expect(404);
    await check('?sha256=abc').expect(422);
    await check('').expect(422);
  });

  it('answers to unknown and to malformed ids alike', async () => {
    const answers = [];
    for (const id of [NOBODY, 'abc', 'x'.repeat(500), '%20', issue.number.replaceAll('/', '-')]) {
      const { body } = await check(`/${id}`).expect(404);
      answers.push({ ...body, instance: undefined, requestId: undefined });
    }
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'check/unknown' });
  });

  it('does not find what another workspace issued', async () => {
    const other = await startTestApp({ database: app.database, workspace: 'other' });
    await request(other.http).get(`/v1/checks/${issue.checkId}`).set(ANONYMOUS).expect(404);
    await request(other.http).get(`/v1/checks?sha256=${issue.sha256}`).set(ANONYMOUS).expect(404);
    await other.stop();
  });

  it('lets nobody reach the rows themselves', async () => {
    const runner = app.database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`SET LOCAL tolok.workspace = '${app.scope.workspaceId}'; SET LOCAL tolok.actor = 'public'`);
    expect(await runner.query('SELECT id FROM issue')).toEqual([]);
    expect(await runner.query('SELECT id FROM sign_off')).toEqual([]);
    expect(await runner.query('SELECT issue_id FROM issue_file')).toEqual([]);
    await runner.rollbackTransaction();
    await runner.release();
  });

  it('is refused after thirty in a minute from one address', async () => {
    for (let count = 0; count < 30; count += 1) await check(`/${NOBODY}`).expect(404);
    const { body, headers } = await check(`/${issue.checkId}`).expect(429);
    expect(body.code).toBe('access/too-many-attempts');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('hands out the public keys', async () => {
    const { text, headers } = await request(app.http).get('/v1/seal-keys').set(ANONYMOUS).expect(200);
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(text).toContain('-----BEGIN CERTIFICATE-----');
    expect(text).not.toContain('PRIVATE');
  });

  it('tells at once that a report was superseded, and then revoked', async () => {
    await nextRevision(app, assessmentId);
    const report = await signers.report(asker, { ...GAPS, assessmentId });
    const next = await signers.issue(signer, report.id);
    const { body: superseded } = await check(`/${issue.checkId}`).expect(200);
    expect(superseded).toMatchObject({ state: 'superseded', supersededBy: next.number, supersededAt: next.issuedAt });
    await request(app.http)
      .post(`/v1/issues/${issue.id}/revocation`)
      .set(signer.session)
      .send({ password: PASSWORD, reason: 'Wrong figures, which nobody outside is told.' })
      .expect(200);
    const { body: revoked } = await check(`/${issue.checkId}`).expect(200);
    expect(revoked).toMatchObject({ state: 'revoked', revokedAt: expect.any(String) });
    expect(JSON.stringify(revoked)).not.toContain('Wrong figures');
    const { body: valid } = await check(`/${next.checkId}`).expect(200);
    expect(valid.state).toBe('valid');
  });
});
