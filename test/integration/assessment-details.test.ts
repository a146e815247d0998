import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { miniCase } from '../support/mini-documents';
import { startTestApp, type TestApp } from '../support/test-app';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');
const NOBODY = '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f';

describe('/v1/assessments/:id/details', () => {
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

  const address = (id: string): string => `/v1/assessments/${id}/details`;
  const put = (id: string, version: number, details: object) =>
    request(app.http).put(address(id)).set('If-Match', `"${version}"`).send(details);
  /** An assessment in draft of the units of the valid case. */
  const given = async (): Promise<string> => {
    const { id: engagementId } = await app.given.engagement();
    for (const ref of ['QUAY', 'HILL', 'MAIL']) await app.given.unit({ engagementId, ref });
    const options = { engagementId, frameworkId: 'mini@1.0.0', status: 'draft', unitCount: 0, units: ['QUAY', 'HILL'] };
    return (await app.given.assessment(options)).id;
  };
  const complete = (): object => {
    const [baseline] = miniCase().assessments;
    const { interviews, kpis, contactReasons, drivers, calibrations, surveyHealth, staffing, facts } = baseline ?? {};
    return {
      ...{ interviews, kpis, contactReasons, drivers, calibrations, surveyHealth, staffing, facts },
      method: ['Interviews', { en: 'Listening', id: 'Menyimak' }],
      limits: ['Two weeks.'],
      headline: 'Good people, slow process.',
      nextStep: 'Agree the plan.',
      divergingOpinions: [{ by: 'Site', statement: 'Too few calls.' }],
    };
  };

  it('are empty at first, and come back as they were sent', async () => {
    const id = await given();
    const { body: none, headers } = await request(app.http).get(address(id)).expect(200);
    expect([none, headers['etag']]).toEqual([{}, '"1"']);
    const { body: stored } = await put(id, 1, complete()).expect(200).expect('ETag', '"2"');
    expect(stored).toEqual(complete());
    const { body: read } = await request(app.http).get(address(id)).expect(200).expect('ETag', '"2"');
    expect(read).toEqual(complete());
    await put(id, 2, read).expect(200);
    expect((await put(id, 3, {}).expect(200)).body).toEqual({});
  });

  it.each([
    ['a misspelt property', { headlin: 'x' }, '/headlin', 'assessment/unknown-property'],
    ['a schema of its own', { schema: 'tolok-case/1' }, '/schema', 'assessment/unknown-property'],
    ['findings, which stand elsewhere', { findings: [] }, '/findings', 'assessment/unknown-property'],
    ['a text that is a number', { headline: 5 }, '/headline', 'assessment/wrong-type'],
    ['a text without English', { headline: { id: 'x' } }, '/headline', 'assessment/missing-property'],
    ['a blank text', { headline: ' ' }, '/headline', 'assessment/empty-text'],
    ['a text that turns the reading direction', { limits: ['a\u202eb'] }, '/limits/0', 'assessment/'],
    [
      'an interview of nobody',
      { interviews: [{ role: 'x', count: 0 }] },
      '/interviews/0/count',
      'assessment/out-of-range',
    ],
    [
      'an unknown unit',
      { interviews: [{ role: 'x', count: 1, unit: 'QUAI' }] },
      '/interviews/0/unit',
      'assessment/unknown-unit',
    ],
    [
      'a unit not assessed',
      { interviews: [{ role: 'x', count: 1, unit: 'MAIL' }] },
      '/interviews/0/unit',
      'assessment/unknown-unit',
    ],
    [
      'an unknown KPI',
      { kpis: [{ kpi: 'csta', points: [{ month: '2026-01', value: 1 }] }] },
      '/kpis/0/kpi',
      'assessment/unknown-kpi',
    ],
    [
      'a series without points',
      { kpis: [{ kpi: 'csat', points: [] }] },
      '/kpis/0/points',
      'assessment/too-few-entries',
    ],
    [
      'a number that needs an exponent',
      { kpis: [{ kpi: 'aht', points: [{ month: '2026-01', value: 1e-9 }] }] },
      '/kpis/0/points/0/value',
      'assessment/number-form',
    ],
    [
      'a share above 100 %',
      { kpis: [{ kpi: 'csat', points: [{ month: '2026-01', value: 101 }] }] },
      '/kpis/0/points/0/value',
      'assessment/kpi-out-of-range',
    ],
  ])('are refused with %s', async (_, details, pointer, code) => {
    const id = await given();
    const { body: problem } = await put(id, 1, details).expect(422);
    expect(problem).toMatchObject({
      code: 'assessment/invalid',
      errors: [{ pointer, code: expect.stringContaining(code) }],
    });
    await request(app.http).get(address(id)).expect('ETag', '"1"').expect(200, {});
  });

  it('are refused with all problems at once', async () => {
    const id = await given();
    const kpis = [
      {
        kpi: 'csta',
        unit: 'QUAI',
        points: [
          { month: '2026-02', value: 1 },
          { month: '2026-01', value: 1 },
        ],
      },
    ];
    const { body: problem } = await put(id, 1, { kpis }).expect(422);
    expect(problem.detail).toBe('3 things are wrong; see errors.');
    expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/kpis/0/kpi',
      '/kpis/0/unit',
      '/kpis/0/points/1/month',
    ]);
  });

  it('are refused as a list, on an old version, without If-Match, and where there is no assessment', async () => {
    const id = await given();
    expect((await put(id, 1, []).expect(422)).body.code).toBe('request/invalid');
    expect((await put(id, 9, {}).expect(412)).body).toMatchObject({ code: 'precondition/failed', current: { id } });
    expect((await request(app.http).put(address(id)).send({}).expect(428)).body.code).toBe('precondition/required');
    expect((await put(NOBODY, 1, {}).expect(404)).body.code).toBe('assessment/not-found');
    await request(app.http).get(address(NOBODY)).expect(404);
  });

  it('may be larger than other bodies, up to 1 MB', async () => {
    const id = await given();
    const text = 'x'.repeat(3900);
    await put(id, 1, { limits: Array.from({ length: 200 }, () => text) }).expect(200);
    const large = { limits: Array.from({ length: 300 }, () => text) };
    expect((await put(id, 2, large).expect(413)).body.code).toBe('request/too-large');
  });

  it('name a unit only by a ref that it keeps', async () => {
    const id = await given();
    const [unit] = await app.query<{ id: string }>(
      `SELECT unit.id FROM unit JOIN assessment_unit AS place ON place.unit_id = unit.id
       WHERE place.assessment_id = $1 AND unit.ref = 'QUAY'`,
      [id],
    );
    const unitId = unit?.id ?? '';
    const answers = await app.race(
      'unit',
      unitId,
      () => put(id, 1, { interviews: [{ role: 'x', count: 1, unit: 'QUAY' }] }),
      () => request(app.http).patch(`/v1/units/${unitId}`).set('If-Match', '"1"').send({ ref: 'PIER' }),
    );
    const [details, renaming] = answers.map(({ status }) => status);
    // Whoever comes second sees what the first one did.
    expect([
      [200, 409],
      [422, 200],
    ]).toContainEqual([details, renaming]);
  });
});
