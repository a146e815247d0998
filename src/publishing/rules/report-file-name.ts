import type { Language } from '../../shared/text';
import type { ReportFormat, ReportKind } from './report-kinds';

export interface NamedReport {
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly language: Language;
  /** Of the assessment. */
  readonly documentNumber: string;
  readonly engagementKey: string;
  readonly wave: string;
  /** Title of the matrix that is printed. */
  readonly matrix?: string | undefined;
}

const PDF_NAMES: Readonly<Record<ReportKind, string>> = {
  gapReport: 'gap-report',
  workstreamPlan: 'workstream-plan',
  jointPlan: 'joint-plan',
  forumPack: 'forum-pack',
  rasicMatrix: 'rasic-matrix',
  correctiveActions: 'corrective-actions',
  vendorScorecard: 'vendor-scorecard',
  businessReview: 'business-review',
};

const DATA_NAMES: Readonly<Record<ReportKind, string>> = {
  gapReport: 'scores',
  workstreamPlan: 'scores',
  jointPlan: 'plan',
  forumPack: 'forum-pack',
  rasicMatrix: 'rasic-matrix',
  correctiveActions: 'corrective-actions',
  vendorScorecard: 'vendor-scorecard',
  businessReview: 'business-review',
};

/** A file name that every system takes, such as `TLK-2012-01-gap-report-en.pdf`. Figures have no language. */
export function reportFileName(report: NamedReport): string {
  const { kind, format, language, documentNumber, engagementKey, wave } = report;
  const subject = kind === 'jointPlan' ? `${engagementKey}-${wave}` : documentNumber;
  const about = report.matrix === undefined ? '' : `-${safe(report.matrix).toLowerCase().slice(0, MOST_OF_TITLE)}`;
  if (format === 'pdf') return `${safe(subject)}-${PDF_NAMES[kind]}${about}-${language}.pdf`;
  return `${safe(subject)}-${DATA_NAMES[kind]}${about}.json`;
}

const MOST_CHARACTERS = 100;
const MOST_OF_TITLE = 40;

/** Letters, digits, dots, hyphens and underscores; no dot in front, so that nothing is hidden or climbs a folder. */
function safe(text: string): string {
  const plain = text
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .slice(0, MOST_CHARACTERS)
    .replaceAll(/^[.-]+|[.-]+$/g, '');
  return plain === '' ? 'report' : plain;
}
