import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID } from 'class-validator';
import { IfSent, IsRef, LOCALIZED_TEXT_SCHEMA, REF_SCHEMA } from '../http';
import type { LocalizedText } from '../shared/text';
import { RATINGS_SCHEMA, REASON_SCHEMA } from './answer.dto';
import type { CarriedView, CarryOverData, CarryOverQuery, CarryOverView } from './carry-over.service';
import type { CarriedPlaceView, CarryCounts, CarryState, EarlierAnswerView } from './rules/carry-over';
import { CARRY_STATES } from './rules/carry-over';
import type { GivenRatings } from './rules/check-answer';

/** More than a framework has requirements, or an engagement units. */
const MOST_NAMED = 2000;

export class CarryOverQueryDto implements CarryOverQuery {
  @ApiProperty({ format: 'uuid', description: 'A completed assessment of the same engagement.' })
  @IsUUID()
  fromId!: string;

  @ApiPropertyOptional({
    ...REF_SCHEMA,
    example: 'JKT-V',
    description: 'Whose places are listed; "entity" for its own.',
  })
  @IsOptional()
  @IsRef()
  unit?: string;
}

export class CarryOverDto implements CarryOverData {
  @ApiProperty({ format: 'uuid', description: 'A completed assessment of the same engagement.' })
  @IsUUID()
  fromId!: string;

  @ApiPropertyOptional({
    type: 'array',
    items: REF_SCHEMA,
    uniqueItems: true,
    maxItems: MOST_NAMED,
    example: ['JKT-V'],
    description: 'Refs of units, and "entity"; default: all.',
  })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(MOST_NAMED)
  @ArrayUnique()
  @IsRef({ each: true })
  units?: string[];

  @ApiPropertyOptional({
    type: 'array',
    items: REF_SCHEMA,
    uniqueItems: true,
    maxItems: MOST_NAMED,
    example: ['POL-01'],
    description: 'Default: all.',
  })
  @IfSent()
  @IsArray()
  @ArrayMaxSize(MOST_NAMED)
  @ArrayUnique()
  @IsRef({ each: true })
  requirements?: string[];
}

export class CarryCountsDto implements CarryCounts {
  @ApiProperty({ type: Number, description: 'The earlier answer still holds; it can be carried over.' }) carry!: number;
  @ApiProperty({ type: Number, description: 'The meaning changed: shown, and rated again by somebody.' }) look!: number;
  @ApiProperty({ type: Number, description: 'Results follow from the data of their own months.' }) results!: number;
  @ApiProperty({ type: Number, description: 'Not asked before.' }) new!: number;
  @ApiProperty({ type: Number, description: 'Asked before, and not answered.' }) notAssessed!: number;
  @ApiProperty({ type: Number, description: 'Answered in this assessment already.' }) answered!: number;
}

class UnitCarryDto {
  @ApiProperty({ ...REF_SCHEMA, example: 'JKT-V' }) unit!: string;
  @ApiProperty({ type: CarryCountsDto }) counts!: CarryCounts;
}

export class EarlierAnswerDto implements EarlierAnswerView {
  @ApiProperty({ ...REF_SCHEMA, example: 'POL-01', description: 'In the earlier version.' }) requirement!: string;
  @ApiProperty({ enum: ['rated', 'notApplicable'] }) kind!: 'rated' | 'notApplicable';
  @ApiProperty({ ...RATINGS_SCHEMA, nullable: true }) ratings!: GivenRatings | null;
  @ApiProperty({ ...REASON_SCHEMA, nullable: true, description: 'Why it was not applicable.' })
  reason!: LocalizedText | null;
}

export class CarriedPlaceDto implements CarriedPlaceView {
  @ApiProperty({ ...REF_SCHEMA, example: 'JKT-V' }) unit!: string;
  @ApiProperty({ ...REF_SCHEMA, example: 'POL-01' }) requirement!: string;
  @ApiProperty({ enum: CARRY_STATES }) state!: CarryState;
  @ApiProperty({ ...LOCALIZED_TEXT_SCHEMA, nullable: true, description: 'What changed, if anything did.' })
  reason!: LocalizedText | null;
  @ApiProperty({ type: [EarlierAnswerDto] }) earlier!: readonly EarlierAnswerView[];
}

export class CarryOverPreviewDto implements CarryOverView {
  @ApiProperty({ format: 'uuid' }) fromId!: string;
  @ApiProperty({ type: String, example: 'service-excellence-5p@1.0.0' }) fromFrameworkId!: string;
  @ApiProperty({ type: String, example: 'service-excellence-5p@1.1.0' }) frameworkId!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'When somebody went through what becomes of the answers; null: both use the same version.',
  })
  reviewed!: string | null;
  @ApiProperty({ type: CarryCountsDto }) counts!: CarryCounts;
  @ApiProperty({ type: [UnitCarryDto] }) units!: readonly UnitCarryDto[];
  @ApiProperty({ type: [CarriedPlaceDto], description: 'Of the unit that was asked for; else empty.' })
  places!: readonly CarriedPlaceView[];
}

export class CarriedDto implements CarriedView {
  @ApiProperty({ type: Number, description: 'Answers that were written.' }) written!: number;
  @ApiProperty({ type: CarryCountsDto, description: 'Afterwards.' }) counts!: CarryCounts;
}
