import request, { type Test } from 'supertest';
import type { Made } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import { type Credentials, PASSWORD, type TestPerson } from '../support/test-people';

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

let app: TestApp;
let engagement: Made;
let lead: TestPerson;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  engagement = await app.given.engagement();
  lead = await app.people.make({ role: 'lead' });
  await app.people.grant(lead.id, { engagementId: engagement.id, role: 'lead' });
});

const days = (number: number): string => new Date(Date.now() + number * 86_400_000).toISOString();
const give = (body: object, as: Credentials = lead.session, engagementId = engagement.id): Test =>
  request(app.http).post(`/v1/engagements/${engagementId}/grants`).set(as).send(body);
const whole = (person: { id: string }, role: string, more: object = {}): object => ({
  ...{ personId: person.id, role, scope: { kind: 'engagement' } },
  ...more,
});
const list = (as: Credentials = lead.session, query = ''): Test =>
  request(app.http).get(`/v1/engagements/${engagement.id}/grants${query}`).set(as);
const revoke = (id: string, as: Credentials = lead.session): Test =>
  request(app.http).delete(`/v1/grants/${id}`).set(as);
const readEngagement = (as: Credentials): Test => request(app.http).get(`/v1/engagements/${engagement.id}`).set(as);
const pointers = ({ body }: { body: { errors: { pointer: string }[] } }): string[] =>
  body.errors.map(({ pointer }) => pointer);

describe('giving a grant', () => {
  it('opens the engagement from the next request on, and says who gave it', async () => {
    const person = await app.people.make();
    await readEngagement(person.session).expect(404);
    const { body, headers } = await give(whole(person, 'assessor')).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      engagementId: engagement.id,
      person: { id: person.id, name: person.name, email: person.email },
      role: 'assessor',
      scope: { kind: 'engagement', partyId: null, assessmentId: null },
      ...{ state: 'live', expiresAt: null, grantedBy: lead.id, revokedAt: null, revokedBy: null },
      grantedAt: expect.any(String),
    });
    expect(headers['location']).toBe(`/v1/grants/${body.id}`);
    await readEngagement(person.session).expect(200);
  });

  it('is given once however often the request is repeated with one key', async () => {
    const body = whole(await app.people.make(), 'assessor');
    const first = await give(body).set('Idempotency-Key', 'grant-1').expect(201);
    const again = await give(body).set('Idempotency-Key', 'grant-1').expect(201);
    expect(again.body.id).toBe(first.body.id);
  });

  it('opens one assessment to an auditor, until the end that has to be named', async () => {
    const auditor = await app.people.make({ role: 'auditor' });
    const assessment = await app.given.assessment({ engagementId: engagement.id });
    const other = await app.given.assessment({ engagementId: engagement.id });
    const body = { personId: auditor.id, role: 'auditor', scope: { kind: 'assessment', assessmentId: assessment.id } };
    expect(pointers(await give(body).expect(422))).toEqual(['/expiresAt']);
    expect(pointers(await give({ ...body, expiresAt: days(367) }).expect(422))).toEqual(['/expiresAt']);
    expect(pointers(await give({ ...body, expiresAt: days(-1) }).expect(422))).toEqual(['/expiresAt']);
    const made = await give({ ...body, expiresAt: days(14) }).expect(201);
    expect(made.body.scope).toEqual({ kind: 'assessment', partyId: null, assessmentId: assessment.id });
    const read = (id: string): Test => request(app.http).get(`/v1/assessments/${id}`).set(auditor.session);
    await read(assessment.id).expect(200);
    await read(other.id).expect(404);
    await app.query('ALTER TABLE engagement_grant DISABLE TRIGGER USER');
    await app.query('UPDATE engagement_grant SET expires_at = now() WHERE id = $1', [made.body.id]);
    await app.query('ALTER TABLE engagement_grant ENABLE TRIGGER USER');
    await read(assessment.id).expect(404);
    expect((await list(lead.session, `?personId=${auditor.id}`).expect(200)).body.items[0].state).toBe('expired');
    expect((await revoke(made.body.id).expect(409)).body.code).toBe('grant/ended');
  });

  it('gives a vendor manager one party and nothing of the engagement', async () => {
    const manager = await app.people.make({ role: 'vendorManager' });
    const party = await app.given.party();
    const scope = { kind: 'party', partyId: party.id };
    const { body } = await give({ personId: manager.id, role: 'vendorManager', scope }).expect(201);
    expect(body.scope).toEqual({ kind: 'party', partyId: party.id, assessmentId: null });
    await readEngagement(manager.session).expect((answer) => expect([403, 404]).toContain(answer.status));
    const { body: own } = await request(app.http).get('/v1/me/grants').set(manager.session).expect(200);
    expect(own.items).toEqual([body]);
  });

  it.each([
    ['assessor', 'lead', '/role'],
    ['auditor', 'assessor', '/role'],
    ['vendorManager', 'assessor', '/role'],
    ['owner', 'assessor', '/role'],
    ['lead', 'lead', undefined],
    ['lead', 'assessor', undefined],
    ['assessor', 'assessor', undefined],
  ] as const)('for a person who is %s, as %s: fault at %s', async (role, granted, fault) => {
    const answer = await give(whole(await app.people.make({ role }), granted));
    expect([answer.status, fault && pointers(answer)]).toEqual(fault ? [422, [fault]] : [201, undefined]);
  });

  it.each([
    [{ kind: 'party' }, '/scope/partyId'],
    [{ kind: 'assessment' }, '/scope/assessmentId'],
    [{ kind: 'engagement', partyId: UNKNOWN_ID }, '/scope/partyId'],
    [{ kind: 'engagement', assessmentId: UNKNOWN_ID }, '/scope/assessmentId'],
    [{ kind: 'everything' }, '/scope/kind'],
    [undefined, '/scope'],
    [null, '/scope'],
    [[], '/scope'],
  ])('refuses the scope %p', async (scope, pointer) => {
    const { id: personId } = await app.people.make();
    expect(pointers(await give({ personId, role: 'assessor', scope }).expect(422))).toEqual([pointer]);
  });

  it.each(['2026-13-01T00:00:00Z', 'tomorrow', '2300-01-01T00:00:00Z', 7])('refuses the end %p', async (expiresAt) => {
    const answer = await give(whole(await app.people.make(), 'assessor', { expiresAt })).expect(422);
    expect(pointers(answer)).toEqual(['/expiresAt']);
  });

  it('says the same of a person, party or assessment that there is not, and of one elsewhere', async () => {
    const elsewhere = await elsewhereInTheDatabase();
    const foreign = await app.given.assessment();
    const person = await app.people.make({ role: 'auditor' });
    const manager = await app.people.make({ role: 'vendorManager' });
    const refused = async (body: object): Promise<unknown> => {
      const answer = await give(body).expect(422);
      expect(answer.body.code).toBe('grant/invalid');
      return { ...answer.body, requestId: '' };
    };
    const ofPerson = (personId: string): object => ({ personId, role: 'assessor', scope: { kind: 'engagement' } });
    expect(await refused(ofPerson(elsewhere.personId))).toEqual(await refused(ofPerson(UNKNOWN_ID)));
    const ofParty = (partyId: string): object => ({
      ...{ personId: manager.id, role: 'vendorManager', scope: { kind: 'party', partyId } },
    });
    expect(await refused(ofParty(elsewhere.partyId))).toEqual(await refused(ofParty(UNKNOWN_ID)));
    const ofAssessment = (assessmentId: string): object => ({
      ...{ personId: person.id, role: 'auditor', scope: { kind: 'assessment', assessmentId }, expiresAt: days(3) },
    });
    const unknown = await refused(ofAssessment(UNKNOWN_ID));
    expect(await refused(ofAssessment(foreign.id))).toEqual(unknown);
    expect(unknown).toMatchObject({ errors: [{ pointer: '/scope/assessmentId' }] });
  });

  it('refuses people who are not active', async () => {
    const person = await app.people.make({ status: 'disabled' });
    expect((await give(whole(person, 'assessor')).expect(409)).body.code).toBe('person/not-active');
  });

  it('gives nothing that rests on a role that is taken away at the same moment', async () => {
    const person = await app.people.make({ role: 'lead' });
    const [patched, given] = await app.raceOn(
      `SELECT pg_advisory_xact_lock(hashtextextended('people ' || $1::text, 0))`,
      [app.scope.workspaceId],
      () =>
        request(app.http)
          .patch(`/v1/people/${person.id}`)
          .set('If-Match', '"1"')
          .send({ role: 'respondent', confirmation: { password: PASSWORD } }),
      () => give(whole(person, 'lead')),
    );
    expect(patched!.status).toBe(200);
    expect([201, 422]).toContain(given!.status);
    const live = 'SELECT 1 FROM engagement_grant WHERE person_id = $1 AND revoked_at IS NULL';
    expect(await app.query(live, [person.id])).toEqual([]);
  });

  /** A workspace beside this one, with a person and a party. */
  async function elsewhereInTheDatabase(): Promise<{ personId: string; partyId: string }> {
    const [row] = await app.query<{ w: string; p: string; q: string }>(
      'SELECT gen_random_uuid() AS w, gen_random_uuid() AS p, gen_random_uuid() AS q',
    );
    const { w, p: personId, q: partyId } = row!;
    await app.query(
      `INSERT INTO workspace SELECT (jsonb_populate_record(x, jsonb_build_object('id', $1::text, 'key', $1::text))).*
       FROM workspace x LIMIT 1`,
      [w],
    );
    await app.query(`INSERT INTO person VALUES ($1, $2, 'member', 'assessor', 'active', 1, now(), now())`, [
      w,
      personId,
    ]);
    await app.query(
      `INSERT INTO party (workspace_id, id, ref, name, kind, version, created_at, updated_at)
       VALUES ($1, $2, 'X', '"X"', 'vendor', 1, now(), now())`,
      [w, partyId],
    );
    return { personId, partyId };
  }
});

describe('who gives grants', () => {
  it('is a lead of this engagement, or an owner', async () => {
    const person = await app.people.make();
    await give(whole(person, 'assessor'), {}).expect(201);
    const stranger = await app.people.make({ role: 'lead' });
    const other = await app.given.engagement();
    await app.people.grant(stranger.id, { engagementId: other.id, role: 'lead' });
    const hidden = await give(whole(person, 'assessor'), stranger.session).expect(404);
    const unknown = await give(whole(person, 'assessor'), stranger.session, UNKNOWN_ID).expect(404);
    expect({ ...hidden.body, requestId: '', detail: '' }).toEqual({ ...unknown.body, requestId: '', detail: '' });
    await list(stranger.session).expect(404);
  });

  it('is nobody else on the team', async () => {
    const [grant] = (await list().expect(200)).body.items;
    for (const role of ['assessor', 'auditor'] as const) {
      const person = await app.people.make({ role });
      await app.people.grant(person.id, { engagementId: engagement.id, role });
      await give(whole(await app.people.make(), 'assessor'), person.session).expect(403);
      await list(person.session).expect(403);
      await revoke(grant.id, person.session).expect(404);
    }
  });

  it('is nobody for themselves: a lead changes no grant of their own', async () => {
    expect((await give(whole(lead, 'lead')).expect(403)).body.code).toBe('access/forbidden');
    const [own] = (await list().expect(200)).body.items;
    expect(own.person.id).toBe(lead.id);
    await revoke(own.id).expect(403);
    await readEngagement(lead.session).expect(200);
  });

  it('may be a token that administers, and no other', async () => {
    const body = whole(await app.people.make(), 'assessor');
    await give(body, await app.people.token(lead.id, ['read', 'write'])).expect(403);
    await give(body, await app.people.token(lead.id, ['administer'])).expect(201);
  });
});

describe('revoking a grant', () => {
  it('closes the engagement at once, and can be done once', async () => {
    const person = await app.people.make();
    const { body } = await give(whole(person, 'assessor')).expect(201);
    await readEngagement(person.session).expect(200);
    await revoke(body.id).expect(204);
    await readEngagement(person.session).expect(404);
    expect((await revoke(body.id).expect(409)).body.code).toBe('grant/ended');
    const { body: shown } = await list(lead.session, '?state=revoked').expect(200);
    expect(shown.items).toEqual([expect.objectContaining({ id: body.id, state: 'revoked', revokedBy: lead.id })]);
  });

  it('is done by one of two who come at the same moment', async () => {
    const { body } = await give(whole(await app.people.make(), 'assessor')).expect(201);
    const answers = await app.race(
      'engagement_grant',
      body.id,
      () => revoke(body.id),
      () => revoke(body.id, {}),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('knows no grant that is not there, and hides those of others', async () => {
    const other = await app.given.engagement();
    const person = await app.people.make();
    const hidden = await app.people.grant(person.id, { engagementId: other.id, role: 'assessor' });
    const [foreign, unknown] = [await revoke(hidden).expect(404), await revoke(UNKNOWN_ID).expect(404)];
    expect(foreign.body.code).toBe('grant/not-found');
    expect(foreign.body.detail.replace(hidden, '')).toBe(unknown.body.detail.replace(UNKNOWN_ID, ''));
  });
});

describe('the lists', () => {
  it('shows the grants of the engagement by person, role and state, page by page', async () => {
    const [one, two] = [await app.people.make(), await app.people.make({ role: 'auditor' })];
    await give(whole(one, 'assessor')).expect(201);
    await give(whole(two, 'auditor', { expiresAt: days(3) })).expect(201);
    const people = async (query: string): Promise<string[]> =>
      (await list(lead.session, query).expect(200)).body.items.map(
        ({ person }: { person: { id: string } }) => person.id,
      );
    expect(await people('')).toEqual([two.id, one.id, lead.id]);
    expect(await people('?sort=grantedAt')).toEqual([lead.id, one.id, two.id]);
    expect(await people('?role=auditor')).toEqual([two.id]);
    expect(await people(`?personId=${one.id}&state=live`)).toEqual([one.id]);
    const { body: first } = await list(lead.session, '?limit=2').expect(200);
    expect(await people(`?limit=2&cursor=${encodeURIComponent(first.nextCursor)}`)).toEqual([lead.id]);
  });

  it('shows to each their own, and only those', async () => {
    const person = await app.people.make();
    const other = await app.given.engagement();
    await app.people.grant(person.id, { engagementId: other.id, role: 'assessor' });
    await give(whole(person, 'assessor')).expect(201);
    const own = await request(app.http).get('/v1/me/grants?sort=grantedAt').set(person.session).expect(200);
    expect(own.body.items.map((grant: { engagementId: string }) => grant.engagementId)).toEqual([
      other.id,
      engagement.id,
    ]);
    await request(app.http).get(`/v1/me/grants?personId=${lead.id}`).set(person.session).expect(422);
  });
});
