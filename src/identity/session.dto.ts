import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { SessionView, WhoView } from './own-sessions.service';
import { PERSON_KINDS, type PersonKind } from './person.entity';
import {
  GRANT_ROLES,
  type GrantRole,
  type GrantScope,
  type Right,
  RIGHTS,
  TOKEN_SCOPES,
  type TokenScope,
  WORKSPACE_ROLES,
  type WorkspaceRole,
} from './rules/policy';
import type { GrantRights } from './rules/rights-of';

const RIGHT_NAMES = Object.keys(RIGHTS) as Right[];
const GRANT_SCOPES = ['engagement', 'party', 'assessment'] as const;
const TIME = { type: String, format: 'date-time' } as const;

export class SessionDto implements SessionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The browser as it names itself.' }) client!: string | null;
  @ApiProperty(TIME) createdAt!: string;
  @ApiProperty({ ...TIME, description: 'Of the last request, to the minute.' }) seenAt!: string;
  @ApiProperty({ ...TIME, description: 'Unless it is used before.' }) endsAt!: string;
  @ApiProperty({ description: 'The one that asks.' }) current!: boolean;
}

export class SessionListDto {
  @ApiProperty({ type: [SessionDto] }) items!: readonly SessionView[];
}

export class ViaDto {
  @ApiProperty({ enum: ['session', 'token'] }) kind!: 'session' | 'token';
  @ApiProperty({ format: 'uuid' }) id!: string;
}

export class OwnGrantScopeDto {
  @ApiProperty({ enum: GRANT_SCOPES }) kind!: GrantScope['kind'];
  @ApiPropertyOptional({ type: String, format: 'uuid' }) partyId?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' }) assessmentId?: string;
}

export class OwnGrantDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) engagementId!: string;
  @ApiProperty({ enum: GRANT_ROLES }) role!: GrantRole;
  @ApiProperty({ type: OwnGrantScopeDto }) scope!: GrantScope;
  @ApiProperty({ ...TIME, nullable: true, description: 'Null: until it is revoked.' }) expiresAt!: string | null;
  @ApiProperty({ enum: RIGHT_NAMES, isArray: true, description: 'At what the grant opens.' }) rights!: readonly Right[];
}

export class WhoDto implements WhoView {
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty({ enum: PERSON_KINDS }) kind!: PersonKind;
  @ApiProperty({ example: 'Maya Hartono' }) name!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty({ enum: WORKSPACE_ROLES }) role!: WorkspaceRole;
  @ApiProperty({ type: ViaDto, description: 'The session or access token that asks.' }) via!: WhoView['via'];
  @ApiProperty({ enum: TOKEN_SCOPES, isArray: true, description: 'Of the token; a session has all.' })
  tokenScopes!: readonly TokenScope[];
  @ApiProperty({ ...TIME, description: 'When the sign-in ends unless it is used before; of a token, when it expires.' })
  endsAt!: string;
  @ApiProperty() hasPassword!: boolean;
  @ApiProperty() hasSecondFactor!: boolean;
  @ApiProperty({ type: Number, description: 'Recovery codes that were not used.', example: 10 })
  recoveryCodesLeft!: number;
  @ApiProperty({
    enum: RIGHT_NAMES,
    isArray: true,
    description: 'Of the workspace; of an owner also those of every engagement.',
  })
  rights!: readonly Right[];
  @ApiProperty({ type: [OwnGrantDto] }) grants!: readonly GrantRights[];
}
