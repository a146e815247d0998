import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { type GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');
const UNKNOWN_ID = '00000000-0000-7000-8000-000000000000';

let app: TestApp;
let assessment: GivenAssessment;
let unit: string;

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
  unit = assessment.unitRefs[0]!;
});

const answersUrl = (id = assessment.id): string => `/v1/assessments/${id}/answers`;
const url = (requirement: string, place = unit, id = assessment.id): string =>
  `${answersUrl(id)}/${place}/${requirement}`;

const create = (path: string, body: object): request.Test =>
  request(app.http).put(path).set('If-None-Match', '*').send(body);
const change = (path: string, version: string, body: object): request.Test =>
  request(app.http).put(path).set('If-Match', `"${version}"`).send(body);
const remove = (path: string, version: string): request.Test =>
  request(app.http).delete(path).set('If-Match', `"${version}"`);

const rated = (approach: string, deployment = approach): object => ({
  kind: 'rated',
  ratings: { approach, deployment },
});
const excluded = { kind: 'notApplicable', reason: 'No such contacts here.' };

describe('PUT /v1/assessments/:id/answers/:unit/:requirement', () => {
  it('creates an answer with its score, and gives the version as ETag', async () => {
    const body = { kind: 'rated', ratings: { deployment: 3, approach: '2' }, note: 'Seen in six calls.' };
    const response = await create(url('PEO-01'), body).expect(201);
    expect(response.body).toEqual({
      unit,
      requirement: 'PEO-01',
      kind: 'rated',
      ratings: { approach: '2', deployment: '3' },
      reason: null,
      note: 'Seen in six calls.',
      // (2/3 + 2 × 3/3) ÷ 3 = 8/9, held down to the approach.
      score: { exact: '2/3', decimal: '0.666667' },
      version: expect.stringMatching(/^\d+$/),
      updatedAt: expect.any(String),
      givenBy: expect.any(String),
    });
    expect(response.headers['etag']).toBe(`"${response.body.version}"`);
    const read = await request(app.http).get(url('PEO-01')).expect(200);
    expect(read.body).toEqual(response.body);
    expect(read.headers['etag']).toBe(response.headers['etag']);
  });

  it('changes exactly the version that was seen', async () => {
    const { body: first } = await create(url('PEO-01'), rated('1')).expect(201);
    const { body: second } = await change(url('PEO-01'), first.version, rated('2')).expect(200);
    expect(second.ratings).toEqual({ approach: '2', deployment: '2' });
    expect(Number(second.version)).toBeGreaterThan(Number(first.version));
    const { body: refused } = await change(url('PEO-01'), first.version, rated('3')).expect(412);
    expect(refused).toMatchObject({ code: 'precondition/failed', current: second });
  });

  it('has no score while a dimension is not rated', async () => {
    const { body } = await create(url('PEO-01'), { kind: 'rated', ratings: { approach: '3' } }).expect(201);
    expect(body).toMatchObject({ ratings: { approach: '3' }, score: null });
  });

  it('excludes a requirement with a reason, and rates it later', async () => {
    const { body: out } = await create(url('PEO-02'), excluded).expect(201);
    expect(out).toMatchObject({ kind: 'notApplicable', ratings: null, reason: excluded.reason, score: null });
    const { body: back } = await change(url('PEO-02'), out.version, rated('3')).expect(200);
    expect(back).toMatchObject({ kind: 'rated', reason: null, score: { exact: '1/1' } });
  });

  it.each([
    ['percentages', 'PRC-02', { approach: 80, deployment: '60' }, { approach: 80, deployment: 60 }],
    ['a percentage achieved', 'STG-01', { outcome: 85.5 }, { outcome: 85.5 }],
    ['an option by its key', 'STG-02', { outcome: 'yes' }, { outcome: 'yes' }],
    ['a result of KPI evidence', 'RES-01', { outcome: 'met  improving 5/6 3/3' }, { outcome: 'met improving 5/6 3/3' }],
  ])('takes %s, and gives it back in a form that can be sent again', async (_name, requirement, ratings, shown) => {
    const { body } = await create(url(requirement), { kind: 'rated', ratings }).expect(201);
    expect(body.ratings).toEqual(shown);
    await change(url(requirement), body.version, { kind: 'rated', ratings: body.ratings }).expect(200);
  });

  it('answers once for the entity what the framework asks once', async () => {
    const { body } = await create(url('PRC-01', 'entity'), rated('2')).expect(201);
    expect(body).toMatchObject({ unit: 'entity', requirement: 'PRC-01' });
  });

  it.each([
    ['an option that the scale does not have', 'PEO-01', rated('7', '1'), '/ratings/approach', 'unknown-option'],
    ['a percentage off its step', 'PRC-02', rated('15', '20'), '/ratings/approach', 'off-step'],
    ['a number that is no percentage', 'PRC-02', rated('-1', '20'), '/ratings/approach', 'not-a-percentage'],
    [
      'an unreadable result',
      'RES-01',
      { kind: 'rated', ratings: { outcome: 'met' } },
      '/ratings/outcome',
      'unreadable-result',
    ],
    [
      'an inconsistent result',
      'RES-01',
      { kind: 'rated', ratings: { outcome: 'met stable 7/6 3/3' } },
      '/ratings/outcome',
      'inconsistent-result',
    ],
    [
      'a dimension of another method',
      'PEO-01',
      { kind: 'rated', ratings: { aproach: '1' } },
      '/ratings/aproach',
      'unknown-dimension',
    ],
    ['an exclusion that is forbidden', 'PEO-01', excluded, '/reason', 'not-applicable-forbidden'],
    ['a requirement that does not exist', 'PEO-10', rated('1'), undefined, 'unknown-requirement'],
    ['a unit for what is asked of the entity', 'PRC-01', rated('1'), undefined, 'answered-for-entity'],
  ])('rejects %s', async (_name, requirement, body, pointer, problem) => {
    const response = await create(url(requirement), body).expect(422);
    expect(response.body).toMatchObject({
      code: 'answer/invalid',
      errors: [{ ...(pointer === undefined ? {} : { pointer }), code: `answer/${problem}`, hint: expect.any(String) }],
    });
    expect(response.body.detail).toBe(response.body.errors[0].message);
    await request(app.http).get(url(requirement)).expect(404);
  });

  it('says what was probably meant', async () => {
    const { body: requirement } = await create(url('PEO-10'), rated('1')).expect(422);
    expect(requirement.errors[0].hint).toContain('Did you mean "PEO-01"?');
    const { body: dimension } = await create(url('PEO-01'), { kind: 'rated', ratings: { aproach: '1' } }).expect(422);
    expect(dimension.errors[0].hint).toContain('Did you mean "approach"?');
  });

  it('reports all wrong ratings at once', async () => {
    const { body } = await create(url('PEO-01'), rated('7', '8')).expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/ratings/approach',
      '/ratings/deployment',
    ]);
    expect(body.detail).toContain('2 things');
  });

  it('rejects the entity for what is asked of each unit', async () => {
    const { body } = await create(url('PEO-01', 'entity'), rated('1')).expect(422);
    expect(body.errors[0].code).toBe('answer/answered-per-unit');
  });

  it.each([
    ['no kind', { ratings: { approach: '1' } }, '/kind'],
    ['another kind', { kind: 'open' }, '/kind'],
    ['no ratings', { kind: 'rated' }, '/ratings'],
    ['empty ratings', { kind: 'rated', ratings: {} }, '/ratings'],
    ['a list of ratings', { kind: 'rated', ratings: ['1'] }, '/ratings'],
    ['a rating that is an object', { kind: 'rated', ratings: { approach: { x: 1 } } }, '/ratings'],
    ['a rating that is null', { kind: 'rated', ratings: { approach: null } }, '/ratings'],
    ['a rating of 101 characters', { kind: 'rated', ratings: { approach: '1'.repeat(101) } }, '/ratings'],
    ['no reason', { kind: 'notApplicable' }, '/reason'],
    ['a blank reason', { kind: 'notApplicable', reason: ' ' }, '/reason'],
    ['a reason with an invisible character', { kind: 'notApplicable', reason: 'a\u200bb' }, '/reason'],
    ['U+0000', { kind: 'notApplicable', reason: 'a\u0000b' }, '/reason'],
    ['half a surrogate pair', { ...rated('1'), note: '\ud800' }, '/note'],
    ['ratings beside a reason', { ...excluded, ratings: { approach: '1' } }, '/ratings'],
    ['a reason beside ratings', { ...rated('1'), reason: 'x' }, '/reason'],
    ['a note beside a reason', { ...excluded, note: 'x' }, '/note'],
    ['a note that is too long', { ...rated('1'), note: 'x'.repeat(4001) }, '/note'],
    ['an unknown property', { ...rated('1'), score: 1 }, '/score'],
  ])('rejects %s before anything is read', async (_name, body, pointer) => {
    const response = await create(url('PEO-02'), body).expect(422);
    expect(response.body.code).toBe('request/invalid');
    expect(response.body.errors[0].pointer).toBe(pointer);
  });

  it('asks for a precondition', async () => {
    const send = request(app.http).put(url('PEO-01')).send(rated('1'));
    expect((await send.expect(428)).body.code).toBe('precondition/required');
    const both = create(url('PEO-01'), rated('1')).set('If-Match', '"1"');
    expect((await both.expect(400)).body.code).toBe('precondition/malformed');
  });

  it('shows the answer that is there to whoever wants to create it', async () => {
    const { body: current } = await create(url('PEO-01'), rated('1')).expect(201);
    const { body } = await create(url('PEO-01'), rated('2')).expect(412);
    expect(body).toMatchObject({ code: 'precondition/failed', current });
  });

  it('tells that the answer was removed to whoever wants to change it', async () => {
    const { body: first } = await create(url('PEO-01'), rated('1')).expect(201);
    await remove(url('PEO-01'), first.version).expect(204);
    const { body } = await change(url('PEO-01'), first.version, rated('2')).expect(412);
    expect(body.code).toBe('precondition/failed');
    expect(body.detail).toContain('removed');
    expect(body).not.toHaveProperty('current');
  });

  it('matches no tag that is not a version', async () => {
    await create(url('PEO-01'), rated('1')).expect(201);
    await change(url('PEO-01'), 'abc', rated('2')).expect(412);
    await change(url('PEO-01'), '9'.repeat(40), rated('2')).expect(412);
  });

  it('finds no unit that the assessment does not cover', async () => {
    const { body } = await create(url('PEO-01', 'U-none'), rated('1')).expect(404);
    expect(body.code).toBe('unit/not-found');
    const foreign = await app.given.assessment({ frameworkId: 'mini@1.0.0' });
    await create(url('PEO-01', foreign.unitRefs[0]), rated('1')).expect(404);
  });

  it('finds no assessment that does not exist', async () => {
    const { body } = await create(url('PEO-01', unit, UNKNOWN_ID), rated('1')).expect(404);
    expect(body.code).toBe('assessment/not-found');
    await create(url('PEO-01', unit, 'x'), rated('1')).expect(422);
  });

  it('rejects answers in a draft and after completion', async () => {
    const draft = await app.given.assessment({ frameworkId: 'mini@1.0.0', status: 'draft' });
    const path = url('PEO-01', draft.unitRefs[0], draft.id);
    expect((await create(path, rated('1')).expect(409)).body.code).toBe('assessment/not-open');
    await app.given.advance(draft, 'completed');
    expect((await create(path, rated('1')).expect(409)).body.code).toBe('assessment/completed');
    expect((await remove(path, '1').expect(409)).body.code).toBe('assessment/completed');
  });

  it('takes answers in review', async () => {
    const { id, unitRefs } = await app.given.assessment({ frameworkId: 'mini@1.0.0', status: 'review' });
    await create(url('PEO-01', unitRefs[0], id), rated('1')).expect(201);
  });
});

describe('GET /v1/assessments/:id/answers/:unit/:requirement', () => {
  it('tells not assessed, unknown unit and unknown assessment apart', async () => {
    expect((await request(app.http).get(url('PEO-01')).expect(404)).body.code).toBe('answer/not-found');
    expect((await request(app.http).get(url('nothing')).expect(404)).body.code).toBe('answer/not-found');
    expect((await request(app.http).get(url('PEO-01', 'U-none')).expect(404)).body.code).toBe('unit/not-found');
    const elsewhere = request(app.http).get(url('PEO-01', unit, UNKNOWN_ID));
    expect((await elsewhere.expect(404)).body.code).toBe('assessment/not-found');
  });

  it('rejects U+0000 in the address', async () => {
    expect((await request(app.http).get(url('%00')).expect(400)).body.code).toBe('request/malformed');
  });
});

describe('DELETE /v1/assessments/:id/answers/:unit/:requirement', () => {
  it('makes the requirement not assessed again', async () => {
    const { body } = await create(url('PEO-01'), rated('1')).expect(201);
    await remove(url('PEO-01'), body.version).expect(204);
    await request(app.http).get(url('PEO-01')).expect(404);
    expect((await remove(url('PEO-01'), body.version).expect(404)).body.code).toBe('answer/not-found');
  });

  it('removes only the version that was seen', async () => {
    const { body: first } = await create(url('PEO-01'), rated('1')).expect(201);
    const { body: current } = await change(url('PEO-01'), first.version, rated('2')).expect(200);
    const { body } = await remove(url('PEO-01'), first.version).expect(412);
    expect(body).toMatchObject({ code: 'precondition/failed', current });
    expect((await request(app.http).delete(url('PEO-01')).expect(428)).body.code).toBe('precondition/required');
  });

  it('never gives a version twice, so that a stale change can not hit an answer made anew', async () => {
    const { body: first } = await create(url('PEO-01'), rated('1')).expect(201);
    await remove(url('PEO-01'), first.version).expect(204);
    const { body: second } = await create(url('PEO-01'), rated('1')).expect(201);
    expect(second.version).not.toBe(first.version);
    await change(url('PEO-01'), first.version, rated('3')).expect(412);
  });
});

describe('GET /v1/assessments/:id/answers', () => {
  const list = (query: object = {}): request.Test => request(app.http).get(answersUrl()).query(query);
  const places = (body: { items: { unit: string; requirement: string }[] }): string[] =>
    body.items.map((item) => `${item.unit} ${item.requirement}`);

  it('pages by unit and requirement, and filters', async () => {
    const [one, two] = assessment.unitRefs as [string, string];
    await create(url('PRC-01', 'entity'), rated('1')).expect(201);
    for (const place of [two, one]) {
      await create(url('PEO-02', place), excluded).expect(201);
      await create(url('PEO-01', place), rated('2')).expect(201);
    }
    const all = [`entity PRC-01`, `${one} PEO-01`, `${one} PEO-02`, `${two} PEO-01`, `${two} PEO-02`];
    const { body: first } = await list({ limit: 2 }).expect(200);
    const { body: second } = await list({ limit: 2, cursor: first.nextCursor }).expect(200);
    const { body: third } = await list({ limit: 2, cursor: second.nextCursor }).expect(200);
    expect([first, second, third].flatMap(places)).toEqual(all);
    expect(third.nextCursor).toBeNull();
    expect(places((await list({ unit: two })).body)).toEqual(all.slice(3));
    expect(places((await list({ requirement: 'PEO-02' })).body)).toEqual([all[2], all[4]]);
    expect(places((await list({ kind: 'notApplicable', unit: one })).body)).toEqual([all[2]]);
    expect(places((await list({ sort: '-unit', limit: 1 })).body)).toEqual([all[4]]);
    const byTime = (await list({ sort: 'updatedAt' })).body;
    expect(places(byTime)).toHaveLength(5);
    expect(byTime.items[0].requirement).toBe('PRC-01');
    expect(places((await list({ changedSince: byTime.items[4].updatedAt })).body)).toContain(places(byTime)[4]);
    expect(places((await list({ changedSince: '2100-01-01T00:00:00+07:00' })).body)).toEqual([]);
    expect(first.items[0]).toMatchObject({ ratings: { approach: '1' }, score: { exact: '1/3' } });
  });

  it('gives one version for all answers, which each write changes', async () => {
    const seen = new Set<string>();
    const note = async (): Promise<void> => {
      const { body, headers } = await list({ limit: 1, kind: 'rated' }).expect(200);
      expect(headers['etag']).toBe(`"${body.version}"`);
      expect(seen).not.toContain(body.version);
      seen.add(body.version);
    };
    await note();
    const { body: answer } = await create(url('PEO-01'), rated('1')).expect(201);
    await note();
    const { body: changed } = await change(url('PEO-01'), answer.version, rated('2')).expect(200);
    await note();
    await create(url('PEO-02'), rated('2')).expect(201);
    await note();
    await remove(url('PEO-01'), changed.version).expect(204);
    await note();
  });

  it('rejects filters that it does not understand', async () => {
    for (const query of [{ kind: 'open' }, { changedSince: '2026-02-30T00:00:00Z' }, { changedSince: '2026-02-01' }]) {
      expect((await list(query).expect(422)).body.code).toBe('request/invalid');
    }
    for (const query of [{ sort: 'ref' }, { unit: 'a b' }, { limit: 101 }, { colour: 'red' }]) {
      await list(query).expect(422);
    }
    expect((await list({ unit: 'U-none' }).expect(404)).body.code).toBe('unit/not-found');
    expect((await list({ cursor: 'x' }).expect(400)).body.code).toBe('request/invalid-cursor');
    const elsewhere = request(app.http).get(answersUrl(UNKNOWN_ID));
    expect((await elsewhere.expect(404)).body.code).toBe('assessment/not-found');
  });
});

describe('an assessment whose results are rated from KPI evidence', () => {
  it('takes a rating that overrules the evidence with a reason only', async () => {
    const { id, unitRefs } = await app.given.assessment({ frameworkId: 'mini@1.0.0', resultRatings: 'evidence' });
    const address = url('RES-01', unitRefs[0], id);
    const answer = { kind: 'rated', ratings: { outcome: 'met improving 5/6 3/3' } };
    const { body } = await create(address, answer).expect(422);
    expect(body).toMatchObject({
      code: 'answer/invalid',
      errors: [{ pointer: '/note', code: 'answer/overrule-without-reason', hint: expect.any(String) }],
    });
    await create(address, { ...answer, note: 'The system counted test calls until March.' }).expect(201);
  });

  it('says so, and can be changed to take stated results', async () => {
    const { id, version } = await app.given.assessment({ resultRatings: 'evidence' });
    const { body } = await request(app.http)
      .patch(`/v1/assessments/${id}`)
      .set('If-Match', `"${version}"`)
      .send({ resultRatings: 'stated' })
      .expect(200);
    expect(body.resultRatings).toBe('stated');
    const { body: read } = await request(app.http).get(`/v1/assessments/${id}`).expect(200);
    expect(read.resultRatings).toBe('stated');
  });

  it('begins only when each rating that would overrule the evidence says why', async () => {
    const { id, unitRefs } = await app.given.assessment({ frameworkId: 'mini@1.0.0' });
    const [unit] = unitRefs;
    const answer = { kind: 'rated', ratings: { outcome: 'met improving 5/6 3/3' } };
    await app.given.answer(id, unit!, 'RES-01', answer);
    const turn = async (): Promise<request.Response> => {
      const { headers } = await request(app.http).get(`/v1/assessments/${id}`).expect(200);
      return request(app.http)
        .patch(`/v1/assessments/${id}`)
        .set('If-Match', headers['etag'] as string)
        .send({ resultRatings: 'evidence' });
    };
    const { status, body } = await turn();
    expect([status, body]).toMatchObject([
      422,
      {
        code: 'assessment/invalid',
        errors: [
          {
            pointer: '/resultRatings',
            code: 'answer/overrule-without-reason',
            message: `The rating of RES-01 for ${unit} on outcome overrules the KPI evidence without a reason.`,
          },
        ],
      },
    ]);
    const { headers } = await request(app.http)
      .get(url('RES-01', unit, id))
      .expect(200);
    await request(app.http)
      .put(url('RES-01', unit, id))
      .set('If-Match', headers['etag'] as string)
      .send({ ...answer, note: 'The system counted test calls.' })
      .expect(200);
    expect(await turn()).toMatchObject({ status: 200, body: { resultRatings: 'evidence' } });
  });
});
