import { createHash } from 'node:crypto';
import request from 'supertest';
import type { IssueView } from '../../src/issuing';
import { completed, nextRevision, onceHeldUp, PASSWORD, SIGNING, Signers } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

let app: TestApp;
let signers: Signers;
beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  signers = new Signers(app);
});
afterAll(() => app.stop());

const GAPS = { kind: 'gapReport', format: 'pdf', language: 'en' } as const;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A completed assessment with a report that one lead asked for, and a second lead who may issue it. */
async function ready(overrides: Readonly<Record<string, unknown>> = {}) {
  const assessment = await completed(app, overrides);
  const { engagementId } = assessment;
  const first = await signers.person(engagementId);
  const second = await signers.person(engagementId);
  const report = await signers.report(first, { assessmentId: assessment.id, ...GAPS });
  return { assessment, engagementId, first, second, report };
}

const get = (person: TestPerson, path: string): request.Test => request(app.http).get(path).set(person.session);
const counts = async (reportId: string): Promise<unknown> => {
  const [row] = await app.query(
    `SELECT (SELECT count(*)::integer FROM issue WHERE report_id = $1) AS issues,
       (SELECT count(*)::integer FROM sign_off WHERE subject_id = $1) AS "signOffs",
       (SELECT count(*)::integer FROM issue_file JOIN issue ON issue.id = issue_id WHERE report_id = $1) AS files`,
    [reportId],
  );
  return row;
};

describe('issuing a report', () => {
  let given: Awaited<ReturnType<typeof ready>>;
  let issue: IssueView;
  beforeAll(async () => {
    given = await ready();
    issue = await signers.issue(given.second, given.report.id);
  });

  it('puts it into force under a number of its own', () => {
    const { assessment, report, second } = given;
    expect(issue).toMatchObject({
      ...{ reportId: report.id, assessmentId: assessment.id, status: 'inForce', kind: 'gapReport', language: 'en' },
      number: `${assessment['documentNumber']}/1-GAP-en`,
      checkId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/),
      ...{ dataSha256: report.dataSha256, supersedes: null, supersededBy: null, revokedAt: null, revision: 1 },
      ...{ signedBy: { personId: second.id, name: second.name }, meaning: 'approvedForIssue' },
    });
  });

  it('hands out the signed file, and writes down who took it', async () => {
    const response = await get(given.second, issue.file).buffer(true).expect(200);
    const bytes = response.body as Buffer;
    expect(sha256(bytes)).toBe(issue.sha256);
    expect(bytes.length).toBe(issue.size);
    expect(bytes.toString('latin1')).toContain('/ByteRange [0 ');
    expect(issue.sha256).not.toBe(given.report.sha256);
    expect(response.headers['content-disposition']).toBe(`attachment; filename="${issue.fileName}"`);
    const [read] = await app.query(
      `SELECT actor_id AS "actorId", action FROM audit_event
       WHERE subject = 'issue_file' AND action = 'read' AND changes LIKE '%' || $1 || '%'`,
      [issue.id],
    );
    expect(read).toEqual({ actorId: given.second.id, action: 'read' });
  });

  it('binds the signature to the data that was read', async () => {
    const [signOff] = await app.query(
      `SELECT subject_kind AS kind, content_sha256 AS content, person_id AS person, meaning FROM sign_off
       WHERE subject_id = $1`,
      [given.report.id],
    );
    expect(signOff).toEqual({
      ...{ kind: 'report', content: given.report.dataSha256, person: given.second.id, meaning: 'approvedForIssue' },
    });
  });

  it('keeps the report that was read', async () => {
    const { body } = await request(app.http)
      .delete(`/v1/reports/${given.report.id}`)
      .set(given.first.session)
      .expect(409);
    expect(body.code).toBe('report/issued');
  });

  it('is done once', async () => {
    const third = await signers.person(given.engagementId);
    const { body } = await signers.sign(third, given.report.id).expect(409);
    expect(body).toMatchObject({
      code: 'issue/not-issuable',
      detail: `The report was issued already, as ${issue.number}.`,
    });
    expect(await counts(given.report.id)).toEqual({ issues: 1, signOffs: 1, files: 1 });
  });

  it('shows the register to those who may see the assessment, and to nobody else', async () => {
    const auditor = await signers.person(given.engagementId, 'auditor', { assessmentId: given.assessment.id });
    const stranger = await signers.person((await app.given.engagement()).id);
    const { body: seen } = await get(auditor, '/v1/issues').expect(200);
    expect(seen.items.map(({ id }: IssueView) => id)).toEqual([issue.id]);
    await get(auditor, issue.file).expect(200);
    const { body: hidden } = await get(stranger, '/v1/issues').expect(200);
    expect(hidden.items).toEqual([]);
    const { body: refusal } = await get(stranger, `/v1/issues/${issue.id}`).expect(404);
    expect(refusal.code).toBe('issue/not-found');
    await get(stranger, issue.file).expect(404);
    await signers.sign(stranger, given.report.id).expect(404);
  });

  it('filters the register', async () => {
    const of = async (query: string): Promise<string[]> => {
      const { body } = await get(given.second, `/v1/issues?${query}`).expect(200);
      return body.items.map(({ id }: IssueView) => id);
    };
    expect(await of(`assessmentId=${given.assessment.id}&status=inForce`)).toEqual([issue.id]);
    expect(await of(`assessmentId=${given.assessment.id}&status=revoked`)).toEqual([]);
    expect(await of(`engagementId=${given.engagementId}&sort=number`)).toEqual([issue.id]);
  });
});

describe('a report is not issued', () => {
  it('by who asked for it, nor by who completed the assessment', async () => {
    const { report, first } = await ready();
    const { body: asked } = await signers.sign(first, report.id).expect(403);
    expect(asked).toMatchObject({ code: 'issue/second-person', detail: expect.stringContaining('asked for') });
    await signers.giveWord(app.owner.id);
    // The harness completes assessments as its owner.
    const { body: did } = await signers.sign(app.owner, report.id).expect(403);
    expect(did).toMatchObject({ code: 'issue/second-person', detail: expect.stringContaining('completed') });
    expect(await counts(report.id)).toEqual({ issues: 0, signOffs: 0, files: 0 });
  });

  it('without the password, or with an access token', async () => {
    const { report, second } = await ready();
    const { body: wrong } = await signers.sign(second, report.id, { password: 'guess' }).expect(403);
    expect(wrong.code).toBe('access/confirmation-failed');
    const { body: token } = await request(app.http)
      .post(`/v1/reports/${report.id}/issue`)
      .set(await app.people.token(second.id, ['read', 'write', 'administer']))
      .send(SIGNING)
      .expect(403);
    expect(token.code).toBe('access/forbidden');
    await signers.sign(second, report.id, { meaning: 'looksGood' }).expect(422);
    expect(await counts(report.id)).toEqual({ issues: 0, signOffs: 0, files: 0 });
  });

  it('by an assessor', async () => {
    const { report, engagementId } = await ready();
    const assessor = await signers.person(engagementId, 'assessor');
    const { body } = await signers.sign(assessor, report.id).expect(403);
    expect(body.code).toBe('access/forbidden');
  });

  it('as JSON, of an open assessment, or of an older revision', async () => {
    const { report, first, second, assessment } = await ready();
    const json = await signers.report(first, { ...GAPS, assessmentId: assessment.id, format: 'json' });
    const { body: asJson } = await signers.sign(second, json.id).expect(409);
    expect(asJson).toMatchObject({ code: 'issue/not-issuable', detail: expect.stringContaining('Only PDFs') });
    await nextRevision(app, assessment.id);
    const { body: older } = await signers.sign(second, report.id).expect(409);
    expect(older.detail).toContain('not on the present revision');
    const open = await app.given.assessment({ unitCount: 1, engagementId: assessment.engagementId });
    const draft = await signers.report(first, { ...GAPS, assessmentId: open.id });
    const { body: ofOpen } = await signers.sign(second, draft.id).expect(409);
    expect(ofOpen.detail).toContain('not completed');
  });

  it('when it would print other data than the one that was read', async () => {
    const { report, second } = await ready();
    await app.query('UPDATE report SET data_sha256 = $2 WHERE id = $1', [report.id, 'a'.repeat(64)]);
    const { body } = await signers.sign(second, report.id).expect(409);
    expect(body).toMatchObject({ code: 'issue/not-issuable', detail: expect.stringContaining('other figures') });
    expect(await counts(report.id)).toEqual({ issues: 0, signOffs: 0, files: 0 });
  });

  it('when there is none', async () => {
    const { second } = await ready();
    await signers.sign(second, '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f').expect(404);
  });
});

describe('what supersedes an issued report', () => {
  it('is the report of a newer revision', async () => {
    const { assessment, first, second, report } = await ready();
    const old = await signers.issue(second, report.id);
    await nextRevision(app, assessment.id);
    const next = await signers.report(first, { ...GAPS, assessmentId: assessment.id });
    const issue = await signers.issue(second, next.id);
    expect(issue).toMatchObject({ number: `${assessment['documentNumber']}/2-GAP-en`, supersedes: { id: old.id } });
    const { body: former } = await get(second, `/v1/issues/${old.id}`).expect(200);
    expect(former).toMatchObject({ status: 'superseded', supersededBy: { number: issue.number } });
    expect(former.supersededAt).toBe(issue.issuedAt);
  });

  it('is a report of the same revision that names it, and no other', async () => {
    const { assessment, first, second, report } = await ready();
    const old = await signers.issue(second, report.id);
    const again = await signers.report(first, { ...GAPS, assessmentId: assessment.id });
    const { body: unnamed } = await signers.sign(second, again.id).expect(409);
    expect(unnamed).toMatchObject({ code: 'issue/not-issuable', detail: expect.stringContaining(old.id) });
    const elsewhere = await ready();
    const foreign = await signers.issue(elsewhere.second, elsewhere.report.id);
    const { body: unknown } = await signers.sign(second, again.id, { supersedes: foreign.id }).expect(404);
    expect(unknown.code).toBe('issue/not-found');
    const issue = await signers.issue(second, again.id, { supersedes: old.id });
    expect(issue).toMatchObject({ number: `${old.number}.2`, supersedes: { id: old.id, number: old.number } });
    const third = await signers.report(first, { ...GAPS, assessmentId: assessment.id });
    const { body: ended } = await signers.sign(second, third.id, { supersedes: old.id }).expect(409);
    expect(ended.code).toBe('issue/ended');
  });

  it('is of the same kind and language', async () => {
    const { assessment, first, second, report } = await ready();
    const english = await signers.issue(second, report.id);
    const chinese = await signers.report(first, { ...GAPS, assessmentId: assessment.id, language: 'zh' });
    const { body } = await signers.sign(second, chinese.id, { supersedes: english.id }).expect(409);
    expect(body.detail).toContain('another assessment, kind or language');
    expect(await signers.issue(second, chinese.id)).toMatchObject({ supersedes: null });
  });
});

describe('revoking', () => {
  it('takes a report out of force for good, with a reason', async () => {
    const { second, report } = await ready();
    const issue = await signers.issue(second, report.id);
    const revoke = (body: object): request.Test =>
      request(app.http).post(`/v1/issues/${issue.id}/revocation`).set(second.session).send(body);
    await revoke({ password: PASSWORD }).expect(422);
    await revoke({ password: 'guess', reason: 'Wrong figures.' }).expect(403);
    const { body } = await revoke({ password: PASSWORD, reason: 'Wrong figures.' }).expect(200);
    expect(body).toMatchObject({
      status: 'revoked',
      revocationReason: 'Wrong figures.',
      revokedAt: expect.any(String),
    });
    const { body: twice } = await revoke({ password: PASSWORD, reason: 'Again.' }).expect(409);
    expect(twice.code).toBe('issue/ended');
  });
});

describe('at the same moment', () => {
  it('two issue one report: one does, the other is told', async () => {
    const { assessment, engagementId, second, report } = await ready();
    const third = await signers.person(engagementId);
    const both = await app.race(
      ...(['assessment', assessment.id] as const),
      () => signers.sign(second, report.id),
      () => signers.sign(third, report.id),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await counts(report.id)).toEqual({ issues: 1, signOffs: 1, files: 1 });
  });

  it('two reports of one revision are issued: one is in force', async () => {
    const { assessment, engagementId, first, second, report } = await ready();
    const third = await signers.person(engagementId);
    const other = await signers.report(first, { ...GAPS, assessmentId: assessment.id });
    const both = await app.race(
      ...(['assessment', assessment.id] as const),
      () => signers.sign(second, report.id),
      () => signers.sign(third, other.id),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('two replace one report: one does', async () => {
    const { assessment, engagementId, first, second, report } = await ready();
    const third = await signers.person(engagementId);
    const old = await signers.issue(second, report.id);
    const one = await signers.report(first, { ...GAPS, assessmentId: assessment.id });
    const other = await signers.report(first, { ...GAPS, assessmentId: assessment.id });
    const both = await app.race(
      ...(['assessment', assessment.id] as const),
      () => signers.sign(second, one.id, { supersedes: old.id }),
      () => signers.sign(third, other.id, { supersedes: old.id }),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const inForce = await app.query(`SELECT id FROM issue WHERE assessment_id = $1 AND status = 'inForce'`, [
      assessment.id,
    ]);
    expect(inForce).toHaveLength(1);
  });

  it('the assessment is reopened: its report is not issued any more', async () => {
    const { assessment, second, report } = await ready();
    const { body: present } = await request(app.http).get(`/v1/assessments/${assessment.id}`);
    const reopening = (): PromiseLike<request.Response> =>
      request(app.http)
        .post(`/v1/assessments/${assessment.id}/reopening`)
        .set('If-Match', `"${present.version}"`)
        .send({ reason: 'The missing recordings have come.' });
    const [reopened, issued] = await app.race('assessment', assessment.id, reopening, () =>
      signers.sign(second, report.id),
    );
    const [status] = await app.query<{ status: string }>('SELECT status FROM assessment WHERE id = $1', [
      assessment.id,
    ]);
    expect(reopened?.status).toBe(200);
    expect(status).toEqual({ status: 'fieldwork' });
    // Whichever came first: no report of a revision that was open already.
    expect([201, 409]).toContain(issued?.status);
    if (issued?.status === 409) expect(issued.body.detail).toContain('not completed');
  });

  it('the signer loses the right after the confirmation: nothing is issued', async () => {
    const { assessment, engagementId, report } = await ready();
    const leaving = await app.people.make({ role: 'lead' });
    await signers.giveWord(leaving.id);
    const grant = await app.people.grant(leaving.id, { engagementId, role: 'lead' });
    const held = app.race(
      ...(['assessment', assessment.id] as const),
      () => signers.sign(leaving, report.id),
      () => onceHeldUp(app, 'assessment', assessment.id, () => app.people.revoke(grant)),
    );
    const [signed] = await held;
    expect(signed).toMatchObject({ status: 403 });
    expect(await counts(report.id)).toEqual({ issues: 0, signOffs: 0, files: 0 });
  });
});

describe('the database itself', () => {
  /** As the server's own role, on behalf of an owner: nothing but the database stands in the way. */
  async function asServer(sql: string, parameters: readonly unknown[]): Promise<unknown> {
    const owner = await app.people.make({ role: 'owner' });
    const runner = app.database.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(`SET LOCAL tolok.workspace = '${app.scope.workspaceId}'`);
      await runner.query(`SET LOCAL tolok.actor = 'person:${owner.id}'`);
      return await runner.query(sql, [...parameters]);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  let issue: IssueView;
  beforeAll(async () => {
    const { second, report } = await ready();
    issue = await signers.issue(second, report.id);
  });

  it('finds the row, so that what follows means something', async () => {
    expect(await asServer('SELECT id FROM issue WHERE id = $1', [issue.id])).toEqual([{ id: issue.id }]);
  });

  it.each([
    `UPDATE issue SET number = 'X' WHERE id = $1`,
    `UPDATE issue SET holder = '"Somebody"' WHERE id = $1`,
    `UPDATE issue SET file_sha256 = repeat('a', 64) WHERE id = $1`,
    `UPDATE issue SET status = 'inForce' WHERE id = $1`,
    `UPDATE issue SET superseded_at = now() WHERE id = $1`,
    `UPDATE issue SET status = 'revoked' WHERE id = $1`,
    `DELETE FROM issue WHERE id = $1`,
    `UPDATE issue_file SET bytes = '' WHERE issue_id = $1`,
    `DELETE FROM issue_file WHERE issue_id = $1`,
    `UPDATE sign_off SET meaning = meaning WHERE id IN (SELECT sign_off_id FROM issue WHERE id = $1)`,
    `DELETE FROM sign_off WHERE id IN (SELECT sign_off_id FROM issue WHERE id = $1)`,
    `DELETE FROM report WHERE id IN (SELECT report_id FROM issue WHERE id = $1)`,
  ])('refuses the server: %s', async (sql) => {
    await expect(asServer(sql, [issue.id])).rejects.toThrow();
    // The owner of the tables is held by the same triggers.
    await expect(app.query(sql, [issue.id])).rejects.toThrow();
  });

  it('does not let an ended report come back, nor its end be rewritten', async () => {
    const { second, report } = await ready();
    const { id } = await signers.issue(second, report.id);
    await request(app.http)
      .post(`/v1/issues/${id}/revocation`)
      .set(second.session)
      .send({ password: PASSWORD, reason: 'Wrong figures.' })
      .expect(200);
    const back = `UPDATE issue SET status = 'inForce', revoked_at = NULL, revoked_by = NULL, revocation_reason = NULL`;
    await expect(app.query(`${back} WHERE id = $1`, [id])).rejects.toThrow('can only end');
    await expect(app.query(`UPDATE issue SET revocation_reason = 'None' WHERE id = $1`, [id])).rejects.toThrow();
  });
});
