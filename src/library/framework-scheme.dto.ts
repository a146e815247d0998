import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { RatedDimensionDto } from './framework-tree.dto';
import { TitledDto } from './titled.dto';
import type { FrameworkSchemeView, GateRuleView, LevelRuleView, MethodView, RuleView } from './rules/framework-scheme';

const ROLL_UPS = ['weightedMean', 'sumOfPoints', 'min', 'max', 'countShare', 'stagedAnd'] as const;
const COMBINATIONS = ['weightedMean', 'min', 'product', 'cappedBy'] as const;
const GATE_KINDS = [
  ...(['knockOut', 'categoryMinimum', 'findingLimit', 'optionLimit'] as const),
  ...(['minimumDataMonths', 'mandatory', 'minimumCoverage'] as const),
] as const;
const EFFECTS = ['fail', 'capLevel', 'capScore'] as const;
const SHARE = { type: String, example: '0.800000', description: 'Share, 0 to 1.' } as const;

export class RollUpRuleDto implements RuleView {
  @ApiProperty({ enum: ROLL_UPS, description: 'How figures below become one.' }) kind!: RuleView['kind'];
  @ApiPropertyOptional({ ...SHARE, description: 'Of `countShare` and `stagedAnd`: from where on a part counts.' })
  threshold?: string;
}

export class RatingMethodDto implements MethodView {
  @ApiProperty({ type: String, example: 'practice' }) key!: string;
  @ApiProperty({ enum: COMBINATIONS, description: 'How its dimensions become the figure of a requirement.' })
  combine!: MethodView['combine'];
  @ApiPropertyOptional({
    type: String,
    example: 'approach',
    description: 'Of `cappedBy`: the dimension that the weighted mean may not exceed.',
  })
  cappedBy?: string;
  @ApiProperty({ type: [RatedDimensionDto] }) dimensions!: readonly RatedDimensionDto[];
  @ApiProperty({ type: Number, example: 54, description: 'Requirements that are rated by it.' }) requirements!: number;
}

export class GateRuleDto extends TitledDto implements GateRuleView {
  @ApiProperty({ enum: GATE_KINDS }) kind!: GateRuleView['kind'];
  @ApiProperty({
    enum: EFFECTS,
    description:
      'fail: levels that name it can not be reached while it fails. Otherwise it caps the level or the score.',
  })
  effect!: GateRuleView['effect'];
  @ApiPropertyOptional({ type: String, example: 'star-2', description: 'Key of the highest level while it fails.' })
  capLevel?: string;
  @ApiPropertyOptional({ ...SHARE, description: 'The highest score while it fails.' }) capScore?: string;
  @ApiPropertyOptional(SHARE) threshold?: string;
  @ApiPropertyOptional({ type: Number, example: 0, description: 'Most findings or ratings, or fewest months of data.' })
  limit?: number;
  @ApiPropertyOptional({
    type: [String],
    example: ['PEO-01'],
    description: 'Requirements or categories that it judges; left out: all categories, or all critical requirements.',
  })
  places?: readonly string[];
  @ApiPropertyOptional({ type: String, example: 'approach', description: 'The dimension that is judged alone.' })
  dimension?: string;
  @ApiPropertyOptional({ enum: ['major', 'minor'], description: 'Findings that are counted.' }) grade?:
    'major' | 'minor';
  @ApiPropertyOptional({ type: String, example: 'achievement', description: 'Scale of the rating that is counted.' })
  scale?: string;
  @ApiPropertyOptional({ type: String, example: 'P', description: 'The rating that is counted.' }) option?: string;
}

export class LevelRuleDto extends TitledDto implements LevelRuleView {
  @ApiProperty({ ...SHARE, description: 'The score from which on it is reached, if its gates pass.' })
  minimum!: string;
  @ApiProperty({ type: [String], example: ['coverage'], description: 'Keys of the gates that have to pass.' })
  gates!: readonly string[];
}

export class FrameworkSchemeDto implements FrameworkSchemeView {
  @ApiProperty({ ...SHARE, description: 'Requirements below it are gaps, unless an assessment sets its own target.' })
  target!: string;
  @ApiProperty({ ...SHARE, description: 'Below this coverage there is no verdict.' }) minimumCoverage!: string;
  @ApiProperty({ enum: ['excluded', 'zero'], description: 'What a requirement counts that nobody has rated.' })
  notAssessed!: 'excluded' | 'zero';
  @ApiProperty({ type: RollUpRuleDto, description: 'Categories into the score.' }) rollUp!: RollUpRuleDto;
  @ApiProperty({ type: RollUpRuleDto, description: 'Units into the entity.' }) acrossUnits!: RollUpRuleDto;
  @ApiProperty({ type: [RatingMethodDto] }) methods!: readonly RatingMethodDto[];
  @ApiProperty({ type: [GateRuleDto] }) gates!: readonly GateRuleDto[];
  @ApiProperty({ type: [LevelRuleDto], description: 'From the lowest to the highest.' })
  levels!: readonly LevelRuleDto[];
}
