import type { StatedPlan } from '../assessment';
import type { Scope, Tx } from '../database';
import { type PlannedWave, progressOf, statedChanges, statedTracking } from '../engagement';

interface Place {
  readonly workspaceId: string;
  readonly engagementId: string;
}

/**
 * What a case states of the plans of its waves: changes, the plan as it was agreed, and progress, each as of its day.
 * Nobody at this server did any of it.
 * @param waves as `planCase` gave them
 */
export async function importPlans(
  tx: Tx,
  { workspaceId }: Scope,
  engagementId: string,
  { plans, waves, now }: { plans: readonly StatedPlan[]; waves: readonly PlannedWave[]; now: Date },
): Promise<void> {
  const place = { workspaceId, engagementId };
  for (const stated of plans) {
    const plan = waves.find(({ wave }) => wave === stated.wave)?.plan;
    if (!plan) throw new RangeError(`There is no plan of wave ${stated.wave}.`);
    await importChanges(tx, place, stated, now);
    const basis = statedTracking(plan, stated);
    if (!basis || stated.agreedOn === undefined) continue;
    await tx.query(
      `INSERT INTO plan_baseline (workspace_id, engagement_id, wave, number, plan, made_at, as_of)
       VALUES ($1, $2, $3, 1, $4, $5, $6)`,
      [
        ...[workspaceId, engagementId, stated.wave, JSON.stringify(basis.baseline)],
        ...[startOf(stated.agreedOn), stated.agreedOn],
      ],
    );
    if (stated.progress) await importProgress(tx, place, stated, stated.progress);
  }
}

async function importChanges(tx: Tx, place: Place, stated: StatedPlan, now: Date): Promise<void> {
  const changes = statedChanges(stated);
  if (changes.length === 0) return;
  await tx.query(
    `INSERT INTO wave_plan (workspace_id, engagement_id, wave, changes, version, created_at, updated_at)
     VALUES ($1, $2, $3, $4, 1, $5, $5)`,
    [place.workspaceId, place.engagementId, stated.wave, JSON.stringify(changes), now],
  );
}

/** In one statement, however much there is. */
async function importProgress(
  tx: Tx,
  { workspaceId, engagementId }: Place,
  { wave }: StatedPlan,
  { asOf, items }: NonNullable<StatedPlan['progress']>,
): Promise<void> {
  const rows = items.map((item) => {
    const { workItem, startedOn, finishedOn, percent, expectedEnd } = progressOf(item);
    return {
      ...{ work_item: workItem, started_on: startedOn, finished_on: finishedOn, percent, expected_end: expectedEnd },
      note: item.note ?? null,
    };
  });
  await tx.query(
    `INSERT INTO plan_progress (workspace_id, engagement_id, wave, work_item, version, started_on, finished_on, percent,
       expected_end, note, made_at, as_of)
     SELECT $1, $2, $3, work_item, 1, started_on, finished_on, percent, expected_end, nullif(note, 'null'::jsonb), $4, $5
     FROM jsonb_to_recordset($6::jsonb) AS row (work_item text, started_on date, finished_on date, percent integer,
       expected_end date, note jsonb)`,
    [workspaceId, engagementId, wave, startOf(asOf), asOf, JSON.stringify(rows)],
  );
}

const startOf = (date: string): string => `${date}T00:00:00Z`;
