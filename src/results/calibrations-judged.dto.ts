import { ApiProperty } from '@nestjs/swagger';
import { ISO_DATE_SCHEMA, LOCALIZED_TEXT_SCHEMA } from '../http';
import type { TargetVerdict } from '../kpi';
import type { CalibrationJson, IntervalJson } from '../report';
import type { LocalizedText } from '../shared/text';
import { ResultBasisDto } from './figure.dto';
import { NULLABLE_TEXT, SHARE } from './kpi-annex.dto';
import type { CalibrationsView } from './kpi-annex.service';
import { IntervalDto } from './kpi-evidence.dto';
import type { ResultBasisView } from './result-basis';
import type { CalibrationView, RaterView } from './rules/calibration-view';

const VERDICTS = ['met', 'notMet', 'notProven'] as const satisfies readonly TargetVerdict[];
const BANDS = [
  'poor',
  'slight',
  'fair',
  'moderate',
  'substantial',
  'almostPerfect',
] as const satisfies readonly NonNullable<CalibrationJson['kappa']['band']>[];
const COEFFICIENT = { type: String, example: '0.412000' } as const;
const WORDS = { type: String, example: 'Moderate', description: 'What it tells, or why there is none.' } as const;

class AgreementDto {
  @ApiProperty({ ...SHARE, description: 'Of the pairs of ratings of one item that agree.' }) share!: string;
  @ApiProperty({ type: 'integer' }) agreeing!: number;
  @ApiProperty({ type: 'integer' }) pairs!: number;
  @ApiProperty({ type: 'integer', description: 'That at least two raters rated.' }) items!: number;
  @ApiProperty({ type: IntervalDto }) interval!: IntervalJson;
  @ApiProperty({ enum: VERDICTS, description: 'Against 85 %.' }) verdict!: TargetVerdict;
}

class KappaDto {
  @ApiProperty({ enum: ['cohen', 'weightedCohen', 'fleiss'] }) statistic!: CalibrationJson['kappa']['statistic'];
  @ApiProperty({ ...COEFFICIENT, nullable: true }) value!: string | null;
  @ApiProperty({ type: IntervalDto, nullable: true }) interval!: IntervalJson | null;
  @ApiProperty({ enum: BANDS, nullable: true, description: 'Landis and Koch.' })
  band!: CalibrationJson['kappa']['band'];
  @ApiProperty({ enum: ['noVariation', 'ratingsDiffer'], nullable: true, description: 'Why there is no value.' })
  missing!: CalibrationJson['kappa']['missing'];
  @ApiProperty({ ...WORDS, nullable: true }) words!: string | null;
}

class AlphaDto {
  @ApiProperty({ ...COEFFICIENT, nullable: true, description: 'Krippendorff.' }) value!: string | null;
  @ApiProperty({ type: IntervalDto, nullable: true, description: 'Bootstrap; null below ten items.' })
  interval!: IntervalJson | null;
  @ApiProperty({ enum: ['reliable', 'tentative', 'unreliable'], nullable: true })
  reading!: CalibrationJson['alpha']['reading'];
  @ApiProperty({ ...WORDS, nullable: true }) words!: string | null;
}

class Ac1Dto {
  @ApiProperty({ ...COEFFICIENT, description: 'Gwet.' }) value!: string;
  @ApiProperty({ enum: BANDS }) band!: CalibrationJson['ac1']['band'];
  @ApiProperty({ ...WORDS, nullable: true }) words!: string | null;
}

class DeviationDto {
  @ApiProperty({ example: 'error' }) category!: string;
  @ApiProperty({ type: 'integer', description: 'Items that belong here and were put elsewhere.' }) missed!: number;
  @ApiProperty({ type: 'integer', description: 'Items that belong elsewhere and were put here.' }) added!: number;
}

class JudgedRaterDto implements RaterView {
  @ApiProperty({ example: 'ann' }) rater!: string;
  @ApiProperty({ example: 'Ann Reed' }) name!: string;
  @ApiProperty({ ...SHARE, nullable: true }) share!: string | null;
  @ApiProperty({ type: 'integer' }) agreeing!: number;
  @ApiProperty({ type: 'integer', description: 'Items that could be compared.' }) items!: number;
  @ApiProperty({ type: IntervalDto, nullable: true }) interval!: IntervalJson | null;
  @ApiProperty({
    enum: ['first', 'last'],
    nullable: true,
    description: 'Towards which end of an ordinal scale the ratings lie off; null: neither way, or no such scale.',
  })
  leaning!: RaterView['leaning'];
  @ApiProperty({ type: [DeviationDto] }) deviations!: RaterView['deviations'];
}

class DriftDto {
  @ApiProperty({ enum: ['consensus', 'majority'] }) reference!: 'consensus' | 'majority';
  @ApiProperty({ type: [JudgedRaterDto], description: 'The one furthest off first.' }) raters!: readonly RaterView[];
}

class JudgedCategoryDto {
  @ApiProperty({ example: 'error' }) key!: string;
  @ApiProperty(NULLABLE_TEXT) title!: LocalizedText | null;
}

class JudgedScaleDto {
  @ApiProperty({ type: Boolean }) ordinal!: boolean;
  @ApiProperty({ type: [JudgedCategoryDto] }) categories!: CalibrationView['scale']['categories'];
}

class DisputedItemDto {
  @ApiProperty({ example: 'C-04' }) ref!: string;
  @ApiProperty({ ...SHARE, description: 'Mean distance of two ratings.' }) disagreement!: string;
}

export class JudgedCalibrationDto implements CalibrationView {
  @ApiProperty({ example: 'monitors-august' }) key!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(ISO_DATE_SCHEMA) date!: string;
  @ApiProperty({ enum: ['assessors', 'monitors'] }) kind!: CalibrationView['kind'];
  @ApiProperty({ type: JudgedScaleDto }) scale!: CalibrationView['scale'];
  @ApiProperty({ type: String }) sentence!: string;
  @ApiProperty({ type: AgreementDto }) agreement!: CalibrationView['agreement'];
  @ApiProperty({ type: KappaDto }) kappa!: CalibrationView['kappa'];
  @ApiProperty({ type: AlphaDto }) alpha!: CalibrationView['alpha'];
  @ApiProperty({ type: Ac1Dto }) ac1!: CalibrationView['ac1'];
  @ApiProperty({ type: Boolean, description: 'Kappa is low although the raters agree: one category is rare.' })
  isKappaParadox!: boolean;
  @ApiProperty({ type: DriftDto, nullable: true, description: 'Null of two raters without a consensus.' })
  drift!: CalibrationView['drift'];
  @ApiProperty({ type: [DisputedItemDto], description: 'The most disputed first.' })
  items!: CalibrationView['items'];
}

export class CalibrationsDto implements CalibrationsView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ type: [JudgedCalibrationDto] }) calibrations!: readonly CalibrationView[];
}
