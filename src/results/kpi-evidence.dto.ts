import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { KpiInfo } from '../framework';
import type { NoTargetReason, PartyKind, TargetVerdict, TrendVerdict } from '../kpi';
import { IsKey, IsRef, KEY_SCHEMA, LOCALIZED_TEXT_SCHEMA, PageQueryDto, REF_SCHEMA } from '../http';
import { PARTY_KINDS } from '../organisation';
import type { FigureJson } from '../report';
import type { ResultEvidence } from '../scoring';
import { type Language, LANGUAGES, type LocalizedText } from '../shared/text';
import { FigureDto, ResultBasisDto } from './figure.dto';
import type { KpiQuery, ReadingQuery, UnitComparisonView } from './kpi-evidence.service';
import type { ResultBasisView } from './result-basis';
import type { IntervalView, KpiPointView, KpiVerdictView, ResultReadingView } from './rules/kpi-view';
import type {
  ChannelComparisonView,
  EstimateView,
  FunnelView,
  LeagueRowView,
  UnitStatisticsView,
} from './rules/unit-comparison-view';

const VERDICTS = ['met', 'notMet', 'notProven'] as const satisfies readonly TargetVerdict[];
const TRENDS = ['improving', 'stable', 'worsening', 'unknown'] as const satisfies readonly TrendVerdict[];
const NO_TARGET = ['notStated', 'needsRange', 'needsOneFigure'] as const satisfies readonly NoTargetReason[];
const DIRECTION = {
  enum: ['higher', 'lower', 'band'],
  description: 'Which is better. `band`: neither; too high and too low are both wrong.',
};
const TARGET_TO = { type: FigureDto, nullable: true, description: 'The upper end, where the target is a range.' };
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
  @ApiProperty(DIRECTION) direction!: KpiInfo['direction'];
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
  @ApiProperty(TARGET_TO) targetTo!: FigureJson | null;
  @ApiProperty({
    enum: NO_TARGET,
    nullable: true,
    description:
      'Why nothing is judged. `needsRange`: the KPI can be too high and too low, so that it needs a lower and an upper ' +
      'bound. `needsOneFigure`: a range is stated for a KPI of which one side is the better one. Null: there is a target.',
  })
  noTarget!: NoTargetReason | null;
  @ApiProperty({ type: FigureDto, nullable: true }) benchmark!: FigureJson | null;
  @ApiProperty({ enum: VERDICTS, nullable: true, description: 'Null without a target.' })
  verdict!: TargetVerdict | null;
  @ApiProperty({ type: SettlingDto, nullable: true, description: 'What would settle a verdict that is not proven.' })
  settling!: KpiVerdictView['settling'];
  @ApiProperty({
    type: TrendDto,
    description:
      'Mann–Kendall, at least five months of the latest twelve; of the distance to a target that is a range.',
  })
  trend!: KpiVerdictView['trend'];
  @ApiProperty({ type: MonthsMetDto, nullable: true, description: 'Of the latest six.' })
  monthsMet!: KpiVerdictView['monthsMet'];
  @ApiProperty({ type: [SignalDto] }) signals!: KpiVerdictView['signals'];
  @ApiProperty({ example: '85% from 100 cases; 95% interval 76.7–90.7%; target 80%. …' }) because!: string;
  @ApiProperty({ type: [JudgedPointDto] }) points!: KpiVerdictView['points'];
}

class EstimateDto implements EstimateView {
  @ApiProperty(SIX) value!: string;
  @ApiProperty({ type: IntervalDto, description: '95 %.' }) interval!: IntervalView;
}

const RANK = { type: 'integer', nullable: true } as const;
const NO_RANK = 'Null where too high and too low are both wrong: no end is the better one.';

class LeagueRowDto extends EstimateDto implements LeagueRowView {
  @ApiProperty(UNIT) unit!: string;
  @ApiProperty({ enum: PARTY_KINDS }) party!: PartyKind;
  @ApiProperty({ type: 'integer', example: 180 }) cases!: number;
  @ApiProperty({ description: 'Fewer cases than the KPI asks for.' }) isSmallSample!: boolean;
  @ApiProperty({ enum: VERDICTS, nullable: true, description: 'Null without a target that all units share.' })
  verdict!: TargetVerdict | null;
  @ApiProperty({ ...RANK, example: 1, description: `Best rank that it may have. ${NO_RANK}` }) rankFrom!: number | null;
  @ApiProperty({ ...RANK, example: 4, description: `Worst rank that it may have. ${NO_RANK}` }) rankTo!: number | null;
  @ApiProperty({ ...RANK, example: 1, description: `Units of one tier can not be told apart. ${NO_RANK}` })
  tier!: number | null;
}

class HomogeneityDto {
  @ApiProperty({ enum: ['chiSquare', 'welch'], description: 'χ² of shares, Welch’s F of means.' })
  test!: 'chiSquare' | 'welch';
  @ApiProperty(SIX) statistic!: string;
  @ApiProperty(SIX) pValue!: string;
  @ApiProperty({ enum: ['proven', 'notProven', 'doubtful'], description: 'Do they differ? `doubtful`: too few cases.' })
  verdict!: UnitStatisticsView['homogeneity']['verdict'];
}

class SpreadDto {
  @ApiProperty({ ...SIX, description: 'Of the units’ true values; 0 when chance explains all.' })
  standardDeviation!: string;
  @ApiProperty({ ...SIX, description: 'I²: share of the variance between figures that is not chance.' })
  shareOfVariance!: string;
  @ApiProperty({ ...SIX, nullable: true, description: 'Share of the variance of cases that lies between units.' })
  intraclassCorrelation!: string | null;
}

class OwnAgainstVendorDto {
  @ApiProperty({ enum: ['units', 'cases'], description: 'Of the mean unit of either side, or of all cases.' })
  of!: 'units' | 'cases';
  @ApiProperty({ ...SIX, description: 'Own less vendor.' }) difference!: string;
  @ApiProperty({ type: IntervalDto }) interval!: IntervalView;
  @ApiProperty() isProven!: boolean;
}

class FunnelLimitsDto {
  @ApiProperty({ type: 'integer', example: 120 }) size!: number;
  @ApiProperty({ type: IntervalDto, description: '95 %.' }) inner!: IntervalView;
  @ApiProperty({ type: IntervalDto, description: '99.8 %.' }) outer!: IntervalView;
}

class FunnelPointDto {
  @ApiProperty(UNIT) unit!: string;
  @ApiProperty({ type: 'integer', example: 180 }) size!: number;
  @ApiProperty(SIX) share!: string;
  @ApiProperty({ enum: ['inside', 'beyondInner', 'beyondOuter'] }) zone!: FunnelView['points'][number]['zone'];
  @ApiProperty({ enum: ['above', 'below', 'centre'] }) side!: FunnelView['points'][number]['side'];
}

class FunnelDto implements FunnelView {
  @ApiProperty(SIX) centre!: string;
  @ApiProperty({ ...SIX, description: 'φ: about 1 when chance explains the differences.' }) dispersion!: string;
  @ApiProperty({ ...SIX, description: 'What the limits were widened by.' }) widening!: string;
  @ApiProperty({ type: [FunnelLimitsDto] }) limits!: FunnelView['limits'];
  @ApiProperty({ type: [FunnelPointDto] }) points!: FunnelView['points'];
}

class UnitStatisticsDto implements UnitStatisticsView {
  @ApiProperty({ type: EstimateDto, description: 'Each unit by its volume.' }) whole!: EstimateView;
  @ApiProperty({ type: EstimateDto, description: 'Each unit once.' }) meanOfUnits!: EstimateView;
  @ApiProperty({ type: HomogeneityDto }) homogeneity!: UnitStatisticsView['homogeneity'];
  @ApiProperty({ type: SpreadDto }) spread!: UnitStatisticsView['spread'];
  @ApiProperty({ type: OwnAgainstVendorDto, nullable: true, description: 'Null unless there are units of both.' })
  ownAgainstVendor!: UnitStatisticsView['ownAgainstVendor'];
  @ApiProperty({ description: 'Is any unit proven to be other than another?' }) tellsApart!: boolean;
  @ApiProperty({
    type: [LeagueRowDto],
    description:
      'Best first; ranks are ranges, as far as they can be told. The highest first where no end is the better one.',
  })
  league!: UnitStatisticsView['league'];
  @ApiProperty({ type: FunnelDto, nullable: true, description: 'Of proportions, as shares 0..1.' })
  funnel!: FunnelView | null;
}

class ComparedUnitDto {
  @ApiProperty(UNIT) unit!: string;
  @ApiProperty({ enum: PARTY_KINDS }) party!: PartyKind;
  @ApiProperty({ type: FigureDto }) value!: FigureJson;
}

class LeftOutUnitDto {
  @ApiProperty(UNIT) unit!: string;
  @ApiProperty({ enum: ['otherMonth', 'noCases', 'oneCase', 'noSpread'] })
  reason!: ChannelComparisonView['leftOut'][number]['reason'];
  @ApiProperty({ ...MONTH, description: 'Its latest.' }) month!: string;
}

class ChannelComparisonDto implements ChannelComparisonView {
  @ApiProperty({ type: String, nullable: true, description: 'Null: all channels together.' }) channel!: string | null;
  @ApiProperty({ ...MONTH, description: 'The month that most units end with.' }) month!: string;
  @ApiProperty({ type: FigureDto, nullable: true, description: 'That all of them have.' }) target!: FigureJson | null;
  @ApiProperty(TARGET_TO) targetTo!: FigureJson | null;
  @ApiProperty({ type: [ComparedUnitDto] }) units!: ChannelComparisonView['units'];
  @ApiProperty({
    type: UnitStatisticsDto,
    nullable: true,
    description: 'Null where fewer than three units tell the cases behind their figure.',
  })
  statistics!: UnitStatisticsView | null;
  @ApiProperty({ type: [LeftOutUnitDto] }) leftOut!: ChannelComparisonView['leftOut'];
}

export class UnitComparisonDto implements UnitComparisonView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ example: 'csat' }) kpi!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ example: 'percent', description: 'A KPI in percent is told as a share 0..1, all else in its unit.' })
  kpiUnit!: string;
  @ApiProperty(DIRECTION) direction!: KpiInfo['direction'];
  @ApiProperty({
    type: [ChannelComparisonDto],
    description: 'By channel; none where fewer than three units end with the same month.',
  })
  comparisons!: readonly ChannelComparisonView[];
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
