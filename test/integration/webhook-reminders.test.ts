import request from 'supertest';
import { ReminderScan } from '../../src/notification/reminder-scan';
import { ActionWorld, inDays } from '../support/actions';
import { startTestApp, type TestApp } from '../support/test-app';
import { ALLOW_LOOPBACK, Receiver, register, sendDue } from '../support/webhooks';

type Json = Record<string, any>;

let app: TestApp;
let other: TestApp;
let world: ActionWorld;
let receiver: Receiver;
beforeAll(async () => {
  app = await startTestApp({ settings: { webhookAllow: ALLOW_LOOPBACK } });
  other = await startTestApp({ database: app.database });
  world = await ActionWorld.make(app);
});
afterAll(async () => {
  await other.nest.close();
  await app.stop();
});
beforeEach(async () => {
  receiver = await Receiver.start();
  await register(app, receiver.url, { events: REMINDERS });
});
afterEach(async () => {
  await receiver.stop();
  for (const table of ['webhook', 'webhook_event', 'corrective_action', 'forum_decision']) {
    await app.query(`DELETE FROM ${table}`);
  }
});

const REMINDERS = [
  ...['due_soon', 'due', 'overdue'].map((what) => `corrective_action.${what}`),
  'forum_decision.overdue',
];
/** A moment of the day so many days from today. */
const on = (days: number, time = '12:00:00.000'): Date => new Date(`${inDays(days)}T${time}Z`);

/** Both scanners look at one moment; what they found is sent. @returns what arrived, oldest first */
async function told(now: Date): Promise<Json[]> {
  const before = receiver.received.length;
  await Promise.all([app, other].map((one) => one.get(ReminderScan).run(app.scope, now)));
  await sendDue(app, now);
  return receiver.events.slice(before);
}
const short = (events: readonly Json[]): unknown[] =>
  events.map(({ type, data }) => [type.split('.')[1], data.waitsFor?.daysLeft ?? data.daysLeft]);

describe('the date of a corrective action', () => {
  it('is called to mind 14 and 3 days before, on the day, and once when it has passed', async () => {
    await world.action('own', { due: inDays(20) });
    const heard: Json = {};
    for (let day = 0; day <= 30; day += 1) {
      for (const time of ['00:00:00.000', '23:59:59.999']) {
        const events = short(await told(on(day, time)));
        if (events.length > 0) heard[`${day} ${time.slice(0, 2)}`] = events;
      }
    }
    expect(heard).toEqual({
      '6 00': [['due_soon', 14]],
      '17 00': [['due_soon', 3]],
      '20 00': [['due', 0]],
      '21 00': [['overdue', -1]],
    });
  });

  it('is made up for after days without a server, by the latest word alone', async () => {
    await world.action('own', { due: inDays(20) });
    expect(short(await told(on(11)))).toEqual([['due_soon', 9]]);
    expect(short(await told(on(24)))).toEqual([['overdue', -4]]);
  });

  it('is another one once it is moved', async () => {
    const action = await world.action('own', { due: inDays(2) });
    expect(short(await told(on(0)))).toEqual([['due_soon', 2]]);
    const { body: moved } = await world.write(world.people.vendor, action, { due: inDays(13) }).expect(200);
    expect(short(await told(on(0)))).toEqual([['due_soon', 13]]);
    await world.write(world.people.vendor, moved, { due: inDays(40) }).expect(200);
    expect(await told(on(0))).toEqual([]);
  });

  it('is none while it is with the team, then that of the check of effectiveness', async () => {
    const implemented = await world.implemented(await world.action());
    expect(await told(on(31))).toEqual([]);
    await world.judge(world.people.assessor, implemented, 'verify', { effectivenessDue: inDays(60) }).expect(200);
    const [event, ...others] = await told(on(57));
    expect(others).toEqual([]);
    expect(event!['data'].waitsFor).toEqual({ what: 'effectivenessCheck', date: inDays(60), daysLeft: 3 });
    expect(short(await told(on(61)))).toEqual([['overdue', -1]]);
  });

  it('is told once by two that look at the same moment, for each of many actions', async () => {
    for (const finding of ['own', 'other', 'both', 'entity'] as const) await world.action(finding, { due: inDays(-1) });
    const written = await Promise.all(
      Array.from({ length: 6 }, (_, index) => [app, other][index % 2]!.get(ReminderScan).run(app.scope, on(0))),
    );
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(4);
    expect(short(await told(on(0)))).toEqual(Array.from({ length: 4 }, () => ['overdue', -1]));
    expect(await told(on(0))).toEqual([]);
  });
});

describe('the date of a decision', () => {
  const decide = async (body: object): Promise<Json> =>
    (
      await request(app.http)
        .post(`/v1/engagements/${world.engagementId}/forum/decisions`)
        .send({ title: 'Waiver limit', decision: 'Agents waive.', ownerFunction: 'executive', owner: 'Sri', ...body })
        .expect(201)
    ).body;

  it('is told once it has passed, with nobody who answers for it', async () => {
    const { id, ref } = await decide({ status: 'decided', due: inDays(2) });
    expect(await told(on(2, '23:59:59.999'))).toEqual([]);
    const [event, ...others] = await told(on(3, '00:00:00.000'));
    expect(others).toEqual([]);
    expect(event).toEqual({
      type: 'forum_decision.overdue',
      timestamp: on(3, '00:00:00.000').toISOString(),
      data: {
        ...{ id, ref, engagementId: world.engagementId, title: 'Waiver limit', status: 'decided', version: 1 },
        ...{ due: inDays(2), daysLeft: -1, path: `/v1/engagements/${world.engagementId}/forum/decisions/${id}` },
      },
    });
    expect(await told(on(9))).toEqual([]);
  });

  it.each([
    { status: 'proposed', due: inDays(-3) },
    { status: 'rejected', due: inDays(-3) },
    { status: 'done', due: inDays(-3), raisedOn: inDays(-9), decidedOn: inDays(-9) },
  ])("is nobody's business as %j", async (body) => {
    await decide({ raisedOn: inDays(-9), ...body });
    expect(await told(on(0))).toEqual([]);
  });
});

describe('another workspace', () => {
  it('hears of nothing', async () => {
    const elsewhere = await startTestApp({
      ...{ database: app.database, workspace: 'elsewhere' },
      settings: { webhookAllow: ALLOW_LOOPBACK },
    });
    const foreign = await Receiver.start();
    await register(elsewhere, foreign.url, { events: REMINDERS });
    await world.action('own', { due: inDays(-1) });
    expect(await elsewhere.get(ReminderScan).run(elsewhere.scope, on(0))).toBe(0);
    await told(on(0));
    await sendDue(elsewhere, on(0));
    expect([receiver.received.length, foreign.received.length]).toEqual([1, 0]);
    await foreign.stop();
    await elsewhere.nest.close();
  });
});
