import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { KpiInfo } from '../framework';
import { IfSent, IsKey, IsLocalizedText, KEY_SCHEMA, LOCALIZED_TEXT_SCHEMA, PageQueryDto } from '../http';
import type { LocalizedText } from '../shared/text';
import type { KpiDefinitionChanges, KpiDefinitionData, KpiDefinitionView } from './kpi-definition.service';

export const KPI_UNITS = [
  ...(['percent', 'points', 'seconds', 'minutes', 'hours', 'days'] as const),
  ...(['perThousand', 'currency', 'count', 'ratio'] as const),
] satisfies readonly KpiInfo['unit'][];
export const KPI_KINDS = ['proportion', 'score', 'mean', 'amount'] as const satisfies readonly KpiInfo['kind'][];
export const KPI_DIRECTIONS = ['higher', 'lower', 'band'] as const satisfies readonly KpiInfo['direction'][];
const MOST_SAMPLE = 1_000_000_000;

const KEY = {
  ...KEY_SCHEMA,
  example: 'callbacks-kept',
  description: 'Unlike those of the catalogue and of frameworks.',
};
const TITLE = { ...LOCALIZED_TEXT_SCHEMA, example: 'Callbacks kept' };
const UNIT = { enum: KPI_UNITS, example: 'percent' };
const DIRECTION = {
  enum: KPI_DIRECTIONS,
  example: 'higher',
  description:
    'Which side is the better one. band: neither; too high and too low are both wrong, and the target is a range.',
};
const KIND = {
  enum: KPI_KINDS,
  example: 'proportion',
  description: 'What it counts: a share of cases, a score, a mean of cases, or an amount.',
};
const FORMULA = { ...LOCALIZED_TEXT_SCHEMA, example: 'Callbacks made in time ÷ callbacks promised.' };
const MINIMUM_SAMPLE = {
  type: 'integer',
  minimum: 1,
  maximum: MOST_SAMPLE,
  nullable: true,
  example: 30,
  description: 'Fewest cases in a month that a figure should rest on; null: any.',
} as const;

export class CreateKpiDefinitionDto implements KpiDefinitionData {
  @ApiProperty(KEY)
  @IsKey()
  key!: string;

  @ApiProperty(TITLE)
  @IsLocalizedText({ maxLength: 300, oneLine: true })
  title!: LocalizedText;

  @ApiProperty(UNIT)
  @IsIn(KPI_UNITS)
  unit!: KpiInfo['unit'];

  @ApiProperty(DIRECTION)
  @IsIn(KPI_DIRECTIONS)
  direction!: KpiInfo['direction'];

  @ApiProperty(KIND)
  @IsIn(KPI_KINDS)
  kind!: KpiInfo['kind'];

  @ApiProperty(FORMULA)
  @IsLocalizedText({ maxLength: 1000 })
  formula!: LocalizedText;

  @ApiPropertyOptional(MINIMUM_SAMPLE)
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_SAMPLE)
  minimumSample?: number | null;
}

export class UpdateKpiDefinitionDto implements KpiDefinitionChanges {
  @ApiPropertyOptional(TITLE)
  @IfSent()
  @IsLocalizedText({ maxLength: 300, oneLine: true })
  title?: LocalizedText;

  @ApiPropertyOptional({ ...UNIT, description: 'Stays while figures or targets name the KPI.' })
  @IfSent()
  @IsIn(KPI_UNITS)
  unit?: KpiInfo['unit'];

  @ApiPropertyOptional({
    ...DIRECTION,
    description: `${DIRECTION.description} Whether it is band stays while figures or targets name the KPI.`,
  })
  @IfSent()
  @IsIn(KPI_DIRECTIONS)
  direction?: KpiInfo['direction'];

  @ApiPropertyOptional({ ...KIND, description: `${KIND.description} Stays while figures or targets name the KPI.` })
  @IfSent()
  @IsIn(KPI_KINDS)
  kind?: KpiInfo['kind'];

  @ApiPropertyOptional(FORMULA)
  @IfSent()
  @IsLocalizedText({ maxLength: 1000 })
  formula?: LocalizedText;

  @ApiPropertyOptional(MINIMUM_SAMPLE)
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_SAMPLE)
  minimumSample?: number | null;
}

export class KpiDefinitionDto implements KpiDefinitionView {
  @ApiProperty(KEY) key!: string;
  @ApiProperty(TITLE) title!: LocalizedText;
  @ApiProperty(UNIT) unit!: KpiInfo['unit'];
  @ApiProperty(DIRECTION) direction!: KpiInfo['direction'];
  @ApiProperty(KIND) kind!: KpiInfo['kind'];
  @ApiProperty(FORMULA) formula!: LocalizedText;
  @ApiProperty(MINIMUM_SAMPLE) minimumSample!: number | null;
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class KpiDefinitionQueryDto extends PageQueryDto {}
