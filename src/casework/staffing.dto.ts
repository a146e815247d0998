import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { KEY_SCHEMA, LOCALIZED_TEXT_SCHEMA, REF_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';

// This class describes the form for readers of the API; it is checked by the schema of case files.

@ApiSchema({ description: 'An interval of one group of agents, with the service level asked of it.' })
export class StaffingDto {
  @ApiProperty({ ...KEY_SCHEMA, example: 'voice-peak' }) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Voice, Monday at ten' }) title!: LocalizedText;
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'JKT-V', description: 'Default: the whole entity.' }) unit?: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 1440, example: 30 }) intervalMinutes!: number;
  @ApiProperty({
    type: Number,
    maximum: 1_000_000,
    example: 250,
    description: 'Offered in the interval, above 0; a mean may have decimals.',
  })
  calls!: number;
  @ApiProperty({
    type: Number,
    minimum: 10,
    maximum: 14_400,
    example: 210,
    description: 'Mean of talk, hold and after-call work.',
  })
  handlingSeconds!: number;
  @ApiProperty({
    type: Number,
    minimum: 1,
    maximum: 99.9,
    example: 90,
    description: 'Percent of the calls to be answered within the limit.',
  })
  targetShare!: number;
  @ApiProperty({ type: Number, minimum: 0, maximum: 3600, example: 20 }) limitSeconds!: number;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 10_000, example: 34, description: 'At work.' })
  agents?: number;
  @ApiPropertyOptional({
    type: Number,
    minimum: 0,
    maximum: 90,
    example: 32,
    description: 'Percent of paid time that agents are not available.',
  })
  shrinkage?: number;
  @ApiPropertyOptional({
    type: Number,
    minimum: 1,
    maximum: 3600,
    example: 120,
    description: 'Mean time after which a waiting caller gives up; default: callers wait without end.',
  })
  patienceSeconds?: number;
}
