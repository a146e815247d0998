import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { SortText } from '../database';
import { IfSent, IsLocalizedText, IsRef, LOCALIZED_TEXT_SCHEMA, PageQueryDto, REF_SCHEMA, SortParam } from '../http';
import type { LocalizedText } from '../shared/text';
import { type Channel, CHANNELS } from './programme.entity';
import type { ProgrammeData, ProgrammeSort, ProgrammeView } from './programme.service';

const LINE_OF_BUSINESS = {
  ...LOCALIZED_TEXT_SCHEMA,
  nullable: true,
  example: { en: 'Credit cards', id: 'Kartu kredit', zh: '信用卡' },
  description: 'Null: not said.',
} as const;
const CHANNEL = { enum: CHANNELS, nullable: true, example: 'voice', description: 'Null: not said.' } as const;

export class CreateProgrammeDto implements ProgrammeData {
  @ApiProperty({ ...REF_SCHEMA, example: 'CARD-VOICE', description: 'Short reference, unique in the workspace.' })
  @IsRef()
  ref!: string;

  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Card services, voice' })
  @IsLocalizedText({ maxLength: 200, oneLine: true })
  name!: LocalizedText;

  @ApiPropertyOptional(LINE_OF_BUSINESS)
  @IsOptional()
  @IsLocalizedText({ maxLength: 200 })
  lineOfBusiness?: LocalizedText | null;

  @ApiPropertyOptional(CHANNEL)
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel | null;
}

export class UpdateProgrammeDto implements Partial<ProgrammeData> {
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'CARD-VOICE' })
  @IfSent()
  @IsRef()
  ref?: string;

  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'Card services, voice' })
  @IfSent()
  @IsLocalizedText({ maxLength: 200, oneLine: true })
  name?: LocalizedText;

  @ApiPropertyOptional({ ...LINE_OF_BUSINESS, description: 'Null clears it.' })
  @IsOptional()
  @IsLocalizedText({ maxLength: 200 })
  lineOfBusiness?: LocalizedText | null;

  @ApiPropertyOptional({ ...CHANNEL, description: 'Null clears it.' })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel | null;
}

export class ProgrammeDto implements ProgrammeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'CARD-VOICE' }) ref!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Card services, voice' }) name!: LocalizedText;
  @ApiProperty(LINE_OF_BUSINESS) lineOfBusiness!: LocalizedText | null;
  @ApiProperty(CHANNEL) channel!: Channel | null;
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class ProgrammeQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: CHANNELS })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @SortParam<ProgrammeSort>(['ref', 'updatedAt'], 'ref')
  sort?: SortText<ProgrammeSort>;
}
