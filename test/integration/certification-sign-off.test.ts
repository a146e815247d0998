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

describe('a certification in review', () => {
  const NOT_APPLICABLE = { kind: 'notApplicable', reason: 'Done by others.' };
  const EVIDENCE = { title: 'Call listening', kind: 'observation', effectiveDate: '2026-01-20' };
  const FINDING = { grade: 'minor', requirement: 'POL-01', title: 'Waits', condition: 'In 14 of 30 calls.' };

  /** Everything that somebody could change in it: method, path, body, version. */
  const changesTo = async (given: GivenAssessment) => {
    const at = `/v1/assessments/${given.id}`;
    const units = { units: given.unitRefs };
    const { body: answer } = await request(app.http).get(`${at}/answers/entity/POL-02`).expect(200);
    const { headers } = await request(app.http).get(`${at}/answers`).expect(200);
    const rows = [{ unit: 'entity', requirement: 'POL-02', notApplicable: 'Done by somebody else.' }];
    return [
      ['put', `${at}/answers/entity/POL-02`, NOT_APPLICABLE, answer.version],
      ['put', `${at}/answers`, { rows }, String(headers['etag']).replaceAll('"', '')],
      ['post', `${at}/findings`, FINDING, ''],
      ['post', `${at}/evidence`, EVIDENCE, ''],
      ['put', `${at}/details`, {}, given.version],
      ['put', `${at}/units`, units, given.version],
      ['patch', at, { title: 'Another title' }, given.version],
    ] as const;
  };
  const change = (lead: TestPerson, [method, path, body, version]: readonly [string, string, unknown, unknown]) => {
    const sent = request(app.http)[method as 'put'](path).set(lead.session);
    if (version !== '') sent.set('If-Match', `"${String(version)}"`);
    return method === 'delete' ? sent : sent.send(body as object);
  };

  it('stays as it was submitted until it is sent back', async () => {
    const assessment = await certification({ status: 'fieldwork' });
    const lead = await signers.person(assessment.engagementId);
    const evidence = await app.given.evidence(assessment.id);
    const finding = await app.given.finding(assessment.id);
    const review = { ...assessment, ...(await app.given.advance(assessment, 'review')) };
    const all = [
      ...(await changesTo(review)),
      ['patch', `/v1/evidence/${evidence.id}`, { title: 'Another' }, 1],
      ['delete', `/v1/evidence/${evidence.id}`, {}, 1],
      ['patch', `/v1/findings/${finding.id}`, { title: 'Another' }, 1],
      ['delete', `/v1/findings/${finding.id}`, {}, 1],
      ['delete', `/v1/assessments/${review.id}/answers/entity/POL-02`, {}, 1],
    ] as const;
    const answers = await Promise.all(all.map(async (one) => [one[0], one[1], (await change(lead, one)).body.code]));
    expect(answers).toEqual(all.map(([method, path]) => [method, path, 'assessment/not-open']));
    const { body: back } = await request(app.http)
      .post(`/v1/assessments/${review.id}/fieldwork`)
      .set(lead.session)
      .set('If-Match', `"${review.version}"`)
      .expect(200);
    await change(lead, ['patch', `/v1/assessments/${back.id}`, { title: 'Another title' }, back.version]).expect(200);
  });

  it('of another kind can be corrected in review', async () => {
    const baseline = await certification({ kind: 'baseline' });
    const lead = await signers.person(baseline.engagementId);
    for (const one of (await changesTo(baseline)).slice(0, 1)) await change(lead, one).expect(200);
  });

  it.each([
    ['the weight of a unit', 'unit', { weight: 7 }],
    ['the client', 'engagement', { clientName: 'Somebody Else Ltd' }],
    ['the name of a site', 'site', { name: 'Another site' }],
  ])('is not signed when %s was changed since it was submitted', async (_, kind, body) => {
    const assessment = await certification();
    const { id, engagementId } = assessment;
    const [unit] = await app.query<{ id: string; site: string }>(
      `SELECT id, site_id AS site FROM unit WHERE engagement_id = $1 AND kind = 'unit'`,
      [engagementId],
    );
    const lead = await signers.person(engagementId);
    const [path, table, at] = {
      unit: ['units', 'unit', unit?.id],
      engagement: ['engagements', 'engagement', engagementId],
      site: ['sites', 'site', unit?.site],
    }[kind] as [string, string, string];
    const [row] = await app.query<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [at]);
    await change(app.owner, ['patch', `/v1/${path}/${at}`, body, row?.version]).expect(200);
    const { body: refused } = await complete(lead, assessment, SIGNED).expect(403);
    expect(refused.code).toBe('issue/second-person');
    expect(refused.detail).toContain('Take it back to fieldwork');
    expect([await statusOf(id), await signOffs(id)]).toEqual(['review', []]);
    const { body: back } = await request(app.http)
      .post(`/v1/assessments/${id}/fieldwork`)
      .set('If-Match', `"${assessment.version}"`)
      .expect(200);
    await complete(lead, await app.given.advance(back, 'review'), SIGNED).expect(200);
  });
});
