import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { IfSent, IsPlainText, KILOBYTE, NestedObject } from '../http';
import type { ConfirmationData } from './confirmation';
import { DEMO_ROLES, type DemoRole } from './demo-people';
import type { SignInMethodsView } from './entrance.service';
import type { Acceptance, PasswordReset } from './link-use.service';
import type { OidcMethod } from './oidc.service';
import { LONGEST_EMAIL } from './rules/email';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './rules/password-rules';
import type { FirstOwner } from './set-up.service';

/** What strangers may send: no route needs more, and much of it would be work for nothing. */
export const SMALL_BODY = { bytes: 8 * KILOBYTE, nodes: 100 } as const;

const PASSWORD = { type: String, format: 'password', minLength: 1, maxLength: LONGEST_PASSWORD } as const;
const NEW_PASSWORD = {
  ...{ type: String, format: 'password', minLength: SHORTEST_PASSWORD, maxLength: LONGEST_PASSWORD },
  description: `At least ${SHORTEST_PASSWORD} characters; no part of the name or e-mail address; none of the most common.`,
} as const;
const CODE = {
  ...{ type: String, minLength: 1, maxLength: 40, example: '492039' },
  description: 'Six digits of the authenticator app, or a recovery code. Each works once.',
} as const;
const TOKEN = { type: String, minLength: 1, maxLength: 100, description: 'From the fragment of the link.' } as const;
const EMAIL = { type: String, format: 'email', maxLength: LONGEST_EMAIL, example: 'maya@example.org' } as const;

/** Text that is compared, never stored as it is. */
function IsSecretText(longest: number): PropertyDecorator {
  return (target, key) => {
    for (const check of [IsString(), MinLength(1), MaxLength(longest)]) check(target, key);
  };
}

export class SignInDto {
  @ApiProperty(EMAIL)
  @IsSecretText(LONGEST_EMAIL)
  email!: string;

  @ApiProperty(PASSWORD)
  @IsSecretText(LONGEST_PASSWORD)
  password!: string;
}

export class SecondFactorDto {
  @ApiProperty(CODE)
  @IsSecretText(40)
  code!: string;
}

export class DemoSignInDto {
  @ApiProperty({ enum: DEMO_ROLES, description: '`secondLead` is there for what needs a second person.' })
  @IsIn(DEMO_ROLES)
  role!: DemoRole;
}

const STAGES = ['password', 'full'] as const;

export class SignedInDto {
  @ApiProperty({
    enum: STAGES,
    description: '`password`: the second factor is still to be given. `full`: signed in.',
  })
  stage!: (typeof STAGES)[number];
}

/** Shared by everything that asks people to prove again who they are. */
export class ConfirmationDto implements ConfirmationData {
  @ApiPropertyOptional({ ...PASSWORD, description: 'Needed by everybody who has one.' })
  @IfSent()
  @IsSecretText(LONGEST_PASSWORD)
  password?: string;

  @ApiPropertyOptional({ ...CODE, description: 'Needed by everybody who has a second factor.' })
  @IfSent()
  @IsSecretText(40)
  code?: string;
}

/** `confirmation` in a body that says more than that. */
export function ConfirmationParam(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: ConfirmationDto, description: 'Your own password and, if set up, your second factor.' }),
    NestedObject(() => ConfirmationDto),
  );
}

export class SetUpDto implements FirstOwner {
  @ApiProperty(TOKEN)
  @IsSecretText(100)
  token!: string;

  @ApiProperty({ maxLength: 200, example: 'Maya Hartono' })
  @IsPlainText(200)
  name!: string;

  @ApiProperty(EMAIL)
  @IsSecretText(LONGEST_EMAIL)
  email!: string;

  @ApiProperty(NEW_PASSWORD)
  @IsSecretText(LONGEST_PASSWORD)
  password!: string;
}

export class AcceptInvitationDto implements Acceptance {
  @ApiProperty(TOKEN)
  @IsSecretText(100)
  token!: string;

  @ApiProperty(NEW_PASSWORD)
  @IsSecretText(LONGEST_PASSWORD)
  password!: string;
}

export class ResetPasswordDto implements PasswordReset {
  @ApiProperty(TOKEN)
  @IsSecretText(100)
  token!: string;

  @ApiProperty(NEW_PASSWORD)
  @IsSecretText(LONGEST_PASSWORD)
  password!: string;
}

export class OidcMethodDto implements OidcMethod {
  @ApiProperty({ example: 'Company sign-in' }) name!: string;
  @ApiProperty({ example: '/v1/oidc/sign-in', description: 'For the browser to open.' }) start!: string;
}

export class SignInMethodsDto implements SignInMethodsView {
  @ApiProperty({ description: 'E-mail address and password.' }) password!: boolean;

  @ApiProperty({
    enum: DEMO_ROLES,
    isArray: true,
    description: 'As whom the demonstration can be entered; mostly empty.',
  })
  demo!: readonly DemoRole[];

  @ApiProperty({ type: OidcMethodDto, nullable: true, description: 'The identity provider, when one is set.' })
  oidc!: OidcMethodDto | null;

  @ApiProperty({ description: 'Nobody owns the workspace yet: use the link that the server printed when it started.' })
  setUpNeeded!: boolean;
}
