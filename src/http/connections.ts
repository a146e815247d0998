import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { DomainError } from '../shared/domain-error';
import { problemBody } from './problem';

/** Milliseconds. Node looks every 30 s, so a slow caller may get that much more. */
export interface ConnectionLimits {
  /** For a whole request to arrive, its body included: an evidence file over a slow line. */
  readonly request: number;
  readonly headers: number;
  /** Longer than the 60 s after which load balancers usually give up an idle connection. */
  readonly keepAlive: number;
}

const LIMITS: ConnectionLimits = { request: 300_000, headers: 15_000, keepAlive: 65_000 };

/** Bounds what one connection may hold, and answers in our form what never becomes a request. */
export function limitConnections(server: Server, limits: ConnectionLimits = LIMITS): void {
  server.requestTimeout = limits.request;
  server.headersTimeout = limits.headers;
  server.keepAliveTimeout = limits.keepAlive;
  server.maxHeadersCount = 100;
  server.on('clientError', answerClientError);
}

/**
 * For a server that is about to close: each connection ends with the answer that it waits for, and what is left after
 * `withinMs` is cut. Without it callers that keep their connections busy keep the server from ever ending.
 */
export function endConnections(server: Server, withinMs: number): void {
  server.prependListener('request', (_, response) => {
    response.setHeader('Connection', 'close');
  });
  server.closeIdleConnections();
  setTimeout(() => {
    server.closeAllConnections();
  }, withinMs).unref();
}

/** What the HTTP parser of Node could not accept: it has no request and no response, only the socket. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  // Bytes that were written before may belong to a response that is still on its way.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const requestId = randomUUID();
  const body = problemBody(clientProblem(error.code), requestId);
  const text = JSON.stringify(body);
  socket.end(
    [
      `HTTP/1.1 ${body.status} Refused`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(text)}`,
      `X-Request-Id: ${requestId}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      text,
    ].join('\r\n'),
  );
}

function clientProblem(code: string | undefined): DomainError {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new DomainError('request/timeout', 'The request did not arrive in time.');
    case 'HPE_HEADER_OVERFLOW':
      return new DomainError('request/malformed', 'The address and the headers together are larger than 16 KB.');
    default:
      return new DomainError('request/malformed', 'This is not a valid HTTP/1.1 request.');
  }
}
