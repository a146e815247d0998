/** A text in every language that reports are written in. */
export interface FullText {
  readonly en: string;
  readonly id: string;
  readonly zh: string;
}

export type ProbeKind = 'ask' | 'watch' | 'sample' | 'read' | 'test';
export type TypicalEvidenceKind = 'document' | 'interview' | 'observation' | 'dataSample' | 'systemCheck' | 'survey';

/** The working material of one requirement: what an assessor needs on site, and what a finding starts from. */
export interface Guidance {
  /** What a customer, client or agent meets when the requirement is not fulfilled. */
  readonly intent: FullText;
  readonly probes: readonly (FullText & { readonly kind: ProbeKind })[];
  readonly evidence: readonly (FullText & { readonly kind: TypicalEvidenceKind })[];
  /** Of requirements rated by approach and deployment. */
  readonly levels?: Readonly<Record<'1' | '3' | '5', LevelGuidance>>;
  /** Of requirements rated from KPI evidence. */
  readonly results?: ResultGuidance;
  readonly mistakes: readonly FullText[];
  readonly causes: readonly (FullText & { readonly cause: string })[];
  /** Of critical requirements: why an unmet one blocks or caps. */
  readonly critical?: FullText;
  readonly recommendation: FullText;
  readonly workItems: readonly GuidedWorkItem[];
}

export interface LevelGuidance {
  readonly approach: FullText;
  readonly deployment: FullText;
}

export interface ResultGuidance {
  readonly level: FullText;
  readonly trend: FullText;
  readonly sustained: FullText;
}

export interface GuidedWorkItem {
  /** Work item of the requirement's workstream template that this is a part of. */
  readonly of: string;
  readonly title: FullText;
  /** Person-days. */
  readonly effortDays: { readonly low: number; readonly likely: number; readonly high: number };
}

/** A file of guidance as the schema `tolok-guidance/1` admits it: shapes are right, references unchecked. */
export interface GuidanceDocument {
  readonly schema: string;
  /** Ref of a category of the framework. */
  readonly category: string;
  /** By ref. */
  readonly requirements: Readonly<Record<string, Guidance>>;
}

/** By ref of the requirement, in the order of the framework. */
export type FrameworkGuidance = ReadonlyMap<string, Guidance>;
