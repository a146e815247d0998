import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';

/** `__Host-`: bound to this host, sent over TLS only (or to the own machine), for all paths. */
export const SESSION_COOKIE = '__Host-tolok';

/** The token of a session that came with a request. */
export function sessionTokenOf(request: Request): string | undefined {
  const header = request.headers.cookie;
  return header === undefined ? undefined : parseCookie(header)[SESSION_COOKIE] || undefined;
}

/** The cookie lives as long as the browser's window; the server decides when the session ends. */
export function setSessionCookie(response: Response, token: string): void {
  response.append('Set-Cookie', `${SESSION_COOKIE}=${token}; Path=/; Secure; HttpOnly; SameSite=Strict`);
}

export function clearSessionCookie(response: Response): void {
  response.append('Set-Cookie', `${SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`);
}
