import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Evidence } from '../assessment';
import { BigInteger, DateColumn, Integer, Jsonb, Key, Text, Timestamp } from '../database';
import type { LocalizedText } from '../shared/text';

/** An entry of the evidence register, with or without a file. */
@Entity('evidence')
@Unique('uq_evidence_id', ['workspaceId', 'id'])
@Unique('uq_evidence_ref', ['workspaceId', 'engagementId', 'assessmentId', 'ref'])
@Index('ix_evidence_file', ['workspaceId', 'fileSha256'])
@Check('ck_evidence_kind', `kind IN ('document', 'interview', 'observation', 'dataSample', 'systemCheck', 'survey')`)
@Check('ck_evidence_sensitivity', `sensitivity IN ('normal', 'confidential', 'personal')`)
@Check(
  'ck_evidence_period',
  `(period_from IS NULL) = (period_to IS NULL) AND (period_from IS NULL OR period_from <= period_to)`,
)
@Check('ck_evidence_file', `num_nulls(file_name, file_type, file_size, file_sha256, file_uploaded_at) IN (0, 5)`)
@ForeignKey(
  'AssessmentEntity',
  ['workspaceId', 'engagementId', 'assessmentId'],
  ['workspaceId', 'engagementId', 'id'],
  { name: 'fk_evidence_assessment', onDelete: 'CASCADE' },
)
export class EvidenceEntity {
  @Key('pk_evidence', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_evidence', 'engagement_id') readonly engagementId!: string;
  @Key('pk_evidence', 'assessment_id') readonly assessmentId!: string;
  @Key('pk_evidence', 'id') readonly id!: string;
  @Text('ref') ref!: string;
  @Jsonb('title') title!: LocalizedText;
  @Text('kind') kind!: Evidence['kind'];
  @Jsonb('source', 'nullable') source!: LocalizedText | null;
  /** When the evidence speaks of, apart from when it was uploaded. */
  @DateColumn('effective_date') effectiveDate!: string;
  @DateColumn('period_from', 'nullable') periodFrom!: string | null;
  @DateColumn('period_to', 'nullable') periodTo!: string | null;
  /** Refs. */
  @Column('text', { name: 'requirements', array: true }) requirements!: string[];
  @Text('sensitivity') sensitivity!: Evidence['sensitivity'];
  @Text('file_name', 'nullable') fileName!: string | null;
  @Text('file_type', 'nullable') fileType!: string | null;
  @BigInteger('file_size', 'nullable') fileSize!: string | null;
  @Text('file_sha256', 'nullable') fileSha256!: string | null;
  @Timestamp('file_uploaded_at', 'nullable') fileUploadedAt!: Date | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}
