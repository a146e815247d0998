import type { Period } from '../../assessment/assessment';
import { checkDates } from '../../assessment/rules/check-dates';
import type { DocumentProblem } from '../../shared/source-document';

/** When an assessment takes place. Dates are YYYY-MM-DD. */
export interface Terms {
  readonly period: Period;
  readonly reportDate: string;
  readonly planStart: string | null;
}

/** Dates in an order that can not be: a report, or a plan, before the period of the assessment has ended. */
export function checkTerms(terms: Terms): DocumentProblem[] {
  const { period, reportDate, planStart } = terms;
  const problems = checkDates(terms);
  if (reportDate < period.to) {
    problems.push({
      code: 'case/early-report',
      message: `The report is dated ${reportDate}, before the period ends on ${period.to}.`,
      hint: 'Correct "reportDate" or "period".',
      path: '/reportDate',
    });
  }
  if (planStart !== null && planStart < period.to) {
    problems.push({
      code: 'case/plan-too-early',
      message: `The plan would start on ${planStart}, before the period ends on ${period.to}.`,
      hint: 'Correct "planStart": a plan starts after the assessment that it follows from.',
      path: '/planStart',
    });
  }
  return problems;
}
