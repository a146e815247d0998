import request from 'supertest';
import { planSample } from '../../src/certification/rules/sample-plan';
import { CertificationCase, inDays, SCHEME, today } from '../support/certifications';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const codes = (body: { errors?: { code: string }[] }): string[] => (body.errors ?? []).map(({ code }) => code);
const UNKNOWN = '00000000-0000-7000-8000-000000000000';

describe('an application', () => {
  it('is for what the party runs in the engagement, by whoever may make it, one at a time', async () => {
    const world = await CertificationCase.make(app);
    const { respondent, otherVendor, stranger, lead, assessor } = world.people;
    for (const person of [otherVendor, stranger]) {
      const { body } = await world.apply(person).expect(404);
      expect(body).toMatchObject({ code: 'engagement/not-found' });
    }
    await world.apply(assessor).expect(403);
    const { body: scheme } = await world.apply(respondent, { scheme: 'x-1' }).expect(422);
    expect(scheme.errors).toMatchObject([{ pointer: '/scheme', code: 'certification/unknown-scheme' }]);
    const [place] = world.places;
    const places = [place, place, { ...place, siteId: UNKNOWN }];
    const { body: wrong } = await world.apply(lead, { places }).expect(422);
    expect(wrong.errors).toMatchObject([
      { pointer: '/places/1', code: 'certification/place-twice' },
      { pointer: '/places/2', code: 'certification/unknown-place' },
    ]);
    const stranded = (await app.given.party()).id;
    const { body: nothing } = await world.apply(lead, { partyId: stranded }).expect(422);
    expect(codes(nothing)).toEqual(['certification/nothing-run']);
    const { body: made } = await world.apply(respondent, { places: [place] }).expect(201);
    expect(made.places).toMatchObject([place]);
    const { body: again } = await world.apply(lead).expect(409);
    expect(again).toMatchObject({ code: 'certification/exists' });
  });

  it('is seen by whoever has to do with it, and by nobody else', async () => {
    const world = await CertificationCase.make(app);
    const made = await world.certified();
    const { respondent, vendorManager, otherVendor, stranger, assessor, auditor } = world.people;
    const [certificate] = await world.certificates();
    const paths = ['', '/steps', '/samples', '/nonconformities'].map((end) => `/v1/certifications/${made.id}${end}`);
    for (const path of [...paths, `/v1/certificates/${certificate?.id}`]) {
      for (const person of [respondent, vendorManager, assessor, auditor]) await world.get(person, path).expect(200);
      for (const person of [otherVendor, stranger]) await world.get(person, path).expect(404);
    }
    await world.get(respondent, `/v1/certifications/${made.id}/proposal`).expect(403);
    await world.get(auditor, `/v1/certifications/${made.id}/proposal`).expect(200);
    for (const list of ['/v1/certifications', '/v1/certificates']) {
      expect((await world.get(respondent, list).expect(200)).body.items).toHaveLength(1);
      for (const person of [otherVendor, stranger]) {
        expect((await world.get(person, list).expect(200)).body.items).toEqual([]);
      }
    }
    const declared = await world.get(respondent, '/v1/interest-declarations').expect(200);
    expect(declared.body.items).toEqual([]);
  });
});

describe('the assessments of a certification', () => {
  it('are of the engagement, the framework and the right kind; completed ones stay', async () => {
    const world = await CertificationCase.make(app);
    const { lead } = world.people;
    const { body: made } = await world.apply(lead).expect(201);
    const audit = await world.assessment();
    const foreign = await app.given.assessment({ engagementId: world.engagementId });
    const assessments = [
      { assessmentId: audit.id, purpose: 'baseline' },
      { assessmentId: foreign.id, purpose: 'baseline' },
      { assessmentId: UNKNOWN, purpose: 'readiness' },
      { assessmentId: audit.id, purpose: 'certification' },
    ];
    const wrong = await world.send(lead, made, 'assessments', { assessments });
    expect(wrong.body.errors).toMatchObject([
      { pointer: '/assessments/0', code: 'certification/other-kind' },
      { pointer: '/assessments/1', code: 'certification/other-framework' },
      { pointer: '/assessments/2', code: 'certification/unknown-assessment' },
      { pointer: '/assessments/3', code: 'certification/assessment-twice' },
    ]);
    await world.link(made, audit.id, 'certification');
    await world.taken(world.send(lead, made, 'assessments', { assessments: [] }));
    await world.link(made, audit.id, 'certification');
    await world.rate(audit);
    await world.complete(audit);
    const gone = await world.send(lead, made, 'assessments', { assessments: [] });
    expect(codes(gone.body)).toEqual(['certification/assessment-stays']);
    const late = await request(app.http)
      .put(`/v1/certifications/${made.id}/assessments`)
      .set(lead.session)
      .set('If-Match', '"1"')
      .send({ assessments: [] });
    expect(late).toMatchObject({ status: 412, body: { current: { id: made.id } } });
  });
});

describe('a sample', () => {
  it('is drawn with a seed of the server, is kept with every draw before it, and can be drawn again', async () => {
    const world = await CertificationCase.make(app);
    const { lead } = world.people;
    const { body: made } = await world.apply(lead).expect(201);
    const siteId = world.places[0]?.siteId;
    const sites = [{ siteId, risk: 5 }, { siteId }, { siteId: UNKNOWN }];
    const wrong = await world.send(lead, made, 'samples', { sites });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/sites/1/siteId' }, { pointer: '/sites/2/siteId' }]);
    const kind = await world.send(lead, made, 'samples', { kind: 'surveillance' });
    expect(codes(kind.body)).toEqual(['certification/sample-kind']);
    await world.taken(world.send(lead, made, 'samples', { sites: [{ siteId, risk: 5 }] }));
    await world.taken(world.send(lead, made, 'samples', {}));
    const { body } = await world.get(lead, `/v1/certifications/${made.id}/samples`).expect(200);
    expect(body.items.map(({ seq }: { seq: number }) => seq)).toEqual([2, 1]);
    for (const { sites: from, rule, plan } of body.items) expect(planSample(from, rule)).toEqual(plan);
    expect(body.items[1].sites).toContainEqual({ site: siteId, risk: 5, mandatory: null, isVisited: false });
    expect((await world.read(lead, made)).round.hasSamplePlan).toBe(true);
    await world.taken(world.step(world.people.vendorManager, made, 'abandon'));
    const ended = await world.send(lead, made, 'samples', {});
    expect(ended.body).toMatchObject({ status: 409, code: 'certification/wrong-state' });
  });
});

describe('nonconformities', () => {
  it('weigh what the rule says, unless somebody decides otherwise; an open major blocks', async () => {
    const world = await CertificationCase.make(app);
    const { lead, decider, respondent, assessor } = world.people;
    const three = [1, 2, 3].map(() => ({ requirement: 'M-05' }));
    const made = await world.submitted([...three, { grade: 'opportunity', requirement: 'M-06' }]);
    const all = await world.nonconformities(made);
    expect(all.map(({ ref, found, grade, escalation }) => [ref, found, grade, ...escalation])).toEqual([
      ['NC-01', 'minor', 'major', 'sameRequirement'],
      ['NC-02', 'minor', 'major', 'sameRequirement'],
      ['NC-03', 'minor', 'major', 'sameRequirement'],
      ['NC-04', 'opportunity', 'opportunity'],
    ]);
    expect(all[0]).toMatchObject({ answerDue: inDays(30), closeDue: inDays(90), due: inDays(30), isOverdue: false });
    const granted = await world.decide(decider, made, 'grant');
    expect(codes(granted.body)).toEqual(['certification/not-grantable', 'certification/major-open']);
    const grade = (at: (typeof all)[number] | undefined, person = lead) =>
      request(app.http)
        .put(`/v1/certifications/${made.id}/nonconformities/${at?.id}/grade`)
        .set(person.session)
        .set('If-Match', `"${at?.version}"`)
        .send({ grade: 'minor', reason: 'One cause, at one site.' });
    await grade(all[0], respondent).expect(403);
    await grade(all[0], assessor).expect(403);
    const { body: lower } = await grade(all[0]).expect(200);
    expect(lower).toMatchObject({
      grade: 'minor',
      proposed: 'major',
      gradeReason: 'One cause, at one site.',
      version: 2,
    });
    await grade(all[0]).expect(412);
    await grade({ ...(all[0] as (typeof all)[number]), id: UNKNOWN }).expect(404);
    // The others are put right: their corrective actions are verified.
    for (const each of all.slice(1, 3)) {
      const { body: early } = await world.accept(made, each).expect(422);
      expect(codes(early)).toEqual(['certification/no-plan']);
      const action = await world.planned(each.findingId);
      await world.accept(made, each).expect(200);
      await world.verified(action);
    }
    const { body: opportunity } = await world.accept(made, all[3]).expect(422);
    expect(codes(opportunity)).toEqual(['certification/opportunity']);
    const certified = await world.taken(world.decide(decider, made, 'grant'));
    expect(certified).toMatchObject({ state: 'certified', openMajors: 0, openMinors: 1 });
    expect(certified.conditions).toMatchObject([{ id: 'minorPlans' }]);
  });

  it('suspend by rule when a major stays open beyond its day and its grace', async () => {
    const world = await CertificationCase.make(app);
    const { lead, assessor } = world.people;
    const made = await world.certified();
    await world.age(200);
    for (const person of [lead, assessor]) await world.declare(person);
    await world.taken(world.send(lead, made, 'samples', { kind: 'surveillance' }));
    await world.taken(world.step(lead, made, 'beginSurveillance', { team: [assessor.id] }));
    await world.link(made, (await world.audited('surveillance', [{ grade: 'major' }])).id, 'surveillance');
    await request(app.http).post(`/v1/certifications/${made.id}/nonconformities`).set(lead.session).expect(200);
    await world.taken(world.step(lead, made, 'completeSurveillance'));
    await world.age(40);
    const grace = await world.read(lead, made);
    expect(grace).toMatchObject({ state: 'certified', overdue: 1, upcoming: { transition: 'suspendByRule' } });
    expect(grace.obligations).toContainEqual(expect.objectContaining({ kind: 'majorAnswer', state: 'inGrace' }));
    await world.age(10);
    expect(await world.read(lead, made)).toMatchObject({ state: 'suspended', certificate: { status: 'suspended' } });
    const { body } = await world.get(lead, `/v1/certificates?status=suspended&partyId=${world.partyId}`).expect(200);
    expect(body.items).toMatchObject([{ unmet: [{ kind: 'majorAnswer', id: 'NC-01' }] }]);
  });
});

describe('lists', () => {
  it('of certifications and certificates are filtered, sorted, paged, and tables for spreadsheets', async () => {
    const world = await CertificationCase.make(app);
    const { lead } = world.people;
    const made = await world.certified();
    const other = await world.beside();
    const { body: applied } = await other.apply(app.owner).expect(201);
    const list = async (query: string): Promise<{ items: { id: string }[]; nextCursor: string | null }> =>
      (await world.get(app.owner, `/v1/certifications?partyId=${world.partyId}${query}`).expect(200)).body;
    expect((await list('&state=applied')).items.map(({ id }) => id)).toEqual([applied.id]);
    expect((await list('&sort=-createdAt')).items.map(({ id }) => id)).toEqual([applied.id, made.id]);
    expect((await list('&sort=validUntil&framework=vendor-management-vmo')).items.map(({ id }) => id)).toEqual([
      made.id,
      applied.id,
    ]);
    const first = await list('&limit=1&sort=since');
    const second = await list(`&limit=1&sort=since&cursor=${first.nextCursor ?? ''}`);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id))).toEqual(new Set([made.id, applied.id]));
    expect(second.nextCursor).toBeNull();
    const csv = await world.get(lead, '/v1/certifications').set('Accept', 'text/csv').expect(200);
    expect(csv.text.split('\r\n')[1]).toContain(`${SCHEME},certified,${today()}`);

    const [certificate] = await world.certificates();
    const table = await world.get(lead, '/v1/certificates').set('Accept', 'text/csv').expect(200);
    expect(table.text.split('\r\n')[1]).toContain(`${certificate?.number},`);
    expect(await world.certificates(`&day=${inDays(-1)}`)).toMatchObject([{ status: 'notYetValid' }]);
    expect(await world.certificates(`&day=${inDays(1000)}`)).toMatchObject([{ status: 'withdrawn' }]);
    expect(await world.certificates(`&expiringBefore=${certificate?.validUntil}`)).toEqual([]);
    expect(await world.certificates('&status=valid&framework=vendor-management-vmo')).toHaveLength(1);
    const { body: forecast } = await world.get(lead, '/v1/certificates/forecast?months=36').expect(200);
    expect(forecast.months).toHaveLength(36);
    const due = forecast.months.flatMap((month: { expiring: object[]; surveillances: object[] }) => [
      ...month.expiring,
      ...month.surveillances,
    ]);
    expect(due).toMatchObject([{ on: certificate?.nextSurveillance }, { on: certificate?.validUntil }]);
    const { body: schemes } = await world.get(lead, '/v1/certification-schemes').expect(200);
    expect(schemes.items.map(({ id }: { id: string }) => id)).toContain(SCHEME);
  });
});

describe('the scope of a certificate', () => {
  it('grows by places that were audited and shrinks by those that are covered', async () => {
    const world = await CertificationCase.make(app);
    const { lead, decider } = world.people;
    const [first, second] = world.places;
    const { body: narrow } = await world.apply(lead, { places: [first] }).expect(201);
    const made = await world.certified(narrow.id);
    const unassessed = {
      siteId: (await app.given.site({ partyId: world.partyId })).id,
      programmeId: first?.programmeId,
    };
    const early = await world.decide(decider, made, 'extendScope', { places: [unassessed] });
    expect(codes(early.body)).toEqual(['certification/places-not-assessed']);
    const wide = await world.taken(world.decide(decider, made, 'extendScope', { places: [second] }));
    expect(wide.places).toHaveLength(2);
    const less = await world.taken(world.decide(decider, made, 'reduceScope', { places: [first] }));
    expect(less.places).toMatchObject([second]);
    const [certificate] = await world.certificates();
    expect(certificate?.places).toMatchObject([second]);
    expect(certificate?.events.map(({ kind }) => kind)).toEqual(['extended', 'reduced']);
    const last = await world.decide(decider, made, 'reduceScope', { places: [second] });
    expect(codes(last.body)).toEqual(['certification/no-scope-left']);
  });
});
