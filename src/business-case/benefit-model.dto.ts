import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import {
  BENEFIT_INPUT_KEYS,
  type BenefitInput,
  type BenefitsDocument,
  type CostDocument,
  LEVERS,
  type Lever,
  type ObservedDocument,
  type RangeDocument,
} from '../assessment';
import {
  IfSent,
  IsKey,
  IsLocalizedText,
  KEY_SCHEMA,
  LOCALIZED_TEXT_SCHEMA,
  NestedObject,
  NestedObjects,
  NumberWithPlaces,
} from '../http';
import type {
  LeverJson,
  MovedJson,
  PaybackJson,
  PlanValueJson,
  ReckonedBenefitsJson,
  ResolutionGridJson,
  SolvedBackJson,
  TornadoEndJson,
  TornadoJson,
  WorldsJson,
} from '../report';
import type { LocalizedText } from '../shared/text';
import type { BenefitModelView, BenefitPlanState } from './benefit-model.service';

const MOST = 1_000_000_000_000;
const MOST_COSTS = 20;
const MOST_MONTHS = 120;
const SOURCE = { ...LOCALIZED_TEXT_SCHEMA, example: 'Workforce reports, twelve months' } as const;

/** An example of a figure that is known. */
const known = (figure: number): RangeDocument => ({
  low: figure,
  likely: figure,
  high: figure,
  source: SOURCE.example,
});

const FIGURE = { type: Number, minimum: 0, maximum: MOST } as const;

/** At most six decimals. */
const Figure = (): PropertyDecorator => (target, name) => {
  NumberWithPlaces(6)(target, name);
  Min(0)(target, name);
  Max(MOST)(target, name);
};

const Source = (): PropertyDecorator => IsLocalizedText({ maxLength: 400, oneLine: true });

@ApiSchema({
  description: 'A figure that is not known exactly; one that is has three times the same. Either end may be first.',
})
export class BenefitRangeDto implements RangeDocument {
  @ApiProperty({ ...FIGURE, example: 400 }) @Figure() low!: number;
  @ApiProperty({ ...FIGURE, example: 500 }) @Figure() likely!: number;
  @ApiProperty({ ...FIGURE, example: 700 }) @Figure() high!: number;
  @ApiProperty(SOURCE) @Source() source!: LocalizedText;
}

export class BenefitCostDto extends BenefitRangeDto implements CostDocument {
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, example: 'Licences' })
  @IsLocalizedText({ maxLength: 200, oneLine: true })
  title!: LocalizedText;

  @ApiProperty({ enum: ['once', 'yearly'], example: 'yearly' }) @IsIn(['once', 'yearly']) when!: 'once' | 'yearly';
}

export class BenefitInputsDto implements Partial<Record<BenefitInput, BenefitRangeDto>> {
  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'A year, handled by people.', example: known(1000000) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  contacts?: BenefitRangeDto;

  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'What falls away with one contact.', example: known(6) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  costPerContact?: BenefitRangeDto;

  @ApiPropertyOptional({
    type: BenefitRangeDto,
    description: 'Percent of the customers whose issue is not resolved.',
    example: known(50),
  })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  callBack?: BenefitRangeDto;

  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'Percent.', example: known(60) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  resolutionNow?: BenefitRangeDto;

  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'Percent.', example: known(75) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  resolutionTarget?: BenefitRangeDto;

  @ApiPropertyOptional({
    type: BenefitRangeDto,
    description: 'Percent of the contacts that people handle.',
    example: known(10),
  })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  automatedShare?: BenefitRangeDto;

  @ApiPropertyOptional({
    type: BenefitRangeDto,
    description: 'Percent of those that automation takes; they come back to people.',
    example: known(20),
  })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  containedUnresolved?: BenefitRangeDto;

  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'Seconds.', example: known(400) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  handleTimeNow?: BenefitRangeDto;

  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'Seconds.', example: known(380) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  handleTimeTarget?: BenefitRangeDto;

  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'Of an agent.', example: known(20) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  costPerHour?: BenefitRangeDto;

  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'A year.', example: known(10000) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  complaintsNow?: BenefitRangeDto;

  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'A year.', example: known(8000) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  complaintsTarget?: BenefitRangeDto;

  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'Of handling one.', example: known(30) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  costPerComplaint?: BenefitRangeDto;

  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'Today.', example: known(100) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  agents?: BenefitRangeDto;

  @ApiPropertyOptional({
    type: BenefitRangeDto,
    description: 'Percent of agents who leave in a year.',
    example: known(30),
  })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  attritionNow?: BenefitRangeDto;

  @ApiPropertyOptional({
    type: BenefitRangeDto,
    description: 'Percent of agents who leave in a year.',
    example: known(25),
  })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  attritionTarget?: BenefitRangeDto;

  @ApiPropertyOptional({ type: BenefitRangeDto, description: 'Of one agent.', example: known(4000) })
  @IfSent()
  @NestedObject(() => BenefitRangeDto)
  replacementCost?: BenefitRangeDto;
}

export class ObservedBenefitDto implements ObservedDocument {
  @ApiProperty({ ...FIGURE, example: 60_000, description: 'In a year.' })
  @NumberWithPlaces(6)
  @Min(1)
  @Max(MOST)
  contactsAvoided!: number;

  @ApiPropertyOptional({ ...FIGURE, example: 360_000, description: 'Money in a year.' })
  @IfSent()
  @Figure()
  saving?: number;

  @ApiProperty(SOURCE) @Source() source!: LocalizedText;
}

@ApiSchema({ description: 'What the plan of one wave brings. Percentages are percent; all money has one currency.' })
export class BenefitsDto implements BenefitsDocument {
  @ApiProperty({ ...KEY_SCHEMA, example: 'baseline', description: 'The wave whose plan brings the benefits.' })
  @IsKey()
  wave!: string;

  @ApiProperty({
    example: 'USD',
    pattern: '^[A-Z]{3}$',
    description: 'ISO 4217; that of the engagement, if it has one.',
  })
  @Matches(/^[A-Z]{3}$/)
  currency!: string;

  @ApiProperty({ type: BenefitInputsDto })
  @NestedObject(() => BenefitInputsDto)
  inputs!: BenefitInputsDto;

  @ApiProperty({ type: BenefitRangeDto, description: 'Of a person-day of the plan.' })
  @NestedObject(() => BenefitRangeDto)
  dayRate!: BenefitRangeDto;

  @ApiPropertyOptional({ type: [BenefitCostDto], maxItems: MOST_COSTS, description: 'Beside the person-days.' })
  @IfSent()
  @NestedObjects(() => BenefitCostDto, { atMost: MOST_COSTS })
  costs?: BenefitCostDto[];

  @ApiPropertyOptional({
    ...{ type: 'array', items: { type: 'number', minimum: 0, maximum: 100 }, minItems: 1, maxItems: MOST_MONTHS },
    example: [0, 0, 50, 100],
    description:
      'Percent of the yearly benefit that is reached in each month from the start of the plan; the last one stays. Default: as ' +
      'the workstreams end, by the points that they win back.',
  })
  @IfSent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_MONTHS)
  @NumberWithPlaces(4, { each: true })
  @Min(0, { each: true })
  @Max(100, { each: true })
  ramp?: number[];

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10, example: 3 })
  @IsInt()
  @Min(1)
  @Max(10)
  horizonYears!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100, example: 8, description: 'Percent a year, effective.' })
  @NumberWithPlaces(4)
  @Min(0)
  @Max(100)
  discountRate!: number;

  @ApiPropertyOptional({
    type: ObservedBenefitDto,
    description: 'Seen already: the volume that it implies is solved back.',
  })
  @IfSent()
  @NestedObject(() => ObservedBenefitDto)
  observed?: ObservedBenefitDto;
}

/** Person-days. */
export class PlanEffortDto {
  @ApiProperty({ type: Number, minimum: 0, maximum: 1_000_000, example: 80 })
  @NumberWithPlaces(2)
  @Min(0)
  @Max(1_000_000)
  low!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1_000_000, example: 100 })
  @NumberWithPlaces(2)
  @Min(0)
  @Max(1_000_000)
  likely!: number;

  @ApiProperty({ type: Number, minimum: 0, maximum: 1_000_000, example: 150 })
  @NumberWithPlaces(2)
  @Min(0)
  @Max(1_000_000)
  high!: number;
}

@ApiSchema({ description: 'Without a ramp, the benefit comes whole from the month after the plan.' })
export class PlanOutlineDto {
  @ApiProperty({ type: PlanEffortDto }) @NestedObject(() => PlanEffortDto) effort!: PlanEffortDto;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_MONTHS, example: 3 })
  @IsInt()
  @Min(1)
  @Max(MOST_MONTHS)
  months!: number;
}

export class PlanBenefitsDto extends BenefitsDto {
  @ApiPropertyOptional({ type: PlanOutlineDto, description: 'Without it there is no cost and no value.' })
  @IfSent()
  @NestedObject(() => PlanOutlineDto)
  plan?: PlanOutlineDto;
}

class BenefitFigureDto {
  @ApiProperty({ example: '53/10' }) exact!: string;
  @ApiProperty({ example: '5.300000' }) decimal!: string;
}

@ApiSchema({
  description:
    'low: inputs at their weak ends, costs at their highest; high: the other way round. No confidence interval.',
})
class WorldsDto implements WorldsJson {
  @ApiProperty({ type: BenefitFigureDto }) low!: BenefitFigureDto;
  @ApiProperty({ type: BenefitFigureDto }) likely!: BenefitFigureDto;
  @ApiProperty({ type: BenefitFigureDto }) high!: BenefitFigureDto;
}

class LeverBenefitDto implements LeverJson {
  @ApiProperty({ enum: LEVERS }) lever!: Lever;
  @ApiProperty({
    type: WorldsDto,
    description: 'Contacts, agent hours, complaints or leavers that fall away in a year.',
  })
  quantity!: WorldsDto;
  @ApiProperty({ type: WorldsDto, description: 'A year, at full effect.' }) money!: WorldsDto;
}

class MovedFigureDto implements MovedJson {
  @ApiProperty({ enum: LEVERS }) lever!: Lever;
  @ApiProperty({ type: BenefitFigureDto }) now!: BenefitFigureDto;
  @ApiProperty({ type: BenefitFigureDto }) target!: BenefitFigureDto;
  @ApiProperty({ type: BenefitFigureDto, description: 'In its unit; of shares, points as share of 1.' })
  difference!: BenefitFigureDto;
  @ApiProperty({ type: BenefitFigureDto, description: 'Difference as share of what it started from.' })
  relative!: BenefitFigureDto;
}

class TornadoEndDto implements TornadoEndJson {
  @ApiProperty({ type: BenefitFigureDto, description: 'Of the input.' }) value!: BenefitFigureDto;
  @ApiProperty({ type: BenefitFigureDto, description: 'Benefit of a year.' }) money!: BenefitFigureDto;
}

class TornadoBarDto implements TornadoJson {
  @ApiProperty({ enum: BENEFIT_INPUT_KEYS }) input!: BenefitInput;
  @ApiProperty({ type: TornadoEndDto }) weak!: TornadoEndDto;
  @ApiProperty({ type: TornadoEndDto }) strong!: TornadoEndDto;
  @ApiProperty({ type: BenefitFigureDto }) swing!: BenefitFigureDto;
}

class ResolutionGridRowDto {
  @ApiProperty({ type: BenefitFigureDto }) callBack!: BenefitFigureDto;
  @ApiProperty({ type: [BenefitFigureDto], description: 'In the order of the contacts.' }) money!: BenefitFigureDto[];
}

class ResolutionGridDto implements ResolutionGridJson {
  @ApiProperty({ type: [BenefitFigureDto] }) contacts!: BenefitFigureDto[];
  @ApiProperty({ type: [ResolutionGridRowDto] }) rows!: ResolutionGridRowDto[];
}

class ImpliedVolumeDto {
  @ApiProperty({ enum: ['untilResolved', 'once'] }) repeats!: 'untilResolved' | 'once';
  @ApiProperty({ type: BenefitFigureDto }) callBack!: BenefitFigureDto;
  @ApiProperty({ type: BenefitFigureDto, description: 'Of contacts per issue, as share.' }) change!: BenefitFigureDto;
  @ApiProperty({
    type: BenefitFigureDto,
    nullable: true,
    description: 'A year, before the change; null: no volume explains it.',
  })
  contacts!: BenefitFigureDto | null;
}

class SolvedBackDto implements SolvedBackJson {
  @ApiProperty({ type: BenefitFigureDto }) contactsAvoided!: BenefitFigureDto;
  @ApiProperty({ type: BenefitFigureDto, nullable: true }) saving!: BenefitFigureDto | null;
  @ApiProperty({ type: BenefitFigureDto, nullable: true }) perContact!: BenefitFigureDto | null;
  @ApiProperty({ type: [ImpliedVolumeDto] }) rows!: ImpliedVolumeDto[];
}

class PaybackDto {
  @ApiProperty({ type: 'integer', nullable: true, example: 3, description: 'From the start of the plan; null: never.' })
  months!: number | null;
  @ApiPropertyOptional({ enum: ['noBenefit', 'runningCosts'], description: 'Why never.' })
  reason?: NonNullable<PaybackJson['reason']>;
}

class PaybacksDto {
  @ApiProperty({ type: PaybackDto }) low!: PaybackDto;
  @ApiProperty({ type: PaybackDto }) likely!: PaybackDto;
  @ApiProperty({ type: PaybackDto }) high!: PaybackDto;
}

class PlanYearDto {
  @ApiProperty({ type: 'integer', example: 1 }) year!: number;
  @ApiProperty({ type: BenefitFigureDto }) benefit!: BenefitFigureDto;
  @ApiProperty({ type: BenefitFigureDto }) runningCost!: BenefitFigureDto;
  @ApiProperty({ type: BenefitFigureDto }) once!: BenefitFigureDto;
  @ApiProperty({ type: BenefitFigureDto }) presentValue!: BenefitFigureDto;
}

class PlanValueDto implements PlanValueJson {
  @ApiProperty({ type: WorldsDto, description: 'Person-days × day rate.' }) effort!: WorldsDto;
  @ApiProperty({ type: WorldsDto, description: 'Effort and what else is paid once, at the start.' }) once!: WorldsDto;
  @ApiProperty({ type: WorldsDto, description: 'Running costs.' }) yearly!: WorldsDto;
  @ApiProperty({
    type: [BenefitFigureDto],
    description: 'Share of the yearly benefit reached, month by month; the last one stays.',
  })
  ramp!: BenefitFigureDto[];
  @ApiProperty({ enum: ['stated', 'plan'] }) rampFrom!: PlanValueJson['rampFrom'];
  @ApiProperty({ type: PaybacksDto }) payback!: PaybacksDto;
  @ApiProperty({ type: WorldsDto, description: 'Net present value over the horizon.' }) npv!: WorldsDto;
  @ApiProperty({ type: [PlanYearDto], description: 'Likely, year by year.' }) years!: PlanYearDto[];
}

export class ReckonedBenefitsDto implements ReckonedBenefitsJson {
  @ApiProperty({
    type: [LeverBenefitDto],
    description: 'In the order in which they are reckoned; they sum to the whole.',
  })
  levers!: LeverBenefitDto[];
  @ApiProperty({ type: WorldsDto, description: 'Benefit of a year at full effect.' }) money!: WorldsDto;
  @ApiProperty({ type: WorldsDto, description: 'A year.' }) contactsAvoided!: WorldsDto;
  @ApiProperty({ type: [MovedFigureDto] }) moved!: MovedFigureDto[];
  @ApiProperty({ type: [TornadoBarDto], description: 'One input at a time, the widest swing first.' })
  tornado!: TornadoBarDto[];
  @ApiProperty({ type: ResolutionGridDto, nullable: true, description: 'Saving by volume and call-back propensity.' })
  grid!: ResolutionGridDto | null;
  @ApiProperty({ type: SolvedBackDto, nullable: true }) solvedBack!: SolvedBackDto | null;
  @ApiProperty({ type: PlanValueDto, nullable: true, description: 'Null without a plan.' }) value!: PlanValueDto | null;
}

export class BenefitModelDto implements BenefitModelView {
  @ApiProperty({ type: 'integer', example: 1, description: '0 while nothing is stated.' }) version!: number;
  @ApiProperty({ type: BenefitsDto, nullable: true }) stated!: BenefitsDto | null;
  @ApiProperty({ type: ReckonedBenefitsDto, nullable: true }) reckoned!: ReckonedBenefitsDto | null;
  @ApiProperty({
    enum: ['ready', 'noModel', 'noAssessment', 'nothingToPlan'],
    description: 'Whether cost and value follow from a plan; noAssessment: the wave has none that covers units.',
  })
  plan!: BenefitPlanState;
}
