import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { QueryNumber } from '../http';
import { CertifiedPartyDto } from './certification.dto';
import type { ReminderView } from './certification-dates.service';
import { DATE_KINDS, type DateKind } from './rules/dates-ahead';
import { DAY, TEXT_OR_NULL, UUID } from './schemas';

const KINDS = Object.keys(DATE_KINDS) as readonly DateKind[];
const MOST_DAYS = 730;
const USUAL_DAYS = 30;

export class RemindersQueryDto {
  @ApiPropertyOptional({ type: Number, minimum: 0, maximum: MOST_DAYS, default: USUAL_DAYS, description: 'Ahead.' })
  @QueryNumber({ min: 0, max: MOST_DAYS, places: 0 })
  days: number = USUAL_DAYS;

  @ApiPropertyOptional({ enum: ['true', 'false'], default: 'false', description: 'Only what you have a part in.' })
  @IsOptional()
  @IsIn(['true', 'false'])
  yours?: 'true' | 'false';
}

export class ReminderDto implements ReminderView {
  @ApiProperty(UUID) certificationId!: string;
  @ApiProperty(UUID) engagementId!: string;
  @ApiProperty({ type: CertifiedPartyDto }) party!: CertifiedPartyDto;
  @ApiProperty({ example: 'service-excellence-5p' }) framework!: string;
  @ApiProperty({
    ...{ enum: KINDS, example: 'surveillance' },
    description:
      'suspension and withdrawal: the last day before them. restoration: the last day on which the way back from an expired ' +
      'certificate needs no new application. decision and review: since when they wait.',
  })
  kind!: DateKind;
  @ApiProperty({ ...TEXT_OR_NULL, example: 'NC-01', description: 'Which of several.' }) ref!: string | null;
  @ApiProperty(DAY) date!: string;
  @ApiProperty({ type: Number, example: 12, description: 'Below zero: so many days ago.' }) daysLeft!: number;
  @ApiProperty({ type: Boolean }) isOverdue!: boolean;
  @ApiProperty({ type: Boolean, description: 'Whether you have a part in what it waits for.' }) isYours!: boolean;
}

export class RemindersDto {
  @ApiProperty({ type: [ReminderDto] }) items!: readonly ReminderDto[];
}
