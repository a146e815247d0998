import type { Language, LocalizedText } from '../../shared/text';
import type { KpiInfo } from '../../framework/framework';
import type {
  AssessmentKind,
  Calibration,
  CalibrationItem,
  CauseDomain,
  CheckedSurvey,
  Drivers,
  Evidence,
  ForumDecision,
  Period,
  ResultRatings,
  Staffing,
  SurveyAnswer,
  SurveyCheck,
  StatedPlan,
} from '../assessment';
import type { BenefitsDocument } from './benefits';
import type { FindingGrade } from '../../scoring/model';

/** A case file as the schema `tolok-case/1` admits it: shapes are right, references unchecked. */
export interface CaseDocument {
  readonly engagement: EngagementDocument;
  readonly branding?: { readonly accent?: string; readonly clientLogo?: string; readonly consultancyLogo?: string };
  readonly team?: readonly { readonly name: string; readonly role: LocalizedText }[];
  readonly distribution?: readonly LocalizedText[];
  readonly parties: readonly {
    readonly ref: string;
    readonly name: LocalizedText;
    readonly kind: 'client' | 'own' | 'vendor';
  }[];
  readonly sites: readonly {
    readonly ref: string;
    readonly name: LocalizedText;
    readonly party: string;
    readonly location?: LocalizedText;
  }[];
  readonly units: readonly UnitDocument[];
  /** Beside those of the frameworks. */
  readonly kpis?: readonly KpiDefinitionDocument[];
  /** CSV files beside the case with KPI figures, long or wide: evidence of the engagement. */
  readonly kpiFiles?: readonly string[];
  /** For the series of the files. */
  readonly kpiTargets?: readonly KpiTargetDocument[];
  readonly assessments: readonly AssessmentDocument[];
  readonly plan?: PlanDocument;
  /** What was changed in the plans of waves, what was agreed, and how the work goes on. */
  readonly plans?: readonly StatedPlan[];
  readonly benefits?: BenefitsDocument;
  /** Of the weekly forum of the departments. */
  readonly forum?: { readonly decisions: readonly ForumDecision[] };
}

export interface EngagementDocument {
  readonly key: string;
  readonly title: LocalizedText;
  readonly client: LocalizedText;
  readonly sector?: LocalizedText;
  readonly purpose?: LocalizedText;
  readonly background?: readonly LocalizedText[];
  readonly consultancy: LocalizedText;
  readonly classification: LocalizedText;
  readonly language: Language;
  readonly period: Period;
  readonly sampleData?: boolean;
  readonly currency?: string;
}

export interface UnitDocument {
  readonly ref: string;
  readonly name: LocalizedText;
  readonly site: string;
  readonly programme?: LocalizedText;
  readonly weight?: number;
}

export interface PlanDocument {
  readonly start: string;
  readonly timeLimit: { readonly months: number };
  readonly holidays?: readonly string[];
  readonly capacity?: Readonly<Record<string, number>>;
  readonly quickWin?: { readonly maximumDays: number };
}

export interface AssessmentDocument {
  readonly key: string;
  readonly title: LocalizedText;
  readonly kind: AssessmentKind;
  readonly wave?: string;
  readonly framework: string;
  readonly previous?: string;
  readonly documentNumber: string;
  readonly status?: 'draft' | 'final';
  readonly revision?: number;
  readonly period: Period;
  readonly reportDate: string;
  readonly author?: string;
  readonly reviewer?: string;
  readonly approver?: string;
  readonly units?: readonly string[];
  /** Percent. */
  readonly target?: number;
  readonly systemicShare?: number;
  readonly planStart?: string;
  readonly method?: readonly LocalizedText[];
  readonly limits?: readonly LocalizedText[];
  readonly headline?: LocalizedText;
  readonly nextStep?: LocalizedText;
  readonly answers?: Readonly<Record<string, SingleAnswerDocument | AnswerPerUnitDocument>>;
  readonly answersFile?: string;
  /** Those of the answers file, in other languages. */
  readonly reasons?: readonly LocalizedText[];
  readonly findings?: readonly FindingDocument[];
  readonly evidence?: readonly EvidenceDocument[];
  readonly interviews?: readonly {
    readonly role: LocalizedText;
    readonly unit?: string;
    readonly count: number;
    readonly date?: string;
  }[];
  readonly divergingOpinions?: readonly {
    readonly by: LocalizedText;
    readonly statement: LocalizedText;
    readonly response?: LocalizedText;
  }[];
  readonly kpis?: readonly KpiSeriesDocument[];
  /** Default: stated. */
  readonly resultRatings?: ResultRatings;
  readonly contactReasons?: ContactReasonsDocument;
  readonly drivers?: DriversDocument;
  readonly calibrations?: readonly CalibrationDocument[];
  readonly surveyHealth?: readonly SurveyHealthDocument[];
  readonly staffing?: readonly StaffingDocument[];
  readonly facts?: readonly {
    readonly label: LocalizedText;
    readonly value: LocalizedText;
    readonly source: LocalizedText;
  }[];
}

/** Its contacts stand in it or, in a case file, in a table beside it; details of the API can wait for theirs. */
export type DriversDocument = Omit<Drivers, 'contacts'> &
  Partial<Pick<Drivers, 'contacts'>> & {
    readonly contactsFile?: string;
  };

/** Option key, percentage, or the text of a computed result. */
export type RatingDocument = string | number;

export type SingleAnswerDocument =
  | RatingDocument
  | readonly RatingDocument[]
  | { readonly notApplicable: LocalizedText }
  | { readonly ratings: RatingDocument | readonly RatingDocument[]; readonly note?: LocalizedText };

/** Unit ref, or `*` for the units not named → answer. */
export interface AnswerPerUnitDocument {
  readonly units: Readonly<Record<string, SingleAnswerDocument>>;
}

export interface FindingDocument {
  readonly ref: string;
  readonly grade: FindingGrade;
  readonly requirement: string;
  readonly units?: readonly string[];
  readonly title: LocalizedText;
  readonly condition: LocalizedText;
  readonly cause?: LocalizedText;
  readonly consequence?: LocalizedText;
  readonly recommendation?: LocalizedText;
  readonly evidence?: readonly string[];
  readonly ownerFunction?: string;
  readonly due?: string;
}

export interface EvidenceDocument {
  readonly ref: string;
  readonly title: LocalizedText;
  readonly kind: Evidence['kind'];
  readonly source?: LocalizedText;
  readonly date: string;
  readonly period?: Period;
  readonly requirements?: readonly string[];
  readonly sensitivity?: Evidence['sensitivity'];
}

/** A KPI that the engagement defines itself. */
export interface KpiDefinitionDocument {
  readonly key: string;
  readonly title: LocalizedText;
  readonly unit: KpiInfo['unit'];
  readonly direction: KpiInfo['direction'];
  readonly kind: KpiInfo['kind'];
  readonly formula: LocalizedText;
  readonly minimumSample?: number;
}

/** The narrowest one that fits a series counts: unit and channel, then unit, then channel, then neither. */
export interface KpiTargetDocument {
  readonly kpi: string;
  readonly unit?: string;
  readonly channel?: string;
  readonly target?: number;
  /** The upper end of a range that begins at `target`. */
  readonly targetTo?: number;
  readonly benchmark?: number;
  readonly source?: LocalizedText;
}

export interface KpiSeriesDocument {
  readonly kpi: string;
  readonly unit?: string;
  readonly channel?: string;
  readonly target?: number;
  /** The upper end of a range that begins at `target`. */
  readonly targetTo?: number;
  readonly benchmark?: number;
  readonly source?: LocalizedText;
  readonly points: readonly KpiPointDocument[];
}

/** Has either a value, or numerator and denominator. */
export interface KpiPointDocument {
  readonly month: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly n?: number;
  readonly sd?: number;
  readonly population?: number;
  readonly promoters?: number;
  readonly detractors?: number;
}

export interface ContactReasonsDocument {
  readonly title: LocalizedText;
  readonly period: Period;
  readonly sample?: LocalizedText;
  readonly reasons: readonly {
    readonly key?: string;
    readonly reason: LocalizedText;
    readonly count: number;
    readonly cause: CauseDomain;
    readonly ownerFunction: string;
    readonly frontLine: boolean;
    readonly requirements?: readonly string[];
  }[];
}

export interface CalibrationDocument extends Omit<Calibration, 'items'> {
  readonly items: readonly CalibrationItemDocument[];
}

export interface CalibrationItemDocument extends Omit<CalibrationItem, 'ratings'> {
  readonly ratings: Readonly<Record<string, string>>;
}

export interface SurveyHealthDocument {
  readonly survey: LocalizedText;
  readonly kpis: readonly string[];
  readonly period?: Period;
  readonly invited?: number;
  readonly answered?: number;
  readonly checks: Readonly<Partial<Record<SurveyCheck, SurveyAnswer | CheckedSurvey>>>;
}

export interface StaffingDocument extends Omit<Staffing, 'targetShare' | 'shrinkage'> {
  /** Percent. */
  readonly targetShare: number;
  readonly shrinkage?: number;
}
