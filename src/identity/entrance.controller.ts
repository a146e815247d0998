import { Body, Controller, Get, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { AcceptsBody, ApiProblem, CurrentScope } from '../http';
import { Public } from './allow';
import { Entrance } from './entrance.service';
import { LinkUse } from './link-use.service';
import { SetUp } from './set-up.service';
import { AcceptInvitationDto, ResetPasswordDto, SetUpDto, SignInMethodsDto, SMALL_BODY } from './sign-in.dto';

/** For those who can not sign in yet. Tokens of links come in bodies only: addresses end up in logs. */
@ApiTags('Sign-in')
@Controller({ version: '1' })
@Public()
export class EntranceController {
  constructor(
    private readonly entrance: Entrance,
    private readonly setUps: SetUp,
    private readonly links: LinkUse,
  ) {}

  @Get('sign-in-methods')
  @ApiOperation({
    operationId: 'getSignInMethods',
    summary: 'Ways to sign in',
    description: 'For the sign-in page.',
  })
  @ApiOkResponse({ type: SignInMethodsDto })
  list(@CurrentScope() scope: Scope): Promise<SignInMethodsDto> {
    return this.entrance.methods(scope);
  }

  @Post('set-up')
  @HttpCode(204)
  @AcceptsBody(SMALL_BODY)
  @ApiOperation({
    operationId: 'setUp',
    summary: 'Become the first owner',
    description: 'With the link that the server printed when it started. Ends the demonstration.',
  })
  @ApiNoContentResponse()
  @ApiProblem('request/invalid', 'access/link-unusable', 'password/too-weak', 'access/too-many-attempts')
  setUp(@CurrentScope() scope: Scope, @Body() body: SetUpDto, @Ip() address: string): Promise<void> {
    return this.setUps.makeOwner(scope, body, address, new Date());
  }

  @Post('invitations/acceptance')
  @HttpCode(204)
  @AcceptsBody(SMALL_BODY)
  @ApiOperation({
    operationId: 'acceptInvitation',
    summary: 'Accept an invitation',
    description:
      'Sets the first password of somebody whom an owner has added. Sign in afterwards. Of somebody who had another way ' +
      'to sign in, sessions and access tokens end, and nothing can be signed for 24 hours.',
  })
  @ApiNoContentResponse()
  @ApiProblem('request/invalid', 'access/link-unusable', 'password/too-weak', 'access/too-many-attempts')
  accept(@CurrentScope() scope: Scope, @Body() body: AcceptInvitationDto, @Ip() address: string): Promise<void> {
    return this.links.acceptInvitation(scope, body, address, new Date());
  }

  @Post('password-resets/completion')
  @HttpCode(204)
  @AcceptsBody(SMALL_BODY)
  @ApiOperation({
    operationId: 'resetPassword',
    summary: 'Choose a new password',
    description:
      'With a link that an owner has handed over. Ends all sessions and access tokens of the person; a second factor ' +
      'stays. For 24 hours the person can neither complete an assessment nor issue a report.',
  })
  @ApiNoContentResponse()
  @ApiProblem('request/invalid', 'access/link-unusable', 'password/too-weak', 'access/too-many-attempts')
  reset(@CurrentScope() scope: Scope, @Body() body: ResetPasswordDto, @Ip() address: string): Promise<void> {
    return this.links.resetPassword(scope, body, address, new Date());
  }
}
