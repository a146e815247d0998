import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CAUSE_DOMAINS, type CauseDomain, type Period } from '../assessment';
import { PeriodDto } from '../casework';
import { LOCALIZED_TEXT_SCHEMA } from '../http';
import type { AssociationVerdict, ContactTrait, UnfitReason } from '../kpi';
import type {
  AssociationJson,
  ConcentrationJson,
  EstimateJson,
  FigureJson,
  IntervalJson,
  ReasonShareJson,
} from '../report';
import { type Language, LANGUAGES, type LocalizedText } from '../shared/text';
import { FigureDto, ResultBasisDto } from './figure.dto';
import type { ContactReasonsView, KpiDriversView } from './kpi-annex.service';
import { IntervalDto } from './kpi-evidence.dto';
import type { ResultBasisView } from './result-basis';
import type { AssociationView, DissatisfiedView, DriversView } from './rules/drivers-view';
import type { ReasonChangeView, ReasonsView, ReasonView } from './rules/reasons-view';

export const SHARE = { type: String, example: '0.450000', description: '0..1, with six decimals.' } as const;
export const COUNT = { type: 'integer', example: 412 } as const;
export const NULLABLE_TEXT = { ...LOCALIZED_TEXT_SCHEMA, nullable: true } as const;

export class KpiAnnexQueryDto {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of the sentences.' })
  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: Language;
}

export class ReasonDto implements ReasonView {
  @ApiProperty({ type: 'integer', example: 1, description: 'Reasons of equal count share a rank.' }) rank!: number;
  @ApiProperty({ type: String, nullable: true, example: 'card-delivery' }) key!: string | null;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Where is my card?' }) reason!: LocalizedText;
  @ApiProperty(COUNT) count!: number;
  @ApiProperty({ ...SHARE, description: 'Of all contacts counted.' }) share!: string;
  @ApiProperty({ type: IntervalDto }) interval!: IntervalJson;
  @ApiProperty({ ...SHARE, description: 'Of this reason and all before it.' }) cumulated!: string;
  @ApiProperty({ enum: CAUSE_DOMAINS }) cause!: CauseDomain;
  @ApiProperty({ example: 'operations' }) ownerFunction!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) ownerTitle!: LocalizedText;
  @ApiProperty({ type: Boolean, description: 'The front line can resolve it within its authority.' })
  frontLine!: boolean;
}

class ReasonShareDto implements ReasonShareJson {
  @ApiProperty(COUNT) count!: number;
  @ApiProperty({ type: 'integer', example: 1200 }) of!: number;
  @ApiProperty({ type: IntervalDto }) interval!: IntervalJson;
}

class CauseShareDto {
  @ApiProperty({ enum: CAUSE_DOMAINS }) cause!: CauseDomain;
  @ApiProperty(COUNT) count!: number;
  @ApiProperty({ type: IntervalDto }) interval!: IntervalJson;
}

class CountOfDto {
  @ApiProperty(COUNT) count!: number;
  @ApiProperty({ type: 'integer', example: 1200 }) of!: number;
}

class ReasonChangeDto implements ReasonChangeView {
  @ApiProperty({ type: String, nullable: true, example: 'card-delivery' }) key!: string | null;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) reason!: LocalizedText;
  @ApiProperty({ type: CountOfDto }) before!: CountOfDto;
  @ApiProperty({ type: CountOfDto }) now!: CountOfDto;
  @ApiProperty({ type: String, example: '-0.052000', description: 'Share now less share before.' }) difference!: string;
  @ApiProperty({ type: IntervalDto, description: 'Newcombe, 95 %.' }) interval!: IntervalJson;
  @ApiProperty({ type: Boolean, description: 'The interval does not hold zero.' }) isProven!: boolean;
}

export class ReasonsDto implements ReasonsView {
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: PeriodDto }) period!: Period;
  @ApiProperty(NULLABLE_TEXT) sample!: LocalizedText | null;
  @ApiProperty({ ...COUNT, description: 'Contacts that the front line can not resolve.' }) systemic!: number;
  @ApiProperty({ type: 'integer', example: 1200, description: 'Contacts counted.' }) total!: number;
  @ApiProperty({ type: FigureDto, description: 'Systemic share.' }) share!: FigureJson;
  @ApiProperty({ type: IntervalDto, description: 'Of the systemic share.' }) interval!: IntervalJson;
  @ApiProperty({ type: ReasonShareDto, nullable: true }) topFive!: ReasonShareJson | null;
  @ApiProperty({ type: ReasonShareDto, nullable: true }) topTen!: ReasonShareJson | null;
  @ApiProperty({ type: [CauseShareDto] }) systemicByCause!: ConcentrationJson['systemicByCause'];
  @ApiProperty({ type: String }) sentence!: string;
  @ApiProperty({ type: [ReasonDto], description: 'The most frequent first.' }) reasons!: readonly ReasonView[];
  @ApiProperty({ type: [ReasonChangeDto], description: 'Since the previous assessment, the largest first.' })
  changes!: readonly ReasonChangeView[];
}

export class ContactReasonsResultDto implements ContactReasonsView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ type: ResultBasisDto, nullable: true, description: 'What changes are measured against.' })
  previous!: ResultBasisView | null;
  @ApiProperty({ type: ReasonsDto, nullable: true, description: 'Null where nothing was counted.' })
  contactReasons!: ReasonsView | null;
}

class DissatisfiedDto implements DissatisfiedView {
  @ApiProperty({ type: 'integer', example: 45 }) dissatisfied!: number;
  @ApiProperty({ type: 'integer', example: 100 }) contacts!: number;
  @ApiProperty(SHARE) share!: string;
  @ApiProperty({ type: IntervalDto }) interval!: IntervalJson;
}

class AnnexEstimateDto implements EstimateJson {
  @ApiProperty({ type: String, example: '4.636364' }) value!: string;
  @ApiProperty({ type: IntervalDto }) interval!: IntervalJson;
}

class AssociationTestDto {
  @ApiProperty({ enum: ['fisher', 'chiSquare'], description: 'Fisher where an expected count is below 5.' })
  kind!: 'fisher' | 'chiSquare';
  @ApiProperty({ type: String, example: '0.000001' }) pValue!: string;
  @ApiProperty({ type: String, example: '0.000002', description: 'Benjamini–Hochberg, over all errors tested.' })
  adjustedPValue!: string;
}

class ContactCountsDto {
  @ApiProperty({ type: 'integer', description: 'With the error, dissatisfied.' }) exposedWith!: number;
  @ApiProperty({ type: 'integer', description: 'With the error, not dissatisfied.' }) exposedWithout!: number;
  @ApiProperty({ type: 'integer', description: 'Without the error, dissatisfied.' }) unexposedWith!: number;
  @ApiProperty({ type: 'integer', description: 'Without the error, not dissatisfied.' }) unexposedWithout!: number;
}

const ASSOCIATIONS = ['associated', 'notProven', 'protective'] as const satisfies readonly AssociationVerdict[];

export class AssociationDto implements AssociationView {
  @ApiProperty({ example: 'wrong-information' }) error!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ enum: ['customer', 'business', 'compliance'] }) class!: AssociationView['class'];
  @ApiProperty({ type: ContactCountsDto }) counts!: AssociationJson['counts'];
  @ApiProperty({ type: DissatisfiedDto, nullable: true }) withError!: DissatisfiedView | null;
  @ApiProperty({ type: DissatisfiedDto, nullable: true }) withoutError!: DissatisfiedView | null;
  @ApiProperty({ type: AnnexEstimateDto, nullable: true }) oddsRatio!: EstimateJson | null;
  @ApiProperty({ type: AssociationTestDto, nullable: true, description: 'Null when nothing can be compared.' })
  test!: AssociationJson['test'];
  @ApiProperty({ type: AnnexEstimateDto, nullable: true, description: 'From the regression; see `model`.' })
  adjustedOddsRatio!: EstimateJson | null;
  @ApiProperty({
    ...SHARE,
    nullable: true,
    description: 'Share of all dissatisfied contacts that goes with the error.',
  })
  attributableShare!: string | null;
  @ApiProperty({ enum: ASSOCIATIONS }) verdict!: AssociationVerdict;
  @ApiProperty({ type: String }) sentence!: string;
}

const UNFIT = [
  'nothingToCompare',
  'tooManyTerms',
  'tooFewEvents',
  'collinear',
  'separated',
  'notConverged',
] as const satisfies readonly UnfitReason[];

class DriverModelDto {
  @ApiProperty({ enum: ['unit', 'reason'], isArray: true, nullable: true, description: 'Beside the other errors.' })
  adjustedFor!: readonly ContactTrait[] | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Contacts left aside: all that share an error, a unit or a reason with them gave the same answer.',
  })
  setAside!: number | null;
  @ApiProperty({ enum: UNFIT, nullable: true, description: 'Why there is no regression.' })
  notFitted!: UnfitReason | null;
  @ApiProperty({ type: String }) sentence!: string;
}

class JudgedDriversDto implements DriversView {
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty({ type: PeriodDto }) period!: Period;
  @ApiProperty(NULLABLE_TEXT) sample!: LocalizedText | null;
  @ApiProperty({ type: 'integer', example: 500 }) contacts!: number;
  @ApiProperty({ type: 'integer', example: 105 }) dissatisfied!: number;
  @ApiProperty({ type: DriverModelDto }) model!: DriversView['model'];
  @ApiProperty({ type: String }) sentence!: string;
  @ApiProperty({ type: [AssociationDto], description: 'By adjusted p, then the largest odds ratio first.' })
  associations!: readonly AssociationView[];
}

export class KpiDriversDto implements KpiDriversView {
  @ApiProperty({ type: ResultBasisDto }) basis!: ResultBasisView;
  @ApiProperty({ type: JudgedDriversDto, nullable: true, description: 'Null without monitored contacts.' })
  drivers!: DriversView | null;
}
