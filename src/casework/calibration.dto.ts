import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ISO_DATE_SCHEMA, KEY_SCHEMA, LOCALIZED_TEXT_SCHEMA, REF_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import { MOST_ENTRIES } from './assessment-details.schema';
import type { AssessmentDetails } from './rules/assessment-details';

// These classes describe the form for readers of the API; it is checked by the schema of case files.

type Calibration = NonNullable<AssessmentDetails['calibrations']>[number];

const KINDS = ['assessors', 'monitors'] as const satisfies readonly Calibration['kind'][];
const CATEGORY_SCHEMA = { type: 'string', pattern: '^[A-Za-z0-9+-]{1,20}$', example: 'error' } as const;

export class CalibrationCategoryDto {
  @ApiProperty(CATEGORY_SCHEMA) key!: string;
  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'Critical error' }) title?: LocalizedText;
}

export class CalibrationScaleDto {
  @ApiProperty({ type: [CalibrationCategoryDto], minItems: 2, maxItems: MOST_ENTRIES.categories })
  categories!: Calibration['scale']['categories'];
  @ApiProperty({ type: Boolean, description: 'One step is a smaller disagreement than two.' }) ordinal!: boolean;
}

export class CalibrationRaterDto {
  @ApiProperty({ ...KEY_SCHEMA, example: 'rater-a' }) key!: string;
  @ApiProperty({ type: String, minLength: 1, maxLength: 200, example: 'R. Wahyu' }) name!: string;
}

export class CalibrationItemDto {
  @ApiProperty({ ...REF_SCHEMA, example: 'CALL-07' }) ref!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', pattern: CATEGORY_SCHEMA.pattern },
    minProperties: 1,
    example: { 'rater-a': 'error', 'rater-b': 'none' },
    description: 'Key of a rater → category, before anybody talked. Raters who did not rate the item are left out.',
  })
  ratings!: Readonly<Record<string, string>>;
  @ApiPropertyOptional({ ...CATEGORY_SCHEMA, description: 'Agreed on afterwards.' }) consensus?: string;
  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'The fee was named after the sale.' }) note?: LocalizedText;
}

@ApiSchema({ description: 'Several people rate the same items, apart from each other.' })
export class CalibrationDto {
  @ApiProperty({ ...KEY_SCHEMA, example: 'calls-january' }) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Calls of January' }) title!: LocalizedText;
  @ApiProperty(ISO_DATE_SCHEMA) date!: string;
  @ApiProperty({ enum: KINDS, description: 'Who is calibrated.' }) kind!: Calibration['kind'];
  @ApiProperty({ type: CalibrationScaleDto }) scale!: CalibrationScaleDto;
  @ApiProperty({ type: [CalibrationRaterDto], minItems: 2, maxItems: MOST_ENTRIES.raters })
  raters!: Calibration['raters'];
  @ApiProperty({ type: [CalibrationItemDto], minItems: 1, maxItems: MOST_ENTRIES.items }) items!: Calibration['items'];
}
