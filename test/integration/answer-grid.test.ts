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
  await app.given.answer(assessment.id, 'entity', 'PRC-01', { kind: 'rated', ratings: { deployment: '3' } });
});
afterAll(() => app.stop());

const grid = (id = assessment.id): request.Test => request(app.http).get(`/v1/assessments/${id}/answer-grid`);

describe('GET /v1/assessments/:id/answer-grid', () => {
  it('has every requirement of every unit, with what the tree of the unit says of it', async () => {
    const { body } = await grid().expect(200);
    expect(body).toMatchObject({ assessmentId: assessment.id, framework: 'mini@1.0.0' });
    expect(body.columns.map((column: { unit: string }) => column.unit)).toEqual([
      ...[...assessment.unitRefs].sort(),
      'entity',
    ]);
    const said = (of: string): Record<string, string> => {
      const column = body.columns.find((one: { unit: string }) => one.unit === of);
      const entries = body.requirements.map((ref: string, at: number) => [ref, column.answers[at]]);
      return Object.fromEntries(entries.filter(([, text]: [string, string]) => text !== ''));
    };
    expect(said(unit)).toEqual({ 'PEO-01': '2|3*', 'PEO-02': 'n/a', 'PRC-02': '70|' });
    expect(said('entity')).toEqual({ 'PRC-01': '|3' });
  });

  it('names the version that a change begins from', async () => {
    const { body } = await grid().expect(200);
    const at = body.requirements.indexOf('PEO-01');
    const column = body.columns.find((one: { unit: string }) => one.unit === unit);
    const path = `/v1/assessments/${assessment.id}/answers/${unit}/PEO-01`;
    const answer = await request(app.http).get(path).expect(200);
    expect(answer.headers['etag']).toBe(`"${column.versions[at]}"`);
    expect(column.versions.filter((version: string) => version !== '')).toHaveLength(3);
  });

  it('is not found where the assessment is not', async () => {
    const { body } = await grid(UNKNOWN_ID).expect(404);
    expect(body.code).toBe('assessment/not-found');
  });
});
