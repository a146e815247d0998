import { ApiProperty } from '@nestjs/swagger';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { LevelJson, OutcomeJson } from '../report';
import type { LocalizedText } from '../shared/text';
import { ResultBasisDto } from './figure.dto';
import { LEVEL_SCHEMA, OUTCOME_SCHEMA } from './figure.schemas';
import type { ResultBasisView } from './result-basis';
import { NODE_DEPTHS, type ListedNode, type NodeKind } from './rules/list-nodes';
import type { MappedUnitView, UnitMapView } from './unit-map.service';

export class MapNodeDto implements ListedNode {
  @ApiProperty({ example: 'policies' }) ref!: string;
  @ApiProperty({ enum: NODE_DEPTHS }) kind!: NodeKind;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Ref of the category or item above.' })
  parent!: string | null;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: Boolean, example: false, description: 'Of requirements.' }) critical!: boolean;
}

export class MappedUnitDto implements MappedUnitView {
  @ApiProperty({ example: 'JKT-V' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText;
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'After caps.' }) score!: OutcomeJson;
  @ApiProperty(LEVEL_SCHEMA) level!: LevelJson;
  @ApiProperty({ type: 'integer', example: 31, description: 'Requirements below target in the unit.' }) gaps!: number;
  @ApiProperty({ type: 'integer', example: 2, description: 'Of these, critical ones.' }) criticalGaps!: number;
  @ApiProperty({
    type: 'array',
    items: OUTCOME_SCHEMA,
    description: 'One for each of `nodes`, in their order.',
  })
  scores!: readonly OutcomeJson[];
}

export class UnitMapDto implements UnitMapView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ type: [MapNodeDto], description: 'Parents before children, in the order of the framework.' })
  nodes!: readonly ListedNode[];
  @ApiProperty({ type: [MappedUnitDto] }) units!: readonly MappedUnitView[];
}
