import { Client as Postgres } from 'pg';
import { print } from '../print';
import { timed } from '../statistics';
import { BenchData, type Made } from './bench-data';
import { Client } from './client';
import { MeasuredServer } from './measured-server';
import { SequentialScans } from './sequential-scans';

const VENDORS = 40;
const SITES = 500;
const WAVES = 12;
const REQUIREMENTS = 62;
const RUNS = 25;
const AIM = 200;

/** What the vendor manager waits for on Monday: 40 vendors × 500 sites × 12 completed waves. */
export async function benchPortfolio(): Promise<void> {
  const server = await MeasuredServer.start();
  const client = new Client(server.url, 4, server.credentials);
  try {
    console.log(`\nPortfolio, ${VENDORS} vendors × ${SITES} sites × ${WAVES} waves`);
    await completeWaves(server, new BenchData(client));
    const scans = new SequentialScans(server.adminUrl);
    await scans.analyse();
    await scans.since();
    const read = async (label: string, path: string, headers = {}): Promise<void> => {
      print(label, await timed(RUNS, 3, () => client.ok('GET', path, { headers })), AIM);
    };
    await read('list where 40 vendors stand', '/v1/portfolio?limit=100');
    await read('the same, 25 of them that moved most', '/v1/portfolio?limit=25&sort=-change');
    await read('the same as a table', '/v1/portfolio', { accept: 'text/csv' });
    await read('list 100 of 500 units', '/v1/portfolio/units?limit=100');
    await read('league of vendors', '/v1/portfolio/league');
    await read('overview', '/v1/portfolio/overview');
    const found = await scans.since();
    const scanned = [...found].map(([table, count]) => `${table} ${count}`).join(', ');
    console.log(
      found.size === 0 ? 'no sequential scan of a table of more than 2,000 rows' : `SEQUENTIAL SCANS: ${scanned}`,
    );
  } finally {
    client.close();
    await server.stop();
  }
}

async function completeWaves(server: MeasuredServer, data: BenchData): Promise<void> {
  const framework = await data.framework('bench-portfolio', REQUIREMENTS);
  const { id } = await data.engagement(SITES, VENDORS);
  const times: number[] = [];
  for (let wave = 1; wave <= WAVES; wave += 1) {
    const month = `2026-${String(wave).padStart(2, '0')}`;
    const draft = await data.assessment(id, framework, undefined, { from: `${month}-01`, to: `${month}-20` });
    let made = await data.startFieldwork(draft);
    await seed(server.adminUrl, made.id, wave);
    made = await step(data, made, 'review');
    times.push(...(await timed(1, 0, () => step(data, made, 'completion'))));
  }
  print(`complete an assessment of ${SITES} units × ${REQUIREMENTS}, summaries included`, times);
}

const step = (data: BenchData, { id, version }: Made, name: string): Promise<Made> =>
  data.client.json('POST', `/v1/assessments/${id}/${name}`, { headers: { 'if-match': `"${version}"` } });

/** Every requirement of every unit, written straight into the table; units and waves differ, the same in every run. */
async function seed(databaseUrl: string, assessmentId: string, wave: number): Promise<void> {
  const postgres = new Postgres({ connectionString: databaseUrl });
  await postgres.connect();
  try {
    await postgres.query(
      `INSERT INTO answer (workspace_id, engagement_id, assessment_id, unit_id, requirement_ref, kind, ratings, version,
         updated_at)
       SELECT place.workspace_id, place.engagement_id, place.assessment_id, place.unit_id,
         'R' || lpad(number::text, 4, '0'), 'rated',
         jsonb_build_object('approach', least(5, (luck.first + $3 / 3) % 7)::text,
           'deployment', least(5, (luck.second + $3 / 4) % 7)::text),
         nextval('answer_version'), now()
       FROM assessment_unit AS place
       JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
         = (place.workspace_id, place.engagement_id, place.unit_id)
       CROSS JOIN generate_series(1, $2::integer) AS number
       CROSS JOIN LATERAL (SELECT abs(hashtext(unit.ref || number)) % 6 AS first,
         abs(hashtext(number || unit.ref)) % 5 AS second) AS luck
       WHERE place.assessment_id = $1 AND unit.kind = 'unit'`,
      [assessmentId, REQUIREMENTS, wave],
    );
  } finally {
    await postgres.end();
  }
}
