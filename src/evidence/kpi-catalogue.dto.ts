import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CatalogueEntry } from '../framework';
import { KEY_SCHEMA } from '../http';
import { KPI_DIRECTIONS, KPI_KINDS, KPI_UNITS } from './kpi-definition.dto';

type FullText = CatalogueEntry['formula'];
type Typical = NonNullable<CatalogueEntry['typical']>;

const LINE = { type: 'string' as const };
const TEXT = {
  type: 'object' as const,
  additionalProperties: false,
  required: ['en', 'id', 'zh'],
  properties: { en: LINE, id: LINE, zh: LINE },
};

export class TypicalKpiDto implements Typical {
  @ApiPropertyOptional({ type: Number }) low?: number;
  @ApiPropertyOptional({ type: Number }) high?: number;
  @ApiProperty({ enum: ['high', 'medium', 'low'] }) confidence!: Typical['confidence'];
  @ApiProperty(TEXT) note!: FullText;
}

/** A KPI of the catalogue, in all languages. */
export class CatalogueKpiDto {
  @ApiProperty({ ...KEY_SCHEMA, example: 'aht' }) key!: string;
  @ApiProperty(TEXT) title!: FullText;
  @ApiProperty({ type: String, example: 'efficiency' }) group!: string;
  @ApiProperty({ enum: KPI_UNITS }) unit!: CatalogueEntry['unit'];
  @ApiProperty({ enum: KPI_DIRECTIONS, description: 'band: too high and too low are both wrong.' })
  direction!: CatalogueEntry['direction'];
  @ApiProperty({ enum: KPI_KINDS }) kind!: CatalogueEntry['kind'];
  @ApiProperty(TEXT) formula!: FullText;
  @ApiProperty(TEXT) numerator!: FullText;
  @ApiProperty(TEXT) denominator!: FullText;
  @ApiProperty(TEXT) exclusions!: FullText;
  @ApiProperty({ enum: ['ratioOfSums', 'meanOfItems', 'differenceOfShares', 'wape'] })
  aggregation!: CatalogueEntry['aggregation'];
  @ApiProperty({ type: Number, nullable: true, description: 'In a month; null: no sample is drawn.' })
  minimumSample!: number | null;
  @ApiProperty({ enum: ['wilson', 't', 'bootstrap', 'npsAdjusted', 'none'] }) interval!: CatalogueEntry['interval'];
  @ApiPropertyOptional({ type: TypicalKpiDto, description: 'What is common, where it is known.' })
  typical?: TypicalKpiDto;
  @ApiProperty({ type: 'array', items: TEXT, description: 'How figures of it mislead.' }) traps!: readonly FullText[];
  @ApiProperty({ type: [String], description: 'Keys of methods.' }) measuredBy!: readonly string[];
  @ApiProperty({ type: [String], description: 'Keys of KPIs to look at beside it.' }) pairWith!: readonly string[];
}

export class KpiCatalogueDto {
  @ApiProperty({ type: [CatalogueKpiDto] }) items!: readonly CatalogueKpiDto[];
}
