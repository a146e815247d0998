import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Bytes, Integer, Jsonb, Key, Text, Timestamp, Uuid } from '../database';
import type { Language, LocalizedText } from '../shared/text';
import type { IssueKind } from './rules/issue-number';

export const ISSUE_STATUSES = ['inForce', 'superseded', 'revoked'] as const;
export type IssueStatus = (typeof ISSUE_STATUSES)[number];

/** A report that was issued: signed, sealed and entered in the register. Only its ending is ever written afterwards. */
@Entity('issue')
@Unique('uq_issue_id', ['workspaceId', 'id'])
@Unique('uq_issue_report', ['workspaceId', 'engagementId', 'reportId'])
@Unique('uq_issue_number', ['workspaceId', 'number'])
@Unique('uq_issue_check', ['workspaceId', 'checkId'])
@Unique('uq_issue_sign_off', ['workspaceId', 'engagementId', 'signOffId'])
@Unique('uq_issue_supersedes', ['workspaceId', 'engagementId', 'supersedesId'])
@Index('uq_issue_in_force', ['workspaceId', 'engagementId', 'assessmentId', 'kind', 'language'], {
  unique: true,
  where: `status = 'inForce'`,
})
@Index('ix_issue_assessment', ['workspaceId', 'engagementId', 'assessmentId'])
@Index('ix_issue_file_sha256', ['workspaceId', 'fileSha256'])
@Index('ix_issue_issued', ['workspaceId', 'issuedAt', 'id'])
@Index('ix_issue_revoked_by', ['workspaceId', 'revokedBy'])
@Check('ck_issue_kind', `kind IN ('gapReport', 'workstreamPlan', 'jointPlan')`)
@Check('ck_issue_format', `format = 'pdf'`)
@Check('ck_issue_language', `language IN ('en', 'id', 'zh')`)
@Check('ck_issue_status', `status IN ('inForce', 'superseded', 'revoked')`)
@Check('ck_issue_check_id', `check_id ~ '^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$'`)
@Check('ck_issue_hashes', `data_sha256 ~ '^[0-9a-f]{64}$' AND file_sha256 ~ '^[0-9a-f]{64}$'`)
@Check(
  'ck_issue_ended',
  `(status <> 'inForce' OR superseded_at IS NULL) AND (status <> 'superseded' OR superseded_at IS NOT NULL)
   AND num_nonnulls(revoked_at, revoked_by, revocation_reason) = CASE status WHEN 'revoked' THEN 3 ELSE 0 END`,
)
@ForeignKey(
  'AssessmentEntity',
  ['workspaceId', 'engagementId', 'assessmentId'],
  ['workspaceId', 'engagementId', 'id'],
  { name: 'fk_issue_assessment' },
)
@ForeignKey('ReportEntity', ['workspaceId', 'engagementId', 'reportId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_issue_report',
})
@ForeignKey('SignOffEntity', ['workspaceId', 'engagementId', 'signOffId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_issue_sign_off',
})
@ForeignKey('IssueEntity', ['workspaceId', 'engagementId', 'supersedesId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_issue_supersedes',
})
@ForeignKey('PersonEntity', ['workspaceId', 'revokedBy'], ['workspaceId', 'id'], { name: 'fk_issue_revoked_by' })
export class IssueEntity {
  @Key('pk_issue', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_issue', 'engagement_id') readonly engagementId!: string;
  @Key('pk_issue', 'id') readonly id!: string;
  /** The report that was read before it was issued. */
  @Uuid('report_id') readonly reportId!: string;
  @Uuid('assessment_id') readonly assessmentId!: string;
  /** Of the assessment. */
  @Integer('revision') readonly revision!: number;
  @Text('number') readonly number!: string;
  /** Eight groups of four letters and digits; printed as a QR code. */
  @Text('check_id') readonly checkId!: string;
  @Text('kind') readonly kind!: IssueKind;
  @Text('format') readonly format!: 'pdf';
  @Text('language') readonly language!: Language;
  /** Name of the client, as it was when the assessment was completed. */
  @Jsonb('holder') readonly holder!: LocalizedText;
  /** Of the data that it prints, hex. */
  @Text('data_sha256') readonly dataSha256!: string;
  /** Of the signed file, hex. */
  @Text('file_sha256') readonly fileSha256!: string;
  /** Bytes. */
  @Integer('file_size') readonly fileSize!: number;
  @Integer('pages', 'nullable') readonly pages!: number | null;
  @Uuid('sign_off_id') readonly signOffId!: string;
  @Timestamp('issued_at') readonly issuedAt!: Date;
  @Text('status') readonly status!: IssueStatus;
  @Uuid('supersedes_id', 'nullable') readonly supersedesId!: string | null;
  @Timestamp('superseded_at', 'nullable') readonly supersededAt!: Date | null;
  @Timestamp('revoked_at', 'nullable') readonly revokedAt!: Date | null;
  @Uuid('revoked_by', 'nullable') readonly revokedBy!: string | null;
  @Text('revocation_reason', 'nullable') readonly revocationReason!: string | null;
}

/** The bytes of an issued report, signature included. */
@Entity('issue_file')
@ForeignKey('IssueEntity', ['workspaceId', 'engagementId', 'issueId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_issue_file_issue',
})
export class IssueFileEntity {
  @Key('pk_issue_file', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_issue_file', 'engagement_id') readonly engagementId!: string;
  @Key('pk_issue_file', 'issue_id') readonly issueId!: string;
  @Bytes('bytes') readonly bytes!: Buffer;
}
