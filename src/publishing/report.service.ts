import { Injectable } from '@nestjs/common';
import { planChanges } from '../accountability';
import { Trail } from '../audit';
import { SnapshotService } from '../casework';
import { Database, keysetPage, newId, type Page, reachedIds, type Scope, type SortText, type Tx } from '../database';
import { decideInEngagement, type Principal } from '../identity';
import { trackingBasisOf, wavePlanOf } from '../results';
import { DomainError } from '../shared/domain-error';
import { textIn } from '../shared/text';
import { JobEntity } from './job.entity';
import { JOB_CHANNEL, REPORT_CHANNEL } from './notices';
import { NOTHING_BESIDE, type ReportBeside } from './report-basis';
import { ReportInputs } from './report-inputs';
import { ReportEntity, ReportFileEntity, ReportInputEntity } from './report.entity';
import { REPORT_COLUMNS, type ReportRow, reportView, type ReportView } from './report.view';
import type { ReportRequest } from './rules/report-request';
import { reportFileName } from './rules/report-file-name';
import { printsCourse, type ReportFormat, type ReportKind, type ReportStatus } from './rules/report-kinds';

export type ReportSort = 'createdAt';

export interface ReportQuery {
  readonly assessmentId?: string | undefined;
  readonly engagementId?: string | undefined;
  readonly status?: ReportStatus | undefined;
  readonly kind?: ReportKind | undefined;
  readonly sort?: SortText<ReportSort> | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ReportFile {
  readonly name: string;
  readonly format: ReportFormat;
  readonly sha256: string;
  readonly bytes: Buffer;
}

const SORTS = { createdAt: [{ sql: 'report.created_at', type: 'timestamptz' }] } as const;

/** Reports that were asked for: queued, followed, handed out, removed. */
@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly inputs: ReportInputs,
    private readonly snapshots: SnapshotService,
    private readonly trail: Trail,
  ) {}

  /** Those of the engagements in which the reader is on the team: auditors see none that was not issued. */
  async list(scope: Scope, principal: Principal, query: ReportQuery, now: Date): Promise<Page<ReportView>> {
    const { assessmentId, engagementId, status, kind, sort = '-createdAt', limit, cursor } = query;
    const id = { sql: 'report.id', type: 'uuid' } as const;
    const filters = { assessmentId, engagementId, status, kind };
    const page = keysetPage({ list: 'reports', sorts: SORTS, sort, id, limit, cursor, filters });
    const rows = await this.database.read(scope, (tx) =>
      tx.query<ReportRow[]>(
        `SELECT ${REPORT_COLUMNS}, ${page.key}
         FROM report
         WHERE report.workspace_id = $1
           AND ($2::uuid IS NULL OR report.assessment_id = $2) AND ($3::uuid IS NULL OR report.engagement_id = $3)
           AND ($4::text IS NULL OR report.status = $4) AND ($5::text IS NULL OR report.kind = $5)
           AND ($6::uuid[] IS NULL OR report.engagement_id = ANY($6))
           AND ${page.after(7)} ${page.tail}`,
        [
          ...[scope.workspaceId, assessmentId ?? null, engagementId ?? null, status ?? null, kind ?? null],
          ownEngagements(scope, principal, now),
          ...page.parameters,
        ],
      ),
    );
    return page.of(rows, reportView);
  }

  /** @throws DomainError report/not-found */
  async get(scope: Scope, id: string): Promise<ReportView> {
    return this.database.read(scope, (tx) => this.find(tx, scope, id));
  }

  /**
   * Freezes what the report is about and queues the work, in the transaction of the caller: what is changed afterwards
   * does not change the report.
   * @param beside what `ReportBasis.read` gave
   * @throws DomainError assessment/not-found; assessment/no-units; report/invalid for the joint plan of a wave of one
   */
  async create(
    tx: Tx,
    scope: Scope,
    request: ReportRequest,
    now: Date,
    { forum, rasic }: ReportBeside = NOTHING_BESIDE,
  ): Promise<ReportView> {
    const { assessmentId, kind, format = 'pdf' } = request;
    const { workspaceId } = scope;
    const subject = await this.inputs.freeze(tx, scope, assessmentId, printsCourse(kind), now);
    if (kind === 'jointPlan' && subject.waveSize < 2) throw noJointPlan(subject.wave);
    const { engagementId, language: usual, inputs } = subject;
    const language = request.language ?? usual;
    const id = newId();
    await tx.insert(ReportEntity, {
      ...{ workspaceId, engagementId, id, assessmentId, kind, format, language, status: 'queued', progress: 0 },
      fileName: reportFileName({ ...subject, kind, format, language, matrix: titleOf(kind, rasic) }),
      createdAt: now,
      createdBy: scope.actor.kind === 'person' ? scope.actor.personId : null,
      rasicChanges: await planChanges(
        tx,
        scope,
        inputs.filter(({ role }) => role === 'current' || role === 'sameWave').map((input) => input.assessmentId),
      ),
      forum: forum as never,
      rasic: rasic as never,
      paper: request.paper ?? null,
    });
    const { changes } = await wavePlanOf(tx, scope, subject);
    const tracking = await trackingBasisOf(tx, scope, subject, now);
    await tx.insert(
      ReportInputEntity,
      inputs.map(({ snapshotId, role, position, stepsBack, planChanges: earlier }) => {
        const changed = role === 'current' ? changes : earlier;
        const planChanges = changed.length > 0 ? (changed as never) : null;
        const planTracking = role === 'current' ? (tracking as never) : null;
        const place = { workspaceId, engagementId, reportId: id, snapshotId };
        return { ...place, role, position, stepsBack, planChanges, planTracking };
      }),
    );
    return this.queue(tx, scope, { workspaceId, engagementId, id }, now);
  }

  /**
   * The bytes of a report that is ready, once it is recorded who reads them.
   * @throws DomainError report/not-found; report/not-ready; report/failed
   */
  async file(scope: Scope, id: string): Promise<ReportFile> {
    const { workspaceId } = scope;
    const { place, ...read } = await this.database.read(scope, async (tx) => {
      const { status, failure, fileName: name, format, sha256, ...place } = await this.find(tx, scope, id);
      const { engagementId } = place;
      if (status === 'failed') throw new DomainError('report/failed', failure ?? 'The report could not be made.');
      const file =
        status === 'ready' ? await tx.findOneBy(ReportFileEntity, { workspaceId, engagementId, reportId: id }) : null;
      if (!file || sha256 === null)
        throw notReady('The report is not ready yet. Ask again shortly, or follow its events.');
      return { name, format, sha256, bytes: file.bytes, place };
    });
    const { engagementId, assessmentId } = place;
    await this.trail.read(scope, { engagementId, assessmentId, subject: 'report_file', subjectId: id });
    return read;
  }

  /**
   * A report that is queued is not made any more.
   * @throws DomainError report/not-found; report/not-ready while it is rendered
   */
  async remove(scope: Scope, id: string): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      const report = await this.hold(tx, scope, id);
      if (report.status === 'rendering') throw notReady('The report is being rendered. Remove it when that is done.');
      await tx.query('DELETE FROM job WHERE workspace_id = $1 AND subject_id = $2', [scope.workspaceId, id]);
      await tx.query('DELETE FROM report WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3', [
        ...[scope.workspaceId, report.engagementId, id],
      ]);
      await this.snapshots.dropUnused(tx, scope, report.engagementId);
      await tx.query(`SELECT pg_notify('${REPORT_CHANNEL}', $1)`, [id]);
    });
  }

  /**
   * Queues a failed report again, from the same snapshots.
   * @throws DomainError report/not-found; report/not-ready while it is queued or rendered; report/invalid when it is ready
   */
  async retry(scope: Scope, id: string, now: Date): Promise<ReportView> {
    return this.database.transaction(scope, async (tx) => {
      const { status, engagementId } = await this.hold(tx, scope, id);
      if (status === 'ready')
        throw new DomainError('report/invalid', 'The report is ready: there is nothing to repeat.');
      if (status !== 'failed') throw notReady('The report is being made already.');
      await tx.query(
        `UPDATE report SET status = 'queued', progress = 0, failure = NULL, started_at = NULL, finished_at = NULL
         WHERE workspace_id = $1 AND engagement_id = $2 AND id = $3`,
        [scope.workspaceId, engagementId, id],
      );
      return this.queue(tx, scope, { workspaceId: scope.workspaceId, engagementId, id }, now);
    });
  }

  /** Has a report rendered that was entered, in the transaction of the caller. */
  async queue(
    tx: Tx,
    scope: Scope,
    { workspaceId, engagementId, id }: { workspaceId: string; engagementId: string; id: string },
    now: Date,
  ): Promise<ReportView> {
    await tx.insert(JobEntity, {
      ...{ id: newId(), kind: 'renderReport', workspaceId, engagementId, subjectId: id, attempts: 0 },
      // By the clock that the queue is read with.
      runAfter: () => 'now()',
      createdAt: now,
    });
    await tx.query(`SELECT pg_notify('${JOB_CHANNEL}', ''), pg_notify('${REPORT_CHANNEL}', $1)`, [id]);
    return this.find(tx, scope, id);
  }

  private async find(tx: Tx, { workspaceId }: Scope, id: string): Promise<ReportView> {
    const [row] = await tx.query<ReportRow[]>(
      `SELECT ${REPORT_COLUMNS} FROM report WHERE report.workspace_id = $1 AND report.id = $2`,
      [workspaceId, id],
    );
    if (!row) throw notFound(id);
    return reportView(row);
  }

  private async hold(
    tx: Tx,
    { workspaceId }: Scope,
    id: string,
  ): Promise<{ readonly status: ReportStatus; readonly engagementId: string }> {
    const lock = { mode: 'pessimistic_write' } as const;
    const select = { status: true, engagementId: true } as const;
    const report = await tx.findOne(ReportEntity, { select, where: { workspaceId, id }, lock });
    if (!report) throw notFound(id);
    return report;
  }
}

/** Of the matrix that is printed. */
function titleOf(kind: ReportKind, rasic: ReportBeside['rasic']): string | undefined {
  const [matrix] = kind === 'rasicMatrix' ? (rasic ?? []) : [];
  return matrix && textIn(matrix.title, 'en');
}

/** Null: all of them. */
function ownEngagements(scope: Scope, principal: Principal, now: Date): readonly string[] | null {
  const { engagements } = reachedIds(scope);
  const moment = now.toISOString();
  const part = { kind: 'whole' } as const;
  const isOwn = (engagementId: string): boolean =>
    decideInEngagement(principal, 'report.read', { engagementId, part }, moment) === 'allowed';
  return engagements?.filter(isOwn) ?? null;
}

function notFound(id: string): DomainError {
  return new DomainError('report/not-found', `There is no report ${id}.`);
}

function notReady(detail: string): DomainError {
  return new DomainError('report/not-ready', detail);
}

function noJointPlan(wave: string): DomainError {
  const detail = `The wave "${wave}" has one assessment only. Ask for its workstreamPlan.`;
  return new DomainError('report/invalid', detail, {
    errors: [{ pointer: '/kind', code: 'report/no-joint-plan', message: detail }],
  });
}
