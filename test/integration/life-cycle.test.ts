import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { startTestApp, type TestApp } from '../support/test-app';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');
const NOBODY = '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f';
const RATED = { kind: 'rated', ratings: { approach: '2', deployment: '3' } };

describe('the life of an assessment', () => {
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

  const given = (status: string, overrides: Record<string, unknown> = {}) =>
    app.given.assessment({ frameworkId: 'mini@1.0.0', status, ...overrides });
  const step = (id: string, name: string, version: number, body?: object) =>
    request(app.http).post(`/v1/assessments/${id}/${name}`).set('If-Match', `"${version}"`).send(body);
  const reason = { reason: 'The missing recordings have come.' };

  it.each([
    ['draft', 'fieldwork', 'fieldwork'],
    ['review', 'fieldwork', 'fieldwork'],
    ['fieldwork', 'review', 'review'],
    ['review', 'completion', 'completed'],
  ])('leads from %s by %s to %s', async (from, name, to) => {
    const { id, version } = await given(from);
    const { body: taken, headers } = await step(id, name, version).expect(200);
    expect(taken).toMatchObject({ id, status: to, revision: 1, version: version + 1 });
    expect(headers['etag']).toBe(`"${version + 1}"`);
    const { body: page } = await request(app.http).get(`/v1/assessments/${id}/status-changes`).expect(200);
    expect(page.items.at(-1)).toMatchObject({ from, to, revision: 1, reason: null, changedAt: taken.updatedAt });
  });

  it.each([
    ['draft', 'review', 'start fieldwork'],
    ['draft', 'completion', 'start fieldwork'],
    ['draft', 'reopening', 'start fieldwork'],
    ['fieldwork', 'fieldwork', 'submit it for review'],
    ['fieldwork', 'completion', 'submit it for review'],
    ['fieldwork', 'reopening', 'submit it for review'],
    ['review', 'review', 'start fieldwork, or complete it'],
    ['review', 'reopening', 'start fieldwork, or complete it'],
    ['completed', 'fieldwork', 'reopen it'],
    ['completed', 'review', 'reopen it'],
    ['completed', 'completion', 'reopen it'],
  ])('does not lead from %s by %s', async (status, name, possible) => {
    const { id, version } = await given(status);
    const { body: problem } = await step(id, name, version, name === 'reopening' ? reason : undefined).expect(409);
    expect(problem).toMatchObject({
      code: 'assessment/wrong-status',
      detail: `The assessment is in status ${status}. What you can do now: ${possible}.`,
    });
    const { body: read } = await request(app.http).get(`/v1/assessments/${id}`);
    expect(read).toMatchObject({ status, version });
  });

  it('stores the result and the snapshot on completion', async () => {
    const { id, unitRefs } = await given('fieldwork', { unitCount: 1 });
    await app.given.answer(id, unitRefs[0] ?? '', 'PEO-01', RATED);
    const { body: open } = await request(app.http).get(`/v1/assessments/${id}`);
    const { body: review } = await step(id, 'review', open.version).expect(200);
    expect(review).toMatchObject({ result: null, completedAt: null });
    const { body: completed } = await step(id, 'completion', review.version).expect(200);
    expect(completed).toMatchObject({
      status: 'completed',
      result: { score: expect.stringMatching(/^[01]\.\d{6}$/), coverage: expect.stringMatching(/^0\.\d{6}$/) },
      completedAt: completed.updatedAt,
      transitions: ['reopen'],
    });
    const [snapshot] = await app.query<{ kind: string; revision: number }>(
      'SELECT kind, revision FROM snapshot WHERE id = $1',
      [completed.result.snapshotId],
    );
    expect(snapshot).toEqual({ kind: 'completed', revision: 1 });
  });

  it('begins a new revision on reopening, and keeps the snapshot of the old one', async () => {
    const { id, version } = await given('completed');
    const { body: reopened } = await step(id, 'reopening', version, reason).expect(200);
    expect(reopened).toMatchObject({ status: 'fieldwork', revision: 2, result: null, completedAt: null });
    const { body: review } = await step(id, 'review', reopened.version).expect(200);
    await step(id, 'completion', review.version).expect(200);
    const snapshots = await app.query('SELECT revision FROM snapshot WHERE assessment_id = $1 ORDER BY revision', [id]);
    expect(snapshots).toEqual([{ revision: 1 }, { revision: 2 }]);
    const { body: page } = await request(app.http).get(`/v1/assessments/${id}/status-changes`).expect(200);
    const steps = page.items.map((change: Record<string, unknown>) => [
      change['to'],
      change['revision'],
      change['reason'],
    ]);
    expect(steps).toEqual([
      ['fieldwork', 1, null],
      ['review', 1, null],
      ['completed', 1, null],
      ['fieldwork', 2, reason.reason],
      ['review', 2, null],
      ['completed', 2, null],
    ]);
  });

  it('pages through its steps', async () => {
    const { id } = await given('completed');
    const changes = (query: object) => request(app.http).get(`/v1/assessments/${id}/status-changes`).query(query);
    const { body: first } = await changes({ limit: 2 }).expect(200);
    const { body: second } = await changes({ limit: 2, cursor: first.nextCursor }).expect(200);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
    expect((await request(app.http).get(`/v1/assessments/${NOBODY}/status-changes`).expect(404)).body.code).toBe(
      'assessment/not-found',
    );
  });

  it('does not end without an answer', async () => {
    const { id, version, unitRefs } = await given('fieldwork', { unitCount: 1 });
    const { body: review } = await step(id, 'review', version).expect(200);
    const { body: problem } = await step(id, 'completion', review.version).expect(409);
    expect(problem.code).toBe('assessment/no-answers');
    await app.given.answer(id, unitRefs[0] ?? '', 'PEO-01', RATED);
    await step(id, 'completion', review.version).expect(200);
  });

  it('does not begin without units', async () => {
    const { id, version } = await given('draft', { unitCount: 0 });
    expect((await step(id, 'fieldwork', version).expect(409)).body.code).toBe('assessment/no-units');
  });

  it('ends at revision 99', async () => {
    const { id, version } = await given('completed');
    await app.query('UPDATE assessment SET revision = 99, version = version + 1 WHERE id = $1', [id]);
    const { body: problem } = await step(id, 'reopening', version + 1, reason).expect(409);
    expect(problem.code).toBe('assessment/wrong-status');
  });

  it.each([[{}], [{ reason: '' }], [{ reason: ' ' }], [{ reason: 'x'.repeat(1001) }], [{ reason: 5 }]])(
    'is not reopened with the reason in %j',
    async (body) => {
      const { id, version } = await given('draft');
      const { body: problem } = await step(id, 'reopening', version, body).expect(422);
      expect(problem).toMatchObject({ code: 'request/invalid', errors: [{ pointer: '/reason' }] });
    },
  );

  it.each(['fieldwork', 'review', 'completion', 'reopening'])(
    'asks on %s for the version that was seen',
    async (name) => {
      const from =
        { fieldwork: 'draft', review: 'fieldwork', completion: 'review', reopening: 'completed' }[name] ?? '';
      const { id, version } = await given(from);
      const body = name === 'reopening' ? reason : undefined;
      const missing = await request(app.http).post(`/v1/assessments/${id}/${name}`).send(body).expect(428);
      expect(missing.body.code).toBe('precondition/required');
      const { body: stale } = await step(id, name, version + 1, body).expect(412);
      expect(stale).toMatchObject({ code: 'precondition/failed', current: { id, version } });
      expect((await step(NOBODY, name, 1, body).expect(404)).body.code).toBe('assessment/not-found');
    },
  );

  it('lets exactly one of two completions win', async () => {
    const { id, version } = await given('review');
    const complete = () => step(id, 'completion', version);
    const answers = await app.race('assessment', id, complete, complete);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const snapshots = await app.query('SELECT 1 FROM snapshot WHERE assessment_id = $1', [id]);
    const changes = await app.query(
      `SELECT 1 FROM status_change WHERE assessment_id = $1 AND to_status = 'completed'`,
      [id],
    );
    expect([snapshots.length, changes.length]).toEqual([1, 1]);
  });

  it('freezes an answer that was saved, or refuses it, when both come at once', async () => {
    const { id, version, unitRefs } = await given('review', { unitCount: 1 });
    const [unit = ''] = unitRefs;
    const [completion, answer] = await app.race(
      'assessment',
      id,
      () => step(id, 'completion', version),
      () => request(app.http).put(`/v1/assessments/${id}/answers/${unit}/PEO-01`).set('If-None-Match', '*').send(RATED),
    );
    expect(completion?.status).toBe(200);
    const [snapshot] = await app.query<{ answers: Record<string, object> }>(
      `SELECT document::jsonb -> 'answers' AS answers FROM snapshot WHERE assessment_id = $1`,
      [id],
    );
    const frozen = Object.keys(snapshot?.answers[unit] ?? {}).includes('PEO-01');
    if (answer?.status === 201) expect(frozen).toBe(true);
    else expect([answer?.status, answer?.body.code, frozen]).toEqual([409, 'assessment/completed', false]);
  });

  it('waits with completion for an answer that is being saved, and freezes it', async () => {
    const { id, version, unitRefs } = await given('review', { unitCount: 1 });
    const [unit = ''] = unitRefs;
    const [place] = await app.query<{ unit_id: string }>(
      `SELECT unit_id FROM assessment_unit JOIN unit ON unit.id = unit_id WHERE assessment_id = $1 AND unit.ref = $2`,
      [id, unit],
    );
    // The save holds the assessment's status still and waits for the unit's counter; completion waits for the save.
    const [answer, completion] = await app.raceOn(
      'SELECT 1 FROM assessment_unit WHERE assessment_id = $1 AND unit_id = $2 FOR UPDATE',
      [id, place?.unit_id],
      () => request(app.http).put(`/v1/assessments/${id}/answers/${unit}/PEO-01`).set('If-None-Match', '*').send(RATED),
      async () => {
        await untilSomebodyWaits();
        return step(id, 'completion', version);
      },
    );
    expect([answer?.status, completion?.status]).toEqual([201, 200]);
    const [snapshot] = await app.query<{ answers: object }>(
      `SELECT document::jsonb -> 'answers' AS answers FROM snapshot WHERE assessment_id = $1`,
      [id],
    );
    expect(snapshot?.answers).toMatchObject({ [unit]: { 'PEO-01': RATED } });
  });

  async function untilSomebodyWaits(): Promise<void> {
    for (;;) {
      const [row] = await app.query<{ waiting: number }>(
        `SELECT count(*)::integer AS waiting FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if ((row?.waiting ?? 0) > 0) return;
    }
  }
});
