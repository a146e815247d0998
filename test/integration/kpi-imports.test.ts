import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { evidenceLock } from '../../src/evidence/engagement-kpis';
import type { GivenAssessment } from '../support/given';
import { startTestApp, type TestApp } from '../support/test-app';

const MINI = join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml');
const HEADER = 'KPI,Unit,Month,Numerator,Denominator,Value,N';

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

const address = (id = assessment.engagementId): string => `/v1/engagements/${id}/kpi-imports`;
const table = (...rows: readonly string[]): string => [HEADER, ...rows, ''].join('\n');

function send(path: string, csv: string | Buffer, query: Record<string, string> = {}): request.Test {
  return request(app.http).post(path).query(query).set('Content-Type', 'text/csv').send(csv);
}
const bringIn = (csv: string | Buffer, query?: Record<string, string>): request.Test => send(address(), csv, query);
const preview = (csv: string | Buffer, query?: Record<string, string>): request.Test =>
  send(`${address()}/preview`, csv, query);

/** Everything that is kept of KPI evidence of the engagement. */
async function kept(): Promise<Record<string, unknown>[]> {
  const rows = await Promise.all(
    ['kpi_series', 'kpi_import', 'kpi_change', 'kpi_target'].map((name) =>
      app.query(`SELECT to_jsonb(row) AS row FROM ${name} AS row WHERE engagement_id = $1 ORDER BY row::text`, [
        assessment.engagementId,
      ]),
    ),
  );
  return rows.flat();
}

const series = (): Promise<Record<string, unknown>[]> =>
  app.query(
    `SELECT unit.ref AS unit, kpi, channel, points, series.version FROM kpi_series AS series
     JOIN unit ON unit.id = series.unit_id WHERE series.engagement_id = $1 ORDER BY unit.ref, kpi, channel`,
    [assessment.engagementId],
  );

describe('a preview', () => {
  it('says how the file was read and what it would do, and changes nothing', async () => {
    const csv = table(`csat,${one},2026-01,340,400,,`, `aht,${one},2026-01,,,412.5,800`);
    const { body } = await preview(csv).expect(200);
    expect(body).toMatchObject({
      ...{ remembered: false, rows: 2, points: 2, inserted: 2, corrected: 0, unchanged: 0, targets: 0 },
      ...{ problems: [], problemCount: 0 },
      mapping: { delimiter: ',', layout: 'long', columns: { KPI: 'kpi', Unit: 'unit', Month: 'month' } },
      sample: [
        { row: 2, kpi: 'csat', unit: one, channel: '', month: '2026-01', numerator: '340', denominator: '400' },
        { row: 3, kpi: 'aht', unit: one, channel: '', month: '2026-01', value: '412.5', n: '800' },
      ],
    });
    expect(await kept()).toEqual([]);
  });

  it('lists problems at their cells, and still counts what was read', async () => {
    const { body } = await preview(
      table(`csat,${one},2026-01,500,400,,`, `csat,nowhere,2026-01,1,4,,`, `csat,${two},2026-01,3,4,,`),
    ).expect(200);
    expect(body).toMatchObject({ problemCount: 2, inserted: 1 });
    expect(body.problems).toMatchObject([
      { row: 2, column: 4, code: 'kpi-table/impossible-counts' },
      { row: 3, column: 2, code: expect.stringContaining('kpi-table/'), hint: expect.any(String) },
    ]);
  });

  it('says what is wrong with a file that is no text', async () => {
    const latin = await preview(Buffer.from('kpi,month,value\naht,2026-01,\xe91\n', 'latin1')).expect(200);
    expect(latin.body).toMatchObject({ problems: [{ row: 2, column: 0, code: 'file/not-utf8' }], points: 0 });
    const hidden = await preview(`kpi,month,value\naht\u200b,2026-01,1\n`).expect(200);
    expect(hidden.body).toMatchObject({ problems: [{ row: 2, column: 0, code: 'text/invisible-character' }] });
  });

  it('reads by the mapping that is sent', async () => {
    const csv = `Measure;Where;When;Result\nHandling;${one};01/02/2026;1.234\n`;
    const mapping = {
      ...{ delimiter: ';', decimal: ',', layout: 'long', monthFormat: 'monthDayYear' },
      columns: { Measure: 'kpi', Where: 'unit', When: 'month', Result: 'value' },
      names: { kpis: { Handling: 'aht' }, units: {} },
    };
    const { body } = await preview(csv, { mapping: JSON.stringify(mapping) }).expect(200);
    expect(body.problems).toEqual([]);
    expect(body.sample).toMatchObject([{ kpi: 'aht', month: '2026-01', value: '1234' }]);
  });

  it.each([
    ['no JSON', '{'],
    ['no mapping', '[]'],
    ['an unknown role', '{"columns":{"KPI":"nonsense"}}'],
    ['a character that no text may contain', JSON.stringify({ defaults: { unit: '\u0000' } })],
  ])('refuses a mapping that is %s', async (_, mapping) => {
    const { body } = await preview(table(), { mapping }).expect(422);
    expect(body).toMatchObject({
      code: 'request/invalid',
      errors: [{ pointer: '?mapping', code: 'kpi/invalid-mapping', hint: expect.any(String) }],
    });
  });
});

describe('an import', () => {
  it('keeps the points as series, ascending by month, and who brought them in', async () => {
    const csv = table(
      `aht,${one},2026-02,,,400,700`,
      `aht,${one},2026-01,,,412.5,800`,
      `csat,entity,2026-01,340,400,,`,
    );
    const { body } = await bringIn(csv, { fileName: 'kpis.csv' }).expect(200);
    expect(body).toMatchObject({ importId: expect.any(String), inserted: 3, corrected: 0, unchanged: 0 });
    expect(await series()).toEqual([
      {
        ...{ unit: one, kpi: 'aht', channel: '', version: 1 },
        points: [
          { month: '2026-01', value: '412.5', n: '800' },
          { month: '2026-02', value: '400', n: '700' },
        ],
      },
      {
        ...{ unit: 'entity', kpi: 'csat', channel: '', version: 1 },
        points: [{ month: '2026-01', numerator: '340', denominator: '400' }],
      },
    ]);
    const { body: list } = await request(app.http).get(address()).expect(200);
    expect(list.items).toEqual([
      {
        ...{ id: body.importId, fileName: 'kpis.csv', rows: 3, inserted: 3, corrected: 0, unchanged: 0 },
        ...{ mapping: body.mapping, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        importedBy: { id: app.owner.id, name: app.owner.name },
        importedAt: expect.any(String),
      },
    ]);
  });

  it('changes nothing at all when one cell is wrong, and says where', async () => {
    const { body } = await bringIn(
      table(`csat,${one},2026-01,340,400,,`, `csat,${two},2026-01,500,400,,`, `csat,${two},2026-13,1,2,,`),
    ).expect(422);
    expect(body).toMatchObject({
      code: 'kpi/invalid',
      errors: [
        { line: 3, column: 4, code: 'kpi-table/impossible-counts', hint: expect.any(String) },
        { line: 4, column: 3, code: expect.stringContaining('kpi-table/') },
      ],
    });
    expect(await kept()).toEqual([]);
  });

  it('of the same file again changes nothing', async () => {
    const csv = table(`csat,${one},2026-01,340,400,,`, `aht,${one},2026-01,,,412.50,800`);
    await bringIn(csv).expect(200);
    const before = await kept();
    const { body } = await bringIn(csv).expect(200);
    expect(body).toMatchObject({ importId: null, inserted: 0, corrected: 0, unchanged: 2, remembered: true });
    expect(await kept()).toEqual(before);
  });

  it('corrects points that have other figures, keeps what they were, and leaves other months alone', async () => {
    await bringIn(table(`csat,${one},2026-01,340,400,,`, `csat,${one},2026-02,350,400,,`)).expect(200);
    const { body } = await bringIn(table(`csat,${one},2026-01,341,400,,`, `csat,${one},2026-03,360,400,,`)).expect(200);
    expect(body).toMatchObject({ inserted: 1, corrected: 1, unchanged: 0 });
    expect(await series()).toMatchObject([
      { version: 2, points: [{ numerator: '341' }, { numerator: '350' }, { numerator: '360' }] },
    ]);
    const changes = await app.query('SELECT version, inserted, corrected FROM kpi_change WHERE import_id = $1', [
      body.importId,
    ]);
    expect(changes).toEqual([
      {
        ...{ version: 2, inserted: ['2026-03'] },
        corrected: [
          {
            month: '2026-01',
            before: { month: '2026-01', numerator: '340', denominator: '400' },
            after: { month: '2026-01', numerator: '341', denominator: '400' },
          },
        ],
      },
    ]);
  });

  it('reads decimal commas and a column for each month', async () => {
    const wide = `KPI;Unit;2026-01;2026-02\naht;${one};412,5;400\naht;${two};390;395,25\n`;
    const { body } = await bringIn(wide).expect(200);
    expect(body).toMatchObject({ inserted: 4, mapping: { delimiter: ';', decimal: ',', layout: 'monthColumns' } });
    expect(await series()).toMatchObject([
      { unit: one, points: [{ value: '412.5' }, { value: '400' }] },
      { unit: two, points: [{ value: '390' }, { value: '395.25' }] },
    ]);
  });

  it('reads a file as the last one with the same header was read, unless a mapping is sent', async () => {
    const file = (figure: string): string => `KPI,Unit,Month,Value\nTalk,${one},2026-01,${figure}\n`;
    await bringIn(file('1'), { mapping: JSON.stringify({ names: { kpis: { Talk: 'aht' }, units: {} } }) }).expect(200);
    const { body } = await preview(file('2')).expect(200);
    expect(body).toMatchObject({ remembered: true, corrected: 1, problemCount: 0 });
    const anew = await preview(file('2'), { mapping: '{}' }).expect(200);
    expect(anew.body).toMatchObject({ remembered: false, problemCount: 1 });
  });

  it('takes targets of the file where there is none yet', async () => {
    const file = (target: number): string =>
      `KPI,Unit,Month,Value,Target\naht,${one},2026-01,412,${target}\nasa,entity,2026-01,20,15\n`;
    const first = await bringIn(file(400)).expect(200);
    expect(first.body).toMatchObject({ targets: 2 });
    const second = await bringIn(file(380)).expect(200);
    expect(second.body).toMatchObject({ targets: 0, importId: null });
    const targets = await app.query(
      `SELECT kpi, unit.ref AS unit, target FROM kpi_target LEFT JOIN unit ON unit.id = unit_id
       WHERE kpi_target.engagement_id = $1 ORDER BY kpi`,
      [assessment.engagementId],
    );
    expect(targets).toEqual([
      { kpi: 'aht', unit: one, target: '400' },
      { kpi: 'asa', unit: null, target: '15' },
    ]);
  });

  it('waits for another one, and nothing of either is lost', async () => {
    const months = (numerator: number): string =>
      table(
        ...['01', '02', '03'].map((month) => `csat,${one},2026-${month},${numerator},400,,`),
        `csat,${one},2025-${String(numerator - 300)},300,400,,`,
      );
    const answers = await app.raceOn(
      `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`,
      [evidenceLock(app.scope.workspaceId, assessment.engagementId)],
      () => bringIn(months(311)),
      () => bringIn(months(312)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => body.corrected as number).sort()).toEqual([0, 3]);
    const [stored] = await series();
    expect(stored?.['points']).toHaveLength(5);
  });

  it('rates a result requirement of an assessment that is rated from evidence', async () => {
    const rated = await app.given.assessment({
      ...{ frameworkId: 'mini@1.0.0', engagementId: assessment.engagementId, resultRatings: 'evidence' },
      period: { from: '2026-01-01', to: '2026-06-30' },
    });
    const [unit = ''] = rated.unitRefs;
    const months = ['01', '02', '03', '04', '05', '06'].map((month) => `csat,${unit},2026-${month},380,400,,`);
    await bringIn(
      `KPI,Unit,Month,Numerator,Denominator,Target\n${months.map((row) => row.replace(/,,$/, ',80')).join('\n')}\n`,
    ).expect(200);
    const { body } = await request(app.http).get(`/v1/assessments/${rated.id}/scores/units/${unit}`).expect(200);
    const text = JSON.stringify(body);
    expect(text).toContain('RES-01');
    expect(text).toContain('met');
  });

  it('goes with its engagement', async () => {
    const engagement = await app.given.engagement();
    await send(address(engagement.id), 'KPI,Month,Value,Target\nasa,2026-01,22,20\n').expect(200);
    await send(address(engagement.id), 'KPI,Month,Value,Target\nasa,2026-01,23,20\n').expect(200);
    await request(app.http)
      .delete(`/v1/engagements/${engagement.id}`)
      .set('If-Match', `"${engagement.version}"`)
      .expect(204);
    expect(await app.query('SELECT FROM kpi_series WHERE engagement_id = $1', [engagement.id])).toEqual([]);
  });
});

describe('who brings in points', () => {
  it('is of the team: auditors read only, and strangers see nothing', async () => {
    const { engagementId } = assessment;
    const [assessor, auditor, stranger] = [
      await app.people.make({ role: 'assessor' }),
      await app.people.make({ role: 'auditor' }),
      await app.people.make({ role: 'lead' }),
    ];
    await app.people.grant(assessor.id, { engagementId, role: 'assessor' });
    await app.people.grant(auditor.id, { engagementId, role: 'auditor' });
    const csv = table(`csat,${one},2026-01,340,400,,`);
    await bringIn(csv).set(stranger.session).expect(404);
    await bringIn(csv).set(auditor.session).expect(403);
    await preview(csv).set(auditor.session).expect(403);
    expect(await kept()).toEqual([]);
    await bringIn(csv).set(assessor.session).expect(200);
    await request(app.http).get(address()).set(auditor.session).expect(200);
    await request(app.http).get(address()).set(stranger.session).expect(404);
  });

  it('sends a table with a media type that says so', async () => {
    const { body } = await request(app.http).post(address()).send({}).expect(415);
    expect(body.code).toBe('request/unsupported-media-type');
  });
});

it('refuses to remove a unit that has figures', async () => {
  const unit = await app.given.unit({ engagementId: assessment.engagementId });
  await bringIn(table(`csat,${String(unit['ref'])},2026-01,340,400,,`)).expect(200);
  const { body } = await request(app.http).delete(`/v1/units/${unit.id}`).set('If-Match', `"${unit.version}"`);
  expect(body.code).toBe('unit/in-use');
});
