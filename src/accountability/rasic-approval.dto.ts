import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsPlainText } from '../http';
import type { MatrixApproval } from '../rasic';
import type { NewApproval } from './matrix-approval.service';

export class ApproveRasicMatrixDto implements NewApproval {
  @ApiPropertyOptional({
    ...{ type: String, nullable: true, minLength: 1, maxLength: 120, example: 'Budi Santoso, Operations Director' },
    description: 'Who gave the approval, as it is printed. Left out: you.',
  })
  @IsOptional()
  @IsPlainText(120)
  givenBy?: string | null;
}

export class RasicApprovalDto implements MatrixApproval {
  @ApiProperty({ type: 'integer', example: 4, description: 'The version that was approved.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Who gave it; null: who recorded it.' })
  givenBy!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Rina Hartono' }) recordedBy!: string | null;
  @ApiProperty({ type: Boolean, description: 'False: the matrix, or what it follows, has changed since.' })
  isCurrent!: boolean;
}
