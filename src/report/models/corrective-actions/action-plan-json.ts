import type { LocalizedText } from '../../../shared/text';

/** Where an action stands on the day of the plan, the most urgent first. */
export const STANDINGS = ['overdue', 'dueSoon', 'later', 'withVerifier', 'closed'] as const;
export type Standing = (typeof STANDINGS)[number];

export const PLAN_GRADES = ['major', 'minor', 'opportunity'] as const;
export type PlanGrade = (typeof PLAN_GRADES)[number];

/** States in the order of an action's life; `remediation/rules/life-cycle.ts` says what leads from one to the next. */
export const PLAN_STATES = ['drafted', 'planned', 'implemented', 'verified', 'closed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export type PlanTransition =
  'open' | 'plan' | 'replan' | 'implement' | 'reject' | 'verify' | 'reschedule' | 'close' | 'reopen';

/** Something that happened to an action. `person`: name; null where the reader may not know it, or it was erased. */
export type ActionEventJson = {
  /** YYYY-MM-DD, of UTC. */
  readonly on: string;
  readonly transition: PlanTransition;
  /** That it led to. */
  readonly state: PlanState;
  readonly person: string | null;
  readonly reason: string | null;
};

/** What somebody judged, on a day. */
export type JudgedJson<Result extends string> = {
  readonly result: Result;
  readonly on: string;
  readonly by: string | null;
  readonly reason: string | null;
};

/** A corrective action as it stands on the day of the plan. Dates: YYYY-MM-DD. */
export type PlannedActionJson = {
  readonly ref: string;
  readonly grade: PlanGrade;
  /** Who answers it; null: nobody outside the team. */
  readonly party: LocalizedText | null;
  readonly finding: {
    readonly ref: string;
    readonly requirement: { readonly ref: string; readonly title: LocalizedText | null };
    /** Empty: the whole entity. */
    readonly units: readonly { readonly ref: string; readonly name: LocalizedText | null }[];
    readonly title: LocalizedText;
    readonly condition: LocalizedText;
  };
  readonly correction: LocalizedText | null;
  readonly cause: LocalizedText | null;
  readonly action: LocalizedText | null;
  readonly ownerFunction: { readonly key: string; readonly title: LocalizedText | null };
  /** Null: nobody is named yet. `name`: null where the reader may not know it. */
  readonly responsible: { readonly name: string | null } | null;
  readonly due: string;
  readonly effectivenessDue: string | null;
  readonly state: PlanState;
  readonly standing: Standing;
  /** The date that is waited for; null: it is with the verifier, or closed. */
  readonly nextDue: string | null;
  /** By how many days that date has passed; null where it has not. */
  readonly daysLate: number | null;
  /** From its beginning to its closure; null while it is open. */
  readonly daysToClose: number | null;
  /** `ref`: in the register of an assessment. */
  readonly evidence: readonly {
    readonly ref: string | null;
    readonly title: string;
    readonly location: string | null;
  }[];
  /** Of this round: from its beginning, or from when it was opened again. */
  readonly verification: JudgedJson<'verified' | 'rejected'> | null;
  /** The latest that was judged; null while that is still ahead. */
  readonly effectiveness: JudgedJson<'effective' | 'notEffective'> | null;
  /** The oldest first. */
  readonly history: readonly ActionEventJson[];
};

/** How many actions stand where. */
export type StandingCounts = { readonly [standing in Standing]: number };

export type ActionPlanSummaryJson = {
  readonly total: number;
  readonly byStanding: StandingCounts;
  readonly byState: { readonly [state in PlanState]: number };
  readonly byGrade: { readonly [grade in PlanGrade]: StandingCounts };
  /** Functions with open actions first, those with the most that are overdue in front. */
  readonly byOwner: readonly {
    readonly ownerFunction: PlannedActionJson['ownerFunction'];
    readonly counts: StandingCounts;
  }[];
  /** `median`: days from beginning to closure; null with fewer closed actions than say something. */
  readonly closing: { readonly closed: number; readonly median: number | null };
};

/** A nonconformity that nobody has begun an action for. */
export type UnansweredJson = {
  readonly ref: string;
  readonly grade: 'major' | 'minor';
  readonly requirement: string;
  readonly title: LocalizedText;
};

/** What the corrective action plan of an engagement, an assessment or a party prints, as data: the PDF is made of it. */
export type ActionPlanJson = {
  readonly schema: 'tolok-corrective-actions/1';
  /** By which everything is judged. */
  readonly today: string;
  readonly documentNumber: string;
  /** Null: what the reader may not know of the engagement. */
  readonly engagement: {
    readonly title: LocalizedText | null;
    readonly client: LocalizedText | null;
    readonly consultancy: LocalizedText | null;
    readonly classification: LocalizedText | null;
    readonly accent: string | null;
    readonly sampleData: boolean;
  };
  /** Both null: all actions of the engagement that the reader may see. */
  readonly scope: {
    readonly assessment: { readonly title: LocalizedText | null; readonly documentNumber: string | null } | null;
    readonly party: { readonly name: LocalizedText | null } | null;
  };
  readonly summary: ActionPlanSummaryJson;
  /** Of completed assessments, the gravest first; null where the reader may not see findings. */
  readonly unanswered: readonly UnansweredJson[] | null;
  /** The most urgent first. */
  readonly actions: readonly PlannedActionJson[];
};
