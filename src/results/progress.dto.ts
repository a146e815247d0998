import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { GAP_MOVEMENTS, type GapMovement, type MovementCounts, type Standing, STANDINGS } from '../gap';
import { ISO_DATE_SCHEMA, LOCALIZED_TEXT_SCHEMA } from '../http';
import type { FigureJson, OutcomeJson, PlaceCourseJson, ReachedJson, WaveJson } from '../report';
import type { LocalizedText } from '../shared/text';
import { FigureDto, ResultBasisDto } from './figure.dto';
import { FIGURE_SCHEMA, OUTCOME_SCHEMA, REACHED_SCHEMA } from './figure.schemas';
import type { ProgressView } from './progress.service';
import type { ResultBasisView } from './result-basis';
import { NODE_DEPTHS } from './rules/list-nodes';
import type {
  GapCourseView,
  NodeProgressView,
  PlanAchievementView,
  StepView,
  UnitProgressView,
  WorkstreamAchievementView,
} from './rules/progress-view';

const UUID = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

export class ProgressQueryDto {
  @ApiPropertyOptional({
    maxLength: 200,
    example: 'service-excellence-5p@1.1.0',
    description: 'Framework version of the waves. Not needed where the engagement has several by one version only.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  framework?: string;

  @ApiPropertyOptional({
    type: String,
    example: 'c1b9f0a2-6f6e-4f0e-9a38-0d3a4a5c7f10,5d0b8a44-1b0e-4f34-8d42-6a8f3c9e2b77',
    description:
      'Assessments to compare, in order of time, two to twelve ids with commas between them. Default: all by the ' +
      'framework version that have answers, in order of their period.',
  })
  @IsOptional()
  @Matches(new RegExp(`^${UUID}(,${UUID}){0,99}$`), {
    message: 'Give ids of assessments, with commas between them and nothing else.',
  })
  assessments?: string;
}

export class MovementCountsDto implements MovementCounts {
  @ApiProperty({ type: Number, example: 6, description: 'At target now wherever it was below, and rated there.' })
  closed!: number;
  @ApiProperty({ type: Number, example: 1, description: 'New gaps: below target where it was at target before.' })
  opened!: number;
  @ApiProperty({ type: Number, example: 9, description: 'Below target at both times, rated higher.' })
  improved!: number;
  @ApiProperty({ type: Number, example: 2, description: 'Regressed: below target at both times, rated lower.' })
  worsened!: number;
  @ApiProperty({ type: Number, example: 4 }) unchanged!: number;
  @ApiProperty({ type: Number, example: 0, description: 'Below target before; can not be judged now.' })
  noLongerRated!: number;
  @ApiProperty({ type: Number, example: 0, description: 'Below target now; could not be judged before.' })
  newlyRated!: number;
}

export class WavePeriodDto {
  @ApiProperty(ISO_DATE_SCHEMA) from!: string;
  @ApiProperty(ISO_DATE_SCHEMA) to!: string;
}

export class WaveDto implements WaveJson {
  @ApiProperty({ example: 'baseline', description: 'Key of the assessment.' }) assessment!: string;
  @ApiProperty({ type: WavePeriodDto }) period!: WaveJson['period'];
  @ApiProperty({ type: FigureDto, description: 'What its gaps are judged by.' }) target!: FigureJson;
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'After caps.' }) score!: OutcomeJson;
  @ApiProperty(REACHED_SCHEMA) level!: ReachedJson;
  @ApiProperty({ type: Number, example: 24, description: 'Requirements below target.' }) gaps!: number;
}

export class WorkstreamAchievementDto implements WorkstreamAchievementView {
  @ApiProperty({ example: 'service-excellence-5p/front-line-authority' }) id!: string;
  @ApiProperty({ type: Number, example: 3 }) number!: number;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(ISO_DATE_SCHEMA) endDate!: string;
  @ApiProperty({ type: Boolean, description: 'It was to end before the later assessment began.' }) isDue!: boolean;
  @ApiProperty({ type: MovementCountsDto, description: 'What became of its gaps.' }) movements!: MovementCounts;
  @ApiProperty({ type: FigureDto, nullable: true, description: 'Points that the projection adds with it.' })
  projected!: FigureJson | null;
  @ApiProperty({
    type: FigureDto,
    description: 'Points lost on its requirements then, less those lost now, of gaps that can be compared.',
  })
  wonBack!: FigureJson;
}

export class PlanAchievementDto implements PlanAchievementView {
  @ApiProperty({ ...ISO_DATE_SCHEMA, description: 'First day of the later assessment.' }) asOf!: string;
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'When the plan was made. All four are after caps.' })
  before!: OutcomeJson;
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'Projected once all that is due is done.' })
  projectedByThen!: OutcomeJson;
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'Projected at the end of the plan.' }) projectedAtEnd!: OutcomeJson;
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'Of the later assessment. Other things changed as well.' })
  achieved!: OutcomeJson;
  @ApiProperty({ type: [WorkstreamAchievementDto], description: 'Those with gaps of the assessment, by number.' })
  workstreams!: readonly WorkstreamAchievementView[];
  @ApiProperty({
    type: FigureDto,
    nullable: true,
    description:
      'Change of the score beyond the gaps of the workstreams: with all wonBack it sums to achieved − before.',
  })
  elsewhere!: FigureJson | null;
}

export class WaveStepDto implements StepView {
  @ApiProperty({ example: 'baseline' }) from!: string;
  @ApiProperty({ example: 'month-3' }) to!: string;
  @ApiProperty({ type: FigureDto, nullable: true, description: 'Of the score; null unless both are scored.' })
  change!: FigureJson | null;
  @ApiProperty({ type: Boolean, description: 'Each time is judged by its own target.' }) targetChanged!: boolean;
  @ApiProperty({ type: MovementCountsDto }) movements!: MovementCounts;
  @ApiProperty({
    type: PlanAchievementDto,
    nullable: true,
    description: 'What the plan of the earlier one projected, beside what was achieved; null without a plan.',
  })
  plan!: PlanAchievementView | null;
}

class PartProgressDto {
  @ApiProperty({
    type: 'array',
    items: { ...OUTCOME_SCHEMA, nullable: true },
    description: 'By wave; null where the assessment does not cover the unit.',
  })
  scores!: readonly (OutcomeJson | null)[];
  @ApiProperty({
    type: 'array',
    items: { ...FIGURE_SCHEMA, nullable: true },
    description: 'Between neighbours; null unless both are scored.',
  })
  changes!: readonly (FigureJson | null)[];
  @ApiProperty({ type: FigureDto, nullable: true, description: 'From first to last.' }) change!: FigureJson | null;
  @ApiProperty({ type: [MovementCountsDto], description: 'Between neighbours.' }) steps!: readonly MovementCounts[];
  @ApiProperty({ type: MovementCountsDto, description: 'From first to last.' }) overall!: MovementCounts;
}

export class NodeProgressDto extends PartProgressDto implements NodeProgressView {
  @ApiProperty({ example: 'policies' }) ref!: string;
  @ApiProperty({ enum: NODE_DEPTHS.filter((kind) => kind !== 'requirement') }) kind!: NodeProgressView['kind'];
  @ApiProperty({ type: String, nullable: true, example: null }) parent!: string | null;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
}

export class UnitProgressDto extends PartProgressDto implements UnitProgressView {
  @ApiProperty({ example: 'JKT-V' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText;
}

const STANDING_SCHEMA = { enum: [...STANDINGS], isArray: true };
const MOVEMENT = { type: 'string' as const, enum: [...GAP_MOVEMENTS], nullable: true };

export class PlaceCourseDto implements PlaceCourseJson {
  @ApiProperty({ type: String, nullable: true, example: 'JKT-V', description: 'Null: answered once for the entity.' })
  unit!: string | null;
  @ApiProperty({ ...STANDING_SCHEMA, description: 'By wave.' }) standings!: readonly Standing[];
  @ApiProperty({ type: 'array', items: MOVEMENT }) steps!: readonly (GapMovement | null)[];
  @ApiProperty(MOVEMENT) overall!: GapMovement | null;
}

export class GapCourseDto implements GapCourseView {
  @ApiProperty({ example: 'POL-03' }) requirement!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ example: 'policies' }) category!: string;
  @ApiProperty({ ...STANDING_SCHEMA, description: 'By wave.' }) standings!: readonly Standing[];
  @ApiProperty({ type: [FigureDto], description: 'By wave: part of the total score lost on it.' })
  lost!: readonly FigureJson[];
  @ApiProperty({
    type: 'array',
    items: MOVEMENT,
    description: 'Between neighbours; null: below target at neither time.',
  })
  steps!: readonly (GapMovement | null)[];
  @ApiProperty({ ...MOVEMENT, description: 'From first to last.' }) overall!: GapMovement | null;
  @ApiProperty({ type: [PlaceCourseDto], description: 'Units in which it is below target in one wave at least.' })
  places!: readonly PlaceCourseJson[];
}

export class ProgressDto implements ProgressView {
  @ApiProperty({ type: [ResultBasisDto], description: 'By wave: what it was computed from.' })
  bases!: readonly ResultBasisView[];
  @ApiProperty({ type: [WaveDto], description: 'In order of time.' }) waves!: readonly WaveJson[];
  @ApiProperty({ type: [WaveStepDto], description: 'Between neighbours.' }) steps!: readonly StepView[];
  @ApiProperty({ type: WaveStepDto, description: 'From first to last.' }) overall!: StepView;
  @ApiProperty({ type: [NodeProgressDto], description: 'Categories and items, parents before children.' })
  nodes!: readonly NodeProgressView[];
  @ApiProperty({ type: [UnitProgressDto], description: 'Those of the latest wave first.' })
  units!: readonly UnitProgressView[];
  @ApiProperty({ type: [GapCourseDto], description: 'Requirements below target in one wave at least.' })
  gaps!: readonly GapCourseView[];
}
