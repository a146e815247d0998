import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Scope } from '../database';
import { AcceptsBody, ApiProblem, CurrentScope, IdParam } from '../http';
import { Allow, CurrentPrincipal, Public } from './allow';
import { requireOwnPage, unauthenticated } from './authentication';
import { OwnSessions } from './own-sessions.service';
import type { Principal } from './rules/policy';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from './session-cookie';
import { SessionListDto, WhoDto } from './session.dto';
import { type Client, type OpenedSession, Sessions } from './session.service';
import { DemoSignInDto, SecondFactorDto, SignedInDto, SignInDto, SMALL_BODY } from './sign-in.dto';

@ApiTags('Sign-in')
@Controller({ version: '1' })
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly own: OwnSessions,
  ) {}

  @Post('session')
  @Public()
  @AcceptsBody(SMALL_BODY)
  @HttpCode(200)
  @ApiOperation({
    operationId: 'signIn',
    summary: 'Sign in',
    description:
      'Sets the cookie `__Host-tolok`. When the answer says `password`, give the second factor next; until then the ' +
      'session opens nothing. Programs use access tokens instead.',
  })
  @ApiOkResponse({ type: SignedInDto })
  @ApiProblem('request/invalid', 'request/foreign-origin', 'access/invalid-credentials', 'access/too-many-attempts')
  async signIn(
    @CurrentScope() scope: Scope,
    @Body() body: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedInDto> {
    const opened = await this.sessions.signIn(scope, body, clientOf(request), new Date());
    return this.enter(scope, request, response, opened);
  }

  @Post('session/second-factor')
  @Public()
  @AcceptsBody(SMALL_BODY)
  @HttpCode(200)
  @ApiOperation({
    operationId: 'giveSecondFactor',
    summary: 'Give the second factor',
    description: 'The second step of signing in, within ten minutes of the first. Replaces the cookie.',
  })
  @ApiOkResponse({ type: SignedInDto })
  @ApiProblem('request/invalid', 'request/foreign-origin', 'access/unauthenticated', 'access/invalid-credentials')
  @ApiProblem('access/too-many-attempts')
  async giveSecondFactor(
    @CurrentScope() scope: Scope,
    @Body() { code }: SecondFactorDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedInDto> {
    const token = sessionTokenOf(request);
    if (token === undefined) throw unauthenticated();
    requireOwnPage(request);
    const opened = await this.sessions.giveSecondFactor(scope, token, code, new Date());
    setSessionCookie(response, opened.token);
    return { stage: opened.stage };
  }

  @Post('demo-session')
  @Public()
  @AcceptsBody(SMALL_BODY)
  @HttpCode(200)
  @ApiOperation({
    operationId: 'enterDemo',
    summary: 'Enter the demonstration',
    description:
      'Signs in without a password as one of the people of the demonstration. Only where the server runs for its own ' +
      'machine with an embedded database, and only until somebody owns the workspace.',
  })
  @ApiOkResponse({ type: SignedInDto })
  @ApiProblem('request/invalid', 'request/foreign-origin', 'access/not-available')
  async enterDemo(
    @CurrentScope() scope: Scope,
    @Body() { role }: DemoSignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedInDto> {
    const opened = await this.sessions.signInToDemo(scope, role, clientOf(request), new Date());
    return this.enter(scope, request, response, opened);
  }

  @Get('session')
  @Allow('self.read')
  @ApiOperation({
    operationId: 'getSession',
    summary: 'Who am I',
    description: 'The person, how and until when they are signed in, and what they may do, by grant.',
  })
  @ApiOkResponse({ type: WhoDto })
  who(@CurrentScope() scope: Scope, @CurrentPrincipal() principal: Principal): Promise<WhoDto> {
    return this.own.who(scope, principal, new Date());
  }

  @Delete('session')
  @Public()
  @HttpCode(204)
  @ApiOperation({
    operationId: 'signOut',
    summary: 'Sign out',
    description: 'Ends the session of the cookie at once, whatever its stage, and removes the cookie.',
  })
  @ApiNoContentResponse()
  @ApiProblem('request/foreign-origin')
  async signOut(
    @CurrentScope() scope: Scope,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = sessionTokenOf(request);
    if (token === undefined) return;
    requireOwnPage(request);
    await this.sessions.end(scope, token);
    clearSessionCookie(response);
  }

  @Get('sessions')
  @Allow('self.read')
  @ApiOperation({
    operationId: 'listSessions',
    summary: 'List my sessions',
    description: 'Browsers in which you are signed in, the latest first.',
  })
  @ApiOkResponse({ type: SessionListDto })
  async list(@CurrentScope() scope: Scope, @CurrentPrincipal() principal: Principal): Promise<SessionListDto> {
    return { items: await this.own.list(scope, principal, new Date()) };
  }

  @Delete('sessions/:sessionId')
  @Allow('self.write')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'endSession',
    summary: 'End one of my sessions',
    description: 'For a browser that you can not reach any more. It is signed out at once.',
  })
  @ApiNoContentResponse()
  @ApiProblem('session/not-found')
  end(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('sessionId') id: string,
  ): Promise<void> {
    return this.own.end(scope, principal, id);
  }

  @Delete('sessions')
  @Allow('self.write')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'endOtherSessions',
    summary: 'End all my other sessions',
    description: 'Signs you out everywhere but here.',
  })
  @ApiNoContentResponse()
  endOthers(@CurrentScope() scope: Scope, @CurrentPrincipal() principal: Principal): Promise<void> {
    return this.own.endOthers(scope, principal);
  }

  /** The session that the browser had before ends: its cookie is about to be replaced. */
  private async enter(
    scope: Scope,
    request: Request,
    response: Response,
    { token, stage }: OpenedSession,
  ): Promise<SignedInDto> {
    const before = sessionTokenOf(request);
    if (before !== undefined) await this.sessions.end(scope, before);
    setSessionCookie(response, token);
    return { stage };
  }
}

function clientOf(request: Request): Client {
  return { address: request.ip ?? '', agent: request.headers['user-agent'] };
}
