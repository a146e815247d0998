import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { SortText } from '../database';
import { IfSent, IsLocalizedText, IsRef, LOCALIZED_TEXT_SCHEMA, PageQueryDto, REF_SCHEMA, SortParam } from '../http';
import type { LocalizedText } from '../shared/text';
import { PARTY_KINDS, type PartyKind } from './party.entity';
import type { PartyData, PartySort, PartyView } from './party.service';

export class CreatePartyDto implements PartyData {
  @ApiProperty({ ...REF_SCHEMA, example: 'PELA', description: 'Short reference, unique in the workspace.' })
  @IsRef()
  ref!: string;

  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Pelandra Global Care' })
  @IsLocalizedText({ maxLength: 200, oneLine: true })
  name!: LocalizedText;

  @ApiProperty({ enum: PARTY_KINDS, example: 'vendor', description: 'A client, an own operation of it, or a vendor.' })
  @IsIn(PARTY_KINDS)
  kind!: PartyKind;
}

export class UpdatePartyDto implements Partial<PartyData> {
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'PELA' })
  @IfSent()
  @IsRef()
  ref?: string;

  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'Pelandra Global Care' })
  @IfSent()
  @IsLocalizedText({ maxLength: 200, oneLine: true })
  name?: LocalizedText;

  @ApiPropertyOptional({ enum: PARTY_KINDS })
  @IfSent()
  @IsIn(PARTY_KINDS)
  kind?: PartyKind;
}

export class PartyDto implements PartyView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'PELA' }) ref!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Pelandra Global Care' }) name!: LocalizedText;
  @ApiProperty({ enum: PARTY_KINDS, example: 'vendor' }) kind!: PartyKind;
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class PartyQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: PARTY_KINDS })
  @IsOptional()
  @IsIn(PARTY_KINDS)
  kind?: PartyKind;

  @SortParam<PartySort>(['ref', 'updatedAt'], 'ref')
  sort?: SortText<PartySort>;
}
