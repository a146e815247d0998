import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DomainError, ProblemCode, ProblemDetail } from '../shared/domain-error';
import { discardBody } from './discard-body';
import { PROBLEM_TYPE_BASE, PROBLEM_TYPES } from './problem-types';
import { RefusedRequest } from './refused-request';

/** Shown in one body; the caller mends these first. */
export const MOST_ERRORS_SHOWN = 100;

/** The body of every refusal: RFC 9457 with our members. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly errors?: readonly ProblemDetail[];
  /** For `precondition/failed`: the state that the caller has to look at. */
  readonly current?: object;
  readonly requestId: string;
}

export function problemBody({ code, detail, errors, current }: DomainError, requestId: string): ProblemBody {
  const { status, title } = PROBLEM_TYPES[code];
  const more = errors.length - MOST_ERRORS_SHOWN;
  return {
    type: `${PROBLEM_TYPE_BASE}${code}`,
    title,
    status,
    detail: more > 0 ? `${detail} The first ${MOST_ERRORS_SHOWN} of ${errors.length} are listed.` : detail,
    code,
    ...(errors.length > 0 ? { errors: errors.slice(0, MOST_ERRORS_SHOWN) } : {}),
    ...(current ? { current } : {}),
    requestId,
  };
}

/** The id that stands in the log and in the response; the server's own, whatever the caller sent. */
export function requestIdOf(response: ServerResponse): string {
  const known = response.getHeader('X-Request-Id');
  if (typeof known === 'string') return known;
  const id = randomUUID();
  if (!response.headersSent) response.setHeader('X-Request-Id', id);
  return id;
}

/** Answers with the problem; the rest of the request's body is read and dropped. */
export function sendProblem(request: IncomingMessage, response: ServerResponse, error: DomainError): void {
  const body = problemBody(error, requestIdOf(response));
  // Headers that a handler has set already speak of the representation that is not coming.
  for (const name of ['ETag', 'Content-Disposition', 'Content-Length', 'Content-Encoding', 'Last-Modified']) {
    response.removeHeader(name);
  }
  const seconds = error.retryAfterSeconds ?? RETRY_AFTER[error.code];
  if (seconds !== undefined) response.setHeader('Retry-After', seconds);
  if (error instanceof RefusedRequest) {
    for (const [name, value] of Object.entries(error.headers)) response.setHeader(name, value);
  }
  const bytes = Buffer.from(JSON.stringify(body), 'utf8');
  response.statusCode = body.status;
  response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Length', bytes.length);
  discardBody(request);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Seconds after which the same request may succeed. */
const RETRY_AFTER: Readonly<Partial<Record<ProblemCode, number>>> = {
  'server/unavailable': 2,
  'idempotency/in-progress': 1,
};
