import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import type { SummaryBlocker, SummaryCategory, SummaryLevel } from '../casework';
import type { SortText } from '../database';
import { IsIsoDate, ISO_DATE_SCHEMA, LOCALIZED_TEXT_SCHEMA, PageQueryDto, SortParam } from '../http';
import { PARTY_KINDS, type PartyKind } from '../organisation';
import type { CoverageJson, FigureJson, OutcomeJson } from '../report';
import { CoverageDto, FigureDto, OUTCOME_SCHEMA } from '../results';
import { type Language, LANGUAGES, type LocalizedText } from '../shared/text';
import type { LeagueBy, LeagueRow, LeagueView } from './portfolio.service';
import type {
  Addresses,
  EarlierView,
  LineCertificateView,
  PortfolioLineView,
  PortfolioUnitView,
} from './portfolio.view';
import {
  CERTIFICATE_BLOCKERS,
  CERTIFICATE_FILTERS,
  type CertificateBlocker,
  type CertificateFilter,
  CERTIFIED_STATUSES,
  type CertifiedStatus,
} from './rules/certified';
import {
  type Change,
  CHANGE_VERDICTS,
  type ChangeVerdict,
  type UnitChange,
  UNPROVEN_REASONS,
  type UnprovenReason,
} from './rules/change';
import { UNPLACED_REASONS, type UnplacedReason } from './rules/league';
import type { TrendPoint, UnitSpread } from './rules/lines';
import { LINE_SORTS, type LineSort, PORTFOLIO_STATES, type PortfolioState } from './rules/select';

const UUID = { type: String, format: 'uuid' } as const;
export const SCORE_DECIMAL = { type: String, example: '0.783333' } as const;
const NULLABLE_DECIMAL = { ...SCORE_DECIMAL, nullable: true } as const;
const FRAMEWORK_ID = /^[a-z0-9-]{1,60}@\d{1,9}\.\d{1,9}\.\d{1,9}$/;
const TRENDS = ['improving', 'stable', 'worsening', 'unknown'] as const satisfies readonly PortfolioLineView['trend'][];
const PERIOD = { type: 'object', properties: { from: ISO_DATE_SCHEMA, to: ISO_DATE_SCHEMA } } as const;

/** What chooses lines of the portfolio, by their newest results. */
export class PortfolioFilterDto {
  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  engagementId?: string;

  @ApiPropertyOptional(UUID)
  @IsOptional()
  @IsUUID()
  partyId?: string;

  @ApiPropertyOptional({ type: String, pattern: FRAMEWORK_ID.source, example: 'cx-operations-osp@1.0.0' })
  @IsOptional()
  @Matches(FRAMEWORK_ID, { message: '$property must be key@version, such as "service-excellence-5p@1.0.0"' })
  frameworkId?: string;

  @ApiPropertyOptional({ enum: PARTY_KINDS })
  @IsOptional()
  @IsIn(PARTY_KINDS)
  partyKind?: PartyKind;

  @ApiPropertyOptional({ ...UUID, description: 'Lines with a unit that runs this programme.' })
  @IsOptional()
  @IsUUID()
  programmeId?: string;

  @ApiPropertyOptional({ ...UUID, description: 'Lines with a unit at this site.' })
  @IsOptional()
  @IsUUID()
  siteId?: string;

  @ApiPropertyOptional({ ...ISO_DATE_SCHEMA, description: 'Reported on that day or later.' })
  @IsOptional()
  @IsIsoDate()
  since?: string;

  @ApiPropertyOptional({ enum: PORTFOLIO_STATES, description: 'At risk: below target, or a gate fails.' })
  @IsOptional()
  @IsIn(PORTFOLIO_STATES)
  state?: PortfolioState;

  @ApiPropertyOptional({
    enum: CERTIFICATE_FILTERS,
    description:
      'By the certificate of the party. certified: valid today. expiring: valid for 90 days or less. blocked: suspended, a ' +
      'major open, something overdue, or an assessment under it reopened. none: never certified.',
  })
  @IsOptional()
  @IsIn(CERTIFICATE_FILTERS)
  certificate?: CertificateFilter;
}

export class PortfolioUnitQueryDto extends IntersectionType(PageQueryDto, PortfolioFilterDto) {
  @SortParam<LineSort>(LINE_SORTS, 'score')
  sort?: SortText<LineSort>;
}

export class PortfolioQueryDto extends PortfolioUnitQueryDto {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of the names in the table.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class LeagueQueryDto extends PortfolioFilterDto {
  @ApiPropertyOptional({ enum: ['party', 'site'], default: 'party' })
  @IsOptional()
  @IsIn(['party', 'site'])
  by?: LeagueBy;
}

export class PortfolioPartyDto {
  @ApiProperty({ type: String, example: 'NORTHLINE' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText;
  @ApiProperty({ enum: PARTY_KINDS }) kind!: PartyKind;
}

class PortfolioFrameworkDto {
  @ApiProperty({ type: String, example: 'cx-operations-osp@1.0.0' }) id!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
}

class PortfolioAssessmentDto {
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ enum: ['baseline', 'progress', 'certification', 'surveillance'] })
  kind!: PortfolioLineView['assessment']['kind'];
  @ApiProperty({ type: String }) documentNumber!: string;
  @ApiProperty({ type: 'integer' }) revision!: number;
  @ApiProperty(PERIOD) period!: PortfolioLineView['assessment']['period'];
  @ApiProperty(ISO_DATE_SCHEMA) reportDate!: string;
}

export class PortfolioLevelDto implements SummaryLevel {
  @ApiProperty({ type: String, nullable: true, example: 'silver' }) key!: string | null;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true }) title!: LocalizedText | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'From 1, the lowest; 0 below it. Null while too little is rated for a level.',
  })
  rank!: number | null;
}

class PortfolioCategoryDto implements SummaryCategory {
  @ApiProperty({ type: String, example: 'people' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(OUTCOME_SCHEMA) score!: OutcomeJson;
}

class PortfolioBlockerDto implements SummaryBlocker {
  @ApiProperty({ type: String, example: 'critical-requirements' }) gate!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: String, example: 'knockOut' }) kind!: SummaryBlocker['kind'];
  @ApiProperty({ type: [String], example: ['PEO-03'], description: 'What fails it.' }) refs!: readonly string[];
}

class PortfolioAddressesDto implements Addresses {
  @ApiProperty({ type: String, nullable: true }) assessment!: string | null;
  @ApiProperty({ type: String }) scores!: string;
  @ApiProperty({ type: String }) gaps!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Takes the score apart, down to the answers. Null for who was given one party only.',
  })
  why!: string | null;
}

class PortfolioResultDto {
  @ApiProperty(UUID) engagementId!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) engagement!: LocalizedText;
  @ApiProperty(UUID) partyId!: string;
  @ApiProperty({ type: PortfolioPartyDto }) party!: PortfolioLineView['party'];
  @ApiProperty({ type: PortfolioFrameworkDto }) framework!: PortfolioLineView['framework'];
  @ApiProperty({ ...UUID, description: 'That every figure follows from.' }) snapshotId!: string;
  @ApiProperty({ type: PortfolioAssessmentDto }) assessment!: PortfolioLineView['assessment'];
  @ApiProperty({ ...OUTCOME_SCHEMA, description: 'After caps.' }) score!: OutcomeJson;
  @ApiProperty({ type: CoverageDto }) coverage!: CoverageJson;
  @ApiProperty({ type: PortfolioLevelDto }) level!: SummaryLevel;
  @ApiProperty({ type: FigureDto }) target!: FigureJson;
  @ApiProperty({ type: Boolean }) isBelowTarget!: boolean;
  @ApiProperty({ type: [PortfolioCategoryDto] }) categories!: readonly SummaryCategory[];
  @ApiProperty({ type: [PortfolioBlockerDto], description: 'Gates that fail.' })
  blockers!: readonly SummaryBlocker[];
  @ApiProperty({ type: [String], description: 'Requirements below target somewhere in it.' })
  missed!: readonly string[];
  @ApiProperty({ type: PortfolioAddressesDto }) addresses!: Addresses;
}

class PortfolioEarlierDto implements EarlierView {
  @ApiProperty(UUID) snapshotId!: string;
  @ApiProperty({ type: String }) frameworkId!: string;
  @ApiProperty(ISO_DATE_SCHEMA) reportedOn!: string;
  @ApiProperty(OUTCOME_SCHEMA) score!: OutcomeJson;
  @ApiProperty({ type: PortfolioLevelDto }) level!: SummaryLevel;
}

class PortfolioUnitChangeDto implements UnitChange {
  @ApiProperty({ type: 'integer', description: 'Units with a score both times.' }) count!: number;
  @ApiProperty(NULLABLE_DECIMAL) mean!: string | null;
  @ApiProperty({ ...NULLABLE_DECIMAL, description: 'Of the 95 % interval.' }) low!: string | null;
  @ApiProperty(NULLABLE_DECIMAL) high!: string | null;
}

class PortfolioChangeDto implements Change {
  @ApiProperty({ enum: CHANGE_VERDICTS, description: 'Improved and worsened are proven.' })
  verdict!: ChangeVerdict;
  @ApiProperty({
    enum: UNPROVEN_REASONS,
    nullable: true,
    description:
      'Why nothing is proven. fewUnits: fewer than two units were assessed both times. noSpread: all moved alike, which ' +
      'tells nothing about chance. withinChance: the interval holds zero.',
  })
  reason!: UnprovenReason | null;
  @ApiProperty({ type: FigureDto, nullable: true, description: 'Score now − before, by one framework version only.' })
  difference!: FigureJson | null;
  @ApiProperty({ type: PortfolioUnitChangeDto, nullable: true, description: 'What the verdict rests on.' })
  units!: UnitChange | null;
}

class PortfolioTrendPointDto implements TrendPoint {
  @ApiProperty(UUID) snapshotId!: string;
  @ApiProperty({ type: String }) frameworkId!: string;
  @ApiProperty(ISO_DATE_SCHEMA) reportedOn!: string;
  @ApiProperty({ type: FigureDto, nullable: true }) score!: FigureJson | null;
  @ApiProperty({ type: String, nullable: true }) level!: string | null;
}

export class UnitSpreadDto implements UnitSpread {
  @ApiProperty({ type: FigureDto }) lowest!: FigureJson;
  @ApiProperty({ type: FigureDto }) median!: FigureJson;
  @ApiProperty({ type: FigureDto }) highest!: FigureJson;
  @ApiProperty({ type: FigureDto, description: 'Highest − lowest.' }) range!: FigureJson;
}

class PortfolioLineActionsDto {
  @ApiProperty({ type: 'integer', description: 'Corrective actions that are not closed.' }) open!: number;
  @ApiProperty({ type: 'integer', description: 'Those that answer major nonconformities.' }) openMajors!: number;
  @ApiProperty({ type: 'integer', description: 'Those whose next date has passed.' }) overdue!: number;
}

class PortfolioCertificateBlockerDto implements CertificateBlocker {
  @ApiProperty({
    enum: CERTIFICATE_BLOCKERS,
    description:
      'majors: open ones. overdue: past its day, but in its days of grace. stale: assessments that were reopened or changed.',
  })
  kind!: CertificateBlocker['kind'];
  @ApiProperty({ type: [String], example: ['NC-01'], description: 'What: numbers, or keys of assessments.' })
  ids!: readonly string[];
}

class PortfolioCertificateDto implements LineCertificateView {
  @ApiProperty(UUID) certificationId!: string;
  @ApiProperty({ type: String, example: 'certified', description: 'Of the certification.' }) state!: string;
  @ApiProperty({ enum: CERTIFIED_STATUSES, example: 'valid', description: 'Today. none: there is no certificate yet.' })
  status!: CertifiedStatus;
  @ApiProperty({ type: String, nullable: true, example: 'OSP-2026-00042-71' }) number!: string | null;
  @ApiProperty({ ...ISO_DATE_SCHEMA, nullable: true }) validFrom!: string | null;
  @ApiProperty({ ...ISO_DATE_SCHEMA, nullable: true }) validUntil!: string | null;
  @ApiProperty({ type: Boolean, description: 'Valid for 90 days or less.' }) isExpiring!: boolean;
  @ApiProperty({ type: 'integer' }) openMajors!: number;
  @ApiProperty({ type: [PortfolioCertificateBlockerDto] }) blockers!: readonly PortfolioCertificateBlockerDto[];
}

export class PortfolioLineDto extends PortfolioResultDto implements PortfolioLineView {
  @ApiProperty({ type: PortfolioEarlierDto, nullable: true }) before!: EarlierView | null;
  @ApiProperty({ type: PortfolioChangeDto }) change!: Change;
  @ApiProperty({
    enum: TRENDS,
    description: 'Mann–Kendall over the results by this framework version; unknown below five.',
  })
  trend!: PortfolioLineView['trend'];
  @ApiProperty({ type: [PortfolioTrendPointDto], description: 'The oldest first.' }) points!: readonly TrendPoint[];
  @ApiProperty({ type: 'integer' }) units!: number;
  @ApiProperty({ type: 'integer', description: 'Below target, or with a gate that fails.' }) unitsAtRisk!: number;
  @ApiProperty({ type: 'integer' }) sites!: number;
  @ApiProperty({ type: UnitSpreadDto, nullable: true, description: 'Between its units.' }) spread!: UnitSpread | null;
  @ApiProperty({ type: PortfolioLineActionsDto }) actions!: PortfolioLineView['actions'];
  @ApiProperty({
    ...{ type: PortfolioCertificateDto, nullable: true },
    description: 'By the framework; null where the party has not applied.',
  })
  certificate!: PortfolioCertificateDto | null;
}

class PortfolioUnitNameDto {
  @ApiProperty({ type: String, example: 'JKT-V' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText;
  @ApiPropertyOptional(LOCALIZED_TEXT_SCHEMA) programme?: LocalizedText;
}

class PortfolioSiteDto {
  @ApiProperty({ type: String, example: 'JKT' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) name!: LocalizedText;
  @ApiProperty({ type: String, description: 'Ref of the party.' }) party!: string;
  @ApiPropertyOptional(LOCALIZED_TEXT_SCHEMA) location?: LocalizedText;
}

export class PortfolioUnitDto extends PortfolioResultDto implements PortfolioUnitView {
  @ApiProperty(UUID) unitId!: string;
  @ApiProperty({ type: PortfolioUnitNameDto }) unit!: PortfolioUnitView['unit'];
  @ApiProperty(UUID) siteId!: string;
  @ApiProperty({ type: PortfolioSiteDto }) site!: PortfolioUnitView['site'];
  @ApiProperty({ ...UUID, nullable: true }) programmeId!: string | null;
  @ApiProperty({ type: 'integer', description: 'Its volume, where the engagement weighs units.' }) weight!: number;
  @ApiProperty({
    type: FigureDto,
    nullable: true,
    description: 'In the result before, by the same framework version.',
  })
  scoreBefore!: FigureJson | null;
  @ApiProperty({
    ...{ type: PortfolioCertificateDto, nullable: true },
    description: 'That covers its programme at its site; null where none does.',
  })
  certificate!: PortfolioCertificateDto | null;
}

class PortfolioLeagueRowDto implements LeagueRow {
  @ApiProperty(UUID) engagementId!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) engagement!: LocalizedText;
  @ApiProperty(UUID) partyId!: string;
  @ApiProperty({ type: PortfolioPartyDto }) party!: LeagueRow['party'];
  @ApiProperty({ ...UUID, nullable: true }) siteId!: string | null;
  @ApiProperty({ type: PortfolioSiteDto, nullable: true }) site!: LeagueRow['site'];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Best place that it can have.' })
  rankFrom!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Worst one.' }) rankTo!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Those of a tier can not be told from its first.' })
  tier!: number | null;
  @ApiProperty({
    enum: UNPLACED_REASONS,
    nullable: true,
    description:
      'Why it has no place. oneUnit, noSpread: its units say nothing about chance. noOther: nobody else can be compared.',
  })
  unplaced!: UnplacedReason | null;
  @ApiProperty({ type: 'integer', description: 'Units with a score.' }) units!: number;
  @ApiProperty({ ...NULLABLE_DECIMAL, description: 'Of its units, each counting once.' }) mean!: string | null;
  @ApiProperty({ ...NULLABLE_DECIMAL, description: 'Of the 95 % interval.' }) low!: string | null;
  @ApiProperty(NULLABLE_DECIMAL) high!: string | null;
}

class PortfolioLeagueDto implements LeagueView {
  @ApiProperty({ type: String }) frameworkId!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) framework!: LocalizedText;
  @ApiProperty({ enum: ['party', 'site'] }) by!: LeagueBy;
  @ApiProperty({ type: 'integer', description: 'Pairs that were compared.' }) pairs!: number;
  @ApiProperty({ type: 'integer', description: 'Pairs of which one is proven better.' }) provenPairs!: number;
  @ApiProperty({ type: [PortfolioLeagueRowDto] }) places!: readonly LeagueRow[];
}

export class LeaguesDto {
  @ApiProperty({ type: [PortfolioLeagueDto] }) leagues!: readonly LeagueView[];
}
