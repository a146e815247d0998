import { Entity, ForeignKey } from 'typeorm';
import { Key, Text, Timestamp, Uuid } from '../database';

/** A requirement of a unit that the team wants to come back to, answered or not. */
@Entity('answer_flag')
@ForeignKey(
  'AssessmentUnitEntity',
  ['workspaceId', 'engagementId', 'assessmentId', 'unitId'],
  ['workspaceId', 'engagementId', 'assessmentId', 'unitId'],
  { name: 'fk_answer_flag_assessment_unit', onDelete: 'CASCADE' },
)
export class AnswerFlagEntity {
  @Key('pk_answer_flag', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_answer_flag', 'engagement_id') readonly engagementId!: string;
  @Key('pk_answer_flag', 'assessment_id') readonly assessmentId!: string;
  @Key('pk_answer_flag', 'unit_id') readonly unitId!: string;
  @Key('pk_answer_flag', 'requirement_ref', 'text') readonly requirementRef!: string;
  @Text('remark', 'nullable') readonly remark!: string | null;
  /** Null for work that no person did. */
  @Uuid('flagged_by', 'nullable') readonly flaggedBy!: string | null;
  @Timestamp('flagged_at') readonly flaggedAt!: Date;
}
