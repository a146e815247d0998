import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import type { SortText } from '../database';
import { IfSent, IsLocalizedText, IsRef, LOCALIZED_TEXT_SCHEMA, PageQueryDto, REF_SCHEMA, SortParam } from '../http';
import type { LocalizedText } from '../shared/text';
import type { UnitChanges, UnitData, UnitSort, UnitView } from './unit.service';

const MOST_WEIGHT = 1_000_000_000;
const WEIGHT = {
  type: 'integer',
  minimum: 1,
  maximum: MOST_WEIGHT,
  example: 420,
  description: 'Contact volume or head count; counts where the framework weighs units.',
} as const;

export class CreateUnitDto implements UnitData {
  @ApiProperty({ ...REF_SCHEMA, example: 'JKT-V', description: 'Unique in the engagement; not "entity".' })
  @IsRef()
  ref!: string;

  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Jakarta, voice' })
  @IsLocalizedText({ oneLine: true })
  name!: LocalizedText;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  siteId!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true })
  @IsOptional()
  @IsUUID()
  programmeId?: string | null;

  @ApiPropertyOptional({ ...WEIGHT, default: 1 })
  @IfSent()
  @IsInt()
  @Min(1)
  @Max(MOST_WEIGHT)
  weight?: number;
}

export class UpdateUnitDto implements UnitChanges {
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'JKT-V' })
  @IfSent()
  @IsRef()
  ref?: string;

  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'Jakarta, voice' })
  @IfSent()
  @IsLocalizedText({ oneLine: true })
  name?: LocalizedText;

  @ApiPropertyOptional({ format: 'uuid' })
  @IfSent()
  @IsUUID()
  siteId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'Null: none in particular.' })
  @IsOptional()
  @IsUUID()
  programmeId?: string | null;

  @ApiPropertyOptional(WEIGHT)
  @IfSent()
  @IsInt()
  @Min(1)
  @Max(MOST_WEIGHT)
  weight?: number;
}

export class UnitDto implements UnitView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) engagementId!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'JKT-V' }) ref!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Jakarta, voice' }) name!: LocalizedText;
  @ApiProperty({ format: 'uuid' }) siteId!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) programmeId!: string | null;
  @ApiProperty(WEIGHT) weight!: number;
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class UnitQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  siteId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Units at sites of this party.' })
  @IsOptional()
  @IsUUID()
  partyId?: string;

  @SortParam<UnitSort>(['ref', 'weight'], 'ref')
  sort?: SortText<UnitSort>;
}
