import request from 'supertest';
import { CertificationClock } from '../../src/certification';
import type { TokenScope } from '../../src/identity';
import { KpiSurveillance } from '../../src/certification/kpi-surveillance.service';
import { CertificationCase, inDays, today } from '../support/certifications';
import { Signers } from '../support/issuing';
import { bringIn, kpiTable, lastMonths } from '../support/surveillance';
import { startTestApp, type TestApp } from '../support/test-app';
import { ANONYMOUS } from '../support/test-people';
import { ALLOW_LOOPBACK, Receiver, register, sendDue } from '../support/webhooks';

const EVENTS = [
  ...['issued', 'suspended', 'reinstated', 'withdrawn', 'expired', 'expiring'].map((what) => `certificate.${what}`),
  ...['review_raised', 'review_ended', 'due_soon', 'due', 'overdue'].map((what) => `certification.${what}`),
];

let app: TestApp;
let other: TestApp;
let receiver: Receiver;
beforeEach(async () => {
  receiver = await Receiver.start();
});
beforeAll(async () => {
  app = await startTestApp({ settings: { webhookAllow: ALLOW_LOOPBACK } });
  other = await startTestApp({ database: app.database });
});
afterAll(async () => {
  await other.nest.close();
  await app.stop();
});
afterEach(async () => {
  await receiver.stop();
  for (const table of ['webhook', 'webhook_event']) await app.query(`DELETE FROM ${table}`);
});

const feed = (world: CertificationCase, scopes: readonly TokenScope[], csv: string) =>
  app.people.token(world.people.assessor.id, scopes).then((headers) => bringIn(world, headers, csv));
const at = (days: number): Date => new Date(`${inDays(days)}T23:59:00.000Z`);

describe('a certificate whose figures fall', () => {
  it('is reviewed once, told of, suspended by whoever manages the vendor, and says so to everybody', async () => {
    const world = await CertificationCase.make(app);
    const { vendorManager, lead, respondent, auditor, stranger } = world.people;
    const made = await world.certified();
    await world.age(130);
    const { secret } = await register(app, receiver.url, { events: EVENTS });

    // A token needs the scope to write; with it files come in as they do by hand.
    expect((await feed(world, ['read'], kpiTable(world, lastMonths(3)))).status).toBe(403);
    expect((await feed(world, ['calendar'], kpiTable(world, lastMonths(3)))).status).toBe(403);
    expect((await feed(world, ['write'], kpiTable(world, lastMonths(3)))).body).toMatchObject({ inserted: 18 });
    expect((await world.read(lead, made)).review).toBeNull();
    const fallen = kpiTable(world, lastMonths(3), { kpi: 'csat', good: 55 });
    expect((await feed(world, ['write'], fallen)).body).toMatchObject({ corrected: 3 });

    const raised = await world.read(respondent, made);
    expect(raised).toMatchObject({
      ...{ state: 'surveillance', certificate: { status: 'valid' } },
      review: {
        ...{ seq: 1, raisedOn: today() },
        reasons: [
          {
            ...{ kind: 'breach', kpi: 'csat', unit: world.units[0]?.['ref'], channel: '', threshold: 75 },
            months: lastMonths(3).map((month) => ({ month, value: '55.0000' })),
          },
        ],
      },
    });
    const { body: list } = await world.get(vendorManager, '/v1/certifications').expect(200);
    expect(list.items).toMatchObject([{ id: made.id, review: { seq: 1 } }]);
    await world.get(stranger, `/v1/certifications/${made.id}`).expect(404);
    expect((await world.steps(made)).at(-1)).toMatchObject({ transition: 'raiseReview', role: 'clock', person: null });
    const trail = await app.query<{ actor_kind: string }>(
      `SELECT actor_kind FROM audit_event WHERE subject = 'certification_review' AND action = 'insert'
         AND chain_id = $1`,
      [world.engagementId],
    );
    expect(trail.map((one) => one.actor_kind)).toEqual(['system']);

    // The same again, from many sides at once: nothing new.
    await feed(world, ['write'], fallen);
    const again = await Promise.all([app, other].map((one) => one.get(CertificationClock).run(app.scope, new Date())));
    expect(again.map(({ reviews }) => reviews)).toEqual([0, 0]);
    await sendDue(app);
    expect(receiver.types.filter((type) => type === 'certification.review_raised')).toHaveLength(1);
    const told = receiver.received.find(({ body }) => body.includes('review_raised'));
    expect(told && receiver.accepts(told, secret, new Date())).toBe(true);
    expect(JSON.parse(told?.body ?? '').data).toMatchObject({
      ...{ id: made.id, engagementId: world.engagementId, partyId: world.partyId, state: 'surveillance' },
      ...{ step: { transition: 'raiseReview', on: today() }, certificate: { number: made.certificate?.number } },
      review: { seq: 1, raisedOn: today(), kpis: ['csat'], outcome: null },
    });

    // Whoever manages the vendor decides, by name, without interests; the vendor itself does not.
    await new Signers(app).giveWord(vendorManager.id);
    expect((await world.decide(vendorManager, made, 'suspend')).body.errors).toMatchObject([
      { code: 'certification/not-declared' },
    ]);
    await world.declare(vendorManager);
    expect((await world.decide(vendorManager, made, 'endReview')).body.code).toBe('certification/wrong-part');
    expect((await world.decide(vendorManager, made, 'reinstate')).status).toBe(409);
    expect((await world.decide(respondent, made, 'suspend')).status).toBe(403);
    expect((await world.decide(auditor, made, 'suspend')).status).toBe(403);
    const suspended = await world.taken(
      world.decide(vendorManager, made, 'suspend', { reason: 'Satisfaction fell for three months.' }),
    );
    expect(suspended).toMatchObject({
      ...{ state: 'suspended', review: null, certificate: { status: 'suspended' } },
      reviews: [
        {
          ...{ seq: 1, endedOn: today(), outcome: 'suspension', endedBy: vendorManager.id },
          conclusion: 'Satisfaction fell for three months.',
        },
      ],
    });
    const [certificate] = await world.certificates();
    const { body: check } = await request(app.http)
      .get(`/v1/certificate-checks/${certificate?.checkId ?? ''}`)
      .set(ANONYMOUS)
      .expect(200);
    expect(check).toMatchObject({ status: 'suspended', since: today() });
    await sendDue(app);
    expect(receiver.types.slice(-2).sort()).toEqual(['certificate.suspended', 'certification.review_ended']);
    expect((await world.decide(vendorManager, made, 'reinstate')).body.code).toBe('certification/wrong-part');
  });

  it('is reviewed again only for as many new months, once somebody ended the review without action', async () => {
    const world = await CertificationCase.make(app);
    const { decider, lead } = world.people;
    const made = await world.certified();
    await world.age(150);
    for (const person of [lead, decider]) await world.declare(person);
    const months = lastMonths(4);
    const surveil = () =>
      Promise.all([app, other, app, other].map((one) => one.get(KpiSurveillance).run(app.scope, new Date())));
    const poor = (of: readonly string[]) => kpiTable(world, of, { kpi: 'resolution', good: 40 });
    await bringIn(world, world.people.assessor.session, poor(months.slice(0, 3))).expect(200);
    expect((await surveil()).reduce((sum, one) => sum + one, 0)).toBe(0);
    expect((await world.read(lead, made)).reviews).toHaveLength(1);
    // The lead assessed.
    expect((await world.decide(lead, made, 'endReview')).body.code).toBe('certification/other-person');
    expect((await world.decide(decider, made, 'endReview', { reason: '' })).status).toBe(422);
    const ended = await world.taken(world.decide(decider, made, 'endReview', { reason: 'A migration, over by now.' }));
    expect(ended).toMatchObject({
      ...{ state: 'certified', review: null },
      reviews: [{ outcome: 'noAction', conclusion: 'A migration, over by now.', endedBy: decider.id }],
    });
    await bringIn(world, world.people.assessor.session, poor(months)).expect(200);
    await surveil();
    expect(await world.read(lead, made)).toMatchObject({ state: 'certified', reviews: [{ seq: 1 }] });
    // Nothing is changed, and nothing removed.
    await expect(app.query(`UPDATE certification_review SET ended_seq = raised_seq`)).rejects.toThrow();
  });

  it('is reviewed once when two servers find its silence at the same moment', async () => {
    const world = await CertificationCase.make(app);
    const made = await world.certified();
    await world.age(100);
    const found = await Promise.all(
      [app, other, app, other].map((one) => one.get(KpiSurveillance).run(app.scope, new Date())),
    );
    expect(found.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect((await world.read(world.people.lead, made)).review?.reasons).toEqual(
      ['csat', 'resolution', 'customer-critical-accuracy'].map((kpi) => ({
        ...{ kind: 'missing', kpi, unit: null, lastMonth: null },
      })),
    );
  });
});

describe('dates of certificates', () => {
  it('are told once for each stage, and what they bring about is written down though nobody comes by', async () => {
    const world = await CertificationCase.make(app);
    await register(app, receiver.url, { events: EVENTS });
    const made = await world.certified();
    await world.age(1);
    const run = async (days: number): Promise<string[]> => {
      const before = receiver.received.length;
      await Promise.all([app, other].map((one) => one.get(CertificationClock).run(app.scope, at(days))));
      await sendDue(app, at(days));
      return receiver.events
        .slice(before)
        .filter(({ data }) => data.id === made.id)
        .map(({ type, data }) => `${type} ${data.waitsFor?.what ?? data.step.transition}`)
        .sort();
    };
    expect(await run(0)).toEqual(['certificate.issued grant']);
    const view = await world.read(world.people.lead, made);
    const due = view.nextSurveillance ?? '';
    const left = Math.round((Date.parse(due) - Date.parse(today())) / 86_400_000);
    expect(await run(left - 14)).toContain('certification.due_soon surveillance');
    expect(await run(left - 13)).toEqual([]);
    expect(await run(left)).toEqual(['certification.due surveillance']);
    const late = await run(left + 1);
    expect(late).toContain('certification.overdue surveillance');
    const [obligation] = view.obligations;
    const grace = Math.round((Date.parse(obligation?.suspendsFrom ?? '') - Date.parse(today())) / 86_400_000);
    const [stored] = await app.query<{ state: string }>('SELECT state FROM certification WHERE id = $1', [made.id]);
    expect(stored?.state).not.toBe('suspended');
    expect(await run(grace)).toContain('certificate.suspended suspendByRule');
    const [after] = await app.query<{ state: string }>('SELECT state FROM certification WHERE id = $1', [made.id]);
    expect(after?.state).toBe('suspended');
    expect((await world.steps(made)).filter(({ transition }) => transition === 'suspendByRule')).toHaveLength(1);
    expect(await run(grace)).toEqual([]);
    for (const { body } of receiver.received) {
      for (const person of Object.values(world.people)) expect(body).not.toContain(person.id);
    }
  });
});

describe('what certifications wait for', () => {
  it('is listed for whoever was given them, and comes to their calendars', async () => {
    const world = await CertificationCase.make(app);
    const { lead, respondent, vendorManager, otherVendor, stranger, decider } = world.people;
    const made = await world.certified();
    await world.age(345);
    const reminders = async (person: typeof lead, query = ''): Promise<Record<string, unknown>[]> =>
      (await world.get(person, `/v1/certification-reminders${query}`).expect(200)).body.items;
    const view = await world.read(lead, made);
    const surveillance = {
      ...{ certificationId: made.id, kind: 'surveillance', date: view.nextSurveillance, isOverdue: false },
    };
    expect(await reminders(lead)).toMatchObject([{ ...surveillance, isYours: true, party: { id: world.partyId } }]);
    expect(await reminders(respondent)).toMatchObject([{ ...surveillance, isYours: false }]);
    expect(await reminders(respondent, '?yours=true')).toEqual([]);
    expect(await reminders(respondent, '?days=0')).toEqual([]);
    const far = await reminders(vendorManager, '?days=730&yours=true');
    expect(far).toMatchObject([{ kind: 'expiry', date: view.certificate?.validUntil }]);
    expect([await reminders(otherVendor), await reminders(stranger)]).toEqual([[], []]);
    await world.get(lead, '/v1/certification-reminders?days=731').expect(422);
    await world.get(lead, '/v1/certification-reminders?yours=1').expect(422);

    const token = async (person: typeof lead, scope: TokenScope = 'calendar'): Promise<string> =>
      (await app.people.token(person.id, [scope]))['authorization']?.slice('Bearer '.length) ?? '';
    const calendar = (word: string): request.Test =>
      request(app.http).get(`/v1/calendars/${word}/certifications.ics`).set(ANONYMOUS);
    const word = await token(respondent);
    const first = (
      await calendar(word)
        .expect('Content-Type', /text\/calendar/)
        .expect(200)
    ).text;
    expect(first).toContain(`DTSTART;VALUE=DATE:${String(view.nextSurveillance).replaceAll('-', '')}\r\n`);
    expect(first.match(/^STATUS:.*$/gm)).toEqual(Array.from({ length: 4 }, () => 'STATUS:CONFIRMED'));
    expect((await calendar(word).expect(200)).text).toBe(first);
    for (const line of first.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect((await calendar(await token(stranger)).expect(200)).text).not.toContain('VEVENT');
    await calendar(await token(lead, 'read')).expect(401);

    await world.declare(decider);
    await world.taken(world.decide(decider, made, 'suspend'));
    await world.taken(world.decide(decider, made, 'withdraw'));
    const last = (await calendar(word).expect(200)).text;
    expect(last.match(/^STATUS:.*$/gm)).toEqual(Array.from({ length: 3 }, () => 'STATUS:CANCELLED'));
    const uids = (text: string): string[] => text.replaceAll('\r\n ', '').match(/^UID:.*$/gm) ?? [];
    expect(uids(first)).toEqual(expect.arrayContaining(uids(last)));
    const sequences = [first, last].map((text) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]));
    expect(sequences[1]).toBeGreaterThan(sequences[0] ?? 0);
    expect(await reminders(lead, '?days=730')).toEqual([]);
    await app.query(`UPDATE access_token SET revoked_at = now() WHERE person_id = $1`, [respondent.id]);
    await calendar(word).expect(401);
  });
});
