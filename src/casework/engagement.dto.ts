import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Period, PlanDocument } from '../assessment';
import type { SortText } from '../database';
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
  NestedObject,
} from '../http';
import { type Language, LANGUAGES, type LocalizedText } from '../shared/text';
import type {
  EngagementChanges,
  EngagementData,
  EngagementSort,
  EngagementView,
  TeamMember,
} from './engagement.service';
import { IsCapacity } from './is-capacity';
import { PeriodDto } from './period.dto';

export class TeamMemberDto implements TeamMember {
  @ApiProperty({ type: String, maxLength: 200, example: 'Ayu Lestari' })
  @IsPlainText(200)
  name!: string;

  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: { en: 'Lead assessor', id: 'Asesor utama', zh: '主评估师' } })
  @IsLocalizedText({ oneLine: true })
  role!: LocalizedText;
}

export class TimeLimitDto {
  @ApiProperty({ type: Number, minimum: 1, maximum: 60, example: 3, description: 'Calendar months from the start.' })
  @IsInt()
  @Min(1)
  @Max(60)
  months!: number;
}

export class QuickWinDto {
  @ApiProperty({ type: Number, minimum: 1, maximum: 250, example: 20, description: 'Working days.' })
  @IsInt()
  @Min(1)
  @Max(250)
  maximumDays!: number;
}

export class PlanLimitsDto implements PlanDocument {
  @ApiProperty({ ...ISO_DATE_SCHEMA, example: '2026-04-13', description: 'When work on the plan starts.' })
  @IsIsoDate()
  start!: string;

  @ApiProperty({ type: TimeLimitDto, description: 'The plan has to fit into this.' })
  @NestedObject(() => TimeLimitDto)
  timeLimit!: TimeLimitDto;

  @ApiPropertyOptional({ type: [String], format: 'date', description: 'Days without work, beside weekends.' })
  @IfSent()
  @IsArray()
  @ArrayUnique()
  @IsIsoDate({ each: true })
  holidays?: string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'integer', minimum: 1, maximum: 10_000 },
    example: { quality: 3 },
    description: 'People per owner function that work on the plan at the same time; functions not named have 2.',
  })
  @IfSent()
  @IsCapacity()
  capacity?: Record<string, number>;

  @ApiPropertyOptional({ type: QuickWinDto, description: 'How long a workstream may take to be a quick win.' })
  @IfSent()
  @NestedObject(() => QuickWinDto)
  quickWin?: QuickWinDto;
}

const TEXTS = { type: 'array', items: LOCALIZED_TEXT_SCHEMA } as const;

/** What may be left out when an engagement is made. */
class EngagementOptionsDto {
  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, description: "As reports print it; default: the party's name." })
  @IfSent()
  @IsLocalizedText({ oneLine: true })
  clientName?: LocalizedText;

  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: { en: 'Confidential', id: 'Rahasia', zh: '机密' } })
  @IfSent()
  @IsLocalizedText({ oneLine: true })
  classification?: LocalizedText;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of reports, unless they ask for another.' })
  @IfSent()
  @IsIn(LANGUAGES)
  language?: Language;

  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, nullable: true, example: 'Retail banking' })
  @IsOptional()
  @IsLocalizedText()
  sector?: LocalizedText | null;

  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, nullable: true, example: 'Baseline before the vendor change.' })
  @IsOptional()
  @IsLocalizedText()
  purpose?: LocalizedText | null;

  @ApiPropertyOptional({ ...TEXTS, nullable: true, description: 'Facts that the reader needs, a sentence each.' })
  @IsOptional()
  @IsArray()
  @IsLocalizedText({}, { each: true })
  background?: LocalizedText[] | null;

  @ApiPropertyOptional({ type: [TeamMemberDto], nullable: true })
  @IsOptional()
  @IsArray()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TeamMemberDto)
  team?: TeamMemberDto[] | null;

  @ApiPropertyOptional({ ...TEXTS, nullable: true, description: 'Who gets the reports.' })
  @IsOptional()
  @IsArray()
  @IsLocalizedText({}, { each: true })
  distribution?: LocalizedText[] | null;

  @ApiPropertyOptional({ type: PlanLimitsDto, nullable: true, description: 'Limits that all plans of it share.' })
  @IsOptional()
  @NestedObject(() => PlanLimitsDto)
  plan?: PlanLimitsDto | null;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: '^[A-Z]{3}$', example: 'USD' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: '$property must be three capital letters, such as USD' })
  currency?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, pattern: '^#[0-9A-Fa-f]{6}$', example: '#1F4E79' })
  @IsOptional()
  @Matches(/^#[0-9A-Fa-f]{6}$/, { message: '$property must be "#" and six hexadecimal digits, such as #1F4E79' })
  accent?: string | null;

  @ApiPropertyOptional({
    type: Boolean,
    default: false,
    description: 'Reports say that names and ratings are samples.',
  })
  @IfSent()
  @IsBoolean()
  sampleData?: boolean;
}

export class CreateEngagementDto extends EngagementOptionsDto implements EngagementData {
  @ApiProperty({ ...KEY_SCHEMA, example: 'telecom-2026', description: 'Unique in the workspace.' })
  @IsKey()
  key!: string;

  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Baseline of own and vendor sites' })
  @IsLocalizedText({ oneLine: true })
  title!: LocalizedText;

  @ApiProperty({ format: 'uuid', description: 'The party that the work is done for.' })
  @IsUUID()
  clientPartyId!: string;

  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Tolok Advisory' })
  @IsLocalizedText({ oneLine: true })
  consultancy!: LocalizedText;

  @ApiProperty({ type: PeriodDto })
  @NestedObject(() => PeriodDto)
  period!: PeriodDto;
}

export class UpdateEngagementDto extends EngagementOptionsDto implements EngagementChanges {
  @ApiPropertyOptional({ ...KEY_SCHEMA, example: 'telecom-2026' })
  @IfSent()
  @IsKey()
  key?: string;

  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'Baseline of own and vendor sites' })
  @IfSent()
  @IsLocalizedText({ oneLine: true })
  title?: LocalizedText;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfSent()
  @IsUUID()
  clientPartyId?: string;

  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'Tolok Advisory' })
  @IfSent()
  @IsLocalizedText({ oneLine: true })
  consultancy?: LocalizedText;

  @ApiPropertyOptional({ type: PeriodDto })
  @IfSent()
  @NestedObject(() => PeriodDto)
  period?: PeriodDto;
}

export class EngagementDto implements EngagementView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...KEY_SCHEMA, example: 'telecom-2026' }) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Baseline of own and vendor sites' }) title!: LocalizedText;
  @ApiProperty({ format: 'uuid' }) clientPartyId!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) clientName!: LocalizedText;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) consultancy!: LocalizedText;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) classification!: LocalizedText;
  @ApiProperty({ enum: LANGUAGES }) language!: Language;
  @ApiProperty({ type: PeriodDto }) period!: Period;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true }) sector!: LocalizedText | null;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true }) purpose!: LocalizedText | null;
  @ApiProperty(TEXTS) background!: readonly LocalizedText[];
  @ApiProperty({ type: [TeamMemberDto] }) team!: readonly TeamMember[];
  @ApiProperty(TEXTS) distribution!: readonly LocalizedText[];
  @ApiProperty({ type: PlanLimitsDto, nullable: true }) plan!: PlanDocument | null;
  @ApiProperty({ type: String, nullable: true, example: 'USD' }) currency!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '#1F4E79' }) accent!: string | null;
  @ApiProperty({ type: Boolean }) sampleData!: boolean;
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class EngagementQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  clientPartyId?: string;

  @ApiPropertyOptional({
    type: String,
    maxLength: 200,
    description: 'Part of the key, or of the title in any language.',
  })
  @IsOptional()
  @IsPlainText(200)
  q?: string;

  @SortParam<EngagementSort>(['key', 'updatedAt'], 'key')
  sort?: SortText<EngagementSort>;
}
