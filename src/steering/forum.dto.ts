import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsIsoDate, ISO_DATE_SCHEMA, LOCALIZED_TEXT_SCHEMA } from '../http';
import type { Json } from '../report';
import type { LocalizedText } from '../shared/text';
import type { AgendaView } from './forum.service';

export const TOPS = ['5', '10', '80%'] as const;

export class ForumQueryDto {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Default: the latest with contact reasons.' })
  @IsOptional()
  @IsUUID()
  assessmentId?: string;

  @ApiPropertyOptional({
    enum: TOPS,
    default: '10',
    description: 'The largest reasons: so many, or as many as make up 80% of all.',
  })
  @IsOptional()
  @IsIn(TOPS)
  top?: (typeof TOPS)[number];

  @ApiPropertyOptional({ ...ISO_DATE_SCHEMA, description: 'States are those of this day. Default: today.' })
  @IsOptional()
  @IsIsoDate()
  today?: string;
}

export class ForumDto implements AgendaView {
  @ApiProperty({ type: String, format: 'uuid' }) assessmentId!: string;
  @ApiProperty(LOCALIZED_TEXT_SCHEMA) title!: LocalizedText;
  @ApiProperty(ISO_DATE_SCHEMA) today!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description:
      'Null where no contacts were counted. painAreas: the largest reasons with share, change in points and in relative ' +
      'terms, and refs of the decisions that stand on them. decisions: those known on the day, overdue first. ' +
      'progress: KPIs now against the baseline, with 95% intervals. As in forum-pack.json.',
  })
  forum!: Json;
}
