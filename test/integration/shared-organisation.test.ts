import request from 'supertest';
import { type Scope, scopeStatements } from '../../src/database';
import type { Made } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestPerson } from '../support/test-people';

let app: TestApp;
/** Leads the engagement that uses the three, and one that leads another. */
let lead: TestPerson;
let stranger: TestPerson;
let engagement: Made;
let used: Readonly<Record<'parties' | 'sites' | 'programmes' | 'client', Made>>;

const KINDS = ['parties', 'sites', 'programmes', 'client'] as const;
const pathOf = (kind: (typeof KINDS)[number]): string => `/v1/${kind === 'client' ? 'parties' : kind}`;

beforeAll(async () => {
  app = await startTestApp();
  const client = await app.given.party({ kind: 'client' });
  const vendor = await app.given.party();
  const site = await app.given.site({ partyId: vendor.id });
  const programme = await app.given.programme();
  engagement = await app.given.engagement({ clientPartyId: client.id });
  await app.given.unit({ engagementId: engagement.id, siteId: site.id, programmeId: programme.id });
  used = { parties: vendor, sites: site, programmes: programme, client };
  const leadOf = async (engagementId: string): Promise<TestPerson> => {
    const person = await app.people.make({ role: 'lead' });
    await app.people.grant(person.id, { engagementId, role: 'lead' });
    return person;
  };
  lead = await leadOf(engagement.id);
  stranger = await leadOf((await app.given.engagement()).id);
});
afterAll(() => app.stop());

const rename = async (person: TestPerson, path: string, id: string): Promise<request.Response> => {
  const { body } = await request(app.http).get(`${path}/${id}`);
  const sent = request(app.http).patch(`${path}/${id}`).set(person.session);
  return sent.set('If-Match', `"${body.version}"`).send({ name: `Renamed ${body.version}` });
};
const remove = (person: TestPerson, path: string, { id, version }: Made): request.Test =>
  request(app.http).delete(`${path}/${id}`).set(person.session).set('If-Match', `"${version}"`);

describe.each(KINDS)('what an engagement uses: %s', (kind) => {
  it('is changed by its leads and by owners', async () => {
    expect((await rename(lead, pathOf(kind), used[kind].id)).status).toBe(200);
    expect((await rename(app.owner, pathOf(kind), used[kind].id)).status).toBe(200);
  });

  it('is not changed and not removed by a lead of another engagement, who is told whom to ask', async () => {
    const { status, body } = await rename(stranger, pathOf(kind), used[kind].id);
    expect([status, body.code]).toEqual([403, 'access/forbidden']);
    expect(body.detail).toContain('owner');
    const gone = await remove(stranger, pathOf(kind), used[kind]);
    expect([gone.status, gone.body.code]).toEqual([403, 'access/forbidden']);
  });

  it('is closed in the database too', async () => {
    const scope = (person: TestPerson): Scope => ({
      workspaceId: app.scope.workspaceId,
      actor: { kind: 'person', personId: person.id },
      reach: { kind: 'all' },
    });
    const table = { parties: 'party', sites: 'site', programmes: 'programme', client: 'party' }[kind];
    const renamed = async (person: TestPerson): Promise<number> => {
      const runner = app.database.dataSource.createQueryRunner();
      try {
        await runner.query('BEGIN');
        await runner.query(scopeStatements(scope(person)));
        const change = `UPDATE ${table} SET name = '{"en":"x"}', version = version + 1 WHERE id = $1`;
        const { affected } = (await runner.query(change, [used[kind].id], true)) as { affected?: number };
        return affected ?? 0;
      } finally {
        await runner.query('ROLLBACK');
        await runner.release();
      }
    };
    expect(await Promise.all([lead, stranger, app.owner].map(renamed))).toEqual([1, 0, 1]);
  });
});

describe('what nobody uses yet', () => {
  it('is changed and removed by any lead', async () => {
    const party = await app.given.party();
    expect((await rename(stranger, '/v1/parties', party.id)).status).toBe(200);
    await remove(stranger, '/v1/parties', { ...party, version: 2 }).expect(204);
  });
});

describe('who begins to use it', () => {
  it('does not gain a say in what engagements of others use', async () => {
    const own = await request(app.http)
      .post('/v1/engagements')
      .set(stranger.session)
      .send({
        ...{ key: 'borrowed', title: 'Borrowed', clientPartyId: used.client.id, consultancy: 'Fairgauge Assessors' },
        period: { from: '2026-01-05', to: '2026-06-26' },
      })
      .expect(201);
    expect((await rename(stranger, '/v1/parties', used.client.id)).status).toBe(403);
    expect((await rename(lead, '/v1/parties', used.client.id)).status).toBe(403);
    expect((await rename(app.owner, '/v1/parties', used.client.id)).status).toBe(200);
    await request(app.http).delete(`/v1/engagements/${own.body.id}`).set('If-Match', '"1"').expect(204);
  });
});
