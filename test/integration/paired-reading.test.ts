import request from 'supertest';
import { PROBLEM_TYPES } from '../../src/http';
import { readCsv } from '../../src/shared/csv';
import { exact, fraction, sum } from '../support/exact';
import { startTestApp, type TestApp } from '../support/test-app';

type Body = request.Response['body'];

let app: TestApp;
let telecom: Readonly<Record<string, string>>;
let engagementId: string;
beforeAll(async () => {
  app = await startTestApp();
  ({ assessments: telecom, engagementId } = await app.given.demoCase('telecom'));
});
afterAll(() => app.stop());

const [osp, vmo] = ['osp-baseline', 'vmo-baseline'];
const refused = PROBLEM_TYPES['results/not-paired'].status;
const idOf = (key: string): string => telecom[key] ?? '';

const read = async (query = '', status = 200, id = idOf(osp)): Promise<Body> =>
  (await request(app.http).get(`/v1/assessments/${id}/paired-reading${query}`).expect(status)).body;

const gapsOf = async (key: string): Promise<Body[]> =>
  (
    await request(app.http)
      .get(`/v1/assessments/${idOf(key)}/gaps?limit=100`)
      .expect(200)
  ).body.items;

const lostIn = (list: readonly Body[]): string => fraction(sum(list.map(({ lost }) => exact(lost.exact))));

describe('GET /v1/assessments/:id/paired-reading', () => {
  it('reads the operation with the only other assessment of its wave', async () => {
    const body = await read();
    expect([body.provider.key, body.provider.party, body.client.key]).toEqual([osp, null, vmo]);
    expect(body.pairs.length).toBeGreaterThan(40);
    for (const { reading, pairs, meaning } of body.readings) {
      expect(body.pairs.filter((pair: Body) => pair.reading === reading)).toHaveLength(pairs);
      expect(Object.keys(meaning)).toEqual(['en', 'id', 'zh']);
    }
  });

  it.each([
    [osp, 'provider'],
    [vmo, 'client'],
  ] as const)('takes each gap of %s as it is listed, in its pairs and by its origin', async (key, side) => {
    const body = await read();
    const gaps = await gapsOf(key);
    const { origins, ...whole } = body[`${side}Gaps`];
    expect(origins.flatMap(({ requirements }: Body) => requirements).sort()).toEqual(
      gaps.map(({ requirement }: Body) => requirement).sort(),
    );
    expect([whole.gaps, fraction(exact(whole.lost.exact))]).toEqual([gaps.length, lostIn(gaps)]);
    expect(lostIn(origins)).toBe(lostIn(gaps));
    for (const pair of body.pairs) {
      const gap = gaps.find(({ requirement }: Body) => requirement === pair[side].requirement);
      expect([pair[side].standing === 'belowTarget', pair[side].below]).toEqual([
        gap !== undefined,
        gap?.places.length ?? 0,
      ]);
      expect(pair[side].lost.exact).toBe(gap?.lost.exact ?? '0/1');
    }
  });

  it('takes the assessment of the client that is named', async () => {
    expect(await read(`?client=${idOf(vmo)}`)).toEqual(await read());
  });

  it('looks at the units of one party only', async () => {
    const { body: units } = await request(app.http).get(`/v1/engagements/${engagementId}/units?limit=100`).expect(200);
    const { body: sites } = await request(app.http).get('/v1/sites?limit=100').expect(200);
    const partyOf = new Map(sites.items.map(({ id, partyId }: Body) => [id, partyId]));
    const { body: parties } = await request(app.http).get('/v1/parties?limit=100').expect(200);
    const vendor = parties.items.find(
      ({ id, kind }: Body) => kind === 'vendor' && [...partyOf.values()].some((party) => party === id),
    );
    const own = units.items.filter(({ siteId }: Body) => partyOf.get(siteId) === vendor.id);
    const names = new Set(own.map(({ ref }: Body) => ref));
    const body = await read(`?partyId=${vendor.id}`);
    expect(body.provider.party).toEqual({ id: vendor.id, ref: vendor.ref, name: vendor.name });
    expect(body.provider.units).toBeGreaterThan(0);
    expect(body.provider.units).toBeLessThan((await read()).provider.units);
    const gaps = await gapsOf(osp);
    for (const { provider } of body.pairs) {
      const gap = gaps.find(({ requirement }: Body) => requirement === provider.requirement);
      const places = (gap?.places ?? []).filter(({ unit }: Body) => unit === undefined || names.has(unit));
      expect(provider.below).toBe(places.length);
      expect(fraction(exact(provider.lost.exact))).toBe(lostIn(places));
    }
    expect(body.clientGaps.gaps).toBe((await read()).clientGaps.gaps);
  });

  it('turns the relation when the operation is on the other side', async () => {
    const turned = { same: 'same', narrower: 'wider', wider: 'narrower', related: 'related' } as const;
    const there = await read();
    const back = await read('', 200, idOf(vmo));
    const keyOf = (a: Body, b: Body): string => `${a.requirement} ${b.requirement}`;
    const relations = new Map(back.pairs.map((pair: Body) => [keyOf(pair.client, pair.provider), pair.relation]));
    for (const { provider, client, relation } of there.pairs) {
      expect(relations.get(keyOf(provider, client))).toBe(turned[relation as keyof typeof turned]);
    }
    expect(back.pairs).toHaveLength(there.pairs.length);
  });

  it.each(['en', 'id', 'zh'] as const)('gives the pairs as a table in %s', async (language) => {
    const { pairs, readings } = await read();
    const { text, headers } = await request(app.http)
      .get(`/v1/assessments/${idOf(osp)}/paired-reading?language=${language}`)
      .set('accept', 'text/csv')
      .expect(200);
    expect(headers['content-disposition']).toContain('paired-reading.csv');
    const [header = [], ...rows] = readCsv(text).rows.map((row) => row.map((cell) => cell.text));
    const table = rows.map((row) => Object.fromEntries(row.map((cell, index) => [header[index], cell])));
    expect(table).toHaveLength(pairs.length);
    for (const [index, { provider, client, reading, reason }] of pairs.entries()) {
      expect(table[index]).toMatchObject({
        ...{ reading, reason: reason[language], 'client title': client.title[language] },
        ...{ 'provider requirement': provider.requirement, 'provider lost': provider.lost.decimal },
        meaning: readings.find((one: Body) => one.reading === reading).meaning[language],
      });
    }
  });

  it('asks which assessment to take when there is none, and names those that there are', async () => {
    const { assessments } = await app.given.demoCase('bank');
    const alone = await read('', refused, Object.values(assessments)[0]);
    expect([alone.code, alone.detail]).toEqual(['results/not-paired', expect.stringContaining('?client=')]);
  });

  it('refuses what nothing relates, a party without units, and the assessment itself', async () => {
    const own = await read(`?client=${idOf(osp)}`, refused);
    expect(own.detail).toMatch(/different frameworks/);
    const stranger = (await app.given.party()).id;
    expect((await read(`?partyId=${stranger}`, refused)).detail).toMatch(/no unit/);
  });

  it('does not find an assessment of another engagement', async () => {
    const { id } = await app.given.assessment();
    expect((await read(`?client=${id}`, 404)).code).toBe('assessment/not-found');
  });
});
