import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IfSent, IsKey, IsRef, KEY_SCHEMA, PageQueryDto, REF_SCHEMA } from '../http';
import { KpiFiguresDto, KpiImporterDto } from './kpi-import.dto';
import type { KpiCorrectionView, KpiSeriesView } from './kpi-series.service';

const CHANNEL = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/;
export const CHANNEL_SCHEMA = {
  type: 'string',
  pattern: CHANNEL.source,
  maxLength: 40,
  example: 'voice',
  description: 'Empty: all channels together.',
} as const;
const UNIT = { ...REF_SCHEMA, example: 'JKT-V', description: 'Ref; "entity": the whole.' };
const KPI = { ...KEY_SCHEMA, example: 'aht' };

/** A channel as files are read with: `voice`, `live-chat`; empty for all together. */
export function IsChannel(): PropertyDecorator {
  return Matches(/^(?=.{0,40}$)(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/, {
    message: '$property must be at most 40 small letters and digits in words joined by hyphens, or empty',
  });
}

export class KpiSeriesQueryDto extends PageQueryDto {
  @ApiPropertyOptional(KPI)
  @IfSent()
  @IsKey()
  kpi?: string;

  @ApiPropertyOptional(UNIT)
  @IfSent()
  @IsRef()
  unit?: string;

  @ApiPropertyOptional(CHANNEL_SCHEMA)
  @IfSent()
  @IsChannel()
  channel?: string;
}

export class KpiSeriesDto implements KpiSeriesView {
  @ApiProperty(UNIT) unit!: string;
  @ApiProperty(KPI) kpi!: string;
  @ApiProperty(CHANNEL_SCHEMA) channel!: string;
  @ApiProperty({ type: [KpiFiguresDto], description: 'Ascending by month.' }) points!: readonly KpiFiguresDto[];
  @ApiProperty({ type: Number, description: 'Goes up with every import that changes it.' }) version!: number;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class KpiCorrectionDto implements KpiCorrectionView {
  @ApiProperty(UNIT) unit!: string;
  @ApiProperty(KPI) kpi!: string;
  @ApiProperty(CHANNEL_SCHEMA) channel!: string;
  @ApiProperty({ type: String, example: '2026-01' }) month!: string;
  @ApiProperty({ type: KpiFiguresDto }) before!: KpiFiguresDto;
  @ApiProperty({ type: KpiFiguresDto }) after!: KpiFiguresDto;
  @ApiProperty({ format: 'uuid' }) importId!: string;
  @ApiProperty({ type: KpiImporterDto, nullable: true }) importedBy!: KpiImporterDto | null;
  @ApiProperty({ format: 'date-time' }) importedAt!: string;
}
