import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS, type Credentials, PASSWORD } from '../support/test-people';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
const make = (session: Credentials, overrides: object = {}): request.Test =>
  request(app.http)
    .post('/v1/me/tokens')
    .set(session)
    .send({
      ...{ name: 'Nightly export', scopes: ['read'], expiresAt: inDays(30) },
      ...{ confirmation: { password: PASSWORD }, ...overrides },
    });
const bearer = (token: string): Credentials => ({ authorization: `Bearer ${token}` });

describe('an access token', () => {
  it('is shown once, acts for its person, and is kept as a hash', async () => {
    const { id, session } = await app.people.make({ role: 'lead', withPassword: true });
    const { body } = await make(session, { scopes: ['write', 'read'] }).expect(201);
    expect(body).toMatchObject({ name: 'Nightly export', scopes: ['read', 'write'], lastUsedAt: null });
    expect(body.token).toMatch(/^tlk_[\w-]{43}$/);
    const answer = await request(app.http).get('/v1/session').set(bearer(body.token)).expect(200);
    expect(answer.body).toMatchObject({ personId: id, via: { kind: 'token', id: body.id }, endsAt: body.expiresAt });
    const list = await request(app.http).get('/v1/me/tokens').set(session).expect(200);
    expect(list.body.items).toEqual([expect.objectContaining({ id: body.id, lastUsedAt: expect.any(String) })]);
    expect(JSON.stringify(list.body)).not.toContain('tlk_');
    const rows = await app.query<{ text: string }>(`SELECT access_token::text AS text FROM access_token`);
    for (const { text } of rows) expect(text).not.toContain(body.token);
  });

  it('goes no further than its scopes, nor than the rights of its person', async () => {
    const { session } = await app.people.make({ role: 'lead', withPassword: true });
    const { body } = await make(session, { scopes: ['read'] }).expect(201);
    await request(app.http).get('/v1/parties').set(bearer(body.token)).expect(200);
    const party = { ref: 'TOK', name: 'Fairline', kind: 'vendor' };
    const refused = await request(app.http).post('/v1/parties').set(bearer(body.token)).send(party).expect(403);
    expect(refused.body.code).toBe('access/forbidden');
    const respondent = await app.people.make({ role: 'respondent', withPassword: true });
    const all = await make(respondent.session, { scopes: ['read', 'write', 'administer'] }).expect(201);
    await request(app.http).get('/v1/parties').set(bearer(all.body.token)).expect(403);
  });

  it('makes no tokens, changes no sign-in, and ends no sessions', async () => {
    const { session } = await app.people.make({ role: 'owner', withPassword: true });
    const { body } = await make(session, { scopes: ['read', 'write', 'administer'] }).expect(201);
    await make(bearer(body.token)).expect(403);
    await request(app.http).delete(`/v1/me/tokens/${body.id}`).set(bearer(body.token)).expect(403);
    await request(app.http).delete('/v1/sessions').set(bearer(body.token)).expect(403);
    await request(app.http).post('/v1/me/second-factor').set(bearer(body.token)).send({}).expect(403);
  });

  it('needs no page of the server for changes, since no browser sends it by itself', async () => {
    const { session } = await app.people.make({ role: 'lead', withPassword: true });
    const { body } = await make(session, { scopes: ['write'] }).expect(201);
    const party = { ref: 'TOK2', name: 'Fairline', kind: 'vendor' };
    await request(app.http).post('/v1/parties').set(bearer(body.token)).send(party).expect(201);
  });

  it('ends when it is revoked, expires, or its person is disabled', async () => {
    const { id, session } = await app.people.make({ withPassword: true });
    const bob = await app.people.make({ withPassword: true });
    const { body } = await make(session).expect(201);
    const read = (token: string): request.Test => request(app.http).get('/v1/session').set(bearer(token));
    const foreign = await request(app.http).delete(`/v1/me/tokens/${body.id}`).set(bob.session).expect(404);
    expect(foreign.body.code).toBe('token/not-found');
    await read(body.token).expect(200);
    await request(app.http).delete(`/v1/me/tokens/${body.id}`).set(session).expect(204);
    await request(app.http).delete(`/v1/me/tokens/${body.id}`).set(session).expect(404);
    await read(body.token).expect(401);
    expect((await request(app.http).get('/v1/me/tokens').set(session)).body.items).toEqual([]);
    const expired = await app.people.token(id, ['read'], new Date(Date.now() - 1000));
    await request(app.http).get('/v1/session').set(expired).expect(401);
    const live = await app.people.token(id, ['read']);
    await request(app.http).get('/v1/session').set(live).expect(200);
    await app.query(`UPDATE person SET status = 'disabled', version = version + 1 WHERE id = $1`, [id]);
    await request(app.http).get('/v1/session').set(live).expect(401);
  });

  it('is never accepted in an address, a cookie, or with another scheme', async () => {
    const { session } = await app.people.make({ withPassword: true });
    const { token } = (await make(session).expect(201)).body;
    for (const name of ['token', 'access_token', 'authorization']) {
      await request(app.http).get(`/v1/session?${name}=${token}`).set(ANONYMOUS).expect(401);
    }
    await request(app.http)
      .get('/v1/session')
      .set({ cookie: `__Host-tolok=${token}` })
      .expect(401);
    await request(app.http)
      .get('/v1/session')
      .set({ authorization: `Basic ${token}` })
      .expect(401);
    await request(app.http).get('/v1/session').set({ authorization: 'Bearer' }).expect(401);
  });

  it.each([
    ['no end', { expiresAt: undefined }, 'request/invalid'],
    ['an end that is none', { expiresAt: '2026-02-30T00:00:00Z' }, 'request/invalid'],
    ['an end that has passed', { expiresAt: inDays(-1) }, 'token/invalid'],
    ['an end beyond a year', { expiresAt: inDays(367) }, 'token/invalid'],
    ['no scope', { scopes: [] }, 'token/invalid'],
    ['an unknown scope', { scopes: ['everything'] }, 'request/invalid'],
    ['a scope twice', { scopes: ['read', 'read'] }, 'request/invalid'],
    ['no name', { name: '' }, 'request/invalid'],
  ])('is refused with %s', async (_, overrides, code) => {
    const { session } = await app.people.make({ withPassword: true });
    expect((await make(session, overrides).expect(422)).body.code).toBe(code);
  });
});
