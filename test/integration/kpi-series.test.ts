import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let assessment: GivenAssessment;
let one: string;
let two: string;

beforeAll(async () => {
  app = await startTestApp();
  assessment = await app.given.assessment();
  [one, two] = assessment.unitRefs as [string, string];
  await bringIn([`aht,${one},voice,2026-01,412.5`, `aht,${two},,2026-01,390`, `asa,${one},,2026-01,20`]);
  await bringIn([`aht,${one},voice,2026-01,410`, `aht,${one},voice,2026-02,405`, `asa,${one},,2026-01,21`]);
});
afterAll(() => app.stop());

const address = (rest = ''): string => `/v1/engagements/${assessment.engagementId}/kpi-series${rest}`;

async function bringIn(rows: readonly string[]): Promise<void> {
  await request(app.http)
    .post(`/v1/engagements/${assessment.engagementId}/kpi-imports`)
    .set('Content-Type', 'text/csv')
    .send(['kpi,unit,channel,month,value', ...rows].join('\n'))
    .expect(200);
}

const list = (query: Record<string, string> = {}, rest = ''): request.Test =>
  request(app.http).get(address(rest)).query(query);
const placesOf = ({ body }: { body: { items: Record<string, string>[] } }): string[] =>
  body.items.map(({ kpi, unit, channel }) => [kpi, unit, channel].join(' ').trim());

describe('the series of an engagement', () => {
  it('come by KPI and channel, with all their months', async () => {
    const { body } = await list().expect(200);
    expect(placesOf({ body })).toEqual([`aht ${two}`, `aht ${one} voice`, `asa ${one}`]);
    expect(body.items[1]).toEqual({
      ...{ unit: one, kpi: 'aht', channel: 'voice', version: 2, updatedAt: expect.any(String) },
      points: [
        { month: '2026-01', value: '410' },
        { month: '2026-02', value: '405' },
      ],
    });
  });

  it('come page by page', async () => {
    const first = await list({ limit: '2' }).expect(200);
    const second = await list({ limit: '2', cursor: first.body.nextCursor }).expect(200);
    expect([...placesOf(first), ...placesOf(second)]).toEqual(placesOf(await list()));
    expect(second.body.nextCursor).toBeNull();
  });

  it.each([
    ['a KPI', { kpi: 'asa' }, () => [`asa ${one}`]],
    ['a unit', { kpi: 'aht', unit: 'two' }, () => [`aht ${two}`]],
    ['a channel', { channel: 'voice' }, () => [`aht ${one} voice`]],
    ['all channels together', { kpi: 'aht', channel: '' }, () => [`aht ${two}`]],
  ])('are chosen by %s', async (_, query, expected) => {
    const chosen = 'unit' in query ? { ...query, unit: two } : query;
    expect(placesOf(await list(chosen).expect(200))).toEqual(expected());
  });

  it('come as CSV that changes nothing when it is brought in again', async () => {
    const { text, headers } = await list({ limit: '1' }).set('Accept', 'text/csv').expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      'kpi,unit,channel,month,numerator,denominator,value,n,sd,population,promoters,detractors',
      `aht,${two},,2026-01,,,390,,,,,`,
    ]);
    const { body } = await request(app.http)
      .post(`/v1/engagements/${assessment.engagementId}/kpi-imports`)
      .set('Content-Type', 'text/csv')
      .send(text)
      .expect(200);
    expect(body).toMatchObject({ importId: null, unchanged: 4 });
  });
});

describe('corrections', () => {
  it('say what a point was, what it is, and who brought that in', async () => {
    const { body } = await list({ kpi: 'aht' }, '/corrections').expect(200);
    expect(body.items).toEqual([
      {
        ...{ unit: one, kpi: 'aht', channel: 'voice', month: '2026-01' },
        before: { month: '2026-01', value: '412.5' },
        after: { month: '2026-01', value: '410' },
        importId: expect.any(String),
        importedBy: { id: app.owner.id, name: app.owner.name },
        importedAt: expect.any(String),
      },
    ]);
  });

  it('come page by page', async () => {
    const first = await list({ limit: '1' }, '/corrections').expect(200);
    const second = await list({ limit: '1', cursor: first.body.nextCursor }, '/corrections').expect(200);
    expect([...placesOf(first), ...placesOf(second)].sort()).toEqual([`aht ${one} voice`, `asa ${one}`]);
  });

  it('are nothing that strangers can see', async () => {
    const stranger = await app.people.make({ role: 'assessor' });
    await list({}, '/corrections').set(stranger.session).expect(404);
    await list().set(stranger.session).expect(404);
  });
});
