import { ApiProperty } from '@nestjs/swagger';
import type { Period } from '../assessment';
import { ISO_DATE_SCHEMA, IsIsoDate } from '../http';

export class PeriodDto implements Period {
  @ApiProperty({ ...ISO_DATE_SCHEMA, example: '2026-01-01', description: 'First day.' })
  @IsIsoDate()
  from!: string;

  @ApiProperty({ ...ISO_DATE_SCHEMA, example: '2026-03-31', description: 'Last day; not before the first.' })
  @IsIsoDate()
  to!: string;
}
