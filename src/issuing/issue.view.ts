import type { SignOffMeaning } from '../audit';
import type { KeyedRow } from '../database';
import type { Language } from '../shared/text';
import type { IssueStatus } from './issue.entity';
import { issueFileName, type IssueKind } from './rules/issue-number';

/** Another issue, by its number. */
export interface IssueReference {
  readonly id: string;
  readonly number: string;
}

/** An issued report as the API shows it. */
export interface IssueView {
  readonly id: string;
  readonly engagementId: string;
  readonly assessmentId: string;
  /** The report that was read before it was issued. */
  readonly reportId: string;
  readonly number: string;
  readonly kind: IssueKind;
  readonly language: Language;
  /** Of the assessment. */
  readonly revision: number;
  readonly status: IssueStatus;
  readonly checkId: string;
  /** Address of the bytes. */
  readonly file: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly dataSha256: string;
  readonly pages: number | null;
  readonly signedBy: { readonly personId: string; readonly name: string | null };
  readonly meaning: SignOffMeaning;
  readonly issuedAt: string;
  readonly supersedes: IssueReference | null;
  readonly supersededBy: IssueReference | null;
  readonly supersededAt: string | null;
  readonly revokedAt: string | null;
  readonly revocationReason: string | null;
}

type Moments = 'issuedAt' | 'supersededAt' | 'revokedAt';

export interface IssueRow extends Omit<IssueView, 'file' | 'fileName' | Moments>, KeyedRow {
  readonly issuedAt: Date;
  readonly supersededAt: Date | null;
  readonly revokedAt: Date | null;
}

/** SELECT list for `ISSUES`. */
export const ISSUE_COLUMNS = `
  issue.id, issue.engagement_id AS "engagementId", issue.assessment_id AS "assessmentId",
  issue.report_id AS "reportId", issue.number, issue.kind, issue.language, issue.revision, issue.status,
  issue.check_id AS "checkId", issue.file_size AS size, issue.file_sha256 AS sha256,
  issue.data_sha256 AS "dataSha256", issue.pages,
  json_build_object('personId', signed.person_id, 'name', signer.name) AS "signedBy", signed.meaning,
  issue.issued_at AS "issuedAt",
  CASE WHEN former.id IS NOT NULL THEN json_build_object('id', former.id, 'number', former.number) END AS supersedes,
  CASE WHEN later.id IS NOT NULL THEN json_build_object('id', later.id, 'number', later.number) END AS "supersededBy",
  issue.superseded_at AS "supersededAt", issue.revoked_at AS "revokedAt",
  issue.revocation_reason AS "revocationReason"`;

export const ISSUES = `
  issue
  JOIN sign_off AS signed ON (signed.workspace_id, signed.engagement_id, signed.id)
    = (issue.workspace_id, issue.engagement_id, issue.sign_off_id)
  LEFT JOIN person_profile AS signer ON (signer.workspace_id, signer.person_id) = (signed.workspace_id, signed.person_id)
  LEFT JOIN issue AS former ON (former.workspace_id, former.engagement_id, former.id)
    = (issue.workspace_id, issue.engagement_id, issue.supersedes_id)
  LEFT JOIN issue AS later ON (later.workspace_id, later.engagement_id, later.supersedes_id)
    = (issue.workspace_id, issue.engagement_id, issue.id)`;

export function issueView(row: IssueRow): IssueView {
  const { id, engagementId, assessmentId, reportId, number, kind, language, revision, status, checkId } = row;
  const { size, sha256, dataSha256, pages, signedBy, meaning, issuedAt, supersedes, supersededBy } = row;
  const { supersededAt, revokedAt, revocationReason } = row;
  return {
    ...{ id, engagementId, assessmentId, reportId, number, kind, language, revision, status, checkId },
    ...{ file: `/v1/issues/${id}/file`, fileName: issueFileName(number), size, sha256, dataSha256, pages },
    ...{ signedBy, meaning, issuedAt: issuedAt.toISOString(), supersedes, supersededBy },
    supersededAt: supersededAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    revocationReason,
  };
}
