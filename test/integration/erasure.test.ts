import { Client } from 'pg';
import request from 'supertest';
import { proofsOf, verifyAuditExport } from '../../src/audit';
import { type SealKeys, SEAL_KEYS } from '../../src/seal';
import { eventsOf, verdictOf } from '../support/audit';
import { memberWithPassword, PASSWORD } from '../support/signing-in';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

let app: TestApp;
let client: Client;
let owner: TestPerson;
beforeAll(async () => {
  app = await startTestApp();
  owner = await memberWithPassword(app, 'owner');
  client = new Client({ connectionString: app.database.adminUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await app.stop();
});

const erase = async ({ id, email }: TestPerson, reason: string): Promise<unknown> =>
  request(app.http)
    .post(`/v1/people/${id}/erasure`)
    .set(owner.session)
    .send({ email, reason, confirmation: { password: PASSWORD } })
    .expect(200);
/** Everything that stands in the tables of the trail and of repeated requests. */
const texts = async (): Promise<string> => {
  const [row] = await app.query<{ all: string }>(
    `SELECT concat((SELECT json_agg(e) FROM audit_event e), (SELECT json_agg(r) FROM audit_reason r),
       (SELECT json_agg(k) FROM idempotency_key k)) AS all`,
  );
  return row?.all ?? '';
};
const party = (as: object, reason: string, ref: string): request.Test =>
  request(app.http)
    .post('/v1/parties')
    .set({ ...as, 'tolok-reason': encodeURIComponent(reason) })
    .send({ ref, name: { en: ref }, kind: 'vendor' });
const exported = async (): Promise<string> => {
  const { body } = await request(app.http)
    .get('/v1/trail/export')
    .buffer(true)
    .parse((response, done) => {
      let all = '';
      response.on('data', (chunk: Buffer) => (all += chunk.toString('utf8')));
      response.on('end', () => done(null, all));
    })
    .expect(200);
  return body as string;
};

describe('reasons in the audit trail', () => {
  it('are listed and exported with the events, which hold their salted hash only', async () => {
    await party({}, 'Hartati from the registry office called', 'REASON-1').expect(201);
    const { body } = await request(app.http).get('/v1/trail').query({ subject: 'party' }).expect(200);
    expect(body.items[0].reason).toBe('Hartati from the registry office called');
    const [event] = await app.query<{ text: string; reason: string }>(
      `SELECT e::text AS text, reason_sha256 AS reason FROM audit_event e WHERE subject = 'party' ORDER BY seq DESC LIMIT 1`,
    );
    expect(event?.text).not.toContain('Hartati');
    expect(event?.reason).toMatch(/^[0-9a-f]{64}$/);
    expect(event?.reason).not.toBe(proofsOf([]).sha256('Hartati from the registry office called'));
    expect(await exported()).toContain('Hartati');
  });

  it('can be neither exchanged nor added without being found', async () => {
    await client.query('SET session_replication_role = replica');
    const change = (text: string): Promise<unknown> =>
      client.query(`UPDATE audit_reason SET text = $1 WHERE seq = (SELECT max(seq) FROM audit_reason)`, [text]);
    const { rows } = await client.query<{ text: string; seq: string }>(
      `SELECT text, seq FROM audit_reason ORDER BY seq DESC LIMIT 1`,
    );
    await change('invented');
    const { body } = await request(app.http).get('/v1/trail/verification').expect(200);
    await change(rows[0]?.text ?? '');
    await client.query('RESET session_replication_role');
    expect(body.problems[0]).toMatchObject({ code: 'altered', seq: Number(rows[0]?.seq) });
    expect((await request(app.http).get('/v1/trail/verification').expect(200)).body.intact).toBe(true);
    await expect(change('invented')).rejects.toMatchObject({ code: '23000' });
  });
});

describe('erasing a person', () => {
  it('removes the texts of reasons by and about the person, and the chain still verifies, exported too', async () => {
    const lead = await app.people.make({ role: 'lead' });
    await party(lead.session, 'Mrs Wirjosoemarto asked me to', 'ERASE-1').expect(201);
    const engagementId = (await app.given.engagement()).id;
    await request(app.http)
      .post(`/v1/engagements/${engagementId}/grants`)
      .set({ 'tolok-reason': 'Wirjosoemarto stands in', 'idempotency-key': 'grant-to-erase' })
      .send({ personId: lead.id, role: 'lead', scope: { kind: 'engagement' } })
      .expect(201);
    await party({}, `As ${lead.email} wrote`, 'ERASE-2').expect(201);
    await party({}, 'Nothing about anybody', 'ERASE-3').expect(201);
    await app.query(`UPDATE person_profile SET name = 'Ratna Wirjosoemarto' WHERE person_id = $1`, [lead.id]);
    expect(await texts()).toMatch(/Wirjosoemarto|Test lead/);
    await erase(lead, `Ratna Wirjosoemarto (${lead.email.toUpperCase()}) asked for it by letter of 2 March.`);
    const all = await texts();
    for (const personal of [/wirjosoemarto/i, /ratna/i, new RegExp(lead.email, 'i'), new RegExp(lead.name)]) {
      expect(all).not.toMatch(personal);
    }
    expect(all).toContain('asked for it by letter of 2 March.');
    expect(all).toContain('Nothing about anybody');
    const { workspaceId } = app.scope;
    expect(verdictOf(workspaceId, workspaceId, await eventsOf(client, workspaceId)).fault).toBeUndefined();
    expect((await request(app.http).get('/v1/trail/verification').expect(200)).body).toMatchObject({ intact: true });
    const { generations } = app.nest.get<SealKeys>(SEAL_KEYS, { strict: false });
    expect(verifyAuditExport(await exported(), proofsOf(generations)).state).toBe('intact');
  });

  it('forgets kept answers that name the person, whatever they were about', async () => {
    const person = await app.people.make({ role: 'assessor' });
    const engagementId = (await app.given.engagement()).id;
    await request(app.http)
      .post(`/v1/engagements/${engagementId}/grants`)
      .set('idempotency-key', 'named-in-a-grant')
      .send({ personId: person.id, role: 'assessor', scope: { kind: 'engagement' } })
      .expect(201);
    expect(await texts()).toContain(person.email);
    await erase(person, 'Asked for it.');
    expect(await texts()).not.toContain(person.email);
    expect(await app.query(`SELECT 1 FROM idempotency_key WHERE key = 'named-in-a-grant'`)).toEqual([]);
  });
});
