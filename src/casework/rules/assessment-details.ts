import type { AssessmentDocument } from '../../assessment/rules/case-document';

/** What a report says about an assessment beside its answers, findings and evidence; the form is that of a case file. */
export type AssessmentDetails = Pick<
  AssessmentDocument,
  | 'method'
  | 'limits'
  | 'headline'
  | 'nextStep'
  | 'interviews'
  | 'divergingOpinions'
  | 'kpis'
  | 'contactReasons'
  | 'drivers'
  | 'calibrations'
  | 'surveyHealth'
  | 'staffing'
  | 'facts'
>;
