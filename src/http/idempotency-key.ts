import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { DomainError } from '../shared/domain-error';
import { documenting } from './api-problem';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;

/**
 * The `Idempotency-Key` of a creating POST, undefined when there is none.
 * @throws DomainError idempotency/invalid-key unless it has 1 to 255 visible ASCII characters; sent twice it is refused too
 */
export function idempotencyKey(request: Request): string | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !VISIBLE_ASCII.test(header)) {
    throw new DomainError(
      'idempotency/invalid-key',
      'Idempotency-Key must be 1 to 255 visible ASCII characters without spaces; a UUID serves well.',
    );
  }
  return header;
}

/** Describes the header and its refusals on the route of a parameter. */
export const documentsIdempotencyKey: ParameterDecorator = documenting(
  ['idempotency/invalid-key', 'idempotency/key-reused', 'idempotency/in-progress'],
  () => [
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Makes a repeat safe: the same key with the same request returns the first response again.',
      schema: { type: 'string', minLength: 1, maxLength: 255, example: '3f9c2e0a-6b1d-4a52-9a3e-0d1c7b5f4e21' },
    }),
  ],
);

/** `@IdempotencyKey() key: string | undefined`. Documents the header and its problems. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext) => idempotencyKey(context.switchToHttp().getRequest<Request>()),
  [documentsIdempotencyKey],
);
