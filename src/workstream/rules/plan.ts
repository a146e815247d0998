import type { Gap } from '../../gap/rules/gap';
import type { Dependency, Effort, WorkstreamTemplate, WorkItemTemplate } from '../../framework/framework';
import type { LevelVerdict } from '../../scoring/levels';
import type { Ratio } from '../../scoring/ratio';
import type { Outcome } from '../../scoring/score';
import type { LocalizedText } from '../../shared/text';
import type { ChangeRefusal, PlanChange } from './plan-change';
import type { Tracking } from './track';

/** A template with the gaps that it closes in one assessment or several of the same wave. */
export interface DerivedWorkstream {
  /** `framework key/template key`: the same template of the same framework is one workstream. */
  readonly id: string;
  readonly frameworkKey: string;
  readonly template: WorkstreamTemplate;
  /** The costliest first. */
  readonly gaps: readonly LinkedGap[];
  /** Units with at least one linked gap; 1 at least. */
  readonly unitCount: number;
  /** Sum of the linked gaps' lost points, as share of each assessment's total. */
  readonly lost: Ratio;
  /** Ids of workstreams of this plan that it depends on. */
  readonly dependsOn: readonly string[];
  readonly workItems: readonly PlannedWorkItem[];
  /** Sum over the work items, person-days. */
  readonly effort: Effort;
  /** Name of the one person who answers for it; empty or absent: nobody is named. */
  readonly owner?: string;
  /** Rank that somebody stated: lower ones are first to get people, those without one come last. */
  readonly priority?: number;
}

export interface LinkedGap {
  /** Key of the assessment. */
  readonly assessment: string;
  readonly gap: Gap;
}

export interface PlannedWorkItem {
  /** `workstream id/item key` of the workstream that it was derived with. */
  readonly id: string;
  readonly template: WorkItemTemplate;
  /** Fixed effort plus effort per unit × units, person-days. */
  readonly effort: Effort;
  /** Working days that the template asks for. */
  readonly durationDays: number;
  readonly ownerFunction: string;
  /** Work items that it waits for, in this or another workstream: `on` is the id of a work item. */
  readonly dependsOn: readonly Dependency[];
  /** Name of the person who does it; empty or absent: nobody is named. */
  readonly assignee?: string;
  /** Day before which somebody stated that it does not start (ISO). */
  readonly notBefore?: string;
  /** The same as working days from the start of the plan; absent: the first day. */
  readonly release?: number;
}

/** A work item could start, but its owner function has too few people free. */
export interface Delay {
  readonly ownerFunction: string;
  /** People of the function. */
  readonly people: number;
  /** Working days, 1 at least. */
  readonly days: number;
  /** The working days that it waits, from the first that its dependencies allow; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** First and last of them (ISO). */
  readonly startDate: string;
  readonly endDate: string;
  /** Who has the people, by first day; 1 at least. */
  readonly heldBy: readonly HeldBy[];
}

export interface HeldBy {
  /** Id of a work item of the plan. */
  readonly workItem: string;
  /** From the first to the last day, exclusive, on which these people would have been needed. */
  readonly start: number;
  readonly end: number;
  readonly startDate: string;
  readonly endDate: string;
}

export interface ScheduledWorkItem extends PlannedWorkItem {
  /** Working days from the start of the plan, 0-based; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** First and last calendar day (ISO). */
  readonly startDate: string;
  readonly endDate: string;
  /** On the critical chain: while the plan keeps its order, a delay here delays its end. */
  readonly critical: boolean;
  /** Working days later than its dependencies and its stated day would allow, because the owner function had no one free. */
  readonly waitedForCapacity: number;
  /** Dependencies without which it could have started earlier; none when nothing keeps it from the first day. */
  readonly boundBy: readonly Dependency[];
  /** Without the stated day before which it does not start it could have started earlier. */
  readonly boundByDate: boolean;
  /** Why it starts later than its dependencies alone would allow; null when it does not. */
  readonly delay: Delay | null;
  /**
   * Float by the critical path method, on dependencies alone, as if people were unlimited: working days that it may slip
   * without the earliest end of such a plan moving (total), or without anything that waits for it moving (free).
   */
  readonly totalFloat: number;
  readonly freeFloat: number;
  /**
   * Float within this plan and its people: working days that it may slip, with what waits for it, while nobody is needed
   * twice, the critical chain keeps its days and the end of the plan does not move. 0 on the critical chain.
   */
  readonly levelledFloat: number;
  /** Working days longer than the template asks for, because its effort needs more people than the function has. */
  readonly stretchedBy: number;
  /** People at work on each of its days: likely effort ÷ days. */
  readonly load: Ratio;
}

export interface ScheduledWorkstream extends Omit<DerivedWorkstream, 'workItems'> {
  /** 1-based position in the plan: by start, then by lost points. Printed as WS-01. */
  readonly number: number;
  readonly workItems: readonly ScheduledWorkItem[];
  readonly start: number;
  readonly end: number;
  readonly startDate: string;
  readonly endDate: string;
  /** At least one of its work items is on the critical chain. */
  readonly critical: boolean;
  /** Working days that its end may slip while those of its work items allow it; see `ScheduledWorkItem`. */
  readonly levelledFloat: number;
  readonly quickWin: boolean;
}

export interface FunctionLoad {
  readonly ownerFunction: string;
  /** People that can work on the plan at the same time. */
  readonly capacity: number;
  /** Likely effort, person-days. */
  readonly effort: number;
  /** Highest load on any one day, people, as exact share. */
  readonly peak: Ratio;
  /** Load per week of five working days, person-days as exact share, from week 1. Sums exactly to `effort`. */
  readonly weekly: readonly Ratio[];
}

/** What would have to give when the plan is longer than its time limit. Every option named was tried and fits. */
export interface Overrun {
  /** Working days past the limit. */
  readonly daysOver: number;
  /** In order of completion. */
  readonly lateWorkstreams: readonly string[];
  /** Working days of the plan if people were unlimited: below this only shorter or fewer work items help. */
  readonly lengthWithUnlimitedPeople: number;
  /** Fewest more people found (function → people to add); null when no number of people helps. */
  readonly morePeople: readonly { readonly ownerFunction: string; readonly people: number }[] | null;
  /** Workstreams to move after the limit, the least valuable first, so that the rest fits; null when nothing would be left. */
  readonly postpone: readonly string[] | null;
  /** The limit in calendar months that this plan needs as it is. */
  readonly monthsNeeded: number;
}

export interface ProjectedScore {
  /** Workstream id. */
  readonly workstream: string;
  readonly endDate: string;
  /** Per assessment key: the score once this and all workstreams that end earlier have closed their gaps. */
  readonly scores: ReadonlyMap<string, ProjectedVerdict>;
}

export interface ProjectedVerdict {
  /** After caps. */
  readonly outcome: Outcome;
  readonly level: LevelVerdict;
}

export interface MadeChange {
  readonly change: PlanChange;
  /** Why it could not be made in the plan as it is now; null: it was made. */
  readonly refusal: ChangeRefusal | null;
}

export interface Plan {
  /** First working day: the stated start, or the next working day after it. */
  readonly startDate: string;
  /** Last calendar day within the limit, which counts from the stated start. */
  readonly limitDate: string;
  /** Days on which nobody works although they are no weekend (ISO), as the engagement states them. */
  readonly holidays: readonly string[];
  /** Last working day; the start when there is nothing to do. */
  readonly endDate: string;
  /** Working days. */
  readonly length: number;
  readonly limitLength: number;
  readonly fits: boolean;
  /** By number. */
  readonly workstreams: readonly ScheduledWorkstream[];
  readonly effort: Effort;
  /** Functions with at least one work item, the busiest first. */
  readonly loads: readonly FunctionLoad[];
  readonly overrun: Overrun | null;
  /** Left for after this plan, by a change. */
  readonly postponed: readonly DerivedWorkstream[];
  /** How it stands against what was agreed; absent: nothing was. */
  readonly tracking?: Tracking;
  /** What somebody changed in the derived workstreams. */
  readonly changes: readonly MadeChange[];
  /** Id of every workstream and work item that is or was part of it → title. */
  readonly titles: ReadonlyMap<string, LocalizedText>;
  /** In order of completion. */
  readonly projection: readonly ProjectedScore[];
  /**
   * Working-day index → ISO date, for charts: dates[i] is working day i. Reaches one past the end of the plan or of the
   * limit, whichever is later.
   */
  readonly dates: readonly string[];
}
