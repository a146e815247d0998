import type { FullText } from './guidance';

/** What an assessment is made for. */
export type AuditKind = 'first' | 'surveillance' | 'recertification';

/** What may be missing when a certificate is granted, on the condition that it follows. */
export const CONDITION_KINDS = ['minorPlans', 'openMinors', 'sitesNotVisited', 'pairedEvidence'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** Days from the day on which a nonconformity was found. */
export interface AnswerTimes {
  /** To a plan that the team accepts. */
  readonly answerDays: number;
  /** To a correction that somebody else has verified. */
  readonly closeDays: number;
}

/** A KPI figure beyond which a review begins, in the unit of the KPI as people write it. */
export interface ReviewThreshold {
  readonly kpi: string;
  /** The figure; the lower end for a KPI that can be too high and too low. */
  readonly threshold: number;
  /** The upper end for such a KPI. */
  readonly thresholdTo?: number;
  /** Latest calendar months, each of which has to prove it. */
  readonly months: number;
}

/**
 * Rules of certifying against a framework: one file, `<framework>-<number>.yaml`. A released scheme never changes, so that a
 * certificate keeps the rules under which it was granted. Defaults are ours; no standard prescribes them.
 */
export interface CertificationScheme {
  /** Key of the framework. */
  readonly framework: string;
  /** 1, 2, 3 … within the framework. */
  readonly number: number;
  /** Versions of the framework that a certification assessment may use. */
  readonly versions: readonly string[];
  /** In certificate numbers. */
  readonly code: string;
  readonly title: FullText;
  readonly provenance: FullText;
  readonly requires: {
    /** Lowest level of the framework that can be certified. */
    readonly level: string;
    /** Gates that have to pass whether or not the level names them. */
    readonly gates: readonly string[];
    /** Months of data behind every result. */
    readonly dataMonths: { readonly first: number; readonly recertification: number };
    /** An assessment of the other side of the contract, read together with this one. */
    readonly paired?: { readonly framework: string; readonly level: string; readonly months: number };
  };
  readonly nonconformities: {
    /** Most that may be open at a decision. */
    readonly openMajors: number;
    readonly openMinors: number;
    /** Whether an open minor needs an accepted plan at a decision. */
    readonly minorPlans: boolean;
    readonly major: AnswerTimes;
    readonly minor: AnswerTimes;
    /** Days after the due date of a major until it suspends. */
    readonly graceDays: number;
    /** A minor on the same requirement in so many assessments running is a major. */
    readonly repeats: number;
    /** So many minors on one requirement in one assessment are a major. */
    readonly sameRequirement: number;
  };
  readonly decision: {
    readonly onConditions: readonly ConditionKind[];
    /** Days to fulfil a condition. */
    readonly conditionDays: number;
    /** Whoever worked for or advised the party so many months ago or less does not decide. */
    readonly interestMonths: number;
    /** Days in which a decision can be appealed. */
    readonly appealDays: number;
  };
  readonly validity: {
    readonly months: number;
    readonly surveillanceMonths: number;
    /** Days after a surveillance is due until its absence suspends. */
    readonly surveillanceGraceDays: number;
    /** Days before expiry from which recertification can begin. */
    readonly renewalDays: number;
    /** Days after which a suspension becomes a withdrawal. */
    readonly suspensionDays: number;
    /** Days after expiry in which the way back needs no new application. */
    readonly restorationDays: number;
    /** Days without a step after which an application lapses. */
    readonly idleDays: number;
  };
  readonly sampling: {
    /** Tenths of the square root of the number of sites. */
    readonly tenths: Readonly<Record<AuditKind, number>>;
    /** Part of a sample that is drawn at random. */
    readonly randomPercent: number;
    /** Whether every site is visited from one certification to the next. */
    readonly everySite: boolean;
  };
  readonly review: readonly ReviewThreshold[];
}

/** `cx-operations-osp-1`, as its file is called and as certificates name it. */
export const schemeId = ({ framework, number }: Pick<CertificationScheme, 'framework' | 'number'>): string =>
  `${framework}-${number}`;
