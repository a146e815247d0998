import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../http';
import {
  AUDIT_ACTIONS,
  AUDIT_ACTOR_KINDS,
  type AuditAction,
  type AuditActorKind,
  type AuditChange,
} from './rules/event-document';
import type { TrailActorView, TrailEventView, TrailQuery } from './trail.reader';
import type { TrailProblemView, TrailVerificationView } from './trail-verification.service';

const ACTOR = `^(${AUDIT_ACTOR_KINDS.join('|')}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$`;
const TABLE = '^[A-Za-z][A-Za-z_.]{0,59}$';
const MOMENT = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z$';
/** Rows are named by keys of ours, and by requirements and framework versions. */
const ROW = '^[\\x20-\\x7e]{1,500}$';

const moment = { type: String, format: 'date-time', pattern: MOMENT, example: '2026-01-20T09:00:00Z' } as const;

export class TrailQueryDto extends PageQueryDto implements TrailQuery {
  @ApiPropertyOptional({
    type: String,
    pattern: ACTOR,
    description: 'Id of a person, or a kind of actor: `none` is work by hand on the database.',
  })
  @IsOptional()
  @Matches(new RegExp(ACTOR))
  actor?: string;

  @ApiPropertyOptional({ enum: AUDIT_ACTIONS })
  @IsOptional()
  @IsIn(AUDIT_ACTIONS)
  action?: AuditAction;

  @ApiPropertyOptional({ type: String, pattern: TABLE, example: 'answer', description: 'What kind of thing.' })
  @IsOptional()
  @Matches(new RegExp(TABLE))
  subject?: string;

  @ApiPropertyOptional({ type: String, pattern: ROW, description: 'Which one: as `changes[].id` names it.' })
  @IsOptional()
  @IsString()
  @Matches(new RegExp(ROW))
  subjectId?: string;

  @ApiPropertyOptional({ ...moment, description: 'At this moment or after it.' })
  @IsOptional()
  @MaxLength(30)
  @Matches(new RegExp(MOMENT))
  @IsISO8601({ strict: true, strictSeparator: true })
  from?: string;

  @ApiPropertyOptional({ ...moment, description: 'At this moment or before it.' })
  @IsOptional()
  @MaxLength(30)
  @Matches(new RegExp(MOMENT))
  @IsISO8601({ strict: true, strictSeparator: true })
  to?: string;
}

class TrailActorDto implements TrailActorView {
  @ApiProperty({ enum: AUDIT_ACTOR_KINDS }) kind!: AuditActorKind;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) personId!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null when the person was erased.' }) name!: string | null;
}

class TrailSubjectDto {
  @ApiProperty({ type: String, example: 'answer' }) table!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null when the event is about several.' })
  id!: string | null;
}

class AuditChangeDto implements AuditChange {
  @ApiProperty({ type: String, description: 'Key of the row.' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the row as it was.' }) before!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the row as it became.' }) after!: string | null;
  @ApiPropertyOptional({ type: [String], description: 'Columns that changed, where content is never hashed.' })
  fields?: readonly string[];
}

export class TrailEventDto implements TrailEventView {
  @ApiProperty({ type: Number, description: 'Position in the chain, from 1.' }) seq!: number;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: TrailActorDto }) actor!: TrailActorView;
  @ApiProperty({ enum: AUDIT_ACTIONS }) action!: AuditAction;
  @ApiProperty({ type: TrailSubjectDto }) subject!: TrailEventView['subject'];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) assessmentId!: string | null;
  @ApiProperty({ type: Number, description: 'How many rows it is about.' }) rows!: number;
  @ApiProperty({ type: [AuditChangeDto], maxItems: 10, description: 'The first of them.' })
  changes!: readonly AuditChange[];
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true }) requestId!: string | null;
  @ApiProperty({ type: String, description: 'Seals this event and, with it, all before.' }) sha256!: string;
}

class TrailProblemDto implements TrailProblemView {
  @ApiProperty({ type: String, example: 'altered' }) code!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the event.' }) seq!: number | null;
  @ApiProperty({ type: String, description: 'What is wrong, in plain words.' }) message!: string;
}

class TrailCheckpointDto {
  @ApiProperty({ type: Number }) seq!: number;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class TrailVerificationDto implements TrailVerificationView {
  @ApiProperty({ type: Boolean }) intact!: boolean;
  @ApiProperty({ type: Number, description: 'Events that verify.' }) events!: number;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the last of them.' }) head!: string | null;
  @ApiProperty({ type: TrailCheckpointDto, nullable: true, description: 'The latest that agrees.' })
  checkpoint!: TrailVerificationView['checkpoint'];
  @ApiProperty({ type: [TrailProblemDto], description: 'Empty when it is intact.' })
  problems!: readonly TrailProblemView[];
}
