import request from 'supertest';
import { LIMITS, Throttle } from '../../src/identity';
import { memberWithPassword, PASSWORD, sessionOf, setUpSecondFactor } from '../support/signing-in';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS } from '../support/test-people';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ settings: { trustedProxies: 1 } });
});
afterAll(() => app.stop());

/** Through the proxy, which adds the address it sees to what the caller claims. */
const from = (address: string, email: string, password = 'another window tractor'): request.Test =>
  request(app.http)
    .post('/v1/session')
    .set(ANONYMOUS)
    .set('X-Forwarded-For', `203.0.113.99, ${address}`)
    .send({ email, password });
const times = async (count: number, address: string, email: string): Promise<number[]> => {
  const statuses: number[] = [];
  for (let done = 0; done < count; done += 1) statuses.push((await from(address, email)).status);
  return statuses;
};

interface Denied {
  readonly actor: { readonly kind: string };
  readonly reason: string | null;
}
const denied = async (subject: string, personId: string): Promise<Denied[]> =>
  (await request(app.http).get('/v1/trail').query({ action: 'denied', subject, subjectId: personId }).expect(200)).body
    .items;
/** Those about sign-ins are written behind the answer. */
async function deniedSoon(count: number, personId: string): Promise<Denied[]> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = await denied('sign_in', personId);
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return denied('sign_in', personId);
}

describe('wrong passwords', () => {
  it('shut out the address that they come from, and not the person', async () => {
    const { email } = await memberWithPassword(app);
    expect(await times(11, '192.0.2.1', email)).toEqual([...Array<number>(10).fill(401), 429]);
    await from('192.0.2.1', email, PASSWORD).expect(429);
    await from('192.0.2.2', email, PASSWORD).expect(200);
  });

  it('count by the network of an IPv6 address, and by nothing that the caller claims', async () => {
    const { email } = await memberWithPassword(app);
    for (let host = 1; host <= 10; host += 1) await from(`2001:db8:0:1::${host}`, email).expect(401);
    await from('2001:db8:0:1:ffff::1', email).expect(429);
    await from('2001:db8:0:2::1', email).expect(401);
  });

  it('are all that counts: right ones fill no bucket', async () => {
    const { email } = await memberWithPassword(app);
    const { most } = LIMITS.passwordPerEmailAndAddress;
    for (let done = 0; done <= most; done += 1) await from('192.0.2.3', email, PASSWORD).expect(200);
    const left = await app.query<{ count: number }>('SELECT count FROM throttle WHERE count > 0 AND count < 3');
    expect(left.length).toBeGreaterThan(0);
    await from('192.0.2.3', email).expect(401);
  });

  it('of one person from everywhere have a limit, and so have those of one address for everybody', async () => {
    const { email } = await memberWithPassword(app);
    const full = (bucket: string, { most }: { readonly most: number }): Promise<unknown> =>
      app.query(`INSERT INTO throttle VALUES ($1, encode(sha256(convert_to($2, 'UTF8')), 'hex'), now(), $3)`, [
        app.scope.workspaceId,
        bucket,
        most,
      ]);
    await full(`password:${email}`, LIMITS.passwordPerEmail);
    await from('192.0.2.4', email, PASSWORD).expect(429);
    await full('password-address:192.0.2.5', LIMITS.passwordPerAddress);
    await from('192.0.2.5', (await memberWithPassword(app)).email, PASSWORD).expect(429);
  });

  it('are not counted against the person where the address is at its limit', async () => {
    const { email } = await memberWithPassword(app);
    await times(30, '192.0.2.6', email);
    const [row] = await app.query<{ count: number }>(
      `SELECT count FROM throttle WHERE bucket = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
      [`password:${email}`],
    );
    expect(row?.count).toBe(10);
  });

  it('without a trusted proxy count by the address of the connection', async () => {
    const direct = await startTestApp();
    try {
      const { email } = await memberWithPassword(direct);
      const statuses: number[] = [];
      for (let host = 1; host <= 11; host += 1) {
        const answer = await request(direct.http)
          .post('/v1/session')
          .set(ANONYMOUS)
          .set('X-Forwarded-For', `192.0.2.${host}`)
          .send({ email, password: 'another window tractor' });
        statuses.push(answer.status);
      }
      expect(statuses.at(-1)).toBe(429);
    } finally {
      await direct.stop();
    }
  });
});

describe('the trail of failures', () => {
  it('holds the first wrong password of a window and the one that reaches the limit, of known people', async () => {
    const { id, email } = await memberWithPassword(app);
    await times(4, '192.0.2.20', email);
    expect(await deniedSoon(1, id)).toEqual([
      expect.objectContaining({ reason: '1 failed attempt', actor: expect.objectContaining({ kind: 'public' }) }),
    ]);
    await times(20, '192.0.2.20', email);
    const [last, ...others] = await deniedSoon(2, id);
    expect(last?.reason).toMatch(/^10 failed attempts/);
    expect(others).toHaveLength(1);
    const known = await memberWithPassword(app);
    const before = await app.query('SELECT 1 FROM audit_event');
    await times(3, '192.0.2.21', 'nobody@example.test');
    // Once a later one has come, theirs would have come too.
    await times(1, '192.0.2.21', known.email);
    expect(await deniedSoon(1, known.id)).toHaveLength(1);
    expect(await app.query('SELECT 1 FROM audit_event')).toHaveLength(before.length + 1);
    expect(JSON.stringify([last, others])).not.toContain('192.0.2');
  });

  it('holds wrong second factors and wrong confirmations', async () => {
    const person = await memberWithPassword(app);
    await setUpSecondFactor(app, person);
    const half = sessionOf(await from('192.0.2.22', person.email, PASSWORD).expect(200));
    await request(app.http).post('/v1/session/second-factor').set(half).send({ code: '000000' }).expect(401);
    expect((await denied('second_factor', person.id)).map(({ reason }) => reason)).toEqual(['1 failed attempt']);
    const remove = (): request.Test =>
      request(app.http).delete('/v1/me/second-factor').set(person.session).send({ password: 'no', code: '000000' });
    for (let done = 0; done < 6; done += 1) await remove();
    expect((await denied('confirmation', person.id)).map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^5 failed attempts/),
      '1 failed attempt',
    ]);
  });

  it('gives a taken attempt back once', async () => {
    const throttle = app.get(Throttle);
    const limit = { most: 2, withinSeconds: 60 };
    const take = (): Promise<number> => throttle.take(app.scope, 'once', limit, new Date());
    expect([await take(), await take()]).toEqual([1, 2]);
    await throttle.giveBack(app.scope, 'once');
    expect(await take()).toBe(2);
    await expect(take()).rejects.toMatchObject({ code: 'access/too-many-attempts' });
  });
});
