import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, ValidateBy, ValidateIf } from 'class-validator';
import type { SortText } from '../database';
import { PageQueryDto, SortParam, NestedObject } from '../http';
import {
  GRANT_STATES,
  type GrantQuery,
  type GrantScopeView,
  type GrantSort,
  type GrantState,
  type GrantView,
} from './grant.service';
import { GRANT_ROLES, type GrantRole, type GrantScope } from './rules/policy';

const SCOPES = ['engagement', 'party', 'assessment'] as const satisfies readonly GrantScope['kind'][];
const TIME = { type: String, format: 'date-time' } as const;
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

/** RFC 3339, up to the year 2199. */
function IsTime(): PropertyDecorator {
  return ValidateBy({
    name: 'isTime',
    validator: {
      validate: (value) => typeof value === 'string' && RFC3339.test(value) && isEarlyEnough(new Date(value)),
      defaultMessage: () => '$property must be a time such as "2026-06-30T23:59:59Z", before the year 2200',
    },
  });
}

function isEarlyEnough(time: Date): boolean {
  return !Number.isNaN(time.getTime()) && time.getUTCFullYear() < 2200;
}

export class NewGrantScopeDto {
  @ApiProperty({ enum: SCOPES, description: 'Leads and assessors: `engagement`; vendor managers: `party`.' })
  @IsIn(SCOPES)
  kind!: GrantScope['kind'];

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'With `party`, and only then.' })
  @ValidateIf(({ kind, partyId }: NewGrantScopeDto) => kind === 'party' || partyId !== undefined)
  @IsUUID()
  partyId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'With `assessment`, and only then.' })
  @ValidateIf(({ kind, assessmentId }: NewGrantScopeDto) => kind === 'assessment' || assessmentId !== undefined)
  @IsUUID()
  assessmentId?: string;
}

export class CreateGrantDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId!: string;

  @ApiProperty({ enum: GRANT_ROLES, description: 'Never more than the person is in the workspace.' })
  @IsIn(GRANT_ROLES)
  role!: GrantRole;

  @ApiProperty({ type: NewGrantScopeDto })
  @NestedObject(() => NewGrantScopeDto)
  scope!: NewGrantScopeDto;

  @ApiPropertyOptional({ ...TIME, nullable: true, description: 'Of auditors always, at most 366 days ahead.' })
  @IsOptional()
  @IsTime()
  expiresAt?: string | null;
}

export class GrantScopeDto implements GrantScopeView {
  @ApiProperty({ enum: SCOPES }) kind!: GrantScope['kind'];
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) partyId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) assessmentId!: string | null;
}

export class GrantPersonDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'Maya Hartono' }) name!: string;
  @ApiProperty({ type: String, nullable: true, example: 'maya.hartono@example.com' }) email!: string | null;
}

export class GrantDto implements GrantView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) engagementId!: string;
  @ApiProperty({ type: GrantPersonDto }) person!: GrantPersonDto;
  @ApiProperty({ enum: GRANT_ROLES }) role!: GrantRole;
  @ApiProperty({ type: GrantScopeDto }) scope!: GrantScopeDto;
  @ApiProperty({ enum: GRANT_STATES }) state!: GrantState;
  @ApiProperty({ ...TIME, nullable: true, description: 'Null: until it is revoked.' }) expiresAt!: string | null;
  @ApiProperty({ format: 'date-time' }) grantedAt!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: the server itself.' })
  grantedBy!: string | null;
  @ApiProperty({ ...TIME, nullable: true }) revokedAt!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) revokedBy!: string | null;
}

/** Of one's own grants. */
export class OwnGrantQueryDto extends PageQueryDto implements GrantQuery {
  @ApiPropertyOptional({ enum: GRANT_ROLES })
  @IsOptional()
  @IsIn(GRANT_ROLES)
  role?: GrantRole;

  @ApiPropertyOptional({ enum: GRANT_STATES })
  @IsOptional()
  @IsIn(GRANT_STATES)
  state?: GrantState;

  @SortParam<GrantSort>(['grantedAt', 'person'], '-grantedAt')
  sort?: SortText<GrantSort>;
}

export class GrantQueryDto extends OwnGrantQueryDto {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;
}
