import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { Database, type Scope } from '../../src/database';
import { MOST_WEBHOOKS } from '../../src/notification/webhook.service';
import { startTestApp, type TestApp } from '../support/test-app';
import type { Credentials } from '../support/test-people';
import { ALLOW_LOOPBACK, Receiver, register, sendDue, status } from '../support/webhooks';

type Json = Record<string, any>;
const URL = 'https://tickets.example.com/hooks/tolok';
const NEW = { url: URL, events: ['corrective_action.overdue'] };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ settings: { webhookAllow: ALLOW_LOOPBACK } });
});
afterAll(() => app.stop());
afterEach(async () => {
  await app.query('DELETE FROM webhook');
});

const base = '/v1/webhooks';
const get = (path = ''): request.Test => request(app.http).get(`${base}${path}`);
const post = (path: string, body?: object): request.Test => request(app.http).post(`${base}${path}`).send(body);
const ifMatch = (version: number): Credentials => ({ 'If-Match': `"${version}"` });
const patch = (id: string, version: number, body: object): request.Test =>
  request(app.http).patch(`${base}/${id}`).set(ifMatch(version)).send(body);
const rotate = (id: string, version: number, body: object = {}): request.Test =>
  post(`/${id}/secret`, body).set(ifMatch(version));

describe('a webhook', () => {
  it('is registered with a secret that is shown once', async () => {
    const made = await post('', { ...NEW, description: 'Ticket system' }).expect(201);
    expect(made.headers).toMatchObject({ location: `${base}/${made.body.id}`, etag: '"1"' });
    const { secret, ...rest } = made.body;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(rest).toMatchObject({
      ...NEW,
      description: 'Ticket system',
      state: 'active',
      pausedBecause: null,
      pending: 0,
    });
    const { body } = await get(`/${made.body.id}`).expect(200);
    expect(body).toEqual(rest);
    expect((await get().expect(200)).body).toEqual({ items: [rest] });
  });

  it('is registered once for a key, and the repeat does not tell the secret', async () => {
    const key = randomUUID();
    const first = await post('', NEW).set('Idempotency-Key', key).expect(201);
    const again = await post('', NEW).set('Idempotency-Key', key).expect(201);
    expect(again.body).toEqual({ ...first.body, secret: null });
    expect((await get().expect(200)).body.items).toHaveLength(1);
    const kept = await app.query<Json>('SELECT body::text FROM idempotency_key WHERE key = $1', [key]);
    expect(JSON.stringify(kept)).not.toContain(first.body.secret);
  });

  it('keeps its secret where the database alone does not open it', async () => {
    const { body } = await post('', NEW).expect(201);
    const key = Buffer.from(String(body.secret).slice('whsec_'.length), 'base64');
    const [row] = await app.query<{ secret: Buffer }>('SELECT secret FROM webhook');
    expect(row!.secret.includes(key)).toBe(false);
    expect(row!.secret.includes(body.secret)).toBe(false);
    const [dump] = await app.query<Json>('SELECT json_agg(e)::text AS text FROM audit_event AS e');
    for (const told of [body.secret, key.toString('base64'), key.toString('hex'), URL])
      expect(String(dump!['text'])).not.toContain(told);
  });

  it.each([
    ['http://tickets.example.com/', 'scheme'],
    ['https://user:word@tickets.example.com/', 'credentials'],
    ['https://169.254.169.254/latest/meta-data/', 'local'],
    ['https://metadata.google.internal/', 'local'],
    ['https://[::ffff:10.0.0.1]/', 'local'],
    ['https://10.1.2.3/', 'local'],
    ['https://127.0.0.2/', 'local'],
    ['https://tickets.example.com:22/', 'port'],
    ['tickets', 'malformed'],
  ])('is refused at %s: %s', async (url, code) => {
    const { body } = await post('', { ...NEW, url }).expect(422);
    expect(body).toMatchObject({ code: 'webhook/invalid', errors: [{ pointer: '/url', code: `webhook/url-${code}` }] });
    expect((await get().expect(200)).body.items).toEqual([]);
    const made = await register(app, URL);
    await patch(made.id, 1, { url }).expect(422);
    expect((await get(`/${made.id}`).expect(200)).body).toMatchObject({ url: URL, version: 1 });
  });

  it.each([
    { events: [] },
    { events: ['webhook.test'] },
    { events: ['corrective_action.due', 'corrective_action.due'] },
    { events: null },
    { url: null },
    { url: 7 },
    { description: 'a\nb' },
    { secret: 'whsec_own' },
    { state: 'paused' },
  ])('is refused with %j', async (body) => {
    const answer = await post('', { ...NEW, ...body }).expect(422);
    expect(answer.body.code).toBe('request/invalid');
  });

  it('can be changed, paused and resumed by whoever saw its latest state', async () => {
    const { id } = await register(app, URL);
    const { body } = await patch(id, 1, { description: 'Desk', events: ['corrective_action.due'] }).expect(200);
    expect(body).toMatchObject({ description: 'Desk', events: ['corrective_action.due'], url: URL, version: 2 });
    await patch(id, 1, { description: null }).expect(412);
    await request(app.http).patch(`${base}/${id}`).send({}).expect(428);
    const paused = await patch(id, 2, { state: 'paused', description: null }).expect(200);
    expect(paused.body).toMatchObject({ state: 'paused', pausedBecause: 'owner', description: null });
    const resumed = await patch(id, 3, { state: 'active' }).expect(200);
    expect(resumed.body).toMatchObject({ state: 'active', pausedBecause: null, version: 4 });
  });

  it('is removed with what was sent to it', async () => {
    const { id } = await register(app, URL);
    await post(`/${id}/test`).expect(202);
    await request(app.http).delete(`${base}/${id}`).set(ifMatch(9)).expect(412);
    await request(app.http).delete(`${base}/${id}`).set(ifMatch(1)).expect(204);
    await get(`/${id}`).expect(404);
    await get(`/${id}/deliveries`).expect(404);
    const [row] = await app.query<Json>(
      'SELECT (SELECT count(*) FROM webhook_delivery)::integer AS d, (SELECT count(*) FROM webhook_event)::integer AS e',
    );
    expect(row).toEqual({ d: 0, e: 0 });
  });

  it('is one of twenty at most', async () => {
    for (let number = 0; number < MOST_WEBHOOKS; number += 1) await register(app, `${URL}/${number}`);
    const { body } = await post('', NEW).expect(409);
    expect(body.code).toBe('webhook/too-many');
  });

  it('stands in the trail with who made, changed and removed it', async () => {
    const { id } = await register(app, URL);
    await patch(id, 1, { state: 'paused' }).expect(200);
    await request(app.http).delete(`${base}/${id}`).set(ifMatch(2)).expect(204);
    const events = await app.query(
      `SELECT action, actor_id AS "actorId" FROM audit_event
       WHERE subject = 'webhook' AND changes::jsonb @> jsonb_build_array(jsonb_build_object('id', $1::text)) ORDER BY seq`,
      [id],
    );
    expect(events).toEqual(['insert', 'update', 'delete'].map((action) => ({ action, actorId: app.owner.id })));
  });
});

describe('a secret', () => {
  it('is rotated with both signing for a while, and the former one ends', async () => {
    const receiver = await Receiver.start();
    const first = await register(app, receiver.url);
    const { body: second } = await rotate(first.id, 1).expect(200);
    expect(second.secret).not.toBe(first.secret);
    expect(second).toMatchObject({ version: 2, formerSecretUntil: expect.any(String) });
    await post(`/${first.id}/test`).expect(202);
    await sendDue(app);
    await post(`/${first.id}/test`).expect(202);
    const later = new Date(Date.parse(second.formerSecretUntil) + 1000);
    await sendDue(app, later);
    const [during, after] = receiver.received;
    const now = new Date();
    expect(during?.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    expect([first, second].map(({ secret }) => receiver.accepts(during!, secret, now))).toEqual([true, true]);
    expect([first, second].map(({ secret }) => receiver.accepts(after!, secret, later))).toEqual([false, true]);
    await receiver.stop();
  });

  it('that others know ends at once', async () => {
    const receiver = await Receiver.start();
    const first = await register(app, receiver.url);
    const { body: second } = await rotate(first.id, 1, { overlapHours: 0 }).expect(200);
    expect(second.formerSecretUntil).toBeNull();
    await post(`/${first.id}/test`).expect(202);
    await sendDue(app);
    const [message] = receiver.received;
    expect(receiver.accepts(message!, first.secret, new Date())).toBe(false);
    expect(receiver.accepts(message!, second.secret, new Date())).toBe(true);
    await receiver.stop();
  });

  it('is rotated by one of two at a time, and for at most a week', async () => {
    const { id } = await register(app, URL);
    await rotate(id, 1).expect(200);
    await rotate(id, 1).expect(412);
    await rotate(id, 2, { overlapHours: 169 }).expect(422);
    await rotate(id, 2, { overlapHours: 1.5 }).expect(422);
    await rotate(randomUUID(), 2).expect(404);
  });

  it('that the keys of the installation do not open pauses the webhook', async () => {
    const { id } = await register(app, URL);
    const other = await register(app, `${URL}/other`);
    // Moved from another webhook, as from another installation.
    await app.query('UPDATE webhook SET secret = (SELECT secret FROM webhook WHERE id = $1) WHERE id = $2', [
      other.id,
      id,
    ]);
    await post(`/${id}/test`).expect(202);
    await sendDue(app);
    const { body } = await get(`/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'paused', pausedBecause: 'secret' });
    const { items } = (await get(`/${id}/deliveries`).expect(200)).body;
    expect(items[0]).toMatchObject({ state: 'dead', fault: 'secret', statusCode: null });
  });
});

describe('a test', () => {
  it('is sent, and its answer can be read', async () => {
    const receiver = await Receiver.start();
    const { id, secret } = await register(app, receiver.url, { events: ['corrective_action.due'] });
    const { body } = await post(`/${id}/test`).expect(202);
    expect(body).toMatchObject({ type: 'webhook.test', state: 'queued', attempts: 0, statusCode: null });
    expect((await get(`/${id}`).expect(200)).body.pending).toBe(1);
    await sendDue(app);
    const { items } = (await get(`/${id}/deliveries`).expect(200)).body;
    expect(items).toMatchObject([{ id: body.id, state: 'delivered', statusCode: 204, attempts: 1, message: null }]);
    const [received] = receiver.received;
    expect(received?.body).toBe(items[0].body);
    expect(received?.headers['webhook-id']).toBe(items[0].eventId);
    expect(receiver.accepts(received!, secret, new Date())).toBe(true);
    await receiver.stop();
  });

  it('goes to its webhook alone, and once for a key', async () => {
    const [first, second] = [await register(app, URL), await register(app, `${URL}/2`)];
    const key = randomUUID();
    const one = await post(`/${first.id}/test`).set('Idempotency-Key', key).expect(202);
    const again = await post(`/${first.id}/test`).set('Idempotency-Key', key).expect(202);
    expect(again.body).toEqual(one.body);
    expect((await get(`/${first.id}/deliveries`).expect(200)).body.items).toHaveLength(1);
    expect((await get(`/${second.id}/deliveries`).expect(200)).body.items).toEqual([]);
  });

  it('is refused while the webhook is paused', async () => {
    const { id } = await register(app, URL);
    await patch(id, 1, { state: 'paused' }).expect(200);
    expect((await post(`/${id}/test`).expect(409)).body.code).toBe('webhook/paused');
  });
});

describe('what was sent', () => {
  it('is listed page by page, by state', async () => {
    const receiver = await Receiver.start();
    receiver.answers = [status(200), status(410)];
    const { id } = await register(app, receiver.url);
    for (let number = 0; number < 2; number += 1) await post(`/${id}/test`).expect(202);
    await sendDue(app);
    const first = (await get(`/${id}/deliveries?limit=1`).expect(200)).body;
    const second = (await get(`/${id}/deliveries?limit=1&cursor=${first.nextCursor}`).expect(200)).body;
    expect([first.items[0].state, second.items[0].state]).toEqual(['dead', 'delivered']);
    expect(second.nextCursor).toBeNull();
    const { items } = (await get(`/${id}/deliveries?state=dead`).expect(200)).body;
    expect(items).toEqual(first.items);
    expect(items[0].message).toMatch(/^410: .*\.$/);
    await get(`/${id}/deliveries?state=lost`).expect(422);
    const other = await register(app, URL);
    await get(`/${other.id}/deliveries?cursor=${first.nextCursor}`).expect(400);
    await receiver.stop();
  });

  it('is sent again as it was, as a delivery of its own', async () => {
    const receiver = await Receiver.start();
    const { id } = await register(app, receiver.url);
    const { body: delivery } = await post(`/${id}/test`).expect(202);
    const again = `/${id}/deliveries/${delivery.id}/redeliver`;
    expect((await post(again).expect(409)).body.code).toBe('webhook/delivery-pending');
    await sendDue(app);
    const { body: repeated } = await post(again).expect(202);
    expect(repeated).toMatchObject({ eventId: delivery.eventId, body: delivery.body, state: 'queued' });
    expect(repeated.id).not.toBe(delivery.id);
    expect((await post(again).expect(409)).body.code).toBe('webhook/delivery-pending');
    await sendDue(app);
    const [one, two] = receiver.received;
    expect([two?.body, two?.headers['webhook-id']]).toEqual([one?.body, one?.headers['webhook-id']]);
    expect((await get(`/${id}/deliveries`).expect(200)).body.items).toHaveLength(2);
    await receiver.stop();
  });

  it('is not found through another webhook', async () => {
    const [first, second] = [await register(app, URL), await register(app, `${URL}/2`)];
    const { body: delivery } = await post(`/${first.id}/test`).expect(202);
    const { body } = await post(`/${second.id}/deliveries/${delivery.id}/redeliver`).expect(404);
    expect(body.code).toBe('webhook/delivery-not-found');
    await post(`/${randomUUID()}/deliveries/${delivery.id}/redeliver`).expect(404);
  });
});

describe('who may', () => {
  const REQUESTS = (id: string): (() => request.Test)[] => [
    () => get(),
    () => get(`/${id}`),
    () => get(`/${id}/deliveries`),
    () => post(`/${id}/test`),
    () => patch(id, 1, { description: null }),
    () => rotate(id, 1),
    () => post('', NEW),
    () => post(`/${id}/deliveries/${randomUUID()}/redeliver`),
    () => request(app.http).delete(`${base}/${id}`).set(ifMatch(1)),
  ];

  it.each(['lead', 'assessor', 'vendorManager', 'respondent', 'auditor'] as const)('is nobody as %s', async (role) => {
    const { id } = await register(app, URL);
    const person = await app.people.make({ role });
    for (const send of REQUESTS(id)) await send().set(person.session).expect(403);
  });

  it.each([
    ['owner', 'demo', 0],
    ['lead', 'member', 0],
    ['vendorManager', 'member', 0],
    ['owner', 'member', 1],
  ] as const)('is decided by the database as well: a %s of kind %s reads %i', async (role, kind, rows) => {
    const { id } = await register(app, URL);
    await post(`/${id}/test`).expect(202);
    const { id: personId } = await app.people.make({ role, kind });
    const scope: Scope = { ...app.scope, actor: { kind: 'person', personId } };
    for (const table of ['webhook', 'webhook_event', 'webhook_delivery']) {
      const found = await app.get(Database).read(scope, (tx) => tx.query(`SELECT 1 FROM ${table}`));
      expect([table, found.length]).toEqual([table, rows]);
    }
  });

  it('is the owner of the workspace; a token never sees a secret', async () => {
    const { id } = await register(app, URL);
    const [read, administer] = [
      await app.people.token(app.owner.id, ['read', 'write']),
      await app.people.token(app.owner.id, ['read', 'write', 'administer']),
    ];
    await get().set(read).expect(200);
    await post(`/${id}/test`).set(read).expect(403);
    await post(`/${id}/test`).set(administer).expect(202);
    await post('', NEW).set(administer).expect(403);
    await rotate(id, 1).set(administer).expect(403);
  });

  it('is nobody of another workspace', async () => {
    const { id } = await register(app, URL);
    const { body: delivery } = await post(`/${id}/test`).expect(202);
    const other = await startTestApp({ database: app.database, workspace: 'other' });
    const foreign = (path: string): request.Test => request(other.http).get(`${base}${path}`).set(other.owner.session);
    expect((await foreign('').expect(200)).body.items).toEqual([]);
    await foreign(`/${id}`).expect(404);
    await foreign(`/${id}/deliveries`).expect(404);
    await request(other.http).post(`${base}/${id}/deliveries/${delivery.id}/redeliver`).expect(404);
    await request(other.http).delete(`${base}/${id}`).set(ifMatch(1)).expect(404);
    // Its worker takes nothing of ours.
    await sendDue(other);
    expect((await get(`/${id}/deliveries`).expect(200)).body.items).toMatchObject([{ state: 'queued', attempts: 0 }]);
    await other.stop();
  });
});
