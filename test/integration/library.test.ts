import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { Database, type Scope, systemScope } from '../../src/database';
import { FRAMEWORKS_ROOT, FrameworkStore } from '../../src/framework';
import { LibraryService } from '../../src/library';
import type { FrameworkTreeView } from '../../src/library/rules/framework-tree';
import { UploadChecker } from '../../src/library/upload-checker';
import { WorkspaceService } from '../../src/organisation';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const PATH = '/v1/framework-versions';
const BUILT_IN = ['cx-operations-osp', 'service-excellence-5p', 'vendor-management-vmo'].flatMap((key) => [
  `${key}@1.0.0`,
  `${key}@1.1.0`,
]);
const FIVE_P = 'service-excellence-5p@1.0.0';
const MINI = readFileSync(join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml'), 'utf8');
const NO_ID = '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f';

/** The framework `mini` under another key, so that tests do not meet. */
const mini = (key: string, version = '1.0.0'): string =>
  MINI.replace('key: mini', `key: ${key}`).replace('version: 1.0.0', `version: ${version}`);
const post = (text: string | Buffer, type = 'application/yaml'): request.Test =>
  request(app.http).post(PATH).set('Content-Type', type).send(text);
const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const get = (path: string): request.Test => request(app.http).get(`${PATH}${path}`);
const stored = async (id: string): Promise<number> =>
  (await app.query('SELECT 1 FROM framework_version WHERE id = $1', [id])).length;

describe('GET /v1/framework-versions', () => {
  beforeAll(async () => {
    await post(mini('listed')).expect(201);
    await post(mini('listed', '1.1.0')).expect(201);
  });

  it('lists the frameworks of the product in a new workspace', async () => {
    const { body } = await get('?origin=builtIn').expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(BUILT_IN);
    expect(body.nextCursor).toBeNull();
    for (const item of body.items) {
      const framework = await new FrameworkStore().find(item.id);
      expect(item).toEqual({
        id: framework?.id,
        key: framework?.key,
        version: framework?.version,
        title: framework?.title,
        origin: 'builtIn',
        sha256: framework?.hash,
        unitRequirements: expect.any(Number),
        entityRequirements: expect.any(Number),
        createdAt: expect.stringMatching(/Z$/),
      });
      expect(Number(item.unitRequirements) + Number(item.entityRequirements)).toBe(framework?.requirements.size);
    }
  });

  it('chooses by key and by origin', async () => {
    const ids = async (query: string): Promise<string[]> =>
      (await get(query).expect(200)).body.items.map(({ id }: { id: string }) => id);
    expect(await ids('?key=listed')).toEqual(['listed@1.0.0', 'listed@1.1.0']);
    expect(await ids('?key=listed&sort=-id')).toEqual(['listed@1.1.0', 'listed@1.0.0']);
    expect(await ids('?key=listed&sort=-createdAt')).toEqual(['listed@1.1.0', 'listed@1.0.0']);
    expect(await ids('?key=listed&origin=builtIn')).toEqual([]);
  });

  it.each(['id', '-id', 'createdAt', '-createdAt'])('gives every version once, page by page, by %s', async (sort) => {
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { sort, limit: 2, ...(cursor === undefined ? {} : { cursor }) };
      const { body } = await request(app.http).get(PATH).query(query).expect(200);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor as string | null;
    }
    expect(ids).toHaveLength(BUILT_IN.length + 2);
    expect([...ids].sort()).toEqual([...BUILT_IN, 'listed@1.0.0', 'listed@1.1.0'].sort());
  });

  it.each([
    ['?key=Not a key', 422, 'request/invalid'],
    ['?origin=theirs', 422, 'request/invalid'],
    ['?sort=title', 422, 'request/invalid'],
    ['?colour=red', 422, 'request/invalid'],
    ['?cursor=x', 400, 'request/invalid-cursor'],
  ])('refuses %s', async (query, status, code) => {
    const response = await get(query);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });
});

describe('POST /v1/framework-versions', () => {
  it('takes a file that is in order', async () => {
    const text = mini('taken');
    const created = await post(text).expect(201);
    expect(created.body).toMatchObject({
      ...{ id: 'taken@1.0.0', key: 'taken', version: '1.0.0', origin: 'own', sha256: sha256(text) },
      ...{ title: { en: 'Mini', id: 'Mini', zh: '迷你' }, unitRequirements: 6, entityRequirements: 1 },
    });
    expect(created.headers['location']).toBe(`${PATH}/taken@1.0.0`);
    const { body } = await get('/taken@1.0.0').expect(200);
    expect(body).toMatchObject(created.body);
  });

  it('takes text/yaml, and a byte order mark, and gives both back byte for byte', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(mini('marked'))]);
    const created = await post(bytes, 'text/yaml; charset=utf-8').expect(201);
    expect(created.body.sha256).toBe(sha256(bytes));
    const source = await get('/marked@1.0.0/source').buffer(true).parse(binary).expect(200);
    expect(source.body).toEqual(bytes);
    expect((await app.get(LibraryService).framework(app.scope, 'marked@1.0.0')).hash).toBe(sha256(bytes));
  });

  it('refuses a version that is there, even with equal bytes', async () => {
    await post(mini('once')).expect(201);
    for (const text of [mini('once'), `${mini('once')}\n`]) {
      const { status, body } = await post(text);
      expect([status, body.code]).toEqual([409, 'framework/version-taken']);
    }
    const builtIn = await post(await readFile(join(FRAMEWORKS_ROOT, 'service-excellence-5p/1.0.0/framework.yaml')));
    expect([builtIn.status, builtIn.body.code]).toEqual([409, 'framework/version-taken']);
  });

  it('answers a repeat with the same Idempotency-Key as it did first', async () => {
    const first = await post(mini('repeated')).set('Idempotency-Key', 'repeated').expect(201);
    const again = await post(mini('repeated')).set('Idempotency-Key', 'repeated').expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ 'idempotent-replayed': 'true', location: first.headers['location'] });
    const other = await post(mini('repeated', '1.0.1')).set('Idempotency-Key', 'repeated');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency/key-reused']);
    expect(await stored('repeated@1.0.1')).toBe(0);
  });

  it('takes one of two files with the same id that come at the same time', async () => {
    const responses = await app.raceOn(
      'LOCK TABLE framework_version IN SHARE MODE',
      [],
      () => post(mini('raced')),
      () => post(`${mini('raced')}\n`),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await stored('raced@1.0.0')).toBe(1);
  });

  it('refuses a file with problems, with the place of each', async () => {
    const text = mini('wrong')
      .replace('target: 70', 'target: 700')
      .replace('workstream: align-sites', 'workstream: align');
    const { status, body } = await post(text);
    expect([status, body.code]).toEqual([422, 'framework/invalid']);
    expect(body.errors).toEqual([
      {
        code: 'framework/out-of-range',
        pointer: '/scoring/target',
        line: text.slice(0, text.indexOf('target: 700')).split('\n').length,
        column: expect.any(Number),
        message: expect.stringContaining('700'),
        hint: expect.any(String),
      },
      expect.objectContaining({
        code: 'framework/unknown-workstream-template',
        pointer: expect.stringMatching(/workstream$/),
      }),
    ]);
    expect(await stored('wrong@1.0.0')).toBe(0);
  });

  it.each([
    ['text that is no YAML', 'schema: "tolok', 422, 'framework/invalid'],
    ['a list', '- 1', 422, 'framework/invalid'],
    [
      'an alias bomb',
      readFileSync(join(__dirname, '../malformed/frameworks/12-alias-bomb.yaml')),
      422,
      'framework/invalid',
    ],
    ['U+0000', mini('nul').replace('"Own wording."', '"Own\u0000wording."'), 422, 'framework/invalid'],
    ['bytes that are no UTF-8', Buffer.from([0x6b, 0xff, 0x0a]), 422, 'framework/invalid'],
    ['only blanks', '\n\n', 422, 'framework/invalid'],
    ['nothing', '', 400, 'request/malformed'],
    ['more than 2 MB', '#'.repeat(2 * 1024 * 1024 + 1), 413, 'request/too-large'],
  ])('refuses %s', async (_, contents, status, code) => {
    const response = await post(contents);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded'])('refuses %s', async (type) => {
    const { status, body, headers } = await post(mini('typed'), type);
    expect([status, body.code]).toEqual([415, 'request/unsupported-media-type']);
    expect(headers['accept']).toBe('application/yaml, text/yaml');
  });

  it('refuses a version that is too long for an address', async () => {
    const { status, body } = await post(mini('long', `1.0.${'7'.repeat(3000)}`));
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'framework/invalid', '/version']);
  });
});

describe('a file that takes too long to check', () => {
  const hostile = Buffer.from(`a: [${'1,'.repeat(1_000_000)}]`);

  it('is given up, and holds up nobody', async () => {
    const finished: string[] = [];
    const check = new UploadChecker().check(hostile, 1_500).catch((error: unknown) => error);
    const checked = check.finally(() => finished.push('check'));
    await get('?limit=1').expect(200);
    finished.push('list');
    expect(await checked).toMatchObject({ code: 'framework/invalid', errors: [{ code: 'framework/too-complex' }] });
    expect(finished).toEqual(['list', 'check']);
  });

  it('keeps no more than eight waiting, and lets the good ones of them through', async () => {
    const checker = new UploadChecker();
    const first = checker.check(hostile, 50);
    const others = Array.from({ length: 8 }, () => checker.check(Buffer.from(MINI)));
    const results = await Promise.allSettled([first, ...others]);
    expect(
      results.map((result) => (result.status === 'fulfilled' ? result.value.framework.id : result.reason.code)),
    ).toEqual(['framework/invalid', ...Array<string>(7).fill('mini@1.0.0'), 'server/unavailable']);
    expect((await checker.check(Buffer.from(MINI))).source).toBe(MINI);
  });
});

describe('one framework version', () => {
  it('says what it consists of', async () => {
    await post(mini('described')).expect(201);
    const { body } = await get('/described@1.0.0').expect(200);
    const keys = (list: readonly { key: string }[]): string[] => list.map(({ key }) => key);
    expect(body.summary).toMatch(/^The smallest framework/);
    expect(body.categories).toEqual([
      { ref: 'PEO', title: 'People', requirements: 2 },
      { ref: 'PRC', title: 'Processes', requirements: 2 },
      { ref: 'STG', title: 'Stages', requirements: 2 },
      { ref: 'RES', title: 'Results', requirements: 1 },
    ]);
    expect(keys(body.scales)).toEqual(['maturity', 'result', 'achievement', 'share', 'in-place']);
    expect(keys(body.dimensions)).toEqual(['approach', 'deployment', 'outcome']);
    expect(keys(body.levels)).toEqual(['started', 'ready', 'certified']);
    expect(body.gates).toHaveLength(7);
    expect(body.gates[0]).toEqual({ key: 'critical-met', title: 'Critical met' });
  });

  it.each(BUILT_IN)('gives the whole tree of %s', async (id) => {
    const framework = await new FrameworkStore().find(id);
    const { body } = await get(`/${id}/tree`).expect(200);
    const refs = (groups: readonly FrameworkTreeView['groups'][number][]): string[] =>
      groups.flatMap(({ groups: below, requirements }) => [...refs(below), ...requirements.map(({ ref }) => ref)]);
    expect(body.id).toBe(id);
    expect(refs(body.groups)).toEqual([...(framework?.requirements.keys() ?? [])]);
    expect(body.groups[0].title).toEqual(framework?.categories[0]?.title);
    const first = [...body.groups].map(({ groups, requirements }) => requirements[0] ?? groups[0].requirements[0])[0];
    expect(first).toMatchObject({
      statement: expect.anything(),
      answeredPer: expect.stringMatching(/^(unit|entity)$/),
      ownerFunction: expect.any(String),
    });
    const scales = new Set(body.scales.map(({ key }: { key: string }) => key));
    for (const { scale } of first.dimensions) expect(scales).toContain(scale);
  });

  it('gives the file as it was loaded, to be saved and never shown', async () => {
    const file = await readFile(join(FRAMEWORKS_ROOT, 'service-excellence-5p/1.0.0/framework.yaml'));
    const response = await get(`/${FIVE_P}/source`).buffer(true).parse(binary).expect(200);
    expect(response.body).toEqual(file);
    expect(response.headers).toMatchObject({
      'content-type': 'application/yaml',
      'content-disposition': `attachment; filename="${FIVE_P}.yaml"`,
      'content-length': String(file.length),
      'x-content-type-options': 'nosniff',
    });
  });

  it.each(['mini@9.9.9', 'nothing', 'a@b', '..%2f..%2fetc', `x@1.0.${'1'.repeat(200)}`, '%F0%9F%98%80@1.0.0'])(
    'is not there under %s',
    async (id) => {
      for (const path of [`/${id}`, `/${id}/tree`, `/${id}/source`]) {
        const { status, body } = await get(path);
        expect([path, status, body.code]).toEqual([path, 404, 'framework/not-found']);
      }
      const { status, body } = await request(app.http).delete(`${PATH}/${id}`);
      expect([status, body.code]).toEqual([404, 'framework/not-found']);
    },
  );
});

describe('DELETE /v1/framework-versions/{id}', () => {
  const remove = (id: string): request.Test => request(app.http).delete(`${PATH}/${id}`);

  it('removes an own version that nothing uses; its id may then stand for another file', async () => {
    await post(mini('passing')).expect(201);
    const before = await app.get(LibraryService).framework(app.scope, 'passing@1.0.0');
    await remove('passing@1.0.0').expect(204);
    await remove('passing@1.0.0').expect(404);
    await get('/passing@1.0.0').expect(404);
    await post(mini('passing').replace('target: 70', 'target: 75')).expect(201);
    const after = await app.get(LibraryService).framework(app.scope, 'passing@1.0.0');
    expect(after.hash).not.toBe(before.hash);
    expect(after.target).not.toEqual(before.target);
  });

  it('keeps what came with the product', async () => {
    const { status, body } = await remove(FIVE_P);
    expect([status, body.code]).toEqual([409, 'framework/built-in']);
    await get(`/${FIVE_P}`).expect(200);
  });

  it('keeps a version that an assessment is pinned to', async () => {
    await post(mini('pinned')).expect(201);
    await app.given.assessment({ frameworkId: 'pinned@1.0.0', status: 'draft' });
    const { status, body } = await remove('pinned@1.0.0');
    expect([status, body.code]).toEqual([409, 'framework/in-use']);
    expect(await stored('pinned@1.0.0')).toBe(1);
  });

  it('never leaves an assessment without its framework', async () => {
    await post(mini('contested')).expect(201);
    const { id: engagementId } = await app.given.engagement();
    const period = { from: '2026-01-05', to: '2026-01-30' };
    const assessment = { key: 'contested', title: 'T', kind: 'baseline', period, frameworkId: 'contested@1.0.0' };
    const [removed, created] = await app.race(
      'framework_version',
      'contested@1.0.0',
      () => remove('contested@1.0.0'),
      () =>
        request(app.http)
          .post('/v1/assessments')
          .send({ engagementId, ...assessment }),
    );
    expect([
      [204, 404],
      [409, 201],
    ]).toContainEqual([removed?.status, created?.status]);
    expect(await stored('contested@1.0.0')).toBe(created?.status === 201 ? 1 : 0);
  });
});

describe('LibraryService', () => {
  it('parses a framework once, whoever asks at the same time', async () => {
    const library = new LibraryService(app.get(Database));
    const [one, two] = await Promise.all([library.framework(app.scope, FIVE_P), library.framework(app.scope, FIVE_P)]);
    expect(two).toBe(one);
    const inTransaction = await app
      .get(Database)
      .transaction(app.scope, (tx) => library.framework(app.scope, FIVE_P, tx));
    expect(inTransaction).toBe(one);
    expect(one).toEqual(await new FrameworkStore().find(FIVE_P));
  });

  it('uses of an uploaded file just what the file says', async () => {
    await post(mini('uploaded')).expect(201);
    const uploaded = await app.get(LibraryService).framework(app.scope, 'uploaded@1.0.0');
    expect(uploaded).toEqual(await new LibraryService(app.get(Database)).framework(app.scope, 'uploaded@1.0.0'));
  });

  it('has nothing of other workspaces', async () => {
    await post(mini('private')).expect(201);
    const elsewhere = await app.get(WorkspaceService).ensure('elsewhere', 'Elsewhere');
    for (const scope of [elsewhere, systemScope(NO_ID)]) {
      await expect(app.get(LibraryService).framework(scope, 'private@1.0.0')).rejects.toMatchObject({
        code: 'framework/not-found',
      });
    }
  });

  it('refuses a stored file that was tampered with, and one that it can no longer read', async () => {
    const library = new LibraryService(app.get(Database));
    await post(mini('tampered')).expect(201);
    await app.query(`UPDATE framework_version SET source = source || '#' WHERE id = 'tampered@1.0.0'`);
    await expect(library.framework(app.scope, 'tampered@1.0.0')).rejects.toThrow('not the file that its SHA-256 names');
    await app.query(`UPDATE framework_version SET source = '1', sha256 = $1 WHERE id = 'tampered@1.0.0'`, [
      sha256('1'),
    ]);
    await expect(library.framework(app.scope, 'tampered@1.0.0')).rejects.toThrow('refused by this version');
  });
});

describe('frameworks of the product', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'library-'));
    await cp(join(__dirname, '..', 'malformed', 'valid'), root, { recursive: true });
  });
  afterEach(() => rm(root, { recursive: true }));
  const file = (): string => join(root, 'mini', '1.0.0', 'framework.yaml');
  const workspace = (key: string): Promise<Scope> => app.get(WorkspaceService).ensure(key, key);

  it('come into a workspace once, however many processes start at the same time', async () => {
    const scope = await workspace('starting');
    const processes = [1, 2, 3].map(() => new LibraryService(app.get(Database)));
    const added = await app.raceOn(
      'LOCK TABLE framework_version IN SHARE MODE',
      [],
      ...processes.map((library) => () => library.installBuiltIn(scope, new Date())),
    );
    expect(added.flat().sort()).toEqual(BUILT_IN);
    expect(await processes[0]?.installBuiltIn(scope, new Date())).toEqual([]);
  });

  it('are added when a later version of the product has more', async () => {
    const scope = await workspace('growing');
    const library = app.get(LibraryService);
    await library.installBuiltIn(scope, new Date());
    expect(await library.installBuiltIn(scope, new Date(), root)).toEqual(['mini@1.0.0']);
    expect((await library.framework(scope, 'mini@1.0.0')).hash).toBe(sha256(MINI));
  });

  it('stop the start when one was changed after its release', async () => {
    const scope = await workspace('changed');
    const library = app.get(LibraryService);
    await library.installBuiltIn(scope, new Date(), root);
    await writeFile(file(), `${MINI}\n`);
    await expect(library.installBuiltIn(scope, new Date(), root)).rejects.toThrow(
      /^The built-in framework mini@1\.0\.0 differs from the one that the database holds/,
    );
    expect((await library.framework(scope, 'mini@1.0.0')).hash).toBe(sha256(MINI));
  });

  it("leave alone a workspace's own version of the same name", async () => {
    const own = `${MINI}# Ours\n`;
    await post(own).expect(201);
    expect(await app.get(LibraryService).installBuiltIn(app.scope, new Date(), root)).toEqual([]);
    expect((await get('/mini@1.0.0').expect(200)).body).toMatchObject({ origin: 'own', sha256: sha256(own) });
  });
});

function binary(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks)));
}
