import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');

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

const address = (): string => `/v1/engagements/${assessment.engagementId}/kpi-imports`;
const takeBack = (id: string): request.Test => request(app.http).delete(`${address()}/${id}`);

/** @returns id of the import */
async function bringIn(...rows: readonly string[]): Promise<string> {
  const csv = ['KPI,Unit,Month,Value,Target', ...rows, ''].join('\n');
  const { body } = await request(app.http).post(address()).set('Content-Type', 'text/csv').send(csv).expect(200);
  return String(body.importId);
}

const seriesNow = (): Promise<Record<string, unknown>[]> =>
  app.query(
    `SELECT unit.ref AS unit, kpi, points FROM kpi_series AS series JOIN unit ON unit.id = series.unit_id
     WHERE series.engagement_id = $1 ORDER BY unit.ref, kpi`,
    [assessment.engagementId],
  );
const rowsOf = async (table: string): Promise<number> => {
  const rows = await app.query(`SELECT FROM ${table} WHERE engagement_id = $1`, [assessment.engagementId]);
  return rows.length;
};

describe('an import that is taken back', () => {
  it('leaves everything as it was before', async () => {
    await bringIn(`aht,${one},2026-01,412,`, `aht,${one},2026-02,400,`);
    const before = await seriesNow();
    const wrong = await bringIn(
      ...[
        `aht,${one},2026-01,300,`,
        `aht,${one},2026-03,310,`,
        `aht,${two},2026-01,320,390`,
        'asa,entity,2025-12,20,15',
      ],
    );
    await takeBack(wrong).expect(204);
    expect(await seriesNow()).toEqual(before);
    const { body } = await request(app.http).get(address()).expect(200);
    expect(body.items).toHaveLength(1);
    expect(await rowsOf('kpi_target')).toBe(0);
    await takeBack(wrong).expect(404);
  });

  it('takes the corrections that it made out of their list', async () => {
    await bringIn(`aht,${one},2026-01,412,`);
    const wrong = await bringIn(`aht,${one},2026-01,300,`);
    const corrections = `/v1/engagements/${assessment.engagementId}/kpi-series/corrections`;
    const listed = await request(app.http).get(corrections).expect(200);
    expect(listed.body.items).toMatchObject([
      { unit: one, kpi: 'aht', month: '2026-01', before: { value: '412' }, after: { value: '300' }, importId: wrong },
    ]);
    await takeBack(wrong).expect(204);
    expect((await request(app.http).get(corrections).expect(200)).body.items).toEqual([]);
  });

  it('leaves a target that somebody changed since', async () => {
    const wrong = await bringIn(`aht,${one},2026-01,412,400`);
    const targets = `/v1/engagements/${assessment.engagementId}/kpi-targets`;
    const { body } = await request(app.http).get(targets).expect(200);
    const [{ id }] = body.items as [{ id: string }];
    await request(app.http).patch(`${targets}/${id}`).set('If-Match', '"1"').send({ target: '380' }).expect(200);
    await takeBack(wrong).expect(204);
    const left = await request(app.http).get(targets).expect(200);
    expect(left.body.items).toMatchObject([{ id, target: '380' }]);
    expect(await rowsOf('kpi_series')).toBe(0);
  });

  it('is refused while a later one stands on its series, and names that one', async () => {
    const first = await bringIn(`aht,${one},2026-01,412,`, `asa,${one},2026-01,20,`);
    const second = await bringIn(`aht,${one},2026-02,400,`);
    const before = await seriesNow();
    const { body } = await takeBack(first).expect(409);
    expect(body).toMatchObject({ code: 'kpi/import-superseded', detail: expect.stringContaining(second) });
    expect(await seriesNow()).toEqual(before);
    await takeBack(second).expect(204);
    await takeBack(first).expect(204);
    expect(await rowsOf('kpi_series')).toBe(0);
    expect(await rowsOf('kpi_change')).toBe(0);
  });

  it('is not held up by a later one of other series', async () => {
    const first = await bringIn(`aht,${one},2026-01,412,`);
    await bringIn(`aht,${two},2026-01,400,`);
    await takeBack(first).expect(204);
    expect(await seriesNow()).toMatchObject([{ unit: two }]);
  });

  it('is refused when it was made before what imports insert was kept', async () => {
    const former = await bringIn(`aht,${one},2026-01,412,`);
    await app.query('DELETE FROM kpi_change WHERE import_id = $1', [former]);
    const { body } = await takeBack(former).expect(409);
    expect(body.code).toBe('kpi/import-not-kept');
    expect(await rowsOf('kpi_series')).toBe(1);
  });

  it('is the business of the team only', async () => {
    const { engagementId } = assessment;
    const [auditor, stranger] = [await app.people.make({ role: 'auditor' }), await app.people.make({ role: 'lead' })];
    await app.people.grant(auditor.id, { engagementId, role: 'auditor' });
    const made = await bringIn(`aht,${one},2026-01,412,`);
    await takeBack(made).set(auditor.session).expect(403);
    await takeBack(made).set(stranger.session).expect(404);
    expect(await rowsOf('kpi_series')).toBe(1);
  });
});
