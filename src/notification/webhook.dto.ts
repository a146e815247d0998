import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { SortText } from '../database';
import { IfSent, IsPlainText, PageQueryDto, SortParam } from '../http';
import type { DeliveryQuery, DeliverySort } from './delivery.service';
import { DELIVERY_FAULTS, type DeliveryFault } from './rules/delivery-faults';
import { DELIVERY_STATES, type DeliveryState } from './rules/delivery-life';
import { EVENT_TYPES, type EventType, TEST_TYPE } from './rules/event-types';
import { LONGEST_URL } from './rules/webhook-url';
import { PAUSE_REASONS, type PauseReason, WEBHOOK_STATES, type WebhookState } from './webhook.entity';
import type { NewWebhook, WebhookChanges } from './webhook.service';
import type { DeliveryView, WebhookView, WebhookWithSecret } from './webhook.view';

const UUID = { type: String, format: 'uuid' } as const;
const MOMENT = { type: String, format: 'date-time' } as const;
const LONGEST_DESCRIPTION = 200;
const LONGEST_OVERLAP_HOURS = 168;
export const USUAL_OVERLAP_HOURS = 24;
const URL_SCHEMA = {
  ...{ type: String, format: 'uri', maxLength: LONGEST_URL, example: 'https://tickets.example.com/hooks/tolok' },
  description: 'https, on the public internet unless TOLOK_WEBHOOK_ALLOW names the host; port 443, or from 1024 on.',
} as const;
const DESCRIPTION = { type: String, maxLength: LONGEST_DESCRIPTION, example: 'Ticket system of the client' } as const;
const EVENTS = {
  ...{ enum: EVENT_TYPES, isArray: true, minItems: 1, example: ['corrective_action.due_soon'] },
  description:
    'What it is told. corrective_action.due_soon: 14 and 3 days before a date; due: on the day; overdue: once it has passed. ' +
    'Dates are days of UTC: when it has to be implemented, later when its effectiveness is checked. certificate.expiring: 90, ' +
    '30, 14 and 3 days before its last day; certification.due_soon, due and overdue: surveillances, nonconformities, ' +
    'conditions and other dates of certifications, in the same stages as corrective actions.',
} as const;
const STATE = { enum: WEBHOOK_STATES, example: 'active' } as const;

const IsEvents = (): PropertyDecorator => (target, key) => {
  for (const check of [
    ...[IsArray(), ArrayMinSize(1), ArrayMaxSize(EVENT_TYPES.length), ArrayUnique()],
    IsIn(EVENT_TYPES, { each: true }),
  ])
    check(target, key);
};

export class CreateWebhookDto implements NewWebhook {
  @ApiProperty(URL_SCHEMA) @IsPlainText(LONGEST_URL) url!: string;

  @ApiPropertyOptional({ ...DESCRIPTION, nullable: true })
  @IsOptional()
  @IsPlainText(LONGEST_DESCRIPTION)
  description?: string | null;

  @ApiProperty(EVENTS) @IsEvents() events!: readonly EventType[];
}

export class UpdateWebhookDto implements WebhookChanges {
  @ApiPropertyOptional(URL_SCHEMA) @IfSent() @IsPlainText(LONGEST_URL) url?: string;

  @ApiPropertyOptional({ ...DESCRIPTION, nullable: true })
  @IsOptional()
  @IsPlainText(LONGEST_DESCRIPTION)
  description?: string | null;

  @ApiPropertyOptional(EVENTS) @IfSent() @IsEvents() events?: readonly EventType[];

  @ApiPropertyOptional({
    ...STATE,
    description:
      'While it is paused, what it would be told waits, for 30 days at most. It is sent once it is active again.',
  })
  @IfSent()
  @IsIn(WEBHOOK_STATES)
  state?: WebhookState;
}

export class RotateSecretDto {
  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 0, maximum: LONGEST_OVERLAP_HOURS, default: USUAL_OVERLAP_HOURS, example: 24 },
    description: 'How long messages are signed with the former secret, too. 0: the former one is known to others.',
  })
  @IfSent()
  @IsInt()
  @Min(0)
  @Max(LONGEST_OVERLAP_HOURS)
  overlapHours?: number;
}

export class WebhookDto implements WebhookView {
  @ApiProperty(UUID) id!: string;
  @ApiProperty(URL_SCHEMA) url!: string;
  @ApiProperty({ ...DESCRIPTION, nullable: true }) description!: string | null;
  @ApiProperty(EVENTS) events!: readonly EventType[];
  @ApiProperty(STATE) state!: WebhookState;
  @ApiProperty({
    ...{ enum: PAUSE_REASONS, type: String, nullable: true, example: null },
    description:
      'owner: somebody did. failing: five messages in a row were given up. gone: the receiver answered 410. secret: the keys ' +
      'of this installation do not open the secret, so rotate it.',
  })
  pausedBecause!: PauseReason | null;
  @ApiProperty({ type: 'integer', example: 0, description: 'Messages that are still to be sent.' }) pending!: number;
  @ApiProperty({ ...MOMENT, nullable: true, description: 'Until then messages carry a second signature.' })
  formerSecretUntil!: string | null;
  @ApiProperty({ type: 'integer', example: 1 }) version!: number;
  @ApiProperty(MOMENT) createdAt!: string;
  @ApiProperty(MOMENT) updatedAt!: string;
}

export class WebhookWithSecretDto extends WebhookDto implements WebhookWithSecret {
  @ApiProperty({
    ...{ type: String, nullable: true, example: 'whsec_…' },
    description: 'For the receiver, to check signatures with. Shown this once; null when the request is repeated.',
  })
  secret!: string | null;
}

export class WebhookListDto {
  @ApiProperty({ type: [WebhookDto] }) items!: readonly WebhookView[];
}

export class DeliveryDto implements DeliveryView {
  @ApiProperty(UUID) id!: string;
  @ApiProperty(UUID) webhookId!: string;
  @ApiProperty({ ...UUID, description: 'As the receiver sees it in webhook-id: the same however often it is sent.' })
  eventId!: string;
  @ApiProperty({ enum: [...EVENT_TYPES, TEST_TYPE], example: 'corrective_action.overdue' })
  type!: EventType | typeof TEST_TYPE;
  @ApiProperty({
    ...{ enum: DELIVERY_STATES, example: 'delivered' },
    description: 'queued: not tried yet. failed: will be tried again. dead: given up after five attempts.',
  })
  state!: DeliveryState;
  @ApiProperty({ type: 'integer', example: 1 }) attempts!: number;
  @ApiProperty({ ...MOMENT, nullable: true }) nextAttemptAt!: string | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 200, description: 'Of the last answer.' })
  statusCode!: number | null;
  @ApiProperty({ enum: DELIVERY_FAULTS, type: String, nullable: true, example: null }) fault!: DeliveryFault | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'What went wrong, in words.' })
  message!: string | null;
  @ApiProperty({ type: String, description: 'The bytes that are sent, as text.' }) body!: string;
  @ApiProperty(MOMENT) createdAt!: string;
  @ApiProperty({ ...MOMENT, nullable: true }) finishedAt!: string | null;
}

export class DeliveryQueryDto extends PageQueryDto implements DeliveryQuery {
  @ApiPropertyOptional({ enum: DELIVERY_STATES }) @IsOptional() @IsIn(DELIVERY_STATES) state?: DeliveryState;
  @SortParam<DeliverySort>(['createdAt'], '-createdAt') sort?: SortText<DeliverySort>;
}
