import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { GAP_MOVEMENTS, type GapMovement, SEVERITIES, type Severity } from '../gap';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { FigureJson, OutcomeJson, ReachedJson } from '../report';
import type { LocalizedText } from '../shared/text';
import type { ComparisonView } from './comparison.service';
import { FigureDto, ResultBasisDto } from './figure.dto';
import { OUTCOME_SCHEMA, REACHED_SCHEMA } from './figure.schemas';
import type { ResultBasisView } from './result-basis';
import { type GapChange, type NodeChange, type UnitChange, type VerdictChange } from './rules/compare-waves';
import { NODE_DEPTHS, type NodeKind } from './rules/list-nodes';

export class ComparisonQueryDto {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Another assessment of the engagement; the previous one unless stated.',
  })
  @IsOptional()
  @IsUUID()
  with?: string;
}

export class VerdictChangeDto implements VerdictChange {
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'After caps.' }) before!: OutcomeJson;
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'After caps.' }) now!: OutcomeJson;
  @ApiProperty({ type: FigureDto, nullable: true, description: 'Now − before; null unless both are scored.' })
  change!: FigureJson | null;
  @ApiProperty(REACHED_SCHEMA) levelBefore!: ReachedJson;
  @ApiProperty(REACHED_SCHEMA) levelNow!: ReachedJson;
}

export class NodeChangeDto implements NodeChange {
  @ApiProperty({ example: 'policies' }) ref!: string;
  @ApiProperty({ enum: NODE_DEPTHS }) kind!: NodeKind;
  @ApiProperty({ type: String, nullable: true, example: null }) parent!: string | null;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(OUTCOME_SCHEMA) before!: OutcomeJson;
  @ApiProperty(OUTCOME_SCHEMA) now!: OutcomeJson;
  @ApiProperty({ type: FigureDto, nullable: true }) change!: FigureJson | null;
}

export class UnitChangeDto extends VerdictChangeDto implements UnitChange {
  @ApiProperty({ example: 'JKT-V' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText;
}

export class GapChangeDto implements GapChange {
  @ApiProperty({ example: 'POL-03' }) requirement!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({
    enum: GAP_MOVEMENTS,
    example: 'improved',
    description:
      'Judged over the places that are rated at both times. Closed: at target now wherever it was below. Opened: a new ' +
      'gap. Improved and worsened: below target at both times, rated higher or lower. A gap that is not rated ' +
      'any more is not closed.',
  })
  movement!: GapMovement;
  @ApiProperty({ enum: SEVERITIES, nullable: true }) severityBefore!: Severity | null;
  @ApiProperty({ enum: SEVERITIES, nullable: true }) severityNow!: Severity | null;
  @ApiProperty({ type: FigureDto }) lostBefore!: FigureJson;
  @ApiProperty({ type: FigureDto }) lostNow!: FigureJson;
  @ApiProperty({ type: FigureDto, description: 'Now − before: negative is better.' }) change!: FigureJson;
}

export class ComparisonDto implements ComparisonView {
  @ApiProperty({ type: ResultBasisDto, description: 'The assessment compared with.' }) before!: ResultBasisView;
  @ApiProperty({ type: ResultBasisDto, description: 'The assessment asked for.' }) now!: ResultBasisView;
  @ApiProperty({ type: VerdictChangeDto }) entity!: VerdictChange;
  @ApiProperty({ type: [NodeChangeDto], description: 'All nodes, parents before children.' })
  nodes!: readonly NodeChange[];
  @ApiProperty({ type: [UnitChangeDto], description: 'Units that are in both.' }) units!: readonly UnitChange[];
  @ApiProperty({ type: [GapChangeDto], description: 'In the order of the framework.' }) gaps!: readonly GapChange[];
}
