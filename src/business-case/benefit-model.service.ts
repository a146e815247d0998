import { Injectable } from '@nestjs/common';
import { type BenefitsDocument, checkBenefits, toBenefits } from '../assessment';
import { BenefitModelEntity } from '../casework';
import { compareAndSet, Database, type Scope, type Tx } from '../database';
import { reckonBenefits } from '../benefit';
import { type ReckonedBenefitsJson, reckonedBenefitsJson } from '../report';
import { ResultsReader } from '../results';
import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { shortestNumberText } from '../shared/source-document';
import type { Plan } from '../workstream';

/** *ready*: cost and value follow from the plan. The others say why they do not. */
export type BenefitPlanState = 'ready' | 'noModel' | 'noAssessment' | 'nothingToPlan';

/** What is stated, and what follows from it now. */
export interface BenefitModelView {
  /** 0 while nothing is stated. */
  readonly version: number;
  readonly stated: BenefitsDocument | null;
  readonly reckoned: ReckonedBenefitsJson | null;
  readonly plan: BenefitPlanState;
}

/** What the plan of an engagement brings: inputs are kept, all else is reckoned anew. */
@Injectable()
export class BenefitModelService {
  constructor(
    private readonly database: Database,
    private readonly results: ResultsReader,
  ) {}

  /** @throws DomainError engagement/not-found by the right that the route needs */
  async get(scope: Scope, engagementId: string): Promise<BenefitModelView> {
    const { row, assessmentId } = await this.database.read(scope, async (tx) => {
      const found = await findModel(tx, scope, engagementId);
      return {
        row: found,
        assessmentId: found ? await planOwner(tx, scope, engagementId, found.document.wave) : undefined,
      };
    });
    if (!row) return { version: 0, stated: null, reckoned: null, plan: 'noModel' };
    const plan = assessmentId === undefined ? undefined : await this.planOf(scope, assessmentId);
    return view(row, assessmentId === undefined ? 'noAssessment' : plan ? 'ready' : 'nothingToPlan', plan);
  }

  /**
   * Replaces the model; the first one is made with version 0.
   * @throws DomainError benefits/invalid with all problems, precondition/failed
   */
  async replace(
    scope: Scope,
    engagementId: string,
    version: number,
    document: BenefitsDocument,
    now: Date,
  ): Promise<BenefitModelView> {
    const key = { workspaceId: scope.workspaceId, engagementId };
    await this.database.transaction(scope, async (tx) => {
      refuse(document, await currencyOf(tx, scope, engagementId));
      const isDone =
        version === 0
          ? await insertFirst(tx, key, document, now)
          : await compareAndSet(tx, BenefitModelEntity, key, version, { document, updatedAt: now });
      if (isDone) return;
      const current = await findModel(tx, scope, engagementId);
      throw new DomainError(
        'precondition/failed',
        'The benefits were changed in the meantime. Look at their current state and decide again.',
        { current: { version: current?.version ?? 0 } },
      );
    });
    return this.get(scope, engagementId);
  }

  private async planOf(scope: Scope, assessmentId: string): Promise<Plan | undefined> {
    return (await this.results.planned(scope, assessmentId)).plan;
  }
}

/**
 * What follows from a model that is checked here, with nothing around it.
 * @throws DomainError benefits/invalid
 */
export function refuse(document: BenefitsDocument, currency?: string): void {
  const problems = checkBenefits(document, { currency });
  if (problems.length === 0) return;
  const errors = problems.map(({ path, code, message, hint }): ProblemDetail => ({
    pointer: path,
    code,
    message,
    hint,
  }));
  const [first] = errors;
  const detail = errors.length === 1 && first ? first.message : `${errors.length} things in it are wrong.`;
  throw new DomainError('benefits/invalid', `${detail} Nothing was changed.`, { errors });
}

function view(
  { version, document }: BenefitModelEntity,
  state: BenefitPlanState,
  plan: Plan | undefined,
): BenefitModelView {
  const reckoned = reckonBenefits(toBenefits(document, shortestNumberText), plan);
  return { version, stated: document, reckoned: reckonedBenefitsJson(reckoned), plan: state };
}

function findModel(tx: Tx, { workspaceId }: Scope, engagementId: string): Promise<BenefitModelEntity | null> {
  return tx.findOneBy(BenefitModelEntity, { workspaceId, engagementId });
}

/** An assessment of the wave, through which its plan is found. */
async function planOwner(
  tx: Tx,
  { workspaceId }: Scope,
  engagementId: string,
  wave: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT a.id FROM assessment AS a
     JOIN assessment_unit AS place ON (place.workspace_id, place.engagement_id, place.assessment_id)
       = (a.workspace_id, a.engagement_id, a.id)
     JOIN unit ON (unit.workspace_id, unit.engagement_id, unit.id)
       = (place.workspace_id, place.engagement_id, place.unit_id) AND unit.kind = 'unit'
     WHERE a.workspace_id = $1 AND a.engagement_id = $2 AND a.wave = $3 ORDER BY a.id LIMIT 1`,
    [workspaceId, engagementId, wave],
  );
  return row?.id;
}

async function currencyOf(tx: Tx, { workspaceId }: Scope, engagementId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ currency: string | null }[]>(
    'SELECT currency FROM engagement WHERE workspace_id = $1 AND id = $2',
    [workspaceId, engagementId],
  );
  return row?.currency ?? undefined;
}

/** @returns false when somebody else was first */
async function insertFirst(
  tx: Tx,
  key: { readonly workspaceId: string; readonly engagementId: string },
  document: BenefitsDocument,
  now: Date,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO benefit_model (workspace_id, engagement_id, document, version, created_at, updated_at)
     VALUES ($1, $2, $3, 1, $4, $4) ON CONFLICT DO NOTHING RETURNING version`,
    [key.workspaceId, key.engagementId, JSON.stringify(document), now],
  );
  return rows.length === 1;
}
