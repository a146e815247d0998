import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import type { AssessmentKind, Period, ResultRatings } from '../assessment';
import type { SortText } from '../database';
import {
  IfSent,
  IsIsoDate,
  IsKey,
  IsLocalizedText,
  ISO_DATE_SCHEMA,
  IsPercentText,
  IsPlainText,
  IsRef,
  KEY_SCHEMA,
  LOCALIZED_TEXT_SCHEMA,
  PageQueryDto,
  PERCENT_TEXT_SCHEMA,
  REF_SCHEMA,
  SortParam,
  NestedObject,
} from '../http';
import type { LocalizedText } from '../shared/text';
import type { CompletedResult } from './assessment.entity';
import type {
  AssessedUnitView,
  AssessmentProgress,
  AssessmentSort,
  AssessmentSummaryView,
  AssessmentView,
} from './assessment.reader';
import type { AssessmentChanges, AssessmentData } from './assessment.service';
import { PeriodDto } from './period.dto';
import { ASSESSMENT_STATUSES, type AssessmentStatus, type Transition, TRANSITION_NAMES } from './rules/life-cycle';

const KINDS = ['baseline', 'progress', 'certification', 'surveillance'] as const satisfies readonly AssessmentKind[];
const FRAMEWORK_ID = /^[a-z0-9-]{1,60}@\d{1,9}\.\d{1,9}\.\d{1,9}$/;
const RATED_FROM = ['evidence', 'stated'] as const satisfies readonly ResultRatings[];
const RESULT_RATINGS = {
  enum: RATED_FROM,
  description:
    'Where results are rated from: the KPI evidence of the engagement, where an answer that overrules it gives its reason ' +
    'in the note; or answers only.',
};
const NAME = { type: String, nullable: true, maxLength: 200, example: 'Ayu Lestari' } as const;

/** What may be left out when an assessment is made. */
class AssessmentOptionsDto {
  @ApiPropertyOptional({
    ...KEY_SCHEMA,
    example: 'baseline',
    description: 'Those of a wave share a plan; default: the kind.',
  })
  @IfSent()
  @IsKey()
  wave?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The one before it, to compare with: of the same engagement and framework version.',
  })
  @IsOptional()
  @IsUUID()
  previousId?: string | null;

  @ApiPropertyOptional({
    type: String,
    maxLength: 40,
    example: 'TEL-2026-OSP-1',
    description: 'Unique in the engagement; default: the keys of engagement and assessment, in capitals.',
  })
  @IfSent()
  @IsPlainText(40)
  documentNumber?: string;

  @ApiPropertyOptional({ ...ISO_DATE_SCHEMA, description: 'Not before the period ends; default: its last day.' })
  @IfSent()
  @IsIsoDate()
  reportDate?: string;

  @ApiPropertyOptional(NAME)
  @IsOptional()
  @IsPlainText(200)
  author?: string | null;

  @ApiPropertyOptional(NAME)
  @IsOptional()
  @IsPlainText(200)
  reviewer?: string | null;

  @ApiPropertyOptional(NAME)
  @IsOptional()
  @IsPlainText(200)
  approver?: string | null;

  @ApiPropertyOptional({
    ...PERCENT_TEXT_SCHEMA,
    nullable: true,
    description: "Percent that every requirement is measured against; null: the framework's.",
  })
  @IsOptional()
  @IsPercentText()
  target?: string | null;

  @ApiPropertyOptional({
    ...PERCENT_TEXT_SCHEMA,
    nullable: true,
    description: 'A gap on at least this percent of the units is systemic; null: 50.',
  })
  @IsOptional()
  @IsPercentText()
  systemicShare?: string | null;

  @ApiPropertyOptional({
    ...ISO_DATE_SCHEMA,
    nullable: true,
    description: "Default: the start of the engagement's plan.",
  })
  @IsOptional()
  @IsIsoDate()
  planStart?: string | null;

  @ApiPropertyOptional({
    ...RESULT_RATINGS,
    description: `${RESULT_RATINGS.description} Default of a new one: evidence.`,
  })
  @IfSent()
  @IsIn(RATED_FROM)
  resultRatings?: ResultRatings;
}

export class CreateAssessmentDto extends AssessmentOptionsDto implements AssessmentData {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  engagementId!: string;

  @ApiProperty({ ...KEY_SCHEMA, example: 'baseline-osp', description: 'Unique in the engagement.' })
  @IsKey()
  key!: string;

  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Baseline of the operation' })
  @IsLocalizedText({ oneLine: true })
  title!: LocalizedText;

  @ApiProperty({ enum: KINDS })
  @IsIn(KINDS)
  kind!: AssessmentKind;

  @ApiProperty({
    type: String,
    pattern: FRAMEWORK_ID.source,
    example: 'service-excellence-5p@1.0.0',
    description: 'Key and version of a framework of the workspace. Can not be changed later.',
  })
  @Matches(FRAMEWORK_ID, { message: '$property must be key@version, such as "service-excellence-5p@1.0.0"' })
  frameworkId!: string;

  @ApiProperty({ type: PeriodDto })
  @NestedObject(() => PeriodDto)
  period!: PeriodDto;

  @ApiPropertyOptional({
    type: 'array',
    items: REF_SCHEMA,
    uniqueItems: true,
    example: ['JKT-V', 'BDG-V'],
    description: 'Refs of the units that it covers; default: all units of the engagement.',
  })
  @IfSent()
  @IsArray()
  @ArrayUnique()
  @IsRef({ each: true })
  units?: string[];
}

export class UpdateAssessmentDto extends AssessmentOptionsDto implements AssessmentChanges {
  @ApiPropertyOptional({ ...KEY_SCHEMA, example: 'baseline-osp' })
  @IfSent()
  @IsKey()
  key?: string;

  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'Baseline of the operation' })
  @IfSent()
  @IsLocalizedText({ oneLine: true })
  title?: LocalizedText;

  @ApiPropertyOptional({ enum: KINDS })
  @IfSent()
  @IsIn(KINDS)
  kind?: AssessmentKind;

  @ApiPropertyOptional({ type: PeriodDto })
  @IfSent()
  @NestedObject(() => PeriodDto)
  period?: PeriodDto;
}

@ApiSchema({ name: 'AssessmentEngagementDto' })
class EngagementOfAssessmentDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...KEY_SCHEMA, example: 'telecom-2026' }) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Baseline of own and vendor sites' }) title!: LocalizedText;
}

export class AssessmentProgressDto implements AssessmentProgress {
  @ApiProperty({ type: Number, example: 812 }) answered!: number;
  @ApiProperty({ type: Number, example: 4970, description: 'What the framework asks of all units and of the entity.' })
  answerable!: number;
}

export class CompletedResultDto implements CompletedResult {
  @ApiProperty({ format: 'uuid' }) snapshotId!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '0.715400',
    description: '0 to 1, after caps; null: nothing rated.',
  })
  score!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: 'silver',
    description: 'Null below the lowest, or undetermined.',
  })
  level!: string | null;
  @ApiProperty({ type: Boolean, description: 'Whether coverage suffices to speak of a level.' })
  levelDetermined!: boolean;
  @ApiProperty({ type: String, example: '0.983871', description: 'Share assessed of what applies, 0 to 1.' })
  coverage!: string;
}

export class AssessmentSummaryDto implements AssessmentSummaryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: EngagementOfAssessmentDto }) engagement!: EngagementOfAssessmentDto;
  @ApiProperty({ ...KEY_SCHEMA, example: 'baseline-osp' }) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Baseline of the operation' }) title!: LocalizedText;
  @ApiProperty({ enum: KINDS }) kind!: AssessmentKind;
  @ApiProperty({ ...KEY_SCHEMA, example: 'baseline' }) wave!: string;
  @ApiProperty({ type: String, example: 'service-excellence-5p@1.0.0' }) frameworkId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) previousId!: string | null;
  @ApiProperty({ type: String, example: 'TEL-2026-OSP-1' }) documentNumber!: string;
  @ApiProperty({ enum: ASSESSMENT_STATUSES }) status!: AssessmentStatus;
  @ApiProperty({ type: Number, minimum: 1, maximum: 99 }) revision!: number;
  @ApiProperty({ type: PeriodDto }) period!: Period;
  @ApiProperty(ISO_DATE_SCHEMA) reportDate!: string;
  @ApiProperty(NAME) author!: string | null;
  @ApiProperty(NAME) reviewer!: string | null;
  @ApiProperty(NAME) approver!: string | null;
  @ApiProperty({ ...PERCENT_TEXT_SCHEMA, nullable: true }) target!: string | null;
  @ApiProperty({ ...PERCENT_TEXT_SCHEMA, nullable: true }) systemicShare!: string | null;
  @ApiProperty({ ...ISO_DATE_SCHEMA, nullable: true }) planStart!: string | null;
  @ApiProperty(RESULT_RATINGS) resultRatings!: ResultRatings;
  @ApiProperty({ type: Number, description: 'The whole entity is not counted.' }) unitCount!: number;
  @ApiProperty({ type: AssessmentProgressDto }) progress!: AssessmentProgress;
  @ApiProperty({ type: CompletedResultDto, nullable: true, description: 'Of a completed one.' })
  result!: CompletedResult | null;
  @ApiProperty({ enum: TRANSITION_NAMES, isArray: true, description: 'What can be done next.' })
  transitions!: readonly Transition[];
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) completedAt!: string | null;
}

export class AssessedUnitDto implements AssessedUnitView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'JKT-V' }) ref!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Jakarta, voice' }) name!: LocalizedText;
  @ApiProperty({ type: Number }) answerCount!: number;
}

export class AssessmentDto extends AssessmentSummaryDto implements AssessmentView {
  @ApiProperty({ type: [AssessedUnitDto], description: 'In the order in which they were made.' })
  units!: readonly AssessedUnitView[];
  @ApiProperty({ type: Number, description: 'Answers given once for the whole entity.' }) entityAnswerCount!: number;
}

export class AssessmentQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  engagementId?: string;

  @ApiPropertyOptional({ enum: ASSESSMENT_STATUSES, isArray: true, description: 'Repeat it to allow several.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray()
  @IsIn(ASSESSMENT_STATUSES, { each: true })
  status?: AssessmentStatus[];

  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS)
  kind?: AssessmentKind;

  @ApiPropertyOptional({ ...KEY_SCHEMA, example: 'service-excellence-5p', description: 'Of any version.' })
  @IsOptional()
  @IsKey()
  frameworkKey?: string;

  @ApiPropertyOptional({
    type: String,
    maxLength: 200,
    description: 'Part of the key, or of the title in any language.',
  })
  @IsOptional()
  @IsPlainText(200)
  q?: string;

  @SortParam<AssessmentSort>(['updatedAt', 'title', 'reportDate', 'key'], '-updatedAt')
  sort?: SortText<AssessmentSort>;
}
