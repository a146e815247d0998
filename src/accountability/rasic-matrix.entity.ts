import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Integer, Jsonb, Key, Text, Timestamp, Uuid } from '../database';
import type { CellChange, MatrixDocument, RasicProfile, RasicThresholds, RoleHolders } from '../rasic';
import type { LocalizedText } from '../shared/text';

/** A RASIC matrix: of its own, or following another one or the plan of an assessment, of which it stores what differs. */
@Entity('rasic_matrix')
@Unique('uq_rasic_matrix_id', ['workspaceId', 'id'])
@Unique('uq_rasic_matrix_copy', ['workspaceId', 'engagementId', 'modelId', 'unitId'])
@Unique('uq_rasic_matrix_plan', ['workspaceId', 'engagementId', 'assessmentId'])
@Index('ix_rasic_matrix_unit', ['workspaceId', 'engagementId', 'unitId'])
@Check('ck_rasic_matrix_basis', `num_nonnulls(document, model_id, assessment_id) = 1`)
@Check(
  'ck_rasic_matrix_unit',
  `(model_id IS NULL OR unit_id IS NOT NULL) AND (assessment_id IS NULL OR unit_id IS NULL)`,
)
@Check('ck_rasic_matrix_profile', `num_nonnulls(model_id, profile, own_profile) = 1`)
@Check('ck_rasic_matrix_changes', `jsonb_typeof(changes) = 'array'`)
@Check(
  'ck_rasic_matrix_approval',
  `num_nulls(approved_version, approved_sha256, approved_at) IN (0, 3)
   AND (approved_at IS NOT NULL OR num_nonnulls(approved_by, approval_given_by) = 0)`,
)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_rasic_matrix_engagement',
  onDelete: 'CASCADE',
})
@ForeignKey('UnitEntity', ['workspaceId', 'engagementId', 'unitId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_rasic_matrix_unit',
})
@ForeignKey('RasicMatrixEntity', ['workspaceId', 'engagementId', 'modelId'], ['workspaceId', 'engagementId', 'id'], {
  name: 'fk_rasic_matrix_model',
})
@ForeignKey(
  'AssessmentEntity',
  ['workspaceId', 'engagementId', 'assessmentId'],
  ['workspaceId', 'engagementId', 'id'],
  { name: 'fk_rasic_matrix_assessment' },
)
export class RasicMatrixEntity {
  @Key('pk_rasic_matrix', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_rasic_matrix', 'engagement_id') readonly engagementId!: string;
  @Key('pk_rasic_matrix', 'id') readonly id!: string;
  @Jsonb('title') title!: LocalizedText;
  /** Null: for the whole. */
  @Uuid('unit_id', 'nullable') readonly unitId!: string | null;
  /** The matrix that it follows. */
  @Uuid('model_id', 'nullable') readonly modelId!: string | null;
  /** The assessment whose plan it follows. */
  @Uuid('assessment_id', 'nullable') readonly assessmentId!: string | null;
  /** Null: one of its own, or that of its model. */
  @Text('profile', 'nullable') profile!: string | null;
  /** A convention that the product does not know. */
  @Jsonb('own_profile', 'nullable') ownProfile!: RasicProfile | null;
  /** Null: those of its model, or the usual ones. */
  @Jsonb('thresholds', 'nullable') thresholds!: RasicThresholds | null;
  /** Of a matrix of its own. */
  @Jsonb('document', 'nullable') document!: MatrixDocument | null;
  /** Cells that differ from what it follows. */
  @Jsonb('changes') changes!: readonly CellChange[];
  /** Null: holders of roles are not stated, or as the document states them. */
  @Jsonb('holders', 'nullable') holders!: readonly RoleHolders[] | null;
  /** Who keeps it, as it is printed; null: that of its model, or nobody was named. */
  @Text('owner', 'nullable') owner!: string | null;
  /** The version that was approved; null: none. */
  @Integer('approved_version', 'nullable') approvedVersion!: number | null;
  /** Of what was approved, hex: what it follows can change without its version. */
  @Text('approved_sha256', 'nullable') approvedSha256!: string | null;
  /** Person who recorded the approval; null: the server itself. */
  @Uuid('approved_by', 'nullable') approvedBy!: string | null;
  @Timestamp('approved_at', 'nullable') approvedAt!: Date | null;
  /** Who gave it, where that is somebody else than who recorded it. */
  @Text('approval_given_by', 'nullable') approvalGivenBy!: string | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}

export const ACCOUNTABILITY_ENTITIES = [RasicMatrixEntity];
