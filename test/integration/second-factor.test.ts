import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { Confirmation, type Principal } from '../../src/identity';
import { SecretBox } from '../../src/identity/secret-box';
import {
  codeOf,
  memberWithPassword,
  PASSWORD,
  refusal,
  sessionOf,
  setUpSecondFactor,
  signIn,
} from '../support/signing-in';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS, type Credentials } from '../support/test-people';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const who = (session: Credentials): request.Test => request(app.http).get('/v1/session').set(session);
const give = (session: Credentials, code: string): request.Test =>
  request(app.http).post('/v1/session/second-factor').set(session).send({ code });
const begin = (session: Credentials, password?: string): request.Test =>
  request(app.http).post('/v1/me/second-factor').set(session).send({ password });

describe('setting up the second factor', () => {
  it('counts once a code was given, ends other sessions, and shows ten recovery codes', async () => {
    const person = await memberWithPassword(app);
    const other = await app.people.session(person.id);
    const begun = await begin(person.session, PASSWORD).expect(200);
    const { secret, uri } = begun.body;
    expect(uri).toMatch(
      /^otpauth:\/\/totp\/Tolok:lead-[\da-f-]+(%40|@)example\.test\?secret=[A-Z2-7]{32}&issuer=Tolok/,
    );
    await signIn(app, person.email).expect(200, { stage: 'full' });
    const wrong = await request(app.http)
      .post('/v1/me/second-factor/confirmation')
      .set(person.session)
      .send({ code: codeOf(secret, 40) })
      .expect(403);
    expect(wrong.body.code).toBe('access/confirmation-failed');
    await who(other).expect(200);
    const { body } = await request(app.http)
      .post('/v1/me/second-factor/confirmation')
      .set(person.session)
      .send({ code: codeOf(secret) })
      .expect(200);
    expect(body.recoveryCodes).toHaveLength(10);
    expect(new Set(body.recoveryCodes).size).toBe(10);
    await who(other).expect(401);
    expect((await who(person.session).expect(200)).body).toMatchObject({
      hasSecondFactor: true,
      recoveryCodesLeft: 10,
    });
    expect((await begin(person.session, PASSWORD).expect(409)).body.code).toBe('second-factor/set-up-already');
  });

  it('asks for the password first: a browser that was left open locks nobody out', async () => {
    const { session } = await memberWithPassword(app);
    expect((await begin(session, 'not my password').expect(403)).body.code).toBe('access/confirmation-failed');
    await begin(session).expect(403);
  });

  it('is open to people without a password, and needs a beginning', async () => {
    const { session } = await app.people.make();
    const confirm = request(app.http).post('/v1/me/second-factor/confirmation').set(session).send({ code: '123456' });
    expect((await confirm.expect(409)).body.code).toBe('second-factor/not-set-up');
    await begin(session).expect(200);
  });

  it('keeps the secret encrypted, with a key that only the server can read', async () => {
    const person = await memberWithPassword(app);
    const { secret, recoveryCodes } = await setUpSecondFactor(app, person);
    const dump = await app.query<{ text: string }>(
      `SELECT credential::text AS text FROM credential UNION ALL SELECT recovery_code::text FROM recovery_code`,
    );
    const all = dump.map(({ text }) => text).join('\n');
    for (const kept of [secret, Buffer.from(secret).toString('hex'), ...recoveryCodes]) expect(all).not.toContain(kept);
    const file = await stat(join(app.dataFolder, 'keys', 'secrets.key'));
    expect(file.size).toBe(32);
    expect(file.mode & 0o777).toBe(0o600);
  });

  it('is refused to people of the demonstration', async () => {
    const { session } = await app.people.make({ role: 'owner', kind: 'demo' });
    // The demonstration is closed here, so that its people are not signed in at all.
    await begin(session).expect(401);
  });
});

describe('signing in with the second factor', () => {
  it('opens nothing before the code, and changes the token with it', async () => {
    const person = await memberWithPassword(app);
    const { secret } = await setUpSecondFactor(app, person);
    const first = await signIn(app, person.email).expect(200, { stage: 'password' });
    const half = sessionOf(first);
    const refused = await who(half).expect(401);
    expect(refused.body.code).toBe('access/second-factor-required');
    await request(app.http).get('/v1/parties').set(half).expect(401);
    const second = await give(half, codeOf(secret)).expect(200, { stage: 'full' });
    const full = sessionOf(second);
    expect(full['cookie']).not.toBe(half['cookie']);
    await who(half).expect(401);
    await who(full).expect(200);
    expect((await give(full, codeOf(secret, 1)).expect(401)).body.code).toBe('access/invalid-credentials');
  });

  it('says nothing about it to whoever does not know the password', async () => {
    const [with2, without] = [await memberWithPassword(app), await memberWithPassword(app)];
    await setUpSecondFactor(app, with2);
    const wrong = 'not the right password';
    expect(refusal(await signIn(app, with2.email, wrong))).toEqual(refusal(await signIn(app, without.email, wrong)));
  });

  it('accepts a code once, also when two send it at the same moment', async () => {
    const person = await memberWithPassword(app);
    const { secret } = await setUpSecondFactor(app, person);
    const sessions = [sessionOf(await signIn(app, person.email)), sessionOf(await signIn(app, person.email))];
    const code = codeOf(secret);
    const answers = await app.raceOn(
      `SELECT 1 FROM credential WHERE person_id = $1 FOR UPDATE`,
      [person.id],
      ...sessions.map((session) => () => give(session, code)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const third = sessionOf(await signIn(app, person.email));
    await give(third, code).expect(401);
    await give(third, codeOf(secret, 1)).expect(200);
  });

  it('accepts each recovery code once', async () => {
    const person = await memberWithPassword(app);
    const { recoveryCodes } = await setUpSecondFactor(app, person);
    const [code = ''] = recoveryCodes;
    await give(sessionOf(await signIn(app, person.email)), code.toLowerCase().replaceAll('-', ' ')).expect(200);
    const again = sessionOf(await signIn(app, person.email));
    await give(again, code).expect(401);
    const full = sessionOf(await give(again, recoveryCodes[1]!).expect(200));
    expect((await who(full)).body.recoveryCodesLeft).toBe(8);
  });

  it('allows five attempts in a quarter of an hour, whatever the session', async () => {
    const person = await memberWithPassword(app);
    const { secret } = await setUpSecondFactor(app, person);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await give(sessionOf(await signIn(app, person.email)), '000000').expect(401);
    }
    const answer = await give(sessionOf(await signIn(app, person.email)), codeOf(secret)).expect(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('has ten minutes, a page of the server, and a session', async () => {
    const person = await memberWithPassword(app);
    const { secret } = await setUpSecondFactor(app, person);
    const half = sessionOf(await signIn(app, person.email));
    await give({ cookie: half['cookie']! }, codeOf(secret)).expect(403);
    await give(ANONYMOUS, codeOf(secret)).expect(401);
    const [row] = await app.query<{ left: number }>(
      `SELECT extract(epoch FROM expires_at - now())::float AS left FROM session WHERE person_id = $1 AND stage = 'password'`,
      [person.id],
    );
    expect(row!.left).toBeLessThanOrEqual(600);
    await app.query(`UPDATE session SET expires_at = now() WHERE person_id = $1`, [person.id]);
    await give(half, codeOf(secret)).expect(401);
  });
});

describe('changing the second factor', () => {
  const send = (method: 'delete' | 'post', path: string, session: Credentials, body: object): request.Test =>
    request(app.http)[method](`/v1/me/${path}`).set(session).send(body);

  it('takes password and code to remove it, and ends other sessions', async () => {
    const person = await memberWithPassword(app);
    const { secret } = await setUpSecondFactor(app, person);
    const other = await app.people.session(person.id);
    for (const body of [
      {},
      { password: PASSWORD },
      { code: codeOf(secret) },
      { password: 'wrong', code: codeOf(secret) },
    ]) {
      const answer = await send('delete', 'second-factor', person.session, body).expect(403);
      expect(answer.body.code).toBe('access/confirmation-failed');
    }
    await who(other).expect(200);
    await send('delete', 'second-factor', person.session, { password: PASSWORD, code: codeOf(secret) }).expect(204);
    await who(other).expect(401);
    await signIn(app, person.email).expect(200, { stage: 'full' });
    const gone = await send('delete', 'second-factor', person.session, { password: PASSWORD }).expect(409);
    expect(gone.body.code).toBe('second-factor/not-set-up');
    expect(await app.query(`SELECT 1 FROM recovery_code WHERE person_id = $1`, [person.id])).toEqual([]);
  });

  it('makes new recovery codes in place of the old ones', async () => {
    const person = await memberWithPassword(app);
    const { secret, recoveryCodes } = await setUpSecondFactor(app, person);
    const body = { password: PASSWORD, code: codeOf(secret) };
    const answer = await send('post', 'recovery-codes', person.session, body).expect(200);
    const half = sessionOf(await signIn(app, person.email));
    await give(half, recoveryCodes[0]!).expect(401);
    await give(half, answer.body.recoveryCodes[0]).expect(200);
    const none = await memberWithPassword(app);
    await send('post', 'recovery-codes', none.session, { password: PASSWORD }).expect(409);
  });
});

describe('proving again who is at the keyboard', () => {
  const principal = (personId: string, overrides: Partial<Principal> = {}): Principal => ({
    ...{ workspaceId: app.scope.workspaceId, personId, kind: 'member', role: 'lead', name: 'Ann', grants: [] },
    ...{ via: { kind: 'session', id: personId }, tokenScopes: [], ...overrides },
  });
  const confirm = (who: Principal, given: { password?: string; code?: string }): Promise<void> => {
    const scope = { ...app.scope, actor: { kind: 'person', personId: who.personId } } as const;
    return app.get(Confirmation).confirm(scope, who, given, new Date());
  };

  it('takes the password, and the code of those who have one', async () => {
    const plain = await memberWithPassword(app);
    await expect(confirm(principal(plain.id), { password: PASSWORD })).resolves.toBeUndefined();
    await expect(confirm(principal(plain.id), { code: '123456' })).rejects.toMatchObject({
      code: 'access/confirmation-failed',
    });
    const person = await memberWithPassword(app);
    const { secret } = await setUpSecondFactor(app, person);
    await expect(confirm(principal(person.id), { password: PASSWORD })).rejects.toThrow('confirmation-failed');
    const both = { password: PASSWORD, code: codeOf(secret) };
    await expect(confirm(principal(person.id), both)).resolves.toBeUndefined();
    await expect(confirm(principal(person.id), both)).rejects.toThrow('confirmation-failed');
  });

  it('needs a second factor from people without a password', async () => {
    const { id } = await app.people.make();
    await expect(confirm(principal(id), { password: '' })).rejects.toThrow('Set up a second factor first');
  });

  it('is refused to access tokens, and to the demonstration when that is closed', async () => {
    const { id } = await memberWithPassword(app);
    const token = principal(id, { via: { kind: 'token', id } });
    await expect(confirm(token, { password: PASSWORD })).rejects.toMatchObject({ code: 'access/forbidden' });
    await expect(confirm(principal(id, { kind: 'demo' }), {})).rejects.toThrow('confirmation-failed');
  });

  it('lets somebody who is right confirm as often as they need to', async () => {
    const { id } = await memberWithPassword(app);
    for (let time = 0; time < 7; time += 1) await confirm(principal(id), { password: PASSWORD });
    for (let time = 0; time < 5; time += 1) await confirm(principal(id), { password: 'x' }).catch(() => undefined);
    await expect(confirm(principal(id), { password: PASSWORD })).rejects.toMatchObject({
      code: 'access/too-many-attempts',
    });
  });
});

describe('the box of secrets', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'tolok-keys-')), 'keys');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes one key, however many open it at once', async () => {
    const boxes = Array.from({ length: 20 }, () => new SecretBox(folder));
    const sealed = await Promise.all(boxes.map((box) => box.seal('secret', 'here')));
    for (const one of sealed) expect(await new SecretBox(folder).open(one, 'here')).toBe('secret');
    expect(await readdir(folder)).toEqual(['secrets.key']);
    expect(new Set(sealed.map((one) => one.toString('hex'))).size).toBe(20);
  });

  it('opens nothing that was moved, changed or sealed with another key', async () => {
    const box = new SecretBox(folder);
    const sealed = await box.seal('secret', 'ann');
    await expect(box.open(sealed, 'bob')).rejects.toThrow();
    for (let byte = 0; byte < sealed.length; byte += 1) {
      const changed = Buffer.from(sealed);
      changed[byte]! ^= 1;
      await expect(box.open(changed, 'ann')).rejects.toThrow();
    }
    await expect(new SecretBox(`${folder}-2`).open(sealed, 'ann')).rejects.toThrow();
    await rm(`${folder}-2`, { recursive: true });
  });
});
