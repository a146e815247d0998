import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DateColumn, Flag, Integer, Json, Key, NumberKey, Text, Timestamp, Uuid } from '../database';
import type { ResultSummary, SummaryFigures, SummaryRequirement } from './rules/result-summary';

/** What a completed assessment found about the entity, a party or a unit, as its snapshot has it. */
@Entity('result_summary')
@Index('ix_result_summary_assessment', ['workspaceId', 'engagementId', 'assessmentId'])
@Index('ix_result_summary_party', ['workspaceId', 'partyId'])
@Index('ix_result_summary_standing', ['workspaceId', 'subject', 'engagementId'], { where: 'stands' })
@Check('ck_result_summary_subject', `subject IN ('whole', 'party', 'unit')`)
@Check('ck_result_summary_party', `(subject = 'whole') = (party_id IS NULL)`)
@Check('ck_result_summary_unit', `(subject = 'unit') = (unit_id IS NOT NULL)`)
@Check('ck_result_summary_site', `(subject = 'unit') = (site_id IS NOT NULL)`)
@Check('ck_result_summary_requirements', `(subject = 'unit') = (requirements IS NULL)`)
@ForeignKey('SnapshotEntity', ['workspaceId', 'engagementId', 'snapshotId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_result_summary_snapshot',
})
@ForeignKey(
  'AssessmentEntity',
  ['workspaceId', 'engagementId', 'assessmentId'],
  ['workspaceId', 'engagementId', 'id'],
  { name: 'fk_result_summary_assessment' },
)
@ForeignKey('PartyEntity', ['workspaceId', 'partyId'], ['workspaceId', 'id'], { name: 'fk_result_summary_party' })
export class ResultSummaryEntity {
  @Key('pk_result_summary', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_result_summary', 'engagement_id') readonly engagementId!: string;
  @Key('pk_result_summary', 'snapshot_id') readonly snapshotId!: string;
  @NumberKey('pk_result_summary', 'position') readonly position!: number;
  @Uuid('assessment_id') readonly assessmentId!: string;
  @Text('subject') readonly subject!: ResultSummary['subject'];
  @Uuid('party_id', 'nullable') readonly partyId!: string | null;
  @Uuid('unit_id', 'nullable') readonly unitId!: string | null;
  @Uuid('site_id', 'nullable') readonly siteId!: string | null;
  @Uuid('programme_id', 'nullable') readonly programmeId!: string | null;
  @Text('framework_id') readonly frameworkId!: string;
  @Integer('revision') readonly revision!: number;
  /** Date of the report. */
  @DateColumn('reported_on') readonly reportedOn!: string;
  @Timestamp('completed_at') readonly completedAt!: Date;
  /** Whether the assessment is completed, in this revision. */
  @Flag('stands') readonly stands!: boolean;
  @Json('figures') readonly figures!: SummaryFigures;
  /** Null of a unit. */
  @Json('requirements', 'nullable') readonly requirements!: readonly SummaryRequirement[] | null;
}
