import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { onceHeldUp, PASSWORD, Signers } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

const SIGNED = { password: PASSWORD, meaning: 'completedCertification' } as const;

let app: TestApp;
let signers: Signers;
beforeAll(async () => {
  app = await startTestApp();
  signers = new Signers(app);
});
afterAll(() => app.stop());

/** In review, submitted by the harness's owner. */
const certification = (overrides: object = {}): Promise<GivenAssessment> =>
  app.given.assessment({ kind: 'certification', unitCount: 1, status: 'review', ...overrides });

const complete = (person: TestPerson, { id, version }: { id: string; version: number }, body?: object): request.Test =>
  request(app.http)
    .post(`/v1/assessments/${id}/completion`)
    .set(person.session)
    .set('If-Match', `"${version}"`)
    .send(body);

const statusOf = async (id: string): Promise<unknown> => {
  const [row] = await app.query<{ status: string }>('SELECT status FROM assessment WHERE id = $1', [id]);
  return row?.status;
};
const signOffs = (id: string): Promise<unknown[]> =>
  app.query(`SELECT person_id AS person, meaning, content_sha256 AS content FROM sign_off WHERE subject_id = $1`, [id]);

describe('completing a certification', () => {
  it('is a signature under its snapshot', async () => {
    const assessment = await certification();
    const lead = await signers.person(assessment.engagementId);
    const { body } = await complete(lead, assessment, SIGNED).expect(200);
    expect(body.status).toBe('completed');
    const [snapshot] = await app.query<{ sha256: string }>('SELECT sha256 FROM snapshot WHERE id = $1', [
      body.result.snapshotId,
    ]);
    expect(await signOffs(assessment.id)).toEqual([
      { person: lead.id, meaning: 'completedCertification', content: snapshot?.sha256 },
    ]);
    const [step] = await app.query(
      `SELECT changed_by AS by FROM status_change WHERE assessment_id = $1 AND to_status = 'completed'`,
      [assessment.id],
    );
    expect(step).toEqual({ by: lead.id });
  });

  it('takes somebody else than who submitted it for review', async () => {
    const assessment = await certification({ status: 'fieldwork' });
    const { id, engagementId, unitRefs } = assessment;
    const lead = await signers.person(engagementId);
    const answer = { kind: 'notApplicable', reason: 'Done elsewhere.' };
    await request(app.http)
      .put(`/v1/assessments/${id}/answers/entity/POL-02`)
      .set(lead.session)
      .set('If-None-Match', '*')
      .send(answer)
      .expect(201);
    const { body: review } = await request(app.http)
      .post(`/v1/assessments/${id}/review`)
      .set(lead.session)
      .set('If-Match', `"${assessment.version}"`)
      .expect(200);
    const { body } = await complete(lead, review, SIGNED).expect(403);
    expect(body.code).toBe('issue/second-person');
    expect([await statusOf(id), await signOffs(id), unitRefs.length]).toEqual(['review', [], 1]);
    await signers.giveWord(app.owner.id);
    await complete(app.owner, review, SIGNED).expect(200);
  });

  it('takes the password and the meaning', async () => {
    const assessment = await certification();
    const lead = await signers.person(assessment.engagementId);
    const { body: bare } = await complete(lead, assessment).expect(422);
    expect(bare).toMatchObject({ code: 'request/invalid', errors: [{ pointer: '/meaning' }] });
    const { body: wrong } = await complete(lead, assessment, { ...SIGNED, password: 'guess' }).expect(403);
    expect(wrong.code).toBe('access/confirmation-failed');
    await complete(lead, assessment, { ...SIGNED, meaning: 'approvedForIssue' }).expect(422);
    expect([await statusOf(assessment.id), await signOffs(assessment.id)]).toEqual(['review', []]);
  });

  it('is refused to who submitted it of an unknown hand', async () => {
    const assessment = await certification();
    await app.query('ALTER TABLE status_change DISABLE TRIGGER USER');
    await app.query('UPDATE status_change SET changed_by = NULL WHERE assessment_id = $1', [assessment.id]);
    await app.query('ALTER TABLE status_change ENABLE TRIGGER USER');
    const lead = await signers.person(assessment.engagementId);
    const { body } = await complete(lead, assessment, SIGNED).expect(403);
    expect(body.detail).toContain('Take it back to fieldwork');
  });

  it('asks for no signature where the assessment is in another state than the caller saw', async () => {
    const assessment = await certification();
    const lead = await signers.person(assessment.engagementId);
    await complete(lead, { ...assessment, version: assessment.version - 1 }).expect(412);
    const draft = await certification({ status: 'fieldwork' });
    const other = await signers.person(draft.engagementId);
    const { body } = await complete(other, draft).expect(409);
    expect(body.code).toBe('assessment/wrong-status');
  });

  it('fails when the right goes between the confirmation and the signature', async () => {
    const assessment = await certification();
    const { id, engagementId } = assessment;
    const leaving = await app.people.make({ role: 'lead' });
    await signers.giveWord(leaving.id);
    const grant = await app.people.grant(leaving.id, { engagementId, role: 'lead' });
    const [signed] = await app.race(
      ...(['assessment', id] as const),
      () => complete(leaving, assessment, SIGNED),
      () => onceHeldUp(app, 'assessment', id, () => app.people.revoke(grant)),
    );
    expect(signed).toMatchObject({ status: 403 });
    expect([await statusOf(id), await signOffs(id)]).toEqual(['review', []]);
  });

  it('happens once when two do it at the same moment', async () => {
    const assessment = await certification();
    const [one, other] = [await signers.person(assessment.engagementId), await signers.person(assessment.engagementId)];
    const both = await app.race(
      ...(['assessment', assessment.id] as const),
      () => complete(one, assessment, SIGNED),
      () => complete(other, assessment, SIGNED),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await signOffs(assessment.id)).toHaveLength(1);
  });

  it('of another kind needs no second person and no body', async () => {
    const baseline = await app.given.assessment({ unitCount: 1, status: 'review' });
    await complete(app.owner, baseline).expect(200);
    expect(await signOffs(baseline.id)).toEqual([]);
  });
});
