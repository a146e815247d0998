import request, { type Test } from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS, type Credentials, PASSWORD, type TestPerson } from '../support/test-people';

const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

let app: TestApp;
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const confirmation = { password: PASSWORD };
const email = (): string => {
  number += 1;
  return `person-${number}@example.com`;
};
const send = (method: 'get' | 'post' | 'patch' | 'delete', path: string, as: Credentials = {}): Test =>
  request(app.http)[method](`/v1/people${path}`).set(as);
const create = (body: object = {}, as: Credentials = {}): Test =>
  send('post', '', as).send({ name: 'Maya Hartono', email: email(), role: 'assessor', confirmation, ...body });
const patch = (id: string, version: number, body: object, as: Credentials = {}): Test =>
  send('patch', `/${id}`, as)
    .set('If-Match', `"${version}"`)
    .send({ confirmation, ...body });
const erase = (id: string, body: object): Test => send('post', `/${id}/erasure`).send({ confirmation, ...body });
const link = (id: string, purpose: string): Test => send('post', `/${id}/${purpose}`).send(confirmation);
const removeFactor = (id: string): Test => send('delete', `/${id}/second-factor`).send(confirmation);
const personRow = async (id: string): Promise<Record<string, unknown>> =>
  (await app.query('SELECT role, status, version FROM person WHERE id = $1', [id]))[0]!;
const count = async (table: string, id: string): Promise<number> =>
  Number((await app.query<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE person_id = $1`, [id]))[0]!.n);
const giveSecondFactor = (id: string): Promise<unknown> =>
  app.query(
    `INSERT INTO credential (workspace_id, person_id, password_hash, password_set_at, totp_secret, totp_confirmed_at)
     VALUES ($1, $2, 'x', now(), '\\x00', now())`,
    [app.scope.workspaceId, id],
  );

describe('adding a person', () => {
  it('answers with the person and an invitation link that names nobody', async () => {
    const { body, headers } = await create({ name: 'Maya Hartono', email: 'Maya.Hartono@Example.com' }).expect(201);
    expect(body).toMatchObject({
      ...{
        kind: 'member',
        name: 'Maya Hartono',
        email: 'maya.hartono@example.com',
        role: 'assessor',
        status: 'active',
      },
      signIn: { password: false, secondFactor: false, external: false, lastSeenAt: null },
      invitation: { token: expect.stringMatching(/^[\w-]{43}$/) },
      version: 1,
    });
    expect(body.signIn.invitedUntil).toBe(body.invitation.expiresAt);
    expect(body.invitation.url).toBe(
      `http://localhost:${new URL(app.url).port}/invitation#token=${body.invitation.token}`,
    );
    expect(headers).toMatchObject({ location: `/v1/people/${body.id}`, etag: '"1"' });
    const { body: again } = await send('get', `/${body.id}`).expect(200);
    expect({ ...again, invitation: body.invitation }).toEqual(body);
  });

  it('keeps the link nowhere: a repeat with the same key is answered without it', async () => {
    const sent = { name: 'Sari', email: email(), role: 'lead', confirmation };
    const first = await send('post', '').set('Idempotency-Key', 'person-1').send(sent).expect(201);
    const again = await send('post', '').set('Idempotency-Key', 'person-1').send(sent).expect(201);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body).toEqual({ ...first.body, invitation: null });
    const [dump] = await app.query<{ text: string }>(
      `SELECT concat((SELECT json_agg(k) FROM idempotency_key k), (SELECT json_agg(l) FROM one_time_link l)) AS text`,
    );
    expect(dump!.text).not.toContain(first.body.invitation.token);
  });

  it('refuses an address that somebody has, in whatever letters', async () => {
    const taken = email();
    await create({ email: taken }).expect(201);
    const { body } = await create({ email: taken.toUpperCase() }).expect(409);
    expect(body).toMatchObject({ code: 'person/email-taken', errors: [{ pointer: '/email' }] });
  });

  it.each([
    [{ email: 'maya' }, '/email'],
    [{ email: 'mаya@example.com' }, '/email'],
    [{ name: '' }, '/name'],
    [{ name: 'Maya\u202e' }, '/name'],
    [{ role: 'administrator' }, '/role'],
    [{ kind: 'demo' }, '/kind'],
    [{ status: 'disabled' }, '/status'],
  ])('refuses %p', async (overrides, pointer) => {
    const { body } = await create(overrides).expect(422);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });
});

describe('who may', () => {
  let lead: TestPerson;
  let assessor: TestPerson;
  beforeAll(async () => {
    lead = await app.people.make({ role: 'lead' });
    assessor = await app.people.make();
  });

  it('lets leads find people, without how they sign in', async () => {
    const { body } = await send('get', `/${assessor.id}`, lead.session).expect(200);
    expect(body).toMatchObject({ name: assessor.name, email: assessor.email, role: 'assessor', signIn: null });
    const { body: list } = await send('get', '?limit=100', lead.session).expect(200);
    expect(list.items.every(({ signIn }: { signIn: unknown }) => signIn === null)).toBe(true);
  });

  it.each(['assessor', 'vendorManager', 'respondent', 'auditor'] as const)('shows people to no %s', async (role) => {
    const { session } = await app.people.make({ role });
    expect((await send('get', '', session).expect(403)).body.code).toBe('access/forbidden');
    await send('get', `/${assessor.id}`, session).expect(403);
  });

  it('leaves every change to owners', async () => {
    const as = lead.session;
    await create({}, as).expect(403);
    await patch(assessor.id, 1, { role: 'lead' }, as).expect(403);
    for (const path of ['invitation', 'password-reset', 'erasure'])
      await send('post', `/${assessor.id}/${path}`, as).expect(403);
    for (const path of ['second-factor', 'sessions']) await send('delete', `/${assessor.id}/${path}`, as).expect(403);
    await send('get', '', ANONYMOUS).expect(401);
  });

  it('lets a token disable somebody, but not become anybody', async () => {
    const { id } = (await create().expect(201)).body;
    const token = await app.people.token(app.owner.id, ['read', 'write', 'administer']);
    await create({}, token).expect(403);
    for (const path of ['invitation', 'password-reset', 'erasure'])
      await send('post', `/${id}/${path}`, token).expect(403);
    await patch(id, 1, { role: 'owner' }, token).expect(403);
    await patch(id, 1, { email: email() }, token).expect(403);
    await patch(id, 1, { name: 'Maya H.', status: 'disabled' }, token).expect(200);
  });
});

describe('the list', () => {
  it('finds by role, status and part of the name or address, in the order asked for, page by page', async () => {
    const mark = `mark${number}`;
    for (const name of ['Cita', 'ana', 'Budi'])
      await create({ name: `${name} ${mark}`, role: 'respondent' }).expect(201);
    const { body } = await create({ name: 'Dewi', email: `${mark}_x@example.com`, role: 'auditor' }).expect(201);
    await patch(body.id, 1, { status: 'disabled' }).expect(200);
    const names = async (query: string): Promise<string[]> => {
      const { body: list } = await send('get', `?text=${mark.toUpperCase()}${query}`).expect(200);
      return list.items.map(({ name }: { name: string }) => name.split(' ')[0]);
    };
    expect(await names('')).toEqual(['ana', 'Budi', 'Cita', 'Dewi']);
    expect(await names('&sort=-createdAt')).toEqual(['Dewi', 'Budi', 'ana', 'Cita']);
    expect((await names('&sort=role'))[0]).toBe('Dewi');
    expect(await names('&role=respondent')).toHaveLength(3);
    expect(await names('&status=disabled')).toEqual(['Dewi']);
    expect((await send('get', `?text=${mark}%25`).expect(200)).body.items).toEqual([]);
    const first = await send('get', `?text=${mark}&limit=3`).expect(200);
    const second = await send(
      'get',
      `?text=${mark}&limit=3&cursor=${encodeURIComponent(first.body.nextCursor)}`,
    ).expect(200);
    expect(second.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id]);
    await send('get', `?text=other&limit=3&cursor=${encodeURIComponent(first.body.nextCursor)}`).expect(400);
  });
});

describe('changing a person', () => {
  it('changes what is sent, raises the version and refuses an outdated one with the current state', async () => {
    const { body: made } = await create().expect(201);
    const to = email();
    const { body, headers } = await patch(made.id, 1, { name: 'Maya H.', email: to.toUpperCase() }).expect(200);
    expect(body).toMatchObject({ name: 'Maya H.', email: to, role: 'assessor', version: 2 });
    expect(headers['etag']).toBe('"2"');
    const { body: stale } = await patch(made.id, 1, { name: 'Other' }).expect(412);
    expect(stale).toMatchObject({ code: 'precondition/failed', current: { name: 'Maya H.', version: 2 } });
    await send('patch', `/${made.id}`).send({ name: 'Other' }).expect(428);
    expect((await patch(made.id, 2, { status: 'erased' }).expect(422)).body.errors[0].pointer).toBe('/status');
  });

  it('knows nobody who is not there', async () => {
    await patch(UNKNOWN_ID, 1, { name: 'Maya' }).expect(404);
    await send('get', `/${UNKNOWN_ID}`).expect(404);
    for (const purpose of ['invitation', 'password-reset']) await link(UNKNOWN_ID, purpose).expect(404);
    await removeFactor(UNKNOWN_ID).expect(404);
    await send('delete', `/${UNKNOWN_ID}/sessions`).expect(404);
    const { body } = await erase(UNKNOWN_ID, { email: email(), reason: 'Asked.' }).expect(404);
    expect(body.code).toBe('person/not-found');
  });

  it('takes a role away from the next request on, and ends grants that do not fit the new one', async () => {
    const person = await app.people.make({ role: 'lead' });
    const engagementId = (await app.given.engagement()).id;
    await app.people.grant(person.id, { engagementId, role: 'lead' });
    const kept = await app.people.grant(person.id, { engagementId, role: 'auditor' });
    await send('get', '', person.session).expect(200);
    await patch(person.id, 1, { role: 'auditor' }).expect(200);
    await send('get', '', person.session).expect(403);
    const live = await app.query<{ id: string }>(
      'SELECT id FROM engagement_grant WHERE person_id = $1 AND revoked_at IS NULL',
      [person.id],
    );
    expect(live).toEqual([{ id: kept }]);
  });

  it('shuts out at once whoever is disabled, and ends sessions and links', async () => {
    const person = await app.people.make({ role: 'lead' });
    await link(person.id, 'invitation').expect(201);
    await patch(person.id, 1, { status: 'disabled' }).expect(200);
    await send('get', '', person.session).expect(401);
    expect(await count('session', person.id)).toBe(0);
    const usable = 'SELECT 1 FROM one_time_link WHERE person_id = $1 AND expires_at > now()';
    expect(await app.query(usable, [person.id])).toEqual([]);
    expect((await link(person.id, 'invitation').expect(409)).body.code).toBe('person/not-active');
    await patch(person.id, 2, { status: 'active' }).expect(200);
    await send('get', '', person.session).expect(401);
  });
});

describe('the last owner', () => {
  /** Every other owner steps down, so that these are all there are. */
  async function onlyOwners(...people: readonly TestPerson[]): Promise<void> {
    await app.query(
      `UPDATE person SET status = 'disabled', version = version + 1 WHERE role = 'owner' AND id <> ALL ($1)`,
      [people.map(({ id }) => id)],
    );
  }
  afterEach(async () => {
    await app.query(`UPDATE person SET status = 'active', version = version + 1 WHERE id = $1`, [app.owner.id]);
  });

  it.each([{ role: 'lead' }, { status: 'disabled' }])('can not become %p', async (changes) => {
    const owner = await app.people.make({ role: 'owner', withPassword: true });
    await onlyOwners(owner);
    const { body } = await patch(owner.id, 1, changes, owner.session).expect(409);
    expect(body.code).toBe('person/last-owner');
    expect(await personRow(owner.id)).toEqual({ role: 'owner', status: 'active', version: 1 });
    await patch(owner.id, 1, { name: 'Still the owner' }, owner.session).expect(200);
  });

  it('can not be erased', async () => {
    const owner = await app.people.make({ role: 'owner', withPassword: true });
    await onlyOwners(owner);
    const body = { email: owner.email, reason: 'Asked.', confirmation };
    const { body: refused } = await send('post', `/${owner.id}/erasure`, owner.session).send(body).expect(409);
    expect(refused.code).toBe('person/last-owner');
    expect(await count('person_profile', owner.id)).toBe(1);
  });

  it('is not somebody of the demonstration', async () => {
    const owner = await app.people.make({ role: 'owner', withPassword: true });
    await app.people.make({ role: 'owner', kind: 'demo' });
    await onlyOwners(owner);
    await app.people.make({ role: 'owner', kind: 'demo' });
    await patch(owner.id, 1, { role: 'lead' }, owner.session).expect(409);
  });

  it('stays when two owners remove each other at the same moment', async () => {
    const [one, two] = [
      await app.people.make({ role: 'owner', withPassword: true }),
      await app.people.make({ role: 'owner', withPassword: true }),
    ];
    await onlyOwners(one, two);
    const answers = await app.raceOn(
      'SELECT 1 FROM person WHERE id = ANY ($1) FOR UPDATE',
      [[one.id, two.id]],
      () => patch(two.id, 1, { role: 'lead' }, one.session),
      () => patch(one.id, 1, { status: 'disabled' }, two.session),
    );
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    const left = `SELECT 1 FROM person WHERE role = 'owner' AND status = 'active' AND id = ANY ($1)`;
    expect(await app.query(left, [[one.id, two.id]])).toHaveLength(1);
  });
});

describe('links that owners hand out', () => {
  it('replaces an invitation by a new one', async () => {
    const { body: made } = await create().expect(201);
    const { body } = await link(made.id, 'invitation').expect(201);
    expect(body.token).not.toBe(made.invitation.token);
    const usable = await app.query('SELECT 1 FROM one_time_link WHERE person_id = $1 AND expires_at > now()', [
      made.id,
    ]);
    expect(usable).toHaveLength(1);
  });

  it('resets a password by a link, and ends nothing before it is used', async () => {
    const person = await app.people.make({ role: 'lead' });
    const { body } = await link(person.id, 'password-reset').expect(201);
    expect(body.url).toMatch(/\/password-reset#token=[\w-]{43}$/);
    await send('get', '', person.session).expect(200);
  });

  it('has none for people of the demonstration', async () => {
    const { id } = await app.people.make({ kind: 'demo' });
    expect((await link(id, 'invitation').expect(422)).body.code).toBe('person/invalid');
  });
});

describe('helping and shutting out', () => {
  it('removes a second factor with its recovery codes and sessions, once', async () => {
    const person = await app.people.make();
    await giveSecondFactor(person.id);
    await app.query(`INSERT INTO recovery_code (workspace_id, person_id, code_sha256) VALUES ($1, $2, 'x')`, [
      ...[app.scope.workspaceId, person.id],
    ]);
    expect((await send('get', `/${person.id}`).expect(200)).body.signIn).toMatchObject({
      password: true,
      secondFactor: true,
    });
    await removeFactor(person.id).expect(204);
    expect((await send('get', `/${person.id}`).expect(200)).body.signIn).toMatchObject({
      password: true,
      secondFactor: false,
    });
    expect([await count('recovery_code', person.id), await count('session', person.id)]).toEqual([0, 0]);
    const { body } = await removeFactor(person.id).expect(409);
    expect(body.code).toBe('second-factor/not-set-up');
  });

  it('signs somebody out everywhere', async () => {
    const person = await app.people.make({ role: 'lead' });
    const other = await app.people.session(person.id);
    await send('delete', `/${person.id}/sessions`).expect(204);
    await send('get', '', person.session).expect(401);
    await send('get', '', other).expect(401);
  });
});

describe('erasing a person', () => {
  it('removes every trace that names the person or lets them in, and keeps the id', async () => {
    const sent = { name: 'Erika Mustermann', email: email(), role: 'lead', confirmation };
    const { body: made } = await send('post', '').set('Idempotency-Key', 'to-erase').send(sent).expect(201);
    const session = await app.people.session(made.id);
    const token = await app.people.token(made.id, ['read']);
    const engagementId = (await app.given.engagement()).id;
    await app.people.grant(made.id, { engagementId, role: 'lead' });
    await giveSecondFactor(made.id);
    await app.query(`INSERT INTO external_identity VALUES ($1, 'https://login.example', 'erika', $2, now())`, [
      ...[app.scope.workspaceId, made.id],
    ]);
    const { body } = await erase(made.id, { email: sent.email.toUpperCase(), reason: 'Asked for it.' }).expect(200);
    expect(body).toMatchObject({ id: made.id, name: 'Erased person', email: null, status: 'erased', version: 2 });
    const traces = [
      'session',
      'access_token',
      'recovery_code',
      'credential',
      'external_identity',
      'one_time_link',
      'person_profile',
    ];
    expect(await Promise.all(traces.map((table) => count(table, made.id)))).toEqual(traces.map(() => 0));
    expect(
      await app.query('SELECT 1 FROM engagement_grant WHERE person_id = $1 AND revoked_at IS NULL', [made.id]),
    ).toEqual([]);
    const [kept] = await app.query<{ text: string }>(
      `SELECT coalesce(json_agg(k)::text, '') AS text FROM idempotency_key k`,
    );
    expect(kept!.text).not.toContain('Mustermann');
    await send('get', '', session).expect(401);
    await send('get', '', token).expect(401);
    expect((await send('get', '?text=Mustermann').expect(200)).body.items).toEqual([]);
    // The address is free again, for another person.
    await create({ email: sent.email }).expect(201);
    await patch(made.id, 2, { name: 'Back' }).expect(409);
    await erase(made.id, { email: sent.email, reason: 'Again.' }).expect(409);
    await link(made.id, 'invitation').expect(409);
  });

  it('wants the address of the person and a reason', async () => {
    const { body: made } = await create().expect(201);
    const { body } = await erase(made.id, { email: 'other@example.com', reason: 'Asked.' }).expect(422);
    expect(body).toMatchObject({ code: 'person/invalid', errors: [{ pointer: '/email' }] });
    await erase(made.id, { email: made.email }).expect(422);
    await erase(made.id, { email: made.email, reason: ' ' }).expect(422);
    expect(await personRow(made.id)).toMatchObject({ status: 'active' });
  });
});
