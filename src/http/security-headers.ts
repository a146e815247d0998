import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { requestIdOf, sendProblem } from './problem';
import { DomainError } from '../shared/domain-error';

/** An API answer is data: nothing in it may load, run, be framed or be posted from. */
const API_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The documentation of the API, whose viewer writes styles into its page: own scripts and pictures, and calls to this server only. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The web workspace, and the pages of those who are not signed in: no styles but those of its own files, and no frames but of this server, for reports that are read in the page. */
const WORKSPACE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** For the handlers of the web workspace. */
export function allowWorkspace(response: Response): void {
  response.setHeader('Content-Security-Policy', WORKSPACE_POLICY);
}

/** For the documentation of the API (`/docs`): replaces the API's policy, under which a page could not even be styled. */
export function allowPage(response: Response): void {
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
}

/** For files that pages of ours show in a frame; everything else can not be framed at all. Their own policy has to say so, too. */
export function allowOwnFrames(response: Response): void {
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
}

/** Headers of every response, request id included; `/v1` is never stored by a cache. */
export function securityHeaders(): RequestHandler {
  const common = helmet({
    contentSecurityPolicy: false,
    // For whoever ends TLS in front of this server to decide.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });
  return (request, response, next) => {
    requestIdOf(response);
    response.setHeader('Content-Security-Policy', API_POLICY);
    // Routes are found whatever the case of the address.
    if (/^\/v1(?:\/|$)/i.test(request.path)) response.setHeader('Cache-Control', 'no-store');
    common(request, response, next);
  };
}

export interface HostRules {
  /** The address that the server is bound to. */
  readonly host: string;
  /** Further origins under which the server is reached, for instance `https://tolok.example`. */
  readonly origins?: readonly string[];
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i;
const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what a foreign web page makes a browser send. Bound to a loopback address, the server answers to loopback
 * names only (a foreign name that points to 127.0.0.1 is DNS rebinding); given `origins`, to those as well, and with
 * any other binding to those only. On methods that change something, an Origin other than the server's own is refused.
 */
export function hostRules({ host, origins = [] }: HostRules): RequestHandler {
  const named = origins.map((origin) => new URL(origin));
  const loopback = LOOPBACK.test(host);
  const isOurs = (request: Request, name: string): boolean =>
    named.some((url) => url.host === name) ||
    (loopback ? isLoopbackName(name, request.socket.localPort) : named.length === 0);
  return (request, response, next) => {
    const hosts = request.headersDistinct['host'] ?? [];
    const name = hosts[0]?.toLowerCase();
    if (hosts.length !== 1 || name === undefined || !isOurs(request, name)) {
      sendProblem(request, response, foreignHost());
    } else if (!READS.has(request.method) && !isOwnOrigin(request.headers.origin, name, named)) {
      sendProblem(request, response, foreignOrigin());
    } else next();
  };
}

function isLoopbackName(host: string, port: number | undefined): boolean {
  const match = /^(.+?)(?::(\d{1,5}))?$/.exec(host);
  const [, name = '', given = '80'] = match ?? [];
  return LOOPBACK.test(name) && name !== '::1' && Number(given) === port;
}

/** Absent is fine: then no browser page of another site is behind it. `null` is a sandboxed page. */
function isOwnOrigin(origin: string | undefined, host: string, named: readonly URL[]): boolean {
  if (origin === undefined) return true;
  return origin === `http://${host}` || origin === `https://${host}` || named.some((url) => url.origin === origin);
}

function foreignHost(): DomainError {
  return new DomainError(
    'request/foreign-host',
    'This server does not answer to the name in the Host header. Use the address that it printed when it started.',
  );
}

function foreignOrigin(): DomainError {
  return new DomainError('request/foreign-origin', 'Changes are accepted from pages of this server only.');
}

/** Refuses addresses that do not decode to text that can be stored: broken escapes, U+0000. */
export function readableAddress(): RequestHandler {
  return (request, response, next) => {
    if (isReadable(request.originalUrl)) next();
    else {
      sendProblem(
        request,
        response,
        new DomainError('request/malformed', 'The address contains an escape that is no UTF-8 text, or U+0000.'),
      );
    }
  };
}

function isReadable(address: string): boolean {
  try {
    return !decodeURIComponent(address).includes('\u0000');
  } catch {
    return false;
  }
}
