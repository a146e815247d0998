import type { AuditKind } from '../../framework/rules/certification-scheme';
import type { Round } from './certification';
import type { CertificationState, CertificationTransition } from './life-cycle';
import { isSamePlace, type Place } from './scope';

/** What an assessment is made for in a certification. */
export const PURPOSES = ['readiness', 'baseline', 'certification', 'surveillance', 'recertification'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** An assessment that a certification rests on. */
export interface LinkedAssessment {
  readonly id: string;
  readonly purpose: Purpose;
  /** ISO 8601; null while it is open. */
  readonly completedAt: string | null;
  /** What its units stand for. */
  readonly covered: readonly Place[];
  /** Ids of those who wrote in it, or led it on. */
  readonly people: readonly string[];
}

/** Those whose findings are nonconformities: a self-assessment and a baseline prepare. */
export const isAudit = ({ purpose }: Pick<LinkedAssessment, 'purpose'>): boolean =>
  purpose !== 'readiness' && purpose !== 'baseline';

/** What the audits of the present round are made for, by the state. */
const COUNTS_IN: Partial<Readonly<Record<CertificationState, Purpose>>> = {
  ...{ certificationAssessment: 'certification', decision: 'certification', refused: 'certification' },
  ...{ appealed: 'certification', surveillance: 'surveillance', suspended: 'surveillance' },
  ...{ suspensionAppealed: 'surveillance', recertification: 'recertification' },
  ...{ renewalDecision: 'recertification', renewalAppealed: 'recertification' },
};

/** With these something is looked at anew: what was completed before does not count any more. */
export const ROUND_BEGINS: ReadonlySet<CertificationTransition> = new Set([
  ...(['returnReadiness', 'beginAssessment', 'stopAssessment', 'defer', 'resume', 'grant', 'takeOver'] as const),
  ...(['beginSurveillance', 'raiseReview', 'endReview', 'completeSurveillance', 'makeUpSurveillance'] as const),
  ...(['beginRecertification', 'renew', 'refuseRenewal', 'restore'] as const),
]);

/** The audits that the present round rests on: completed since it began, for what the state is about. */
export function auditsOfRound<One extends LinkedAssessment>(
  state: CertificationState,
  linked: readonly One[],
  roundBeganAt: string,
): readonly One[] {
  const wanted = COUNTS_IN[state];
  return linked.filter(
    ({ purpose, completedAt }) => purpose === wanted && completedAt !== null && completedAt >= roundBeganAt,
  );
}

/** What the assessments say of the present round. */
export function roundFacts(
  state: CertificationState,
  linked: readonly LinkedAssessment[],
  roundBeganAt: string,
): Pick<Round, 'hasSelfAssessment' | 'hasBaseline' | 'isAssessed'> {
  const isDone = (purpose: Purpose, from = ''): boolean =>
    linked.some((one) => one.purpose === purpose && one.completedAt !== null && one.completedAt >= from);
  return {
    hasSelfAssessment: isDone('readiness', roundBeganAt),
    hasBaseline: isDone('baseline'),
    isAssessed: auditsOfRound(state, linked, roundBeganAt).length > 0,
  };
}

/** Everybody who worked in the audits of the round, completed or not; in order, each once. */
export function peopleOf(linked: readonly LinkedAssessment[], roundBeganAt: string): readonly string[] {
  const present = linked.filter((one) => isAudit(one) && (one.completedAt === null || one.completedAt >= roundBeganAt));
  return [...new Set(present.flatMap(({ people }) => people))].sort();
}

/** Whether completed audits cover every one of the places. */
export function areCovered(places: readonly Place[], linked: readonly LinkedAssessment[]): boolean {
  const covered = linked.filter((one) => isAudit(one) && one.completedAt !== null).flatMap((one) => one.covered);
  return places.every((place) => covered.some((other) => isSamePlace(place, other)));
}

/** Sites of the audits, each once, by name. */
export const sitesVisited = (audits: readonly LinkedAssessment[]): readonly string[] =>
  [...new Set(audits.flatMap(({ covered }) => covered.map(({ site }) => site)))].sort();

/** What a sample is drawn for, where the state leaves no choice; undefined: whoever draws it says. */
export function sampleKindIn(state: CertificationState): AuditKind | undefined {
  switch (state) {
    case 'expired':
    case 'recertification':
      return 'recertification';
    case 'suspended':
      return 'surveillance';
    case 'certified':
    case 'surveillance':
      return undefined;
    default:
      return 'first';
  }
}
