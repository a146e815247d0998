import request from 'supertest';
import type { ActionPlanJson } from '../../src/report';
import { Signers } from '../support/issuing';
import { ActionWorld, inDays } from '../support/actions';
import { ReportText } from '../support/report-text';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

type Json = Record<string, any>;

let app: TestApp;
let world: ActionWorld;
beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
  world = await ActionWorld.make(app);
  const late = await world.planned(await world.action('own'));
  await app.query(`UPDATE corrective_action SET due = current_date - 5 WHERE id = $1`, [late.id]);
  await world.verified(await world.action('own'));
  await world.action('other');
  await world.action('both');
});
afterAll(() => app.stop());

const ask = (person: TestPerson, body: object): request.Test =>
  request(app.http)
    .post('/v1/corrective-action-plans')
    .set(person.session)
    .send({ engagementId: world.engagementId, ...body });

async function finished(person: TestPerson, id: string): Promise<Json> {
  for (;;) {
    const { body } = await world.get(person, `/v1/reports/${id}`).expect(200);
    if (body.status === 'ready' || body.status === 'failed') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function planOf(person: TestPerson, body: object = {}): Promise<ActionPlanJson> {
  const { body: asked } = await ask(person, { format: 'json', ...body }).expect(202);
  expect(await finished(person, asked.id)).toMatchObject({ status: 'ready', kind: 'correctiveActions' });
  return (await world.get(person, `/v1/reports/${asked.id}/file`).expect(200)).body;
}

async function printed(person: TestPerson, body: object = {}): Promise<{ report: Json; text: ReportText }> {
  const { body: asked } = await ask(person, body).expect(202);
  const report = await finished(person, asked.id);
  const { body: pdf } = await world
    .get(person, `/v1/reports/${asked.id}/file`)
    .buffer()
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return { report, text: await ReportText.of(pdf as Buffer) };
}

const refsOf = (plan: ActionPlanJson): string[] => plan.actions.map(({ ref }) => ref);

describe('a corrective action plan', () => {
  it('has what is overdue first, with what was found, planned, shown and judged', async () => {
    const plan = await planOf(world.people.lead);
    expect(refsOf(plan)).toEqual(['CA-01', 'CA-04', 'CA-02', 'CA-03']);
    expect(plan).toMatchObject({
      today: inDays(0),
      scope: { assessment: null, party: null },
      summary: { total: 4, byStanding: { overdue: 1, later: 3 }, closing: { closed: 0, median: null } },
      unanswered: [],
    });
    const [late, , verified] = plan.actions;
    expect(late).toMatchObject({
      ...{ standing: 'overdue', daysLate: 5, nextDue: inDays(-5), responsible: { name: 'Rina Hartono' } },
      finding: { ref: world.findings.own['ref'], requirement: { ref: 'POL-01', title: expect.anything() } },
      ownerFunction: { title: expect.anything() },
    });
    expect(late?.finding.units[0]?.name).not.toBeNull();
    expect(verified).toMatchObject({
      evidence: [{ ref: null, title: 'Minutes', location: 'QA-17' }],
      verification: { result: 'verified', on: inDays(0), by: world.people.assessor.name },
      history: [
        { transition: 'open', state: 'drafted', person: world.people.lead.name },
        { transition: 'plan', state: 'planned' },
        { transition: 'implement', state: 'implemented' },
        { transition: 'verify', state: 'verified' },
      ],
    });
  });

  it.each(['en', 'id', 'zh'])('is a PDF that prints its data (%s)', async (language) => {
    const { report, text } = await printed(world.people.lead, { language });
    expect(report).toMatchObject({ status: 'ready', assessmentId: null, partyId: null, snapshots: [] });
    expect(report['fileName']).toMatch(new RegExp(`-corrective-actions-${language}\\.pdf$`));
    for (const said of [/CA-01/, /Rina Hartono/, /QA-17/, /Calibration; not held, twice/]) {
      expect(text.says(said)).toBe(true);
    }
  });

  it('stays as it was, whatever happens to the actions afterwards', async () => {
    const { lead } = world.people;
    const draft = await world.action('entity');
    const { body: asked } = await ask(lead, { format: 'json' }).expect(202);
    await request(app.http)
      .delete(`/v1/corrective-actions/${draft.id}`)
      .set(lead.session)
      .set('If-Match', `"${draft.version}"`)
      .expect(204);
    await finished(lead, asked.id);
    const { body: plan } = await world.get(lead, `/v1/reports/${asked.id}/file`).expect(200);
    expect(refsOf(plan)).toContain(draft.ref);
    expect(refsOf(await planOf(lead))).not.toContain(draft.ref);
  });

  it('is cut to an assessment, or to a party', async () => {
    const { lead } = world.people;
    const { parties, assessmentId } = world;
    const ofParty = await planOf(lead, { partyId: parties.other });
    expect(refsOf(ofParty)).toEqual(['CA-03']);
    expect(ofParty.scope.party?.name).toContain('Brightcall');
    expect(refsOf(await planOf(lead, { assessmentId }))).toHaveLength(4);
    const empty = await app.given.assessment({ engagementId: world.engagementId, unitCount: 1 });
    expect(await planOf(lead, { assessmentId: empty.id })).toMatchObject({ actions: [], summary: { total: 0 } });
  });

  it('names the nonconformities that nobody answers yet', async () => {
    const assessment = await app.given.assessment({ unitCount: 1 });
    await app.given.finding(assessment.id, { grade: 'minor' });
    await app.given.finding(assessment.id, { grade: 'opportunity' });
    const major = await app.given.finding(assessment.id, { grade: 'major' });
    await app.given.advance(assessment, 'completed');
    const lead = await new Signers(app).person(assessment.engagementId);
    const { unanswered } = await planOf(lead, { engagementId: assessment.engagementId });
    expect(unanswered?.map(({ grade }) => grade)).toEqual(['major', 'minor']);
    expect(unanswered?.[0]?.ref).toBe(major['ref']);
  });

  it('says that an engagement has none yet, and what to do', async () => {
    const { id } = await app.given.engagement();
    const lead = await new Signers(app).person(id);
    const { report, text } = await printed(lead, { engagementId: id, language: 'en' });
    expect(report['pages']).toBe(3);
    expect(text.says(/There is no corrective action yet/)).toBe(true);
    expect(text.says(/open a finding and begin a corrective action/)).toBe(true);
  });

  it('is not issued, and keeps its engagement', async () => {
    const { lead } = world.people;
    const { report } = await printed(lead);
    const { body } = await new Signers(app).sign(lead, String(report['id'])).expect(409);
    expect(body).toMatchObject({ code: 'issue/not-issuable' });
    expect(body.detail).toContain('corrective action plan');
  });

  it('is no report of an assessment: it has a route of its own', async () => {
    const { body } = await request(app.http)
      .post('/v1/reports')
      .set(world.people.lead.session)
      .send({ assessmentId: world.assessmentId, kind: 'correctiveActions' })
      .expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/kind' }]);
  });
});

describe('a corrective action plan of a vendor', () => {
  it('shows what the vendor answers, and nobody of the team by name', async () => {
    const { vendor, lead, assessor } = world.people;
    const plan = await planOf(vendor);
    expect(refsOf(plan)).toEqual(['CA-01', 'CA-02']);
    expect(plan).toMatchObject({
      ...{ unanswered: null, engagement: { client: null, classification: null, accent: null } },
      scope: { party: { name: expect.anything() } },
    });
    const text = JSON.stringify(plan);
    for (const hidden of [lead.name, assessor.name, 'Brightcall', 'CA-03']) expect(text).not.toContain(hidden);
    expect(await planOf(vendor, { partyId: world.parties.own })).toEqual(plan);
    const { text: pdf } = await printed(vendor, { language: 'id' });
    expect(pdf.says(/CA-02/)).toBe(true);
    expect(pdf.says(/nama tidak ditampilkan/)).toBe(true);
  });

  it('is refused for what the vendor does not answer, as if there were nothing', async () => {
    const { vendor, stranger } = world.people;
    const { parties, assessmentId } = world;
    for (const body of [{ partyId: parties.other }, { engagementId: '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f' }]) {
      expect((await ask(vendor, body).expect(404)).body.code).toBe('engagement/not-found');
    }
    for (const body of [{}, { partyId: parties.own }, { assessmentId }]) await ask(stranger, body).expect(404);
  });

  it('is read by who asked for it and by the team, and by nobody else', async () => {
    const { vendor, otherVendor, lead, stranger } = world.people;
    const colleague = await new Signers(app).person(world.engagementId, 'vendorManager', {
      partyId: world.parties.own,
    });
    const { body: own } = await ask(vendor, {}).expect(202);
    const { body: teams } = await ask(lead, { partyId: world.parties.own }).expect(202);
    await finished(vendor, own.id);
    await finished(lead, own.id);
    await finished(lead, teams.id);
    for (const path of ['', '/file', '/events']) {
      await world.get(vendor, `/v1/reports/${teams.id}${path}`).expect(404);
      for (const person of [otherVendor, colleague, stranger]) {
        await world.get(person, `/v1/reports/${own.id}${path}`).expect(404);
      }
    }
    await world.get(vendor, `/v1/reports/${own.id}/file`).expect(200);
    await world.get(vendor, `/v1/reports/${own.id}/events`).expect(200);
    await request(app.http).delete(`/v1/reports/${own.id}`).set(vendor.session).expect(403);
  });

  it('is printed by an auditor, too, who then reads no paper of the team', async () => {
    const auditor = await new Signers(app).person(world.engagementId, 'auditor');
    expect(refsOf(await planOf(auditor))).toHaveLength(4);
    const { body: teams } = await ask(world.people.lead, {}).expect(202);
    await world.get(auditor, `/v1/reports/${teams.id}`).expect(404);
  });

  it('is gone for the vendor with its grant', async () => {
    const signers = new Signers(app);
    const leaving = await signers.person(world.engagementId, 'vendorManager', { partyId: world.parties.own });
    const { body: own } = await ask(leaving, {}).expect(202);
    await finished(leaving, own.id);
    await app.query(`UPDATE engagement_grant SET revoked_at = now(), revoked_by = granted_by WHERE person_id = $1`, [
      leaving.id,
    ]);
    await world.get(leaving, `/v1/reports/${own.id}`).expect(404);
    await ask(leaving, {}).expect(404);
  });
});
