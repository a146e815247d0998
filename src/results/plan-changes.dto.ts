import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { DEPENDENCY_KINDS, type DependencyKind } from '../framework';
import {
  IfSent,
  IsIsoDate,
  IsKey,
  IsLocalizedText,
  IsPlainText,
  ISO_DATE_SCHEMA,
  KEY_SCHEMA,
  LOCALIZED_TEXT_SCHEMA,
  NestedObject,
  NestedObjects,
} from '../http';
import type { EffortJson, LevelJson, OutcomeJson } from '../report';
import type { LocalizedText } from '../shared/text';
import { type ChangeRefusal, type OwnWorkItem, PLAN_CHANGE_KINDS, type PlanChangeKind } from '../workstream';
import { LEVEL_SCHEMA, OUTCOME_SCHEMA } from './figure.schemas';
import { EffortDto } from './plan.dto';
import type { ChangeView, PlanChangesView } from './plan-changes.service';
import type { WhatIfOutcome, WhatIfView, WhatIfWorkstream } from './plan-what-if.service';
import type { SentChange } from '../workstream';

const MOST_CHANGES = 500;
const MOST_IDS = 300;
const MOST_ID_LENGTH = 300;
const MOST_TITLE_LENGTH = 200;
const MOST_TEXT_LENGTH = 2000;
const MOST_NAME_LENGTH = 200;
/** Person-days and working days. */
const MOST_DAYS = 10_000;

const WORKSTREAM = { type: String, maxLength: MOST_ID_LENGTH, example: 'service-excellence-5p/calibration' };
const WORK_ITEM = { type: String, maxLength: MOST_ID_LENGTH, example: 'service-excellence-5p/calibration/sessions' };
const TITLE = { ...LOCALIZED_TEXT_SCHEMA, example: 'Calibrate what is monitored' };
const OWNER_FUNCTION = { ...KEY_SCHEMA, example: 'quality', description: 'One that the frameworks of the wave have.' };
const PERSON = {
  ...{ type: String, maxLength: MOST_NAME_LENGTH, example: 'Dewi Sartika' },
  description: 'Name of a person; an empty one: nobody is named any more.',
};
const IDS = { type: [String] as [StringConstructor], maxItems: MOST_IDS };

const IfNamed = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined && value !== '');

export class ChangedEffortDto implements EffortJson {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: MOST_DAYS, example: 4, description: 'Whole person-days.' })
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  low!: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MOST_DAYS, example: 6 })
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  likely!: number;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: MOST_DAYS, example: 10 })
  @IsInt()
  @Min(0)
  @Max(MOST_DAYS)
  high!: number;
}

export class OwnWorkItemDto implements OwnWorkItem {
  @ApiProperty({
    ...KEY_SCHEMA,
    example: 'kick-off',
    description: 'Its id is the one of the workstream, "/", and this.',
  })
  @IsKey()
  key!: string;

  @ApiProperty(TITLE)
  @IsLocalizedText({ maxLength: MOST_TITLE_LENGTH, oneLine: true })
  title!: LocalizedText;

  @ApiProperty({ type: ChangedEffortDto })
  @NestedObject(() => ChangedEffortDto)
  effort!: ChangedEffortDto;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_DAYS, example: 5, description: 'Working days.' })
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  durationDays!: number;

  @ApiProperty(OWNER_FUNCTION)
  @IsKey()
  ownerFunction!: string;

  @ApiPropertyOptional(PERSON)
  @IfNamed()
  @IsPlainText(MOST_NAME_LENGTH)
  assignee?: string;
}

export class ChangedDependencyDto {
  @ApiProperty({ ...WORK_ITEM, description: 'The work item that it waits for.' })
  @IsString()
  @MaxLength(MOST_ID_LENGTH)
  on!: string;

  @ApiProperty({ enum: DEPENDENCY_KINDS, example: 'finishToStart' })
  @IsIn(DEPENDENCY_KINDS)
  kind!: DependencyKind;

  @ApiProperty({ type: 'integer', minimum: -250, maximum: 250, example: 0, description: 'Working days in between.' })
  @IsInt()
  @Min(-250)
  @Max(250)
  lagDays!: number;
}

export class PlanChangeDto implements SentChange {
  @ApiProperty({
    enum: PLAN_CHANGE_KINDS,
    example: 'merge',
    description: [
      'merge: workstream, into',
      'split: workstream, key, title, workItems, requirements',
      'move: workItem, to',
      'postpone: workstream',
      'order: workstreams',
      'describe: workstream; title, objective, ownerFunction, owner as wanted',
      'adjust: workItem; title, effort, durationDays, ownerFunction, assignee as wanted',
      'add: workstream, item',
      'drop: workItem',
      'link: workItem, dependency',
      'unlink: workItem, on',
      'notBefore: part, date',
      'begin: key, title, objective, ownerFunction, items',
    ].join('. '),
  })
  @IsIn(PLAN_CHANGE_KINDS)
  kind!: PlanChangeKind;

  @ApiPropertyOptional(WORKSTREAM)
  @IfSent()
  @IsString()
  @MaxLength(MOST_ID_LENGTH)
  workstream?: string;

  @ApiPropertyOptional({ ...WORKSTREAM, description: 'The workstream that it is merged into.' })
  @IfSent()
  @IsString()
  @MaxLength(MOST_ID_LENGTH)
  into?: string;

  @ApiPropertyOptional({ ...WORKSTREAM, description: 'The workstream that the work item goes to.' })
  @IfSent()
  @IsString()
  @MaxLength(MOST_ID_LENGTH)
  to?: string;

  @ApiPropertyOptional(WORK_ITEM)
  @IfSent()
  @IsString()
  @MaxLength(MOST_ID_LENGTH)
  workItem?: string;

  @ApiPropertyOptional({ ...WORK_ITEM, description: 'The work item that it waits for no longer.' })
  @IfSent()
  @IsString()
  @MaxLength(MOST_ID_LENGTH)
  on?: string;

  @ApiPropertyOptional({
    ...WORK_ITEM,
    description: 'The workstream or the work item that does not start before a day.',
  })
  @IfSent()
  @IsString()
  @MaxLength(MOST_ID_LENGTH)
  part?: string;

  @ApiPropertyOptional({
    ...ISO_DATE_SCHEMA,
    description: 'It does not start before this day; a day on which nobody works means the next working day.',
  })
  @IfSent()
  @IsIsoDate()
  date?: string;

  @ApiPropertyOptional({
    ...KEY_SCHEMA,
    example: 'pilot',
    description: 'The id of the new workstream is "own/" and this.',
  })
  @IfSent()
  @IsKey()
  key?: string;

  @ApiPropertyOptional(TITLE)
  @IfSent()
  @IsLocalizedText({ maxLength: MOST_TITLE_LENGTH, oneLine: true })
  title?: LocalizedText;

  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'Monitors rate alike at every site.' })
  @IfSent()
  @IsLocalizedText({ maxLength: MOST_TEXT_LENGTH })
  objective?: LocalizedText;

  @ApiPropertyOptional(OWNER_FUNCTION)
  @IfSent()
  @IsKey()
  ownerFunction?: string;

  @ApiPropertyOptional({ ...PERSON, description: `Who answers for the workstream. ${PERSON.description}` })
  @IfNamed()
  @IsPlainText(MOST_NAME_LENGTH)
  owner?: string;

  @ApiPropertyOptional({ ...PERSON, description: `Who does the work item. ${PERSON.description}` })
  @IfNamed()
  @IsPlainText(MOST_NAME_LENGTH)
  assignee?: string;

  @ApiPropertyOptional({ type: ChangedEffortDto })
  @IfSent()
  @NestedObject(() => ChangedEffortDto)
  effort?: ChangedEffortDto;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_DAYS, example: 5, description: 'Working days.' })
  @IfSent()
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  durationDays?: number;

  @ApiPropertyOptional({ ...IDS, description: 'Work items that become the new workstream.' })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(MOST_IDS)
  @IsString({ each: true })
  @MaxLength(MOST_ID_LENGTH, { each: true })
  workItems?: string[];

  @ApiPropertyOptional({ ...IDS, description: 'Requirements whose gaps go with them.', example: ['PRC-09'] })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(MOST_IDS)
  @IsString({ each: true })
  @MaxLength(MOST_ID_LENGTH, { each: true })
  requirements?: string[];

  @ApiPropertyOptional({ ...IDS, description: 'Workstreams, the first to get people first.' })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(MOST_IDS)
  @IsString({ each: true })
  @MaxLength(MOST_ID_LENGTH, { each: true })
  workstreams?: string[];

  @ApiPropertyOptional({ type: ChangedDependencyDto })
  @IfSent()
  @NestedObject(() => ChangedDependencyDto)
  dependency?: ChangedDependencyDto;

  @ApiPropertyOptional({ type: OwnWorkItemDto })
  @IfSent()
  @NestedObject(() => OwnWorkItemDto)
  item?: OwnWorkItemDto;

  @ApiPropertyOptional({ type: [OwnWorkItemDto], minItems: 1, maxItems: 50 })
  @IfSent()
  @NestedObjects(() => OwnWorkItemDto, { atLeast: 1, atMost: 50 })
  items?: OwnWorkItemDto[];
}

export class PutPlanChangesDto {
  @ApiProperty({
    type: [PlanChangeDto],
    maxItems: MOST_CHANGES,
    description: 'All of them, in the order in which they are made; leave the last out to take it back.',
  })
  @NestedObjects(() => PlanChangeDto, { atMost: MOST_CHANGES })
  changes!: PlanChangeDto[];
}

export class ChangeRefusalDto {
  @ApiProperty({ example: 'unknown-workstream' }) code!: string;
  @ApiProperty({ example: 'The plan has no workstream "fw/surveys".' }) message!: string;
  @ApiProperty({ example: 'Did you mean "fw/survey"?' }) hint!: string;
}

export class MadeChangeDto implements ChangeView {
  @ApiProperty({ type: PlanChangeDto }) change!: ChangeView['change'];
  @ApiProperty({
    type: ChangeRefusalDto,
    nullable: true,
    description: 'Why it could not be made in the plan as it is now; null: it was made.',
  })
  refusal!: ChangeRefusal | null;
}

export class PlanChangesDto implements PlanChangesView {
  @ApiProperty({ example: 'baseline', description: 'The assessments of the wave share the plan.' }) wave!: string;
  @ApiProperty({ type: Number, example: 3, description: 'As in the ETag; 0: nothing was changed yet.' })
  version!: number;
  @ApiProperty({ type: [MadeChangeDto] }) changes!: readonly ChangeView[];
}

export class WhatIfDto {
  @ApiPropertyOptional({
    type: [PlanChangeDto],
    maxItems: MOST_CHANGES,
    description: 'Instead of those that are kept; left out: those that are kept.',
  })
  @IfSent()
  @NestedObjects(() => PlanChangeDto, { atMost: MOST_CHANGES })
  changes?: PlanChangeDto[];

  @ApiPropertyOptional({ ...IDS, description: 'Workstreams that are done; left out: all of the plan.' })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(MOST_IDS)
  @IsString({ each: true })
  @MaxLength(MOST_ID_LENGTH, { each: true })
  done?: string[];
}

export class WhatIfWorkstreamDto implements WhatIfWorkstream {
  @ApiProperty({ type: Number, example: 1 }) number!: number;
  @ApiProperty(WORKSTREAM) id!: string;
  @ApiProperty(TITLE) title!: LocalizedText;
  @ApiProperty(ISO_DATE_SCHEMA) startDate!: string;
  @ApiProperty(ISO_DATE_SCHEMA) endDate!: string;
  @ApiProperty({ type: EffortDto }) effort!: EffortJson;
  @ApiProperty({ type: Boolean, description: 'Counted as done.' }) done!: boolean;
}

export class WhatIfOutcomeDto implements WhatIfOutcome {
  @ApiProperty({ example: 'baseline', description: 'Key of the assessment.' }) assessment!: string;
  @ApiProperty(OUTCOME_SCHEMA) scoreNow!: OutcomeJson;
  @ApiProperty(LEVEL_SCHEMA) levelNow!: LevelJson;
  @ApiProperty(OUTCOME_SCHEMA) scoreThen!: OutcomeJson;
  @ApiProperty({ ...LEVEL_SCHEMA, description: 'With what would still stand before the next level.' })
  levelThen!: LevelJson;
}

export class WhatIfViewDto implements WhatIfView {
  @ApiProperty({ type: Number, example: 64 }) workingDays!: number;
  @ApiProperty({ type: Number, example: 66 }) limitWorkingDays!: number;
  @ApiProperty(ISO_DATE_SCHEMA) endDate!: string;
  @ApiProperty({ type: Boolean }) fits!: boolean;
  @ApiProperty({ type: EffortDto, description: 'Of the workstreams counted as done.' }) effort!: EffortJson;
  @ApiProperty({ type: [WhatIfWorkstreamDto] }) workstreams!: readonly WhatIfWorkstream[];
  @ApiProperty({ type: [String], description: 'Left for after the plan.' }) postponed!: readonly string[];
  @ApiProperty({ type: [MadeChangeDto] }) changes!: readonly ChangeView[];
  @ApiProperty({ type: [WhatIfOutcomeDto] }) outcomes!: readonly WhatIfOutcome[];
}
