import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { demoCasePath } from '../../src/config';
import { type LocalizedText, textIn } from '../../src/shared/text';
import { type GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');
const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

type Row = Record<string, unknown>;

let app: TestApp;
let assessment: GivenAssessment;
let one: string;
let two: string;

beforeAll(async () => {
  app = await startTestApp();
  await request(app.http)
    .post('/v1/framework-versions')
    .set('content-type', 'application/yaml')
    .send(readFileSync(MINI, 'utf8'))
    .expect(201);
});
afterAll(() => app.stop());

beforeEach(async () => {
  assessment = await app.given.assessment({ frameworkId: 'mini@1.0.0' });
  [one, two] = assessment.unitRefs as [string, string];
});

const url = (id = assessment.id): string => `/v1/assessments/${id}/answers`;

async function etag(id = assessment.id): Promise<string> {
  return (await request(app.http).get(url(id)).query({ limit: 1 }).expect(200)).headers['etag'] as string;
}

interface Options {
  readonly id?: string;
  readonly query?: object;
  readonly basis?: string;
}

async function upload(body: object | string, { id, query = {}, basis }: Options = {}): Promise<request.Response> {
  return request(app.http)
    .put(url(id))
    .query(query)
    .set('Content-Type', typeof body === 'string' ? 'text/csv' : 'application/json')
    .set('If-Match', basis ?? (await etag(id)))
    .send(body);
}

const rated = (unit: string, requirement: string, approach = '2', deployment = approach): Row => ({
  unit,
  requirement,
  ratings: { approach, deployment },
});

/** By unit and requirement, without version and time. */
async function stored(id = assessment.id): Promise<Row[]> {
  return app.query(
    `SELECT unit.ref AS unit, requirement_ref, answer.kind, ratings, reason, note
     FROM answer JOIN unit ON unit.id = answer.unit_id
     WHERE assessment_id = $1 ORDER BY unit.ref, requirement_ref`,
    [id],
  );
}

async function versions(id = assessment.id): Promise<Map<string, string>> {
  const rows = await app.query<{ place: string; version: string }>(
    `SELECT unit.ref || ' ' || requirement_ref AS place, answer.version
     FROM answer JOIN unit ON unit.id = answer.unit_id WHERE assessment_id = $1`,
    [id],
  );
  return new Map(rows.map(({ place, version }) => [place, version]));
}

describe('PUT /v1/assessments/:id/answers as JSON', () => {
  it('writes all rows and says what it did', async () => {
    const rows = [
      { ...rated(one, 'PEO-01', '3'), note: 'Seen.' },
      { unit: two, requirement: 'PEO-02', notApplicable: 'No agents here.' },
      rated('entity', 'PRC-01', '1'),
      { unit: one, requirement: 'RES-01', ratings: { outcome: 'met improving 5/6 3/3' } },
    ];
    const { status, body, headers } = await upload({ rows });
    expect(status).toBe(200);
    expect(body).toMatchObject({ mode: 'merge', dryRun: false, inserted: 4, changed: 0, unchanged: 0, removed: 0 });
    expect(headers['etag']).toBe(`"${body.version}"`);
    expect(await etag()).toBe(headers['etag']);
    const answers = await stored();
    expect(answers).toHaveLength(4);
    expect(answers).toContainEqual({
      ...{ unit: one, requirement_ref: 'PEO-01', kind: 'rated', reason: null, note: 'Seen.' },
      ratings: { approach: '3', deployment: '3' },
    });
    const counts = await app.query(
      `SELECT answer_count FROM assessment_unit WHERE assessment_id = $1 ORDER BY answer_count`,
      [assessment.id],
    );
    expect(counts).toEqual([{ answer_count: 1 }, { answer_count: 1 }, { answer_count: 2 }]);
  });

  it('keeps the version of answers that do not change, and leaves others alone', async () => {
    await upload({ rows: [rated(one, 'PEO-01'), rated(one, 'PEO-02'), rated(two, 'PEO-01')] });
    const before = await versions();
    const { body } = await upload({ rows: [rated(one, 'PEO-01'), rated(one, 'PEO-02', '3'), rated(two, 'PEO-02')] });
    expect(body).toMatchObject({ inserted: 1, changed: 1, unchanged: 1, removed: 0 });
    const after = await versions();
    expect(after.get(`${one} PEO-01`)).toBe(before.get(`${one} PEO-01`));
    expect(after.get(`${two} PEO-01`)).toBe(before.get(`${two} PEO-01`));
    expect(Number(after.get(`${one} PEO-02`))).toBeGreaterThan(Number(before.get(`${one} PEO-02`)));
    expect(after.size).toBe(4);
  });

  it('removes what it does not name, with mode=replace', async () => {
    await upload({ rows: [rated(one, 'PEO-01'), rated(two, 'PEO-01'), rated('entity', 'PRC-01')] });
    const before = await versions();
    const { body } = await upload(
      { rows: [rated(one, 'PEO-01'), rated(one, 'PEO-02')] },
      { query: { mode: 'replace' } },
    );
    expect(body).toMatchObject({ mode: 'replace', inserted: 1, changed: 0, unchanged: 1, removed: 2 });
    const after = await versions();
    expect([...after.keys()].sort()).toEqual([`${one} PEO-01`, `${one} PEO-02`]);
    expect(after.get(`${one} PEO-01`)).toBe(before.get(`${one} PEO-01`));
    const empty = await upload({ rows: [] }, { query: { mode: 'replace' } });
    expect(empty.body).toMatchObject({ removed: 2, version: '0.0' });
    expect(await stored()).toEqual([]);
  });

  it('counts without writing, with dryRun=true', async () => {
    await upload({ rows: [rated(one, 'PEO-01'), rated(two, 'PEO-01')] });
    const before = await versions();
    const basis = await etag();
    const body = { rows: [rated(one, 'PEO-01', '3'), rated(one, 'PEO-02')] };
    const trial = await upload(body, { query: { mode: 'replace', dryRun: 'true' } });
    expect(trial.body).toMatchObject({ dryRun: true, inserted: 1, changed: 1, unchanged: 0, removed: 1 });
    expect(trial.headers['etag']).toBe(basis);
    expect(await versions()).toEqual(before);
    const real = await upload(body, { query: { mode: 'replace', dryRun: 'false' } });
    expect({ ...real.body, dryRun: true, version: 0 }).toEqual({ ...trial.body, version: 0 });
  });

  it('rejects it as a whole when one row is wrong, and points to each fault', async () => {
    await upload({ rows: [rated(one, 'PEO-01')] });
    const before = await versions();
    const rows = [
      rated(one, 'PEO-01', '3'),
      rated(one, 'PEO-02', '9', '1'),
      rated('U-none', 'PEO-01'),
      rated(one, 'PEO-11'),
      rated(one, 'PRC-01'),
      rated('entity', 'PEO-01'),
      { unit: one, requirement: 'PEO-01', notApplicable: 'x' },
      rated(two, 'PEO-01'),
      rated(two, 'PEO-01'),
      { unit: two, requirement: 'PEO-01', rating: { approach: '1' } },
      'PEO-01',
    ];
    const { status, body } = await upload({ rows });
    expect(status).toBe(422);
    expect(body.code).toBe('answers/invalid');
    expect(body.errors.map(({ pointer, code }: Row) => `${String(pointer)} ${String(code)}`)).toEqual([
      '/rows/1/ratings/approach answer/unknown-option',
      '/rows/2/unit answers/unknown-unit',
      '/rows/3/requirement answer/unknown-requirement',
      '/rows/4/unit answer/answered-for-entity',
      '/rows/5/unit answer/answered-per-unit',
      '/rows/6 answers/duplicate-row',
      '/rows/8 answers/duplicate-row',
      '/rows/9/rating answers/unknown-property',
      '/rows/9 answers/no-answer',
      '/rows/10 answers/invalid-row',
    ]);
    expect(body.detail).toBe('10 things in the upload are wrong; nothing was changed.');
    expect(await versions()).toEqual(before);
  });

  it('lists the first hundred faults and tells how many there are', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => rated(one, `PEO-X${index}`));
    const { status, body } = await upload({ rows });
    expect(status).toBe(422);
    expect(body.errors).toHaveLength(100);
    expect(body.detail).toContain('2500 things');
  });

  it.each([
    ['a list', '[]', 422, 'answers/invalid'],
    ['no rows', '{}', 422, 'answers/invalid'],
    ['rows that are no list', '{"rows":{}}', 422, 'answers/invalid'],
    ['another property', '{"rows":[],"mode":"replace"}', 422, 'answers/invalid'],
    ['U+0000', '{"rows":[{"unit":"a\\u0000"}]}', 422, 'request/invalid'],
    ['text that is no JSON', '{"rows":', 400, 'request/malformed'],
    ['deep nesting', '{"rows":'.repeat(30), 400, 'request/malformed'],
  ])('rejects %s', async (_name, text, status, code) => {
    const send = request(app.http)
      .put(url())
      .set('If-Match', await etag())
      .set('Content-Type', 'application/json');
    const response = await send.send(text);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('rejects a body of more than 4 MB, of more than 60,000 rows, and of another kind', async () => {
    const large = await upload({ rows: [{ ...rated(one, 'PEO-01'), note: 'x'.repeat(4 * 1024 * 1024) }] });
    expect([large.status, large.body.code]).toEqual([413, 'request/too-large']);
    const many = await upload({ rows: Array(60_001).fill(1) });
    expect(many.body.errors).toEqual([expect.objectContaining({ code: 'answers/too-many-rows' })]);
    const send = request(app.http).put(url()).set('If-Match', '"0.0"').set('Content-Type', 'text/plain');
    expect((await send.send('x').expect(415)).body.code).toBe('request/unsupported-media-type');
  });

  it('rejects parameters that it does not know', async () => {
    for (const query of [{ mode: 'add' }, { dryRun: '1' }, { force: 'true' }]) {
      expect((await upload({ rows: [] }, { query })).body.code).toBe('request/invalid');
    }
  });

  it('asks which answers it is based on, and refuses when they have changed', async () => {
    const missing = request(app.http).put(url()).send({ rows: [] });
    expect((await missing.expect(428)).body.code).toBe('precondition/required');
    const basis = await etag();
    await app.given.answer(assessment.id, one, 'PEO-01', { kind: 'rated', ratings: { approach: '1' } });
    const { status, body } = await upload({ rows: [rated(two, 'PEO-01')] }, { basis });
    expect([status, body.code]).toEqual([412, 'precondition/failed']);
    expect(`"${body.current.version}"`).toBe(await etag());
    expect(await stored()).toHaveLength(1);
  });

  it('finds no assessment that does not exist, and changes none that is not open', async () => {
    const elsewhere = await upload({ rows: [] }, { id: UNKNOWN_ID, basis: '"0.0"' });
    expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'assessment/not-found']);
    const draft = await app.given.assessment({ frameworkId: 'mini@1.0.0', status: 'draft' });
    const early = await upload({ rows: [] }, { id: draft.id });
    expect([early.status, early.body.code]).toEqual([409, 'assessment/not-open']);
    await app.given.advance(draft, 'completed');
    const late = await upload({ rows: [] }, { id: draft.id });
    expect([late.status, late.body.code]).toEqual([409, 'assessment/completed']);
  });

  it('refuses an upload when somebody answers while it waits', async () => {
    const basis = await etag();
    const answer = { kind: 'rated', ratings: { approach: '1' } };
    const [uploaded, answered] = await app.race(
      'assessment',
      assessment.id,
      () => upload({ rows: [rated(one, 'PEO-01', '3')] }, { basis }),
      () => request(app.http).put(`${url()}/${one}/PEO-01`).set('If-None-Match', '*').send(answer),
    );
    expect([
      [200, 412],
      [412, 201],
    ]).toContainEqual([uploaded?.status, answered?.status]);
    expect(await stored()).toHaveLength(1);
  });
});

describe('PUT /v1/assessments/:id/answers as CSV', () => {
  const table = (...lines: string[]): string => [`ref,dimension,${one},${two},entity`, ...lines].join('\n');

  it('takes the form of an answers file, and keeps the notes of what stays rated', async () => {
    await upload({
      rows: [
        { ...rated(one, 'PEO-01', '1'), note: 'Seen.' },
        { ...rated(two, 'PEO-02'), note: 'Heard.' },
      ],
    });
    const csv = table('PEO-01,approach,3,,', 'PEO-01,deployment,2,,', 'PEO-02,*,,NA: no agents,', 'PRC-01,*,,,1');
    const { status, body } = await upload(`\ufeff${csv}\r\n`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ inserted: 1, changed: 2, unchanged: 0 });
    const answers = await stored();
    expect(answers).toContainEqual(
      expect.objectContaining({ unit: one, ratings: { approach: '3', deployment: '2' }, note: 'Seen.' }),
    );
    expect(answers).toContainEqual(
      expect.objectContaining({ unit: two, kind: 'notApplicable', reason: 'no agents', note: null }),
    );
    const again = await upload(csv);
    expect(again.body).toMatchObject({ inserted: 0, changed: 0, unchanged: 3, version: body.version });
  });

  it('gives line and column of each fault', async () => {
    const csv = table('PEO-01,approach,9,,', 'PEO-01,deployment,1,,', 'PEO-09,*,1,,', 'PRC-01,*,1,,');
    const { status, body } = await upload(csv);
    expect([status, body.code]).toEqual([422, 'answers/invalid']);
    expect(
      body.errors.map(({ line, column, code }: Row) => `${String(line)}:${String(column)} ${String(code)}`),
    ).toEqual(['4:1 answer/unknown-requirement', '2:17 answer/unknown-option', '5:10 answer/answer-per-unit']);
    expect(await stored()).toEqual([]);
  });

  it.each([
    ['another header', 'a,b,c\n1,2,3', 'csv/wrong-header'],
    ['a hidden character', 'ref,dimension\nPEO-01,\u200bapproach', 'csv/hidden-character'],
    ['U+0000', 'ref,dimension\nPEO-01,\u0000', 'csv/hidden-character'],
    ['a column of another unit', 'ref,dimension,U-none\nPEO-01,*,1', 'answer/unknown-unit'],
    ['very many columns', `ref,dimension${',x'.repeat(90_000)}`, 'csv/too-many-columns'],
    ['very many rows of nothing', `ref,dimension,entity\n${'X,*,1\n'.repeat(100_000)}`, 'answer/unknown-requirement'],
    ['very many cells', ','.repeat(600_000), 'csv/too-many-cells'],
  ])('rejects %s', async (_name, csv, code) => {
    const { status, body } = await upload(csv);
    expect([status, body.code, body.errors[0].code]).toEqual([422, 'answers/invalid', code]);
  });

  it('rejects a file that is not UTF-8', async () => {
    const send = request(app.http)
      .put(url())
      .set('If-Match', await etag())
      .set('Content-Type', 'text/csv');
    const { body } = await send.send(Buffer.from('ref,dimension\nPEO-01,caf\xe9', 'latin1')).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ code: 'file/not-utf8', line: 2, column: 11 })]);
  });

  it('takes the file of a case as the case itself does', async () => {
    const { engagementId, assessments } = await app.given.demoCase('telecom');
    const loaded = assessments['osp-baseline']!;
    const units = await app.query<{ ref: string }>(
      `SELECT unit.ref FROM unit JOIN assessment_unit AS place ON place.unit_id = unit.id
       WHERE place.assessment_id = $1 AND unit.kind = 'unit' ORDER BY unit.id`,
      [loaded],
    );
    const { id } = await app.given.assessment({
      ...{ engagementId, unitCount: 0, frameworkId: 'cx-operations-osp@1.0.0', units: units.map(({ ref }) => ref) },
      // A wave of its own, after its period: the plan of the case starts earlier.
      ...{ wave: 'later', planStart: '2026-02-02' },
    });
    const csv = readFileSync(join(demoCasePath('telecom'), '..', 'answers-osp.csv'), 'utf8');
    const { status, body } = await upload(csv, { id });
    expect(status).toBe(200);
    // The answers with notes stand in the case itself, which also says the reasons of the file in other languages.
    const fromFile = (await stored(loaded))
      .filter(({ note }) => note === null)
      .map((row): Row => ({ ...row, reason: row['reason'] && textIn(row['reason'] as LocalizedText, 'en') }));
    const uploaded = await stored(id);
    const refs = new Set(fromFile.map((row) => row['requirement_ref']));
    expect(uploaded.filter(({ requirement_ref }) => refs.has(requirement_ref))).toEqual(fromFile);
    expect(body.inserted).toBe(uploaded.length);
    expect(fromFile.length).toBeGreaterThan(3000);
  });
});
