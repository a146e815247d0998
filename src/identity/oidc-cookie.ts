import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { ATTEMPT_SECONDS } from './oidc-attempts';

/** Ties a sign-in at the provider to the browser that began it: another one can not finish it. */
const OIDC_COOKIE = '__Host-tolok-oidc';
/** Lax: it has to come along when the provider sends the browser back. */
const RULES = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const FORM = /^[\w-]{43}$/;

export function attemptBrowserOf(request: Request): string | undefined {
  const value = parseCookie(request.headers.cookie ?? '')[OIDC_COOKIE];
  return value !== undefined && FORM.test(value) ? value : undefined;
}

export function setAttemptCookie(response: Response, browser: string): void {
  response.append('Set-Cookie', `${OIDC_COOKIE}=${browser}; ${RULES}; Max-Age=${ATTEMPT_SECONDS}`);
}

export function clearAttemptCookie(response: Response): void {
  response.append('Set-Cookie', `${OIDC_COOKIE}=; ${RULES}; Max-Age=0`);
}
