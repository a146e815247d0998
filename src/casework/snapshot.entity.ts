import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Integer, Key, Text, Timestamp, Uuid } from '../database';

/**
 * Everything that an assessment's figures and reports follow from, frozen as canonical JSON. `completed`: one per
 * revision, for good. `working`: what a draft report was rendered from.
 */
@Entity('snapshot')
@Unique('uq_snapshot_id', ['workspaceId', 'id'])
@Unique('uq_snapshot_content', ['workspaceId', 'engagementId', 'assessmentId', 'kind', 'revision', 'sha256'])
@Index('uq_snapshot_completed', ['workspaceId', 'engagementId', 'assessmentId', 'revision'], {
  unique: true,
  where: `kind = 'completed'`,
})
@Index('ix_snapshot_framework', ['workspaceId', 'frameworkId'])
@Check('ck_snapshot_kind', `kind IN ('completed', 'working')`)
@ForeignKey(
  'AssessmentEntity',
  ['workspaceId', 'engagementId', 'assessmentId'],
  ['workspaceId', 'engagementId', 'id'],
  { name: 'fk_snapshot_assessment' },
)
@ForeignKey('FrameworkVersionEntity', ['workspaceId', 'frameworkId'], ['workspaceId', 'id'], {
  name: 'fk_snapshot_framework',
})
export class SnapshotEntity {
  @Key('pk_snapshot', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_snapshot', 'engagement_id') readonly engagementId!: string;
  @Key('pk_snapshot', 'id') readonly id!: string;
  @Uuid('assessment_id') readonly assessmentId!: string;
  @Text('kind') readonly kind!: 'completed' | 'working';
  @Integer('revision') readonly revision!: number;
  @Text('framework_id') readonly frameworkId!: string;
  @Text('framework_sha256') readonly frameworkSha256!: string;
  @Text('engine') readonly engine!: string;
  /** Of the document's UTF-8 bytes, hex. */
  @Text('sha256') readonly sha256!: string;
  @Text('document') readonly document!: string;
  @Timestamp('created_at') readonly createdAt!: Date;
}

/** A file of evidence that a completed snapshot names: its bytes are kept. */
@Entity('snapshot_file')
@Index('ix_snapshot_file_sha256', ['workspaceId', 'fileSha256'])
@ForeignKey('SnapshotEntity', ['workspaceId', 'engagementId', 'snapshotId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_snapshot_file_snapshot',
  onDelete: 'CASCADE',
})
export class SnapshotFileEntity {
  @Key('pk_snapshot_file', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_snapshot_file', 'engagement_id') readonly engagementId!: string;
  @Key('pk_snapshot_file', 'snapshot_id') readonly snapshotId!: string;
  @Key('pk_snapshot_file', 'file_sha256', 'text') readonly fileSha256!: string;
}
