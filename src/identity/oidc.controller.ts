import { Controller, Get, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope } from '../http';
import { DomainError } from '../shared/domain-error';
import { Public } from './allow';
import { attemptBrowserOf, clearAttemptCookie, setAttemptCookie } from './oidc-cookie';
import { OidcSignInQueryDto } from './oidc.dto';
import { OidcSignIn } from './oidc.service';
import { setSessionCookie } from './session-cookie';

/** As Nest takes it for a redirect. */
interface Redirection {
  readonly url: string;
  readonly statusCode: 303;
}

const to = (url: string): Redirection => ({ url, statusCode: 303 });
const SIGN_IN_PAGE = '/sign-in';

/** Opened by browsers, so that a failure leads to the sign-in page and not to a problem document. */
@ApiTags('Sign-in')
@Controller({ path: 'oidc', version: '1' })
@Public()
export class OidcController {
  constructor(private readonly oidc: OidcSignIn) {}

  @Get('sign-in')
  @Redirect()
  @ApiOperation({
    operationId: 'beginOidcSignIn',
    summary: 'Sign in with the identity provider',
    description: 'For the browser to open. Leads to the provider, or to the sign-in page when that does not answer.',
  })
  @ApiResponse({ status: 303, description: 'To the identity provider.' })
  @ApiProblem('access/not-available', 'access/too-many-attempts', 'request/invalid')
  begin(
    @CurrentScope() scope: Scope,
    @Query() { returnTo }: OidcSignInQueryDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Redirection> {
    return orSignInPage(async () => {
      const { url, browser } = await this.oidc.begin(scope, returnTo, request.ip ?? '', new Date());
      setAttemptCookie(response, browser);
      return to(url);
    });
  }

  @Get('callback')
  @Redirect()
  @ApiOperation({
    operationId: 'finishOidcSignIn',
    summary: 'Come back from the identity provider',
    description:
      'For the browser, sent by the provider. Signs in and leads back to the page that was asked for; otherwise to ' +
      'the sign-in page, which is told no more than that it failed.',
  })
  @ApiQuery({ name: 'state', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'code', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'iss', required: false, schema: { type: 'string' } })
  @ApiQuery({ name: 'error', required: false, schema: { type: 'string' } })
  @ApiResponse({ status: 303, description: 'To a page of this site.' })
  @ApiProblem('access/not-available')
  finish(
    @CurrentScope() scope: Scope,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Redirection> {
    return orSignInPage(async () => {
      const browser = attemptBrowserOf(request);
      clearAttemptCookie(response);
      const agent = request.headers['user-agent'];
      const signedIn = await this.oidc.finish(scope, parametersOf(request), browser, agent, new Date());
      setSessionCookie(response, signedIn.token);
      if (signedIn.stage === 'full') return to(signedIn.returnTo);
      return to(
        `${SIGN_IN_PAGE}?${new URLSearchParams({ step: 'second-factor', returnTo: signedIn.returnTo }).toString()}`,
      );
    });
  }
}

/** Of the address as it was sent: what the library checks must not have been read by somebody else first. */
function parametersOf({ originalUrl }: Request): URLSearchParams {
  const start = originalUrl.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : originalUrl.slice(start + 1));
}

async function orSignInPage(work: () => Promise<Redirection>): Promise<Redirection> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'sign-in/failed') throw error;
    return to(`${SIGN_IN_PAGE}?failed=${error.code}`);
  }
}
