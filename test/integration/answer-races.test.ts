import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { type GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');

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

async function countsAgree(): Promise<boolean> {
  const rows = await app.query(
    `SELECT place.unit_id FROM assessment_unit AS place
     WHERE place.answer_count <> (
       SELECT count(*) FROM answer WHERE answer.assessment_id = place.assessment_id AND answer.unit_id = place.unit_id
     )`,
  );
  return rows.length === 0;
}

describe('people who answer at the same time', () => {
  it('lets exactly one of two changes of an answer win, and shows its state to the other', async () => {
    const { body: first } = await create(url('PEO-01'), rated('1')).expect(201);
    const responses = await app.raceOn(
      `SELECT 1 FROM answer WHERE assessment_id = $1 FOR UPDATE`,
      [assessment.id],
      () => change(url('PEO-01'), first.version, rated('2')),
      () => change(url('PEO-01'), first.version, rated('3')),
    );
    const [winner, loser] = responses.sort((a, b) => a.status - b.status);
    expect([winner?.status, loser?.status]).toEqual([200, 412]);
    expect(loser?.body.current).toEqual(winner?.body);
    expect((await request(app.http).get(url('PEO-01'))).body).toEqual(winner?.body);
  });

  it('lets exactly one of two first answers win', async () => {
    const responses = await app.race(
      'assessment',
      assessment.id,
      () => create(url('PEO-01'), rated('2')),
      () => create(url('PEO-01'), rated('3')),
    );
    const [winner, loser] = responses.sort((a, b) => a.status - b.status);
    expect([winner?.status, loser?.status]).toEqual([201, 412]);
    expect(loser?.body.current).toEqual(winner?.body);
    expect(await countsAgree()).toBe(true);
  });

  it('lets either the change or the removal win', async () => {
    const { body: first } = await create(url('PEO-01'), rated('1')).expect(201);
    const [changed, removed] = await app.raceOn(
      `SELECT 1 FROM answer WHERE assessment_id = $1 FOR UPDATE`,
      [assessment.id],
      () => change(url('PEO-01'), first.version, rated('2')),
      () => remove(url('PEO-01'), first.version),
    );
    expect([
      [200, 412],
      [412, 204],
    ]).toContainEqual([changed?.status, removed?.status]);
    expect(await countsAgree()).toBe(true);
  });

  it('keeps an answer out of a completed assessment, or has it in the snapshot', async () => {
    const { id, version, unitRefs } = await app.given.assessment({ frameworkId: 'mini@1.0.0', status: 'review' });
    const [completed, answered] = await app.race(
      'assessment',
      id,
      () => request(app.http).post(`/v1/assessments/${id}/completion`).set('If-Match', `"${version}"`),
      () => create(url('PEO-01', unitRefs[0], id), rated('1')),
    );
    expect(completed?.body.status).toBe('completed');
    const [snapshot] = await app.query<{ document: string }>(`SELECT document FROM snapshot WHERE assessment_id = $1`, [
      id,
    ]);
    expect([201, 409]).toContain(answered?.status);
    expect(snapshot?.document.includes('"PEO-01":{"kind"')).toBe(answered?.status === 201);
  });

  it('loses none of 20 answers to different requirements', async () => {
    const { id, unitRefs } = await app.given.assessment({ frameworkId: 'mini@1.0.0', unitCount: 4 });
    const requirements = [
      ...['PEO-01', 'PEO-02'].map((ref) => [ref, rated('2')] as const),
      ['PRC-02', rated('20')] as const,
      ['STG-01', { kind: 'rated', ratings: { outcome: 'L' } }] as const,
      ['STG-02', { kind: 'rated', ratings: { outcome: 'no' } }] as const,
    ];
    const sent = unitRefs.flatMap((place) => requirements.map(([ref, body]) => create(url(ref, place, id), body)));
    expect(sent).toHaveLength(20);
    const responses = await Promise.all(sent);
    expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(201));
    const { body } = await request(app.http).get(answersUrl(id)).query({ limit: 100 });
    expect(body.items).toHaveLength(20);
    expect(new Set(body.items.map(({ version }: { version: string }) => version)).size).toBe(20);
    expect(await countsAgree()).toBe(true);
  });

  it('counts the answers of each unit right, whatever is done', async () => {
    const versions = new Map<string, string>();
    // A fixed walk through creations, changes and removals; no randomness, so that a failure repeats itself.
    for (let step = 0, state = 17; step < 60; step += 1) {
      state = (state * 1103515245 + 12345) % 2147483648;
      const place = assessment.unitRefs[state % 2]!;
      const path = url(['PEO-01', 'PEO-02'][(state >> 4) % 2]!, place);
      const version = versions.get(path);
      const content = (state >> 6) % 3 === 0 && path.endsWith('PEO-02') ? excluded : rated(String((state >> 8) % 4));
      if (version === undefined) versions.set(path, (await create(path, content).expect(201)).body.version);
      else if ((state >> 10) % 2 === 0) {
        await remove(path, version).expect(204);
        versions.delete(path);
      } else versions.set(path, (await change(path, version, content).expect(200)).body.version);
      expect(await countsAgree()).toBe(true);
    }
  });
});
