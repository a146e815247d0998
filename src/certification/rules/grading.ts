import type { NonconformityGrade, Rules } from './nonconformity';

/**
 * Why a finding weighs more than it was found to. *repeated*: the requirement had one in each of the assessments before, as
 * many as the scheme says. *sameRequirement*: so many on one requirement show that it fails as a whole. *knockOut*: a
 * requirement that a certificate can not do without lies below the threshold of its gate.
 */
export type EscalationReason = 'repeated' | 'sameRequirement' | 'knockOut';

export interface FoundNonconformity {
  readonly id: string;
  readonly requirement: string;
  /** As the assessor found it. */
  readonly grade: NonconformityGrade;
}

export interface GradingContext {
  /** Requirements with a minor or a major in earlier assessments, the latest assessment first. */
  readonly earlier: readonly ReadonlySet<string>[];
  /** Requirements that block a knock-out gate of the assessment. */
  readonly knockedOut: ReadonlySet<string>;
}

export interface Grading extends FoundNonconformity {
  /** By rule: never lower than found. */
  readonly proposed: NonconformityGrade;
  /** Empty where the rule agrees. */
  readonly reasons: readonly EscalationReason[];
}

/**
 * Grades by rule, in the order given (practice of ISO/IEC 17021-1: several minors on one requirement, or one that comes back,
 * are a failure of the system). A rule only raises a minor to a major, and says why; a person decides.
 */
export function gradeByRule(
  found: readonly FoundNonconformity[],
  { earlier, knockedOut }: GradingContext,
  { nonconformities: { repeats, sameRequirement } }: Rules,
): readonly Grading[] {
  const before = earlier.slice(0, repeats - 1);
  const minors = found.filter(({ grade }) => grade === 'minor');
  return found.map((one) => {
    if (one.grade !== 'minor') return { ...one, proposed: one.grade, reasons: [] };
    const { requirement } = one;
    const rules: readonly [EscalationReason, boolean][] = [
      ['repeated', before.length === repeats - 1 && before.every((requirements) => requirements.has(requirement))],
      ['sameRequirement', minors.filter((other) => other.requirement === requirement).length >= sameRequirement],
      ['knockOut', knockedOut.has(requirement)],
    ];
    const reasons = rules.flatMap(([reason, holds]) => (holds ? [reason] : []));
    return { ...one, proposed: reasons.length > 0 ? 'major' : 'minor', reasons };
  });
}
