export * from './assessment';
export { type LoadedCase, loadCase, readCase } from './load-case';
export type {
  AssessmentDocument,
  CaseDocument,
  DriversDocument,
  KpiDefinitionDocument,
  KpiPointDocument,
  KpiSeriesDocument,
  KpiTargetDocument,
  PlanDocument,
} from './rules/case-document';
export * from './rules/benefits';
export { checkBenefits, type BenefitsContext } from './rules/check-benefits';
export { toBenefits } from './rules/to-benefits';
export { checkCase, type CaseInput, type CheckedCase } from './rules/check-case';
export { checkDates } from './rules/check-dates';
export { decisionFaults, type DecisionFault, type DecisionDates } from './rules/decision-faults';
export { checkPlanStarts, type PlanStart } from './rules/check-plan-starts';
export type { KpiEvidence, PlacedPoints } from './rules/merge-kpis';
export { placedPoints, pointDocument, withKpiEvidence } from './rules/with-kpi-evidence';
export { checkLogo, type LogoReading } from './rules/check-logo';
export { type ContactTable, readContactTable } from './rules/contact-table/read-contact-table';
export { targetOutOfRange } from './rules/kpi-range';
export { targetFormFault } from './rules/target-form';
export { headerFingerprint, tableHeaders } from './rules/kpi-table/guess-mapping';
export type { KpiTableMapping, StatedMapping } from './rules/kpi-table/mapping';
export { type KpiTable, readKpiTable, type TablePoint, type TableTarget } from './rules/kpi-table/read-kpi-table';
export { refusedTable } from './rules/kpi-table/refused-table';
export { isMappingFault, type MappingFault, statedMapping } from './rules/kpi-table/stated-mapping';
export type { TableContext, TableKpi, TableUnit } from './rules/kpi-table/table-names';
export type { TableProblem } from './rules/kpi-table/table-problems';
