import { type ArgumentsHost, Catch, type ExceptionFilter, NotFoundException } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DomainError } from '../shared/domain-error';
import { allowedMethods } from './allowed-methods';
import { fault, toDomainError } from './error-mapping';
import { requestIdOf, sendProblem } from './problem';
import { PROBLEM_TYPES } from './problem-types';
import { RefusedRequest } from './refused-request';

/** One entry of the log: the only place where a fault's text and stack go. */
export interface FaultEntry {
  readonly requestId: string;
  readonly method: string;
  /** Without the query, which may hold what a log must not. */
  readonly path: string;
  readonly status: number;
  /** Stack of the error and of its causes. */
  readonly stack: string;
}

export type FaultLog = (entry: FaultEntry) => void;

/** Every error that leaves a route becomes `application/problem+json`; faults are logged once, and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: FaultLog) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const requestId = requestIdOf(response);
    const mapped = toDomainError(withMethods(thrown, request));
    if (response.headersSent || response.socket?.destroyed === true) {
      // A complete-looking half answer would be worse than a broken one.
      if (mapped.fault && response.headersSent) this.write(request, requestId, mapped.error, thrown);
      response.destroy();
      return;
    }
    if (mapped.fault) this.write(request, requestId, mapped.error, thrown);
    try {
      sendProblem(request, response, mapped.error);
    } catch (unprintable) {
      // `current` is the only part that may refuse to become JSON.
      this.write(request, requestId, fault(unprintable), unprintable);
      sendProblem(request, response, fault(unprintable));
    }
  }

  private write(request: Request, requestId: string, error: DomainError, thrown: unknown): void {
    this.log(faultEntry(request, requestId, error, thrown));
  }
}

/** @param thrown what `error` was made of */
export function faultEntry(request: Request, requestId: string, error: DomainError, thrown: unknown): FaultEntry {
  const { status } = PROBLEM_TYPES[error.code];
  return { requestId, method: request.method, path: request.path, status, stack: stackOf(thrown) };
}

/** Nest answers 404 for a method that the address does not have. */
function withMethods(thrown: unknown, request: Request): unknown {
  if (!(thrown instanceof NotFoundException)) return thrown;
  const methods = allowedMethods(request);
  if (methods.length === 0) return thrown;
  const allow = methods.join(', ');
  return new RefusedRequest('request/method-not-allowed', `This address has ${allow}, not ${request.method}.`, {
    headers: { Allow: allow },
  });
}

function stackOf(thrown: unknown, depth = 0): string {
  if (!(thrown instanceof Error)) return `Thrown, though no Error: ${describe(thrown)}`;
  const stack = thrown.stack ?? String(thrown);
  return thrown.cause === undefined || depth > 4 ? stack : `${stack}\nCaused by: ${stackOf(thrown.cause, depth + 1)}`;
}

function describe(value: unknown): string {
  try {
    return `${typeof value} ${JSON.stringify(value)}`.slice(0, 500);
  } catch {
    return typeof value;
  }
}
