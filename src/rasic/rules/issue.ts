import type { CellChange, Letter } from './matrix';

/** *error*: the convention is broken. *warning*: a load or a position that seldom works. *hint*: worth a look. */
export type RasicSeverity = 'error' | 'warning' | 'hint';

/** How many are too many; a client may set others. */
export interface RasicThresholds {
  /** Of one activity. */
  readonly mostResponsible: number;
  readonly mostConsulted: number;
  readonly mostInformed: number;
  /** Activities from which on columns are judged. */
  readonly fewestActivities: number;
  /** Shares of all activities, 0..1, beyond which a role has too much of a letter. */
  readonly mostResponsibleShare: number;
  readonly mostAccountableShare: number;
  readonly mostConsultedShare: number;
}

/** Our own defaults: an activity with more than three doers is several, and nobody leads half of everything well. */
export const DEFAULT_THRESHOLDS: RasicThresholds = {
  mostResponsible: 3,
  mostConsulted: 3,
  mostInformed: 5,
  fewestActivities: 4,
  mostResponsibleShare: 0.5,
  mostAccountableShare: 0.5,
  mostConsultedShare: 0.75,
};

export type ActivityIssueCode =
  | 'empty-activity'
  | 'missing-letter'
  | 'several-of-letter'
  | 'support-alone'
  | 'letter-not-in-profile'
  | 'letters-not-together'
  | 'vendor-decides'
  | 'vendor-judges-itself'
  | 'many-responsible'
  | 'many-consulted'
  | 'many-informed'
  | 'nobody-told'
  | 'lead-below-doer'
  | 'committee-leads'
  | 'lead-does'
  | 'no-requirement';

export type RoleIssueCode =
  | 'no-holder'
  | 'unused-role'
  | 'overloaded-role'
  | 'leads-too-much'
  | 'in-everything'
  | 'no-task'
  | 'consulted-everywhere';

export type RasicIssueCode = ActivityIssueCode | RoleIssueCode | 'step-without-activity';

interface IssueFacts {
  readonly severity: RasicSeverity;
  /** Keys of the roles that it is about, in the order of the columns. */
  readonly roles: readonly string[];
  /** That it is about, where there is one. */
  readonly letter?: Letter;
  /** How many there are, and how many there may be. */
  readonly count?: number;
  readonly most?: number;
}

export interface ActivityIssue extends IssueFacts {
  readonly code: ActivityIssueCode;
  readonly activity: string;
}

export interface RoleIssue extends IssueFacts {
  readonly code: RoleIssueCode;
  readonly activity?: undefined;
}

export interface StepIssue extends IssueFacts {
  readonly code: 'step-without-activity';
  readonly activity?: undefined;
  readonly step: string;
}

/** Something in a matrix that should not be so, with cells that would mend it where that can be told. */
export type RasicIssue = (ActivityIssue | RoleIssue | StepIssue) & { readonly mend: readonly CellChange[] | null };
