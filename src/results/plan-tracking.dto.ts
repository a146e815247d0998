import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import {
  IsIsoDate,
  IsLocalizedText,
  IsLongText,
  ISO_DATE_SCHEMA,
  KEY_SCHEMA,
  LOCALIZED_TEXT_SCHEMA,
  QueryNumber,
} from '../http';
import type { FigureJson, StatusJson, TrackingJson } from '../report';
import type { LocalizedText } from '../shared/text';
import {
  type BaselineItem,
  type BaselineWorkstream,
  DEFAULT_THRESHOLDS,
  type PlanBaseline,
  type Rag,
  RAGS,
  type RagReason,
  type SlipCause,
  WORK_STATES,
  type WorkState,
} from '../workstream';
import { FigureDto } from './figure.dto';
import { DependencyDto } from './plan.dto';
import type { BaselineView } from './plan-baseline.service';
import type { ProgressView } from './plan-progress.service';
import type { BaselineHead, ProgressData, ProgressReport } from './plan-tracking.rows';
import type { TrackedItemView, TrackedWorkstreamView, TrackingView } from './plan-tracking.service';

const MOST_ID_LENGTH = 300;
const MOST_TEXT_LENGTH = 2000;
const MOST_BASELINES = 100_000;

const WORK_ITEM = { type: String, maxLength: MOST_ID_LENGTH, example: 'service-excellence-5p/calibration/sessions' };
const WORKSTREAM = { type: String, example: 'service-excellence-5p/calibration' };
const TITLE = { ...LOCALIZED_TEXT_SCHEMA, example: 'Calibrate what is monitored' };
const WHOLE = { type: 'integer', example: 0 } as const;
const NOTE = { ...LOCALIZED_TEXT_SCHEMA, example: 'Waits for the vendor.', description: 'What else is to say.' };
const STARTED = { ...ISO_DATE_SCHEMA, description: 'The day on which it began; left out: it has not begun.' };
const FINISHED = { ...ISO_DATE_SCHEMA, description: 'The day on which it ended; left out: it has not ended.' };
const EXPECTED = {
  ...ISO_DATE_SCHEMA,
  description:
    'When whoever does it expects its end; left out: as long as the baseline has it, or as what is left takes.',
};
const PERCENT = {
  ...({ type: 'integer', minimum: 0, maximum: 100 } as const),
  description: 'Whole percent done: 0 before it begins, 100 when it has ended.',
} as const;
const NAME = { type: String, nullable: true, example: 'Sri Wahyuni', description: 'Name of who did it.' } as const;

export class BaselineQueryDto {
  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 1, maximum: MOST_BASELINES, example: 1 },
    description: 'Of an earlier baseline; default: the one that counts.',
  })
  @IsOptional()
  @QueryNumber({ min: 1, max: MOST_BASELINES, places: 0 })
  number?: number;
}

export class SetBaselineDto {
  @ApiPropertyOptional({
    ...{ type: String, nullable: true, maxLength: MOST_TEXT_LENGTH, example: 'Two workstreams were postponed.' },
    description: 'Why it is set again; needed when there is a baseline already.',
  })
  @IsOptional()
  @IsLongText(MOST_TEXT_LENGTH)
  reason?: string | null;
}

export class WorkItemProgressQueryDto {
  @ApiProperty({ ...WORK_ITEM, description: 'Id of a work item of the baseline.' })
  @IsString()
  @MaxLength(MOST_ID_LENGTH)
  workItem!: string;
}

export class TrackingQueryDto {
  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 0, maximum: 250, default: DEFAULT_THRESHOLDS.amberDays },
    description: 'Working days of slip that are tolerated.',
  })
  @IsOptional()
  @QueryNumber({ min: 0, max: 250, places: 0 })
  amberDays?: number;

  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 0, maximum: 100, default: DEFAULT_THRESHOLDS.amberPercent },
    description: 'Or so many percent of the length in the baseline, where that is more.',
  })
  @IsOptional()
  @QueryNumber({ min: 0, max: 100, places: 0 })
  amberPercent?: number;
}

export class ReportProgressDto {
  @ApiProperty({ ...WORK_ITEM, description: 'Id of a work item of the baseline.' })
  @IsString()
  @MaxLength(MOST_ID_LENGTH)
  workItem!: string;
  @ApiPropertyOptional({ ...STARTED, nullable: true }) @IsOptional() @IsIsoDate() startedOn?: string | null;
  @ApiPropertyOptional({ ...FINISHED, nullable: true }) @IsOptional() @IsIsoDate() finishedOn?: string | null;
  @ApiProperty({ ...PERCENT, example: 40 }) @IsInt() @Min(0) @Max(100) percent!: number;
  @ApiPropertyOptional({ ...EXPECTED, nullable: true }) @IsOptional() @IsIsoDate() expectedEnd?: string | null;
  @ApiPropertyOptional({ ...NOTE, nullable: true })
  @IsOptional()
  @IsLocalizedText({ maxLength: MOST_TEXT_LENGTH })
  note?: LocalizedText | null;
}

export class BaselineHeadDto implements BaselineHead {
  @ApiProperty({ type: 'integer', example: 1 }) number!: number;
  @ApiProperty({ type: String, format: 'date-time' }) madeAt!: string;
  @ApiProperty(NAME) madeBy!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was set again.' }) reason!: string | null;
  @ApiProperty(ISO_DATE_SCHEMA) startDate!: string;
  @ApiProperty(ISO_DATE_SCHEMA) endDate!: string;
  @ApiProperty({ type: 'integer', example: 42 }) workItems!: number;
}

export class BaselineItemDto implements BaselineItem {
  @ApiProperty(WORK_ITEM) id!: string;
  @ApiProperty(TITLE) title!: LocalizedText;
  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, description: 'What is reached with its end.' })
  milestone?: LocalizedText;
  @ApiProperty(KEY_SCHEMA) ownerFunction!: string;
  @ApiProperty(ISO_DATE_SCHEMA) startDate!: string;
  @ApiProperty(ISO_DATE_SCHEMA) endDate!: string;
  @ApiProperty({ type: 'integer', example: 6, description: 'Likely effort, person-days.' }) effort!: number;
  @ApiProperty({ ...WHOLE, description: 'Working days that it may slip without the end of the plan moving.' })
  float!: number;
  @ApiProperty({ type: [DependencyDto] }) dependsOn!: BaselineItem['dependsOn'];
}

export class BaselineWorkstreamDto implements BaselineWorkstream {
  @ApiProperty(WORKSTREAM) id!: string;
  @ApiProperty({ type: 'integer', example: 1 }) number!: number;
  @ApiProperty(TITLE) title!: LocalizedText;
  @ApiProperty(KEY_SCHEMA) ownerFunction!: string;
  @ApiProperty(WHOLE) float!: number;
  @ApiProperty({ type: [BaselineItemDto] }) items!: readonly BaselineItem[];
}

export class BaselinePlanDto implements PlanBaseline {
  @ApiProperty(ISO_DATE_SCHEMA) startDate!: string;
  @ApiProperty(ISO_DATE_SCHEMA) endDate!: string;
  @ApiProperty({ ...ISO_DATE_SCHEMA, description: 'Last day of the time limit.' }) limitDate!: string;
  @ApiProperty({ type: [String], description: 'The calendar that slips are counted with.' })
  holidays!: readonly string[];
  @ApiProperty({ type: [BaselineWorkstreamDto] }) workstreams!: readonly BaselineWorkstream[];
}

export class BaselineDto extends BaselineHeadDto {
  @ApiProperty({ type: BaselinePlanDto }) plan!: PlanBaseline;
}

export class PlanBaselineDto implements BaselineView {
  @ApiProperty({ example: 'baseline', description: 'The assessments of the wave share the plan.' }) wave!: string;
  @ApiProperty({ ...WHOLE, description: 'Number of the baseline that counts, as in the ETag; 0: none was set.' })
  version!: number;
  @ApiProperty({ type: BaselineDto, nullable: true }) baseline!: BaselineView['baseline'];
  @ApiProperty({ type: [BaselineHeadDto], description: 'The latest first.' }) history!: readonly BaselineHead[];
}

export class ProgressDataDto implements ProgressData {
  @ApiProperty({ ...STARTED, nullable: true }) startedOn!: string | null;
  @ApiProperty({ ...FINISHED, nullable: true }) finishedOn!: string | null;
  @ApiProperty({ ...PERCENT, example: 40 }) percent!: number;
  @ApiProperty({ ...EXPECTED, nullable: true }) expectedEnd!: string | null;
  @ApiProperty({ ...NOTE, nullable: true }) note!: LocalizedText | null;
}

export class ProgressReportDto extends ProgressDataDto implements ProgressReport {
  @ApiProperty({ type: 'integer', example: 1 }) version!: number;
  @ApiProperty({ type: String, format: 'date-time' }) madeAt!: string;
  @ApiProperty(NAME) madeBy!: string | null;
}

const STATE = {
  enum: WORK_STATES,
  description: 'dropped: no longer in the plan, and not finished before.',
};

export class WorkItemProgressDto implements ProgressView {
  @ApiProperty({ example: 'baseline' }) wave!: string;
  @ApiProperty(WORK_ITEM) workItem!: string;
  @ApiProperty({ ...WHOLE, description: 'As in the ETag; 0: nothing was reported yet.' }) version!: number;
  @ApiProperty(STATE) state!: WorkState;
  @ApiProperty({ type: ProgressDataDto, nullable: true }) progress!: ProgressData | null;
  @ApiProperty({ type: [ProgressReportDto], description: 'The latest first.' }) history!: readonly ProgressReport[];
}

export class RagReasonDto implements RagReason {
  @ApiProperty({ enum: ['onTime', 'withinFloat', 'withinTolerance', 'beyondTolerance', 'pastLimit'] })
  code!: RagReason['code'];
  @ApiProperty({ ...WHOLE, description: 'Slip in working days; negative: earlier than agreed.' }) days!: number;
  @ApiProperty({
    ...WHOLE,
    description:
      'Working days: the float (withinFloat), what is tolerated (withinTolerance, beyondTolerance), how far past the ' +
      'time limit the plan ends (pastLimit); else 0.',
  })
  bound!: number;
}

export class SlipCauseDto implements SlipCause {
  @ApiProperty({ enum: ['finishedLate', 'startsLate', 'endsLate', 'waits'] }) kind!: SlipCause['kind'];
  @ApiProperty({ ...WORK_ITEM, description: 'The one that it happened to; waits: the one that it waits for.' })
  workItem!: string;
}

export class PlanStatusDto implements StatusJson {
  @ApiProperty({ enum: RAGS }) rag!: Rag;
  @ApiProperty({ type: RagReasonDto }) reason!: RagReason;
  @ApiProperty({ type: SlipCauseDto, nullable: true, description: 'Null: nothing slips.' }) cause!: SlipCause | null;
}

const SLIP = {
  ...({ type: 'integer', example: 0, nullable: true } as const),
  description: 'Working days later than in the baseline; negative: earlier. Null: not in the plan any more.',
} as const;
const END = {
  ...{ ...ISO_DATE_SCHEMA, nullable: true },
  description: 'Actual or expected last day. Null: not in the plan any more.',
};
const STATUS = { type: PlanStatusDto, nullable: true };
const DONE = { type: FigureDto, nullable: true, description: 'Share of the likely effort; null: there is none.' };
const PLANNED = {
  ...{ type: FigureDto, nullable: true },
  description: 'The share that the baseline would have done by the end of the last working day.',
};

export class TrackedItemDto implements TrackedItemView {
  @ApiProperty(WORK_ITEM) id!: string;
  @ApiProperty(TITLE) title!: LocalizedText;
  @ApiProperty(ISO_DATE_SCHEMA) baselineStart!: string;
  @ApiProperty(ISO_DATE_SCHEMA) baselineEnd!: string;
  @ApiProperty(STATE) state!: WorkState;
  @ApiProperty({ ...STARTED, nullable: true }) startedOn!: string | null;
  @ApiProperty({ ...FINISHED, nullable: true }) finishedOn!: string | null;
  @ApiProperty({ ...EXPECTED, nullable: true }) expectedEnd!: string | null;
  @ApiProperty(PERCENT) percent!: number;
  @ApiProperty(END) end!: string | null;
  @ApiProperty(SLIP) slip!: number | null;
  @ApiProperty({ ...WHOLE, description: 'Those of the slipped days that come from what it waits for.' })
  carried!: number;
  @ApiProperty({ ...WHOLE, description: 'Working days since it should have started, while it has not.' })
  lateStart!: number;
  @ApiProperty(STATUS) status!: StatusJson | null;
  @ApiProperty({ ...WHOLE, description: 'For the If-Match of the next report on it.' }) version!: number;
  @ApiProperty({ ...NOTE, nullable: true }) note!: LocalizedText | null;
}

export class TrackedWorkstreamDto implements TrackedWorkstreamView {
  @ApiProperty({ type: 'integer', example: 1 }) number!: number;
  @ApiProperty(WORKSTREAM) id!: string;
  @ApiProperty(TITLE) title!: LocalizedText;
  @ApiProperty(ISO_DATE_SCHEMA) baselineEnd!: string;
  @ApiProperty(END) end!: string | null;
  @ApiProperty(SLIP) slip!: number | null;
  @ApiProperty(STATUS) status!: StatusJson | null;
  @ApiProperty(DONE) done!: FigureJson | null;
  @ApiProperty(PLANNED) planned!: FigureJson | null;
  @ApiProperty({ type: [TrackedItemDto] }) items!: readonly TrackedItemView[];
}

export class RagThresholdsDto {
  @ApiProperty({ type: 'integer', example: 5 }) amberDays!: number;
  @ApiProperty({ type: 'integer', example: 10 }) amberPercent!: number;
}

export class WorkStateCountsDto {
  @ApiProperty({ type: 'integer', example: 30 }) notStarted!: number;
  @ApiProperty({ type: 'integer', example: 6 }) inProgress!: number;
  @ApiProperty({ type: 'integer', example: 5 }) done!: number;
  @ApiProperty({ type: 'integer', example: 1 }) dropped!: number;
}

export class AddedWorkItemDto {
  @ApiProperty(WORK_ITEM) id!: string;
  @ApiProperty(TITLE) title!: LocalizedText;
}

export class PlanTrackingDto implements TrackingView {
  @ApiProperty({ example: 'baseline' }) wave!: string;
  @ApiProperty({ type: 'integer', example: 1, description: 'Number of the baseline.' }) baseline!: number;
  @ApiProperty(ISO_DATE_SCHEMA) today!: string;
  @ApiProperty({ type: RagThresholdsDto }) thresholds!: TrackingJson['thresholds'];
  @ApiProperty(ISO_DATE_SCHEMA) baselineEnd!: string;
  @ApiProperty({ ...ISO_DATE_SCHEMA, description: 'Last day of the time limit.' }) limitDate!: string;
  @ApiProperty(END) end!: string | null;
  @ApiProperty(SLIP) slip!: number | null;
  @ApiProperty(STATUS) status!: StatusJson | null;
  @ApiProperty({ type: WorkStateCountsDto }) counts!: TrackingJson['counts'];
  @ApiProperty(DONE) done!: FigureJson | null;
  @ApiProperty(PLANNED) planned!: FigureJson | null;
  @ApiProperty({ type: [TrackedWorkstreamDto] }) workstreams!: readonly TrackedWorkstreamView[];
  @ApiProperty({ type: [AddedWorkItemDto], description: 'Work of the plan that the baseline does not have.' })
  added!: TrackingView['added'];
}
