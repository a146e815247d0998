import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import type { Made } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');
const NOBODY = '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f';
const PLAN = { start: '2026-03-02', timeLimit: { months: 6 } };
const RATED = { kind: 'rated', ratings: { approach: '2', deployment: '2' } };

interface ListPage {
  readonly items: readonly Made[];
  readonly nextCursor: string | null;
}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await request(app.http)
    .post('/v1/framework-versions')
    .set('Content-Type', 'application/yaml')
    .send(readFileSync(MINI, 'utf8'))
    .expect(201);
});
afterAll(() => app.stop());

const body = (engagementId: string, overrides: object = {}): object => ({
  engagementId,
  key: 'baseline',
  title: 'Baseline',
  kind: 'baseline',
  frameworkId: 'mini@1.0.0',
  period: { from: '2026-01-05', to: '2026-01-30' },
  ...overrides,
});
const post = (engagementId: string, overrides: object = {}) =>
  request(app.http).post('/v1/assessments').send(body(engagementId, overrides));
const get = (id: string) => request(app.http).get(`/v1/assessments/${id}`);
const list = (query: object = {}) => request(app.http).get('/v1/assessments').query(query);
const match = (version: number) => ({ 'If-Match': `"${version}"` });
const patch = (id: string, version: number, changes: object) =>
  request(app.http).patch(`/v1/assessments/${id}`).set(match(version)).send(changes);
const remove = (id: string, version: number) => request(app.http).delete(`/v1/assessments/${id}`).set(match(version));
const given = (overrides: Record<string, unknown> = {}) =>
  app.given.assessment({ frameworkId: 'mini@1.0.0', ...overrides });

describe('creating an assessment', () => {
  it('fills in what is left out, covers all units, and writes no answers', async () => {
    const { id: engagementId } = await app.given.engagement({ key: 'harbour-2026' });
    for (const ref of ['QUAY', 'HILL']) await app.given.unit({ engagementId, ref });
    const { body: made, headers } = await post(engagementId, { key: 'osp' }).expect(201);
    const [counts] = await app.query<{ unit: number; entity: number }>(
      `SELECT unit_requirements AS unit, entity_requirements AS entity FROM framework_version WHERE id = 'mini@1.0.0'`,
    );
    expect(made).toMatchObject({
      engagement: { id: engagementId, key: 'harbour-2026', title: 'Service review' },
      ...{
        wave: 'baseline',
        documentNumber: 'HARBOUR-2026-OSP',
        reportDate: '2026-01-30',
        status: 'draft',
        revision: 1,
      },
      ...{ previousId: null, author: null, target: null, systemicShare: null, planStart: null, result: null },
      ...{ resultRatings: 'evidence' },
      unitCount: 2,
      units: [
        { ref: 'QUAY', answerCount: 0 },
        { ref: 'HILL', answerCount: 0 },
      ],
      entityAnswerCount: 0,
      progress: { answered: 0, answerable: 2 * (counts?.unit ?? 0) + (counts?.entity ?? 0) },
      transitions: ['startFieldwork'],
      version: 1,
    });
    expect(headers).toMatchObject({ location: `/v1/assessments/${made.id}`, etag: '"1"' });
    expect(await app.query('SELECT 1 FROM answer WHERE assessment_id = $1', [made.id])).toEqual([]);
    const { body: read } = await get(made.id).expect(200).expect('ETag', '"1"');
    expect(read).toEqual(made);
  });

  it('gives each its own document number, with its whole key', async () => {
    const { id: engagementId } = await app.given.engagement({ key: `harbour-${'x'.repeat(40)}` });
    const { body: first } = await post(engagementId, { key: 'progress-spring' }).expect(201);
    expect(first.documentNumber).toBe(`HARBOUR-${'X'.repeat(16)}-PROGRESS-SPRING`);
    const taken = `HARBOUR-${'X'.repeat(23)}-BASELINE`;
    await post(engagementId, { key: 'other', documentNumber: taken }).expect(201);
    const { body: second } = await post(engagementId, { key: 'baseline' }).expect(201);
    expect(second.documentNumber).toBe(`HARBOUR-${'X'.repeat(21)}-BASELINE-2`);
  });

  it('keeps everything that is sent', async () => {
    const { id: engagementId } = await app.given.engagement({ plan: PLAN });
    for (const ref of ['QUAY', 'HILL']) await app.given.unit({ engagementId, ref });
    const stated = {
      ...{ key: 'progress-1', title: { en: 'Progress', zh: '进展' }, kind: 'progress', wave: 'spring' },
      ...{ documentNumber: 'H-1/2026', reportDate: '2026-02-10', author: 'Ayu', reviewer: 'Budi', approver: 'Citra' },
      ...{ target: '72.5', systemicShare: '33.333333', planStart: '2026-03-02', resultRatings: 'stated' },
    };
    const { body: made } = await post(engagementId, { ...stated, units: ['HILL'] }).expect(201);
    expect(made).toMatchObject({ ...stated, units: [{ ref: 'HILL' }] });
  });

  it('allows none of the units for now', async () => {
    const { id: engagementId } = await app.given.engagement();
    await app.given.unit({ engagementId });
    const { body: made } = await post(engagementId, { units: [] }).expect(201);
    expect(made).toMatchObject({ unitCount: 0, units: [] });
  });

  it.each([
    ['a framework id without version', { frameworkId: 'mini' }, '/frameworkId'],
    ['a kind that is none', { kind: 'audit' }, '/kind'],
    ['a target as a number', { target: 72.5 }, '/target'],
    ['a target above 100', { target: '100.1' }, '/target'],
    ['a target with an exponent', { target: '1e1' }, '/target'],
    ['a document number of 41 characters', { documentNumber: 'x'.repeat(41) }, '/documentNumber'],
    ['a unit twice', { units: ['QUAY', 'QUAY'] }, '/units'],
    ['null for the units', { units: null }, '/units'],
    ['a status', { status: 'completed' }, '/status'],
  ])('is refused with %s', async (_, overrides, pointer) => {
    const { id } = await app.given.engagement();
    const { body: problem } = await post(id, overrides).expect(422);
    expect(problem).toMatchObject({ code: 'request/invalid', errors: [{ pointer }] });
  });

  it.each([
    ['a report before the period ends', { reportDate: '2026-01-29' }, '/reportDate', 'assessment/early-report'],
    ['a plan before the period ends', { planStart: '2026-01-29' }, '/planStart', 'assessment/plan-too-early'],
    [
      'a reversed period',
      { period: { from: '2026-02-01', to: '2026-01-30' } },
      '/period/to',
      'assessment/reversed-period',
    ],
    ['a unit that there is none of', { units: ['QUAY', 'QUAI'] }, '/units/1', 'assessment/unknown-unit'],
    ['the whole entity as a unit', { units: ['entity'] }, '/units/0', 'assessment/unknown-unit'],
    ['an unknown previous one', { previousId: NOBODY }, '/previousId', 'assessment/unknown-previous-assessment'],
  ])('is refused with %s', async (_, overrides, pointer, code) => {
    const { id: engagementId } = await app.given.engagement();
    await app.given.unit({ engagementId, ref: 'QUAY' });
    const { body: problem } = await post(engagementId, overrides).expect(422);
    expect(problem).toMatchObject({ code: 'assessment/invalid', errors: [{ pointer, code }] });
    expect(await app.query('SELECT 1 FROM assessment WHERE engagement_id = $1', [engagementId])).toEqual([]);
  });

  it('compares only assessments of one engagement and one framework version', async () => {
    const earlier = await given({ status: 'draft' });
    const { engagementId } = earlier;
    const { body: later } = await post(engagementId, { key: 'later', previousId: earlier.id }).expect(201);
    expect(later.previousId).toBe(earlier.id);
    const elsewhere = await app.given.engagement();
    const foreign = await post(elsewhere.id, { previousId: earlier.id }).expect(422);
    expect(foreign.body.errors[0].code).toBe('assessment/unknown-previous-assessment');
    const frameworkId = 'service-excellence-5p@1.0.0';
    const other = await post(engagementId, { key: 'other', previousId: earlier.id, frameworkId }).expect(422);
    expect(other.body.errors[0].code).toBe('assessment/previous-framework');
  });

  it('is refused without its engagement or framework, and with a taken key or document number', async () => {
    const { id: engagementId } = await app.given.engagement();
    expect((await post(NOBODY).expect(404)).body.code).toBe('engagement/not-found');
    const unknown = await post(engagementId, { frameworkId: 'mini@9.0.0' }).expect(404);
    expect(unknown.body.code).toBe('framework/not-found');
    await post(engagementId, { documentNumber: 'N-1' }).expect(201);
    expect((await post(engagementId).expect(409)).body.code).toBe('assessment/key-taken');
    const number = await post(engagementId, { key: 'second', documentNumber: 'N-1' }).expect(409);
    expect(number.body.code).toBe('assessment/document-number-taken');
  });
});

describe('listing assessments', () => {
  it('filters by engagement, status, kind, framework and text, and shows how far each is', async () => {
    const open = await given({ title: { en: 'Autumn check', id: 'Pemeriksaan' } });
    const { engagementId, unitRefs } = open;
    const frameworkId = 'service-excellence-5p@1.0.0';
    await post(engagementId, { key: 'zz-draft', kind: 'surveillance', frameworkId, title: 'Surveillance' }).expect(201);
    await app.given.answer(open.id, unitRefs[0] ?? '', 'PEO-01', RATED);
    const keys = async (query: object): Promise<string[]> => {
      const { body: page } = await list({ engagementId, ...query }).expect(200);
      return page.items.map(({ key }: { key: string }) => key);
    };
    expect(await keys({ sort: 'key' })).toEqual([open['key'], 'zz-draft']);
    expect(await keys({})).toEqual(['zz-draft', open['key']]);
    expect(await keys({ status: 'draft' })).toEqual(['zz-draft']);
    expect(await keys({ status: ['draft', 'fieldwork'], sort: 'title' })).toEqual([open['key'], 'zz-draft']);
    expect(await keys({ kind: 'surveillance' })).toEqual(['zz-draft']);
    expect(await keys({ frameworkKey: 'mini' })).toEqual([open['key']]);
    expect(await keys({ q: 'PEMERIK' })).toEqual([open['key']]);
    const { body: page } = await list({ engagementId, frameworkKey: 'mini' }).expect(200);
    const { units, entityAnswerCount, ...summary } = (await get(open.id).expect(200)).body;
    expect(page.items).toEqual([summary]);
    expect(summary.progress.answered).toBe(1);
    expect(units.map(({ answerCount }: { answerCount: number }) => answerCount)).toEqual([1, 0]);
    expect(entityAnswerCount).toBe(0);
  });

  it.each(['updatedAt', '-title', 'reportDate', '-key'])('pages by %s, each assessment once', async (sort) => {
    const [count] = await app.query<{ count: number }>('SELECT count(*)::integer AS count FROM assessment');
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const { body: page }: { body: ListPage } = await list({
        sort,
        limit: 3,
        ...(cursor === null ? {} : { cursor }),
      }).expect(200);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(ids).toHaveLength(count?.count ?? 0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refuses a status that is none and a cursor of another list', async () => {
    const { body: problem } = await list({ status: ['draft', 'open'] }).expect(422);
    expect(problem.errors[0].pointer).toBe('?status');
    const { body: page } = await list({ limit: 1 }).expect(200);
    const stale = await list({ limit: 1, status: 'draft', cursor: page.nextCursor }).expect(400);
    expect(stale.body.code).toBe('request/invalid-cursor');
  });
});

describe('changing an assessment', () => {
  it('changes what is sent, clears what is null and keeps the rest', async () => {
    const made: Made = (await get((await given({ author: 'Ayu', target: '80' })).id)).body;
    const changes = { title: 'Renamed', target: null, reportDate: '2026-02-20', wave: 'first' };
    const { body: changed } = await patch(made.id, made.version, changes)
      .expect(200)
      .expect('ETag', `"${made.version + 1}"`);
    expect(changed).toEqual({ ...made, ...changes, version: made.version + 1, updatedAt: expect.any(String) });
  });

  it('checks dates with those that stay', async () => {
    const { id: engagementId } = await app.given.engagement({ plan: PLAN });
    const { id, version } = await given({ engagementId, reportDate: '2026-02-20', planStart: '2026-03-02' });
    const period = { from: '2026-01-05', to: '2026-02-25' };
    const { body: problem } = await patch(id, version, { period }).expect(422);
    expect(problem.errors).toMatchObject([{ code: 'assessment/early-report', pointer: '/reportDate' }]);
    await patch(id, version, { period, reportDate: '2026-02-25' }).expect(200);
  });

  it('refuses another framework, an old version, a taken key and a circle', async () => {
    const first = await given({ status: 'draft' });
    const { engagementId } = first;
    const { body: second } = await post(engagementId, { key: 'second', previousId: first.id }).expect(201);
    const { body: third } = await post(engagementId, { key: 'third', previousId: second.id }).expect(201);
    const frozen = await patch(first.id, 1, { frameworkId: 'mini@1.0.0' }).expect(422);
    expect(frozen.body.errors[0]).toMatchObject({ pointer: '/frameworkId', code: 'request/unknown-property' });
    const circle = await patch(first.id, 1, { previousId: third.id }).expect(422);
    expect(circle.body.errors[0]).toMatchObject({ pointer: '/previousId', code: 'assessment/circular-previous' });
    const itself = await patch(first.id, 1, { previousId: first.id }).expect(422);
    expect(itself.body.detail).toContain('compared with itself');
    expect((await patch(first.id, 1, { key: 'second' }).expect(409)).body.code).toBe('assessment/key-taken');
    const number = await patch(first.id, 1, { documentNumber: second.documentNumber }).expect(409);
    expect(number.body.code).toBe('assessment/document-number-taken');
    const stale = await patch(first.id, 9, { title: 'x' }).expect(412);
    expect(stale.body).toMatchObject({ code: 'precondition/failed', current: { id: first.id, version: 1 } });
    expect((await patch(NOBODY, 1, { title: 'x' }).expect(404)).body.code).toBe('assessment/not-found');
    const missing = await request(app.http).patch(`/v1/assessments/${first.id}`).send({ title: 'x' }).expect(428);
    expect(missing.body.code).toBe('precondition/required');
  });

  it('never closes a circle, not even when two changes are made at once', async () => {
    const one = await given({ status: 'draft' });
    const { body: two } = await post(one.engagementId, { key: 'two' }).expect(201);
    const answers = await app.race(
      'engagement',
      one.engagementId,
      () => patch(one.id, 1, { previousId: two.id }),
      () => patch(two.id, 1, { previousId: one.id }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('refuses every change of a completed one', async () => {
    const { id, version } = await given({ status: 'completed' });
    expect((await patch(id, version, { title: 'x' }).expect(409)).body.code).toBe('assessment/completed');
    const units = request(app.http).put(`/v1/assessments/${id}/units`).set(match(version)).send({ units: [] });
    expect((await units.expect(409)).body.code).toBe('assessment/completed');
    const details = request(app.http).put(`/v1/assessments/${id}/details`).set(match(version)).send({});
    expect((await details.expect(409)).body.code).toBe('assessment/completed');
  });

  it('lets exactly one of two changes of one version win', async () => {
    const { id, version } = await given();
    const change = (title: string) => () => patch(id, version, { title });
    const answers = await app.race('assessment', id, change('A'), change('B'));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('removing an assessment', () => {
  it('takes its register and its findings with it', async () => {
    const { id, unitRefs } = await given();
    await app.given.evidence(id);
    await app.given.finding(id, { requirement: 'PEO-01', units: unitRefs });
    const { version } = (await get(id)).body;
    await remove(id, version).expect(204);
    await get(id).expect(404);
    for (const table of ['assessment_unit', 'evidence', 'finding', 'finding_unit', 'status_change']) {
      expect(await app.query(`SELECT 1 FROM ${table} WHERE assessment_id = $1`, [id])).toEqual([]);
    }
  });

  it('is refused with answers, beyond fieldwork, on an old version, and while another is compared with it', async () => {
    const answered = await given();
    await app.given.answer(answered.id, answered.unitRefs[0] ?? '', 'PEO-01', RATED);
    expect((await remove(answered.id, answered.version).expect(409)).body.code).toBe('assessment/not-deletable');
    const review = await given({ status: 'review' });
    expect((await remove(review.id, review.version).expect(409)).body.code).toBe('assessment/not-deletable');
    const draft = await given({ status: 'draft' });
    expect((await remove(draft.id, 7).expect(412)).body.current).toMatchObject({ id: draft.id });
    await post(draft.engagementId, { key: 'later', previousId: draft.id }).expect(201);
    expect((await remove(draft.id, 1).expect(409)).body.code).toBe('assessment/not-deletable');
    expect((await remove(NOBODY, 1).expect(404)).body.code).toBe('assessment/not-found');
  });
});

describe('PUT /v1/assessments/:id/units', () => {
  const put = (id: string, version: number, units: unknown) =>
    request(app.http).put(`/v1/assessments/${id}/units`).set(match(version)).send({ units });
  const refsOf = async (id: string): Promise<string[]> =>
    (await get(id)).body.units.map(({ ref }: { ref: string }) => ref);

  it('adds and removes until just these are covered', async () => {
    const { id, version, unitRefs, engagementId } = await given({ unitCount: 3 });
    const { ref } = await app.given.unit({ engagementId });
    const [first = '', second = ''] = unitRefs;
    const { body: changed, headers } = await put(id, version, [ref, second, first]).expect(200);
    expect(changed).toMatchObject({ unitCount: 3, version: version + 1 });
    expect(headers['etag']).toBe(`"${version + 1}"`);
    expect((await refsOf(id)).sort()).toEqual([first, second, ref].sort());
    expect((await put(id, version, [first]).expect(412)).body.current).toMatchObject({ unitCount: 3 });
  });

  it('keeps units that were rated or written about, and then changes nothing', async () => {
    const { id, unitRefs } = await given({ unitCount: 6 });
    const [answered = '', found = '', interviewed = '', staffed = '', monitored = '', free = ''] = unitRefs;
    await app.given.answer(id, answered, 'PEO-01', RATED);
    await app.given.finding(id, { requirement: 'PEO-01', units: [found] });
    const before = (await get(id)).body;
    await request(app.http)
      .put(`/v1/assessments/${id}/details`)
      .set(match(before.version))
      .send({
        interviews: [{ role: 'Team leader', unit: interviewed, count: 1 }],
        staffing: [
          {
            ...{ key: 'peak', title: 'Peak', unit: staffed, intervalMinutes: 30, calls: 250 },
            ...{ handlingSeconds: 210, targetShare: 90, limitSeconds: 20 },
          },
        ],
        drivers: {
          ...{ title: 'Errors', period: { from: '2026-01-01', to: '2026-01-31' } },
          errors: [{ key: 'wrong', title: 'Wrong', class: 'customer' }],
          contacts: [{ unit: monitored, errors: [], contacts: 2, dissatisfied: 1 }],
        },
      })
      .expect(200);
    const { version } = (await get(id)).body;
    for (const missing of [answered, found, interviewed, staffed, monitored]) {
      const rest = unitRefs.filter((ref) => ref !== missing && ref !== free);
      const { body: problem } = await put(id, version, rest).expect(409);
      expect(problem.code).toBe('assessment/unit-has-answers');
      expect(problem.detail).toContain(missing);
    }
    expect(await refsOf(id)).toEqual([...unitRefs]);
    await put(id, version, [answered, found, interviewed, staffed, monitored]).expect(200);
  });

  it('refuses unknown units with the nearest, and none once fieldwork has begun', async () => {
    const { id, version, engagementId } = await given();
    await app.given.unit({ engagementId, ref: 'HARBOUR' });
    const { body: problem } = await put(id, version, ['HARBUOR', 'entity']).expect(422);
    expect(problem.errors).toMatchObject([
      { pointer: '/units/0', code: 'assessment/unknown-unit' },
      { pointer: '/units/1', code: 'assessment/unknown-unit' },
    ]);
    expect(problem.errors[0].hint).toContain('Did you mean "HARBOUR"?');
    expect((await put(id, version, []).expect(409)).body.code).toBe('assessment/no-units');
    expect((await put(id, version, 'HARBOUR').expect(422)).body.code).toBe('request/invalid');
    expect((await put(NOBODY, 1, []).expect(404)).body.code).toBe('assessment/not-found');
    const draft = await given({ status: 'draft' });
    expect((await put(draft.id, 1, []).expect(200)).body.unitCount).toBe(0);
  });
});
