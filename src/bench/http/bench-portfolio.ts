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
    const data = new BenchData(client);
    const engagementId = await completeWaves(server, data);
    for (const ref of ['Cards', 'Loans']) await data.post('/v1/programmes', { ref, name: ref });
    await certify(server.adminUrl, engagementId);
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
    await read(
      'list where vendors with an expiring certificate stand',
      '/v1/portfolio?certificate=expiring&sort=validUntil',
    );
    await read('list 100 of 1,000 certifications', '/v1/certifications?limit=100&sort=-since');
    await read('the same, certified ones that expire first', '/v1/certifications?state=certified&sort=validUntil');
    await read('list 100 of 1,000 certificates', '/v1/certificates?limit=100&sort=validUntil');
    await read('certificates that are suspended', '/v1/certificates?status=suspended');
    await read('forecast of a year', '/v1/certificates/forecast?months=12');
    await read('all certifications as a table', '/v1/certifications', { accept: 'text/csv' });
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

/** @returns id of the engagement */
async function completeWaves(server: MeasuredServer, data: BenchData): Promise<string> {
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
  return id;
}

const CERTIFICATIONS = 1_000;

/**
 * A certification of every vendor with all its sites by the framework of the waves, and others by frameworks of their own up
 * to the number: each with steps, reviews that have ended, a certificate and, every seventh, a suspension. Written straight into the tables; the same
 * in every run.
 */
async function certify(databaseUrl: string, engagementId: string): Promise<void> {
  const postgres = new Postgres({ connectionString: databaseUrl });
  await postgres.connect();
  try {
    await postgres.query(
      `WITH vendor AS (
         SELECT s.workspace_id, u.engagement_id, s.party_id, row_number() OVER (ORDER BY s.party_id) AS n
         FROM unit AS u JOIN site AS s ON (s.workspace_id, s.id) = (u.workspace_id, u.site_id)
         WHERE u.engagement_id = $1 GROUP BY 1, 2, 3
       ), somebody AS (SELECT id FROM person WHERE workspace_id = (SELECT workspace_id FROM vendor LIMIT 1) LIMIT 1)
       INSERT INTO certification SELECT v.workspace_id, v.engagement_id, gen_random_uuid(), v.party_id,
         CASE WHEN round = 1 THEN 'bench-portfolio' ELSE 'other-' || round END, 'service-excellence-5p-1', 'certified',
         current_date - 200, '{"hasSamplePlan":false,"assessors":[],"isRenewalRefused":false}', now(), NULL, '[]',
         (SELECT id FROM somebody), 1, now() - make_interval(days => round::integer), now()
       FROM vendor AS v CROSS JOIN generate_series(1, ceil($2::numeric / (SELECT count(*) FROM vendor))) AS round`,
      [engagementId, CERTIFICATIONS],
    );
    await postgres.query(
      `INSERT INTO certification_place SELECT c.workspace_id, c.engagement_id, c.id, s.id, g.id,
         row_number() OVER (PARTITION BY c.id ORDER BY s.ref, g.ref)
       FROM certification AS c JOIN site AS s ON (s.workspace_id, s.party_id) = (c.workspace_id, c.party_id)
       JOIN programme AS g ON g.workspace_id = c.workspace_id`,
    );
    await postgres.query(
      `INSERT INTO certification_step SELECT c.workspace_id, c.engagement_id, c.id, seq, CASE seq WHEN 6 THEN 'grant'
           WHEN 7 THEN 'completeSurveillance' ELSE 'invite' END, current_date - 340 + 20 * seq, 'owner', c.applied_by,
         'Seen.', NULL, '{}', now() FROM certification AS c CROSS JOIN generate_series(1, 7) AS seq`,
    );
    await postgres.query(
      `INSERT INTO certification_review SELECT workspace_id, engagement_id, certification_id, seq, current_date - 250,
         '[{"kind":"missing","kpi":"csat","unit":null,"lastMonth":null}]', seq, seq + 1, now()
       FROM certification_step WHERE seq <= 2`,
    );
    await postgres.query(
      `INSERT INTO certificate SELECT c.workspace_id, c.engagement_id, gen_random_uuid(), c.id, 6,
         '5P-2026-' || lpad(n::text, 5, '0') || '-00', rtrim(regexp_replace(upper(md5(c.id::text)), '(.{4})', '\\1-', 'g'), '-'), c.framework, c.scheme, c.party_id, '"Vendor"',
         coalesce((SELECT jsonb_agg(jsonb_build_object('site', p.site_id, 'programme', p.programme_id, 'siteName', s.name,
           'programmeName', g.name) ORDER BY p.position) FROM certification_place AS p
           JOIN site AS s ON (s.workspace_id, s.id) = (p.workspace_id, p.site_id)
           JOIN programme AS g ON (g.workspace_id, g.id) = (p.workspace_id, p.programme_id)
           WHERE p.certification_id = c.id), '[]'), current_date - 200, current_date + (n % 360)::integer + 1
       FROM (SELECT *, row_number() OVER (ORDER BY created_at, id) AS n FROM certification) AS c`,
    );
    await postgres.query(
      `INSERT INTO certificate_event SELECT k.workspace_id, k.engagement_id, k.id, 1, current_date - 5, 'suspended', NULL,
         NULL FROM certificate AS k WHERE substr(k.number, 9, 5)::integer % 7 = 0`,
    );
    await postgres.query(
      `UPDATE certification SET state = 'suspended', since = current_date - 5 WHERE id IN (
         SELECT k.certification_id FROM certificate AS k JOIN certificate_event AS v ON v.certificate_id = k.id)`,
    );
  } finally {
    await postgres.end();
  }
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
