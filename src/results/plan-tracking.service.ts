import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { type TrackedItemJson, type TrackedWorkstreamJson, type TrackingJson, trackingJson } from '../report';
import { DomainError } from '../shared/domain-error';
import type { LocalizedText } from '../shared/text';
import { DEFAULT_THRESHOLDS, type Plan, type PlanBaseline, type RagThresholds, trackPlan } from '../workstream';
import { baselinePlanOf, progressOf, trackingDayOf } from './plan-tracking.rows';
import { ResultsReader } from './results.reader';

export interface TrackedItemView extends TrackedItemJson {
  readonly title: LocalizedText;
  /** Of the last report, as its ETag; 0: nothing was reported. */
  readonly version: number;
  readonly note: LocalizedText | null;
}

export interface TrackedWorkstreamView extends Omit<TrackedWorkstreamJson, 'items'> {
  readonly title: LocalizedText;
  readonly items: readonly TrackedItemView[];
}

export interface TrackingView extends Omit<TrackingJson, 'workstreams'> {
  readonly wave: string;
  /** Number of the baseline. */
  readonly baseline: number;
  readonly workstreams: readonly TrackedWorkstreamView[];
  /** Work of the plan that the baseline does not have. */
  readonly added: readonly { readonly id: string; readonly title: LocalizedText }[];
}

/** How the plan of a wave stands against what was agreed. */
@Injectable()
export class PlanTrackingService {
  constructor(
    private readonly database: Database,
    private readonly results: ResultsReader,
  ) {}

  /** @throws DomainError assessment/not-found, assessment/no-units, access/forbidden; plan/no-baseline */
  async track(scope: Scope, assessmentId: string, stated: Partial<RagThresholds>, now: Date): Promise<TrackingView> {
    const { head, plan } = await this.results.planned(scope, assessmentId);
    const { baseline, progress, today } = await this.database.readConsistently(scope, async (tx) => ({
      baseline: await baselinePlanOf(tx, scope, head),
      progress: await progressOf(tx, scope, head),
      today: await trackingDayOf(tx, scope, head, now),
    }));
    if (!baseline) {
      throw new DomainError('plan/no-baseline', 'Nothing was agreed yet. Set the plan as baseline first.');
    }
    const { amberDays = DEFAULT_THRESHOLDS.amberDays, amberPercent = DEFAULT_THRESHOLDS.amberPercent } = stated;
    const tracking = trackPlan(baseline.plan, progress, workItemsOf(plan), today, { amberDays, amberPercent });
    const json = trackingJson(tracking);
    const titles = titlesOf(baseline.plan);
    const reports = new Map(progress.map((each) => [each.workItem, each]));
    const titled = <T extends { readonly id: string }>(part: T): T & { title: LocalizedText } => ({
      ...part,
      title: titles.get(part.id) ?? part.id,
    });
    return {
      ...{ wave: head.wave, baseline: baseline.number, ...json },
      workstreams: json.workstreams.map((workstream) => ({
        ...titled(workstream),
        items: workstream.items.map((item) => {
          const { version = 0, note = null } = reports.get(item.id) ?? {};
          return { ...titled(item), version, note };
        }),
      })),
      added: (plan?.workstreams ?? [])
        .flatMap(({ workItems }) => workItems.map(({ id, template: { title } }) => ({ id, title })))
        .filter(({ id }) => !titles.has(id)),
    };
  }
}

/** Ids of the work items that a plan has; none without a plan. */
export function workItemsOf(plan: Plan | undefined): ReadonlySet<string> {
  return new Set(plan?.workstreams.flatMap(({ workItems }) => workItems.map(({ id }) => id)));
}

function titlesOf({ workstreams }: PlanBaseline): ReadonlyMap<string, LocalizedText> {
  return new Map(
    workstreams.flatMap(({ id, title, items }) => [
      [id, title] as const,
      ...items.map((item) => [item.id, item.title] as const),
    ]),
  );
}
