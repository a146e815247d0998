import request from 'supertest';
import { PartyService, WorkspaceService } from '../../src/organisation';
import { Database, type Scope, systemScope } from '../../src/database';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const NO_ID = '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f';
let used = 0;
const nextRef = (): string => `R-${(used += 1)}`;

interface Resource {
  readonly noun: 'party' | 'site' | 'programme';
  readonly path: string;
  /** A valid body with a new ref. */
  readonly body: () => Promise<Record<string, unknown>>;
  readonly optional: Readonly<Record<string, unknown>>;
  readonly wrong: readonly (readonly [string, unknown])[];
}

const RESOURCES: readonly Resource[] = [
  {
    noun: 'party',
    path: '/v1/parties',
    body: () => Promise.resolve({ ref: nextRef(), name: 'Fairline Services', kind: 'vendor' }),
    optional: {},
    wrong: [
      ['ref', 'with space'],
      ['name', { id: 'Tanpa bahasa Inggris' }],
      ['kind', 'customer'],
    ],
  },
  {
    noun: 'site',
    path: '/v1/sites',
    body: async () => ({ ref: nextRef(), name: 'Harbour site', partyId: (await app.given.party()).id }),
    optional: { location: { en: 'Jakarta, Indonesia', zh: '印度尼西亚雅加达' } },
    wrong: [
      ['ref', 'x'.repeat(31)],
      ['name', ''],
      ['partyId', 'PELA'],
      ['location', 7],
    ],
  },
  {
    noun: 'programme',
    path: '/v1/programmes',
    body: () => Promise.resolve({ ref: nextRef(), name: { en: 'Cards, day', id: 'Kartu, siang' } }),
    optional: { lineOfBusiness: 'Credit cards', channel: 'voice' },
    wrong: [
      ['ref', '-begins-wrong'],
      ['name', ' '],
      ['lineOfBusiness', { en: 'Cards', de: 'Karten' }],
      ['channel', 'pigeon'],
    ],
  },
];

describe.each(RESOURCES)('$path', ({ noun, path, body, optional, wrong }) => {
  const made = async (more: object = {}): Promise<{ id: string; ref: string; version: number }> => {
    const response = await request(app.http)
      .post(path)
      .send({ ...(await body()), ...more })
      .expect(201);
    return response.body;
  };

  it('creates one, which can be read at its Location', async () => {
    const sent = { ...(await body()), ...optional };
    const created = await request(app.http).post(path).send(sent).expect(201);
    expect(created.body).toMatchObject({ ...sent, version: 1 });
    expect(created.headers).toMatchObject({ location: `${path}/${created.body.id}`, etag: '"1"' });
    const read = await request(app.http).get(`${path}/${created.body.id}`).expect(200);
    expect(read.body).toEqual(created.body);
    expect(read.headers['etag']).toBe('"1"');
  });

  it('says null where an optional property was left out', async () => {
    expect(await made()).toMatchObject(Object.fromEntries(Object.keys(optional).map((name) => [name, null])));
  });

  it('creates one only, however often the request comes with one Idempotency-Key', async () => {
    const sent = await body();
    const post = (): request.Test => request(app.http).post(path).set('Idempotency-Key', nextRef()).send(sent);
    const first = await post().expect(201);
    const key = first.request.get('Idempotency-Key');
    const again = await request(app.http).post(path).set('Idempotency-Key', key).send(sent).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replayed']).toBe('true');
    const other = await request(app.http)
      .post(path)
      .set('Idempotency-Key', key)
      .send(await body());
    expect([other.status, other.body.code]).toEqual([422, 'idempotency/key-reused']);
    const bad = await request(app.http).post(path).set('Idempotency-Key', 'a b').send(sent);
    expect([bad.status, bad.body.code]).toEqual([400, 'idempotency/invalid-key']);
  });

  it('refuses a ref that another one has, on creating and on changing', async () => {
    const one = await made();
    const two = await made();
    const taken = { ...(await body()), ref: one.ref };
    const created = await request(app.http).post(path).send(taken);
    expect([created.status, created.body.code]).toEqual([409, `${noun}/ref-taken`]);
    const changed = await request(app.http).patch(`${path}/${two.id}`).set('If-Match', '"1"').send({ ref: one.ref });
    expect([changed.status, changed.body.code]).toEqual([409, `${noun}/ref-taken`]);
  });

  it('gives a ref to one of two that ask for it at the same time', async () => {
    const ref = nextRef();
    const bodies = [await body(), await body()].map((sent) => ({ ...sent, ref }));
    const responses = await app.raceOn(
      `LOCK TABLE ${noun} IN SHARE MODE`,
      [],
      ...bodies.map((sent) => () => request(app.http).post(path).send(sent)),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it.each([...wrong, ['surprise', 1] as const])(
    'refuses a body whose %s is %j, and says where',
    async (name, value) => {
      const created = await request(app.http)
        .post(path)
        .send({ ...(await body()), [name]: value });
      expect([created.status, created.body.code]).toEqual([422, 'request/invalid']);
      expect(created.body.errors).toEqual([expect.objectContaining({ pointer: `/${name}` })]);
      const { id } = await made();
      const changed = await request(app.http)
        .patch(`${path}/${id}`)
        .set('If-Match', '"1"')
        .send({ [name]: value });
      expect([changed.status, changed.body.errors?.[0]?.pointer]).toEqual([422, `/${name}`]);
    },
  );

  it('refuses to create one without what it needs, and to clear that', async () => {
    const needed = Object.keys(await body());
    const created = await request(app.http).post(path).send({}).expect(422);
    expect(created.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      needed.map((name) => `/${name}`),
    );
    const { id } = await made();
    for (const name of needed) {
      const changed = await request(app.http)
        .patch(`${path}/${id}`)
        .set('If-Match', '"1"')
        .send({ [name]: null });
      expect([changed.status, changed.body.errors?.[0]?.pointer]).toEqual([422, `/${name}`]);
    }
  });

  it('changes what is sent, and keeps the rest', async () => {
    const before = await made(optional);
    const changed = await request(app.http)
      .patch(`${path}/${before.id}`)
      .set('If-Match', '"1"')
      .send({ name: { en: 'New name', zh: '新名称' } })
      .expect(200);
    expect(changed.headers['etag']).toBe('"2"');
    const { updatedAt, ...rest } = changed.body;
    expect({ ...before, ...rest }).toEqual({ ...before, name: { en: 'New name', zh: '新名称' }, version: 2 });
    expect(Date.parse(updatedAt)).toBeGreaterThanOrEqual(Date.parse(changed.body.createdAt));
    await request(app.http).get(`${path}/${before.id}`).expect(200, changed.body);
  });

  it('clears with null what is optional', async () => {
    const { id } = await made(optional);
    const nothing = Object.fromEntries(Object.keys(optional).map((name) => [name, null]));
    const changed = await request(app.http).patch(`${path}/${id}`).set('If-Match', '"1"').send(nothing).expect(200);
    expect(changed.body).toMatchObject({ ...nothing, version: 2 });
  });

  it('changes and removes only what the caller has seen', async () => {
    const { id } = await made();
    await request(app.http).patch(`${path}/${id}`).set('If-Match', '"1"').send({ name: 'Second' }).expect(200);
    for (const [ifMatch, status, code] of [
      [undefined, 428, 'precondition/required'],
      ['*', 428, 'precondition/required'],
      ['2', 400, 'precondition/malformed'],
      ['W/"2"', 400, 'precondition/malformed'],
      ['"1"', 412, 'precondition/failed'],
      ['"two"', 412, 'precondition/failed'],
    ] as const) {
      const headers = ifMatch === undefined ? {} : { 'If-Match': ifMatch };
      const changed = await request(app.http).patch(`${path}/${id}`).set(headers).send({ name: 'Third' });
      expect([ifMatch, changed.status, changed.body.code]).toEqual([ifMatch, status, code]);
      const removed = await request(app.http).delete(`${path}/${id}`).set(headers);
      expect([ifMatch, removed.status, removed.body.code]).toEqual([ifMatch, status, code]);
      if (status === 412) {
        expect(changed.body.current).toMatchObject({ id, name: 'Second', version: 2 });
        expect(removed.body.current).toMatchObject({ id, version: 2 });
      }
    }
    const read = await request(app.http).get(`${path}/${id}`).expect(200);
    expect(read.body).toMatchObject({ name: 'Second', version: 2 });
  });

  it('lets one of two changes of the same version win; the other one sees the winner', async () => {
    const { id } = await made();
    const change = (name: string) => (): request.Test =>
      request(app.http).patch(`${path}/${id}`).set('If-Match', '"1"').send({ name });
    const responses = await app.race(noun, id, change('One'), change('Two'));
    const winner = responses.find(({ status }) => status === 200);
    const loser = responses.find(({ status }) => status === 412);
    expect(loser?.body.current).toEqual(winner?.body);
    expect((await request(app.http).get(`${path}/${id}`)).body).toEqual(winner?.body);
  });

  it('removes one once', async () => {
    const { id } = await made();
    await request(app.http).delete(`${path}/${id}`).set('If-Match', '"1"').expect(204, '');
    const again = await request(app.http).delete(`${path}/${id}`).set('If-Match', '"1"');
    expect([again.status, again.body.code]).toEqual([404, `${noun}/not-found`]);
  });

  it('has nothing under other ids', async () => {
    const at = `${path}/${NO_ID}`;
    const patch = request(app.http).patch(at).set('If-Match', '"1"').send({ name: 'x' });
    for (const one of [request(app.http).get(at), patch, request(app.http).delete(at).set('If-Match', '"1"')]) {
      const { status, body: problem } = await one;
      expect([status, problem.code]).toEqual([404, `${noun}/not-found`]);
    }
    const odd = await request(app.http).get(`${path}/1`);
    expect([odd.status, odd.body.code]).toEqual([422, 'request/invalid']);
  });

  it('lists all, a page at a time, up or down, none twice', async () => {
    for (let index = 0; index < 3; index += 1) await made();
    const idsBy = async (sort: string): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const query = { sort, limit: 2, ...(cursor === undefined ? {} : { cursor }) };
        const page = await request(app.http).get(path).query(query).expect(200);
        ids.push(...page.body.items.map(({ id }: { id: string }) => id));
        cursor = page.body.nextCursor as string | null;
      }
      return ids;
    };
    for (const [sort, column] of [
      ['ref', 'ref'],
      ['updatedAt', 'updated_at'],
    ] as const) {
      const rows = await app.query<{ id: string }>(`SELECT id FROM ${noun} ORDER BY ${column}, id`);
      const ids = rows.map(({ id }) => id);
      expect(await idsBy(sort)).toEqual(ids);
      expect(await idsBy(`-${sort}`)).toEqual(ids.reverse());
    }
  });

  it.each([
    ['sort=colour', 422, 'request/invalid'],
    ['limit=0', 422, 'request/invalid'],
    ['limit=101', 422, 'request/invalid'],
    ['colour=red', 422, 'request/invalid'],
    ['cursor=abc', 400, 'request/invalid-cursor'],
  ])('refuses the list with %s', async (query, status, code) => {
    const response = await request(app.http).get(`${path}?${query}`);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('refuses a cursor of another list', async () => {
    await made();
    await made();
    const page = await request(app.http).get(path).query({ limit: 1 }).expect(200);
    const other = await request(app.http).get(path).query({ limit: 1, sort: '-ref', cursor: page.body.nextCursor });
    expect([other.status, other.body.code]).toEqual([400, 'request/invalid-cursor']);
  });
});

describe('filters', () => {
  it('choose parties by kind', async () => {
    const own = await app.given.party({ kind: 'own' });
    const { body } = await request(app.http).get('/v1/parties?kind=own').expect(200);
    expect(body.items).toEqual([own]);
    await request(app.http).get('/v1/parties?kind=friend').expect(422);
  });

  it('choose sites by party', async () => {
    const party = await app.given.party();
    const sites = [await app.given.site({ partyId: party.id }), await app.given.site({ partyId: party.id })];
    const { body } = await request(app.http).get('/v1/sites').query({ partyId: party.id, sort: 'updatedAt' });
    expect(body.items).toEqual(sites);
    expect((await request(app.http).get('/v1/sites').query({ partyId: NO_ID })).body.items).toEqual([]);
    await request(app.http).get('/v1/sites?partyId=PELA').expect(422);
  });

  it('choose programmes by channel', async () => {
    const letters = await app.given.programme({ channel: 'letter' });
    const { body } = await request(app.http).get('/v1/programmes?channel=letter').expect(200);
    expect(body.items).toEqual([letters]);
    await request(app.http).get('/v1/programmes?channel=pigeon').expect(422);
  });
});

describe('what is in use', () => {
  const refusal = async (path: string): Promise<[number, string]> => {
    const { status, body } = await request(app.http).delete(path).set('If-Match', '"1"');
    return [status, body.code];
  };

  it('keeps a party that has sites, until they are gone', async () => {
    const party = await app.given.party();
    const site = await app.given.site({ partyId: party.id });
    expect(await refusal(`/v1/parties/${party.id}`)).toEqual([409, 'party/in-use']);
    await request(app.http).delete(`/v1/sites/${site.id}`).set('If-Match', '"1"').expect(204);
    await request(app.http).delete(`/v1/parties/${party.id}`).set('If-Match', '"1"').expect(204);
  });

  it('keeps a party that is the client of an engagement', async () => {
    const { id } = await app.given.party({ kind: 'client' });
    await app.given.engagement({ clientPartyId: id });
    expect(await refusal(`/v1/parties/${id}`)).toEqual([409, 'party/in-use']);
  });

  it('keeps sites and programmes that units name', async () => {
    const site = await app.given.site();
    const programme = await app.given.programme();
    await app.given.unit({ siteId: site.id, programmeId: programme.id });
    expect(await refusal(`/v1/sites/${site.id}`)).toEqual([409, 'site/in-use']);
    expect(await refusal(`/v1/programmes/${programme.id}`)).toEqual([409, 'programme/in-use']);
  });

  it('does not lose a site that is added while its party is removed', async () => {
    const party = await app.given.party();
    const [removed, added] = await app.race(
      'party',
      party.id,
      () => request(app.http).delete(`/v1/parties/${party.id}`).set('If-Match', '"1"'),
      () => request(app.http).post('/v1/sites').send({ ref: nextRef(), name: 'Late', partyId: party.id }),
    );
    expect([
      [204, 404],
      [409, 201],
    ]).toContainEqual([removed?.status, added?.status]);
    const [sites] = await app.query('SELECT count(*)::integer AS count FROM site WHERE party_id = $1', [party.id]);
    expect(sites).toEqual({ count: added?.status === 201 ? 1 : 0 });
  });
});

describe('the party of a site', () => {
  it('has to exist', async () => {
    const created = await request(app.http).post('/v1/sites').send({ ref: nextRef(), name: 'Nowhere', partyId: NO_ID });
    expect([created.status, created.body.code]).toEqual([404, 'party/not-found']);
    const site = await app.given.site();
    const moved = await request(app.http).patch(`/v1/sites/${site.id}`).set('If-Match', '"1"').send({ partyId: NO_ID });
    expect([moved.status, moved.body.code]).toEqual([404, 'party/not-found']);
  });

  it('can change', async () => {
    const site = await app.given.site();
    const { id } = await app.given.party();
    const moved = await request(app.http).patch(`/v1/sites/${site.id}`).set('If-Match', '"1"').send({ partyId: id });
    expect([moved.status, moved.body.partyId]).toEqual([200, id]);
  });
});

describe('another workspace', () => {
  let foreign: Scope;
  let partyId: string;
  beforeAll(async () => {
    foreign = await app.get(WorkspaceService).ensure('elsewhere', 'Elsewhere');
    const party = await app
      .get(Database)
      .transaction(foreign, (tx) =>
        app.get(PartyService).create(tx, foreign, { ref: 'SECRET', name: 'Secret canary', kind: 'client' }, new Date()),
      );
    partyId = party.id;
  });

  it('shows nothing here, and its refs are free', async () => {
    const path = `/v1/parties/${partyId}`;
    const never = await request(app.http).get(`/v1/parties/${NO_ID}`).expect(404);
    const read = await request(app.http).get(path).expect(404);
    expect(read.body).toEqual({
      ...never.body,
      detail: never.body.detail.replace(NO_ID, partyId),
      requestId: read.body.requestId,
    });
    await request(app.http).patch(path).set('If-Match', '"1"').send({ name: 'Mine' }).expect(404);
    await request(app.http).delete(path).set('If-Match', '"1"').expect(404);
    const list = await request(app.http).get('/v1/parties?limit=100').expect(200);
    expect(list.text).not.toContain('canary');
    await app.given.party({ ref: 'SECRET' });
  });

  it('lends no party to a site', async () => {
    const created = await request(app.http).post('/v1/sites').send({ ref: nextRef(), name: 'Spy', partyId });
    expect([created.status, created.body.code]).toEqual([404, 'party/not-found']);
  });
});

describe('GET /v1/workspace', () => {
  const workspace = async (): Promise<Record<string, unknown>> =>
    (await request(app.http).get('/v1/workspace').expect(200)).body;

  it('says which one it is and counts what it holds, and nothing of others', async () => {
    const before = await workspace();
    expect(before).toMatchObject({ key: 'main', name: 'main', createdAt: expect.stringMatching(/Z$/) });
    await app.given.site();
    await app.given.programme();
    const after = await workspace();
    const { parties, sites, programmes, ...rest } = before['counts'] as Record<string, number>;
    expect(after['counts']).toEqual({
      parties: Number(parties) + 1,
      sites: Number(sites) + 1,
      programmes: Number(programmes) + 1,
      ...rest,
    });
    expect(rest).toEqual({ engagements: expect.any(Number), frameworkVersions: 6 });
  });

  it('is gone when its row is', async () => {
    await expect(app.get(WorkspaceService).get(systemScope(NO_ID))).rejects.toMatchObject({
      code: 'workspace/not-found',
    });
  });
});

describe('workspaces', () => {
  it('are made once, however many processes start at the same time', async () => {
    const service = app.get(WorkspaceService);
    const scopes = await app.raceOn(
      'LOCK TABLE workspace IN SHARE MODE',
      [],
      ...[1, 2, 3].map((number) => () => service.ensure('crowded', `Name ${number}`)),
    );
    expect(new Set(scopes.map(({ workspaceId }) => workspaceId)).size).toBe(1);
    expect(await service.ensure('crowded', 'Another name')).toEqual(scopes[0]);
    expect(await service.find('crowded')).toEqual(scopes[0]);
    expect(await service.find('empty')).toBeUndefined();
    const rows = await app.query<{ name: string }>(`SELECT name FROM workspace WHERE key = 'crowded'`);
    expect(rows).toEqual([{ name: expect.stringMatching(/^Name \d$/) }]);
  });
});
