import request from 'supertest';
import type { Made } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const NOBODY = '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';

interface ListPage {
  readonly items: readonly Made[];
  readonly nextCursor: string | null;
}

describe('engagements', () => {
  let app: TestApp;
  let clientPartyId: string;
  beforeAll(async () => {
    app = await startTestApp();
    const name = { en: 'Harbour Utilities', id: 'Utilitas Pelabuhan', zh: '港口公用事业' };
    ({ id: clientPartyId } = await app.given.party({ kind: 'client', name }));
  });
  afterAll(() => app.stop());

  const body = (overrides: object = {}): object => ({
    key: 'harbour-2026',
    title: 'Service review',
    clientPartyId,
    consultancy: 'Fairgauge Assessors',
    period: { from: '2026-01-05', to: '2026-06-26' },
    ...overrides,
  });
  const post = (overrides: object = {}) => request(app.http).post('/v1/engagements').send(body(overrides));
  const patch = (id: string, version: number, changes: object) =>
    request(app.http).patch(`/v1/engagements/${id}`).set('If-Match', `"${version}"`).send(changes);
  const list = (query: object = {}) => request(app.http).get('/v1/engagements').query(query);

  describe('creating', () => {
    it('fills in what is left out, and makes the unit of the whole entity', async () => {
      const { body: made, headers } = await post({ key: 'defaults' }).expect(201);
      expect(made).toMatchObject({
        clientName: { en: 'Harbour Utilities', id: 'Utilitas Pelabuhan', zh: '港口公用事业' },
        classification: { en: 'Confidential', id: 'Rahasia', zh: '机密' },
        ...{ language: 'en', sector: null, purpose: null, plan: null, currency: null, accent: null },
        ...{ background: [], team: [], distribution: [], sampleData: false, version: 1 },
      });
      expect(headers).toMatchObject({ location: `/v1/engagements/${made.id}`, etag: '"1"' });
      const units = await app.query('SELECT kind, ref, weight FROM unit WHERE engagement_id = $1', [made.id]);
      expect(units).toEqual([{ kind: 'entity', ref: 'entity', weight: 1 }]);
    });

    it('keeps everything that is sent, and reads it back the same', async () => {
      const stated = {
        key: 'complete',
        title: { en: 'Service review', id: 'Tinjauan layanan', zh: '服务评估' },
        clientName: 'Harbour',
        classification: 'Internal',
        language: 'id',
        sector: 'Utilities',
        purpose: { en: 'Baseline', zh: '基线' },
        background: ['Two sites.', { en: 'One vendor.' }],
        team: [{ name: 'Ayu Lestari', role: { en: 'Lead', id: 'Ketua' } }],
        distribution: ['Board'],
        plan: {
          start: '2026-04-02',
          timeLimit: { months: 3 },
          holidays: ['2026-04-03'],
          capacity: { quality: 3 },
          quickWin: { maximumDays: 15 },
        },
        currency: 'USD',
        accent: '#1F4E79',
        sampleData: true,
      };
      const { body: made } = await post(stated).expect(201);
      expect(made).toMatchObject(stated);
      const { body: read, headers } = await request(app.http).get(`/v1/engagements/${made.id}`).expect(200);
      expect(read).toEqual(made);
      expect(headers['etag']).toBe('"1"');
    });

    it('repeats the answer for a repeated Idempotency-Key and makes nothing twice', async () => {
      const first = await post({ key: 'once' }).set('Idempotency-Key', 'key-1').expect(201);
      const second = await post({ key: 'once' }).set('Idempotency-Key', 'key-1').expect(201);
      expect(second.body).toEqual(first.body);
    });

    it.each([
      ['no title', { title: undefined }, '/title'],
      ['a blank title', { title: ' ' }, '/title'],
      ['a title without English', { title: { id: 'Tinjauan' } }, '/title'],
      ['a key with capitals', { key: 'Harbour' }, '/key'],
      ['a client that is no id', { clientPartyId: 'HU' }, '/clientPartyId'],
      ['a language that there is none of', { language: 'de' }, '/language'],
      ['null for a language', { language: null }, '/language'],
      ['a date that is none', { period: { from: '2026-02-30', to: '2026-03-01' } }, '/period/from'],
      ['a currency in small letters', { currency: 'usd' }, '/currency'],
      ['a colour by name', { accent: 'blue' }, '/accent'],
      ['a member of the team without a role', { team: [{ name: 'Ayu' }] }, '/team/0/role'],
      ['lists within the team', { team: [[[]]] }, '/team'],
      ['a plan of no months', { plan: { start: '2026-04-02', timeLimit: { months: 0 } } }, '/plan/timeLimit/months'],
      [
        'a capacity of nobody',
        { plan: { start: '2026-04-02', timeLimit: { months: 3 }, capacity: { quality: 0 } } },
        '/plan/capacity',
      ],
      [
        'a capacity that is a list',
        { plan: { start: '2026-04-02', timeLimit: { months: 3 }, capacity: [] } },
        '/plan/capacity',
      ],
      ['an unknown property', { clientparty: 'x' }, '/clientparty'],
    ])('refuses %s', async (_, overrides, pointer) => {
      const { body: problem } = await post(overrides).expect(422);
      expect(problem).toMatchObject({ code: 'request/invalid', errors: [{ pointer }] });
    });

    it('refuses a period that ends before it begins', async () => {
      const { body: problem } = await post({ period: { from: '2026-06-26', to: '2026-01-05' } }).expect(422);
      expect(problem).toMatchObject({
        code: 'engagement/invalid',
        errors: [{ pointer: '/period/to', code: 'engagement/reversed-period' }],
      });
    });

    it('refuses a key that another engagement has', async () => {
      await post({ key: 'taken' }).expect(201);
      const { body: problem } = await post({ key: 'taken' }).expect(409);
      expect(problem.code).toBe('engagement/key-taken');
    });

    it.each([{}, { clientName: 'Given' }])('refuses a client that is not there (%j)', async (overrides) => {
      const { body: problem } = await post({ key: 'no-client', clientPartyId: NOBODY, ...overrides }).expect(404);
      expect(problem.code).toBe('party/not-found');
    });
  });

  describe('listing', () => {
    it('finds by client, and by key or title in any language', async () => {
      const { id: other } = await app.given.party({ kind: 'client' });
      const title = { en: 'Vendor review', id: 'Tinjauan mitra 100%', zh: '供应商评估' };
      await post({ key: 'search-me', clientPartyId: other, title }).expect(201);
      const keys = async (query: object): Promise<string[]> => {
        const { body: page } = await list(query).expect(200);
        return page.items.map(({ key }: { key: string }) => key);
      };
      expect(await keys({ clientPartyId: other })).toEqual(['search-me']);
      expect(await keys({ q: 'MITRA' })).toEqual(['search-me']);
      expect(await keys({ q: '供应商' })).toEqual(['search-me']);
      expect(await keys({ q: 'earch-m' })).toEqual(['search-me']);
      expect(await keys({ q: '0%' })).toEqual(['search-me']);
      expect(await keys({ q: '0_' })).toEqual([]);
      expect(await keys({ q: '"en"' })).toEqual([]);
    });

    it.each(['key', '-key', 'updatedAt', '-updatedAt'])('pages through all of them by %s, each once', async (sort) => {
      const [count] = await app.query<{ count: number }>('SELECT count(*)::integer AS count FROM engagement');
      const seen: Made[] = [];
      let cursor: string | null = null;
      do {
        const { body: page }: { body: ListPage } = await list({
          sort,
          limit: 2,
          ...(cursor === null ? {} : { cursor }),
        }).expect(200);
        seen.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(count?.count);
      expect(seen).toHaveLength(count?.count ?? 0);
      const values = seen.map((item) => String(item[sort.replace('-', '')]));
      const ordered = [...values].sort();
      expect(values).toEqual(sort.startsWith('-') ? ordered.reverse() : ordered);
    });

    it('refuses a cursor of another list', async () => {
      const { body: page } = await list({ limit: 1 }).expect(200);
      const { body: problem } = await list({ limit: 1, sort: '-key', cursor: page.nextCursor }).expect(400);
      expect(problem.code).toBe('request/invalid-cursor');
    });
  });

  describe('changing', () => {
    it('changes what is sent, clears what is null and keeps the rest', async () => {
      const { body: made } = await post({
        key: 'change-me',
        ...{ sector: 'Utilities', currency: 'USD', team: [{ name: 'Ayu', role: 'Lead' }], background: ['One.'] },
      }).expect(201);
      const changes = {
        title: 'New title',
        sector: null,
        team: null,
        period: { from: '2026-02-01', to: '2026-02-28' },
      };
      const { body: changed, headers } = await patch(made.id, 1, changes).expect(200);
      expect(changed).toEqual({
        ...made,
        ...changes,
        team: [],
        version: 2,
        updatedAt: expect.any(String),
      });
      expect(headers['etag']).toBe('"2"');
    });

    it('refuses null for what is always there', async () => {
      const made = await app.given.engagement();
      for (const property of ['key', 'title', 'clientPartyId', 'consultancy', 'period', 'language', 'sampleData']) {
        const { body: problem } = await patch(made.id, 1, { [property]: null }).expect(422);
        expect(problem).toMatchObject({ code: 'request/invalid', errors: [{ pointer: `/${property}` }] });
      }
    });

    it('refuses a change without If-Match, and one that is based on an old version', async () => {
      const made = await app.given.engagement();
      const { body: missing } = await request(app.http)
        .patch(`/v1/engagements/${made.id}`)
        .send({ title: 'A' })
        .expect(428);
      expect(missing.code).toBe('precondition/required');
      const { body: changed } = await patch(made.id, 1, { title: 'A' }).expect(200);
      const { body: stale } = await patch(made.id, 1, { title: 'B' }).expect(412);
      expect(stale).toMatchObject({ code: 'precondition/failed', current: changed });
    });

    it('refuses wrong dates, a taken key and a client that is not there, and changes nothing', async () => {
      const made = await app.given.engagement();
      const period = { from: '2026-06-26', to: '2026-01-05' };
      expect((await patch(made.id, 1, { period }).expect(422)).body.code).toBe('engagement/invalid');
      await post({ key: 'taken-too' }).expect(201);
      expect((await patch(made.id, 1, { key: 'taken-too' }).expect(409)).body.code).toBe('engagement/key-taken');
      expect((await patch(made.id, 1, { clientPartyId: NOBODY }).expect(404)).body.code).toBe('party/not-found');
      expect((await request(app.http).get(`/v1/engagements/${made.id}`)).body).toEqual(made);
    });

    it('lets exactly one of two changes of one version win', async () => {
      const { id } = await app.given.engagement();
      const change = (title: string) => () => patch(id, 1, { title });
      const answers = await app.race('engagement', id, change('A'), change('B'));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    });
  });

  describe('removing', () => {
    const remove = (id: string, version = 1) =>
      request(app.http).delete(`/v1/engagements/${id}`).set('If-Match', `"${version}"`);

    it('takes its units and logos with it', async () => {
      const { id } = await app.given.engagement();
      await app.given.unit({ engagementId: id });
      await request(app.http)
        .put(`/v1/engagements/${id}/logos/client`)
        .set({ 'If-None-Match': '*', 'Content-Type': 'image/svg+xml' })
        .send(SVG)
        .expect(201);
      await remove(id).expect(204);
      expect((await request(app.http).get(`/v1/engagements/${id}`).expect(404)).body.code).toBe('engagement/not-found');
      expect(await app.query('SELECT 1 FROM unit WHERE engagement_id = $1', [id])).toEqual([]);
    });

    it('is refused while it has assessments, and on an old version', async () => {
      const { engagementId } = await app.given.assessment({ status: 'draft' });
      expect((await remove(engagementId).expect(409)).body.code).toBe('engagement/not-empty');
      const { id } = await app.given.engagement();
      expect((await remove(id, 7).expect(412)).body).toMatchObject({ code: 'precondition/failed', current: { id } });
      expect((await remove(NOBODY).expect(404)).body.code).toBe('engagement/not-found');
      expect((await request(app.http).delete(`/v1/engagements/${id}`).expect(428)).body.code).toBe(
        'precondition/required',
      );
    });
  });

  describe('logos', () => {
    const address = (id: string, role = 'client'): string => `/v1/engagements/${id}/logos/${role}`;
    const put = (id: string, image: string | Buffer, headers: Record<string, string> = {}) =>
      request(app.http)
        .put(address(id))
        .set({ 'If-None-Match': '*', 'Content-Type': 'image/svg+xml', ...headers })
        .send(image);

    it('come back byte for byte, as a download that no browser runs', async () => {
      const { id } = await app.given.engagement();
      const { body: made, headers } = await put(id, SVG).expect(201);
      expect(made).toMatchObject({ role: 'client', kind: 'svg', size: SVG.length });
      expect(headers['etag']).toBe(`"${made.version}"`);
      const response = await request(app.http).get(address(id)).buffer(true).expect(200);
      expect(response.body.toString('utf8')).toBe(SVG);
      expect(response.headers).toMatchObject({
        'content-type': 'image/svg+xml',
        'content-disposition': 'attachment; filename="client-logo.svg"',
        'x-content-type-options': 'nosniff',
        'content-length': String(SVG.length),
        etag: `"${made.version}"`,
      });
    });

    it('are replaced and removed only by who has seen them', async () => {
      const { id } = await app.given.engagement();
      const { body: first } = await put(id, SVG).expect(201);
      expect((await put(id, SVG).expect(412)).body).toMatchObject({ code: 'precondition/failed', current: first });
      const other = SVG.replace('rect', 'rect x="1"');
      const match = { 'If-Match': `"${first.version}"` };
      const change = (image: string) =>
        request(app.http)
          .put(address(id))
          .set({ ...match, 'Content-Type': 'image/svg+xml' })
          .send(image);
      const { body: second } = await change(other).expect(200);
      expect((await change(other).expect(412)).body).toMatchObject({ current: second });
      const remove = (version: string) => request(app.http).delete(address(id)).set('If-Match', `"${version}"`);
      await remove(first.version).expect(412);
      await remove(second.version).expect(204);
      await remove(second.version).expect(412);
      await request(app.http).get(address(id)).expect(404);
    });

    it.each([
      ['a script', SVG.replace('<rect', '<script>x</script><rect'), 'image/svg+xml'],
      ['another type than it was sent as', SVG, 'image/png'],
      ['no image', 'Harbour', 'image/svg+xml'],
      ['a PNG that is cut short', Buffer.from('89504e470d0a1a0a', 'hex'), 'image/png'],
      [
        'an SVG that is not UTF-8',
        Buffer.from(SVG.replace('<rect', '<title>é</title><rect'), 'latin1'),
        'image/svg+xml',
      ],
    ])('are refused with %s', async (_, image, type) => {
      const { id } = await app.given.engagement();
      const { body: problem } = await put(id, image, { 'Content-Type': type }).expect(422);
      expect(problem).toMatchObject({ code: 'engagement/invalid', errors: [{ code: 'engagement/logo' }] });
    });

    it('are refused when they are too large, of another media type, or of nobody', async () => {
      const { id } = await app.given.engagement();
      expect((await put(id, 'x'.repeat(1_000_001)).expect(413)).body.code).toBe('request/too-large');
      expect((await put(id, SVG, { 'Content-Type': 'text/html' }).expect(415)).body.code).toBe(
        'request/unsupported-media-type',
      );
      expect((await put(NOBODY, SVG).expect(404)).body.code).toBe('engagement/not-found');
      expect((await request(app.http).get(address(id, 'vendor')).expect(404)).body.code).toBe('request/unknown-route');
      expect((await request(app.http).get(address(NOBODY)).expect(404)).body.code).toBe('engagement/not-found');
    });
  });
});
