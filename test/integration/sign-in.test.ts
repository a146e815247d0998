import { hashSync, parseOptions } from '@node-rs/argon2';
import request from 'supertest';
import { memberWithPassword, PASSWORD, refusal, sessionOf, signIn } from '../support/signing-in';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS, type Credentials } from '../support/test-people';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const who = (session: Credentials): request.Test => request(app.http).get('/v1/session').set(session);

describe('signing in with a password', () => {
  it('opens a session in a cookie that only this host gets, over TLS, unseen by scripts', async () => {
    const { id, email, name } = await memberWithPassword(app);
    const response = await signIn(app, ` ${email.toUpperCase()} `).expect(200, { stage: 'full' });
    expect(response.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-tolok=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/),
    ]);
    expect(response.headers['cache-control']).toBe('no-store');
    const { body } = await who(sessionOf(response)).expect(200);
    expect(body).toMatchObject({ personId: id, name, email, role: 'lead', kind: 'member', via: { kind: 'session' } });
    expect(body).toMatchObject({ hasPassword: true, hasSecondFactor: false, recoveryCodesLeft: 0, grants: [] });
    expect(body.rights).toContain('engagement.create');
    expect(body.rights).not.toContain('people.write');
    expect(Date.parse(body.endsAt) - Date.now()).toBeLessThanOrEqual(30 * 60_000);
  });

  it('keeps only a hash of the token', async () => {
    const { email } = await memberWithPassword(app);
    const { cookie = '' } = sessionOf(await signIn(app, email).expect(200));
    const rows = await app.query<{ text: string }>(`SELECT session::text AS text FROM session`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) expect(text).not.toContain(cookie.split('=')[1]);
  });

  it('refuses word for word alike who is unknown, disabled, of the demonstration, without a password, or mistaken', async () => {
    const known = await memberWithPassword(app);
    const disabled = await memberWithPassword(app);
    await app.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE id = $1`, [disabled.id]);
    const demo = await memberWithPassword(app);
    await app.query(`UPDATE person SET kind = 'demo', version = version + 1 WHERE id = $1`, [demo.id]);
    const without = await app.people.make();
    const answers = await Promise.all([
      signIn(app, known.email, 'another window tractor'),
      ...[disabled.email, demo.email, without.email, 'nobody@example.test', 'no address', 'ａnn@example.test'].map(
        (email) => signIn(app, email),
      ),
    ]);
    for (const answer of answers) {
      expect(refusal(answer)).toEqual(refusal(answers[0]));
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(answers[0].status).toBe(401);
    expect(answers[0].body.code).toBe('access/invalid-credentials');
  });

  it('takes a password that was typed in another Unicode form', async () => {
    const person = await memberWithPassword(app);
    await request(app.http)
      .put('/v1/me/password')
      .set(person.session)
      .send({ newPassword: 'pflaume e\u0301t fenêtre', confirmation: { password: PASSWORD } })
      .expect(204);
    await signIn(app, person.email, 'pflaume \u00e9t fenêtre').expect(200);
  });

  it('hashes anew when the work we ask for has risen', async () => {
    const { id, email } = await memberWithPassword(app);
    const weak = hashSync(PASSWORD, { memoryCost: 8 * 1024, timeCost: 1, parallelism: 1 });
    await app.query(`UPDATE credential SET password_hash = $2 WHERE person_id = $1`, [id, weak]);
    await signIn(app, email).expect(200);
    const [row] = await app.query<{ hash: string }>(
      `SELECT password_hash AS hash FROM credential WHERE person_id = $1`,
      [id],
    );
    expect(row!.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(parseOptions(row!.hash).memoryCost).toBe(19 * 1024);
    await signIn(app, email).expect(200);
  });

  it('ends the session that the browser had before', async () => {
    const { email } = await memberWithPassword(app);
    const first = sessionOf(await signIn(app, email));
    const second = sessionOf(await signIn(app, email).set(first).expect(200));
    expect(second['cookie']).not.toBe(first['cookie']);
    await who(first).expect(401);
    await who(second).expect(200);
  });

  it('does not outlive a password that is changed at the same moment', async () => {
    const { id, email } = await memberWithPassword(app);
    const lock = `UPDATE credential SET password_hash = 'changed' WHERE person_id = $1`;
    const [answer] = await app.raceOn(lock, [id], () => signIn(app, email));
    expect(answer!.status).toBe(401);
  });

  it.each([{}, { email: 'a@example.test' }, { email: 1, password: 2 }, { email: 'a', password: 'x'.repeat(1025) }])(
    'refuses a body that is none: %j',
    (body) => request(app.http).post('/v1/session').set(ANONYMOUS).send(body).expect(422),
  );
});

describe('a session', () => {
  it('ends when it was idle for half an hour, and after twelve hours', async () => {
    const idle = await app.people.make();
    await app.query(`UPDATE session SET seen_at = now() - interval '31 minutes' WHERE person_id = $1`, [idle.id]);
    const answer = await who(idle.session).expect(401);
    expect(answer.body.code).toBe('access/unauthenticated');
    const old = await app.people.make();
    await app.query(`UPDATE session SET expires_at = now() WHERE person_id = $1`, [old.id]);
    await who(old.session).expect(401);
  });

  it('is written down as seen at most once a minute', async () => {
    const { id, session } = await app.people.make();
    const seen = async (): Promise<number> => {
      const [row] = await app.query<{ at: Date }>(`SELECT seen_at AS at FROM session WHERE person_id = $1`, [id]);
      return row!.at.getTime();
    };
    const before = await seen();
    await who(session).expect(200);
    expect(await seen()).toBe(before);
    await app.query(`UPDATE session SET seen_at = now() - interval '20 minutes' WHERE person_id = $1`, [id]);
    await who(session).expect(200);
    expect(await seen()).toBeGreaterThanOrEqual(before);
  });

  it('is judged anew on each request: role, status and grants hold at once', async () => {
    const { id, session } = await app.people.make({ role: 'lead' });
    const engagement = await app.given.engagement();
    const grantId = await app.people.grant(id, { engagementId: engagement.id, role: 'lead' });
    const first = await who(session).expect(200);
    expect(first.body.grants).toEqual([
      expect.objectContaining({
        id: grantId,
        engagementId: engagement.id,
        role: 'lead',
        scope: { kind: 'engagement' },
      }),
    ]);
    expect(first.body.grants[0].rights).toContain('report.issue');
    await app.people.revoke(grantId);
    await app.query(`UPDATE person SET role = 'auditor', version = version + 1 WHERE id = $1`, [id]);
    expect((await who(session).expect(200)).body).toMatchObject({ role: 'auditor', grants: [] });
    await app.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE id = $1`, [id]);
    await who(session).expect(401);
  });

  it('ends when its person signs out', async () => {
    const { session } = await app.people.make();
    const answer = await request(app.http).delete('/v1/session').set(session).expect(204);
    expect(answer.headers['set-cookie']).toEqual([expect.stringContaining('__Host-tolok=; Path=/')]);
    await who(session).expect(401);
    await request(app.http).delete('/v1/session').set(session).expect(204);
  });

  it('can be listed and ended by its person only', async () => {
    const [ann, bob] = [await app.people.make(), await app.people.make()];
    const other = await app.people.session(ann.id);
    const { body } = await request(app.http).get('/v1/sessions').set(ann.session).expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    const { id } = body.items.find(({ current }: { current: boolean }) => !current);
    const foreign = await request(app.http).delete(`/v1/sessions/${id}`).set(bob.session).expect(404);
    expect(foreign.body.code).toBe('session/not-found');
    await request(app.http).delete(`/v1/sessions/${id}`).set(ann.session).expect(204);
    await who(other).expect(401);
    const third = await app.people.session(ann.id);
    await request(app.http).delete('/v1/sessions').set(ann.session).expect(204);
    await who(third).expect(401);
    await who(ann.session).expect(200);
    await who(bob.session).expect(200);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['nowhere known', {}],
  ])('changes nothing for a request from %s', async (_, headers) => {
    const { session } = await app.people.make();
    const cookie = { cookie: session['cookie']! };
    for (const path of ['/v1/sessions', '/v1/session']) {
      const answer = await request(app.http).delete(path).set(cookie).set(headers).expect(403);
      expect(answer.body.code).toBe('request/foreign-origin');
    }
    await who({ ...cookie, ...headers }).expect(200);
  });

  it('changes things for a page of the server, also in a browser that only names the origin', async () => {
    const { session } = await app.people.make();
    const headers = { cookie: session['cookie']!, origin: app.url };
    await request(app.http).delete('/v1/sessions').set(headers).set('host', new URL(app.url).host).expect(204);
  });

  it('is not opened by a token that is none, nor by one in the address', async () => {
    await who({ cookie: '__Host-tolok=nonsense' }).expect(401);
    const { session } = await app.people.make();
    const token = session['cookie']!.split('=')[1]!;
    await request(app.http).get(`/v1/session?token=${token}&access_token=${token}`).set(ANONYMOUS).expect(401);
    await who({ authorization: `Bearer ${token}` }).expect(401);
    await who({ cookie: `tolok=${token}` }).expect(401);
  });
});

describe('attempts', () => {
  it('are counted by e-mail address before the password is looked at, and forgotten when one is right', async () => {
    const { email } = await memberWithPassword(app);
    for (let attempt = 0; attempt < 9; attempt += 1) await signIn(app, email, 'wrong wrong wrong').expect(401);
    await signIn(app, email).expect(200);
    const answers = await Promise.all(Array.from({ length: 14 }, () => signIn(app, email, 'wrong wrong wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    const refused = await signIn(app, email).expect(429);
    expect(refused.body.code).toBe('access/too-many-attempts');
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(800);
    expect(wait).toBeLessThanOrEqual(900);
    await app.query(`UPDATE throttle SET window_start = window_start - interval '15 minutes'`);
    await signIn(app, email).expect(200);
  });

  it('look alike for an address that nobody has', async () => {
    const email = 'nobody-at-all@example.test';
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(app, email, 'x').expect(401);
    await signIn(app, email, 'x').expect(429);
  });

  it('are counted by the address of the caller, too', async () => {
    await app.query(`UPDATE throttle SET count = 100`);
    await signIn(app, 'somebody-else@example.test', 'x').expect(429);
    await app.query(`DELETE FROM throttle`);
  });

  it('leave no e-mail address behind in the counters', async () => {
    await signIn(app, 'trace@example.test', 'x').expect(401);
    const rows = await app.query<{ bucket: string }>(`SELECT bucket FROM throttle`);
    for (const { bucket } of rows) expect(bucket).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('changing the password', () => {
  const change = (session: Credentials, newPassword: string, password = PASSWORD): request.Test =>
    request(app.http).put('/v1/me/password').set(session).send({ newPassword, confirmation: { password } });

  it('takes the present one, and ends all other sessions', async () => {
    const { id, email, session } = await memberWithPassword(app);
    const other = await app.people.session(id);
    await change(session, 'nine orange ladders', 'not my password').expect(403);
    await who(other).expect(200);
    await change(session, 'nine orange ladders').expect(204);
    await who(other).expect(401);
    await who(session).expect(200);
    await signIn(app, email).expect(401);
    await signIn(app, email, 'nine orange ladders').expect(200);
  });

  it('refuses one that is easy to guess, and says why', async () => {
    const { session } = await memberWithPassword(app);
    for (const weak of ['short', 'Password1234!', 'lead lead lead example']) {
      const answer = await change(session, weak).expect(422);
      expect(answer.body).toMatchObject({ code: 'password/too-weak', errors: [{ pointer: '/newPassword' }] });
    }
  });

  it('is refused to access tokens, and after five wrong attempts', async () => {
    const { id, session } = await memberWithPassword(app);
    await change(await app.people.token(id, ['read', 'write', 'administer']), 'nine orange ladders').expect(403);
    for (let attempt = 0; attempt < 5; attempt += 1) await change(session, 'nine orange ladders', 'wrong').expect(403);
    await change(session, 'nine orange ladders').expect(429);
  });
});
