import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { SURVEY_ANSWERS, SURVEY_CHECKS } from '../assessment';
import { KEY_SCHEMA, LOCALIZED_TEXT_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import { PeriodDto } from './period.dto';
import type { AssessmentDetails } from './rules/assessment-details';

// These classes describe the form for readers of the API; it is checked by the schema of case files.

type Survey = NonNullable<AssessmentDetails['surveyHealth']>[number];

const ANSWER = { type: 'string', enum: [...SURVEY_ANSWERS] };
const CHECK = {
  oneOf: [
    ANSWER,
    {
      type: 'object',
      properties: { answer: ANSWER, note: LOCALIZED_TEXT_SCHEMA },
      required: ['answer'],
      additionalProperties: false,
    },
  ],
};

@ApiSchema({ description: 'How a survey is done that KPIs come from.' })
export class SurveyHealthDto {
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Survey after calls' }) survey!: LocalizedText;
  @ApiProperty({
    type: 'array',
    items: KEY_SCHEMA,
    uniqueItems: true,
    minItems: 1,
    maxItems: 50,
    example: ['csat'],
    description: 'KPIs that it feeds.',
  })
  kpis!: readonly string[];
  @ApiPropertyOptional({ type: PeriodDto }) period?: PeriodDto;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, example: 12_400, description: 'Customers who were asked.' })
  invited?: number;
  @ApiPropertyOptional({ type: 'integer', minimum: 0, example: 1_860, description: 'Those of them who answered.' })
  answered?: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: CHECK,
    maxProperties: SURVEY_CHECKS.length,
    example: { 'not-agent-chosen': 'yes', timely: { answer: 'partly', note: 'Letters take two weeks.' } },
    description: `Asked so that yes is the sound answer; one left out counts as unknown. Of ${SURVEY_CHECKS.join(', ')}.`,
  })
  checks!: Survey['checks'];
}
