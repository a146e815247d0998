import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { KEY_SCHEMA, LOCALIZED_TEXT_SCHEMA, REF_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import { MOST_ENTRIES } from './assessment-details.schema';
import type { DriverContactsView } from './driver-contacts.service';
import { PeriodDto } from './period.dto';
import type { AssessmentDetails } from './rules/assessment-details';

// These classes describe the form for readers of the API; it is checked by the schema of case files.

type Drivers = NonNullable<AssessmentDetails['drivers']>;
type ErrorClass = Drivers['errors'][number]['class'];

const CLASSES = ['customer', 'business', 'compliance'] as const satisfies readonly ErrorClass[];

export class CriticalErrorDto {
  @ApiProperty({ ...KEY_SCHEMA, example: 'wrong-information' }) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Wrong information' }) title!: LocalizedText;
  @ApiProperty({ enum: CLASSES, description: 'To whom it does harm.' }) class!: ErrorClass;
}

export class MonitoredContactsDto {
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'JKT-V', description: 'Default: not known.' }) unit?: string;
  @ApiPropertyOptional({ ...KEY_SCHEMA, example: 'card-delivery', description: 'Default: not known.' }) reason?: string;
  @ApiProperty({
    type: 'array',
    items: KEY_SCHEMA,
    uniqueItems: true,
    maxItems: MOST_ENTRIES.errors,
    example: ['wrong-information'],
    description: 'That each of these contacts has; empty for none.',
  })
  errors!: readonly string[];
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 1_000_000, example: 100 }) contacts!: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 1_000_000, example: 45, description: 'At most all contacts.' })
  dissatisfied!: number;
}

@ApiSchema({ description: 'Monitored contacts whose customers were asked: which errors go with dissatisfaction.' })
export class DriversDto {
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Errors and dissatisfaction' }) title!: LocalizedText;
  @ApiProperty({ type: PeriodDto }) period!: PeriodDto;
  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: '500 calls, drawn at random' }) sample?: LocalizedText;
  @ApiProperty({ type: [CriticalErrorDto], minItems: 1, maxItems: MOST_ENTRIES.errors }) errors!: Drivers['errors'];
  @ApiPropertyOptional({
    type: [MonitoredContactsDto],
    minItems: 1,
    maxItems: MOST_ENTRIES.contacts,
    description:
      'A row for the contacts that have the same errors, unit and reason. Left out: they are to come as a table ' +
      '(PUT …/drivers/contacts), and until then nothing is judged.',
  })
  contacts?: NonNullable<Drivers['contacts']>;
}

export class DriverContactsDto implements DriverContactsView {
  @ApiProperty({ type: 'integer', example: 500, description: 'Rows of the table.' }) contacts!: number;
  @ApiProperty({ type: 'integer', example: 105 }) dissatisfied!: number;
  @ApiProperty({ type: 'integer', example: 24, description: 'Rows of counts: the same unit, reason and errors.' })
  groups!: number;
}
