import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { DomainError } from '../shared/domain-error';
import { baselineOf, type PlanBaseline } from '../workstream';
import { type BaselineHead, baselinePlanOf, baselinesOf } from './plan-tracking.rows';
import { ResultsReader } from './results.reader';

export interface BaselineView {
  readonly wave: string;
  /** Number of the baseline that counts; 0: none was set. */
  readonly version: number;
  /** The one that was asked for, else the one that counts; null: none was set. */
  readonly baseline: (BaselineHead & { readonly plan: PlanBaseline }) | null;
  /** All of them, the latest first. */
  readonly history: readonly BaselineHead[];
}

/** What was agreed: the plan of a wave as it was scheduled on a day. */
@Injectable()
export class PlanBaselineService {
  constructor(
    private readonly database: Database,
    private readonly results: ResultsReader,
  ) {}

  /**
   * @param number undefined: the one that counts
   * @throws DomainError assessment/not-found, assessment/no-units, access/forbidden, plan/baseline-not-found
   */
  async get(scope: Scope, assessmentId: string, number?: number): Promise<BaselineView> {
    const { head } = await this.results.planned(scope, assessmentId);
    return this.database.readConsistently(scope, async (tx) => {
      const history = await baselinesOf(tx, scope, head);
      const [latest] = history;
      const version = latest?.number ?? 0;
      const wanted = history.find((each) => each.number === (number ?? version));
      if (number !== undefined && !wanted) throw notFound(number);
      const found = wanted && (await baselinePlanOf(tx, scope, head, wanted.number));
      return { wave: head.wave, version, baseline: wanted && found ? { ...wanted, plan: found.plan } : null, history };
    });
  }

  /**
   * Freezes the plan as it is scheduled now. Earlier baselines stay.
   * @param reason needed when there is a baseline already
   * @throws DomainError as `get`; precondition/failed, results/no-plan, plan/reason-missing
   */
  async set(
    scope: Scope,
    assessmentId: string,
    version: number,
    reason: string | null,
    now: Date,
  ): Promise<BaselineView> {
    const { head, plan } = await this.results.planned(scope, assessmentId);
    if (!plan) throw new DomainError('results/no-plan', 'Nothing is below target, so there is no plan to agree on.');
    const { workspaceId, actor } = scope;
    const madeBy = actor.kind === 'person' ? actor.personId : null;
    const isSet = await this.database.transaction(scope, async (tx) => {
      const former = await baselinePlanOf(tx, scope, head);
      if ((former?.number ?? 0) !== version) return false;
      if (former && reason === null) throw reasonMissing();
      const rows = await tx.query<unknown[]>(
        `INSERT INTO plan_baseline (workspace_id, engagement_id, wave, number, plan, reason, made_by, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING number`,
        [
          ...[workspaceId, head.engagementId, head.wave, version + 1],
          ...[JSON.stringify(baselineOf(plan)), reason, madeBy, now],
        ],
      );
      return rows.length === 1;
    });
    const view = await this.get(scope, assessmentId);
    if (isSet) return view;
    throw new DomainError('precondition/failed', 'Somebody else set a baseline in the meantime. Read it again.', {
      current: { version: view.version, history: view.history },
    });
  }
}

function notFound(number: number): DomainError {
  return new DomainError('plan/baseline-not-found', `The plan has no baseline ${number}.`);
}

function reasonMissing(): DomainError {
  const message = 'There is a baseline already: say why it is set again.';
  return new DomainError('plan/reason-missing', `${message} Nothing was changed.`, {
    errors: [{ pointer: '/reason', code: 'plan/reason-missing', message, hint: 'Add "reason".' }],
  });
}
