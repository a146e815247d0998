import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DECISION_STATUSES, type DecisionStatus } from '../assessment';
import type { SortText } from '../database';
import { DECISION_STATES, type DecisionState } from '../forum';
import {
  IfSent,
  IsIsoDate,
  IsKey,
  IsLocalizedText,
  ISO_DATE_SCHEMA,
  IsPlainText,
  KEY_SCHEMA,
  LOCALIZED_TEXT_SCHEMA,
  PageQueryDto,
  SortParam,
} from '../http';
import { type Language, LANGUAGES, type LocalizedText } from '../shared/text';
import type {
  ConcernView,
  DecisionData,
  DecisionEventView,
  DecisionSort,
  DecisionView,
  NewDecision,
} from './decision.service';

const MOST_TITLE = 300;
const MOST_NAME = 120;
const REASON = {
  ...KEY_SCHEMA,
  example: 'fee-not-waived',
  description: 'Key of the contact reason that it is to remove.',
};
const TITLE = { ...LOCALIZED_TEXT_SCHEMA, example: 'Front-line waiver limit' };
const DECISION = {
  ...LOCALIZED_TEXT_SCHEMA,
  example: 'Agents waive up to 30 pounds.',
  description: 'What was decided.',
};
const OWNER_FUNCTION = { ...KEY_SCHEMA, example: 'executive', description: 'Who answers for it.' };
const OWNER = { type: String, maxLength: MOST_NAME, example: 'H. Ashdown', description: "A person's name." } as const;
const RAISED = { ...ISO_DATE_SCHEMA, description: 'When it came before the forum. Default: today.' };
const DECIDED = { ...ISO_DATE_SCHEMA, description: 'Default: today, once it is decided.' };
const DUE = { ...ISO_DATE_SCHEMA, description: 'By when it is carried out; needed once it is decided.' };
const CLOSED = { ...ISO_DATE_SCHEMA, description: 'Default: today, once it is done or rejected.' };
const STATUS = { enum: DECISION_STATUSES, example: 'proposed' };
const NOTE = { ...LOCALIZED_TEXT_SCHEMA, example: 'Budget agreed', description: 'How it stands.' };

export class CreateDecisionDto implements NewDecision {
  @ApiPropertyOptional({ ...REASON, nullable: true }) @IsOptional() @IsKey() reason?: string | null;
  @ApiProperty(TITLE) @IsLocalizedText({ maxLength: MOST_TITLE, oneLine: true }) title!: LocalizedText;
  @ApiProperty(DECISION) @IsLocalizedText() decision!: LocalizedText;
  @ApiProperty(OWNER_FUNCTION) @IsKey() ownerFunction!: string;
  @ApiPropertyOptional({ ...OWNER, nullable: true }) @IsOptional() @IsPlainText(MOST_NAME) owner?: string | null;
  @ApiPropertyOptional(RAISED) @IfSent() @IsIsoDate() raisedOn?: string;
  @ApiPropertyOptional({ ...DECIDED, nullable: true }) @IsOptional() @IsIsoDate() decidedOn?: string | null;
  @ApiPropertyOptional({ ...DUE, nullable: true }) @IsOptional() @IsIsoDate() due?: string | null;
  @ApiPropertyOptional({ ...CLOSED, nullable: true }) @IsOptional() @IsIsoDate() closedOn?: string | null;
  @ApiPropertyOptional({ ...STATUS, default: 'proposed' }) @IfSent() @IsIn(DECISION_STATUSES) status?: DecisionStatus;
  @ApiPropertyOptional({ ...NOTE, nullable: true }) @IsOptional() @IsLocalizedText() note?: LocalizedText | null;
}

export class UpdateDecisionDto implements Partial<DecisionData> {
  @ApiPropertyOptional({ ...REASON, nullable: true }) @IsOptional() @IsKey() reason?: string | null;
  @ApiPropertyOptional(TITLE)
  @IfSent()
  @IsLocalizedText({ maxLength: MOST_TITLE, oneLine: true })
  title?: LocalizedText;
  @ApiPropertyOptional(DECISION) @IfSent() @IsLocalizedText() decision?: LocalizedText;
  @ApiPropertyOptional(OWNER_FUNCTION) @IfSent() @IsKey() ownerFunction?: string;
  @ApiPropertyOptional({ ...OWNER, nullable: true }) @IsOptional() @IsPlainText(MOST_NAME) owner?: string | null;
  @ApiPropertyOptional(RAISED) @IfSent() @IsIsoDate() raisedOn?: string;
  @ApiPropertyOptional({ ...DECIDED, nullable: true }) @IsOptional() @IsIsoDate() decidedOn?: string | null;
  @ApiPropertyOptional({ ...DUE, nullable: true }) @IsOptional() @IsIsoDate() due?: string | null;
  @ApiPropertyOptional({ ...CLOSED, nullable: true }) @IsOptional() @IsIsoDate() closedOn?: string | null;
  @ApiPropertyOptional(STATUS) @IfSent() @IsIn(DECISION_STATUSES) status?: DecisionStatus;
  @ApiPropertyOptional({ ...NOTE, nullable: true }) @IsOptional() @IsLocalizedText() note?: LocalizedText | null;
}

export class DecisionDataDto implements DecisionData {
  @ApiProperty({ ...REASON, nullable: true }) reason!: string | null;
  @ApiProperty(TITLE) title!: LocalizedText;
  @ApiProperty(DECISION) decision!: LocalizedText;
  @ApiProperty(OWNER_FUNCTION) ownerFunction!: string;
  @ApiProperty({ ...OWNER, nullable: true }) owner!: string | null;
  @ApiProperty(ISO_DATE_SCHEMA) raisedOn!: string;
  @ApiProperty({ ...ISO_DATE_SCHEMA, nullable: true }) decidedOn!: string | null;
  @ApiProperty({ ...ISO_DATE_SCHEMA, nullable: true }) due!: string | null;
  @ApiProperty({ ...ISO_DATE_SCHEMA, nullable: true }) closedOn!: string | null;
  @ApiProperty(STATUS) status!: DecisionStatus;
  @ApiProperty({ ...NOTE, nullable: true }) note!: LocalizedText | null;
}

export class DecisionConcernDto implements ConcernView {
  @ApiProperty({ enum: ['forum/owner-in-contact-centre'], example: 'forum/owner-in-contact-centre' })
  code!: 'forum/owner-in-contact-centre';
  @ApiProperty({ ...KEY_SCHEMA, nullable: true, example: 'executive', description: 'Who could own it instead.' })
  proposal!: string | null;
}

export class DecisionDto extends DecisionDataDto implements DecisionView {
  @ApiProperty({ type: String, format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, example: 'D-01' }) ref!: string;
  @ApiProperty({ enum: DECISION_STATES, example: 'proposed', description: 'Today, from status and dates.' })
  state!: DecisionState;
  @ApiProperty({ type: 'integer', nullable: true, example: 0, description: 'Null: nothing is due.' })
  daysLate!: number | null;
  @ApiProperty({
    type: DecisionConcernDto,
    nullable: true,
    description: 'The contact centre is to remove a cause that lies outside it: a warning with a proposal.',
  })
  concern!: ConcernView | null;
  @ApiProperty({ type: 'integer', example: 1 }) version!: number;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt!: string;
}

export class DecisionEventDto implements DecisionEventView {
  @ApiProperty({ type: 'integer', example: 1 }) version!: number;
  @ApiProperty({ type: String, format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, nullable: true, example: 'Sri Wahyuni', description: 'Name of who told it.' })
  by!: string | null;
  @ApiProperty({ type: DecisionDataDto }) told!: DecisionData;
}

export class DecisionHistoryDto {
  @ApiProperty({ type: [DecisionEventDto], description: 'The latest first. What a case file brought in has none.' })
  items!: readonly DecisionEventView[];
}

export class DecisionQueryDto extends PageQueryDto {
  @ApiPropertyOptional(STATUS) @IsOptional() @IsIn(DECISION_STATUSES) status?: DecisionStatus;
  @ApiPropertyOptional(OWNER_FUNCTION) @IsOptional() @IsKey() ownerFunction?: string;
  @ApiPropertyOptional(REASON) @IsOptional() @IsKey() reason?: string;
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Past their date and open, or all others.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  overdue?: 'true' | 'false';
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of the texts in a CSV table.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: Language;
  @SortParam<DecisionSort>(['ref', 'due', 'raisedOn'], 'ref')
  sort?: SortText<DecisionSort>;
}
