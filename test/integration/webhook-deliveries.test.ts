import request from 'supertest';
import { Database } from '../../src/database';
import { DeliveryQueue, DeliveryWorker } from '../../src/notification';
import { DEAD_IN_A_ROW, MOST_ATTEMPTS, pauseAfter } from '../../src/notification/rules/backoff';
import { ReminderScan } from '../../src/notification/reminder-scan';
import { CorrectiveActionService } from '../../src/remediation/corrective-action.service';
import { ActionWorld } from '../support/actions';
import { startTestApp, type TestApp } from '../support/test-app';
import { ALLOW_LOOPBACK, Receiver, register, sendDue, status } from '../support/webhooks';

type Json = Record<string, any>;

let app: TestApp;
let world: ActionWorld;
let receiver: Receiver;
beforeAll(async () => {
  app = await startTestApp({ settings: { webhookAllow: ALLOW_LOOPBACK }, poolSize: 20 });
  world = await ActionWorld.make(app);
});
afterAll(() => app.stop());
beforeEach(async () => {
  receiver = await Receiver.start();
});
afterEach(async () => {
  await receiver.stop();
  await app.query('DELETE FROM webhook');
  await app.query('DELETE FROM webhook_event');
});

const hook = async (id: string): Promise<Json> => (await request(app.http).get(`/v1/webhooks/${id}`).expect(200)).body;
const deliveries = async (id: string): Promise<Json[]> =>
  (await request(app.http).get(`/v1/webhooks/${id}/deliveries?limit=100`).expect(200)).body.items;
const test = (id: string): Promise<unknown> => request(app.http).post(`/v1/webhooks/${id}/test`).expect(202);
const events = async (): Promise<number> =>
  (await app.query<{ n: number }>('SELECT count(*)::integer AS n FROM webhook_event'))[0]!.n;
const seconds = (moment: Date, more: number): Date => new Date(moment.getTime() + more * 1000);

describe('what becomes of a corrective action', () => {
  it('is told in its transaction, whoever does it, and signed', async () => {
    const { secret } = await register(app, receiver.url);
    const action = await world.verified(await world.action());
    await world.age(action, 61);
    const { body: closed } = await world
      .judge(world.people.assessor, action, 'close', { reason: 'None found since.' })
      .expect(200);
    const now = new Date();
    await sendDue(app, now);
    expect([...receiver.types].sort()).toEqual(
      ['closed', 'implemented', 'opened', 'planned', 'verified'].map((what) => `corrective_action.${what}`),
    );
    for (const message of receiver.received) expect(receiver.accepts(message, secret, now)).toBe(true);
    const planned = receiver.events.find(({ type }) => type === 'corrective_action.planned');
    expect(planned.data).toMatchObject({
      ...{ id: action.id, ref: action.ref, engagementId: world.engagementId, state: 'planned', grade: 'major' },
      ...{ title: action.finding.title, path: `/v1/corrective-actions/${action.id}` },
      waitsFor: { what: 'implementation', daysLeft: 30 },
    });
    const last = receiver.events.find(({ type }) => type === 'corrective_action.closed');
    expect(last.data).toMatchObject({ state: 'closed', waitsFor: null, version: closed.version });
  });

  it('holds nothing that people wrote in it, and nobody', async () => {
    await register(app, receiver.url);
    await world.implemented(await world.action());
    await sendDue(app);
    const sent = JSON.stringify(receiver.received);
    for (const told of ['Rina', 'Nobody stands in', 'Name a deputy', 'Sessions held', 'Minutes', 'QA-17', '@example'])
      expect(sent).not.toContain(told);
    for (const { id, name } of Object.values(world.people)) {
      expect(sent).not.toContain(id);
      expect(sent).not.toContain(name);
    }
  });

  it('is told to those only that want to hear of it, though nobody who does it sees them', async () => {
    const other = await Receiver.start();
    await register(app, receiver.url, { events: ['corrective_action.planned'] });
    await register(app, other.url, { events: ['corrective_action.opened', 'corrective_action.reopened'] });
    await world.planned(await world.action());
    await sendDue(app);
    expect(receiver.types).toEqual(['corrective_action.planned']);
    expect(other.types).toEqual(['corrective_action.opened']);
    await other.stop();
  });

  it('is not told when it is refused, or undone', async () => {
    await register(app, receiver.url);
    const action = await world.action();
    const before = await events();
    await world.step(world.people.vendor, action, 'plan').expect(409);
    await world.judge(world.people.assessor, action, 'verify').expect(409);
    const service = app.get(CorrectiveActionService);
    const undone = app.get(Database).transaction(app.scope, async (tx) => {
      const principal = { personId: app.owner.id } as Parameters<CorrectiveActionService['create']>[2];
      await service.create(tx, app.scope, principal, world.findings.own.id, {}, new Date());
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await events()).toBe(before);
  });

  it('is not told of what happened before, nor to another workspace', async () => {
    await world.action();
    await register(app, receiver.url);
    const other = await startTestApp({
      ...{ database: app.database, workspace: 'elsewhere' },
      settings: { webhookAllow: ALLOW_LOOPBACK },
    });
    const foreign = await register(other, receiver.url);
    await world.action('other');
    await sendDue(other);
    expect(receiver.received).toEqual([]);
    await sendDue(app);
    expect(receiver.types).toEqual(['corrective_action.opened']);
    const { items } = (await request(other.http).get(`/v1/webhooks/${foreign.id}/deliveries`).expect(200)).body;
    expect(items).toEqual([]);
    await other.stop();
  });
});

describe('a message that does not arrive', () => {
  it('is sent five times, each later than the one before, then given up', async () => {
    receiver.answers = [status(500)];
    const { id, secret } = await register(app, receiver.url);
    await test(id);
    let now = new Date();
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      await sendDue(app, now);
      const [delivery] = await deliveries(id);
      const dead = attempt === MOST_ATTEMPTS;
      const next = dead ? null : seconds(now, pauseAfter(attempt));
      expect(delivery).toMatchObject({
        ...{ state: dead ? 'dead' : 'failed', attempts: attempt, statusCode: 500, fault: 'refused' },
        nextAttemptAt: next && next.toISOString(),
      });
      expect(receiver.accepts(receiver.received.at(-1)!, secret, now)).toBe(true);
      if (!next) break;
      await sendDue(app, seconds(next, -1));
      expect(receiver.received).toHaveLength(attempt);
      now = next;
    }
    await sendDue(app, seconds(now, 1e6));
    expect(receiver.received).toHaveLength(MOST_ATTEMPTS);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(MOST_ATTEMPTS);
    expect(await hook(id)).toMatchObject({ state: 'active' });
  });

  it('arrives at a later attempt', async () => {
    receiver.answers = [status(503), status(302, { location: receiver.url }), status(200)];
    const { id } = await register(app, receiver.url);
    await test(id);
    const start = new Date();
    await sendDue(app, start);
    await sendDue(app, seconds(start, 60));
    expect((await deliveries(id))[0]).toMatchObject({ state: 'failed', fault: 'redirected', statusCode: 302 });
    await sendDue(app, seconds(start, 360));
    expect((await deliveries(id))[0]).toMatchObject({ state: 'delivered', attempts: 3, fault: null, message: null });
    expect(receiver.received).toHaveLength(3);
  });

  it('pauses the webhook after five that were given up in a row, and what waits is sent once it is resumed', async () => {
    receiver.answers = [status(500)];
    const { id } = await register(app, receiver.url);
    for (let number = 0; number <= DEAD_IN_A_ROW; number += 1) await test(id);
    await app.query(`UPDATE webhook_delivery SET attempts = 4, next_attempt_at = created_at`);
    await sendDue(app);
    expect(await hook(id)).toMatchObject({ state: 'paused', pausedBecause: 'failing', pending: 1, version: 2 });
    expect(receiver.received).toHaveLength(DEAD_IN_A_ROW);
    await sendDue(app, seconds(new Date(), 1e6));
    expect(receiver.received).toHaveLength(DEAD_IN_A_ROW);
    receiver.answers = [status(204)];
    const resumed = request(app.http).patch(`/v1/webhooks/${id}`).set('If-Match', '"2"').send({ state: 'active' });
    expect((await resumed.expect(200)).body).toMatchObject({ state: 'active', pausedBecause: null });
    await sendDue(app);
    expect(await hook(id)).toMatchObject({ state: 'active', pending: 0 });
  });

  it('does not pause the webhook when one between them arrives', async () => {
    receiver.answers = [...Array.from({ length: 4 }, () => status(500)), status(204), status(500)];
    const { id } = await register(app, receiver.url);
    for (let number = 0; number < 9; number += 1) await test(id);
    await app.query(`UPDATE webhook_delivery SET attempts = 4`);
    await sendDue(app);
    expect((await deliveries(id)).map(({ state }) => state).sort()).toEqual([
      ...Array.from({ length: 8 }, () => 'dead'),
      'delivered',
    ]);
    expect(await hook(id)).toMatchObject({ state: 'active' });
  });

  it('pauses the webhook at once when the receiver says that it is gone', async () => {
    receiver.answers = [status(410)];
    const { id } = await register(app, receiver.url);
    await test(id);
    await sendDue(app);
    expect(await hook(id)).toMatchObject({ state: 'paused', pausedBecause: 'gone' });
    expect((await deliveries(id))[0]).toMatchObject({ state: 'dead', attempts: 1, statusCode: 410 });
  });

  it('is not sent to a name that leads elsewhere by then', async () => {
    const { id } = await register(app, `https://tickets.example.com:${receiver.port}/`);
    await test(id);
    const worker = app.get(DeliveryWorker);
    const former = worker.resolve;
    const answers = ['10.0.0.1', '169.254.169.254'];
    worker.resolve = () => Promise.resolve([{ address: answers.shift() ?? '::1', family: 4 }]);
    const start = new Date();
    for (const later of [0, 60, 360]) await sendDue(app, seconds(start, later));
    worker.resolve = former;
    expect((await deliveries(id))[0]).toMatchObject({ state: 'failed', attempts: 3, fault: 'localAddress' });
    expect(receiver.received).toEqual([]);
  });
});

describe('several at once', () => {
  it('send each message once, with two workers that look at the same moment', async () => {
    const other = await startTestApp({ database: app.database, settings: { webhookAllow: ALLOW_LOOPBACK } });
    // One key for both, as processes on one database have it.
    const receivers = [receiver, await Receiver.start(), await Receiver.start()];
    for (const { url } of receivers) {
      const { id } = await register(app, url);
      for (let number = 0; number < 8; number += 1) await test(id);
    }
    const queues = [app, other].map((one) => one.get(DeliveryQueue));
    const now = new Date();
    const taken: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const both = await Promise.all(queues.map((queue) => queue.take(app.scope, now)));
      const hooks = both.flat().map(({ webhookId }) => webhookId);
      expect(new Set(hooks).size).toBe(hooks.length);
      for (const [index, some] of both.entries()) {
        for (const one of some) {
          taken.push(one.id);
          const settlement = { state: 'delivered', status: 200, fault: null, nextAfter: null, pause: null } as const;
          await queues[index]!.settle(app.scope, one, settlement, now);
        }
      }
    }
    expect(new Set(taken).size).toBe(24);
    expect(taken).toHaveLength(24);
    for (const one of receivers.slice(1)) await one.stop();
    await other.nest.close();
  });

  it('leave a message that somebody is sending alone, until its lease ends with them', async () => {
    const { id } = await register(app, receiver.url);
    await test(id);
    const queue = app.get(DeliveryQueue);
    const now = new Date();
    const [first] = await queue.take(app.scope, now);
    expect(await queue.take(app.scope, seconds(now, 59))).toEqual([]);
    const [second] = await queue.take(app.scope, seconds(now, 61));
    expect(second).toMatchObject({ id: first!.id, attempts: 2 });
    // The one who was thought dead answers late: it does not count any more.
    const late = { state: 'dead', status: 500, fault: 'refused', nextAfter: null, pause: null } as const;
    await queue.settle(app.scope, first!, late, now);
    expect((await deliveries(id))[0]).toMatchObject({ state: 'queued', attempts: 2 });
    await queue.settle(app.scope, second!, { ...late, state: 'delivered', status: 200, fault: null }, now);
    expect((await deliveries(id))[0]).toMatchObject({ state: 'delivered', statusCode: 200 });
  });

  it('give up a message that ended five workers', async () => {
    const { id } = await register(app, receiver.url);
    await test(id);
    const queue = app.get(DeliveryQueue);
    let now = new Date();
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      await queue.take(app.scope, now);
      now = seconds(now, 61);
    }
    await sendDue(app, now);
    expect((await deliveries(id))[0]).toMatchObject({ state: 'dead', fault: 'interrupted' });
    expect(receiver.received).toEqual([]);
  });

  it('are not held up by a receiver that never answers', async () => {
    const slow = await Receiver.start();
    slow.answers = [() => undefined];
    const [first, second] = [await register(app, slow.url), await register(app, receiver.url)];
    for (let number = 0; number < 3; number += 1) {
      await test(first.id);
      await test(second.id);
    }
    const worker = app.get(DeliveryWorker);
    worker.start(app.scope);
    await until(() => receiver.received.length === 3);
    expect(slow.received).toHaveLength(1);
    // Stopped, it gives back what it could not finish, and that is no attempt.
    await worker.stop(50);
    expect((await deliveries(first.id)).map(({ state, attempts }) => [state, attempts])).toEqual(
      Array.from({ length: 3 }, () => ['queued', 0]),
    );
    expect(await app.query('SELECT 1 FROM webhook_delivery WHERE leased_until IS NOT NULL')).toEqual([]);
    await slow.stop();
  });
});

describe('what was sent long ago', () => {
  it('is forgotten, but not which dates were called to mind', async () => {
    const { id } = await register(app, receiver.url);
    await test(id);
    await world.action('both', { due: '2020-01-01' });
    await app.get(ReminderScan).run(app.scope, new Date());
    await sendDue(app);
    await app.get(DeliveryQueue).sweep(app.scope, seconds(new Date(), 1));
    expect(await deliveries(id)).toEqual([]);
    const left = await app.query<Json>('SELECT DISTINCT split_part(type, $1, 2) AS what FROM webhook_event', ['.']);
    expect(left.map(({ what }) => what)).toEqual(['overdue']);
    expect(await app.get(ReminderScan).run(app.scope, new Date())).toBe(0);
  });
});

async function until(condition: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come to that.');
}
