import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsRef, LOCALIZED_TEXT_SCHEMA, REF_SCHEMA } from '../http';
import { type Language, LANGUAGES, type LocalizedText } from '../shared/text';
import type { TreeQuery, UnitTreeView } from './answer-tree.service';
import { ANSWER_KINDS, AnswerFigureDto, GIVEN_BY, RATINGS_SCHEMA, REASON_SCHEMA } from './answer.dto';
import type {
  FlagView,
  TreeAnswerView,
  TreeDimensionView,
  TreeGroupView,
  TreeOptionView,
  TreeRequirementView,
  TreeScaleView,
} from './rules/answer-tree';
import type { GivenRatings } from './rules/check-answer';

const SCALE_KINDS = ['ordinal', 'nominal', 'binary', 'percentage', 'nplf', 'computed'] as const;
const OPTIONAL_TEXT = { ...LOCALIZED_TEXT_SCHEMA, nullable: true };

export class AnswerTreeQueryDto implements TreeQuery {
  @ApiProperty({ ...REF_SCHEMA, example: 'S01', description: 'Ref of a unit of the assessment, or "entity".' })
  @IsRef()
  unit!: string;

  @ApiPropertyOptional({
    enum: LANGUAGES,
    description: 'Texts in this language only; otherwise in all that there are.',
  })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class TreeOptionDto implements TreeOptionView {
  @ApiProperty({ example: '4' }) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA }) title!: LocalizedText;
  @ApiProperty({ ...OPTIONAL_TEXT }) description!: LocalizedText | null;
  @ApiProperty({ type: Number }) points!: number;
}

export class TreeScaleDto implements TreeScaleView {
  @ApiProperty({ example: 'maturity' }) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA }) title!: LocalizedText;
  @ApiProperty({ enum: SCALE_KINDS }) kind!: (typeof SCALE_KINDS)[number];
  @ApiProperty({ type: [TreeOptionDto], description: 'None on percentage scales.' })
  options!: readonly TreeOptionDto[];
  @ApiProperty({ type: Number, nullable: true, description: 'Of percentage scales.' }) step!: number | null;
}

export class TreeDimensionDto implements TreeDimensionView {
  @ApiProperty({ example: 'approach' }) key!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA }) title!: LocalizedText;
}

export class TreeCoverageDto {
  @ApiProperty({ type: Number, description: 'Requirements that are rated on all dimensions.' }) assessed!: number;
  @ApiProperty({ type: Number, description: 'Requirements that are not excluded.' }) applicable!: number;
}

export class TreeRatedDimensionDto {
  @ApiProperty({ example: 'approach' }) key!: string;
  @ApiProperty({ example: 'maturity', description: 'Key of a scale of the tree.' }) scale!: string;
}

export class TreeAnswerDto implements TreeAnswerView {
  @ApiProperty({ enum: ANSWER_KINDS }) kind!: TreeAnswerView['kind'];
  @ApiProperty({ ...RATINGS_SCHEMA, nullable: true }) ratings!: GivenRatings | null;
  @ApiProperty({ ...REASON_SCHEMA, nullable: true }) reason!: LocalizedText | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: AnswerFigureDto, nullable: true }) score!: AnswerFigureDto | null;
  @ApiProperty({ type: String, description: 'Send it as If-Match, in double quotes, to change the answer.' })
  version!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({ ...GIVEN_BY }) givenBy!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Rina Hartono' }) givenByName!: string | null;
}

export class AnswerFlagDto implements FlagView {
  @ApiProperty({ type: String, nullable: true, example: 'Ask for the October log.' }) remark!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who set or changed it last.' })
  flaggedBy!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Rina Hartono' }) flaggedByName!: string | null;
  @ApiProperty({ format: 'date-time' }) flaggedAt!: string;
}

export class TreeRequirementDto implements TreeRequirementView {
  @ApiProperty({ ...REF_SCHEMA, example: 'L-01' }) ref!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA }) title!: LocalizedText;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA }) statement!: LocalizedText;
  @ApiProperty({ type: Boolean }) critical!: boolean;
  @ApiProperty({ enum: ['unit', 'entity'], description: 'Answered per unit, or once for the entity.' })
  answeredPer!: 'unit' | 'entity';
  @ApiProperty({ enum: ['allowed', 'forbidden'], description: 'Whether it can be excluded with a reason.' })
  notApplicable!: 'allowed' | 'forbidden';
  @ApiProperty({ type: [TreeRatedDimensionDto] }) dimensions!: readonly TreeRatedDimensionDto[];
  @ApiProperty({ type: TreeAnswerDto, nullable: true, description: 'Null: not assessed.' })
  answer!: TreeAnswerDto | null;
  @ApiProperty({ type: AnswerFlagDto, nullable: true, description: 'The team wants to come back to it.' })
  flag!: AnswerFlagDto | null;
}

export class TreeGroupDto implements TreeGroupView {
  @ApiProperty({ ...REF_SCHEMA, example: 'LEAD' }) ref!: string;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA }) title!: LocalizedText;
  @ApiProperty({ ...OPTIONAL_TEXT }) summary!: LocalizedText | null;
  @ApiProperty({ type: TreeCoverageDto, description: 'Of everything below.' }) coverage!: TreeCoverageDto;
  @ApiProperty({ type: () => [TreeGroupDto] }) groups!: readonly TreeGroupDto[];
  @ApiProperty({ type: [TreeRequirementDto] }) requirements!: readonly TreeRequirementDto[];
}

export class AnswerTreeDto implements UnitTreeView {
  @ApiProperty({ format: 'uuid' }) assessmentId!: string;
  @ApiProperty({ example: 'cx-operations-osp@1.0.0' }) framework!: string;
  @ApiProperty({ example: 'S01' }) unit!: string;
  @ApiProperty({ type: [TreeScaleDto] }) scales!: readonly TreeScaleDto[];
  @ApiProperty({ type: [TreeDimensionDto] }) dimensions!: readonly TreeDimensionDto[];
  @ApiProperty({ type: TreeCoverageDto }) coverage!: TreeCoverageDto;
  @ApiProperty({ type: [TreeGroupDto] }) groups!: readonly TreeGroupDto[];
}
