import type { SummaryFigures, SummaryRequirement } from '../../casework/rules/result-summary';
import type { FigureJson } from '../../report/models/score-json';
import { isAtLeast, type Ratio, ratio } from '../../scoring/ratio';

/** What one completed assessment found about a party, or one of its units. Dates: YYYY-MM-DD. */
export interface Standing {
  readonly engagementId: string;
  readonly assessmentId: string;
  readonly snapshotId: string;
  readonly partyId: string;
  /** `key@version` */
  readonly frameworkId: string;
  readonly revision: number;
  readonly reportedOn: string;
  /** ISO 8601. */
  readonly completedAt: string;
  readonly figures: SummaryFigures;
}

export interface UnitStanding extends Standing {
  readonly unitId: string;
  readonly siteId: string;
  readonly programmeId: string | null;
}

export interface PartyStanding extends Standing {
  /** Read for the newest results only. */
  readonly requirements?: readonly SummaryRequirement[];
}

/** @throws RangeError when the text is no fraction */
export function ratioOf({ exact }: FigureJson): Ratio {
  const [numerator, denominator] = /^-?\d+\/\d+$/.test(exact) ? exact.split('/').map(BigInt) : [];
  if (numerator === undefined || denominator === undefined) throw new RangeError(`${exact} is no fraction.`);
  return ratio(numerator, denominator);
}

/** The score as an exact figure; null where there is none. */
export const scoreOf = ({ figures: { score } }: Pick<Standing, 'figures'>): FigureJson | null =>
  'exact' in score ? score : null;

/** A score for statistics, 0..1; null where there is none. */
export function valueOf(standing: Pick<Standing, 'figures'>): number | null {
  const score = scoreOf(standing);
  return score && Number(score.decimal);
}

/** Whether the score falls short of the assessment's target. What has no score does not. */
export function isBelowTarget(standing: Pick<Standing, 'figures'>): boolean {
  const score = scoreOf(standing);
  return score !== null && !isAtLeast(ratioOf(score), ratioOf(standing.figures.target));
}

export const isBlocked = ({ figures: { blockers } }: Pick<Standing, 'figures'>): boolean => blockers.length > 0;

/** Below target, or a gate fails. */
export const isAtRisk = (standing: Pick<Standing, 'figures'>): boolean =>
  isBlocked(standing) || isBelowTarget(standing);

/** `key` of `key@version`. */
export const frameworkKey = ({ frameworkId }: Pick<Standing, 'frameworkId'>): string =>
  frameworkId.slice(0, frameworkId.indexOf('@'));

/** Decimal text with six places, as figures of reports have. */
export const decimal = (value: number): string => value.toFixed(6);
