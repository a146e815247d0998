import type { Dependency } from '../../framework/framework';
import type { LocalizedText } from '../../shared/text';

/** A plan as it was agreed: what actual work is compared with. Plain JSON, whole in itself. */
export interface PlanBaseline {
  /** First and last working day, and the last day of the time limit (ISO). */
  readonly startDate: string;
  readonly endDate: string;
  readonly limitDate: string;
  /** The calendar that it was agreed with (ISO dates). */
  readonly holidays: readonly string[];
  /** By number; each with one work item at least. */
  readonly workstreams: readonly BaselineWorkstream[];
}

export interface BaselineWorkstream {
  readonly id: string;
  readonly number: number;
  readonly title: LocalizedText;
  readonly ownerFunction: string;
  /** Working days that its end may slip without the end of the plan moving. */
  readonly float: number;
  readonly items: readonly BaselineItem[];
}

export interface BaselineItem {
  readonly id: string;
  readonly title: LocalizedText;
  /** What is reached with its end, where the template names it. */
  readonly milestone?: LocalizedText;
  readonly ownerFunction: string;
  /** First and last working day (ISO). */
  readonly startDate: string;
  readonly endDate: string;
  /** Likely effort, person-days. */
  readonly effort: number;
  /** Working days that it may slip, with what waits for it, without the end of the plan moving. */
  readonly float: number;
  readonly dependsOn: readonly Dependency[];
}
