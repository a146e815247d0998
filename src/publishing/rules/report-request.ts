import type { Language } from '../../shared/text';
import type { AssessmentReportKind, Paper, ReportFormat } from './report-kinds';

/** A report that is asked for. */
export interface ReportRequest {
  readonly assessmentId: string;
  readonly kind: AssessmentReportKind;
  /** Default: pdf. */
  readonly format?: ReportFormat;
  /** Default: the engagement's. */
  readonly language?: Language;
  /** Of a rasicMatrix only, and there always. */
  readonly matrixId?: string;
  /** Of the pages with a matrix; default: A4. */
  readonly paper?: Paper;
}
