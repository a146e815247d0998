import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { EvidenceFiles } from './evidence-files';
import type { GivenAssessment, Made } from './given';
import type { Operation } from './hostile-operations';
import { pdfFile } from './sample-files';
import type { TestApp } from './test-app';

/** Values of an operation's path parameters. */
export type Subject = Readonly<Record<string, string>>;

const MINI = readFileSync(join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml'), 'utf8');
export const LOGO = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>',
);

/** The framework `mini` under a key of its own. */
export const miniFramework = (key: string): string => MINI.replace('key: mini', `key: ${key}`);

/** Really existing things of one workspace, at least one of each kind that an address can name. */
export class HostileWorld {
  private number = 0;

  private constructor(
    readonly app: TestApp,
    /** Distinguishes the keys of two workspaces in one database. */
    private readonly prefix: string,
    private readonly assessment: GivenAssessment,
    /** One of each, by the name that addresses and bodies use. */
    readonly ids: Readonly<Record<string, string>>,
  ) {}

  /** @param mark stands in every text of this world */
  static async build(app: TestApp, prefix: string, mark = ''): Promise<HostileWorld> {
    const { given } = app;
    given.mark = mark;
    const [party, programme, site] = [await given.party(), await given.programme(), await given.site()];
    const assessment = await given.assessment({ documentNumber: `${prefix}-1` });
    const { engagementId } = assessment;
    const unit = await given.unit({ engagementId });
    const evidence = await given.evidence(assessment.id);
    const finding = await given.finding(assessment.id);
    await given.answer(assessment.id, assessment.unitRefs[0] ?? '', 'PEO-01', RATED);
    const completed = await answered(app, await given.assessment({ engagementId }), 'completed');
    const { body: snapshots } = await request(app.http).get(`/v1/assessments/${completed.id}/snapshots`).expect(200);
    const world = new HostileWorld(app, prefix, assessment, {
      ...{ partyId: party.id, clientPartyId: party.id, programmeId: programme.id, siteId: site.id, unitId: unit.id },
      ...{ engagementId, assessmentId: assessment.id, evidenceId: evidence.id, findingId: finding.id },
      with: completed.id,
      previousId: completed.id,
      snapshotId: String(snapshots.items[0].id),
    });
    // Two of each, so that every list has a second page.
    await given.evidence(assessment.id);
    await given.finding(assessment.id);
    await given.programme();
    const own = await world.framework();
    const [report] = [await world.report(), await world.report()];
    await world.finish(report);
    Object.assign(world.ids, { reportId: report, frameworkId: own });
    return world;
  }

  get unitRefs(): readonly string[] {
    return this.assessment.unitRefs;
  }

  /** Never the same twice. */
  fresh(prefix = 'x'): string {
    this.number += 1;
    return `${this.prefix}${prefix}${this.number}`;
  }

  /** What the operation can be done to: for what uses it up, a new one each time. */
  async subject({ name, pathNames }: Operation): Promise<Subject> {
    const own = await this.made(name);
    return Object.fromEntries(pathNames.map((key) => [key, own[key] ?? this.known(key)]));
  }

  /** @throws Error for a path parameter that nobody has taught this world */
  known(name: string): string {
    const value = { role: 'client', unit: this.unitRefs[0], requirement: 'PEO-01', ...this.ids }[name];
    if (value === undefined) throw new Error(`Teach HostileWorld what {${name}} is.`);
    return value;
  }

  /** Keyed by operation: what must not be shared, since the operation changes its state. */
  private async made(name: string): Promise<Subject> {
    const { given } = this.app;
    const { engagementId = '', assessmentId = '' } = this.ids;
    const shared = { engagementId, unitCount: 0, units: this.unitRefs };
    const assessment = async (status: string): Promise<Subject> => {
      if (status === 'draft') return { assessmentId: (await given.assessment({ ...shared, status })).id };
      const made = await given.assessment(shared);
      return { assessmentId: (await answered(this.app, { ...made, unitRefs: this.unitRefs }, status)).id };
    };
    switch (name) {
      case 'DELETE /v1/assessments/{assessmentId}':
      case 'PATCH /v1/assessments/{assessmentId}':
      case 'PUT /v1/assessments/{assessmentId}/units':
      case 'POST /v1/assessments/{assessmentId}/fieldwork':
        return assessment('draft');
      case 'POST /v1/assessments/{assessmentId}/review':
        return assessment('fieldwork');
      case 'POST /v1/assessments/{assessmentId}/completion':
        return assessment('review');
      case 'POST /v1/assessments/{assessmentId}/reopening':
        return assessment('completed');
      case 'PUT /v1/assessments/{assessmentId}/answers':
      case 'PUT /v1/assessments/{assessmentId}/answers/{unit}/{requirement}':
      case 'DELETE /v1/assessments/{assessmentId}/answers/{unit}/{requirement}':
        return assessment('fieldwork');
      case 'PATCH /v1/engagements/{engagementId}':
      case 'DELETE /v1/engagements/{engagementId}':
      case 'PUT /v1/engagements/{engagementId}/logos/{role}':
        return { engagementId: (await given.engagement()).id };
      case 'GET /v1/engagements/{engagementId}/logos/{role}':
      case 'DELETE /v1/engagements/{engagementId}/logos/{role}':
        return { engagementId: await this.engagementWithLogo() };
      case 'DELETE /v1/evidence/{evidenceId}':
      case 'PATCH /v1/evidence/{evidenceId}':
      case 'PUT /v1/evidence/{evidenceId}/file':
        return { evidenceId: (await given.evidence(assessmentId)).id };
      case 'GET /v1/evidence/{evidenceId}/file':
      case 'DELETE /v1/evidence/{evidenceId}/file':
        return { evidenceId: await this.evidenceWithFile(assessmentId) };
      case 'DELETE /v1/findings/{findingId}':
        return { findingId: (await given.finding(assessmentId)).id };
      case 'DELETE /v1/framework-versions/{frameworkId}':
        return { frameworkId: await this.framework() };
      case 'DELETE /v1/parties/{partyId}':
        return { partyId: (await given.party()).id };
      case 'DELETE /v1/programmes/{programmeId}':
        return { programmeId: (await given.programme()).id };
      case 'DELETE /v1/reports/{reportId}':
        return { reportId: await this.report() };
      case 'POST /v1/reports/{reportId}/retry':
        return { reportId: await this.failedReport() };
      case 'DELETE /v1/sites/{siteId}':
        return { siteId: (await given.site({ partyId: this.known('partyId') })).id };
      case 'DELETE /v1/units/{unitId}':
      case 'PATCH /v1/units/{unitId}':
        return { unitId: (await given.unit({ siteId: this.known('siteId'), engagementId })).id };
      default:
        return {};
    }
  }

  private async engagementWithLogo(): Promise<string> {
    const { id } = await this.app.given.engagement();
    await request(this.app.http)
      .put(`/v1/engagements/${id}/logos/client`)
      .set({ 'If-None-Match': '*', 'Content-Type': 'image/svg+xml' })
      .send(LOGO)
      .expect(201);
    return id;
  }

  private async evidenceWithFile(assessmentId: string): Promise<string> {
    const { id } = await this.app.given.evidence(assessmentId);
    await new EvidenceFiles(this.app).upload(id, pdfFile(this.fresh())).expect(200);
    return id;
  }

  private async framework(): Promise<string> {
    const { body } = await request(this.app.http)
      .post('/v1/framework-versions')
      .set('Content-Type', 'application/yaml')
      .send(miniFramework(`mini-${this.fresh()}`))
      .expect(201);
    return String(body.id);
  }

  /** Stays queued: this server renders nothing. */
  private async report(): Promise<string> {
    const { body } = await request(this.app.http)
      .post('/v1/reports')
      .send({ assessmentId: this.ids['with'], kind: 'gapReport', format: 'json' })
      .expect(202);
    return String(body.id);
  }

  /** As if a thread had rendered it. */
  private async finish(id: string): Promise<void> {
    await this.app.query(
      `UPDATE report SET status = 'ready', progress = 100, file_size = 2,
         data_sha256 = encode(sha256('{}'), 'hex'), file_sha256 = encode(sha256('{}'), 'hex') WHERE id = $1`,
      [id],
    );
    await this.app.query(
      `INSERT INTO report_file (workspace_id, engagement_id, report_id, bytes)
       SELECT workspace_id, engagement_id, id, '{}' FROM report WHERE id = $1`,
      [id],
    );
  }

  private async failedReport(): Promise<string> {
    const id = await this.report();
    await this.app.query(`UPDATE report SET status = 'failed', failure = 'It broke.' WHERE id = $1`, [id]);
    return id;
  }
}

export const RATED = { kind: 'rated', ratings: { approach: '4', deployment: '3' } };

/** With one answer, since nothing can be completed without any; then taken on to the status. */
async function answered(app: TestApp, assessment: GivenAssessment, status: string): Promise<Made> {
  await app.given.answer(assessment.id, assessment.unitRefs[0] ?? '', 'PEO-01', RATED);
  const { body } = await request(app.http).get(`/v1/assessments/${assessment.id}`).expect(200);
  return app.given.advance(body as Made, status);
}

/** Number and hash of the rows of every table but the idempotency keys, and the names of all files. */
export async function fingerprint(app: TestApp): Promise<string> {
  const tables = await app.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> 'idempotency_key' ORDER BY 1`,
  );
  const counts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*), md5(coalesce(string_agg(row, '' ORDER BY row), ''))
       FROM (SELECT md5(${name}::text) AS row FROM ${name}) rows`,
  );
  const rows = await app.query(counts.join(' UNION ALL '));
  const files = await readdir(app.dataFolder, { recursive: true });
  return JSON.stringify([rows, files.sort()], undefined, 1);
}
