import type { Scope, Tx } from '../database';
import type { LocalizedText } from '../shared/text';
import type { ItemProgress, PlanBaseline, TrackingBasis } from '../workstream';

/** The wave of an engagement. */
export interface WavePlace {
  readonly engagementId: string;
  readonly wave: string;
}

export interface BaselineHead {
  readonly number: number;
  readonly madeAt: string;
  /** Name of who set it; null: unknown. */
  readonly madeBy: string | null;
  readonly reason: string | null;
  readonly startDate: string;
  readonly endDate: string;
  readonly workItems: number;
}

export interface ProgressData extends Omit<ItemProgress, 'workItem'> {
  readonly note: LocalizedText | null;
}

export interface ProgressReport extends ProgressData {
  readonly version: number;
  readonly madeAt: string;
  readonly madeBy: string | null;
}

/** The latest first. */
export async function baselinesOf(tx: Tx, { workspaceId }: Scope, place: WavePlace): Promise<readonly BaselineHead[]> {
  const rows = await tx.query<(Omit<BaselineHead, 'madeAt'> & { madeAt: Date })[]>(
    `SELECT baseline.number, baseline.made_at AS "madeAt", profile.name AS "madeBy", baseline.reason,
       baseline.plan->>'startDate' AS "startDate", baseline.plan->>'endDate' AS "endDate",
       (SELECT coalesce(sum(jsonb_array_length(workstream->'items')), 0)::integer
        FROM jsonb_array_elements(baseline.plan->'workstreams') AS workstream) AS "workItems"
     FROM plan_baseline AS baseline
     LEFT JOIN person_profile AS profile
       ON (profile.workspace_id, profile.person_id) = (baseline.workspace_id, baseline.made_by)
     WHERE baseline.workspace_id = $1 AND baseline.engagement_id = $2 AND baseline.wave = $3
     ORDER BY baseline.number DESC`,
    [workspaceId, place.engagementId, place.wave],
  );
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
}

/** @param number undefined: the one that counts. @returns undefined when there is none */
export async function baselinePlanOf(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, wave }: WavePlace,
  number?: number,
): Promise<{ readonly number: number; readonly plan: PlanBaseline } | undefined> {
  const [row] = await tx.query<{ number: number; plan: PlanBaseline }[]>(
    `SELECT number, plan FROM plan_baseline
     WHERE workspace_id = $1 AND engagement_id = $2 AND wave = $3 AND ($4::integer IS NULL OR number = $4)
     ORDER BY number DESC LIMIT 1`,
    [workspaceId, engagementId, wave, number ?? null],
  );
  return row;
}

/** How each work item stands, in order of their ids. */
export async function progressOf(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, wave }: WavePlace,
): Promise<readonly (ItemProgress & Pick<ProgressReport, 'version' | 'note'>)[]> {
  return tx.query(
    `SELECT DISTINCT ON (work_item COLLATE "C") work_item AS "workItem", version, started_on::text AS "startedOn",
       finished_on::text AS "finishedOn", percent, expected_end::text AS "expectedEnd", note
     FROM plan_progress WHERE workspace_id = $1 AND engagement_id = $2 AND wave = $3
     ORDER BY work_item COLLATE "C", version DESC`,
    [workspaceId, engagementId, wave],
  );
}

/** Everything that was reported of a work item, the latest first. */
export async function reportsOf(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, wave }: WavePlace,
  workItem: string,
): Promise<readonly ProgressReport[]> {
  const rows = await tx.query<(Omit<ProgressReport, 'madeAt'> & { madeAt: Date })[]>(
    `SELECT report.version, report.started_on::text AS "startedOn", report.finished_on::text AS "finishedOn",
       report.percent, report.expected_end::text AS "expectedEnd", report.note, report.made_at AS "madeAt",
       profile.name AS "madeBy"
     FROM plan_progress AS report
     LEFT JOIN person_profile AS profile
       ON (profile.workspace_id, profile.person_id) = (report.workspace_id, report.made_by)
     WHERE report.workspace_id = $1 AND report.engagement_id = $2 AND report.wave = $3 AND report.work_item = $4
     ORDER BY report.version DESC`,
    [workspaceId, engagementId, wave, workItem],
  );
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }));
}

/**
 * The day as of which the plan is tracked (ISO): today; or the day that the latest word tells of, where that came from a case
 * file.
 */
export async function trackingDayOf(
  tx: Tx,
  { workspaceId }: Scope,
  { engagementId, wave }: WavePlace,
  now: Date,
): Promise<string> {
  const tables = ['plan_baseline', 'plan_progress'].map(
    (table) => `SELECT made_at, as_of FROM ${table} WHERE workspace_id = $1 AND engagement_id = $2 AND wave = $3`,
  );
  const [latest] = await tx.query<{ asOf: string | null }[]>(
    `SELECT as_of::text AS "asOf" FROM (${tables.join(' UNION ALL ')}) AS told
     ORDER BY made_at DESC, as_of DESC NULLS FIRST LIMIT 1`,
    [workspaceId, engagementId, wave],
  );
  return latest?.asOf ?? now.toISOString().slice(0, 10);
}

/** What a report freezes of it: the baseline that counts and how its work stands; null when nothing was agreed. */
export async function trackingBasisOf(
  tx: Tx,
  scope: Scope,
  place: WavePlace,
  now: Date,
): Promise<TrackingBasis | null> {
  const baseline = await baselinePlanOf(tx, scope, place);
  if (!baseline) return null;
  const reports = await progressOf(tx, scope, place);
  return {
    today: await trackingDayOf(tx, scope, place, now),
    baseline: baseline.plan,
    progress: reports.map(({ workItem, startedOn, finishedOn, percent, expectedEnd }) => {
      return { workItem, startedOn, finishedOn, percent, expectedEnd };
    }),
  };
}
