import { Check, Entity, ForeignKey } from 'typeorm';
import type { BenefitsDocument } from '../assessment';
import { Integer, Jsonb, Key, Timestamp } from '../database';

/** What the plan of an engagement brings, as it was stated. */
@Entity('benefit_model')
@Check('ck_benefit_model_document', `jsonb_typeof(document) = 'object'`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_benefit_model_engagement',
  onDelete: 'CASCADE',
})
export class BenefitModelEntity {
  @Key('pk_benefit_model', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_benefit_model', 'engagement_id') readonly engagementId!: string;
  @Jsonb('document') document!: BenefitsDocument;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}
