export * from './assessment';
export { loadCase } from './load-case';
export type { AssessmentDocument, CaseDocument, PlanDocument } from './rules/case-document';
export { checkCase, type CaseInput, type CheckedCase } from './rules/check-case';
