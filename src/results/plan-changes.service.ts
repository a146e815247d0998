import { Injectable } from '@nestjs/common';
import { compareAndSet, Database, type Scope, type Tx } from '../database';
import { canonicalJson } from '../shared/canonical-json';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { suggestion } from '../shared/suggest';
import type { ChangeRefusal, PlanChange } from '../workstream';
import { ResultsReader } from './results.reader';
import type { FrameworkRecord } from './rules/assess-records';
import { namedFunctions, readPlanChanges, type SentChange } from '../workstream';
import { WavePlanEntity } from './wave-plan.entity';
import { type WavePlan, wavePlanOf } from './wave-plan.rows';

export interface ChangeView {
  readonly change: PlanChange;
  readonly refusal: ChangeRefusal | null;
}

export interface PlanChangesView {
  readonly wave: string;
  /** 0: nothing was changed yet. */
  readonly version: number;
  readonly changes: readonly ChangeView[];
}

/** What somebody changes in the plan that follows from the gaps of a wave. */
@Injectable()
export class PlanChangesService {
  constructor(
    private readonly database: Database,
    private readonly results: ResultsReader,
  ) {}

  /** @throws DomainError assessment/not-found, assessment/no-units, access/forbidden */
  async get(scope: Scope, assessmentId: string): Promise<PlanChangesView> {
    const { head, plan, wavePlan } = await this.results.planned(scope, assessmentId);
    const changes = plan?.changes ?? wavePlan.changes.map((change) => ({ change, refusal: null }));
    return { wave: head.wave, version: wavePlan.version, changes };
  }

  /**
   * All changes at once. Those that were kept before may have lapsed since; a new one has to fit the plan.
   * @throws DomainError as `get`; precondition/failed; plan/invalid with the changes that can not be made
   */
  async replace(
    scope: Scope,
    assessmentId: string,
    version: number,
    sent: readonly SentChange[],
    now: Date,
  ): Promise<PlanChangesView> {
    const { head, records, wavePlan } = await this.results.planned(scope, assessmentId);
    if (wavePlan.version !== version) throw stale(wavePlan);
    const changes = readChanges(sent, records);
    const plan = await this.results.planWith(scope, assessmentId, changes);
    refuseMisfits(plan?.changes ?? [], wavePlan.changes);
    const { workspaceId } = scope;
    const key = { workspaceId, engagementId: head.engagementId, wave: head.wave };
    await this.database.transaction(scope, async (tx) => {
      const isKept =
        version === 0
          ? await begin(tx, key, changes, now)
          : await compareAndSet(tx, WavePlanEntity, key, version, { changes: changes, updatedAt: now });
      if (!isKept) throw stale(await wavePlanOf(tx, scope, head));
    });
    return this.get(scope, assessmentId);
  }
}

/** @throws DomainError plan/invalid */
export function readChanges(sent: readonly SentChange[], records: readonly FrameworkRecord[]): readonly PlanChange[] {
  const { changes, problems } = readPlanChanges(sent, '/changes');
  if (problems.length > 0) throw invalid(problems);
  const known = [...new Set(records.flatMap(({ framework }) => [...framework.ownerFunctions.keys()]))];
  const unknown = namedFunctions(changes, '/changes').filter(({ name }) => !known.includes(name));
  if (unknown.length > 0) {
    throw invalid(
      unknown.map(({ name, pointer }) => ({
        ...{ pointer, code: 'plan/unknown-function', message: `No framework of the wave has a function "${name}".` },
        hint: suggestion(name, known),
      })),
    );
  }
  return changes;
}

function refuseMisfits(made: readonly ChangeView[], kept: readonly PlanChange[]): void {
  const before = new Set(kept.map((change) => canonicalJson(change as never)));
  const problems = made.flatMap(({ change, refusal }, index): ProblemDetail[] =>
    refusal === null || before.has(canonicalJson(change as never))
      ? []
      : [
          {
            ...{ pointer: `/changes/${index}`, code: `plan/${refusal.code}` },
            ...{ message: refusal.message, hint: refusal.hint },
          },
        ],
  );
  if (problems.length > 0) throw invalid(problems);
}

function invalid(errors: readonly ProblemDetail[]): DomainError {
  const detail = errors.length === 1 ? errors[0]?.message : `${errors.length} things are wrong; see errors.`;
  return new DomainError('plan/invalid', `${detail} Nothing was changed.`, { errors: [...errors] });
}

/** @returns false when somebody was first */
async function begin(
  tx: Tx,
  { workspaceId, engagementId, wave }: { workspaceId: string; engagementId: string; wave: string },
  changes: readonly PlanChange[],
  now: Date,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO wave_plan (workspace_id, engagement_id, wave, changes, version, created_at, updated_at)
     VALUES ($1, $2, $3, $4, 1, $5, $5) ON CONFLICT DO NOTHING RETURNING version`,
    [workspaceId, engagementId, wave, JSON.stringify(changes), now],
  );
  return rows.length === 1;
}

function stale({ version, changes }: WavePlan): DomainError {
  return new DomainError('precondition/failed', 'Somebody else changed the plan in the meantime. Read it again.', {
    current: { version, changes },
  });
}
