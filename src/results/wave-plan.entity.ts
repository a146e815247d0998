import { Check, Entity, ForeignKey } from 'typeorm';
import { Integer, Jsonb, Key, Timestamp } from '../database';
import type { PlanChange } from '../workstream';
import { PlanBaselineEntity, PlanProgressEntity } from './plan-tracking.entity';

/** What somebody changed in the plan that the assessments of a wave share. */
@Entity('wave_plan')
@Check('ck_wave_plan_changes', `jsonb_typeof(changes) = 'array'`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_wave_plan_engagement',
  onDelete: 'CASCADE',
})
export class WavePlanEntity {
  @Key('pk_wave_plan', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_wave_plan', 'engagement_id') readonly engagementId!: string;
  @Key('pk_wave_plan', 'wave', 'text') readonly wave!: string;
  @Jsonb('changes') changes!: readonly PlanChange[];
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}

export const RESULTS_ENTITIES = [WavePlanEntity, PlanBaselineEntity, PlanProgressEntity];
