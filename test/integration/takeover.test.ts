import request from 'supertest';
import { Database, type Scope, systemScope } from '../../src/database';
import { DemoPeople, type DemoRole, OneTimeLinks, SetUp } from '../../src/identity';
import { DemoSignIn } from '../../src/identity/demo-sign-in';
import { Passwords } from '../../src/identity/password';
import { offersDemo } from '../../src/server/keys-and-demo';
import { completed, SIGNING, Signers } from '../support/issuing';
import { memberWithPassword, PASSWORD, sessionOf, setUpSecondFactor, signIn } from '../support/signing-in';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS, type Credentials, type TestPerson } from '../support/test-people';

/** Roads that led from one way in to somebody else's. */
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ renderThreads: 1 });
});
afterAll(() => app.stop());

const confirmation = { password: PASSWORD };
type Method = 'get' | 'post' | 'patch' | 'delete';
const sendTo = ({ http }: TestApp, method: Method, path: string, as: Credentials, body?: object): request.Test =>
  request(http)[method](`/v1${path}`).set(as).send(body);
const send = (method: Method, path: string, as: Credentials, body?: object): request.Test =>
  sendTo(app, method, path, as, body);
const codeOf = async (asked: request.Test): Promise<unknown> => ((await asked).body as { code?: unknown }).code;
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('people of the demonstration', () => {
  let app: TestApp;
  let engagementId: string;
  const system = (): Scope => systemScope(app.scope.workspaceId);
  let demo: Readonly<Record<DemoRole, { id: string; session: Credentials }>>;
  let member: TestPerson;
  const send = (method: Method, path: string, as: Credentials, body?: object): request.Test =>
    sendTo(app, method, path, as, body);
  beforeAll(async () => {
    app = await startTestApp();
    engagementId = (await app.given.engagement()).id;
    await app.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE kind = 'member'`);
    Object.assign(app.get(DemoSignIn), { on: true });
    const ids = await app.get(Database).transaction(system(), (tx) => app.get(DemoPeople).ensure(tx, system()));
    const people = await Promise.all(
      Object.entries(ids!).map(async ([role, id]) => [role, { id, session: await app.people.session(id) }] as const),
    );
    demo = Object.fromEntries(people) as typeof demo;
    member = await app.people.make({ role: 'lead' });
  });
  afterAll(() => app.stop());

  it('can neither add nor change people, nor hand out links', async () => {
    const as = demo.owner.session;
    await send('get', '/people', as).expect(200);
    const owner = { name: 'Eve', email: 'eve@example.test', role: 'owner' };
    expect(await codeOf(send('post', '/people', as, owner).expect(403))).toBe('access/forbidden');
    for (const path of ['invitation', 'password-reset'])
      await send('post', `/people/${member.id}/${path}`, as).expect(403);
    await send('patch', `/people/${member.id}`, as, { role: 'owner' }).set('If-Match', '"1"').expect(403);
    await send('patch', `/people/${member.id}`, as, { name: 'Eve' }).set('If-Match', '"1"').expect(403);
  });

  it('give no grants to members', async () => {
    const grant = { personId: member.id, role: 'lead', scope: { kind: 'engagement' } };
    expect(
      await codeOf(send('post', `/engagements/${engagementId}/grants`, demo.owner.session, grant).expect(403)),
    ).toBe('access/forbidden');
    const toDemo = { ...grant, personId: demo.lead.id };
    await send('post', `/engagements/${engagementId}/grants`, demo.owner.session, toDemo).expect(201);
    const given = await app.people.grant(member.id, { engagementId, role: 'lead' });
    await send('delete', `/grants/${given}`, demo.owner.session).expect(403);
  });

  it('are held to that by the database, too', async () => {
    const { workspaceId } = app.scope;
    const scope: Scope = { ...app.scope, actor: { kind: 'person', personId: demo.owner.id }, reach: { kind: 'all' } };
    const sql = [
      `INSERT INTO person (workspace_id, id, kind, role, status, version, created_at, updated_at)
       VALUES ('${workspaceId}', gen_random_uuid(), 'member', 'owner', 'active', 1, now(), now())`,
      `INSERT INTO credential (workspace_id, person_id) VALUES ('${workspaceId}', '${member.id}')`,
      `INSERT INTO one_time_link VALUES ('${workspaceId}', gen_random_uuid(), 'invitation', '${member.id}', 'x', now(),
         now() + interval '1 hour', NULL)`,
      `INSERT INTO access_token (workspace_id, id, person_id, name, token_sha256, scopes, created_at, expires_at)
       VALUES ('${workspaceId}', gen_random_uuid(), '${member.id}', 'x', 'x', '{read}', now(), now() + interval '1 hour')`,
      `INSERT INTO session (workspace_id, id, person_id, token_sha256, stage, created_at, seen_at, expires_at)
       VALUES ('${workspaceId}', gen_random_uuid(), '${member.id}', 'x', 'full', now(), now(), now())`,
      `INSERT INTO engagement_grant (workspace_id, engagement_id, id, person_id, role, scope, granted_at)
       VALUES ('${workspaceId}', '${engagementId}', gen_random_uuid(), '${member.id}', 'lead', 'engagement', now())`,
    ];
    for (const statement of sql) {
      await expect(app.get(Database).transaction(scope, (tx) => tx.query(statement))).rejects.toMatchObject({
        code: 'access/forbidden',
      });
    }
    const [, changed] = await app
      .get(Database)
      .transaction(scope, (tx) =>
        tx.query<[unknown, number]>(
          `UPDATE person SET role = 'owner', version = version + 1 WHERE id = '${member.id}'`,
        ),
      );
    expect(changed).toBe(0);
  });

  it('leave no members behind who could wait for the first owner', async () => {
    const token = await app.people.token(member.id, ['read']);
    const link = await app.get(SetUp).ensureLink(system(), new Date());
    const body = { token: link!.token, name: 'Ann Winter', email: 'ann.winter@example.test', password: PASSWORD };
    await send('post', '/set-up', ANONYMOUS, body).expect(204);
    await send('get', '/session', member.session).expect(401);
    await send('get', '/session', token).expect(401);
    const rows = await app.query(`SELECT f.name FROM person p JOIN person_profile f ON f.person_id = p.id
      WHERE p.status = 'active'`);
    expect(rows).toEqual([{ name: 'Ann Winter' }]);
  });

  it.each([
    [undefined, '127.0.0.1', true],
    ['http://localhost:3000', '127.0.0.1', true],
    ['http://[::1]:3000', '::1', true],
    ['https://tolok.example', '127.0.0.1', false],
    [undefined, '0.0.0.0', false],
  ])('are offered at the address %p of host %p: %p', (publicUrl, host, offered) => {
    const settings = { host, port: 1, dataFolder: '/', poolSize: 1, renderThreads: 0, workspace: 'main', demo: true };
    expect(offersDemo({ ...settings, ...(publicUrl === undefined ? {} : { publicUrl }) })).toBe(offered);
  });
});

describe('the session of an owner', () => {
  let owner: TestPerson;
  let lead: TestPerson;
  beforeAll(async () => {
    owner = await memberWithPassword(app, 'owner');
    lead = await memberWithPassword(app);
  });

  it('is no way to a new password or away from the second factor of the owner', async () => {
    for (const path of ['invitation', 'password-reset']) {
      const refused = send('post', `/people/${owner.id}/${path}`, owner.session, confirmation).expect(403);
      expect(await codeOf(refused)).toBe('access/forbidden');
    }
    await send('delete', `/people/${owner.id}/second-factor`, owner.session, confirmation).expect(403);
  });

  it.each(['none', 'wrong'])('lets nobody in without the password: %s', async (which) => {
    const given = which === 'none' ? {} : { password: 'not it at all' };
    const nested = which === 'none' ? {} : { confirmation: given };
    const as = owner.session;
    const asked = [
      send('post', '/people', as, { name: 'Eve', email: 'eve2@example.test', role: 'lead', ...nested }),
      send('patch', `/people/${lead.id}`, as, { role: 'owner', ...nested }).set('If-Match', '"1"'),
      send('patch', `/people/${lead.id}`, as, { email: 'eve3@example.test', ...nested }).set('If-Match', '"1"'),
      send('post', `/people/${lead.id}/invitation`, as, given),
      send('post', `/people/${lead.id}/password-reset`, as, given),
      send('delete', `/people/${lead.id}/second-factor`, as, given),
      send('post', `/people/${lead.id}/erasure`, as, { email: lead.email, reason: 'No.', ...nested }),
      send('post', '/me/tokens', as, { name: 'x', scopes: ['read'], expiresAt: inDays(1), ...nested }),
    ];
    for (const one of asked) {
      await app.query('DELETE FROM throttle');
      expect([403, 422]).toContain((await one).status);
    }
    expect(await app.query('SELECT role, status FROM person WHERE id = $1', [lead.id])).toEqual([
      { role: 'lead', status: 'active' },
    ]);
  });

  it('keeps no hash of the password with the key of a repeated request, and takes a repeat with another code', async () => {
    const body = { name: 'Nia', email: 'nia@example.test', role: 'lead' };
    const create = (given: object): request.Test =>
      send('post', '/people', owner.session, { ...body, confirmation: given }).set('Idempotency-Key', 'nia');
    const { body: made } = await create(confirmation).expect(201);
    const repeated = await create({ ...confirmation, code: '123456' }).expect(201);
    expect(repeated.headers['idempotent-replayed']).toBe('true');
    expect(repeated.body).toMatchObject({ id: made.id, invitation: null });
    await create({ password: 'not it at all' }).expect(403);
  });
});

describe('somebody whose sign-in an owner has reset', () => {
  const resetBy = async (person: TestPerson): Promise<Credentials> => {
    const owner = await memberWithPassword(app, 'owner');
    const { body } = await send('post', `/people/${person.id}/password-reset`, owner.session, confirmation).expect(201);
    const password = 'nine orange ladders';
    await send('post', '/password-resets/completion', ANONYMOUS, { token: body.token, password }).expect(204);
    return sessionOf(await signIn(app, person.email, password).expect(200));
  };

  it('signs nothing for a day, and is told from when on', async () => {
    const signers = new Signers(app);
    const assessment = await completed(app);
    const first = await signers.person(assessment.engagementId);
    const second = await signers.person(assessment.engagementId);
    const report = await signers.report(first, {
      ...{ assessmentId: assessment.id, kind: 'gapReport', format: 'pdf', language: 'en' },
    });
    const session = await resetBy(second);
    const sign = (): request.Test =>
      send('post', `/reports/${report.id}/issue`, session, { ...SIGNING, password: 'nine orange ladders' });
    const { body } = await sign().expect(403);
    expect(body.code).toBe('access/signing-paused');
    const [, from = ''] = /from (\S+Z)/.exec(body.detail as string) ?? [];
    const left = Date.parse(from) - Date.now();
    expect(left).toBeGreaterThan(23 * 3_600_000);
    expect(left).toBeLessThanOrEqual(24 * 3_600_000);
    await app.query(`UPDATE credential SET reset_at = reset_at - interval '24 hours' WHERE person_id = $1`, [
      second.id,
    ]);
    await sign().expect(201);
  });

  it('completes nothing for a day', async () => {
    const assessment = await app.given.assessment({ unitCount: 1, status: 'review' });
    const lead = await new Signers(app).person(assessment.engagementId);
    const session = await resetBy(lead);
    const complete = (as: Credentials): request.Test =>
      send('post', `/assessments/${assessment.id}/completion`, as).set('If-Match', `"${assessment.version}"`);
    expect(await codeOf(complete(session).expect(403))).toBe('access/signing-paused');
    await complete(app.owner.session).expect(200);
  });

  it('is known by each way to reset it', async () => {
    const owner = await memberWithPassword(app, 'owner');
    const resetAt = async ({ id }: TestPerson): Promise<unknown> =>
      (await app.query<{ at: Date | null }>('SELECT reset_at AS at FROM credential WHERE person_id = $1', [id]))[0]?.at;
    const factor = await memberWithPassword(app);
    await setUpSecondFactor(app, factor);
    expect(await resetAt(factor)).toBeNull();
    await send('delete', `/people/${factor.id}/second-factor`, owner.session, confirmation).expect(204);
    expect(await resetAt(factor)).toEqual(expect.any(Date));
    const moved = await memberWithPassword(app);
    const to = { email: `moved-${moved.id}@example.test`, confirmation };
    await send('patch', `/people/${moved.id}`, owner.session, to).set('If-Match', '"1"').expect(200);
    expect(await resetAt(moved)).toEqual(expect.any(Date));
    // Who signed in with the identity provider so far.
    const external = await app.people.make({ role: 'lead' });
    await app.query(`INSERT INTO external_identity VALUES ($1, 'https://login.example', $2, $3, now())`, [
      ...[app.scope.workspaceId, external.id, external.id],
    ]);
    const { body } = await send('post', `/people/${external.id}/invitation`, owner.session, confirmation).expect(201);
    await send('post', '/invitations/acceptance', ANONYMOUS, { token: body.token, password: PASSWORD }).expect(204);
    expect(await resetAt(external)).toEqual(expect.any(Date));
    // A first password is no reset.
    const { body: made } = await send('post', '/people', owner.session, {
      ...{ name: 'Ria', email: 'ria@example.test', role: 'lead', confirmation },
    }).expect(201);
    const { token } = made.invitation;
    await send('post', '/invitations/acceptance', ANONYMOUS, { token, password: PASSWORD }).expect(204);
    expect(await resetAt({ ...external, id: made.id })).toBeNull();
  });
});

describe('access tokens', () => {
  const live = async (token: Credentials): Promise<boolean> => (await send('get', '/session', token)).status === 200;

  it('end with the password that they were made under', async () => {
    const changed = await memberWithPassword(app);
    const token = await app.people.token(changed.id, ['read']);
    await request(app.http)
      .put('/v1/me/password')
      .set(changed.session)
      .send({ newPassword: 'nine orange ladders', confirmation })
      .expect(204);
    expect(await live(token)).toBe(false);
  });

  it('end when the password is reset, the second factor is taken away, and their person is disabled', async () => {
    const owner = await memberWithPassword(app, 'owner');
    const reset = await memberWithPassword(app);
    const ofReset = await app.people.token(reset.id, ['read']);
    const { body } = await send('post', `/people/${reset.id}/password-reset`, owner.session, confirmation).expect(201);
    await send('post', '/password-resets/completion', ANONYMOUS, { token: body.token, password: PASSWORD }).expect(204);
    expect(await live(ofReset)).toBe(false);
    const lost = await memberWithPassword(app);
    await setUpSecondFactor(app, lost);
    const ofLost = await app.people.token(lost.id, ['read']);
    await send('delete', `/people/${lost.id}/second-factor`, owner.session, confirmation).expect(204);
    expect(await live(ofLost)).toBe(false);
    const disabled = await app.people.make();
    const ofDisabled = await app.people.token(disabled.id, ['read']);
    const patch = (version: number, status: string): request.Test =>
      send('patch', `/people/${disabled.id}`, owner.session, { status }).set('If-Match', `"${version}"`);
    await patch(1, 'disabled').expect(200);
    await patch(2, 'active').expect(200);
    expect(await live(ofDisabled)).toBe(false);
  });

  it('of others are listed and revoked by owners, and by nobody else', async () => {
    const person = await app.people.make();
    const token = await app.people.token(person.id, ['read']);
    const lead = await app.people.make({ role: 'lead' });
    const path = `/people/${person.id}/tokens`;
    await send('get', path, lead.session).expect(403);
    await send('delete', path, lead.session).expect(403);
    const { body } = await send('get', path, app.owner.session).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ name: 'test', scopes: ['read'] })]);
    expect(JSON.stringify(body)).not.toContain('tlk_');
    await send('delete', path, app.owner.session).expect(204);
    expect(await live(token)).toBe(false);
    expect((await send('get', path, app.owner.session).expect(200)).body.items).toEqual([]);
    const nobody = '/people/00000000-0000-7000-8000-000000000000/tokens';
    expect(await codeOf(send('get', nobody, app.owner.session).expect(404))).toBe('person/not-found');
    await send('delete', nobody, app.owner.session).expect(404);
  });
});

describe('somebody without a password', () => {
  it('sets a second factor up only just after signing in', async () => {
    const person = await app.people.make({ role: 'lead' });
    await app.query(`UPDATE session SET created_at = now() - interval '6 minutes' WHERE person_id = $1`, [person.id]);
    const begin = (as: Credentials): request.Test => send('post', '/me/second-factor', as, {});
    expect(await codeOf(begin(person.session).expect(403))).toBe('access/sign-in-again');
    await begin(await app.people.session(person.id)).expect(200);
  });
});

describe('strangers', () => {
  it('may send 8 KB to what signs in, and no more', async () => {
    const paths = ['/session', '/session/second-factor', '/demo-session', '/set-up', '/invitations/acceptance'];
    for (const path of [...paths, '/password-resets/completion']) {
      const { body } = await send('post', path, ANONYMOUS, { token: 'x'.repeat(8192) }).expect(413);
      expect(body).toMatchObject({ code: 'request/too-large', detail: expect.stringContaining('8 KB') });
    }
  });

  it('cause no hashing with links that are none', async () => {
    const hash = jest.spyOn(app.get(Passwords), 'hash');
    const body = { token: 'nonsense', password: PASSWORD };
    await send('post', '/invitations/acceptance', ANONYMOUS, body).expect(410);
    await send('post', '/password-resets/completion', ANONYMOUS, body).expect(410);
    await send('post', '/set-up', ANONYMOUS, { ...body, name: 'Eve', email: 'eve@example.test' }).expect(410);
    expect(hash).not.toHaveBeenCalled();
    hash.mockRestore();
  });

  it('who were invited keep the name that the owner gave them', async () => {
    const { id, name } = await app.people.make();
    const scope = systemScope(app.scope.workspaceId);
    const { token } = await app
      .get(Database)
      .transaction(scope, (tx) => app.get(OneTimeLinks).make(tx, scope, 'invitation', id, new Date()));
    const body = { token, password: PASSWORD };
    const { body: refused } = await send('post', '/invitations/acceptance', ANONYMOUS, {
      ...body,
      name: 'The Owner',
    }).expect(422);
    expect(refused.errors[0].pointer).toBe('/name');
    await send('post', '/invitations/acceptance', ANONYMOUS, body).expect(204);
    expect(await app.query('SELECT name FROM person_profile WHERE person_id = $1', [id])).toEqual([{ name }]);
    const own: Scope = { ...scope, actor: { kind: 'person', personId: id } };
    await app.get(Database).transaction(own, (tx) => tx.query(`UPDATE person_profile SET name = 'The Owner'`));
    expect(await app.query('SELECT name FROM person_profile WHERE person_id = $1', [id])).toEqual([{ name }]);
  });
});
