import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { suggestion } from '../shared/suggest';
import { progressFaults, type WorkState, workStateOf } from '../workstream';
import {
  baselinePlanOf,
  type ProgressData,
  type ProgressReport,
  reportsOf,
  type WavePlace,
} from './plan-tracking.rows';
import { type PlannedState, ResultsReader } from './results.reader';

export interface ProgressView {
  readonly wave: string;
  readonly workItem: string;
  /** 0: nothing was reported yet. */
  readonly version: number;
  readonly state: WorkState;
  /** What was last reported; null: nothing yet. */
  readonly progress: ProgressData | null;
  /** Every report, the latest first. */
  readonly history: readonly ProgressReport[];
}

/** What is reported of the work items of a baseline. Nothing is overwritten: a report is corrected by another one. */
@Injectable()
export class PlanProgressService {
  constructor(
    private readonly database: Database,
    private readonly results: ResultsReader,
  ) {}

  /** @throws DomainError assessment/not-found, assessment/no-units, access/forbidden, plan/work-item-not-found */
  async get(scope: Scope, assessmentId: string, workItem: string): Promise<ProgressView> {
    const planned = await this.results.planned(scope, assessmentId);
    return this.database.readConsistently(scope, async (tx) => {
      const view = await this.view(tx, scope, planned, workItem);
      if (view.version > 0) return view;
      const baseline = await baselinePlanOf(tx, scope, planned.head);
      const known = baseline?.plan.workstreams.flatMap(({ items }) => items.map(({ id }) => id)) ?? [];
      if (known.includes(workItem)) return view;
      throw unknownItem('plan/work-item-not-found', workItem, known);
    });
  }

  /**
   * @throws DomainError assessment/not-found, assessment/no-units, access/forbidden; plan/no-baseline;
   * plan/progress-invalid; precondition/failed
   */
  async report(
    scope: Scope,
    assessmentId: string,
    version: number,
    { workItem, ...data }: ProgressData & { readonly workItem: string },
    now: Date,
  ): Promise<ProgressView> {
    const planned = await this.results.planned(scope, assessmentId);
    return this.database.transaction(scope, async (tx) => {
      await this.refuse(tx, scope, planned.head, { workItem, ...data }, now);
      const { version: kept } = await this.view(tx, scope, planned, workItem);
      const isFirst = kept === version && (await add(tx, scope, planned.head, version + 1, { workItem, ...data }, now));
      const current = await this.view(tx, scope, planned, workItem);
      if (isFirst) return current;
      throw new DomainError(
        'precondition/failed',
        'Somebody else reported on this work in the meantime. Look at it and decide again.',
        { current },
      );
    });
  }

  private async view(tx: Tx, scope: Scope, { head, plan }: PlannedState, workItem: string): Promise<ProgressView> {
    const history = await reportsOf(tx, scope, head, workItem);
    const [latest] = history;
    const isInPlan = plan?.workstreams.some(({ workItems }) => workItems.some(({ id }) => id === workItem)) ?? false;
    return {
      ...{ wave: head.wave, workItem, version: latest?.version ?? 0 },
      state: workStateOf(latest && { workItem, ...latest }, isInPlan),
      progress: latest ? dataOf(latest) : null,
      history,
    };
  }

  private async refuse(
    tx: Tx,
    scope: Scope,
    place: WavePlace,
    told: ProgressData & { readonly workItem: string },
    now: Date,
  ): Promise<void> {
    const baseline = await baselinePlanOf(tx, scope, place);
    if (!baseline) {
      throw new DomainError(
        'plan/no-baseline',
        'Progress is reported against what was agreed, and nothing was yet. Set the plan as baseline first.',
      );
    }
    const { plan } = baseline;
    const known = plan.workstreams.flatMap(({ items }) => items.map(({ id }) => id));
    if (!known.includes(told.workItem)) throw unknownItem('plan/progress-invalid', told.workItem, known);
    const faults = progressFaults(told, plan.startDate, now.toISOString().slice(0, 10)).map(
      ({ property, code, message, hint }) => ({ pointer: `/${property}`, code: `plan/${code}`, message, hint }),
    );
    if (faults.length > 0) throw invalid(faults);
  }
}

function dataOf({ startedOn, finishedOn, percent, expectedEnd, note }: ProgressReport): ProgressData {
  return { startedOn, finishedOn, percent, expectedEnd, note };
}

/** @returns false when somebody was first */
async function add(
  tx: Tx,
  { workspaceId, actor }: Scope,
  { engagementId, wave }: WavePlace,
  version: number,
  { workItem, startedOn, finishedOn, percent, expectedEnd, note }: ProgressData & { readonly workItem: string },
  now: Date,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO plan_progress (workspace_id, engagement_id, wave, work_item, version, started_on, finished_on, percent,
       expected_end, note, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING RETURNING version`,
    [
      ...[workspaceId, engagementId, wave, workItem, version, startedOn, finishedOn, percent, expectedEnd],
      ...[note === null ? null : JSON.stringify(note), actor.kind === 'person' ? actor.personId : null, now],
    ],
  );
  return rows.length === 1;
}

function invalid(errors: readonly ProblemDetail[]): DomainError {
  const detail = errors.length === 1 ? errors[0]?.message : `${errors.length} things are wrong; see errors.`;
  return new DomainError('plan/progress-invalid', `${detail} Nothing was changed.`, { errors: [...errors] });
}

function unknownItem(
  code: 'plan/progress-invalid' | 'plan/work-item-not-found',
  id: string,
  known: readonly string[],
): DomainError {
  const message = `The baseline has no work item "${id}".`;
  if (code === 'plan/work-item-not-found') return new DomainError(code, message);
  const hint = `${suggestion(id, known)} What was added since comes in with a new baseline.`;
  return invalid([{ pointer: '/workItem', code: 'plan/unknown-work-item', message, hint }]);
}
