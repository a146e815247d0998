import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type GapScope, SEVERITIES, type Severity } from '../gap';
import type { SortText } from '../database';
import { IsKey, IsRef, KEY_SCHEMA, LOCALIZED_TEXT_SCHEMA, PageQueryDto, REF_SCHEMA, SortParam } from '../http';
import type { FigureJson, LostByJson } from '../report';
import type { LocalizedText } from '../shared/text';
import { FigureDto, ResultBasisDto } from './figure.dto';
import type { GapQuery, GapSummaryView, GapView, LostByView } from './gaps.service';
import type { ResultBasisView } from './result-basis';
import { GAP_SCOPES, type GapSort } from './rules/select-gaps';

export class GapQueryDto extends PageQueryDto implements GapQuery {
  @ApiPropertyOptional({ enum: SEVERITIES })
  @IsOptional()
  @IsIn(SEVERITIES)
  severity?: Severity;

  @ApiPropertyOptional({
    enum: GAP_SCOPES,
    description:
      'Organisation: answered once for the entity. Systemic: on at least the systemic share of the units. Local: on fewer.',
  })
  @IsOptional()
  @IsIn(GAP_SCOPES)
  scope?: GapScope;

  @ApiPropertyOptional({ ...KEY_SCHEMA, example: 'operations' })
  @IsOptional()
  @IsKey()
  ownerFunction?: string;

  @ApiPropertyOptional({ ...KEY_SCHEMA, example: 'front-line-authority', description: 'Key of a workstream template.' })
  @IsOptional()
  @IsKey()
  workstream?: string;

  @ApiPropertyOptional({
    ...REF_SCHEMA,
    example: 'JKT-V',
    description: 'Gaps that stand in this unit; those of the whole organisation stand in none.',
  })
  @IsOptional()
  @IsRef()
  unit?: string;

  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'POL-03' })
  @IsOptional()
  @IsRef()
  requirement?: string;

  @SortParam<GapSort>(['lost', 'severity', 'requirement'], '-lost')
  sort?: SortText<GapSort>;
}

export class GapPlaceDto {
  @ApiPropertyOptional({ type: String, example: 'JKT-V', description: 'Left out where the answer is for the entity.' })
  unit!: string | undefined;
  @ApiPropertyOptional(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText | undefined;
  @ApiProperty({ type: FigureDto }) score!: FigureJson;
  @ApiProperty({ type: FigureDto, description: 'Target − score.' }) distance!: FigureJson;
  @ApiProperty({ type: FigureDto, description: "Part of the entity's total score." }) lost!: FigureJson;
  @ApiProperty({ enum: SEVERITIES }) severity!: Severity;
}

export class GapDto implements GapView {
  @ApiProperty({ example: 'POL-03' }) requirement!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ example: 'policies', description: 'Ref of the category.' }) category!: string;
  @ApiProperty({ type: Boolean, example: true }) critical!: boolean;
  @ApiProperty({ enum: SEVERITIES, description: 'The worst of its places.' }) severity!: Severity;
  @ApiProperty({ enum: GAP_SCOPES }) scope!: GapScope;
  @ApiProperty({ example: 'operations' }) ownerFunction!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) ownerFunctionTitle!: LocalizedText;
  @ApiProperty({ example: 'front-line-authority' }) workstream!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) workstreamTitle!: LocalizedText;
  @ApiProperty({ type: Number, example: 14, description: 'Units in which the requirement is rated.' })
  assessed!: number;
  @ApiProperty({ type: FigureDto, description: 'Places ÷ assessed.' }) share!: FigureJson;
  @ApiProperty({ type: FigureDto, description: "Part of the entity's total score, over all places." })
  lost!: FigureJson;
  @ApiProperty({ type: FigureDto, description: 'Largest distance from target.' }) widest!: FigureJson;
  @ApiProperty({ type: [GapPlaceDto] }) places!: GapView['places'];
}

class ParetoEntryDto implements LostByJson {
  @ApiProperty({ example: 'operations' }) key!: string;
  @ApiProperty({ type: FigureDto }) lost!: FigureJson;
  @ApiProperty({ type: FigureDto, description: 'Of what all gaps lost.' }) share!: FigureJson;
  @ApiProperty({ type: FigureDto, description: 'Share of this and all larger ones.' }) cumulative!: FigureJson;
}

export class LostByScopeDto extends ParetoEntryDto {}

export class LostByDto extends ParetoEntryDto implements LostByView {
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
}

const countsOf = (keys: readonly string[], example: object) => ({
  type: 'object' as const,
  required: [...keys],
  properties: Object.fromEntries(keys.map((key) => [key, { type: 'integer' as const }])),
  example,
});

export class GapSummaryDto implements GapSummaryView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ type: FigureDto }) target!: FigureJson;
  @ApiProperty({ type: FigureDto, description: 'From this share of the units a gap is systemic.' })
  systemicShare!: FigureJson;
  @ApiProperty({ type: Number, example: 31 }) total!: number;
  @ApiProperty({ type: FigureDto, description: "Part of the entity's total score that all gaps lost." })
  lost!: FigureJson;
  @ApiProperty(countsOf(SEVERITIES, { critical: 2, high: 9, medium: 14, low: 6 }))
  severity!: GapSummaryView['severity'];
  @ApiProperty(countsOf(GAP_SCOPES, { organisation: 5, systemic: 12, local: 14 }))
  scope!: GapSummaryView['scope'];
  @ApiProperty({ type: [LostByDto], description: 'The largest first.' }) lostByOwnerFunction!: readonly LostByView[];
  @ApiProperty({ type: [LostByScopeDto] }) lostByScope!: readonly LostByJson[];
  @ApiProperty({ type: [LostByDto], description: 'The largest first.' }) lostByRequirement!: readonly LostByView[];
}
