import type { EscalationReason, GradingContext } from './grading';
import { gradeByRule } from './grading';
import type { NonconformityGrade, Rules } from './nonconformity';

/** A finding of a completed audit that is no strength. */
export interface AuditFinding {
  readonly findingId: string;
  readonly assessmentId: string;
  readonly requirement: string;
  readonly grade: NonconformityGrade;
}

/** An audit with what it found, and the requirements below the threshold of a knock-out gate. */
export interface AuditToRecord {
  readonly assessmentId: string;
  /** Day of completion, YYYY-MM-DD. */
  readonly foundOn: string;
  readonly findings: readonly AuditFinding[];
  readonly knockedOut: ReadonlySet<string>;
}

export interface RecordedFinding {
  readonly findingId: string;
  readonly assessmentId: string;
  readonly ref: string;
  readonly requirement: string;
  readonly found: NonconformityGrade;
  readonly proposed: NonconformityGrade;
  readonly escalation: readonly EscalationReason[];
  readonly foundOn: string;
}

/** What is recorded already, of which assessment. */
export interface KnownNonconformity {
  readonly findingId: string;
  readonly assessmentId: string;
  readonly ref: string;
  readonly requirement: string;
  readonly grade: NonconformityGrade;
}

/**
 * The findings of audits that are not recorded yet, graded by rule and numbered on: NC-01, NC-02 … A finding weighs what it
 * weighs among all of its audit, recorded or not.
 * @param audits in the order in which they were completed, with those that came before
 */
export function recordFindings(
  audits: readonly AuditToRecord[],
  known: readonly KnownNonconformity[],
  rules: Rules,
): readonly RecordedFinding[] {
  const isKnown = new Set(known.map(({ findingId }) => findingId));
  let number = Math.max(0, ...known.map(({ ref }) => Number(ref.slice('NC-'.length))));
  const earlier: ReadonlySet<string>[] = [];
  return audits.flatMap(({ foundOn, findings, knockedOut, assessmentId }) => {
    const context: GradingContext = { earlier: [...earlier], knockedOut };
    const found = findings.map(({ findingId, requirement, grade }) => ({ id: findingId, requirement, grade }));
    const gradings = gradeByRule(found, context, rules);
    const serious = [...findings, ...known.filter((one) => one.assessmentId === assessmentId)].filter(
      ({ grade }) => grade !== 'opportunity',
    );
    earlier.unshift(new Set(serious.map(({ requirement }) => requirement)));
    return gradings.flatMap(({ id, requirement, grade, proposed, reasons }): RecordedFinding[] => {
      if (isKnown.has(id)) return [];
      number += 1;
      const ref = `NC-${String(number).padStart(2, '0')}`;
      return [{ findingId: id, assessmentId, ref, requirement, found: grade, proposed, escalation: reasons, foundOn }];
    });
  });
}
