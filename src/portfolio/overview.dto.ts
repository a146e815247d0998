import { ApiProperty } from '@nestjs/swagger';
import { SEVERITIES, type Severity } from '../gap';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { FigureJson } from '../report';
import { FigureDto } from '../results';
import type { LocalizedText } from '../shared/text';
import { PortfolioLevelDto, SCORE_DECIMAL, UnitSpreadDto } from './portfolio.dto';
import type { Concentration } from './rules/concentration';
import type { UnitSpread } from './rules/lines';
import type {
  CommonBlocker,
  CommonMiss,
  Counted,
  FrameworkOverview,
  OwnAgainstVendor,
  SideFigures,
} from './rules/overview';

const UUID = { type: String, format: 'uuid' } as const;
const NULLABLE_DECIMAL = { ...SCORE_DECIMAL, nullable: true } as const;

class PortfolioCountedDto implements Counted {
  @ApiProperty({ type: 'integer', example: 31 }) count!: number;
  @ApiProperty({ type: 'integer', example: 40, description: 'Without those in which it is not rated.' }) of!: number;
}

class CommonMissDto implements CommonMiss {
  @ApiProperty({ type: String, example: 'PEO-03' }) ref!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: Boolean }) critical!: boolean;
  @ApiProperty({ type: PortfolioCountedDto }) parties!: Counted;
  @ApiProperty({ type: PortfolioCountedDto }) units!: Counted;
  @ApiProperty({ enum: SEVERITIES, description: 'The worst of its places.' }) severity!: Severity;
}

class PortfolioBlockingRefDto {
  @ApiProperty({ type: String, example: 'PEO-03' }) ref!: string;
  @ApiProperty({ type: 'integer' }) parties!: number;
}

class CommonBlockerDto implements CommonBlocker {
  @ApiProperty({ type: String, example: 'critical-requirements' }) gate!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: String, example: 'knockOut' }) kind!: CommonBlocker['kind'];
  @ApiProperty({ type: PortfolioCountedDto }) parties!: Counted;
  @ApiProperty({ type: [PortfolioBlockingRefDto] }) refs!: CommonBlocker['refs'];
}

class PortfolioSideDto implements SideFigures {
  @ApiProperty({ type: 'integer' }) units!: number;
  @ApiProperty(NULLABLE_DECIMAL) mean!: string | null;
}

class PortfolioOwnAgainstVendorDto implements OwnAgainstVendor {
  @ApiProperty({ type: PortfolioSideDto }) own!: SideFigures;
  @ApiProperty({ type: PortfolioSideDto }) vendor!: SideFigures;
  @ApiProperty({ ...NULLABLE_DECIMAL, description: 'Own − vendor.' }) difference!: string | null;
  @ApiProperty({ ...NULLABLE_DECIMAL, description: 'Of the 95 % interval (Welch).' }) low!: string | null;
  @ApiProperty(NULLABLE_DECIMAL) high!: string | null;
  @ApiProperty({ enum: ['higher', 'lower', 'notProven'], description: 'Own units against those of vendors.' })
  verdict!: OwnAgainstVendor['verdict'];
}

class PortfolioLevelCountDto extends PortfolioLevelDto {
  @ApiProperty({ type: 'integer' }) parties!: number;
}

class PortfolioLargestDto {
  @ApiProperty(UUID) partyId!: string;
  @ApiProperty({ type: FigureDto }) share!: FigureJson;
}

class PortfolioAtRiskDto {
  @ApiProperty({ type: 'integer' }) parties!: number;
  @ApiProperty({ type: FigureDto, description: 'Share of the volume in units at risk.' }) volume!: FigureJson;
  @ApiProperty({ type: FigureDto }) units!: FigureJson;
  @ApiProperty({ type: FigureDto }) sites!: FigureJson;
}

class PortfolioConcentrationDto implements Concentration {
  @ApiProperty(UUID) engagementId!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) engagement!: LocalizedText;
  @ApiProperty({ type: FigureDto, description: 'Herfindahl–Hirschman index of the shares of volume, 1/n to 1.' })
  herfindahl!: FigureJson;
  @ApiProperty({ type: FigureDto, description: 'So many equal parties would be as concentrated.' })
  effectiveParties!: FigureJson;
  @ApiProperty({ type: PortfolioLargestDto }) largest!: Concentration['largest'];
  @ApiProperty({ type: PortfolioAtRiskDto, description: 'Units below target, or with a gate that fails.' })
  atRisk!: Concentration['atRisk'];
}

export class FrameworkOverviewDto implements FrameworkOverview {
  @ApiProperty({ type: String, example: 'cx-operations-osp@1.0.0' }) frameworkId!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) framework!: LocalizedText;
  @ApiProperty({ type: 'integer' }) parties!: number;
  @ApiProperty({ type: 'integer' }) partiesAtRisk!: number;
  @ApiProperty({ type: 'integer' }) units!: number;
  @ApiProperty({ type: 'integer' }) sites!: number;
  @ApiProperty({ type: [PortfolioLevelCountDto], description: 'The highest first.' })
  levels!: FrameworkOverview['levels'];
  @ApiProperty({ type: UnitSpreadDto, nullable: true }) spread!: UnitSpread | null;
  @ApiProperty({
    type: PortfolioOwnAgainstVendorDto,
    nullable: true,
    description: 'Null unless there are units of both.',
  })
  ownAgainstVendor!: OwnAgainstVendor | null;
  @ApiProperty({ type: [CommonMissDto], description: 'The most often missed first.' })
  missed!: readonly CommonMiss[];
  @ApiProperty({ type: [CommonBlockerDto], description: 'The most frequent first.' })
  blockers!: readonly CommonBlocker[];
  @ApiProperty({
    type: [PortfolioConcentrationDto],
    description: 'Of each engagement: volumes of two clients do not add up.',
  })
  concentration!: FrameworkOverview['concentration'];
}

export class OverviewsDto {
  @ApiProperty({ type: [FrameworkOverviewDto] }) frameworks!: readonly FrameworkOverview[];
}
