import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Bytes, Integer, Jsonb, Key, Text, Timestamp, Uuid } from '../database';
import type { ForumBasis } from '../forum';
import type { CellChange, FrozenMatrix } from '../rasic';
import type { ActionPlanBasis } from '../remediation';
import type { PlanChange, TrackingBasis } from '../workstream';
import type { Language } from '../shared/text';
import type { InputRole } from './rules/assess-inputs';
import type { Paper, ReportFormat, ReportKind, ReportStatus } from './rules/report-kinds';

/** A report that was asked for: rendered from snapshots by a queued job. */
@Entity('report')
@Unique('uq_report_id', ['workspaceId', 'id'])
@Index('ix_report_assessment', ['workspaceId', 'engagementId', 'assessmentId'])
@Index('ix_report_created', ['workspaceId', 'createdAt', 'id'])
@Index('ix_report_party', ['workspaceId', 'partyId'])
@Check(
  'ck_report_kind',
  `kind IN ('gapReport', 'workstreamPlan', 'jointPlan', 'forumPack', 'rasicMatrix', 'correctiveActions',
     'vendorScorecard', 'businessReview')`,
)
@Check('ck_report_forum', `(kind = 'forumPack') = (forum IS NOT NULL)`)
@Check(
  'ck_report_rasic',
  `(kind <> 'rasicMatrix' OR rasic IS NOT NULL)
   AND (rasic IS NULL OR kind IN ('rasicMatrix', 'gapReport', 'workstreamPlan'))`,
)
@Check('ck_report_paper', `paper IN ('a4', 'a3')`)
@Check('ck_report_corrective_actions', `(kind = 'correctiveActions') = (corrective_actions IS NOT NULL)`)
@Check('ck_report_data_file', `(kind IN ('vendorScorecard', 'businessReview')) = (data_file IS NOT NULL)`)
@Check(
  'ck_report_about',
  `CASE kind
     WHEN 'correctiveActions' THEN true
     WHEN 'vendorScorecard' THEN assessment_id IS NULL AND party_id IS NOT NULL
     WHEN 'businessReview' THEN assessment_id IS NULL AND party_id IS NULL
     ELSE assessment_id IS NOT NULL AND party_id IS NULL END`,
)
@Check('ck_report_format', `format IN ('pdf', 'json')`)
@Check('ck_report_language', `language IN ('en', 'id', 'zh')`)
@Check('ck_report_status', `status IN ('queued', 'rendering', 'ready', 'failed')`)
@Check('ck_report_progress', `progress BETWEEN 0 AND 100`)
@Check(
  'ck_report_ready',
  `(status = 'ready') = (num_nonnulls(data_sha256, file_sha256, file_size) = 3) AND (status = 'failed') = (failure IS NOT NULL)`,
)
@ForeignKey(
  'AssessmentEntity',
  ['workspaceId', 'engagementId', 'assessmentId'],
  ['workspaceId', 'engagementId', 'id'],
  { name: 'fk_report_assessment' },
)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_report_engagement',
})
@ForeignKey('PartyEntity', ['workspaceId', 'partyId'], ['workspaceId', 'id'], { name: 'fk_report_party' })
export class ReportEntity {
  @Key('pk_report', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_report', 'engagement_id') readonly engagementId!: string;
  @Key('pk_report', 'id') readonly id!: string;
  /** Null: a corrective action plan of more than one assessment, a vendor scorecard, a business review. */
  @Uuid('assessment_id', 'nullable') readonly assessmentId!: string | null;
  /** Of a corrective action plan: the party whose actions it shows; null: those of all. Of a vendor scorecard: its party. */
  @Uuid('party_id', 'nullable') readonly partyId!: string | null;
  @Text('kind') readonly kind!: ReportKind;
  @Text('format') readonly format!: ReportFormat;
  @Text('language') readonly language!: Language;
  @Text('status') readonly status!: ReportStatus;
  /** Percent. */
  @Integer('progress') readonly progress!: number;
  @Text('failure', 'nullable') readonly failure!: string | null;
  @Text('file_name') readonly fileName!: string;
  /** Of the data that the report prints, hex. */
  @Text('data_sha256', 'nullable') readonly dataSha256!: string | null;
  @Text('file_sha256', 'nullable') readonly fileSha256!: string | null;
  @Integer('file_size', 'nullable') readonly fileSize!: number | null;
  @Integer('pages', 'nullable') readonly pages!: number | null;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('started_at', 'nullable') readonly startedAt!: Date | null;
  @Timestamp('finished_at', 'nullable') readonly finishedAt!: Date | null;
  /** Person; null: the server itself, or before people signed in. */
  @Uuid('created_by', 'nullable') readonly createdBy!: string | null;
  /** Of the matrices of the plan that it prints; null: none were made. */
  @Jsonb('rasic_changes', 'nullable') readonly rasicChanges!: readonly CellChange[] | null;
  /** Of a forum pack only. */
  @Jsonb('forum', 'nullable') readonly forum!: ForumBasis | null;
  /** The matrix that is printed; beside a gap report or a plan those of the engagement; null: there were none. */
  @Jsonb('rasic', 'nullable') readonly rasic!: readonly FrozenMatrix[] | null;
  /** Of pages with a wide matrix; null: A4. */
  @Text('paper', 'nullable') readonly paper!: Paper | null;
  /** Of a corrective action plan only. */
  @Jsonb('corrective_actions', 'nullable') readonly correctiveActions!: ActionPlanBasis | null;
  /** Of a vendor scorecard or a business review: its data, as they are handed out. */
  @Text('data_file', 'nullable') readonly dataFile!: string | null;
}

/** A snapshot that a report is rendered from. */
@Entity('report_input')
@Index('ix_report_input_snapshot', ['workspaceId', 'engagementId', 'snapshotId'])
@Check('ck_report_input_role', `role IN ('current', 'previous', 'sameWave', 'earlier')`)
@Check('ck_report_input_steps_back', `steps_back IS NULL OR (steps_back > 0 AND role <> 'current')`)
@ForeignKey('ReportEntity', ['workspaceId', 'engagementId', 'reportId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_report_input_report',
  onDelete: 'CASCADE',
})
@ForeignKey('SnapshotEntity', ['workspaceId', 'engagementId', 'snapshotId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_report_input_snapshot',
})
export class ReportInputEntity {
  @Key('pk_report_input', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_report_input', 'engagement_id') readonly engagementId!: string;
  @Key('pk_report_input', 'report_id') readonly reportId!: string;
  @Key('pk_report_input', 'snapshot_id') readonly snapshotId!: string;
  @Text('role') readonly role!: InputRole;
  /** Order of the assessments in their engagement. */
  @Integer('position') readonly position!: number;
  /** Beside the current one and every link of the chain: what somebody had changed in the plan of its wave. */
  @Jsonb('plan_changes', 'nullable') readonly planChanges!: readonly PlanChange[] | null;
  /** What the plan was compared with; null: nothing was agreed. */
  @Jsonb('plan_tracking', 'nullable') readonly planTracking!: TrackingBasis | null;
  /** Place in the chain of waves: 1 for the previous one; null: not a link, or the course is not printed. */
  @Integer('steps_back', 'nullable') readonly stepsBack!: number | null;
}

/** The bytes of a finished report: written in the transaction that makes it ready. */
@Entity('report_file')
@ForeignKey('ReportEntity', ['workspaceId', 'engagementId', 'reportId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_report_file_report',
  onDelete: 'CASCADE',
})
export class ReportFileEntity {
  @Key('pk_report_file', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_report_file', 'engagement_id') readonly engagementId!: string;
  @Key('pk_report_file', 'report_id') readonly reportId!: string;
  @Bytes('bytes') readonly bytes!: Buffer;
}
