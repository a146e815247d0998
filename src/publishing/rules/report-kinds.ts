/** Rendered from an assessment and what belongs to it. */
export const ASSESSMENT_REPORT_KINDS = [
  'gapReport',
  'workstreamPlan',
  'jointPlan',
  'forumPack',
  'rasicMatrix',
] as const;
/** Made of the data file that was frozen with them. */
export const REVIEW_KINDS = ['vendorScorecard', 'businessReview'] as const;
export const REPORT_KINDS = [...ASSESSMENT_REPORT_KINDS, 'correctiveActions', ...REVIEW_KINDS] as const;
export type AssessmentReportKind = (typeof ASSESSMENT_REPORT_KINDS)[number];
export type ReviewKind = (typeof REVIEW_KINDS)[number];
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Whether the data of a report hold the course over the waves. */
export const printsCourse = (kind: ReportKind): boolean => kind === 'gapReport' || kind === 'workstreamPlan';

export const REPORT_FORMATS = ['pdf', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Of pages with a wide matrix; all others are A4. */
export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

export const REPORT_STATUSES = ['queued', 'rendering', 'ready', 'failed'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Nothing changes any more unless somebody asks for it. */
export const isFinished = (status: ReportStatus): boolean => status === 'ready' || status === 'failed';
