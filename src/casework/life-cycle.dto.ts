import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { SignOffConfirmationDto } from '../audit';
import { IfSent, IsLongText } from '../http';
import type { CompletionData } from './certification.service';
import type { StatusChangeView } from './life-cycle.service';
import { ASSESSMENT_STATUSES, type AssessmentStatus } from './rules/life-cycle';

export class ReopenDto {
  @ApiProperty({
    type: String,
    minLength: 1,
    maxLength: 1000,
    example: 'The client sent the missing call recordings of the Bandung site.',
    description: 'Kept with the step.',
  })
  @IsLongText(1000)
  reason!: string;
}

export class CompletionDto extends SignOffConfirmationDto implements CompletionData {
  @ApiPropertyOptional({
    enum: ['completedCertification'],
    description: 'Of a certification: what your signature says. Other assessments need no body.',
  })
  @IfSent()
  @IsIn(['completedCertification'])
  meaning?: 'completedCertification';
}

export class StatusChangeDto implements StatusChangeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ASSESSMENT_STATUSES }) from!: AssessmentStatus;
  @ApiProperty({ enum: ASSESSMENT_STATUSES }) to!: AssessmentStatus;
  @ApiProperty({ type: Number, description: 'Of the assessment after the step.' }) revision!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was reopened.' }) reason!: string | null;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
}
