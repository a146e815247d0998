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
  assessment = await app.given.assessment({ frameworkId: 'mini@1.0.0' });
  unit = assessment.unitRefs[0]!;
  const ratings = { approach: '2', deployment: '3' };
  await app.given.answer(assessment.id, unit, 'PEO-01', { kind: 'rated', ratings, note: 'Seen.' });
  await app.given.answer(assessment.id, unit, 'PEO-02', { kind: 'notApplicable', reason: 'No agents.' });
  await app.given.answer(assessment.id, unit, 'PRC-02', { kind: 'rated', ratings: { approach: 70 } });
  await app.given.answer(assessment.id, 'entity', 'PRC-01', { kind: 'rated', ratings });
});
afterAll(() => app.stop());

const tree = (query: object, id = assessment.id): request.Test =>
  request(app.http).get(`/v1/assessments/${id}/tree`).query(query);

describe('GET /v1/assessments/:id/tree', () => {
  it('nests groups and requirements with their answers and coverage', async () => {
    const { body } = await tree({ unit }).expect(200);
    expect(body).toMatchObject({ assessmentId: assessment.id, framework: 'mini@1.0.0', unit });
    expect(body.coverage).toEqual({ assessed: 2, applicable: 6 });
    const [people, processes, stages] = body.groups;
    expect(people).toMatchObject({
      ref: 'PEO',
      title: 'People',
      summary: null,
      coverage: { assessed: 1, applicable: 1 },
    });
    expect(people.requirements[0]).toMatchObject({
      ...{ ref: 'PEO-01', title: 'Skills verified', critical: true, answeredPer: 'unit', notApplicable: 'forbidden' },
      dimensions: [
        { key: 'approach', scale: 'maturity' },
        { key: 'deployment', scale: 'maturity' },
      ],
      answer: { kind: 'rated', ratings: { approach: '2', deployment: '3' }, note: 'Seen.', score: { exact: '2/3' } },
    });
    expect(people.requirements[1].answer).toMatchObject({ kind: 'notApplicable', reason: 'No agents.', score: null });
    expect(processes.requirements[0]).toMatchObject({ answeredPer: 'entity', answer: { kind: 'rated' } });
    expect(processes.coverage).toEqual({ assessed: 1, applicable: 2 });
    expect(stages.groups.map(({ ref }: { ref: string }) => ref)).toEqual(['STG-A', 'STG-B']);
    expect(stages.groups[0].requirements[0].answer).toBeNull();
    expect(body.scales.map(({ key, kind, step }: Record<string, unknown>) => [key, kind, step])).toEqual([
      ['maturity', 'ordinal', null],
      ['result', 'computed', null],
      ['achievement', 'nplf', null],
      ['share', 'percentage', 10],
      ['in-place', 'binary', null],
    ]);
    expect(body.dimensions).toContainEqual({ key: 'approach', title: 'Approach' });
  });

  it('gives the version with which an answer can be changed', async () => {
    const { body } = await tree({ unit }).expect(200);
    const { version } = body.groups[0].requirements[0].answer;
    const { headers } = await request(app.http).get(`/v1/assessments/${assessment.id}/answers/${unit}/PEO-01`);
    expect(headers['etag']).toBe(`"${version}"`);
  });

  it('shows the other unit without the answers of this one, but with those of the entity', async () => {
    const { body } = await tree({ unit: assessment.unitRefs[1] }).expect(200);
    expect(body.coverage).toEqual({ assessed: 1, applicable: 7 });
  });

  it('shows of the entity only what is asked once', async () => {
    const { body } = await tree({ unit: 'entity' }).expect(200);
    expect(body.coverage).toEqual({ assessed: 1, applicable: 1 });
    expect(body.groups).toHaveLength(1);
    expect(body.groups[0].requirements).toHaveLength(1);
    expect(body.scales.map(({ key }: { key: string }) => key)).toEqual(['maturity']);
  });

  it('has texts in one language, or in all that there are', async () => {
    const { id, unitRefs } = await app.given.assessment();
    const { body: all } = await tree({ unit: unitRefs[0] }, id).expect(200);
    expect(all.groups[0].title).toEqual({ en: expect.any(String), id: expect.any(String), zh: expect.any(String) });
    const { body: one } = await tree({ unit: unitRefs[0], language: 'zh' }, id).expect(200);
    expect(one.groups[0].title).toBe(all.groups[0].title.zh);
  });

  it('rejects what it does not understand, and finds nothing that is not there', async () => {
    for (const query of [{}, { unit, language: 'fr' }, { unit: 'a b' }, { unit, depth: 1 }]) {
      expect((await tree(query).expect(422)).body.code).toBe('request/invalid');
    }
    expect((await tree({ unit: 'U-none' }).expect(404)).body.code).toBe('unit/not-found');
    expect((await tree({ unit }, UNKNOWN_ID).expect(404)).body.code).toBe('assessment/not-found');
  });
});
