import type { Request, RequestHandler, Response } from 'express';
import { principalOf } from '../identity';
import type { Log } from './log';

/** What a browser asks for by itself, and what load balancers ask all the time. */
const ROUTINE = /^\/(?:home\/|docs(?:\/|$)|v1\/health$|v1\/readiness$|favicon)/;

/**
 * A line for each request, when its answer is done or its caller gone: method, route as it is declared, status,
 * milliseconds, request id, who asked. Never the address itself, which may hold a name, an id that opens something, a query.
 */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    // Asked for now: the address is rewritten while middleware looks at it.
    const routine = ROUTINE.test(request.path);
    response.once('close', () => {
      const level = routine && response.statusCode < 500 ? 'debug' : 'info';
      if (!log.writes(level)) return;
      const person = principalOf(request)?.personId;
      log[level](
        {
          method: request.method,
          route: routeOf(request),
          status: response.statusCode,
          ms: Math.round((performance.now() - started) * 10) / 10,
          request: requestId(response),
          ...(person === undefined ? {} : { person }),
          ...(response.writableFinished ? {} : { cutShort: true }),
        },
        'request',
      );
    });
    next();
  };
}

function routeOf({ route }: Request): string {
  const { path } = (route ?? {}) as { readonly path?: unknown };
  return typeof path === 'string' ? path : 'none';
}

function requestId(response: Response): string {
  const id = response.getHeader('X-Request-Id');
  return typeof id === 'string' ? id : '';
}
