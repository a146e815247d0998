import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import type { SortText } from '../database';
import {
  IfSent,
  IsIsoDate,
  IsKey,
  IsLocalizedText,
  ISO_DATE_SCHEMA,
  IsLongText,
  IsPlainText,
  KEY_SCHEMA,
  LOCALIZED_TEXT_SCHEMA,
  NestedObjects,
  PageQueryDto,
  REF_SCHEMA,
  SortParam,
} from '../http';
import { type Language, LANGUAGES, type LocalizedText } from '../shared/text';
import { ACTION_GRADES, type ActionGrade, type AnsweredFinding } from './corrective-action.entity';
import type { ActionSort } from './corrective-action-list.service';
import type { ActionChanges, NewAction, WrittenEvidence } from './corrective-action.service';
import type { ActionEvent, ActionEvidence, ActionView, PartyOfAction } from './corrective-action.view';
import { DUE_STATES, type DueState } from './rules/due';
import {
  ACTION_STATES,
  ACTION_TRANSITIONS,
  type ActionState,
  type ActionTransition,
  type Judgement,
  JUDGEMENTS,
  type Step,
  STEPS,
} from './rules/life-cycle';

const MOST_EVIDENCE = 50;
const LONGEST_REASON = 2_000;

const CORRECTION = {
  ...LOCALIZED_TEXT_SCHEMA,
  example: 'The two missing sessions were held.',
  description: 'What was put right at once.',
};
const CAUSE = {
  ...LOCALIZED_TEXT_SCHEMA,
  example: 'Nobody stands in for the quality manager.',
  description: 'Why it happened.',
};
const ACTION = {
  ...LOCALIZED_TEXT_SCHEMA,
  example: 'Name a deputy, and report months without calibration.',
  description: 'What is done so that it does not happen again.',
};
const OWNER_FUNCTION = { ...KEY_SCHEMA, example: 'quality', description: 'The function that has to act.' };
const RESPONSIBLE_ID = { type: String, format: 'uuid', description: 'A person of the workspace who carries it out.' };
const RESPONSIBLE_NAME = {
  type: String,
  maxLength: 200,
  example: 'Rina Hartono',
  description: 'Who carries it out, where they have no account.',
};
const DUE = { ...ISO_DATE_SCHEMA, description: 'By when it is implemented.' };
const EFFECTIVENESS_DUE = { ...ISO_DATE_SCHEMA, description: 'When it is checked whether it was effective.' };
const GRADE = { enum: ACTION_GRADES, example: 'major', description: 'Of the finding.' };
const STATE = {
  enum: ACTION_STATES,
  example: 'planned',
  description:
    'drafted → planned → implemented → verified → closed. Rejected it is planned again, reopened it is drafted again.',
};
const DUE_STATE = {
  enum: DUE_STATES,
  example: 'dueSoon',
  description: 'How near the next date is: soon within 14 days. none: it waits for a verifier, or is closed.',
};
const TIME = { type: String, format: 'date-time' } as const;

export class CreateActionDto implements NewAction {
  @ApiPropertyOptional({
    ...{ type: String, format: 'uuid', nullable: true },
    description:
      'Who answers it. Left out: the party that alone runs the units of the finding. Null: nobody outside the team.',
  })
  @IsOptional()
  @IsUUID()
  partyId?: string | null;

  @ApiPropertyOptional({ ...OWNER_FUNCTION, description: "Left out: the finding's." })
  @IfSent()
  @IsKey()
  ownerFunction?: string;

  @ApiPropertyOptional({
    ...DUE,
    description: "By when it is implemented. Left out: the finding's date, or in 90 days.",
  })
  @IfSent()
  @IsIsoDate()
  due?: string;
}

export class WrittenActionEvidenceDto implements WrittenEvidence {
  @ApiProperty({ maxLength: 300, example: 'Minutes of the April session' })
  @IsPlainText(300)
  title!: string;

  @ApiPropertyOptional({
    ...{ type: String, nullable: true, maxLength: 2_000, example: 'Document system, QA-2026-017' },
    description: 'Where it is to be found.',
  })
  @IsOptional()
  @IsLongText(2_000)
  location?: string | null;

  @ApiPropertyOptional({
    ...{ type: String, format: 'uuid', nullable: true },
    description: 'A piece in the register of an assessment of the engagement; for the team.',
  })
  @IsOptional()
  @IsUUID()
  pieceId?: string | null;
}

export class UpdateActionDto implements ActionChanges {
  @ApiPropertyOptional({ ...CORRECTION, nullable: true })
  @IsOptional()
  @IsLocalizedText()
  correction?: LocalizedText | null;

  @ApiPropertyOptional({ ...CAUSE, nullable: true })
  @IsOptional()
  @IsLocalizedText()
  cause?: LocalizedText | null;

  @ApiPropertyOptional({ ...ACTION, nullable: true })
  @IsOptional()
  @IsLocalizedText()
  action?: LocalizedText | null;

  @ApiPropertyOptional(OWNER_FUNCTION)
  @IfSent()
  @IsKey()
  ownerFunction?: string;

  @ApiPropertyOptional({ ...RESPONSIBLE_ID, nullable: true })
  @IsOptional()
  @IsUUID()
  responsibleId?: string | null;

  @ApiPropertyOptional({ ...RESPONSIBLE_NAME, nullable: true })
  @IsOptional()
  @IsPlainText(200)
  responsibleName?: string | null;

  @ApiPropertyOptional(DUE)
  @IfSent()
  @IsIsoDate()
  due?: string;

  @ApiPropertyOptional({ type: () => [WrittenActionEvidenceDto], description: 'Replaces the list.' })
  @IfSent()
  @NestedObjects(() => WrittenActionEvidenceDto, { atMost: MOST_EVIDENCE })
  evidence?: readonly WrittenActionEvidenceDto[];
}

const REASON = { type: String, maxLength: LONGEST_REASON, example: 'The deputy leaves in April.' };

export class StepDto {
  @ApiProperty({
    enum: STEPS,
    example: 'plan',
    description:
      'plan: with cause, action, responsible and a date ahead. replan: back to the draft, with a reason. implement: with ' +
      'correction and at least one piece of evidence.',
  })
  @IsIn(STEPS)
  step!: Step;

  @ApiPropertyOptional(REASON)
  @IfSent()
  @IsLongText(LONGEST_REASON)
  reason?: string;
}

export class JudgementDto {
  @ApiProperty({
    enum: JUDGEMENTS,
    example: 'verify',
    description:
      'verify: it was done; sets the check of effectiveness. reject: it was not. reschedule: another date for the check. ' +
      'close: it was effective. reopen: it was not, or is not any more. All but verify need a reason.',
  })
  @IsIn(JUDGEMENTS)
  judgement!: Judgement;

  @ApiPropertyOptional({ ...REASON, example: 'Minutes of three months seen; no drift between evaluators.' })
  @IfSent()
  @IsLongText(LONGEST_REASON)
  reason?: string;

  @ApiPropertyOptional({
    ...EFFECTIVENESS_DUE,
    description: 'For verify and reschedule: a day after the verification.',
  })
  @IfSent()
  @IsIsoDate()
  effectivenessDue?: string;
}

export class AnsweredFindingDto implements AnsweredFinding {
  @ApiProperty({ ...REF_SCHEMA, example: 'F-03' }) ref!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'QUA-02' }) requirement!: string;
  @ApiProperty({ type: [String], example: ['jkt-voice'], description: 'Refs; empty: the whole entity.' })
  units!: readonly string[];
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) condition!: LocalizedText;
}

export class PartyOfActionDto implements PartyOfAction {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true }) name!: LocalizedText | null;
}

export class ActionSummaryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) engagementId!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true, description: 'Title of the engagement.' })
  engagement!: LocalizedText | null;
  @ApiProperty({ format: 'uuid' }) assessmentId!: string;
  @ApiProperty({ format: 'uuid' }) findingId!: string;
  @ApiProperty({ type: () => PartyOfActionDto, nullable: true, description: 'Who answers it; null: the team only.' })
  party!: PartyOfActionDto | null;
  @ApiProperty({ ...REF_SCHEMA, example: 'CA-01' }) ref!: string;
  @ApiProperty(GRADE) grade!: ActionGrade;
  @ApiProperty({ type: () => AnsweredFindingDto, description: 'As it stood when the action began.' })
  finding!: AnsweredFindingDto;
  @ApiProperty({ ...CORRECTION, nullable: true }) correction!: LocalizedText | null;
  @ApiProperty({ ...CAUSE, nullable: true }) cause!: LocalizedText | null;
  @ApiProperty({ ...ACTION, nullable: true }) action!: LocalizedText | null;
  @ApiProperty(OWNER_FUNCTION) ownerFunction!: string;
  @ApiProperty({ ...RESPONSIBLE_ID, nullable: true }) responsibleId!: string | null;
  @ApiProperty({
    ...RESPONSIBLE_NAME,
    nullable: true,
    description: 'Null where nobody is named yet, or you may not know the name.',
  })
  responsibleName!: string | null;
  @ApiProperty(DUE) due!: string;
  @ApiProperty({ ...EFFECTIVENESS_DUE, nullable: true }) effectivenessDue!: string | null;
  @ApiProperty(STATE) state!: ActionState;
  @ApiProperty({ ...ISO_DATE_SCHEMA, nullable: true, description: 'The date that is waited for next.' })
  nextDue!: string | null;
  @ApiProperty(DUE_STATE) dueState!: DueState;
  @ApiProperty({
    enum: ACTION_TRANSITIONS,
    isArray: true,
    example: ['replan', 'implement'],
    description: 'What leads on from here, whoever may do it.',
  })
  transitions!: readonly ActionTransition[];
  @ApiProperty({ ...ISO_DATE_SCHEMA, nullable: true }) verifiedOn!: string | null;
  @ApiProperty({ example: 1 }) version!: number;
  @ApiProperty(TIME) createdAt!: string;
  @ApiProperty(TIME) updatedAt!: string;
}

export class ActionEvidenceDto implements ActionEvidence {
  @ApiProperty({ example: 'Minutes of the April session' }) title!: string;
  @ApiProperty({ type: String, nullable: true }) location!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) pieceId!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'E-07',
    description: 'Null where you may not see the register.',
  })
  pieceRef!: string | null;
}

export class PersonOfActionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where you may not know it, or it was erased.' })
  name!: string | null;
}

export class ActionEventDto implements ActionEvent {
  @ApiProperty({ enum: ['open', ...ACTION_TRANSITIONS], example: 'plan' }) transition!: ActionTransition | 'open';
  @ApiProperty({ type: () => PersonOfActionDto }) person!: PersonOfActionDto;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty(TIME) happenedAt!: string;
}

export class ActionDto extends ActionSummaryDto implements ActionView {
  @ApiProperty({ type: () => [ActionEvidenceDto] }) evidence!: readonly ActionEvidenceDto[];
  @ApiProperty({ type: () => [ActionEventDto], description: 'The oldest first.' }) history!: readonly ActionEventDto[];
}

/** Filters of an engagement's list. */
export class ActionQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ACTION_STATES })
  @IsOptional()
  @IsIn(ACTION_STATES)
  state?: ActionState;

  @ApiPropertyOptional({ enum: DUE_STATES, description: 'overdue: the date that is waited for has passed.' })
  @IsOptional()
  @IsIn(DUE_STATES)
  due?: DueState;

  @ApiPropertyOptional({ enum: ACTION_GRADES })
  @IsOptional()
  @IsIn(ACTION_GRADES)
  grade?: ActionGrade;

  @ApiPropertyOptional(OWNER_FUNCTION)
  @IsOptional()
  @IsKey()
  ownerFunction?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  assessmentId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  partyId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  findingId?: string;

  @ApiPropertyOptional({
    enum: LANGUAGES,
    default: 'en',
    description: 'Of the table; texts that have none in it: English.',
  })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  @SortParam(['due', 'ref', 'updatedAt'], 'due')
  sort?: SortText<ActionSort>;
}

/** Also of one engagement only. */
export class AllActionsQueryDto extends ActionQueryDto {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  engagementId?: string;
}

export class CalendarQueryDto {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}
