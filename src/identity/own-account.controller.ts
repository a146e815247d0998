import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam } from '../http';
import { AccessTokens } from './access-token.service';
import { Allow, CurrentPrincipal } from './allow';
import {
  AccessTokenListDto,
  BegunSecondFactorDto,
  ChangePasswordDto,
  CreateAccessTokenDto,
  NewAccessTokenDto,
  RecoveryCodesDto,
} from './own-account.dto';
import { OwnCredentials } from './own-credentials.service';
import type { Principal } from './rules/policy';
import { ConfirmationDto, SecondFactorDto } from './sign-in.dto';

/**
 * Creating requests here take no `Idempotency-Key`: what they answer is secret and shown once, and the answers of such
 * requests are kept for a day.
 */
@ApiTags('My account')
@Controller({ path: 'me', version: '1' })
export class OwnAccountController {
  constructor(
    private readonly credentials: OwnCredentials,
    private readonly tokens: AccessTokens,
  ) {}

  @Put('password')
  @Allow('self.write')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'Change my password',
    description: 'Ends all your other sessions, unused reset links and access tokens.',
  })
  @ApiNoContentResponse()
  @ApiProblem('request/invalid', 'password/too-weak', 'access/confirmation-failed', 'access/too-many-attempts')
  changePassword(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Body() { newPassword, confirmation }: ChangePasswordDto,
  ): Promise<void> {
    return this.credentials.changePassword(scope, principal, newPassword, confirmation, new Date());
  }

  @Post('second-factor')
  @Allow('self.write')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'beginSecondFactor',
    summary: 'Begin to set up the second factor',
    description:
      'Makes a secret for an authenticator app. It counts once it is confirmed with a code of the app. Who has no ' +
      'password must have signed in at the identity provider within the last five minutes.',
  })
  @ApiOkResponse({ type: BegunSecondFactorDto })
  @ApiProblem('request/invalid', 'second-factor/set-up-already', 'access/confirmation-failed')
  @ApiProblem('access/too-many-attempts', 'access/sign-in-again')
  begin(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Body() confirmation: ConfirmationDto,
  ): Promise<BegunSecondFactorDto> {
    return this.credentials.begin(scope, principal, confirmation, new Date());
  }

  @Post('second-factor/confirmation')
  @Allow('self.write')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'confirmSecondFactor',
    summary: 'Confirm the second factor',
    description: 'Puts it in force, ends all your other sessions, and answers with recovery codes to be kept safe.',
  })
  @ApiOkResponse({ type: RecoveryCodesDto })
  @ApiProblem('request/invalid', 'second-factor/not-set-up', 'second-factor/set-up-already')
  @ApiProblem('access/confirmation-failed', 'access/too-many-attempts')
  confirm(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Body() { code }: SecondFactorDto,
  ): Promise<RecoveryCodesDto> {
    return this.credentials.confirm(scope, principal, code, new Date());
  }

  @Delete('second-factor')
  @Allow('self.write')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeSecondFactor',
    summary: 'Remove my second factor',
    description: 'Takes a body with password and code. Recovery codes end too, and all your other sessions.',
  })
  @ApiNoContentResponse()
  @ApiProblem('request/invalid', 'second-factor/not-set-up', 'access/confirmation-failed', 'access/too-many-attempts')
  remove(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Body() confirmation: ConfirmationDto,
  ): Promise<void> {
    return this.credentials.remove(scope, principal, confirmation, new Date());
  }

  @Post('recovery-codes')
  @Allow('self.write')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'renewRecoveryCodes',
    summary: 'Make new recovery codes',
    description: 'The earlier ones end, and all your other sessions.',
  })
  @ApiOkResponse({ type: RecoveryCodesDto })
  @ApiProblem('request/invalid', 'second-factor/not-set-up', 'access/confirmation-failed', 'access/too-many-attempts')
  renew(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Body() confirmation: ConfirmationDto,
  ): Promise<RecoveryCodesDto> {
    return this.credentials.renewRecoveryCodes(scope, principal, confirmation, new Date());
  }

  @Post('tokens')
  @Allow('self.write')
  @ApiOperation({
    operationId: 'createAccessToken',
    summary: 'Make an access token',
    description:
      'For a program that acts for you, within its scopes and never beyond your own rights. Confirm who you are.',
  })
  @ApiCreatedResponse({ type: NewAccessTokenDto })
  @ApiProblem('request/invalid', 'token/invalid', 'access/confirmation-failed', 'access/too-many-attempts')
  createToken(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Body() { expiresAt, ...data }: CreateAccessTokenDto,
  ): Promise<NewAccessTokenDto> {
    return this.tokens.create(scope, principal, { ...data, expiresAt: new Date(expiresAt) }, new Date());
  }

  @Get('tokens')
  @Allow('self.read')
  @ApiOperation({
    operationId: 'listAccessTokens',
    summary: 'List my access tokens',
    description: 'Those that were not revoked, the latest first; the tokens themselves are not shown again.',
  })
  @ApiOkResponse({ type: AccessTokenListDto })
  async listTokens(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
  ): Promise<AccessTokenListDto> {
    return { items: await this.tokens.list(scope, principal) };
  }

  @Delete('tokens/:tokenId')
  @Allow('self.write')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'revokeAccessToken',
    summary: 'Revoke an access token',
    description: 'It ends at once.',
  })
  @ApiNoContentResponse()
  @ApiProblem('token/not-found')
  revokeToken(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('tokenId') id: string,
  ): Promise<void> {
    return this.tokens.revoke(scope, principal, id, new Date());
  }
}
