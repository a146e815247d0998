import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import type { SortText } from '../database';
import { IfSent, IsLocalizedText, IsRef, LOCALIZED_TEXT_SCHEMA, PageQueryDto, REF_SCHEMA, SortParam } from '../http';
import type { LocalizedText } from '../shared/text';
import type { SiteData, SiteSort, SiteView } from './site.service';

const LOCATION = {
  ...LOCALIZED_TEXT_SCHEMA,
  nullable: true,
  example: { en: 'Jakarta, Indonesia', zh: '印度尼西亚雅加达' },
  description: 'City and country, as reports show them. Null: not said.',
} as const;
const PARTY_ID = { format: 'uuid', description: 'Who operates here.' } as const;

export class CreateSiteDto implements SiteData {
  @ApiProperty({ ...REF_SCHEMA, example: 'JKT', description: 'Short reference, unique in the workspace.' })
  @IsRef()
  ref!: string;

  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Jakarta centre' })
  @IsLocalizedText({ maxLength: 200, oneLine: true })
  name!: LocalizedText;

  @ApiProperty(PARTY_ID)
  @IsUUID()
  partyId!: string;

  @ApiPropertyOptional(LOCATION)
  @IsOptional()
  @IsLocalizedText({ maxLength: 200 })
  location?: LocalizedText | null;
}

export class UpdateSiteDto implements Partial<SiteData> {
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'JKT' })
  @IfSent()
  @IsRef()
  ref?: string;

  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'Jakarta centre' })
  @IfSent()
  @IsLocalizedText({ maxLength: 200, oneLine: true })
  name?: LocalizedText;

  @ApiPropertyOptional(PARTY_ID)
  @IfSent()
  @IsUUID()
  partyId?: string;

  @ApiPropertyOptional({ ...LOCATION, description: 'Null clears it.' })
  @IsOptional()
  @IsLocalizedText({ maxLength: 200 })
  location?: LocalizedText | null;
}

export class SiteDto implements SiteView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'JKT' }) ref!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Jakarta centre' }) name!: LocalizedText;
  @ApiProperty(PARTY_ID) partyId!: string;
  @ApiProperty(LOCATION) location!: LocalizedText | null;
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class SiteQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only the sites of this party.' })
  @IsOptional()
  @IsUUID()
  partyId?: string;

  @SortParam<SiteSort>(['ref', 'updatedAt'], 'ref')
  sort?: SortText<SiteSort>;
}
