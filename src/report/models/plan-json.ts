import type { Dependency, DependencyKind } from '../../framework/framework';
import type { LevelVerdict } from '../../scoring/levels';
import { sumEffort } from '../../workstream/rules/derive';
import type { Delay, Plan, ScheduledWorkItem, ScheduledWorkstream } from '../../workstream/rules/plan';
import type { Tracking } from '../../workstream/rules/track';
import { trackingJson, type TrackingJson } from './tracking-json';
import { figureJson, outcomeJson, type FigureJson, type OutcomeJson } from './score-json';

/** Person-days. */
export type EffortJson = { readonly low: number; readonly likely: number; readonly high: number };

/** Another work item that it waits for; `lagDays` are working days, negative for a lead. */
export type DependencyJson = { readonly on: string; readonly kind: DependencyKind; readonly lagDays: number };

/** Why a work item starts later than its dependencies allow: who has the people of its function, by work item. */
export type DelayJson = {
  readonly ownerFunction: string;
  readonly people: number;
  readonly days: number;
  readonly startDate: string;
  readonly endDate: string;
  readonly heldBy: readonly { readonly workItem: string; readonly startDate: string; readonly endDate: string }[];
};

export type WorkItemJson = {
  readonly id: string;
  readonly ownerFunction: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly effort: EffortJson;
  readonly critical: boolean;
  readonly waitedForCapacity: number;
  readonly dependsOn: readonly DependencyJson[];
  /** Name of a person. */
  readonly assignee?: string;
  /** Those without which it could have started earlier. */
  readonly boundBy: readonly DependencyJson[];
  readonly delay: DelayJson | null;
  /** Day before which somebody stated that it does not start, and whether it could start earlier without. */
  readonly notBefore?: { readonly date: string; readonly binds: boolean };
  /** Working days on dependencies alone, as if people were unlimited. */
  readonly totalFloat: number;
  readonly freeFloat: number;
  /** Working days within this plan and its people. */
  readonly levelledFloat: number;
};

export type WorkstreamJson = {
  readonly number: number;
  readonly id: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly effort: EffortJson;
  readonly lost: FigureJson;
  readonly quickWin: boolean;
  readonly critical: boolean;
  readonly levelledFloat: number;
  readonly dependsOn: readonly string[];
  /** Name of a person. */
  readonly owner?: string;
  readonly gaps: readonly { readonly assessment: string; readonly requirement: string }[];
  readonly workItems: readonly WorkItemJson[];
};

export type OverrunJson = {
  readonly daysOver: number;
  readonly lateWorkstreams: readonly string[];
  readonly lengthWithUnlimitedPeople: number;
  readonly morePeople: readonly { readonly ownerFunction: string; readonly people: number }[] | null;
  readonly postpone: readonly string[] | null;
  readonly monthsNeeded: number;
};

export type PostponedJson = { readonly id: string; readonly lost: FigureJson };

/** Key of the level; null below the lowest. */
export type ReachedJson = string | null | { readonly notDetermined: true };

export type PlanJson = {
  readonly startDate: string;
  readonly endDate: string;
  readonly limitDate: string;
  readonly workingDays: number;
  readonly limitWorkingDays: number;
  readonly fits: boolean;
  readonly effort: EffortJson;
  readonly workstreams: readonly WorkstreamJson[];
  readonly loads: readonly {
    readonly ownerFunction: string;
    readonly capacity: number;
    readonly effort: number;
    readonly peak: FigureJson;
    /** Person-days in each week of five working days, from the first. */
    readonly weekly: readonly FigureJson[];
  }[];
  readonly overrun: OverrunJson | null;
  /** Left for after the plan, where any is. */
  readonly postponed?: readonly PostponedJson[];
  /** Against what was agreed, where anything was. */
  readonly tracking?: TrackingJson;
  readonly projection: readonly {
    readonly workstream: string;
    readonly endDate: string;
    readonly scores: { readonly [assessment: string]: { readonly score: OutcomeJson; readonly level: ReachedJson } };
  }[];
};

/** A workstream that closes no gap at all belongs to every assessment of the wave. */
export function concerns(gaps: ScheduledWorkstream['gaps'], assessments: readonly string[]): boolean {
  return gaps.length === 0 || gaps.some(({ assessment }) => assessments.includes(assessment));
}

/** The workstreams that concern one of the assessments named. */
export function workstreamsOf(plan: Plan, assessments: readonly string[]): readonly ScheduledWorkstream[] {
  return plan.workstreams.filter(({ gaps }) => concerns(gaps, assessments));
}

/** The workstreams of the baseline without those of the plan that concern other assessments only. */
export function trackedShown({ tracking, workstreams }: Plan, assessments: readonly string[]): Tracking['workstreams'] {
  const others = new Set(workstreams.filter(({ gaps }) => !concerns(gaps, assessments)).map(({ id }) => id));
  return tracking?.workstreams.filter(({ baseline }) => !others.has(baseline.id)) ?? [];
}

/** Workstreams and effort of the assessments named; dates, loads and fit are those of the whole plan they share. */
export function planJson(plan: Plan, assessments: readonly string[]): PlanJson {
  const workstreams = workstreamsOf(plan, assessments);
  return {
    startDate: plan.startDate,
    endDate: plan.endDate,
    limitDate: plan.limitDate,
    workingDays: plan.length,
    limitWorkingDays: plan.limitLength,
    fits: plan.fits,
    effort: { ...sumEffort(workstreams.map(({ effort }) => effort)) },
    workstreams: workstreams.map(workstreamJson),
    loads: plan.loads.map(({ ownerFunction, capacity, effort, peak, weekly }) => ({
      ownerFunction,
      capacity,
      effort,
      peak: figureJson(peak),
      weekly: weekly.map(figureJson),
    })),
    overrun: plan.overrun && {
      daysOver: plan.overrun.daysOver,
      lateWorkstreams: [...plan.overrun.lateWorkstreams],
      lengthWithUnlimitedPeople: plan.overrun.lengthWithUnlimitedPeople,
      morePeople: plan.overrun.morePeople?.map((more) => ({ ...more })) ?? null,
      postpone: plan.overrun.postpone && [...plan.overrun.postpone],
      monthsNeeded: plan.overrun.monthsNeeded,
    },
    ...(plan.postponed.length > 0 && {
      postponed: plan.postponed
        .filter(({ gaps }) => concerns(gaps, assessments))
        .map(({ id, lost }) => ({ id, lost: figureJson(lost) })),
    }),
    ...(plan.tracking && { tracking: trackingJson(plan.tracking, trackedShown(plan, assessments)) }),
    projection: plan.projection.map(({ workstream, endDate, scores }) => ({
      workstream,
      endDate,
      scores: Object.fromEntries(
        [...scores]
          .filter(([key]) => assessments.includes(key))
          .map(([key, { outcome, level }]) => [key, { score: outcomeJson(outcome), level: reachedJson(level) }]),
      ),
    })),
  };
}

function workstreamJson(workstream: ScheduledWorkstream): WorkstreamJson {
  return {
    number: workstream.number,
    id: workstream.id,
    startDate: workstream.startDate,
    endDate: workstream.endDate,
    effort: { ...workstream.effort },
    lost: figureJson(workstream.lost),
    quickWin: workstream.quickWin,
    critical: workstream.critical,
    levelledFloat: workstream.levelledFloat,
    dependsOn: [...workstream.dependsOn],
    ...(workstream.owner !== undefined && { owner: workstream.owner }),
    gaps: workstream.gaps.map(({ assessment, gap }) => ({ assessment, requirement: gap.requirement.ref })),
    workItems: workstream.workItems.map(workItemJson),
  };
}

function workItemJson(item: ScheduledWorkItem): WorkItemJson {
  return {
    id: item.id,
    ownerFunction: item.ownerFunction,
    startDate: item.startDate,
    endDate: item.endDate,
    effort: { ...item.effort },
    critical: item.critical,
    waitedForCapacity: item.waitedForCapacity,
    dependsOn: item.dependsOn.map(dependencyJson),
    boundBy: item.boundBy.map(dependencyJson),
    delay: item.delay && delayJson(item.delay),
    ...(item.notBefore !== undefined && { notBefore: { date: item.notBefore, binds: item.boundByDate } }),
    totalFloat: item.totalFloat,
    freeFloat: item.freeFloat,
    levelledFloat: item.levelledFloat,
    ...(item.assignee !== undefined && { assignee: item.assignee }),
  };
}

function dependencyJson({ on, kind, lagDays }: Dependency): DependencyJson {
  return { on, kind, lagDays };
}

function delayJson({ ownerFunction, people, days, startDate, endDate, heldBy }: Delay): DelayJson {
  const holds = heldBy.map((hold) => ({ workItem: hold.workItem, startDate: hold.startDate, endDate: hold.endDate }));
  return { ownerFunction, people, days, startDate, endDate, heldBy: holds };
}

/** The level reached; null below the lowest. */
export function reachedJson(level: LevelVerdict): ReachedJson {
  return level.kind === 'determined' ? level.reached : { notDetermined: true };
}
