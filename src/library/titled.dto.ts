import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';

export class TitledDto {
  @ApiProperty({ type: String, example: 'approach' }) key!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiPropertyOptional(LOCALIZED_TEXT_SCHEMA) description?: LocalizedText;
}
