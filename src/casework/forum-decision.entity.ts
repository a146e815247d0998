import { Check, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { DecisionStatus } from '../assessment';
import { DateColumn, Integer, Jsonb, Key, Text, Timestamp, Uuid } from '../database';
import type { LocalizedText } from '../shared/text';

/** A decision of the forum of an engagement. */
@Entity('forum_decision')
@Unique('uq_forum_decision_id', ['workspaceId', 'id'])
@Unique('uq_forum_decision_ref', ['workspaceId', 'engagementId', 'ref'])
@Check('ck_forum_decision_status', `status IN ('proposed', 'decided', 'inProgress', 'done', 'rejected')`)
@Check('ck_forum_decision_taken', `status IN ('proposed', 'rejected') OR (decided_on IS NOT NULL AND due IS NOT NULL)`)
@Check('ck_forum_decision_closed', `(status IN ('done', 'rejected')) = (closed_on IS NOT NULL)`)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_forum_decision_engagement',
  onDelete: 'CASCADE',
})
export class ForumDecisionEntity {
  @Key('pk_forum_decision', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_forum_decision', 'engagement_id') readonly engagementId!: string;
  @Key('pk_forum_decision', 'id') readonly id!: string;
  /** D-01 */
  @Text('ref') readonly ref!: string;
  /** Key of the contact reason that it is to remove. */
  @Text('reason_key', 'nullable') reasonKey!: string | null;
  @Jsonb('title') title!: LocalizedText;
  @Jsonb('decision') decision!: LocalizedText;
  @Text('owner_function') ownerFunction!: string;
  @Text('owner_name', 'nullable') ownerName!: string | null;
  @DateColumn('raised_on') raisedOn!: string;
  @DateColumn('decided_on', 'nullable') decidedOn!: string | null;
  @DateColumn('due', 'nullable') due!: string | null;
  @DateColumn('closed_on', 'nullable') closedOn!: string | null;
  @Text('status') status!: DecisionStatus;
  @Jsonb('note', 'nullable') note!: LocalizedText | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}

/** What was said of a decision in one of its versions. */
@Entity('forum_decision_event')
@ForeignKey(
  'ForumDecisionEntity',
  ['workspaceId', 'engagementId', 'decisionId'],
  ['workspaceId', 'engagementId', 'id'],
  {
    name: 'fk_forum_decision_event_decision',
    onDelete: 'CASCADE',
  },
)
export class ForumDecisionEventEntity {
  @Key('pk_forum_decision_event', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_forum_decision_event', 'engagement_id') readonly engagementId!: string;
  @Key('pk_forum_decision_event', 'decision_id') readonly decisionId!: string;
  @PrimaryColumn('integer', { name: 'version', primaryKeyConstraintName: 'pk_forum_decision_event' })
  readonly version!: number;
  /** As the API shows a decision, without ref and version. */
  @Jsonb('told') readonly told!: object;
  /** Person; null: the server itself. */
  @Uuid('made_by', 'nullable') readonly madeBy!: string | null;
  @Timestamp('made_at') readonly madeAt!: Date;
}
