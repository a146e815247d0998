import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { IncomingMessage } from 'node:http';
import { DomainError } from '../shared/domain-error';
import { type BodyRule, bodyRuleOf, JSON_TYPE, KILOBYTE, mediaTypeOf, UploadedBytes } from './body-rules';
import { parseJsonBody } from './json-body';
import { RefusedRequest } from './refused-request';

/**
 * Reads and parses the body, as the route declares it. An interceptor and not a middleware, because it stands behind
 * the router and the guards: unknown addresses and strangers never get a body parsed, and the limit is the route's own.
 */
export class BodyReader implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<ReturnType<CallHandler['handle']>> {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.body !== undefined) throw new TypeError('Create the application with HTTP_APP_OPTIONS.');
    const rule = bodyRuleOf(context);
    if (!rule) refuseBody(request);
    else if (rule.streamed) checkKind(request, rule);
    else request.body = await readBody(request, rule);
    return next.handle();
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function refuseBody(request: IncomingMessage): void {
  if (!hasBody(request)) return;
  throw new DomainError('request/unsupported-media-type', 'This address takes no body; send the request without one.');
}

async function readBody(request: IncomingMessage, rule: BodyRule): Promise<unknown> {
  if (!hasBody(request)) {
    if (rule.optional) return {};
    throw new DomainError('request/malformed', `The body is missing; send it as ${listOf(rule.types)}.`);
  }
  const type = checkKind(request, rule);
  if (Number(request.headers['content-length'] ?? 0) > rule.bytes) throw tooLarge(rule);
  const bytes = await bytesOf(request, rule);
  if (type !== JSON_TYPE) return new UploadedBytes(type, bytes);
  if (bytes.length > 0) return parseJsonBody(bytes, rule);
  if (rule.optional) return {};
  throw new DomainError('request/malformed', 'The body is empty; send a JSON object.');
}

/** The media type of the body, which is one of those that the route takes. */
function checkKind({ headers }: IncomingMessage, { types }: BodyRule): string {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.trim().toLowerCase() !== 'identity') {
    throw refusedKind('Compressed bodies are refused; send it as it is, without Content-Encoding.', types);
  }
  const { type, charset } = mediaTypeOf(headers['content-type'] ?? '');
  if (types.length > 0 && !types.includes(type)) {
    const what = type === '' ? 'The body has no Content-Type' : 'The body has another Content-Type';
    throw refusedKind(`${what}; this address takes ${listOf(types)}.`, types);
  }
  if (types.length > 0 && charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
    throw refusedKind('The body must be in UTF-8.', types);
  }
  return type;
}

function refusedKind(detail: string, types: readonly string[]): DomainError {
  return new RefusedRequest('request/unsupported-media-type', detail, {
    headers: types.length > 0 ? { Accept: types.join(', ') } : {},
  });
}

function tooLarge({ bytes }: BodyRule): DomainError {
  return new DomainError(
    'request/too-large',
    `The body is larger than the ${Math.floor(bytes / KILOBYTE)} KB that this address accepts.`,
  );
}

/** @throws DomainError request/too-large as soon as there is one byte too many */
function bytesOf(request: IncomingMessage, rule: BodyRule): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (settle: () => void): void => {
      request.off('data', take).off('end', end).off('error', broken).off('close', broken);
      settle();
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > rule.bytes) finish(() => reject(tooLarge(rule)));
      else chunks.push(chunk);
    };
    const end = (): void => finish(() => resolve(Buffer.concat(chunks, length)));
    const broken = (): void => {
      finish(() => reject(new DomainError('request/malformed', 'The connection ended before the body was complete.')));
    };
    request.on('data', take).on('end', end).on('error', broken).on('close', broken);
  });
}

function listOf(types: readonly string[]): string {
  return types.join(' or ');
}
