import type { FindingGrade, ScoringModel } from '../scoring/model';
import type { Ratio } from '../scoring/ratio';
import type { LocalizedText } from '../shared/text';

/** A framework version as the rest of the product sees it: checked, cross-referenced, immutable. */
export interface Framework {
  readonly key: string;
  readonly version: string;
  /** `key@version` */
  readonly id: string;
  /** SHA-256 (hex) of the file's bytes. */
  readonly hash: string;
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly model: ScoringModel;
  /** Requirements below this ratio are gaps unless the assessment sets its own target. */
  readonly target: Ratio;
  /** The direct children of the root, in file order. */
  readonly categories: readonly GroupInfo[];
  /** Every group below the root, categories included, by ref. */
  readonly groups: ReadonlyMap<string, GroupInfo>;
  /** In file order. */
  readonly requirements: ReadonlyMap<string, RequirementInfo>;
  readonly dimensions: ReadonlyMap<string, Titled>;
  readonly scales: ReadonlyMap<string, ScaleInfo>;
  readonly ownerFunctions: ReadonlyMap<string, Titled>;
  readonly kpis: ReadonlyMap<string, KpiInfo>;
  readonly gates: ReadonlyMap<string, Titled>;
  readonly levels: ReadonlyMap<string, Titled>;
  readonly workstreamTemplates: ReadonlyMap<string, WorkstreamTemplate>;
}

export interface Titled {
  readonly key: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
}

export interface GroupInfo {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly summary?: LocalizedText;
  /** Requirement refs below this group, at any depth. */
  readonly requirements: readonly string[];
}

export interface RequirementInfo {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly statement: LocalizedText;
  readonly critical: boolean;
  /** Ref of the category (child of the root) that it stands under. */
  readonly category: string;
  readonly ownerFunction: string;
  readonly kpis: readonly string[];
  readonly workstream: string;
}

export interface ScaleInfo extends Titled {
  readonly kind: string;
  readonly options: readonly (Titled & { readonly points: number })[];
}

export interface KpiInfo extends Titled {
  readonly unit:
    'percent' | 'points' | 'seconds' | 'minutes' | 'hours' | 'days' | 'perThousand' | 'currency' | 'count' | 'ratio';
  /** Which side is the better one. `band`: neither; too high and too low are both wrong. */
  readonly direction: 'higher' | 'lower' | 'band';
  readonly kind: 'proportion' | 'score' | 'mean' | 'amount';
  readonly formula: LocalizedText;
  /** Fewest cases in a month that a figure should rest on. */
  readonly minimumSample?: number;
}

/** Person-days. */
export interface Effort {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Which end of a piece of work waits for which end of another one. */
export const DEPENDENCY_KINDS = ['finishToStart', 'startToStart', 'finishToFinish', 'startToFinish'] as const;
export type DependencyKind = (typeof DEPENDENCY_KINDS)[number];

/** That work waits for other work. The kind names the end of the other work first: `startToFinish` ends after `on` started. */
export interface Dependency {
  /** Key of a template, or id of a work item of a plan. */
  readonly on: string;
  readonly kind: DependencyKind;
  /** Working days that pass in between; negative: a lead, by which both overlap. */
  readonly lagDays: number;
}

export interface WorkstreamTemplate {
  readonly key: string;
  readonly title: LocalizedText;
  readonly objective: LocalizedText;
  readonly ownerFunction: string;
  readonly dependsOn: readonly Dependency[];
  readonly kpis: readonly string[];
  readonly deliverables: readonly LocalizedText[];
  readonly risks: readonly LocalizedText[];
  readonly workItems: readonly WorkItemTemplate[];
}

export interface WorkItemTemplate {
  readonly key: string;
  readonly title: LocalizedText;
  /** The workstream's owner function unless the template names another. */
  readonly ownerFunction: string;
  readonly effortDays: Effort;
  /** On top, for each unit with a linked gap. */
  readonly effortDaysPerUnit: Effort;
  /** Working days. */
  readonly durationDays: number;
  readonly dependsOn: readonly Dependency[];
  readonly milestone?: LocalizedText;
}

export type { FindingGrade };
