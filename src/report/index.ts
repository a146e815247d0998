export { gapReport } from './models/gap-report/gap-report';
export { planDocument, scoresDocument, type Json } from './models/scores-document';
export type { ReportModel } from './models/blocks';
export type { AssessedWave, ReportInput } from './models/report-context';
export type { PlanReportInput } from './models/plan-input';
export { workstreamPlan } from './models/workstream-plan/workstream-plan';
export { renderReport } from './pdf/render-report';
