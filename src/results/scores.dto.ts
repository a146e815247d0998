import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { CoverageJson, FigureJson, LevelJson, OutcomeJson, RuleJson } from '../report';
import type { LocalizedText } from '../shared/text';
import { CoverageDto, FigureDto, ResultBasisDto, VerdictDto } from './figure.dto';
import { FIGURE_SCHEMA, LEVEL_SCHEMA, OUTCOME_SCHEMA, RULE_SCHEMA } from './figure.schemas';
import type { ResultBasisView } from './result-basis';
import { NODE_DEPTHS, type NodeKind } from './rules/list-nodes';
import type {
  LevelView,
  NodeView,
  ScoresView,
  UnitScoresView,
  UnitScoreView,
  UnitTreeView,
  VerdictView,
} from './scores.service';

export class ScoresQueryDto {
  @ApiPropertyOptional({
    enum: NODE_DEPTHS,
    default: 'category',
    description: 'How deep `nodes` goes: categories; also the items below them; also the requirements.',
  })
  @IsOptional()
  @IsIn(NODE_DEPTHS)
  depth: NodeKind = 'category';
}

export class LevelDto implements LevelView {
  @ApiProperty({ example: 'established' }) key!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: FigureDto, description: 'Lowest score of this level, inclusive.' }) minimum!: FigureJson;
}

export class NodeScoreDto implements NodeView {
  @ApiProperty({ example: 'policies' }) ref!: string;
  @ApiProperty({ enum: NODE_DEPTHS }) kind!: NodeKind;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Ref of the category or item above.' })
  parent!: string | null;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: Boolean, example: false, description: 'Of requirements.' }) critical!: boolean;
  @ApiProperty(OUTCOME_SCHEMA) score!: OutcomeJson;
  @ApiProperty({ type: FigureDto, description: 'Part of the total score that is lost here, before caps.' })
  lost!: FigureJson;
  @ApiProperty({ type: CoverageDto }) coverage!: CoverageJson;
  @ApiProperty({ ...RULE_SCHEMA, description: 'How the units were combined.' }) rule!: RuleJson;
}

export class UnitScoreDto implements UnitScoreView {
  @ApiProperty({ example: 'JKT-V' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText;
  @ApiProperty({ type: Number, example: 120 }) weight!: number;
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'After caps.' }) score!: OutcomeJson;
  @ApiProperty(OUTCOME_SCHEMA) beforeCaps!: OutcomeJson;
  @ApiProperty(LEVEL_SCHEMA) level!: LevelJson;
  @ApiProperty({ type: CoverageDto }) coverage!: CoverageJson;
  @ApiProperty({ type: FigureDto, description: "Part of the entity's total score that is lost in this unit." })
  lost!: FigureJson;
}

export class ScoresDto implements ScoresView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ type: FigureDto, description: 'Requirements below it are gaps.' }) target!: FigureJson;
  @ApiProperty({ type: FigureDto, description: 'Coverage below which no level is determined.' })
  minimumCoverage!: FigureJson;
  @ApiProperty({ type: VerdictDto }) entity!: VerdictView;
  @ApiProperty({ type: [LevelDto], description: 'Of the framework, ascending.' }) levels!: readonly LevelView[];
  @ApiProperty({ type: [NodeScoreDto], description: 'Parents before children, in the order of the framework.' })
  nodes!: readonly NodeView[];
  @ApiProperty({ type: [UnitScoreDto] }) units!: readonly UnitScoreView[];
}

export class UnitHeadDto {
  @ApiProperty({ example: 'JKT-V' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText;
  @ApiProperty({ type: Number, example: 120 }) weight!: number;
}

/** A node of one unit's tree: of a group rule and inputs, of a requirement rule, dimensions and what is missing. */
export class TreeNodeDto {
  @ApiProperty({ example: 'POL-03' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(OUTCOME_SCHEMA) score!: OutcomeJson;
  @ApiProperty({ type: FigureDto, description: "Part of the entity's total score that is lost here." })
  lost!: FigureJson;
  @ApiProperty({
    oneOf: [
      RULE_SCHEMA,
      { type: 'string', enum: ['weightedMean', 'min', 'product'] },
      {
        type: 'object',
        required: ['cappedBy'],
        properties: { cappedBy: { type: 'string', description: 'Dimension that limits the others.' } },
      },
    ],
    example: 'weightedMean',
  })
  rule!: object | string;
  @ApiPropertyOptional({
    type: 'object',
    properties: { assessed: { type: 'integer' }, applicable: { type: 'integer' } },
    description: 'Of a group.',
  })
  coverage?: object;
  @ApiPropertyOptional({
    type: 'array',
    description: 'Of a group: its children with weight, and whether they were counted or why they were left out.',
    items: {
      type: 'object',
      required: ['weight', 'use', 'of'],
      properties: {
        weight: { type: 'integer' },
        stage: { type: 'integer' },
        use: { type: 'string', enum: ['counted', 'leftOutNotApplicable', 'leftOutNotAssessed', 'countedAsZero'] },
        of: { $ref: getSchemaPath('TreeNodeDto') },
      },
    },
  })
  inputs?: readonly object[];
  @ApiPropertyOptional({
    type: 'array',
    description: 'Of a requirement: its ratings.',
    items: {
      type: 'object',
      required: ['dimension', 'scale', 'weight', 'rating', 'option', 'worth'],
      properties: {
        dimension: { type: 'string', example: 'approach' },
        scale: { type: 'string', example: 'maturity' },
        weight: { type: 'integer' },
        rating: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'object' }] },
        option: { type: 'string', example: '3' },
        worth: { type: 'string', example: '3/5' },
        derivation: {
          type: 'object',
          description: 'Of a rating computed from KPI evidence.',
          properties: {
            sustained: { type: 'boolean' },
            coverage: FIGURE_SCHEMA,
            rule: { type: 'integer', description: 'Index of the rule that held.' },
            heldDown: { type: 'boolean' },
          },
        },
      },
    },
  })
  dimensions?: readonly object[];
  @ApiPropertyOptional({ type: [String], description: 'Of a requirement: dimensions that still need a rating.' })
  missing?: readonly string[];
  @ApiPropertyOptional({ type: FigureDto, description: 'Of a requirement: without the limiting dimension.' })
  uncapped?: FigureJson;
}

@ApiExtraModels(TreeNodeDto)
export class UnitScoresDto implements UnitScoresView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ type: UnitHeadDto }) unit!: UnitScoresView['unit'];
  @ApiProperty({ type: VerdictDto }) verdict!: VerdictView;
  @ApiProperty({ type: FigureDto, description: "Part of the entity's total score that is lost in this unit." })
  lost!: FigureJson;
  @ApiProperty({ type: TreeNodeDto }) tree!: UnitTreeView;
}
