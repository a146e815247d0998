import type { KeyedRow } from '../database';
import type { Language } from '../shared/text';
import type { InputRole } from './rules/assess-inputs';
import type { Paper, ReportFormat, ReportKind, ReportStatus } from './rules/report-kinds';

/** A snapshot that a report is rendered from. */
export interface ReportSnapshot {
  readonly id: string;
  readonly assessmentId: string;
  readonly role: InputRole;
  /** Of its canonical JSON, hex. */
  readonly sha256: string;
}

/** A report as the API shows it. */
export interface ReportView {
  readonly id: string;
  readonly engagementId: string;
  /** Null: of more than one assessment. */
  readonly assessmentId: string | null;
  /** Of a corrective action plan: whose actions it shows; of a vendor scorecard: its party; null: of all. */
  readonly partyId: string | null;
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly language: Language;
  /** Of a rasicMatrix. */
  readonly matrixId: string | null;
  /** Null: A4. */
  readonly paper: Paper | null;
  readonly status: ReportStatus;
  /** Percent. */
  readonly progress: number;
  readonly failure: string | null;
  readonly fileName: string;
  /** Address of the bytes, once they are there. */
  readonly file: string | null;
  /** Bytes. */
  readonly size: number | null;
  readonly sha256: string | null;
  readonly dataSha256: string | null;
  readonly pages: number | null;
  readonly snapshots: readonly ReportSnapshot[];
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export interface ReportRow extends Omit<ReportView, 'file' | 'createdAt' | 'startedAt' | 'finishedAt'>, KeyedRow {
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** SELECT list for `FROM report`. */
export const REPORT_COLUMNS = `
  report.id, report.engagement_id AS "engagementId", report.assessment_id AS "assessmentId",
  report.party_id AS "partyId", report.kind, report.format,
  report.language, report.paper, CASE WHEN report.kind = 'rasicMatrix' THEN report.rasic->0->>'id' END AS "matrixId",
  report.status, report.progress, report.failure, report.file_name AS "fileName",
  report.file_size AS size, report.file_sha256 AS sha256, report.data_sha256 AS "dataSha256", report.pages,
  report.created_at AS "createdAt", report.started_at AS "startedAt", report.finished_at AS "finishedAt",
  ARRAY(
    SELECT json_build_object('id', snapshot.id, 'assessmentId', snapshot.assessment_id, 'role', input.role,
      'sha256', snapshot.sha256)
    FROM report_input AS input
    JOIN snapshot ON (snapshot.workspace_id, snapshot.engagement_id, snapshot.id)
      = (input.workspace_id, input.engagement_id, input.snapshot_id)
    WHERE (input.workspace_id, input.engagement_id, input.report_id)
      = (report.workspace_id, report.engagement_id, report.id)
    ORDER BY input.position
  ) AS snapshots`;

export function reportView(row: ReportRow): ReportView {
  const { id, engagementId, assessmentId, partyId, kind, format, language, status, progress, failure } = row;
  const { fileName, matrixId, paper, size, sha256, dataSha256, pages, snapshots, createdAt, startedAt, finishedAt } =
    row;
  return {
    ...{ id, engagementId, assessmentId, partyId, kind, format, language, status, progress, failure, fileName },
    ...{ matrixId, paper },
    file: status === 'ready' ? `/v1/reports/${id}/file` : null,
    ...{ size, sha256, dataSha256, pages, snapshots },
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
