import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { TargetVerdict, TrendVerdict, UnitComparison } from '../kpi';
import { IsKey, IsRef, KEY_SCHEMA, LOCALIZED_TEXT_SCHEMA, PageQueryDto, REF_SCHEMA } from '../http';
import type { FigureJson } from '../report';
import type { ResultEvidence } from '../scoring';
import { type Language, LANGUAGES, type LocalizedText } from '../shared/text';
import { FigureDto, ResultBasisDto } from './figure.dto';
import type { KpiQuery, ReadingQuery, UnitComparisonView } from './kpi-evidence.service';
import type { ResultBasisView } from './result-basis';
import type { IntervalView, KpiPointView, KpiVerdictView, ResultReadingView } from './rules/kpi-view';

const VERDICTS = ['met', 'notMet', 'notProven'] as const satisfies readonly TargetVerdict[];
const TRENDS = ['improving', 'stable', 'worsening', 'unknown'] as const satisfies readonly TrendVerdict[];
const MONTH = { type: String, pattern: '^\\d{4}-(0[1-9]|1[0-2])$', example: '2026-01' } as const;
const SIX = { type: String, example: '0.873214', description: 'With six decimals.' } as const;
const UNIT = { ...REF_SCHEMA, example: 'JKT-V', description: 'Ref of a unit, or `entity`.' } as const;

export class KpiQueryDto extends PageQueryDto implements KpiQuery {
  @ApiPropertyOptional({ ...KEY_SCHEMA, example: 'csat' })
  @IsOptional()
  @IsKey()
  kpi?: string;

  @ApiPropertyOptional(UNIT)
  @IsOptional()
  @IsRef()
  unit?: string;

  @ApiPropertyOptional({ ...KEY_SCHEMA, example: 'voice' })
  @IsOptional()
  @IsKey()
  channel?: string;

  @ApiPropertyOptional({ enum: VERDICTS })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: TargetVerdict;

  @ApiPropertyOptional({ enum: TRENDS })
  @IsOptional()
  @IsIn(TRENDS)
  trend?: TrendVerdict;

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of the sentences.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: Language;
}

export class ReadingQueryDto extends PageQueryDto implements ReadingQuery {
  @ApiPropertyOptional(UNIT)
  @IsOptional()
  @IsRef()
  unit?: string;

  @ApiPropertyOptional({ ...REF_SCHEMA, example: 'R-01' })
  @IsOptional()
  @IsRef()
  requirement?: string;
}

export class IntervalDto implements IntervalView {
  @ApiProperty(SIX) low!: string;
  @ApiProperty(SIX) high!: string;
}

export class JudgedPointDto implements KpiPointView {
  @ApiProperty(MONTH) month!: string;
  @ApiProperty({ type: FigureDto }) value!: FigureJson;
  @ApiProperty({ type: FigureDto, nullable: true }) numerator!: FigureJson | null;
  @ApiProperty({ type: FigureDto, nullable: true }) denominator!: FigureJson | null;
  @ApiProperty({ type: IntervalDto, nullable: true }) interval!: IntervalView | null;
}

class SettlingDto {
  @ApiProperty({ enum: ['met', 'notMet'] }) as!: 'met' | 'notMet';
  @ApiProperty({ type: 'integer', example: 246, description: 'Cases in a month, if the figure stays as it is.' })
  sample!: number;
}

class TrendDto {
  @ApiProperty({ enum: TRENDS }) verdict!: TrendVerdict;
  @ApiProperty({ type: 'integer', example: 12 }) months!: number;
  @ApiProperty({ ...SIX, nullable: true, description: 'Theil–Sen slope.' }) perMonth!: string | null;
  @ApiProperty({ type: IntervalDto, nullable: true }) interval!: IntervalView | null;
}

class MonthsMetDto {
  @ApiProperty({ type: 'integer', example: 5 }) met!: number;
  @ApiProperty({ type: 'integer', example: 6 }) months!: number;
}

class SignalDto {
  @ApiProperty({ enum: ['beyondLimits', 'eightOnOneSide', 'sixRisingOrFalling', 'twoOfThreeBeyondTwoSigma'] })
  key!: KpiVerdictView['signals'][number]['key'];
  @ApiProperty({ enum: ['up', 'down'] }) direction!: 'up' | 'down';
  @ApiProperty(MONTH) from!: string;
  @ApiProperty(MONTH) to!: string;
}

/** What the months of one KPI show at one place. */
export class KpiVerdictDto implements KpiVerdictView {
  @ApiProperty({ example: 'csat' }) kpi!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ example: 'percent', description: 'A KPI in percent is told as a share 0..1, all else in its unit.' })
  kpiUnit!: string;
  @ApiProperty({ enum: ['higher', 'lower'], description: 'Which is better.' }) direction!: 'higher' | 'lower';
  @ApiProperty({ type: String, nullable: true, example: 'JKT-V', description: 'Null: the whole.' }) unit!:
    string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'Null: all channels together.' })
  channel!: string | null;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true }) source!: LocalizedText | null;
  @ApiProperty(MONTH) from!: string;
  @ApiProperty(MONTH) to!: string;
  @ApiProperty({ type: FigureDto }) first!: FigureJson;
  @ApiProperty({ type: FigureDto, description: 'Of the latest month; the verdict is on it.' }) last!: FigureJson;
  @ApiProperty({ type: FigureDto, nullable: true, description: 'Cases of the latest month.' })
  sample!: FigureJson | null;
  @ApiProperty({ type: Boolean, description: 'Fewer cases than the KPI asks for.' }) isSmallSample!: boolean;
  @ApiProperty({ type: IntervalDto, nullable: true, description: '95 %.' }) interval!: IntervalView | null;
  @ApiProperty({ type: FigureDto, nullable: true }) target!: FigureJson | null;
  @ApiProperty({ type: FigureDto, nullable: true }) benchmark!: FigureJson | null;
  @ApiProperty({ enum: VERDICTS, nullable: true, description: 'Null without a target.' })
  verdict!: TargetVerdict | null;
  @ApiProperty({ type: SettlingDto, nullable: true, description: 'What would settle a verdict that is not proven.' })
  settling!: KpiVerdictView['settling'];
  @ApiProperty({ type: TrendDto, description: 'Mann–Kendall, at least five months of the latest twelve.' })
  trend!: KpiVerdictView['trend'];
  @ApiProperty({ type: MonthsMetDto, nullable: true, description: 'Of the latest six.' })
  monthsMet!: KpiVerdictView['monthsMet'];
  @ApiProperty({ type: [SignalDto] }) signals!: KpiVerdictView['signals'];
  @ApiProperty({ example: '85% from 100 cases; 95% interval 76.7–90.7%; target 80%. …' }) because!: string;
  @ApiProperty({ type: [JudgedPointDto] }) points!: KpiVerdictView['points'];
}

export class UnitComparisonDto implements UnitComparisonView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ example: 'csat' }) kpi!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ example: '2026-01', description: 'The month that the most units end with; empty without series.' })
  month!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description:
      'Null where fewer than three units report counts in that month. `pooled` is the ratio of sums, `unweighted` the mean ' +
      'of the units. `homogeneity` tests whether they differ at all, `spread` says how much of it is between them. `league` ' +
      'is best first; `rankFrom` and `rankTo` say how far the order can be told. `funnel` has what a funnel plot needs.',
  })
  comparison!: UnitComparison | null;
  @ApiProperty({ type: [String], description: 'Refs of units that end with another month or report no counts.' })
  leftOut!: readonly string[];
}

class ResultEvidenceDto implements ResultEvidence {
  @ApiProperty({ enum: VERDICTS }) level!: TargetVerdict;
  @ApiProperty({ enum: TRENDS }) trend!: TrendVerdict;
  @ApiProperty({ type: 'integer', description: 'Of the months with data, those in which every target was met.' })
  monthsMet!: number;
  @ApiProperty({ type: 'integer' }) months!: number;
  @ApiProperty({ type: 'integer', description: 'Of the metrics required.' }) metricsReported!: number;
  @ApiProperty({ type: 'integer' }) metricsRequired!: number;
}

class ReadSeriesDto {
  @ApiProperty({ example: 'csat' }) kpi!: string;
  @ApiProperty({ type: String, nullable: true }) channel!: string | null;
  @ApiProperty({ enum: VERDICTS, nullable: true }) verdict!: TargetVerdict | null;
}

class MissingMetricDto {
  @ApiProperty({ example: 'dsat' }) kpi!: string;
  @ApiPropertyOptional({ type: String, example: 'chat' }) channel?: string;
  @ApiPropertyOptional({ ...MONTH, description: 'There is a series, but it ended too long ago.' }) endedIn?: string;
}

class OverruledDto {
  @ApiProperty({ type: ResultEvidenceDto }) rating!: ResultEvidence;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
}

export class ResultReadingDto implements ResultReadingView {
  @ApiProperty({ example: 'R-01' }) requirement!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ example: 'JKT-V', description: '`entity` where it is answered once.' }) unit!: string;
  @ApiProperty({ type: ResultEvidenceDto, description: 'What the series show.' }) evidence!: ResultEvidence;
  @ApiProperty({ type: [ReadSeriesDto], description: 'The series that it rests on.' })
  series!: ResultReadingView['series'];
  @ApiProperty({ type: [MissingMetricDto], description: 'Metrics that nobody reported.' })
  missing!: ResultReadingView['missing'];
  @ApiProperty({ type: OverruledDto, nullable: true, description: 'Where an answer rates otherwise.' })
  overruled!: ResultReadingView['overruled'];
}
