import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { AssessmentKind } from '../assessment';
import { DateColumn, Decimal, Integer, Jsonb, Key, Text, Timestamp, Uuid } from '../database';
import type { LocalizedText } from '../shared/text';
import type { AssessmentDetails } from './rules/assessment-details';
import type { AssessmentStatus } from './rules/life-cycle';

/** The headline of a completed assessment, as its snapshot has it. */
export interface CompletedResult {
  readonly snapshotId: string;
  /** After caps, six decimals; null when nothing is rated. */
  readonly score: string | null;
  /** Key of the level; null below the lowest or when not determined. */
  readonly level: string | null;
  readonly levelDetermined: boolean;
  readonly coverage: string;
}

/** One run of one framework version over chosen units. */
@Entity('assessment')
@Unique('uq_assessment_id', ['workspaceId', 'id'])
@Unique('uq_assessment_key', ['workspaceId', 'engagementId', 'key'])
@Unique('uq_assessment_document_number', ['workspaceId', 'engagementId', 'documentNumber'])
@Index('ix_assessment_framework', ['workspaceId', 'frameworkId'])
@Index('ix_assessment_previous', ['workspaceId', 'engagementId', 'previousId'])
@Index('ix_assessment_updated', ['workspaceId', 'updatedAt', 'id'])
@Check('ck_assessment_kind', `kind IN ('baseline', 'progress', 'certification', 'surveillance')`)
@Check('ck_assessment_status', `status IN ('draft', 'fieldwork', 'review', 'completed')`)
@Check(
  'ck_assessment_completed',
  `(status = 'completed') = (completed_at IS NOT NULL) AND (status = 'completed') = (result IS NOT NULL)`,
)
@Check('ck_assessment_revision', `revision BETWEEN 1 AND 99`)
@Check('ck_assessment_period', `period_from <= period_to AND period_to <= report_date`)
@Check('ck_assessment_target', `target BETWEEN 0 AND 100`)
@Check('ck_assessment_systemic_share', `systemic_share BETWEEN 0 AND 100`)
@Check('ck_assessment_result_ratings', `result_ratings = 'evidence'`)
@Check('ck_assessment_previous', `previous_id <> id`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_assessment_engagement',
})
@ForeignKey('FrameworkVersionEntity', ['workspaceId', 'frameworkId'], ['workspaceId', 'id'], {
  name: 'fk_assessment_framework',
})
@ForeignKey('AssessmentEntity', ['workspaceId', 'engagementId', 'previousId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_assessment_previous',
})
export class AssessmentEntity {
  @Key('pk_assessment', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_assessment', 'engagement_id') readonly engagementId!: string;
  @Key('pk_assessment', 'id') readonly id!: string;
  @Text('key') key!: string;
  @Jsonb('title') title!: LocalizedText;
  @Text('kind') kind!: AssessmentKind;
  /** Assessments of one wave share a plan. */
  @Text('wave') wave!: string;
  /** `key@version`. Frozen at creation: a later release never rescores this assessment. */
  @Text('framework_id') readonly frameworkId!: string;
  @Uuid('previous_id', 'nullable') previousId!: string | null;
  @Text('document_number') documentNumber!: string;
  @Text('status') status!: AssessmentStatus;
  @Integer('revision') revision!: number;
  @DateColumn('period_from') periodFrom!: string;
  @DateColumn('period_to') periodTo!: string;
  @DateColumn('report_date') reportDate!: string;
  @Text('author', 'nullable') author!: string | null;
  @Text('reviewer', 'nullable') reviewer!: string | null;
  @Text('approver', 'nullable') approver!: string | null;
  /** Percent as decimal text; null: the framework's. */
  @Decimal('target', 'nullable') target!: string | null;
  /** Percent as decimal text; null: 50. */
  @Decimal('systemic_share', 'nullable') systemicShare!: string | null;
  @DateColumn('plan_start', 'nullable') planStart!: string | null;
  /** Null: stated. */
  @Text('result_ratings', 'nullable') resultRatings!: 'evidence' | null;
  @Jsonb('details') details!: AssessmentDetails;
  @Jsonb('result', 'nullable') result!: CompletedResult | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
  @Timestamp('completed_at', 'nullable') completedAt!: Date | null;
}

/** A unit that an assessment covers; the entity is one of them. */
@Entity('assessment_unit')
@Index('ix_assessment_unit_unit', ['workspaceId', 'engagementId', 'unitId'])
@Check('ck_assessment_unit_answer_count', `answer_count >= 0`)
@ForeignKey(
  'AssessmentEntity',
  ['workspaceId', 'engagementId', 'assessmentId'],
  ['workspaceId', 'engagementId', 'id'],
  { name: 'fk_assessment_unit_assessment', onDelete: 'CASCADE' },
)
@ForeignKey('UnitEntity', ['workspaceId', 'engagementId', 'unitId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_assessment_unit_unit',
})
export class AssessmentUnitEntity {
  @Key('pk_assessment_unit', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_assessment_unit', 'engagement_id') readonly engagementId!: string;
  @Key('pk_assessment_unit', 'assessment_id') readonly assessmentId!: string;
  @Key('pk_assessment_unit', 'unit_id') readonly unitId!: string;
  /** Kept by triggers on `answer`. */
  @Integer('answer_count') readonly answerCount!: number;
}

/** Each step in the life of an assessment. */
@Entity('status_change')
@ForeignKey(
  'AssessmentEntity',
  ['workspaceId', 'engagementId', 'assessmentId'],
  ['workspaceId', 'engagementId', 'id'],
  { name: 'fk_status_change_assessment', onDelete: 'CASCADE' },
)
export class StatusChangeEntity {
  @Key('pk_status_change', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_status_change', 'engagement_id') readonly engagementId!: string;
  @Key('pk_status_change', 'assessment_id') readonly assessmentId!: string;
  @Key('pk_status_change', 'id') readonly id!: string;
  @Text('from_status') readonly fromStatus!: AssessmentStatus;
  @Text('to_status') readonly toStatus!: AssessmentStatus;
  @Integer('revision') readonly revision!: number;
  @Text('reason', 'nullable') readonly reason!: string | null;
  @Timestamp('changed_at') readonly changedAt!: Date;
  /** Person; null: the server itself, or before people signed in. */
  @Uuid('changed_by', 'nullable') readonly changedBy!: string | null;
  /** SHA-256, hex, of the snapshot that completing would have kept when a certification was submitted for review. */
  @Text('content_sha256', 'nullable') readonly contentSha256!: string | null;
}
