import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import type { FrameworkTreeView, GroupView, OptionView, RequirementView, ScaleView } from './rules/framework-tree';
import { TitledDto } from './titled.dto';

const SCALE_KINDS = ['ordinal', 'nominal', 'binary', 'percentage', 'nplf', 'computed'] as const;

export class ScaleOptionDto extends TitledDto implements OptionView {
  @ApiProperty({ type: Number, example: 3 }) points!: number;
}

export class ScaleDto extends TitledDto implements ScaleView {
  @ApiProperty({ enum: SCALE_KINDS }) kind!: ScaleView['kind'];
  @ApiPropertyOptional({ type: Number, example: 5, description: 'Of a percentage scale: 0 to 100 in steps of this.' })
  step?: number;
  @ApiPropertyOptional({
    type: Number,
    example: 5,
    description: 'Of a scale with options: points that count as 100 %.',
  })
  fullPoints?: number;
  @ApiProperty({ type: [ScaleOptionDto], description: 'Empty for a percentage scale.' })
  options!: readonly ScaleOptionDto[];
}

export class RatedDimensionDto {
  @ApiProperty({ type: String, example: 'approach', description: 'Key of a dimension.' }) dimension!: string;
  @ApiProperty({ type: String, example: 'five-step', description: 'Key of the scale that it is rated on.' })
  scale!: string;
  @ApiProperty({ type: Number, example: 1, description: 'Among the dimensions of the requirement.' }) weight!: number;
}

export class FrameworkRequirementDto implements RequirementView {
  @ApiProperty({ type: String, example: 'PEO-02' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) statement!: LocalizedText;
  @ApiProperty({ type: Number, example: 3, description: 'Its points, in a scheme of points.' }) weight!: number;
  @ApiProperty({ type: Boolean }) critical!: boolean;
  @ApiProperty({ enum: ['unit', 'entity'], description: 'Answered in each unit, or once for the whole entity.' })
  answeredPer!: 'unit' | 'entity';
  @ApiProperty({ enum: ['allowed', 'forbidden'] }) notApplicable!: 'allowed' | 'forbidden';
  @ApiProperty({ type: String, example: 'operations', description: 'Key of an owner function.' })
  ownerFunction!: string;
  @ApiProperty({ type: [String], example: ['csat', 'aht'], description: 'Keys of KPIs that show whether it works.' })
  kpis!: readonly string[];
  @ApiProperty({ type: String, example: 'verify-skills', description: 'Key of the workstream that closes a gap.' })
  workstream!: string;
  @ApiProperty({ type: [RatedDimensionDto], description: 'What is rated, each on its scale.' })
  dimensions!: readonly RatedDimensionDto[];
}

export class FrameworkGroupDto implements GroupView {
  @ApiProperty({ type: String, example: 'PEO' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiPropertyOptional(LOCALIZED_TEXT_SCHEMA) summary?: LocalizedText;
  @ApiProperty({ type: Number, example: 2 }) weight!: number;
  @ApiProperty({ type: () => [FrameworkGroupDto], description: 'Empty where there are requirements.' })
  groups!: readonly FrameworkGroupDto[];
  @ApiProperty({ type: [FrameworkRequirementDto], description: 'Empty where there are groups.' })
  requirements!: readonly FrameworkRequirementDto[];
}

export class FrameworkTreeDto implements FrameworkTreeView {
  @ApiProperty({ type: String, example: 'service-excellence-5p@1.0.0' }) id!: string;
  @ApiProperty({ type: [ScaleDto] }) scales!: readonly ScaleDto[];
  @ApiProperty({ type: [TitledDto] }) dimensions!: readonly TitledDto[];
  @ApiProperty({ type: [TitledDto] }) ownerFunctions!: readonly TitledDto[];
  @ApiProperty({ type: [FrameworkGroupDto], description: 'The categories, in the order of the file.' })
  groups!: readonly FrameworkGroupDto[];
}
