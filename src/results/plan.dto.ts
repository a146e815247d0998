import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { ISO_DATE_SCHEMA, LOCALIZED_TEXT_SCHEMA } from '../http';
import { DEPENDENCY_KINDS, type DependencyKind } from '../framework';
import type { DelayJson, DependencyJson, EffortJson, FigureJson, OverrunJson } from '../report';
import type { LocalizedText } from '../shared/text';
import { FigureDto, ResultBasisDto } from './figure.dto';
import { OUTCOME_SCHEMA, REACHED_SCHEMA } from './figure.schemas';
import { PLAN_PARTS, type PlanPart, type PlanView, type WorkItemView, type WorkstreamView } from './plan.service';
import type { ResultBasisView } from './result-basis';

export class PlanQueryDto {
  @ApiPropertyOptional({
    enum: PLAN_PARTS,
    default: 'own',
    description: 'Own: workstreams that close a gap of this assessment. Joint: of all assessments of its wave.',
  })
  @IsOptional()
  @IsIn(PLAN_PARTS)
  part: PlanPart = 'own';
}

export class EffortDto implements EffortJson {
  @ApiProperty({ type: Number, example: 20, description: 'Person-days.' }) low!: number;
  @ApiProperty({ type: Number, example: 30 }) likely!: number;
  @ApiProperty({ type: Number, example: 45 }) high!: number;
}

export class PlannedAssessmentDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'baseline' }) key!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
}

export class DependencyDto implements DependencyJson {
  @ApiProperty({ example: 'service-excellence-5p/front-line-authority/limits', description: 'Id of a work item.' })
  on!: string;
  @ApiProperty({
    enum: DEPENDENCY_KINDS,
    description: 'Which end of the other work item comes first, and which end of this one waits for it.',
  })
  kind!: DependencyKind;
  @ApiProperty({ type: Number, example: 0, description: 'Working days in between; negative: both overlap so long.' })
  lagDays!: number;
}

export class HeldByDto {
  @ApiProperty({ example: 'service-excellence-5p/quality-monitoring/start' }) workItem!: string;
  @ApiProperty({ ...ISO_DATE_SCHEMA, description: 'First day on which its people would have been needed.' })
  startDate!: string;
  @ApiProperty({ ...ISO_DATE_SCHEMA, description: 'Last such day.' }) endDate!: string;
}

export class DelayDto implements DelayJson {
  @ApiProperty({ example: 'operations', description: 'The function that has too few people free.' })
  ownerFunction!: string;
  @ApiProperty({ type: Number, example: 2, description: 'People of the function.' }) people!: number;
  @ApiProperty({ type: Number, example: 7, description: 'Working days.' }) days!: number;
  @ApiProperty({ ...ISO_DATE_SCHEMA, description: 'First day that dependencies allow.' }) startDate!: string;
  @ApiProperty({ ...ISO_DATE_SCHEMA, description: 'Last working day before it starts.' }) endDate!: string;
  @ApiProperty({ type: [HeldByDto], description: 'Work items that have the people meanwhile, by first day.' })
  heldBy!: DelayJson['heldBy'];
}

export class NotBeforeDto {
  @ApiProperty({ ...ISO_DATE_SCHEMA, description: 'As it was stated.' }) date!: string;
  @ApiProperty({ type: Boolean, description: 'Without it the work could start earlier.' }) binds!: boolean;
}

export class PlannedWorkItemDto implements WorkItemView {
  @ApiProperty({ example: 'service-excellence-5p/front-line-authority/limits' }) id!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ example: 'operations' }) ownerFunction!: string;
  @ApiProperty(ISO_DATE_SCHEMA) startDate!: string;
  @ApiProperty({ ...ISO_DATE_SCHEMA, description: 'Last working day.' }) endDate!: string;
  @ApiProperty({ type: EffortDto }) effort!: EffortJson;
  @ApiProperty({ type: Boolean, description: 'On the critical chain.' }) critical!: boolean;
  @ApiProperty({ type: Number, example: 0, description: 'Working days that it waited for people.' })
  waitedForCapacity!: number;
  @ApiProperty({ type: [DependencyDto], description: 'Work items that it waits for.' })
  dependsOn!: readonly DependencyJson[];
  @ApiProperty({
    type: [DependencyDto],
    description: 'Dependencies without which it could have started earlier; none when it may start on the first day.',
  })
  boundBy!: readonly DependencyJson[];
  @ApiProperty({
    type: DelayDto,
    nullable: true,
    description: 'Why it starts later than its dependencies allow; null when it does not.',
  })
  delay!: DelayJson | null;
  @ApiPropertyOptional({ type: NotBeforeDto, description: 'Day before which somebody stated that it does not start.' })
  notBefore?: NotBeforeDto;
  @ApiProperty({
    type: Number,
    example: 12,
    description:
      'Working days that it may slip on dependencies alone, as if people were unlimited, without the end moving.',
  })
  totalFloat!: number;
  @ApiProperty({
    type: Number,
    example: 4,
    description: 'The same without anything that waits for it moving.',
  })
  freeFloat!: number;
  @ApiProperty({
    type: Number,
    example: 3,
    description:
      'Working days that it may slip in this plan, with what waits for it, within the people there are and without ' +
      'the end of the plan moving; 0 on the critical chain.',
  })
  levelledFloat!: number;
  @ApiPropertyOptional({ example: 'Agus Salim', description: 'Name of a person.' }) assignee?: string;
}

export class PostponedDto {
  @ApiProperty({ example: 'service-excellence-5p/calibration' }) id!: string;
  @ApiProperty({ type: FigureDto, description: 'Lost points of its gaps, which stay open.' }) lost!: FigureJson;
}

export class LinkedGapDto {
  @ApiProperty({ example: 'baseline', description: 'Key of the assessment.' }) assessment!: string;
  @ApiProperty({ example: 'POL-03' }) requirement!: string;
}

export class PlannedWorkstreamDto implements WorkstreamView {
  @ApiProperty({ type: Number, example: 1, description: 'Position in the plan, printed as WS-01.' }) number!: number;
  @ApiProperty({ example: 'service-excellence-5p/front-line-authority' }) id!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) objective!: LocalizedText;
  @ApiProperty({ example: 'operations' }) ownerFunction!: string;
  @ApiProperty(ISO_DATE_SCHEMA) startDate!: string;
  @ApiProperty(ISO_DATE_SCHEMA) endDate!: string;
  @ApiProperty({ type: EffortDto }) effort!: EffortJson;
  @ApiProperty({ type: FigureDto, description: 'Lost points of its gaps.' }) lost!: FigureJson;
  @ApiProperty({ type: Boolean }) quickWin!: boolean;
  @ApiProperty({ type: Boolean, description: 'Has work on the critical chain.' }) critical!: boolean;
  @ApiProperty({ type: Number, example: 3, description: 'Working days that its end may slip in this plan.' })
  levelledFloat!: number;
  @ApiProperty({ type: [String] }) dependsOn!: readonly string[];
  @ApiPropertyOptional({ example: 'Dewi Sartika', description: 'Name of a person.' }) owner?: string;
  @ApiProperty({ type: [LinkedGapDto], description: 'The costliest first.' }) gaps!: WorkstreamView['gaps'];
  @ApiProperty({ type: [PlannedWorkItemDto] }) workItems!: readonly WorkItemView[];
}

export class FunctionLoadDto {
  @ApiProperty({ example: 'operations' }) ownerFunction!: string;
  @ApiProperty({ type: Number, example: 2, description: 'People at the same time.' }) capacity!: number;
  @ApiProperty({ type: Number, example: 64, description: 'Likely person-days.' }) effort!: number;
  @ApiProperty({ type: FigureDto, description: 'Most people at work on one day.' }) peak!: FigureJson;
  @ApiProperty({ type: [FigureDto], description: 'Person-days in each week of five working days, from the first.' })
  weekly!: readonly FigureJson[];
}

export class MorePeopleDto {
  @ApiProperty({ example: 'operations' }) ownerFunction!: string;
  @ApiProperty({ type: Number, example: 1, description: 'People to add.' }) people!: number;
}

export class OverrunDto implements OverrunJson {
  @ApiProperty({ type: Number, example: 12, description: 'Working days past the limit.' }) daysOver!: number;
  @ApiProperty({ type: [String] }) lateWorkstreams!: readonly string[];
  @ApiProperty({ type: Number, example: 110, description: 'Working days if people were unlimited.' })
  lengthWithUnlimitedPeople!: number;
  @ApiProperty({ type: [MorePeopleDto], nullable: true, description: 'Null when no number of people helps.' })
  morePeople!: OverrunJson['morePeople'];
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Workstreams to move after the limit so that the rest fits; null when nothing would be left.',
  })
  postpone!: readonly string[] | null;
  @ApiProperty({ type: Number, example: 7, description: 'Calendar months that the plan needs as it is.' })
  monthsNeeded!: number;
}

export class ProjectionDto {
  @ApiProperty({ description: 'Workstream that ends here.' }) workstream!: string;
  @ApiProperty(ISO_DATE_SCHEMA) endDate!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'object',
      required: ['score', 'level'],
      properties: { score: OUTCOME_SCHEMA, level: REACHED_SCHEMA },
    },
    description: 'Key of the assessment → its score and level once this and all earlier workstreams have ended.',
    example: { baseline: { score: { exact: '4/5', decimal: '0.800000' }, level: 'established' } },
  })
  scores!: PlanView['projection'][number]['scores'];
}

export class OwnerFunctionDto {
  @ApiProperty({ example: 'operations' }) key!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
}

export class PlanDto implements PlanView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ enum: PLAN_PARTS }) part!: PlanPart;
  @ApiProperty({ type: [PlannedAssessmentDto], description: 'The assessments whose workstreams are shown.' })
  assessments!: PlanView['assessments'];
  @ApiProperty(ISO_DATE_SCHEMA) startDate!: string;
  @ApiProperty(ISO_DATE_SCHEMA) endDate!: string;
  @ApiProperty({ ...ISO_DATE_SCHEMA, description: 'Last day within the time limit.' }) limitDate!: string;
  @ApiProperty({ type: Number, example: 118 }) workingDays!: number;
  @ApiProperty({ type: Number, example: 126 }) limitWorkingDays!: number;
  @ApiProperty({ type: Boolean }) fits!: boolean;
  @ApiProperty({ type: EffortDto, description: 'Of the workstreams shown.' }) effort!: EffortJson;
  @ApiProperty({ type: [PlannedWorkstreamDto] }) workstreams!: readonly WorkstreamView[];
  @ApiProperty({ type: [FunctionLoadDto], description: 'Of the whole plan of the wave, the busiest first.' })
  loads!: PlanView['loads'];
  @ApiProperty({ type: OverrunDto, nullable: true, description: 'What would have to give; null when the plan fits.' })
  overrun!: OverrunJson | null;
  @ApiPropertyOptional({ type: [PostponedDto], description: 'Left for after the plan, where any is.' })
  postponed?: readonly PostponedDto[];
  @ApiProperty({ type: [ProjectionDto], description: 'In order of completion.' }) projection!: PlanView['projection'];
  @ApiProperty({ type: [OwnerFunctionDto] }) ownerFunctions!: PlanView['ownerFunctions'];
}
