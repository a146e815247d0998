import { Check, Entity, ForeignKey } from 'typeorm';
import { DateColumn, Integer, Jsonb, Key, NumberKey, Text, Timestamp, Uuid } from '../database';
import type { LocalizedText } from '../shared/text';
import type { PlanBaseline } from '../workstream';

/** A plan as it was agreed; a wave may agree on it anew. */
@Entity('plan_baseline')
@Check('ck_plan_baseline_reason', `number = 1 OR (number > 1 AND reason IS NOT NULL)`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_plan_baseline_engagement',
  onDelete: 'CASCADE',
})
export class PlanBaselineEntity {
  @Key('pk_plan_baseline', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_plan_baseline', 'engagement_id') readonly engagementId!: string;
  @Key('pk_plan_baseline', 'wave', 'text') readonly wave!: string;
  /** From 1; the highest is the one that counts. */
  @NumberKey('pk_plan_baseline', 'number') readonly number!: number;
  @Jsonb('plan') readonly plan!: PlanBaseline;
  /** Why it was set again. */
  @Text('reason', 'nullable') readonly reason!: string | null;
  @Uuid('made_by', 'nullable') readonly madeBy!: string | null;
  @Timestamp('made_at') readonly madeAt!: Date;
  /** Day that it tells of, where a case file told it; null: of the day on which it was made. */
  @DateColumn('as_of', 'nullable') readonly asOf!: string | null;
}

/** What was reported of a work item in one of its versions; the highest is the one that counts. */
@Entity('plan_progress')
@Check('ck_plan_progress_percent', 'percent BETWEEN 0 AND 100')
@Check('ck_plan_progress_started', 'started_on IS NOT NULL OR (finished_on IS NULL AND percent = 0)')
@Check(
  'ck_plan_progress_finished',
  '(finished_on IS NOT NULL) = (percent = 100) AND (finished_on IS NULL OR expected_end IS NULL)',
)
@Check(
  'ck_plan_progress_dates',
  '(finished_on IS NULL OR finished_on >= started_on) AND (expected_end IS NULL OR started_on IS NULL OR expected_end >= started_on)',
)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_plan_progress_engagement',
  onDelete: 'CASCADE',
})
export class PlanProgressEntity {
  @Key('pk_plan_progress', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_plan_progress', 'engagement_id') readonly engagementId!: string;
  @Key('pk_plan_progress', 'wave', 'text') readonly wave!: string;
  @Key('pk_plan_progress', 'work_item', 'text') readonly workItem!: string;
  @NumberKey('pk_plan_progress', 'version') readonly version!: number;
  @DateColumn('started_on', 'nullable') readonly startedOn!: string | null;
  @DateColumn('finished_on', 'nullable') readonly finishedOn!: string | null;
  @Integer('percent') readonly percent!: number;
  @DateColumn('expected_end', 'nullable') readonly expectedEnd!: string | null;
  @Jsonb('note', 'nullable') readonly note!: LocalizedText | null;
  @Uuid('made_by', 'nullable') readonly madeBy!: string | null;
  @Timestamp('made_at') readonly madeAt!: Date;
  /** Day that it tells of, where a case file told it; null: of the day on which it was made. */
  @DateColumn('as_of', 'nullable') readonly asOf!: string | null;
}
