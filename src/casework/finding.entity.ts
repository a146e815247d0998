import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { FindingGrade } from '../scoring';
import { DateColumn, Integer, Jsonb, Key, Text, Timestamp } from '../database';
import type { LocalizedText } from '../shared/text';

/** A recorded strength, nonconformity or opportunity. */
@Entity('finding')
@Unique('uq_finding_id', ['workspaceId', 'id'])
@Unique('uq_finding_ref', ['workspaceId', 'engagementId', 'assessmentId', 'ref'])
@Check('ck_finding_grade', `grade IN ('strength', 'major', 'minor', 'opportunity')`)
@ForeignKey(
  'AssessmentEntity',
  ['workspaceId', 'engagementId', 'assessmentId'],
  ['workspaceId', 'engagementId', 'id'],
  { name: 'fk_finding_assessment', onDelete: 'CASCADE' },
)
export class FindingEntity {
  @Key('pk_finding', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_finding', 'engagement_id') readonly engagementId!: string;
  @Key('pk_finding', 'assessment_id') readonly assessmentId!: string;
  @Key('pk_finding', 'id') readonly id!: string;
  @Text('ref') ref!: string;
  @Text('grade') grade!: FindingGrade;
  @Text('requirement_ref') requirementRef!: string;
  @Jsonb('title') title!: LocalizedText;
  @Jsonb('condition') condition!: LocalizedText;
  @Jsonb('cause', 'nullable') cause!: LocalizedText | null;
  @Jsonb('consequence', 'nullable') consequence!: LocalizedText | null;
  @Jsonb('recommendation', 'nullable') recommendation!: LocalizedText | null;
  @Text('owner_function') ownerFunction!: string;
  @DateColumn('due', 'nullable') due!: string | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}

/** A unit that a finding names; none means the whole entity. */
@Entity('finding_unit')
@Index('ix_finding_unit_unit', ['workspaceId', 'engagementId', 'assessmentId', 'unitId'])
@ForeignKey(
  'FindingEntity',
  ['workspaceId', 'engagementId', 'assessmentId', 'findingId'],
  ['workspaceId', 'engagementId', 'assessmentId', 'id'],
  { name: 'fk_finding_unit_finding', onDelete: 'CASCADE' },
)
@ForeignKey(
  'AssessmentUnitEntity',
  ['workspaceId', 'engagementId', 'assessmentId', 'unitId'],
  ['workspaceId', 'engagementId', 'assessmentId', 'unitId'],
  { name: 'fk_finding_unit_unit' },
)
export class FindingUnitEntity {
  @Key('pk_finding_unit', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_finding_unit', 'engagement_id') readonly engagementId!: string;
  @Key('pk_finding_unit', 'assessment_id') readonly assessmentId!: string;
  @Key('pk_finding_unit', 'finding_id') readonly findingId!: string;
  @Key('pk_finding_unit', 'unit_id') readonly unitId!: string;
  @Integer('position') readonly position!: number;
}

/** A piece of evidence that a finding rests on. */
@Entity('finding_evidence')
@Index('ix_finding_evidence_evidence', ['workspaceId', 'engagementId', 'assessmentId', 'evidenceId'])
@ForeignKey(
  'FindingEntity',
  ['workspaceId', 'engagementId', 'assessmentId', 'findingId'],
  ['workspaceId', 'engagementId', 'assessmentId', 'id'],
  { name: 'fk_finding_evidence_finding', onDelete: 'CASCADE' },
)
@ForeignKey(
  'EvidenceEntity',
  ['workspaceId', 'engagementId', 'assessmentId', 'evidenceId'],
  ['workspaceId', 'engagementId', 'assessmentId', 'id'],
  { name: 'fk_finding_evidence_evidence' },
)
export class FindingEvidenceEntity {
  @Key('pk_finding_evidence', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_finding_evidence', 'engagement_id') readonly engagementId!: string;
  @Key('pk_finding_evidence', 'assessment_id') readonly assessmentId!: string;
  @Key('pk_finding_evidence', 'finding_id') readonly findingId!: string;
  @Key('pk_finding_evidence', 'evidence_id') readonly evidenceId!: string;
  @Integer('position') readonly position!: number;
}
