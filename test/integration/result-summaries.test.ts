import request from 'supertest';
import { SummaryBackfill } from '../../src/casework';
import { ServedWorkspace } from '../../src/server/served-workspace';
import { nextRevision } from '../support/issuing';
import { startTestApp, type TestApp } from '../support/test-app';

interface Row {
  readonly subject: string;
  readonly revision: number;
  readonly stands: boolean;
  readonly snapshotId: string;
  readonly partyId: string | null;
  readonly unit: string | null;
  readonly figures: any;
}

let app: TestApp;
let telecom: { readonly engagementId: string; readonly assessments: Readonly<Record<string, string>> };

beforeAll(async () => {
  app = await startTestApp();
  telecom = await app.given.demoCase('telecom');
});
afterAll(() => app.stop());

const rowsOf = (assessmentId: string): Promise<Row[]> =>
  app.query<Row>(
    `SELECT subject, revision, stands, snapshot_id AS "snapshotId", party_id AS "partyId", unit.ref AS unit, figures
     FROM result_summary AS summary LEFT JOIN unit ON unit.id = summary.unit_id
     WHERE assessment_id = $1 ORDER BY snapshot_id, position`,
    [assessmentId],
  );
const given = (status: string) => app.given.assessment({ unitCount: 2, status });

describe('the summaries of a completed assessment', () => {
  it('have the figures that the assessment has, for the whole and for every unit', async () => {
    for (const assessmentId of Object.values(telecom.assessments)) {
      const rows = await rowsOf(assessmentId);
      const { body: head } = await request(app.http).get(`/v1/assessments/${assessmentId}`).expect(200);
      if (head.status !== 'completed') {
        expect(rows).toEqual([]);
        continue;
      }
      const { body } = await request(app.http).get(`/v1/assessments/${assessmentId}/scores`).expect(200);
      const [whole] = rows;
      expect(whole).toMatchObject({ subject: 'whole', stands: true, figures: { score: body.entity.score } });
      expect(whole?.figures.coverage).toEqual(body.entity.coverage);
      expect(whole?.figures.level.key).toBe(body.entity.level.reached ?? null);
      const units = rows.filter(({ subject }) => subject === 'unit');
      expect(units.length).toBeGreaterThan(1);
      for (const { unit, figures } of units) {
        const address = `/v1/assessments/${assessmentId}/scores/units/${String(unit)}`;
        const { body: one } = await request(app.http).get(address).expect(200);
        expect(figures).toMatchObject({ score: one.verdict.score, coverage: one.verdict.coverage });
      }
    }
  });

  it('are of the snapshot that was kept, one of each party with units', async () => {
    const { id } = await given('completed');
    const { body } = await request(app.http).get(`/v1/assessments/${id}`).expect(200);
    const rows = await rowsOf(id);
    expect(rows.map(({ subject }) => subject)).toEqual(['whole', 'party', 'unit', 'unit']);
    expect(new Set(rows.map(({ snapshotId }) => snapshotId))).toEqual(new Set([body.result.snapshotId]));
    expect(new Set(rows.slice(1).map(({ partyId }) => partyId)).size).toBe(1);
  });

  it('fall when it is reopened, and those of the next revision stand', async () => {
    const made = await given('completed');
    await nextRevision(app, made.id);
    const rows = await rowsOf(made.id);
    expect(new Set(rows.map(({ revision, stands }) => `${revision} ${String(stands)}`))).toEqual(
      new Set(['1 false', '2 true']),
    );
  });

  it('never change but for that, and never stand again', async () => {
    const { id } = await given('completed');
    const change = (what: string): Promise<unknown> =>
      app.query(`UPDATE result_summary SET ${what} WHERE assessment_id = $1`, [id]);
    await expect(change(`figures = '{}'`)).rejects.toThrow('immutable');
    await expect(change('revision = 2')).rejects.toThrow('immutable');
    await change('stands = false');
    await expect(change('stands = true')).rejects.toThrow('immutable');
  });

  it('are not there before it is completed', async () => {
    const { id } = await given('review');
    expect(await rowsOf(id)).toEqual([]);
  });
});

describe('what was completed before there were summaries', () => {
  const fill = (): Promise<number> => app.get(SummaryBackfill).run(app.get(ServedWorkspace).get());

  it('is summed up as it would have been, each once', async () => {
    const ids = [telecom.assessments['osp-baseline'] ?? '', (await given('completed')).id];
    const before = await Promise.all(ids.map(rowsOf));
    await app.query('DELETE FROM result_summary WHERE assessment_id = ANY ($1)', [ids]);
    expect(await fill()).toBe(2);
    expect(await Promise.all(ids.map(rowsOf))).toEqual(before);
    expect(await fill()).toBe(0);
  });

  it('is left for the next run where it can not be summed up, and does not keep others waiting', async () => {
    const broken = await given('completed');
    const whole = await given('completed');
    await app.query('DELETE FROM result_summary WHERE assessment_id = ANY ($1)', [[broken.id, whole.id]]);
    await app.query(
      `UPDATE assessment SET version = version + 1,
         result = jsonb_set(result, '{snapshotId}', '"01900000-0000-7000-8000-0000000000ff"')
       WHERE id = $1`,
      [broken.id],
    );
    expect(await fill()).toBe(1);
    expect(await rowsOf(broken.id)).toEqual([]);
    expect(await rowsOf(whole.id)).toHaveLength(4);
  });
});
