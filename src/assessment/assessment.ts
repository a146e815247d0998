import type { FindingGrade } from '../scoring/model';
import type { AnswerBook, ScoredUnit } from '../scoring/answers';
import type { Ratio } from '../scoring/ratio';
import type { Language, LocalizedText } from '../shared/text';

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
  readonly contactReasons?: ContactReasons;
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

export interface KpiSeries {
  readonly kpi: string;
  /** Absent: the whole entity. */
  readonly unit?: string;
  readonly target?: Ratio;
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
  readonly n?: number;
}

export type CauseDomain = 'agent' | 'policy' | 'process' | 'product' | 'technology' | 'supplier' | 'place';

export interface ContactReasons {
  readonly title: LocalizedText;
  readonly period: Period;
  readonly sample?: LocalizedText;
  readonly reasons: readonly ContactReason[];
}

export interface ContactReason {
  readonly reason: LocalizedText;
  readonly count: number;
  readonly cause: CauseDomain;
  readonly ownerFunction: string;
  /** The front line can resolve it within its authority. */
  readonly frontLine: boolean;
  readonly requirements: readonly string[];
}

export interface Fact {
  readonly label: LocalizedText;
  readonly value: LocalizedText;
  readonly source: LocalizedText;
}
