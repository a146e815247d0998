import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsISO8601, IsString, MaxLength, MinLength } from 'class-validator';
import { IsPlainText, NestedObject } from '../http';
import type { AccessTokenView, NewAccessTokenView } from './access-token.service';
import type { BegunSecondFactor, RecoveryCodesView } from './own-credentials.service';
import { LONGEST_TOKEN_DAYS } from './rules/access-token-rules';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './rules/password-rules';
import { TOKEN_SCOPES, type TokenScope } from './rules/policy';
import { ConfirmationDto, ConfirmationParam } from './sign-in.dto';

const TIME = { type: String, format: 'date-time' } as const;

export class ChangePasswordDto {
  @ApiProperty({ format: 'password', minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  newPassword!: string;

  @ApiProperty({ type: ConfirmationDto, description: 'The present password and, if set up, the second factor.' })
  @NestedObject(() => ConfirmationDto)
  confirmation!: ConfirmationDto;
}

export class BegunSecondFactorDto implements BegunSecondFactor {
  @ApiProperty({ description: 'Base32, to be typed into the authenticator app.' }) secret!: string;
  @ApiProperty({ description: 'For a QR code.', example: 'otpauth://totp/Tolok:maya@example.org?secret=…' })
  uri!: string;
}

export class RecoveryCodesDto implements RecoveryCodesView {
  @ApiProperty({
    type: [String],
    description: 'Ten, shown this once; each works once.',
    example: ['7QK2-M0ZD-XW4T-9HBC'],
  })
  recoveryCodes!: readonly string[];
}

export class CreateAccessTokenDto {
  @ApiProperty({ maxLength: 100, example: 'Nightly export' })
  @IsPlainText(100)
  name!: string;

  @ApiProperty({ enum: TOKEN_SCOPES, isArray: true, description: 'Never more than your own rights.' })
  @IsArray()
  @ArrayMaxSize(TOKEN_SCOPES.length)
  @ArrayUnique()
  @IsIn(TOKEN_SCOPES, { each: true })
  scopes!: readonly TokenScope[];

  @ApiProperty({
    ...TIME,
    description: `At most ${LONGEST_TOKEN_DAYS} days from now.`,
    example: '2027-01-31T00:00:00Z',
  })
  @IsISO8601({ strict: true, strictSeparator: true })
  @MaxLength(40)
  expiresAt!: string;

  @ConfirmationParam()
  confirmation!: ConfirmationDto;
}

export class AccessTokenDto implements AccessTokenView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'Nightly export' }) name!: string;
  @ApiProperty({ enum: TOKEN_SCOPES, isArray: true }) scopes!: readonly TokenScope[];
  @ApiProperty(TIME) createdAt!: string;
  @ApiProperty(TIME) expiresAt!: string;
  @ApiProperty({ ...TIME, nullable: true, description: 'To the minute.' }) lastUsedAt!: string | null;
}

export class NewAccessTokenDto extends AccessTokenDto implements NewAccessTokenView {
  @ApiProperty({ description: 'For `Authorization: Bearer …`. Shown this once.', example: 'tlk_…' }) token!: string;
}

export class AccessTokenListDto {
  @ApiProperty({ type: [AccessTokenDto] }) items!: readonly AccessTokenView[];
}
