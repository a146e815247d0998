export { gapReport } from './models/gap-report/gap-report';
export { agreementSentence } from './models/gap-report/calibration';
export { concentrationSentences, systemicSentence } from './models/gap-report/contact-reasons';
export { driversSentence, modelSentence } from './models/gap-report/drivers';
export { staffingSentence } from './models/gap-report/staffing';
export { surveySentence } from './models/gap-report/survey-health';
export { Figures } from './models/figures';
export { verdictSentence } from './models/gap-report/kpi-sentence';
export * from './models/benefit-json';
export * from './models/evidence-json';
export * from './models/gap-json';
export { type IntervalJson, intervalJson } from './models/kpi-json';
export { type PlanBenefits, planBenefits } from './models/plan-benefits';
export * from './models/plan-json';
export * from './models/progress-json';
export * from './models/tracking-json';
export * from './models/score-json';
export { planDocument, scoresDocument } from './models/scores-document';
export { fieldGuide, type FieldGuideInput } from './models/field-guide';
export { forumDocument } from './models/forum-pack/forum-json';
export { forumPack } from './models/forum-pack/forum-pack';
export { type ForumPackInput, type ForumView, forumView, PACK_TOP } from './models/forum-pack/pack-context';
export { rasicMatrix } from './models/rasic-matrix/rasic-matrix';
export { type MatrixPaper, matrixView, type RasicMatrixInput } from './models/rasic-matrix/rasic-context';
export { rasicMatrixDocument } from './models/rasic-matrix/rasic-json';
export * from './models/corrective-actions/action-plan-json';
export { ACTION_PLAN_FILE, correctiveActionPlan } from './models/corrective-actions/action-plan';
export * from './models/vendor-review/scorecard-json';
export * from './models/vendor-review/review-json';
export { businessReview } from './models/vendor-review/business-review';
export { SCORECARD_FILE, vendorScorecard } from './models/vendor-review/vendor-scorecard';
export type { ReportModel } from './models/blocks';
export {
  type AssessedWave,
  type ChainProgress,
  type ProgressPoint,
  LanguageContext,
  type ReportInput,
  thresholdsOf,
} from './models/report-context';
export type { SealPrint } from './models/seal-print';
export {
  CERTIFICATE_FORMAT,
  type CertificateDocument,
  type CertifiedSite,
  certificateFile,
  readCertificateDocument,
} from './models/certificate/certificate-document';
export { type CertificateInput, certificateModel } from './models/certificate/certificate';
export { renderCertificate } from './pdf/certificate/render-certificate';
export type { PlanReportInput } from './models/plan-input';
export { workstreamPlan } from './models/workstream-plan/workstream-plan';
export { renderReport } from './pdf/render-report';
export { type Wording, wordingIn } from './wording';
