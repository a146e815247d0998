export * from './assessment';
export { type LoadedCase, loadCase, readCase } from './load-case';
export type {
  AssessmentDocument,
  CaseDocument,
  KpiDefinitionDocument,
  KpiPointDocument,
  KpiSeriesDocument,
  KpiTargetDocument,
  PlanDocument,
} from './rules/case-document';
export { checkCase, type CaseInput, type CheckedCase } from './rules/check-case';
export { checkDates } from './rules/check-dates';
export { checkPlanStarts, type PlanStart } from './rules/check-plan-starts';
export { checkLogo, type LogoReading } from './rules/check-logo';
