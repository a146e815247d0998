import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import type { WriteBasis } from '../database';
import { DomainError } from '../shared/domain-error';
import { documenting } from './api-problem';

/** One strong entity tag. A list, a weak tag or a bare number does not match. */
const STRONG_TAG = /^"([\x21\x23-\x7e]{1,100})"$/;

/** The `ETag` of a version: `etagOf(3)` is `"3"`, quotes included. */
export function etagOf(version: string | number): string {
  return `"${version}"`;
}

/** What an upsert is based on: one version of the row, or that there is none yet. */
export type Precondition = WriteBasis;

/**
 * The version that the caller has seen, from `If-Match: "<version>"`.
 * @throws DomainError precondition/required when the header is absent or `*`; precondition/malformed when it is anything
 * but one strong tag
 */
export function ifMatch(request: Request, source = sourceOf(request)): string {
  const header = request.headers['if-match'];
  if (header === undefined || header.trim() === '*') {
    throw new DomainError(
      'precondition/required',
      `Send the header If-Match with the ETag that ${source} returned, so that nobody's change is lost.`,
    );
  }
  return strongTag(header);
}

/**
 * `If-Match: "<version>"` (change that version) or `If-None-Match: *` (create, there is none yet).
 * @throws DomainError precondition/required when neither is sent; precondition/malformed when both are, or one can not
 * be read
 */
export function precondition(request: Request, source = sourceOf(request)): Precondition {
  const none = request.headers['if-none-match'];
  if (none === undefined) {
    if (request.headers['if-match'] === undefined) {
      throw new DomainError(
        'precondition/required',
        `Send If-Match with the ETag that ${source} returned to change what is there, or "If-None-Match: *" to create it.`,
      );
    }
    return { kind: 'match', version: ifMatch(request, source) };
  }
  if (request.headers['if-match'] !== undefined) {
    throw new DomainError('precondition/malformed', 'Send either If-Match or If-None-Match, not both.');
  }
  if (none.trim() !== '*') {
    throw new DomainError('precondition/malformed', 'If-None-Match must be * here: "create it if there is none yet".');
  }
  return { kind: 'absent' };
}

function strongTag(header: string): string {
  const version = STRONG_TAG.exec(header.trim())?.[1];
  if (version === undefined) {
    throw new DomainError(
      'precondition/malformed',
      'If-Match must be one strong ETag in double quotes, as the server sent it: "3". Weak tags and lists are refused.',
    );
  }
  return version;
}

/** Who gives the ETag: the address itself for an edit, the resource above it for an action (`POST …/{id}/completion`). */
function sourceOf(request: Request): string {
  const path = request.path.replace(/\/+$/, '');
  return `GET ${request.method === 'POST' ? path.slice(0, path.lastIndexOf('/')) : path}`;
}

/**
 * The version from `If-Match`, as a parameter of a route: `@IfMatch() version: string`. Documents header and problems.
 * The argument names the read that gives the ETag where the address does not show it:
 * `@IfMatch('GET /v1/assessments/{assessmentId}')`.
 */
export const IfMatch = createParamDecorator(
  (source: string | undefined, context: ExecutionContext) =>
    ifMatch(context.switchToHttp().getRequest<Request>(), source),
  [
    documenting(['precondition/required', 'precondition/malformed', 'precondition/failed'], () => [
      ApiHeader({
        name: 'If-Match',
        required: true,
        description: 'The ETag of the version that the change is based on, in double quotes.',
        schema: { type: 'string', example: '"3"' },
      }),
    ]),
  ],
);

/** Of an upsert: `@Precondition() basis: Precondition`. Documents both headers and the problems. */
export const Precondition = createParamDecorator(
  (source: string | undefined, context: ExecutionContext) =>
    precondition(context.switchToHttp().getRequest<Request>(), source),
  [
    documenting(['precondition/required', 'precondition/malformed', 'precondition/failed'], () => [
      ApiHeader({
        name: 'If-Match',
        required: false,
        description: 'The ETag of the version that is changed. Send this or If-None-Match.',
        schema: { type: 'string', example: '"3"' },
      }),
      ApiHeader({
        name: 'If-None-Match',
        required: false,
        description: 'Only *: create it, there is none yet.',
        schema: { type: 'string', enum: ['*'] },
      }),
    ]),
  ],
);
