import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Integer, Key, Text, Timestamp, Uuid } from '../database';

/** Work to be done by any process: taken under a row lock, removed when it is done. */
@Entity('job')
@Index('ix_job_run_after', ['runAfter', 'id'])
@Check('ck_job_kind', `kind IN ('renderReport')`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], { name: 'fk_job_engagement' })
export class JobEntity {
  @Key('pk_job', 'id') readonly id!: string;
  @Text('kind') readonly kind!: 'renderReport';
  @Uuid('workspace_id') readonly workspaceId!: string;
  @Uuid('engagement_id') readonly engagementId!: string;
  @Uuid('subject_id') readonly subjectId!: string;
  @Integer('attempts') readonly attempts!: number;
  @Timestamp('run_after') readonly runAfter!: Date;
  @Timestamp('created_at') readonly createdAt!: Date;
}
