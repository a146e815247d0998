import request from 'supertest';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

let app: TestApp;
let assessment: GivenAssessment;
beforeAll(async () => {
  app = await startTestApp();
  assessment = await app.given.assessment({ unitCount: 4, frameworkId: 'cx-operations-osp@1.1.0' });
});
afterAll(() => app.stop());

const get = async (path: string, status = 200): Promise<request.Response['body']> =>
  (await request(app.http).get(`/v1/assessments/${path}`).expect(status)).body;

const MONTHS = ['2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01'];

/** Six months that end with the assessment, of 1,000 cases each unless stated. */
async function series(unit: string, kpi: string, successes: readonly number[], sample = 1000): Promise<void> {
  const points = successes.map((numerator, index) => ({
    month: MONTHS[index],
    numerator: String(numerator),
    denominator: String(sample),
  }));
  await app.query(
    `INSERT INTO kpi_series (workspace_id, engagement_id, unit_id, kpi, channel, points, version, updated_at)
     SELECT workspace_id, engagement_id, id, $3, '', $4::jsonb, 1, now() FROM unit WHERE engagement_id = $1 AND ref = $2`,
    [assessment.engagementId, unit, kpi, JSON.stringify(points)],
  );
}

async function target(kpi: string, goal: number): Promise<void> {
  await app.query(
    `INSERT INTO kpi_target (workspace_id, engagement_id, id, kpi, unit_id, channel, target, benchmark, source, version,
       created_at, updated_at)
     SELECT workspace_id, id, gen_random_uuid(), $2, NULL, '', $3, NULL, NULL, 1, now(), now()
     FROM engagement WHERE id = $1`,
    [assessment.engagementId, kpi, goal],
  );
}

describe('the KPI evidence of an assessment', () => {
  beforeAll(async () => {
    const [first, second, third, fourth] = assessment.unitRefs as [string, string, string, string];
    await target('csat', 80);
    await series(first, 'csat', [850, 850, 850, 850, 850, 850]);
    await series(second, 'csat', [700, 710, 720, 730, 740, 750]);
    await series(third, 'csat', [85, 85, 85, 85, 85, 85], 100);
    await series(fourth, 'csat', [800, 805, 795, 800, 802, 798]);
    await app.query(`UPDATE assessment SET result_ratings = 'evidence', version = version + 1 WHERE id = $1`, [
      assessment.id,
    ]);
  });

  it('is judged unit by unit, with the reason and the sample that would settle it', async () => {
    const { items } = await get(`${assessment.id}/kpi-verdicts?kpi=csat`);
    const [first, second, third] = assessment.unitRefs;
    const by = new Map<string | null, Record<string, unknown>>(items.map((item: any) => [item.unit, item]));
    expect(by.get(first!)).toMatchObject({ verdict: 'met', settling: null, monthsMet: { met: 6, months: 6 } });
    expect(by.get(second!)).toMatchObject({ verdict: 'notMet', trend: { verdict: 'improving', perMonth: '0.010000' } });
    expect(by.get(third!)).toMatchObject({
      verdict: 'notProven',
      settling: { as: 'met', sample: 246 },
      interval: { low: '0.767164', high: '0.906940' },
    });
    expect(by.get(third!)!['because']).toBe(
      '85% from 100 cases; 95% interval 76.7–90.7%; target 80%. The target lies inside the interval: the sample cannot ' +
        'tell. If the figure stays, 246 cases in a month would prove it met.',
    );
  });

  it('has a whole that is the sum of its units', async () => {
    const { items } = await get(`${assessment.id}/kpi-verdicts?kpi=csat&unit=entity`);
    expect(items).toHaveLength(1);
    // 850 + 750 + 85 + 798 of 3,100
    expect(items[0].last).toEqual({ exact: '2483/3100', decimal: '0.800968' });
  });

  it('speaks the language that is asked for', async () => {
    const { items } = await get(`${assessment.id}/kpi-verdicts?kpi=csat&verdict=notProven&lang=zh&limit=1`);
    expect(items[0].because).toContain('目标80%');
  });

  it('can be asked for by verdict and trend, page by page', async () => {
    const page = await get(`${assessment.id}/kpi-verdicts?trend=stable&limit=1`);
    const rest = await get(`${assessment.id}/kpi-verdicts?trend=stable&limit=100&cursor=${page.nextCursor}`);
    const units = [...page.items, ...rest.items].map((item: any) => item.unit);
    expect(units).toHaveLength(new Set(units).size);
    expect(units).toHaveLength(3);
    await get(`${assessment.id}/kpi-verdicts?trend=upward`, 422);
  });

  it('compares the units only as far as they can be told apart', async () => {
    const { comparisons } = await get(`${assessment.id}/kpi-comparisons/csat`);
    const [first, second, third] = assessment.unitRefs;
    expect(comparisons).toMatchObject([
      { channel: null, month: '2026-01', leftOut: [], target: { decimal: '0.800000' } },
    ]);
    const [{ statistics }] = comparisons;
    const ranks = Object.fromEntries(
      statistics.league.map(({ unit, rankFrom, rankTo }: any) => [unit, [rankFrom, rankTo]]),
    );
    expect(ranks[second!]).toEqual([3, 4]);
    expect(ranks[first!]).toEqual([1, 2]);
    expect(ranks[third!]).toEqual([1, 4]);
    expect(statistics).toMatchObject({ tellsApart: true, whole: { value: '0.800968' } });
    const { items } = await get(`${assessment.id}/kpi-verdicts?kpi=csat`);
    for (const { unit, interval, verdict } of items.filter((item: any) => item.unit !== null)) {
      expect(statistics.league).toContainEqual(expect.objectContaining({ unit, interval, verdict }));
    }
  });

  it('knows which KPIs there are', async () => {
    const problem = await get(`${assessment.id}/kpi-comparisons/nonsense`, 404);
    expect(problem.type).toContain('results/unknown-kpi');
  });

  it('rates the result requirements, and says what is not reported', async () => {
    const [first] = assessment.unitRefs;
    const { items } = await get(`${assessment.id}/result-readings?unit=${first}&requirement=R-01`);
    expect(items).toMatchObject([
      {
        requirement: 'R-01',
        evidence: { level: 'met', trend: 'stable', monthsMet: 6, months: 6, metricsReported: 1, metricsRequired: 1 },
        series: [{ kpi: 'csat', channel: null, verdict: 'met' }],
        overruled: null,
      },
    ]);
    const second = await get(`${assessment.id}/result-readings?unit=${first}&requirement=R-02`);
    expect(second.items[0]).toMatchObject({ evidence: { metricsReported: 0 }, missing: [{ kpi: 'dsat' }, {}] });
    const { tree } = await get(`${assessment.id}/scores/units/${first}`);
    expect(JSON.stringify(tree)).toContain('"level":"met","trend":"stable"');
  });

  it('is overruled by an answer, and both are shown', async () => {
    const [first] = assessment.unitRefs;
    await app.given.answer(assessment.id, first!, 'R-01', {
      kind: 'rated',
      ratings: { results: 'notProven stable 6/6 1/1' },
      note: 'Closed cases only were surveyed.',
    });
    const { items } = await get(`${assessment.id}/result-readings?unit=${first}&requirement=R-01`);
    expect(items[0]).toMatchObject({
      evidence: { level: 'met' },
      overruled: { rating: { level: 'notProven' }, reason: 'Closed cases only were surveyed.' },
    });
  });

  it('changes with the series: nothing that was computed before is shown', async () => {
    const [, second] = assessment.unitRefs;
    await app.query(
      `UPDATE kpi_series SET points = points || '[{"month":"2026-01","numerator":"990","denominator":"1000"}]'::jsonb,
         version = version + 1, updated_at = now()
       WHERE unit_id = (SELECT id FROM unit WHERE engagement_id = $1 AND ref = $2)`,
      [assessment.engagementId, second],
    );
    await app.query(
      `UPDATE kpi_series SET points = points - 5, version = version + 1, updated_at = now()
       WHERE unit_id = (SELECT id FROM unit WHERE engagement_id = $1 AND ref = $2)`,
      [assessment.engagementId, second],
    );
    const { items } = await get(`${assessment.id}/kpi-verdicts?kpi=csat&unit=${second}`);
    expect(items[0]).toMatchObject({ verdict: 'met', last: { exact: '99/100' } });
  });

  it('is not there for strangers', async () => {
    const unknown = '00000000-0000-7000-8000-000000000000';
    for (const path of ['kpi-verdicts', 'kpi-comparisons/csat', 'result-readings']) {
      await get(`${unknown}/${path}`, 404);
    }
  });
});

describe('KPIs that can be too high and too low', () => {
  /** Of the catalogue: no framework gives it a better side. */
  const KPI = 'containment';
  let other: GivenAssessment;

  const state = async (body: object): Promise<void> => {
    await request(app.http).post(`/v1/engagements/${other.engagementId}/kpi-targets`).send(body).expect(201);
  };

  beforeAll(async () => {
    other = await app.given.assessment({ unitCount: 4, frameworkId: 'cx-operations-osp@1.1.0' });
    const rows = other.unitRefs.flatMap((unit, at) =>
      MONTHS.map((month, index) => `${KPI},${unit},${month},${[800, 905 - 10 * index, 700, 780][at]},1000`),
    );
    await request(app.http)
      .post(`/v1/engagements/${other.engagementId}/kpi-imports`)
      .set('Content-Type', 'text/csv')
      .send(['kpi,unit,month,numerator,denominator', ...rows].join('\n'))
      .expect(200);
  });

  it('are not judged without a range, and say why in all languages', async () => {
    const { items } = await get(`${other.id}/kpi-verdicts?kpi=${KPI}&unit=${other.unitRefs[0]}`);
    expect(items).toMatchObject([
      { direction: 'band', verdict: null, target: null, targetTo: null, noTarget: 'needsRange', monthsMet: null },
    ]);
    const because: string[] = [];
    for (const lang of ['en', 'id', 'zh']) {
      const said = await get(`${other.id}/kpi-verdicts?kpi=${KPI}&unit=${other.unitRefs[0]}&lang=${lang}`);
      because.push(said.items[0].because);
    }
    expect(because).toEqual([
      expect.stringContaining('needs a lower and an upper bound'),
      expect.stringContaining('memerlukan batas bawah dan batas atas'),
      expect.stringContaining('须有下限和上限'),
    ]);
  });

  it('are judged by their range, and compared without ranks', async () => {
    await state({ kpi: KPI, target: '75', targetTo: '85' });
    const { items } = await get(`${other.id}/kpi-verdicts?kpi=${KPI}`);
    const [first, second, third, fourth] = other.unitRefs as [string, string, string, string];
    const by = new Map<string | null, Record<string, unknown>>(items.map((item: any) => [item.unit, item]));
    expect(by.get(first)).toMatchObject({
      ...{ verdict: 'met', target: { decimal: '0.750000' }, targetTo: { decimal: '0.850000' }, noTarget: null },
      ...{ monthsMet: { met: 6, months: 6 }, trend: { verdict: 'stable' } },
      because: expect.stringContaining('target 75–85%. The whole interval lies within the range: met.'),
    });
    expect(by.get(second)).toMatchObject({
      ...{ verdict: 'notProven', settling: { as: 'notMet', sample: expect.any(Number) } },
      ...{ monthsMet: { met: 0, months: 6 }, trend: { verdict: 'improving', perMonth: '-0.010000' } },
    });
    expect(by.get(third)).toMatchObject({ verdict: 'notMet', monthsMet: { met: 0, months: 6 } });
    const { direction, comparisons } = await get(`${other.id}/kpi-comparisons/${KPI}`);
    expect(direction).toBe('band');
    expect(comparisons).toMatchObject([{ target: { decimal: '0.750000' }, targetTo: { decimal: '0.850000' } }]);
    const [{ statistics }] = comparisons;
    expect(statistics.league.map(({ unit }: any) => unit)).toEqual([second, first, fourth, third]);
    for (const { unit, ...row } of statistics.league) {
      expect(row).toMatchObject({ rankFrom: null, rankTo: null, tier: null, verdict: by.get(unit)!['verdict'] });
    }
    expect(statistics).toMatchObject({ tellsApart: true, homogeneity: { verdict: 'proven' } });
  });
});

describe('the planner', () => {
  const plan = async (path: string, status = 200): Promise<request.Response['body']> =>
    (await request(app.http).get(`/v1/planner/${path}`).expect(status)).body;

  it('reproduces the figures of the field', async () => {
    expect(await plan('sample-for-margin?margin=5')).toMatchObject({ sample: 385 });
    expect(await plan('sample-for-margin?margin=5&population=2000')).toMatchObject({ sample: 323 });
    expect(await plan('sample-to-detect?from=66&to=80')).toEqual({ sample: 157 });
    expect(await plan('sample-to-prove?share=85&target=80')).toEqual({ sample: 246 });
    expect(await plan('sample-without-defects?share=95')).toEqual({ sample: 59 });
    expect(
      await plan('staffing?calls=250&handlingSeconds=210&targetShare=90&limitSeconds=20&agents=36&shrinkage=30'),
    ).toMatchObject({ required: 36, scheduled: 52, verdict: 'enough' });
  });

  it.each([
    'sample-for-margin',
    'sample-for-margin?margin=0',
    'sample-for-margin?margin=100',
    'sample-for-margin?margin=1e1',
    'sample-for-margin?margin=5&population=0',
    'sample-to-detect?from=66&to=-1',
    'sample-to-prove?share=85&target=80&direction=sideways',
    'staffing?calls=250&handlingSeconds=210&targetShare=100&limitSeconds=20',
  ])('refuses %s', async (path) => {
    expect(await plan(path, 422)).toMatchObject({ status: 422 });
  });

  it('refuses a load that no group has', async () => {
    const problem = await plan('staffing?calls=90000&handlingSeconds=210&targetShare=90&limitSeconds=20', 422);
    expect(problem.type).toContain('planner/load-too-large');
  });
});
