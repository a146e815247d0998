import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import {
  IfSent,
  IsDecimalText,
  IsKey,
  IsLocalizedText,
  IsRef,
  KEY_SCHEMA,
  LOCALIZED_TEXT_SCHEMA,
  PageQueryDto,
  REF_SCHEMA,
} from '../http';
import type { LocalizedText } from '../shared/text';
import { CHANNEL_SCHEMA, IsChannel } from './kpi-series.dto';
import type { KpiTargetChanges, KpiTargetData, KpiTargetView } from './kpi-target.service';

/** No more digits than a number keeps. */
const DECIMAL = { integers: 9, decimals: 6, signed: true } as const;
const DECIMAL_SCHEMA = {
  type: String,
  nullable: true,
  pattern: String.raw`^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$`,
  example: '85',
} as const;
const TARGET = { ...DECIMAL_SCHEMA, description: 'In the unit of the KPI; the lower end where it is a range.' };
const TARGET_TO = {
  ...DECIMAL_SCHEMA,
  example: null,
  description:
    'The upper end of a range, in the unit of the KPI. KPIs of the direction `band` can be too high and too low: they need ' +
    'both ends, which belong to the range. The others have one target and no upper end.',
};
const BENCHMARK = { ...DECIMAL_SCHEMA, example: '88.5', description: 'What others reach, in the unit of the KPI.' };
const SOURCE = {
  ...LOCALIZED_TEXT_SCHEMA,
  nullable: true,
  example: 'Contract of January 2026, annex 2',
  description: 'Where target and benchmark come from.',
};
const KPI = { ...KEY_SCHEMA, example: 'aht' };
const UNIT = { ...REF_SCHEMA, nullable: true, example: 'JKT-V', description: 'Ref; null: every unit, and the whole.' };
const CHANNEL = { ...CHANNEL_SCHEMA, description: 'Empty: every channel.' };

export class UpdateKpiTargetDto implements KpiTargetChanges {
  @ApiPropertyOptional(TARGET)
  @IsOptional()
  @IsDecimalText(DECIMAL)
  target?: string | null;

  @ApiPropertyOptional(TARGET_TO)
  @IsOptional()
  @IsDecimalText(DECIMAL)
  targetTo?: string | null;

  @ApiPropertyOptional(BENCHMARK)
  @IsOptional()
  @IsDecimalText(DECIMAL)
  benchmark?: string | null;

  @ApiPropertyOptional(SOURCE)
  @IsOptional()
  @IsLocalizedText({ maxLength: 500 })
  source?: LocalizedText | null;
}

export class CreateKpiTargetDto extends UpdateKpiTargetDto implements KpiTargetData {
  @ApiProperty(KPI)
  @IsKey()
  kpi!: string;

  @ApiPropertyOptional(UNIT)
  @IsOptional()
  @IsRef()
  unit?: string | null;

  @ApiPropertyOptional({ ...CHANNEL, default: '' })
  @IfSent()
  @IsChannel()
  channel?: string;
}

export class KpiTargetDto implements KpiTargetView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(KPI) kpi!: string;
  @ApiProperty(UNIT) unit!: string | null;
  @ApiProperty(CHANNEL) channel!: string;
  @ApiProperty(TARGET) target!: string | null;
  @ApiProperty(TARGET_TO) targetTo!: string | null;
  @ApiProperty(BENCHMARK) benchmark!: string | null;
  @ApiProperty(SOURCE) source!: LocalizedText | null;
  @ApiProperty({ type: Number, description: 'Also the ETag.', example: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}

export class KpiTargetQueryDto extends PageQueryDto {
  @ApiPropertyOptional(KPI)
  @IfSent()
  @IsKey()
  kpi?: string;
}
