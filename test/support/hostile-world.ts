import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { checkIdOf } from '../../src/issuing/rules/check-id';
import { EvidenceFiles } from './evidence-files';
import { annexOf } from './hostile-annex';
import type { GivenAssessment, Made } from './given';
import type { Operation } from './hostile-operations';
import {
  actionOf,
  calendarTokenOf,
  decisionOf,
  improvementOf,
  type ImprovementPlace,
  itemOf,
  matrixOf,
  webhookOf,
} from './hostile-improvement';
import { type CertificationPlace, certificationsOf, certificationTarget } from './hostile-certification';
import { HostilePeople, liftThrottle, type Subject, type Target } from './hostile-people';
import { pdfFile } from './sample-files';
import type { TestApp } from './test-app';

const MINI = readFileSync(join(__dirname, '..', 'malformed', 'valid', 'mini', '1.0.0', 'framework.yaml'), 'utf8');
export const LOGO = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>',
);

/** The framework `mini` under a key of its own. */
export const miniFramework = (key: string): string => MINI.replace('key: mini', `key: ${key}`);

/** Really existing things of one workspace, at least one of each kind that an address can name. */
export class HostileWorld {
  private number = 0;
  private readonly people: HostilePeople;

  private constructor(
    readonly app: TestApp,
    /** Distinguishes the keys of two workspaces in one database. */
    private readonly prefix: string,
    private readonly mark: string,
    private readonly assessment: GivenAssessment,
    /** One of each, by the name that addresses and bodies use. */
    readonly ids: Readonly<Record<string, string>>,
  ) {
    this.people = new HostilePeople(app);
  }

  /** @param mark stands in every text of this world */
  static async build(app: TestApp, prefix: string, mark = ''): Promise<HostileWorld> {
    const { given } = app;
    given.mark = mark;
    await liftThrottle(app);
    const [party, programme, site] = [await given.party(), await given.programme(), await given.site()];
    const assessment = await given.assessment({ documentNumber: `${prefix}-1` });
    const { engagementId } = assessment;
    const unit = await given.unit({ engagementId });
    const evidence = await given.evidence(assessment.id);
    const finding = await given.finding(assessment.id);
    await given.answer(assessment.id, assessment.unitRefs[0] ?? '', 'PEO-01', RATED);
    await request(app.http)
      .put(`/v1/assessments/${assessment.id}/flags/${assessment.unitRefs[0] ?? ''}/PEO-02`)
      .send({ remark: `Ask again ${mark}`.trim() })
      .expect(200);
    await annexOf(app, assessment.id, mark);
    const completed = await answered(app, await given.assessment({ engagementId }), 'completed');
    const { body: snapshots } = await request(app.http).get(`/v1/assessments/${completed.id}/snapshots`).expect(200);
    const world = new HostileWorld(app, prefix, mark, assessment, {
      ...{ partyId: party.id, clientPartyId: party.id, programmeId: programme.id, siteId: site.id, unitId: unit.id },
      ...{ engagementId, assessmentId: assessment.id, evidenceId: evidence.id, findingId: finding.id },
      ...{ with: completed.id, assessments: [completed.id, assessment.id].join(',') },
      previousId: completed.id,
      fromId: completed.id,
      snapshotId: String(snapshots.items[0].id),
    });
    // Two of each, so that every list has a second page.
    await given.evidence(assessment.id);
    await given.finding(assessment.id);
    await given.programme();
    await world.kpiEvidence();
    Object.assign(world.ids, { matrixId: await matrixOf(world.place), decisionId: await decisionOf(world.place) });
    Object.assign(world.ids, { answerableId: await world.answerable() });
    Object.assign(world.ids, { workItem: await itemOf(world.place, assessment.id) });
    const [actionId] = [await actionOf(world.place, 'planned'), await actionOf(world.place)];
    Object.assign(world.ids, { actionId, calendarToken: await calendarTokenOf(world.place) });
    Object.assign(world.ids, await webhookOf(world.place));
    await webhookOf(world.place);
    Object.assign(world.ids, await certificationsOf(world.certifying));
    const own = await world.framework();
    const [report] = [await world.report(), await world.report()];
    await world.finish(report);
    Object.assign(world.ids, { reportId: report, frameworkId: own, personId: await world.people.somebody('lead') });
    const issue = await world.issue();
    Object.assign(world.ids, { ...issue, grantId: await world.grant(), ...(await world.ownedByNobodyElse()) });
    Object.assign(world.ids, { resultsPartyId: await world.partyWithResults() });
    await world.issue();
    return world;
  }

  private get place(): ImprovementPlace {
    const { engagementId = '', answerableId = '' } = this.ids;
    return { app: this.app, people: this.people, mark: this.mark, engagementId, answerableId };
  }

  private get certifying(): CertificationPlace {
    return { ...this.place, known: (name) => this.known(name) };
  }

  get unitRefs(): readonly string[] {
    return this.assessment.unitRefs;
  }

  /** Never the same twice. */
  fresh(prefix = 'x'): string {
    this.number += 1;
    return `${this.prefix}${prefix}${this.number}`;
  }

  /** What the operation can be done to, and as whom: for what uses it up, a new one each time. */
  async target({ name, pathNames }: Pick<Operation, 'name' | 'pathNames'>): Promise<Target> {
    const { subject = {}, ...rest } =
      (await this.people.target(name, this.known('engagementId'))) ??
      (await certificationTarget(this.certifying, name)) ??
      {};
    const own: Subject = { ...(await this.made(name)), ...subject };
    // A page is made of results.
    const body = name === 'POST /v1/vendor-scorecards' ? { partyId: this.known('resultsPartyId') } : rest.body;
    return {
      ...rest,
      ...(body && { body }),
      subject: Object.fromEntries(pathNames.map((key) => [key, own[key] ?? this.known(key)])),
    };
  }

  /** @throws Error for a path parameter that nobody has taught this world */
  known(name: string): string {
    const value = { role: 'client', unit: this.unitRefs[0], requirement: 'PEO-01', kpi: 'csat', ...this.ids }[name];
    if (value === undefined) throw new Error(`Teach HostileWorld what {${name}} is.`);
    return value;
  }

  /** Keyed by operation: what must not be shared, since the operation changes its state. */
  private async made(name: string): Promise<Subject> {
    const { given } = this.app;
    const { engagementId = '', assessmentId = '' } = this.ids;
    // A plan is made of a whole wave: one of hundreds of assessments would take seconds.
    const shared = { engagementId, wave: this.fresh('k'), unitCount: 0, units: this.unitRefs };
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
      case 'PUT /v1/assessments/{assessmentId}/drivers/contacts': {
        const made = await given.assessment(shared);
        await annexOf(this.app, made.id, this.mark);
        return { assessmentId: made.id };
      }
      case 'PUT /v1/assessments/{assessmentId}/answers':
      case 'PUT /v1/assessments/{assessmentId}/answers/{unit}/{requirement}':
      case 'DELETE /v1/assessments/{assessmentId}/answers/{unit}/{requirement}':
      case 'PUT /v1/assessments/{assessmentId}/flags/{unit}/{requirement}':
      case 'DELETE /v1/assessments/{assessmentId}/flags/{unit}/{requirement}':
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
      case 'DELETE /v1/engagements/{engagementId}/kpi-imports/{importId}':
        return { importId: await this.kpiImport() };
      case 'DELETE /v1/engagements/{engagementId}/kpi-targets/{targetId}':
      case 'PATCH /v1/engagements/{engagementId}/kpi-targets/{targetId}':
        return { targetId: await this.kpiTarget() };
      case 'DELETE /v1/engagements/{engagementId}/kpi-definitions/{kpiKey}':
      case 'PATCH /v1/engagements/{engagementId}/kpi-definitions/{kpiKey}':
        return { kpiKey: await this.kpiDefinition() };
      case 'DELETE /v1/findings/{findingId}':
        return { findingId: (await given.finding(assessmentId)).id };
      case 'DELETE /v1/framework-versions/{frameworkId}':
        return { frameworkId: await this.framework() };
      case 'GET /v1/framework-versions/{frameworkId}/guidance':
        return { frameworkId: 'vendor-management-vmo@1.1.0' };
      case 'DELETE /v1/parties/{partyId}':
        return { partyId: (await given.party()).id };
      case 'DELETE /v1/programmes/{programmeId}':
        return { programmeId: (await given.programme()).id };
      case 'DELETE /v1/reports/{reportId}':
        return { reportId: await this.report() };
      case 'POST /v1/reports/{reportId}/retry':
        return { reportId: await this.failedReport() };
      case 'GET /v1/engagements/{engagementId}/trail':
      case 'GET /v1/engagements/{engagementId}/trail/export':
        await this.giveReason();
        return {};
      case 'POST /v1/issues/{issueId}/revocation':
        return { issueId: (await this.issue()).issueId };
      case 'GET /v1/party-results/{snapshotId}/{partyId}':
      case 'GET /v1/party-results/{snapshotId}/{partyId}/gaps':
      case 'GET /v1/party-results/{snapshotId}/{partyId}/scores':
        return { partyId: this.known('resultsPartyId') };
      case 'DELETE /v1/sites/{siteId}':
        return { siteId: (await given.site({ partyId: this.known('partyId') })).id };
      case 'DELETE /v1/units/{unitId}':
      case 'PATCH /v1/units/{unitId}':
        return { unitId: (await given.unit({ siteId: this.known('siteId'), engagementId })).id };
      default:
        return (await improvementOf(this.place, name)) ?? {};
    }
  }

  /** Points, and points that correct them; two targets and two definitions. */
  private async kpiEvidence(): Promise<void> {
    for (const value of [400, 410]) await this.kpiPoints(this.unitRefs.map((unit) => `aht,${unit},,2026-01,${value}`));
    await this.kpiTarget();
    await this.kpiDefinition();
    Object.assign(this.ids, { importId: await this.kpiImport() });
    Object.assign(this.ids, { targetId: await this.kpiTarget(), kpiKey: await this.kpiDefinition() });
  }

  /** Of a channel of its own, so that no other import stands on it. */
  private kpiImport(): Promise<string> {
    return this.kpiPoints([`aht,entity,${this.fresh()},2026-01,400`]);
  }

  /** @returns id of the import */
  private async kpiPoints(rows: readonly string[]): Promise<string> {
    const { body } = await request(this.app.http)
      .post(`/v1/engagements/${this.known('engagementId')}/kpi-imports`)
      .query({ fileName: `${this.mark} points.csv`.trim() })
      .set('Content-Type', 'text/csv')
      .send(['kpi,unit,channel,month,value', ...rows].join('\n'))
      .expect(200);
    return String(body.importId);
  }

  /** Of a channel of its own. */
  private async kpiTarget(): Promise<string> {
    const { body } = await request(this.app.http)
      .post(`/v1/engagements/${this.known('engagementId')}/kpi-targets`)
      .send({ kpi: 'aht', channel: this.fresh(), target: '400', source: `Contract ${this.mark}`.trim() })
      .expect(201);
    return String(body.id);
  }

  private async kpiDefinition(): Promise<string> {
    const { body } = await request(this.app.http)
      .post(`/v1/engagements/${this.known('engagementId')}/kpi-definitions`)
      .send({
        ...{ key: this.fresh('kpi'), unit: 'percent', direction: 'higher', kind: 'proportion' },
        ...{ title: `Callbacks kept ${this.mark}`.trim(), formula: 'Kept ÷ promised.' },
      })
      .expect(201);
    return String(body.key);
  }

  /** A finding of a completed assessment. */
  private async answerable(): Promise<string> {
    const { given } = this.app;
    const shared = { engagementId: this.known('engagementId'), unitCount: 0, units: this.unitRefs };
    const made = await given.assessment(shared);
    const { id } = await given.finding(made.id);
    await answered(this.app, { ...made, unitRefs: this.unitRefs }, 'completed');
    return id;
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
    await new EvidenceFiles(this.app).upload(id, pdfFile(`${this.fresh()} ${this.mark}`)).expect(200);
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
    const bytes = Buffer.from(JSON.stringify({ mark: this.mark }));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.app.query(
      `UPDATE report SET status = 'ready', progress = 100, file_size = $2, data_sha256 = $3, file_sha256 = $3 WHERE id = $1`,
      [id, bytes.length, sha256],
    );
    await this.app.query(
      `INSERT INTO report_file (workspace_id, engagement_id, report_id, bytes)
       SELECT workspace_id, engagement_id, id, $2 FROM report WHERE id = $1`,
      [id, bytes],
    );
  }

  /** In the register, as if it had been drawn, signed and sealed; in force only until the next one. */
  private async issue(): Promise<{ issueId: string; checkId: string; sha256: string }> {
    const reportId = await this.report();
    const [row] = await this.app.query<{ workspaceId: string; engagementId: string; assessmentId: string }>(
      `SELECT workspace_id AS "workspaceId", engagement_id AS "engagementId", assessment_id AS "assessmentId"
       FROM report WHERE id = $1`,
      [reportId],
    );
    if (!row) throw new Error('There is no such report.');
    await this.app.query(`UPDATE report SET format = 'pdf' WHERE id = $1`, [reportId]);
    await this.finish(reportId);
    const { workspaceId, engagementId, assessmentId } = row;
    const bytes = pdfFile(`${this.fresh()} ${this.mark}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [issueId, signOffId] = [randomUUID(), randomUUID()];
    const checkId = checkIdOf(createHash('sha1').update(issueId).digest());
    await this.app.query(
      `INSERT INTO sign_off (workspace_id, engagement_id, id, subject_kind, subject_id, content_sha256, person_id, meaning,
         signed_at) VALUES ($1, $2, $3, 'report', $4, $5, $6, 'approvedForIssue', now())`,
      [workspaceId, engagementId, signOffId, reportId, sha256, this.app.owner.id],
    );
    await this.app.query(
      `UPDATE issue SET status = 'superseded', superseded_at = now() WHERE assessment_id = $1 AND status = 'inForce'`,
      [assessmentId],
    );
    await this.app.query(
      `INSERT INTO issue (workspace_id, engagement_id, id, report_id, assessment_id, revision, number, check_id, kind,
         format, language, holder, data_sha256, file_sha256, file_size, sign_off_id, issued_at, status)
       VALUES ($1, $2, $3, $4, $5, 1, $6, $7, 'gapReport', 'pdf', 'en', to_jsonb($8::text), $9, $9, $10, $11, now(),
         'inForce')`,
      [
        ...[workspaceId, engagementId, issueId, reportId, assessmentId, this.fresh('TLK-'), checkId],
        ...[`Fairline ${this.mark}`.trim(), sha256, bytes.length, signOffId],
      ],
    );
    await this.app.query(
      `INSERT INTO issue_file (workspace_id, engagement_id, issue_id, bytes) VALUES ($1, $2, $3, $4)`,
      [workspaceId, engagementId, issueId, bytes],
    );
    return { issueId, checkId, sha256 };
  }

  /** Something in the trail that is told in words. */
  private async giveReason(): Promise<void> {
    const { id, version } = await this.app.given.finding(this.known('assessmentId'));
    await request(this.app.http)
      .patch(`/v1/findings/${id}`)
      .set({ 'If-Match': `"${version}"`, 'Tolok-Reason': `Read again ${this.mark}` })
      .send({ grade: 'major' })
      .expect(200);
  }

  private async grant(): Promise<string> {
    return this.app.people.grant(this.known('personId'), { engagementId: this.known('engagementId'), role: 'lead' });
  }

  /** A session and a token of the owner, whom requests act as. */
  private async ownedByNobodyElse(): Promise<Readonly<Record<'sessionId' | 'tokenId', string>>> {
    const { id } = this.app.owner;
    await this.app.people.session(id);
    await this.app.people.token(id, ['read']);
    const [row] = await this.app.query<{ sessionId: string; tokenId: string }>(
      `SELECT (SELECT id FROM session WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1) AS "sessionId",
         (SELECT id FROM access_token WHERE person_id = $1 LIMIT 1) AS "tokenId"`,
      [id],
    );
    if (!row) throw new Error('The owner has no session.');
    return row;
  }

  private async partyWithResults(): Promise<string> {
    const [row] = await this.app.query<{ id: string }>(
      'SELECT party_id AS id FROM party_extract WHERE snapshot_id = $1 LIMIT 1',
      [this.known('snapshotId')],
    );
    if (!row) throw new Error('No party has results.');
    return row.id;
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
