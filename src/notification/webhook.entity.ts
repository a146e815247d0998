import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Integer, Key, Text, Timestamp, Uuid } from '../database';
import type { DeliveryFault } from './rules/delivery-faults';
import type { DeliveryState } from './rules/delivery-life';
import type { EventType, TEST_TYPE } from './rules/event-types';

export const WEBHOOK_STATES = ['active', 'paused'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/**
 * *owner*: somebody paused it. *failing*: several messages in a row were given up. *gone*: the receiver says that it is gone.
 * *secret*: the key of the installation does not open the secret.
 */
export const PAUSE_REASONS = ['owner', 'failing', 'gone', 'secret'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

const TYPES = `'corrective_action.opened', 'corrective_action.planned', 'corrective_action.replanned',
  'corrective_action.implemented', 'corrective_action.rejected', 'corrective_action.verified',
  'corrective_action.rescheduled', 'corrective_action.closed', 'corrective_action.reopened',
  'corrective_action.due_soon', 'corrective_action.due', 'corrective_action.overdue', 'forum_decision.overdue',
  'certificate.issued', 'certificate.suspended', 'certificate.reinstated', 'certificate.withdrawn', 'certificate.expired',
  'certificate.expiring', 'certification.review_raised', 'certification.review_ended', 'certification.due_soon',
  'certification.due', 'certification.overdue'`;

/** Where messages go, of the workspace: not of the person who made it. */
@Entity('webhook')
@Check('ck_webhook_events', `cardinality(events) > 0 AND events <@ ARRAY[${TYPES}]::text[]`)
@Check('ck_webhook_state', `state IN ('active', 'paused')`)
@Check(
  'ck_webhook_paused',
  `(state = 'paused') = (paused_because IS NOT NULL) AND paused_because IN ('owner', 'failing', 'gone', 'secret')`,
)
@Check('ck_webhook_former', `(former_secret IS NULL) = (former_until IS NULL)`)
@ForeignKey('WorkspaceEntity', ['workspaceId'], ['id'], { name: 'fk_webhook_workspace' })
export class WebhookEntity {
  @Key('pk_webhook', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_webhook', 'id') readonly id!: string;
  @Text('url') url!: string;
  @Text('description', 'nullable') description!: string | null;
  @Column({ type: 'text', name: 'events', array: true }) events!: readonly EventType[];
  @Text('state') state!: WebhookState;
  @Text('paused_because', 'nullable') pausedBecause!: PauseReason | null;
  /** Messages given up since the last one that arrived. */
  @Integer('dead_in_row') deadInRow!: number;
  /** Sealed (`SecretBox`). */
  @Column({ type: 'bytea', name: 'secret' }) secret!: Buffer;
  /** The one before; signs as well until the moment beside it. */
  @Column({ type: 'bytea', name: 'former_secret', nullable: true }) formerSecret!: Buffer | null;
  @Timestamp('former_until', 'nullable') formerUntil!: Date | null;
  @Integer('version') readonly version!: number;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('updated_at') updatedAt!: Date;
}

/** Something that was told: never changed, the same for each webhook. */
@Entity('webhook_event')
@Unique('uq_webhook_event_occasion', ['workspaceId', 'type', 'subjectId', 'occasion'])
@Index('ix_webhook_event_created', ['workspaceId', 'createdAt'])
@Check(
  'ck_webhook_event_type',
  `CASE WHEN webhook_id IS NULL THEN engagement_id IS NOT NULL AND type IN (${TYPES})
        ELSE engagement_id IS NULL AND type = 'webhook.test' END`,
)
@ForeignKey('EngagementEntity', ['workspaceId', 'engagementId'], ['workspaceId', 'id'], {
  name: 'fk_webhook_event_engagement',
  onDelete: 'CASCADE',
})
@ForeignKey('WebhookEntity', ['workspaceId', 'webhookId'], ['workspaceId', 'id'], {
  name: 'fk_webhook_event_webhook',
  onDelete: 'CASCADE',
})
export class WebhookEventEntity {
  @Key('pk_webhook_event', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_webhook_event', 'id') readonly id!: string;
  @Text('type') readonly type!: EventType | typeof TEST_TYPE;
  /** Null of a test. */
  @Uuid('engagement_id', 'nullable') readonly engagementId!: string | null;
  /** Of a test: the only one that it goes to. */
  @Uuid('webhook_id', 'nullable') readonly webhookId!: string | null;
  @Uuid('subject_id') readonly subjectId!: string;
  /** With type and subject: what is told once only. */
  @Text('occasion') readonly occasion!: string;
  /** As it is sent, each time. */
  @Text('body') readonly body!: string;
  @Timestamp('created_at') readonly createdAt!: Date;
}

/** An event on its way to a webhook. Sent again at somebody's wish, it is another delivery of the same event. */
@Entity('webhook_delivery')
@Index('ix_webhook_delivery_webhook', ['workspaceId', 'webhookId', 'createdAt', 'id'])
@Index('ix_webhook_delivery_event', ['workspaceId', 'eventId'])
@Index('ix_webhook_delivery_next', ['workspaceId', 'nextAttemptAt'])
@Check('ck_webhook_delivery_state', `state IN ('queued', 'failed', 'delivered', 'dead')`)
@Check('ck_webhook_delivery_next', `(next_attempt_at IS NOT NULL) = (state IN ('queued', 'failed'))`)
@Check('ck_webhook_delivery_finished', `(finished_at IS NOT NULL) = (state IN ('delivered', 'dead'))`)
@Check('ck_webhook_delivery_fault', `(fault IS NOT NULL) = (state IN ('failed', 'dead'))`)
@ForeignKey('WebhookEntity', ['workspaceId', 'webhookId'], ['workspaceId', 'id'], {
  name: 'fk_webhook_delivery_webhook',
  onDelete: 'CASCADE',
})
@ForeignKey('WebhookEventEntity', ['workspaceId', 'eventId'], ['workspaceId', 'id'], {
  name: 'fk_webhook_delivery_event',
  onDelete: 'CASCADE',
})
export class WebhookDeliveryEntity {
  @Key('pk_webhook_delivery', 'workspace_id') readonly workspaceId!: string;
  @Key('pk_webhook_delivery', 'id') readonly id!: string;
  @Uuid('webhook_id') readonly webhookId!: string;
  @Uuid('event_id') readonly eventId!: string;
  @Text('state') readonly state!: DeliveryState;
  /** Begun. */
  @Integer('attempts') readonly attempts!: number;
  @Timestamp('next_attempt_at', 'nullable') readonly nextAttemptAt!: Date | null;
  /** Somebody is sending it; when this has passed, they have died. */
  @Timestamp('leased_until', 'nullable') readonly leasedUntil!: Date | null;
  /** Of the last answer. */
  @Integer('status_code', 'nullable') readonly statusCode!: number | null;
  @Text('fault', 'nullable') readonly fault!: DeliveryFault | null;
  @Timestamp('created_at') readonly createdAt!: Date;
  @Timestamp('finished_at', 'nullable') readonly finishedAt!: Date | null;
}

export const NOTIFICATION_ENTITIES = [WebhookEntity, WebhookEventEntity, WebhookDeliveryEntity];
