import request from 'supertest';
import { Database, publicScope, systemScope } from '../../src/database';
import { DEMO_ROLES, DemoPeople, OneTimeLinks, SetUp } from '../../src/identity';
import { DemoSignIn } from '../../src/identity/demo-sign-in';
import type { LinkPurpose } from '../../src/identity/one-time-link.entity';
import { memberWithPassword, PASSWORD, sessionOf, setUpSecondFactor, signIn } from '../support/signing-in';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS } from '../support/test-people';

const post = (app: TestApp, path: string, body: object): request.Test =>
  request(app.http).post(path).set(ANONYMOUS).send(body);
const makeLink = async (app: TestApp, purpose: LinkPurpose, personId: string): Promise<string> => {
  const scope = systemScope(app.scope.workspaceId);
  const { token } = await app
    .get(Database)
    .transaction(scope, (tx) => app.get(OneTimeLinks).make(tx, scope, purpose, personId, new Date()));
  return token;
};

describe('links that an owner hands over', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(() => app.query(`DELETE FROM throttle`));

  const accept = (token: string, overrides: object = {}): request.Test =>
    post(app, '/v1/invitations/acceptance', { token, password: PASSWORD, ...overrides });
  const reset = (token: string, password = 'nine orange ladders'): request.Test =>
    post(app, '/v1/password-resets/completion', { token, password });

  it('let somebody who was invited choose a password, once', async () => {
    const { id, email, name } = await app.people.make();
    const token = await makeLink(app, 'invitation', id);
    await accept(token).expect(204);
    const { body } = await request(app.http)
      .get('/v1/session')
      .set(sessionOf(await signIn(app, email).expect(200)));
    expect(body.name).toBe(name);
    expect((await accept(token).expect(410)).body.code).toBe('access/link-unusable');
    await accept(await makeLink(app, 'invitation', id)).expect(410);
  });

  it('let somebody choose another password; sessions end, the second factor stays', async () => {
    const person = await memberWithPassword(app);
    await setUpSecondFactor(app, person);
    await reset(await makeLink(app, 'passwordReset', person.id)).expect(204);
    await request(app.http).get('/v1/session').set(person.session).expect(401);
    await signIn(app, person.email).expect(401);
    await signIn(app, person.email, 'nine orange ladders').expect(200, { stage: 'password' });
  });

  it('can be used by one of two who come at the same moment', async () => {
    const { id, email } = await memberWithPassword(app);
    const token = await makeLink(app, 'passwordReset', id);
    const answers = await app.raceOn(
      `SELECT 1 FROM one_time_link WHERE person_id = $1 FOR UPDATE`,
      [id],
      () => reset(token, 'nine orange ladders'),
      () => reset(token, 'eight green ladders'),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
    const winner = answers[0]!.status === 204 ? 'nine orange ladders' : 'eight green ladders';
    await signIn(app, email, winner).expect(200);
  });

  it('stay usable when the password was refused', async () => {
    const { id } = await app.people.make();
    const token = await makeLink(app, 'invitation', id);
    const refused = await accept(token, { password: 'Password1234' }).expect(422);
    expect(refused.body).toMatchObject({ code: 'password/too-weak', errors: [{ pointer: '/password' }] });
    await accept(token).expect(204);
  });

  it('end when a newer one is made, when they are too old, and when their person is disabled', async () => {
    const { id } = await memberWithPassword(app);
    const first = await makeLink(app, 'passwordReset', id);
    const second = await makeLink(app, 'passwordReset', id);
    await reset(first).expect(410);
    await app.query(`UPDATE one_time_link SET expires_at = now() WHERE person_id = $1`, [id]);
    await reset(second).expect(410);
    const third = await makeLink(app, 'passwordReset', id);
    await app.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE id = $1`, [id]);
    await reset(third).expect(410);
  });

  it('are for one purpose: a reset link accepts no invitation', async () => {
    const { id } = await app.people.make();
    await accept(await makeLink(app, 'passwordReset', id)).expect(410);
    await reset(await makeLink(app, 'invitation', id)).expect(410);
    await reset('nonsense').expect(410);
  });

  it('last 72 hours as an invitation and an hour as a reset, and are kept as a hash', async () => {
    const { id } = await app.people.make();
    const tokens = [await makeLink(app, 'invitation', id), await makeLink(app, 'passwordReset', id)];
    const rows = await app.query<{ hours: number; text: string }>(
      `SELECT extract(epoch FROM expires_at - created_at)::integer / 3600 AS hours, one_time_link::text AS text
       FROM one_time_link WHERE person_id = $1 ORDER BY id`,
      [id],
    );
    expect(rows.map(({ hours }) => hours)).toEqual([72, 1]);
    for (const { text } of rows) for (const token of tokens) expect(text).not.toContain(token);
  });

  it('can be tried thirty times in a quarter of an hour', async () => {
    for (let attempt = 0; attempt < 30; attempt += 1) await reset('nonsense').expect(410);
    await reset('nonsense').expect(429);
  });
});

describe('the first owner', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await app.query(`DELETE FROM throttle`);
    await app.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE kind = 'member'`);
    await app.query(`UPDATE person SET status = 'active', version = version + 1 WHERE kind = 'demo'`);
  });

  let number = 0;
  const owner = (token: string, overrides: object = {}): object => {
    number += 1;
    return { token, name: 'Ann Winter', email: `first-${number}@example.test`, password: PASSWORD, ...overrides };
  };
  const link = (): Promise<{ token: string; expiresAt: Date } | undefined> =>
    app.get(SetUp).ensureLink(systemScope(app.scope.workspaceId), new Date());
  const methods = (): request.Test => request(app.http).get('/v1/sign-in-methods').set(ANONYMOUS).expect(200);

  it('is made with the link of the start, once', async () => {
    expect((await methods()).body).toEqual({ password: true, demo: [], oidc: null, setUpNeeded: true });
    const made = await link();
    expect(made!.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(30 * 60_000);
    const body = owner(made!.token, { email: 'Ann.Winter@Example.test' });
    await post(app, '/v1/set-up', body).expect(204);
    await post(app, '/v1/set-up', owner(made!.token)).expect(410);
    const answer = await signIn(app, 'ann.winter@example.test').expect(200);
    const { body: view } = await request(app.http).get('/v1/session').set(sessionOf(answer)).expect(200);
    expect(view).toMatchObject({ role: 'owner', kind: 'member', name: 'Ann Winter' });
    expect(view.rights).toContain('people.write');
    expect((await methods()).body.setUpNeeded).toBe(false);
    expect(await link()).toBeUndefined();
  });

  it('is one, though two come with the link at the same moment', async () => {
    const made = await link();
    const answers = await app.raceOn(
      `SELECT 1 FROM one_time_link WHERE purpose = 'setUp' FOR UPDATE`,
      [],
      () => post(app, '/v1/set-up', owner(made!.token)),
      () => post(app, '/v1/set-up', owner(made!.token)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
    const [row] = await app.query<{ owners: number }>(
      `SELECT count(*)::integer AS owners FROM person WHERE kind = 'member' AND role = 'owner' AND status = 'active'`,
    );
    expect(row!.owners).toBe(1);
  });

  it('has one link that works, though two processes start at the same moment', async () => {
    const links = await Promise.all([link(), link(), link(), link()]);
    const answers = [];
    for (const made of links) answers.push(await post(app, '/v1/set-up', owner(made!.token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410, 410, 410]);
  });

  it('needs an e-mail address and a good password, and keeps the link when they are refused', async () => {
    const { token } = (await link())!;
    for (const email of ['nobody', 'a@b', 'ánn@example.test', '']) {
      const answer = await post(app, '/v1/set-up', owner(token, { email })).expect(422);
      expect(answer.body.errors[0].pointer).toBe('/email');
    }
    await post(app, '/v1/set-up', owner(token, { password: 'ann winter ann winter' })).expect(422);
    await post(app, '/v1/set-up', owner(token)).expect(204);
  });

  describe('and the demonstration', () => {
    const makePeople = (): Promise<unknown> => {
      const scope = systemScope(app.scope.workspaceId);
      return app.get(Database).transaction(scope, (tx) => app.get(DemoPeople).ensure(tx, scope));
    };
    beforeEach(async () => {
      Object.assign(app.get(DemoSignIn), { on: true });
      await makePeople();
    });
    afterEach(() => Object.assign(app.get(DemoSignIn), { on: false }));
    const enter = (role: string): request.Test => post(app, '/v1/demo-session', { role });

    it('can be entered in each role while nobody owns the workspace', async () => {
      expect((await methods()).body.demo).toEqual(DEMO_ROLES);
      const names = new Set<string>();
      for (const role of DEMO_ROLES) {
        const session = sessionOf(await enter(role).expect(200, { stage: 'full' }));
        const { body } = await request(app.http).get('/v1/session').set(session).expect(200);
        expect(body).toMatchObject({ kind: 'demo', role: role === 'secondLead' ? 'lead' : role, hasPassword: false });
        names.add(body.name);
        await request(app.http).post('/v1/me/second-factor').set(session).send({}).expect(403);
      }
      expect(names.size).toBe(DEMO_ROLES.length);
      await enter('respondent').expect(422);
    });

    it('makes its people once, though several processes start at the same moment', async () => {
      await Promise.all([makePeople(), makePeople(), makePeople()]);
      const [row] = await app.query<{ people: number }>(
        `SELECT count(*)::integer AS people FROM person WHERE kind = 'demo'`,
      );
      expect(row!.people).toBe(DEMO_ROLES.length);
    });

    it('ends for good with the first owner: sessions, tokens and people', async () => {
      const session = sessionOf(await enter('owner').expect(200));
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const token = await request(app.http)
        .post('/v1/me/tokens')
        .set(session)
        .send({ name: 'Demo', scopes: ['read'], expiresAt, confirmation: {} })
        .expect(201);
      await post(app, '/v1/set-up', owner((await link())!.token)).expect(204);
      await request(app.http).get('/v1/session').set(session).expect(401);
      await request(app.http)
        .get('/v1/session')
        .set({ authorization: `Bearer ${token.body.token}` })
        .expect(401);
      expect((await enter('owner').expect(404)).body.code).toBe('access/not-available');
      expect((await methods()).body.demo).toEqual([]);
      const left = await app.query(
        `SELECT 1 FROM person p LEFT JOIN session s ON s.person_id = p.id
         WHERE p.kind = 'demo' AND (p.status = 'active' OR s.id IS NOT NULL)`,
      );
      expect(left).toEqual([]);
    });

    it('is closed where it is not offered, also to sessions from when it was', async () => {
      const session = sessionOf(await enter('lead').expect(200));
      Object.assign(app.get(DemoSignIn), { on: false });
      await request(app.http).get('/v1/session').set(session).expect(401);
      await enter('lead').expect(404);
    });
  });

  it('is made by nobody who has not signed in with other means', async () => {
    const scope = publicScope(app.scope.workspaceId);
    expect(scope.reach).toEqual({ kind: 'some', engagements: [], assessments: [] });
    await post(app, '/v1/set-up', owner('nonsense')).expect(410);
  });
});
