import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { QueryNumber } from '../http';
import type { StaffingOption, StaffingPlan } from './rules/plan-staffing';
import type { MarginPlan, PercentInterval, SampleAnswer } from './rules/plan-samples';

const MOST_CASES = 1_000_000_000;
const INSIDE = 'Percent, above 0 and below 100.';

const PERCENT = { type: Number, minimum: 0.0001, maximum: 99.9999 } as const;

/** A percentage strictly between 0 and 100, with at most four decimals. */
const Percent = (): PropertyDecorator => QueryNumber({ min: 0.0001, max: 99.9999, places: 4 });

export class MarginQueryDto {
  @ApiProperty({ ...PERCENT, example: 5, description: 'Points to either side.' })
  @Percent()
  margin!: number;

  @ApiPropertyOptional({ ...PERCENT, default: 50, description: `Expected share. ${INSIDE} 50 is safe.` })
  @IsOptional()
  @Percent()
  share?: number;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    example: 2000,
    description: 'Default: so many that it does not matter.',
  })
  @IsOptional()
  @QueryNumber({ min: 1, max: MOST_CASES, places: 0 })
  population?: number;
}

export class DetectionQueryDto {
  @ApiProperty({ ...PERCENT, example: 66, description: INSIDE })
  @Percent()
  from!: number;

  @ApiProperty({ ...PERCENT, example: 80, description: INSIDE })
  @Percent()
  to!: number;

  @ApiPropertyOptional({ ...PERCENT, default: 80, description: 'Chance to find the change, percent.' })
  @IsOptional()
  @Percent()
  power?: number;
}

export class ProofQueryDto {
  @ApiProperty({ ...PERCENT, example: 85, description: `Share observed. ${INSIDE}` })
  @Percent()
  share!: number;

  @ApiProperty({ ...PERCENT, example: 80, description: INSIDE })
  @Percent()
  target!: number;

  @ApiPropertyOptional({
    enum: ['higher', 'lower'],
    default: 'higher',
    description: 'Which side of the target is better.',
  })
  @IsOptional()
  @IsIn(['higher', 'lower'])
  direction?: 'higher' | 'lower';
}

export class ZeroDefectQueryDto {
  @ApiProperty({ ...PERCENT, example: 95, description: `Share that is to be free of defects. ${INSIDE}` })
  @Percent()
  share!: number;
}

class PercentIntervalDto implements PercentInterval {
  @ApiProperty({ type: Number, example: 45.0 }) low!: number;
  @ApiProperty({ type: Number, example: 55.0 }) high!: number;
}

export class MarginPlanDto implements MarginPlan {
  @ApiProperty({ type: 'integer', example: 385 }) sample!: number;
  @ApiProperty({ type: PercentIntervalDto, description: '95 % interval, if the expected share comes out.' })
  interval!: PercentInterval;
}

export class SampleAnswerDto implements SampleAnswer {
  @ApiProperty({ type: 'integer', nullable: true, example: 246, description: 'Null: no sample is large enough.' })
  sample!: number | null;
}

export class StaffingQueryDto {
  @ApiProperty({ type: Number, example: 250, description: 'Calls in the interval.', minimum: 0.0001, maximum: 100_000 })
  @QueryNumber({ min: 0.0001, max: 100_000, places: 4 })
  calls!: number;

  @ApiPropertyOptional({ type: Number, default: 30, description: 'Minutes.', minimum: 1, maximum: 1440 })
  @IsOptional()
  @QueryNumber({ min: 1, max: 1440, places: 4 })
  interval?: number;

  @ApiProperty({
    type: Number,
    example: 210,
    description: 'Mean handling time with wrap-up, seconds.',
    minimum: 1,
    maximum: 86_400,
  })
  @QueryNumber({ min: 1, max: 86_400, places: 4 })
  handlingSeconds!: number;

  @ApiProperty({ ...PERCENT, example: 90, description: `Share to be answered in time. ${INSIDE}` })
  @Percent()
  targetShare!: number;

  @ApiProperty({ type: Number, example: 20, description: 'Seconds.', minimum: 0, maximum: 86_400 })
  @QueryNumber({ min: 0, max: 86_400, places: 4 })
  limitSeconds!: number;

  @ApiPropertyOptional({
    type: 'integer',
    example: 36,
    description: 'Agents who are there.',
    minimum: 1,
    maximum: 5000,
  })
  @IsOptional()
  @QueryNumber({ min: 1, max: 5000, places: 0 })
  agents?: number;

  @ApiPropertyOptional({ ...PERCENT, example: 30, description: 'Percent of paid time.' })
  @IsOptional()
  @Percent()
  shrinkage?: number;

  @ApiPropertyOptional({
    type: Number,
    example: 120,
    description: 'Mean patience of callers; default: they wait without end.',
  })
  @IsOptional()
  @QueryNumber({ min: 1, max: 86_400, places: 4 })
  patienceSeconds?: number;
}

class StaffingOptionDto implements StaffingOption {
  @ApiProperty({ type: 'integer', example: 36 }) agents!: number;
  @ApiProperty({ type: Number, example: 0.917, description: 'Share 0..1 answered in time.' }) serviceLevel!: number;
  @ApiProperty({ type: Number, example: 0.81, description: 'Share 0..1.' }) occupancy!: number;
  @ApiProperty({ type: Number, nullable: true, example: 4.9, description: 'Seconds; null: waits grow without end.' })
  averageSpeedOfAnswer!: number | null;
  @ApiProperty({ type: Number, example: 0.159, description: 'Share 0..1 of callers who wait.' }) waiting!: number;
  @ApiProperty({ type: Number, example: 0, description: 'Share 0..1 of callers who give up.' }) abandonment!: number;
}

export class StaffingPlanDto implements StaffingPlan {
  @ApiProperty({ enum: ['erlangC', 'erlangA'], description: 'A where a patience is given.' })
  model!: StaffingPlan['model'];
  @ApiProperty({ type: Number, example: 29.17, description: 'Offered load.' }) erlangs!: number;
  @ApiProperty({ type: 'integer', example: 36 }) required!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'To schedule, with shrinkage.' }) scheduled!:
    number | null;
  @ApiProperty({ type: [StaffingOptionDto], description: 'Around the number required.' })
  options!: readonly StaffingOption[];
  @ApiProperty({ type: StaffingOptionDto, nullable: true, description: 'With the agents who are there.' })
  staffed!: StaffingOption | null;
  @ApiProperty({ enum: ['enough', 'short', 'overstaffed'], nullable: true }) verdict!: StaffingPlan['verdict'];
  @ApiProperty({ type: Boolean, description: 'More than 90 %: it wears people out.' }) isOccupancyHigh!: boolean;
}
