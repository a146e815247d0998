import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { SnapshotService } from '../../src/casework';
import { Housekeeping } from '../../src/server/housekeeping';
import { startTestApp, type TestApp } from '../support/test-app';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');
const NOBODY = '0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f';
const RATED = { kind: 'rated', ratings: { approach: '2', deployment: '3' } };
const REASON = { reason: 'The missing recordings have come.' };

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

const given = (overrides: Record<string, unknown> = {}) =>
  app.given.assessment({ frameworkId: 'mini@1.0.0', unitCount: 1, ...overrides });
const step = (id: string, name: string, version: number, body?: object) =>
  request(app.http).post(`/v1/assessments/${id}/${name}`).set('If-Match', `"${version}"`).send(body);
const rename = (unitId: string, ref: string) =>
  request(app.http).patch(`/v1/units/${unitId}`).set('If-Match', '"1"').send({ ref });
const report = (assessmentId: string) =>
  request(app.http).post('/v1/reports').send({ assessmentId, kind: 'gapReport', format: 'json' });
const removeReport = (id: string) => request(app.http).delete(`/v1/reports/${id}`);
const removeAssessment = (id: string, version: number) =>
  request(app.http).delete(`/v1/assessments/${id}`).set('If-Match', `"${version}"`);

async function snapshotsOf(assessmentId: string): Promise<string[]> {
  const rows = await app.query<{ id: string }>('SELECT id FROM snapshot WHERE assessment_id = $1', [assessmentId]);
  return rows.map(({ id }) => id);
}

async function recordOf(assessmentId: string) {
  const sql = 'SELECT document FROM snapshot WHERE assessment_id = $1';
  const [row] = await app.query<{ document: string }>(sql, [assessmentId]);
  return JSON.parse(row?.document ?? '');
}

async function unitOf(assessmentId: string, ref: string | undefined): Promise<string> {
  const [unit] = await app.query<{ id: string }>(
    `SELECT unit.id FROM assessment_unit JOIN unit ON unit.id = unit_id WHERE assessment_id = $1 AND unit.ref = $2`,
    [assessmentId, ref],
  );
  return unit?.id ?? '';
}

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await app.query<{ waiting: number }>(
      `SELECT count(*)::integer AS waiting FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if ((row?.waiting ?? 0) > 0) return;
  }
}

describe('a snapshot', () => {
  it('shows one state when a unit is renamed while it is read', async () => {
    const { id, unitRefs } = await given();
    const [ref = ''] = unitRefs;
    await app.given.answer(id, ref, 'PEO-01', RATED);
    await app.given.finding(id, { requirement: 'PEO-01', units: [ref] });
    const unit = await unitOf(id, ref);
    const [, made] = await app.raceOn<{ readonly status: number } | undefined>(
      'LOCK TABLE answer IN ACCESS EXCLUSIVE MODE',
      [],
      async () => {
        await untilSomebodyWaits();
        await rename(unit, 'RENAMED').expect(200);
        await app.query('SELECT FROM answer LIMIT 1');
        return undefined;
      },
      () => report(id),
    );
    expect(made?.status).toBe(202);
    const { case: document, answers } = await recordOf(id);
    const [assessment] = document.assessments;
    const [stated] = document.units.map((one: { ref: string }) => one.ref);
    expect([assessment.units, assessment.findings[0].units, Object.keys(answers)]).toEqual(Array(3).fill([stated]));
  });

  it('keeps answers of a unit whose ref every object has as a property', async () => {
    const { id: engagementId } = await app.given.engagement();
    const { id: unitId } = await app.given.unit({ engagementId });
    await app.query(`UPDATE unit SET ref = 'constructor', version = version + 1 WHERE id = $1`, [unitId]);
    const { id } = await given({ engagementId, unitCount: 0 });
    const scores = () => request(app.http).get(`/v1/assessments/${id}/scores`).expect(200);
    await scores();
    await app.query(
      `INSERT INTO answer (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref, kind, ratings, version,
         updated_at)
       VALUES ($1, $2, $3, $4, 'PEO-01', 'rated', '{"approach": "2"}', nextval('answer_version'), now())`,
      [app.scope.workspaceId, engagementId, id, unitId],
    );
    await report(id).expect(202);
    expect((await recordOf(id)).answers).toEqual({
      constructor: { 'PEO-01': { kind: 'rated', ratings: { approach: '2' } } },
    });
    await scores();
  });

  it('keeps the ref of a unit that was completed with it, and only the ref', async () => {
    const { id, unitRefs, version } = await given({ status: 'completed' });
    const [ref = ''] = unitRefs;
    const unit = await unitOf(id, ref);
    const refused = await rename(unit, 'RENAMED').expect(409);
    expect(refused.body).toMatchObject({ code: 'unit/in-use', detail: expect.stringContaining(`"${ref}"`) });
    await step(id, 'reopening', version, REASON).expect(200);
    expect((await rename(unit, 'RENAMED').expect(409)).body.code).toBe('unit/in-use');
    await request(app.http).patch(`/v1/units/${unit}`).set('If-Match', '"1"').send({ name: 'Pier', ref }).expect(200);
  });

  it('has the ref that its unit keeps, when the unit is renamed during completion', async () => {
    const { id, version, unitRefs } = await given({ status: 'review' });
    const unit = await unitOf(id, unitRefs[0]);
    const [completion, renaming] = await app.raceOn(
      'SELECT 1 FROM unit WHERE id = $1 FOR UPDATE',
      [unit],
      () => step(id, 'completion', version),
      async () => {
        await untilSomebodyWaits();
        return rename(unit, 'RENAMED');
      },
    );
    expect(completion?.status).toBe(200);
    expect([200, 409]).toContain(renaming?.status);
    const [row] = await app.query<{ ref: string }>('SELECT ref FROM unit WHERE id = $1', [unit]);
    expect((await recordOf(id)).case.units[0].ref).toBe(row?.ref);
  });
});

describe('the snapshots of an assessment', () => {
  it('are listed page by page, the newest first', async () => {
    const { id, version } = await given({ status: 'completed' });
    const { body: reopened } = await step(id, 'reopening', version, REASON).expect(200);
    const { body: review } = await step(id, 'review', reopened.version).expect(200);
    await step(id, 'completion', review.version).expect(200);
    const list = (query: object) => request(app.http).get(`/v1/assessments/${id}/snapshots`).query(query);
    const { body: first } = await list({ limit: 1 }).expect(200);
    const { body: second } = await list({ limit: 1, cursor: first.nextCursor }).expect(200);
    expect(first.items).toMatchObject([{ assessmentId: id, kind: 'completed', revision: 2 }]);
    expect(second).toMatchObject({ items: [{ revision: 1 }], nextCursor: null });
    expect((await list({ limit: 0 }).expect(422)).body.code).toBe('request/invalid');
    expect((await list({ cursor: 'x' }).expect(400)).body.code).toBe('request/invalid-cursor');
    const elsewhere = await request(app.http).get(`/v1/assessments/${NOBODY}/snapshots`).expect(404);
    expect(elsewhere.body.code).toBe('assessment/not-found');
  });

  it('go with the last report that was made from them, and then the assessment can be removed', async () => {
    const { id, version } = await given();
    const { body: first } = await report(id).expect(202);
    const { body: second } = await report(id).expect(202);
    expect((await removeAssessment(id, version).expect(409)).body.code).toBe('assessment/not-deletable');
    await removeReport(first.id).expect(204);
    expect(await snapshotsOf(id)).toHaveLength(1);
    await removeReport(second.id).expect(204);
    expect(await snapshotsOf(id)).toEqual([]);
    await removeAssessment(id, version).expect(204);
  });

  it('do not keep an assessment whose reports are gone', async () => {
    const { id, version } = await given();
    const { body: made } = await report(id).expect(202);
    await app.query('DELETE FROM job WHERE subject_id = $1', [made.id]);
    await app.query('DELETE FROM report WHERE id = $1', [made.id]);
    expect(await snapshotsOf(id)).toHaveLength(1);
    await removeAssessment(id, version).expect(204);
  });

  it('are swept when no report names them, but for completed ones', async () => {
    const { id } = await given();
    const { body: made } = await report(id).expect(202);
    const used = await given();
    await report(used.id).expect(202);
    const completed = await given({ status: 'completed' });
    await app.query('DELETE FROM report WHERE id = $1', [made.id]);
    await app.get(Housekeeping).run();
    const left = await Promise.all([id, used.id, completed.id].map(snapshotsOf));
    expect(left.map(({ length }) => length)).toEqual([0, 1, 1]);
  });

  it('are not swept while a report is about to name them', async () => {
    const { id } = await given();
    const { body: made } = await report(id).expect(202);
    await app.query('DELETE FROM report WHERE id = $1', [made.id]);
    // The second report shares the snapshot of the first, and waits before it names it.
    const [second] = await app.raceOn<{ readonly status: number } | undefined>(
      'LOCK TABLE report IN ACCESS EXCLUSIVE MODE',
      [],
      () => report(id),
      async () => {
        await untilSomebodyWaits();
        await app.get(SnapshotService).sweep(app.scope);
        await app.query('SELECT FROM report LIMIT 1');
        return undefined;
      },
    );
    expect(second?.status).toBe(202);
    expect(await snapshotsOf(id)).toHaveLength(1);
  });
});
