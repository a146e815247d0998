import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional } from 'class-validator';
import type { Evidence, Period } from '../assessment';
import type { SortText } from '../database';
import {
  IfSent,
  IsIsoDate,
  IsLocalizedText,
  ISO_DATE_SCHEMA,
  IsRef,
  LOCALIZED_TEXT_SCHEMA,
  PageQueryDto,
  REF_SCHEMA,
  SortParam,
  NestedObject,
} from '../http';
import type { LocalizedText } from '../shared/text';
import {
  EVIDENCE_KINDS,
  type EvidenceData,
  type EvidenceFileView,
  type EvidenceSort,
  type EvidenceView,
  SENSITIVITIES,
} from './evidence.service';
import { PeriodDto } from './period.dto';

const TITLE = { ...LOCALIZED_TEXT_SCHEMA, example: 'Calibration minutes, March 2026' };
const SOURCE = {
  ...LOCALIZED_TEXT_SCHEMA,
  example: 'Quality manager, Jakarta site',
  description: 'Where it comes from.',
};
const EFFECTIVE_DATE = {
  ...ISO_DATE_SCHEMA,
  description: 'The day that the evidence speaks of, whenever it was uploaded.',
};
const PERIOD = { type: PeriodDto, description: 'The days that a sample or a report covers.' };
const REQUIREMENTS = {
  type: [String] as [StringConstructor],
  maxItems: 500,
  example: ['QUA-02'],
  description: 'Refs of the requirements that it bears on.',
};
const SENSITIVITY = { enum: SENSITIVITIES, description: 'Whether it holds confidential or personal data.' };

export class CreateEvidenceDto implements EvidenceData {
  @ApiPropertyOptional({
    ...REF_SCHEMA,
    example: 'E-07',
    description: 'Unique in the assessment. Left out: the next free one of the form E-07.',
  })
  @IfSent()
  @IsRef()
  ref?: string;

  @ApiProperty(TITLE)
  @IsLocalizedText({ maxLength: 300, oneLine: true })
  title!: LocalizedText;

  @ApiProperty({ enum: EVIDENCE_KINDS, example: 'document' })
  @IsIn(EVIDENCE_KINDS)
  kind!: Evidence['kind'];

  @ApiProperty(EFFECTIVE_DATE)
  @IsIsoDate()
  effectiveDate!: string;

  @ApiPropertyOptional({ ...PERIOD, nullable: true })
  @IsOptional()
  @NestedObject(() => PeriodDto)
  period?: Period | null;

  @ApiPropertyOptional({ ...SOURCE, nullable: true })
  @IsOptional()
  @IsLocalizedText({ maxLength: 500 })
  source?: LocalizedText | null;

  @ApiPropertyOptional({ ...REQUIREMENTS, default: [] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsRef({ each: true })
  requirements?: readonly string[] | null;

  @ApiPropertyOptional({ ...SENSITIVITY, default: 'normal' })
  @IfSent()
  @IsIn(SENSITIVITIES)
  sensitivity?: Evidence['sensitivity'];
}

export class UpdateEvidenceDto implements Partial<EvidenceData> {
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'E-07' })
  @IfSent()
  @IsRef()
  ref?: string;

  @ApiPropertyOptional(TITLE)
  @IfSent()
  @IsLocalizedText({ maxLength: 300, oneLine: true })
  title?: LocalizedText;

  @ApiPropertyOptional({ enum: EVIDENCE_KINDS })
  @IfSent()
  @IsIn(EVIDENCE_KINDS)
  kind?: Evidence['kind'];

  @ApiPropertyOptional(EFFECTIVE_DATE)
  @IfSent()
  @IsIsoDate()
  effectiveDate?: string;

  @ApiPropertyOptional({ ...PERIOD, nullable: true })
  @IsOptional()
  @NestedObject(() => PeriodDto)
  period?: Period | null;

  @ApiPropertyOptional({ ...SOURCE, nullable: true })
  @IsOptional()
  @IsLocalizedText({ maxLength: 500 })
  source?: LocalizedText | null;

  @ApiPropertyOptional({ ...REQUIREMENTS, nullable: true, description: 'Replaces the list; null empties it.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsRef({ each: true })
  requirements?: readonly string[] | null;

  @ApiPropertyOptional(SENSITIVITY)
  @IfSent()
  @IsIn(SENSITIVITIES)
  sensitivity?: Evidence['sensitivity'];
}

export class EvidenceFileDto implements EvidenceFileView {
  @ApiProperty({ example: 'calibration-minutes.pdf' }) name!: string;
  @ApiProperty({ example: 'application/pdf' }) type!: string;
  @ApiProperty({ type: Number, description: 'Bytes.', example: 48_213 }) size!: number;
  @ApiProperty({
    description: 'Of the bytes, in hex.',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
  sha256!: string;
  @ApiProperty({ format: 'date-time' }) uploadedAt!: string;
}

export class EvidenceDto implements EvidenceView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) assessmentId!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'E-07' }) ref!: string;
  @ApiProperty(TITLE) title!: LocalizedText;
  @ApiProperty({ enum: EVIDENCE_KINDS, example: 'document' }) kind!: Evidence['kind'];
  @ApiProperty(EFFECTIVE_DATE) effectiveDate!: string;
  @ApiProperty({ ...PERIOD, nullable: true }) period!: Period | null;
  @ApiProperty({ ...SOURCE, nullable: true }) source!: LocalizedText | null;
  @ApiProperty(REQUIREMENTS) requirements!: readonly string[];
  @ApiProperty({ ...SENSITIVITY, example: 'normal' }) sensitivity!: Evidence['sensitivity'];
  @ApiProperty({ type: EvidenceFileDto, nullable: true }) file!: EvidenceFileDto | null;
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class EvidenceQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: EVIDENCE_KINDS })
  @IfSent()
  @IsIn(EVIDENCE_KINDS)
  kind?: Evidence['kind'];

  @ApiPropertyOptional({ ...REF_SCHEMA, description: 'Ref of a requirement that it bears on.' })
  @IfSent()
  @IsRef()
  requirement?: string;

  @ApiPropertyOptional(SENSITIVITY)
  @IfSent()
  @IsIn(SENSITIVITIES)
  sensitivity?: Evidence['sensitivity'];

  @ApiPropertyOptional({ type: Boolean, description: 'Only entries with a file, or only those without.' })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IfSent()
  @IsBoolean()
  hasFile?: boolean;

  @SortParam<EvidenceSort>(['ref', 'effectiveDate', 'updatedAt'], 'ref')
  sort?: SortText<EvidenceSort>;
}
