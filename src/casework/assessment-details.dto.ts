import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ISO_DATE_SCHEMA, KEY_SCHEMA, LOCALIZED_TEXT_SCHEMA, REF_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import { CAUSE_DOMAINS, type CauseDomain } from '../assessment';
import { PeriodDto } from './period.dto';
import { MOST_ENTRIES } from './assessment-details.schema';
import type { AssessmentDetails } from './rules/assessment-details';
import { CalibrationDto } from './calibration.dto';
import { DriversDto } from './drivers.dto';
import { StaffingDto } from './staffing.dto';
import { SurveyHealthDto } from './survey-health.dto';

// These classes describe the form for readers of the API; it is checked by the schema of case files.

type Kpi = NonNullable<AssessmentDetails['kpis']>[number];
type Reasons = NonNullable<AssessmentDetails['contactReasons']>;

const TEXTS = { type: 'array', items: LOCALIZED_TEXT_SCHEMA } as const;
/** How long a list may be. */
const most = (name: keyof typeof MOST_ENTRIES): { maxItems: number } => ({ maxItems: MOST_ENTRIES[name] });

export class InterviewDto {
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Team leader' }) role!: LocalizedText;
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'JKT-V', description: 'Default: the whole entity.' }) unit?: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100_000, example: 6 }) count!: number;
  @ApiPropertyOptional(ISO_DATE_SCHEMA) date?: string;
}

export class DivergingOpinionDto {
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Site management, Bandung' }) by!: LocalizedText;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'The sample of calls is too small.' }) statement!: LocalizedText;
  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'The interval is printed with the figure.' })
  response?: LocalizedText;
}

@ApiSchema({ description: 'Either a value, or the counts that it follows from.' })
export class KpiPointDto {
  @ApiProperty({ type: String, pattern: '^\\d{4}-(0[1-9]|1[0-2])$', example: '2026-01' }) month!: string;
  @ApiPropertyOptional({ type: Number, example: 412.5 }) value?: number;
  @ApiPropertyOptional({ type: Number, example: 1310 }) numerator?: number;
  @ApiPropertyOptional({ type: Number, example: 1600, description: 'Above 0.' }) denominator?: number;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, example: 1600, description: 'Sample behind a value.' })
  n?: number;
  @ApiPropertyOptional({ type: Number, minimum: 0, example: 96.4, description: 'Standard deviation behind a mean.' })
  sd?: number;
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    example: 24_000,
    description: 'Of which the denominator was drawn.',
  })
  population?: number;
  @ApiPropertyOptional({ type: 'integer', minimum: 0, example: 212 }) promoters?: number;
  @ApiPropertyOptional({ type: 'integer', minimum: 0, example: 187 }) detractors?: number;
}

export class StatedKpiSeriesDto {
  @ApiProperty({ ...KEY_SCHEMA, example: 'csat', description: 'A KPI of the framework.' }) kpi!: string;
  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'JKT-V', description: 'Default: the whole entity.' }) unit?: string;
  @ApiPropertyOptional({ type: String, example: 'voice', description: 'Default: all channels together.' })
  channel?: string;
  @ApiPropertyOptional({ type: Number, example: 85, description: "In the KPI's unit." }) target?: number;
  @ApiPropertyOptional({
    type: Number,
    description: 'Upper end of a range, for KPIs that can be too high and too low.',
  })
  targetTo?: number;
  @ApiPropertyOptional({ type: Number, example: 82 }) benchmark?: number;
  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: 'Survey export of 2 February' }) source?: LocalizedText;
  @ApiProperty({
    type: [KpiPointDto],
    minItems: 1,
    ...most('points'),
    description: 'From the oldest month to the newest.',
  })
  points!: Kpi['points'];
}

export class ContactReasonDto {
  @ApiPropertyOptional({ ...KEY_SCHEMA, example: 'card-delivery', description: 'Names the reason in every wave.' })
  key?: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Card not delivered' }) reason!: LocalizedText;
  @ApiProperty({ type: 'integer', minimum: 0, example: 231 }) count!: number;
  @ApiProperty({ enum: CAUSE_DOMAINS }) cause!: CauseDomain;
  @ApiProperty({ ...KEY_SCHEMA, example: 'operations' }) ownerFunction!: string;
  @ApiProperty({ type: Boolean, description: 'The front line can resolve it within its authority.' })
  frontLine!: boolean;
  @ApiPropertyOptional({ type: 'array', items: REF_SCHEMA, uniqueItems: true, ...most('requirements') })
  requirements?: readonly string[];
}

export class ContactReasonsDto {
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Why customers call' }) title!: LocalizedText;
  @ApiProperty({ type: PeriodDto }) period!: PeriodDto;
  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, example: '1,200 calls, drawn at random' }) sample?: LocalizedText;
  @ApiProperty({ type: [ContactReasonDto], minItems: 1, ...most('reasons') }) reasons!: Reasons['reasons'];
}

export class FactDto {
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Agents' }) label!: LocalizedText;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: '1,240' }) value!: LocalizedText;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Head count of 5 January' }) source!: LocalizedText;
}

export class AssessmentDetailsDto implements AssessmentDetails {
  @ApiPropertyOptional({ ...TEXTS, ...most('method'), description: 'How the assessment was done.' })
  method?: LocalizedText[];
  @ApiPropertyOptional({ ...TEXTS, ...most('limits'), description: 'Limits of sampling, areas not covered.' })
  limits?: LocalizedText[];
  @ApiPropertyOptional({ ...LOCALIZED_TEXT_SCHEMA, description: "The assessor's verdict; default: a generated one." })
  headline?: LocalizedText;
  @ApiPropertyOptional(LOCALIZED_TEXT_SCHEMA) nextStep?: LocalizedText;
  @ApiPropertyOptional({ type: [InterviewDto], ...most('interviews') }) interviews?: InterviewDto[];
  @ApiPropertyOptional({ type: [DivergingOpinionDto], ...most('divergingOpinions') })
  divergingOpinions?: DivergingOpinionDto[];
  @ApiPropertyOptional({ type: [StatedKpiSeriesDto], ...most('kpis') }) kpis?: StatedKpiSeriesDto[];
  @ApiPropertyOptional({ type: ContactReasonsDto }) contactReasons?: ContactReasonsDto;
  @ApiPropertyOptional({ type: DriversDto }) drivers?: DriversDto;
  @ApiPropertyOptional({ type: [CalibrationDto], ...most('calibrations') }) calibrations?: CalibrationDto[];
  @ApiPropertyOptional({ type: [SurveyHealthDto], ...most('surveyHealth') }) surveyHealth?: SurveyHealthDto[];
  @ApiPropertyOptional({ type: [StaffingDto], ...most('staffing') }) staffing?: StaffingDto[];
  @ApiPropertyOptional({
    type: [FactDto],
    ...most('facts'),
    description: 'Figures stated by the client or counted on site.',
  })
  facts?: FactDto[];
}
