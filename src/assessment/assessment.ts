import type { KpiInfo } from '../framework/framework';
import type { FindingGrade } from '../scoring/model';
import type { AnswerBook, ScoredUnit } from '../scoring/answers';
import type { Ratio } from '../scoring/ratio';
import type { Language, LocalizedText } from '../shared/text';
import type { Benefits } from './rules/benefits';

/** An engagement as a case file states it: checked against its schema and its frameworks, defaults filled in. */
export interface Engagement {
  readonly key: string;
  readonly title: LocalizedText;
  readonly client: LocalizedText;
  readonly sector?: LocalizedText;
  readonly purpose?: LocalizedText;
  readonly background: readonly LocalizedText[];
  readonly consultancy: LocalizedText;
  readonly classification: LocalizedText;
  readonly language: Language;
  readonly period: Period;
  readonly sampleData: boolean;
  readonly currency?: string;
  readonly branding: Branding;
  readonly team: readonly { readonly name: string; readonly role: LocalizedText }[];
  readonly distribution: readonly LocalizedText[];
  readonly parties: ReadonlyMap<string, Party>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly assessments: readonly Assessment[];
  readonly plan?: PlanLimits;
  /** What a case states of the plans of its waves; empty on the server, which keeps that in tables. */
  readonly plans: readonly StatedPlan[];
  readonly benefits?: Benefits;
  /** Of its forum, in the order in which they were raised. */
  readonly decisions: readonly ForumDecision[];
}

/** What was changed in the plan of a wave, what was agreed, and how the work goes on. Dates are ISO texts. */
export interface StatedPlan {
  readonly wave: string;
  /** As they stand in the file: of the right types, but not yet known to be changes of their kind. */
  readonly changes?: readonly { readonly kind: string; readonly [property: string]: unknown }[];
  /** When the plan, as it is changed, was agreed on. */
  readonly agreedOn?: string;
  /** What is known of its work on a day. */
  readonly progress?: { readonly asOf: string; readonly items: readonly StatedProgress[] };
}

export interface StatedProgress {
  readonly workItem: string;
  readonly startedOn?: string;
  readonly finishedOn?: string;
  /** Whole percent; left out: 0, or 100 once it is finished. */
  readonly percent?: number;
  readonly expectedEnd?: string;
  readonly note?: LocalizedText;
}

/** Dates are ISO texts (YYYY-MM-DD): they have no time zone and sort as they read. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface Branding {
  readonly accent?: string;
  readonly clientLogo?: Logo;
  readonly consultancyLogo?: Logo;
}

export interface Logo {
  readonly kind: 'svg' | 'png';
  readonly bytes: Buffer;
}

export interface Party {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly kind: 'client' | 'own' | 'vendor';
}

export interface Site {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly party: string;
  readonly location?: LocalizedText;
}

/** A site × programme. */
export interface Unit extends ScoredUnit {
  readonly name: LocalizedText;
  readonly site: string;
  readonly programme?: LocalizedText;
}

export interface PlanLimits {
  readonly start: string;
  readonly timeLimitMonths: number;
  readonly holidays: readonly string[];
  /** People per owner function; functions not named have 2. */
  readonly capacity: ReadonlyMap<string, number>;
  readonly quickWinDays: number;
}

export type AssessmentKind = 'baseline' | 'progress' | 'certification' | 'surveillance';

export interface Assessment {
  readonly key: string;
  readonly title: LocalizedText;
  readonly kind: AssessmentKind;
  readonly wave: string;
  /** `key@version` */
  readonly framework: string;
  readonly previous?: string;
  readonly documentNumber: string;
  readonly status: 'draft' | 'final';
  readonly revision: number;
  readonly period: Period;
  readonly reportDate: string;
  readonly author?: string;
  readonly reviewer?: string;
  readonly approver?: string;
  readonly units: readonly Unit[];
  readonly target: Ratio;
  readonly systemicShare: Ratio;
  readonly planStart?: string;
  readonly method: readonly LocalizedText[];
  readonly limits: readonly LocalizedText[];
  readonly headline?: LocalizedText;
  readonly nextStep?: LocalizedText;
  readonly answers: AnswerBook;
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  readonly interviews: readonly Interview[];
  readonly divergingOpinions: readonly DivergingOpinion[];
  readonly kpis: readonly KpiSeries[];
  /** The KPIs that a series can name: those of the framework, and those that the engagement defines itself. */
  readonly kpiInfos: ReadonlyMap<string, KpiInfo>;
  readonly resultRatings: ResultRatings;
  /** Unit ref → who runs it. */
  readonly partyKinds: ReadonlyMap<string, Party['kind']>;
  readonly contactReasons?: ContactReasons;
  readonly drivers?: Drivers;
  readonly calibrations: readonly Calibration[];
  readonly surveyHealth: readonly SurveyHealth[];
  readonly staffing: readonly Staffing[];
  readonly facts: readonly Fact[];
}

export interface Finding {
  readonly ref: string;
  readonly grade: FindingGrade;
  readonly requirement: string;
  /** Empty means the whole entity. */
  readonly units: readonly string[];
  readonly title: LocalizedText;
  readonly condition: LocalizedText;
  readonly cause?: LocalizedText;
  readonly consequence?: LocalizedText;
  readonly recommendation?: LocalizedText;
  readonly evidence: readonly string[];
  readonly ownerFunction: string;
  readonly due?: string;
}

export interface Evidence {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly kind: 'document' | 'interview' | 'observation' | 'dataSample' | 'systemCheck' | 'survey';
  readonly source?: LocalizedText;
  readonly date: string;
  readonly period?: Period;
  readonly requirements: readonly string[];
  readonly sensitivity: 'normal' | 'confidential' | 'personal';
}

export interface Interview {
  readonly role: LocalizedText;
  readonly unit?: string;
  readonly count: number;
  readonly date?: string;
}

export interface DivergingOpinion {
  readonly by: LocalizedText;
  readonly statement: LocalizedText;
  readonly response?: LocalizedText;
}

/**
 * Where ratings of result requirements come from. *stated*: only from answers. *evidence*: from the KPI series, unless an
 * answer overrules them with a reason.
 */
export type ResultRatings = 'stated' | 'evidence';

export interface KpiSeries {
  readonly kpi: string;
  /** Absent: the whole entity. */
  readonly unit?: string;
  /** Absent: all channels together. */
  readonly channel?: string;
  /** The lower end where it is a range. */
  readonly target?: Ratio;
  /** The upper end of a range, above `target`; absent where the target is one figure. */
  readonly targetTo?: Ratio;
  readonly benchmark?: Ratio;
  readonly source?: LocalizedText;
  /** Ascending by month. */
  readonly points: readonly KpiPoint[];
}

/** A proportion carries its counts; anything else a value. Figures are exact as written in the file. */
export interface KpiPoint {
  /** YYYY-MM */
  readonly month: string;
  readonly value: Ratio;
  readonly numerator?: Ratio;
  readonly denominator?: Ratio;
  /** Sample behind a value. */
  readonly n?: number;
  /** Standard deviation of the sample behind a mean, in the unit of the KPI. */
  readonly sd?: number;
  /** Of which the denominator was drawn without replacement; absent: so many that it does not matter. */
  readonly population?: number;
  /** Answers of a promoter score by category; the rest of the denominator is passive. */
  readonly promoters?: number;
  readonly detractors?: number;
}

export const CAUSE_DOMAINS = [
  'agent',
  'policy',
  'process',
  'product',
  'technology',
  'supplier',
  'customer',
  'place',
] as const;

/** Where the cause of a contact lies. */
export type CauseDomain = (typeof CAUSE_DOMAINS)[number];

export interface ContactReasons {
  readonly title: LocalizedText;
  readonly period: Period;
  readonly sample?: LocalizedText;
  readonly reasons: readonly ContactReason[];
}

export interface ContactReason {
  /** Names the reason in every wave, whatever its wording. */
  readonly key?: string;
  readonly reason: LocalizedText;
  readonly count: number;
  readonly cause: CauseDomain;
  readonly ownerFunction: string;
  /** The front line can resolve it within its authority. */
  readonly frontLine: boolean;
  readonly requirements: readonly string[];
}

/** Monitored contacts whose customers were asked as well: which errors go with dissatisfaction. */
export interface Drivers {
  readonly title: LocalizedText;
  readonly period: Period;
  /** How the contacts were drawn. */
  readonly sample?: LocalizedText;
  readonly errors: readonly CriticalError[];
  readonly contacts: readonly MonitoredContacts[];
}

export interface CriticalError {
  readonly key: string;
  readonly title: LocalizedText;
  /** To whom it does harm. */
  readonly class: 'customer' | 'business' | 'compliance';
}

/** Contacts that have the same errors, unit and reason. */
export interface MonitoredContacts {
  /** Absent: not known. */
  readonly unit?: string;
  readonly reason?: string;
  /** Keys of the errors that each of them has. */
  readonly errors: readonly string[];
  readonly contacts: number;
  /** Contacts among them whose customer is dissatisfied. */
  readonly dissatisfied: number;
}

/** Several people rate the same items, apart from each other. */
export interface Calibration {
  readonly key: string;
  readonly title: LocalizedText;
  readonly date: string;
  readonly kind: 'assessors' | 'monitors';
  readonly scale: CalibrationScale;
  readonly raters: readonly { readonly key: string; readonly name: string }[];
  readonly items: readonly CalibrationItem[];
}

export interface CalibrationScale {
  readonly categories: readonly { readonly key: string; readonly title?: LocalizedText }[];
  /** The categories stand in their order, and one step is a smaller disagreement than two. */
  readonly ordinal: boolean;
}

export interface CalibrationItem {
  readonly ref: string;
  /** Key of a rater → category, as it was before anybody talked. A rater who is not there did not rate the item. */
  readonly ratings: ReadonlyMap<string, string>;
  /** Category that was agreed on afterwards. */
  readonly consensus?: string;
  readonly note?: LocalizedText;
}

/** What makes a survey fit to prove something; every one is asked so that *yes* is the sound answer. */
export const SURVEY_CHECKS = [
  'everyone-invitable',
  'random-invitation',
  'not-agent-chosen',
  'all-contact-types',
  'open-cases-included',
  'timely',
  'neutral-method',
  'no-incentive-for-score',
  'response-rate',
  'full-scale',
  'dissatisfaction-asked',
  'top-box-reported',
  'acted-upon',
] as const;

export type SurveyCheck = (typeof SURVEY_CHECKS)[number];

export const SURVEY_ANSWERS = ['yes', 'no', 'partly', 'unknown'] as const;

export type SurveyAnswer = (typeof SURVEY_ANSWERS)[number];

/** How one survey is done, as far as its figures depend on it. */
export interface SurveyHealth {
  readonly survey: LocalizedText;
  /** Keys of the KPIs that it feeds. */
  readonly kpis: readonly string[];
  readonly period?: Period;
  /** Customers who were asked, and those of them who answered. */
  readonly invited?: number;
  readonly answered?: number;
  /** A check that is not there was not made. */
  readonly checks: ReadonlyMap<SurveyCheck, CheckedSurvey>;
}

export interface CheckedSurvey {
  readonly answer: SurveyAnswer;
  readonly note?: LocalizedText;
}

/** An interval of one group of agents, with the service level that is asked of it. */
export interface Staffing {
  readonly key: string;
  readonly title: LocalizedText;
  /** Absent: the whole entity. */
  readonly unit?: string;
  readonly intervalMinutes: number;
  /** Offered in the interval; a mean may be no whole number. */
  readonly calls: number;
  /** Mean of talk, hold and after-call work. */
  readonly handlingSeconds: number;
  /** Share of the calls, 0..1 exclusive, to be answered within the limit. */
  readonly targetShare: Ratio;
  readonly limitSeconds: number;
  /** At work in the interval. */
  readonly agents?: number;
  /** Share of paid time that agents are not available, below 1. */
  readonly shrinkage?: Ratio;
  /** Mean time after which a waiting caller gives up; absent: callers wait without end. */
  readonly patienceSeconds?: number;
}

export interface Fact {
  readonly label: LocalizedText;
  readonly value: LocalizedText;
  readonly source: LocalizedText;
}

export const DECISION_STATUSES = ['proposed', 'decided', 'inProgress', 'done', 'rejected'] as const;

/** What people say of a decision. What it is on a day follows from its dates (`stateOf` of the forum). */
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** A decision of the forum in which the departments meet. Dates are ISO texts. */
export interface ForumDecision {
  /** D-01 */
  readonly ref: string;
  /** Key of the contact reason that it is to remove; absent: of none. */
  readonly reason?: string;
  readonly title: LocalizedText;
  readonly decision: LocalizedText;
  /** Key of the function that answers for it. */
  readonly ownerFunction: string;
  /** A person's name. */
  readonly owner?: string;
  readonly raisedOn: string;
  readonly decidedOn?: string;
  readonly due?: string;
  /** Done or rejected on this day. */
  readonly closedOn?: string;
  readonly status: DecisionStatus;
  /** How it stands. */
  readonly note?: LocalizedText;
}
