import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';

/** What a route takes as its body. */
export interface BodyRule {
  /** Media types without parameters. `application/json` is parsed; every other one is handed over as bytes. */
  readonly types: readonly string[];
  /** Most bytes of the body. */
  readonly bytes: number;
  /** Most values in a JSON body, containers included. */
  readonly nodes: number;
  /** No body counts as `{}`. */
  readonly optional: boolean;
  /** Nobody reads the body but the route itself; `bytes` is then the route's business, too. */
  readonly streamed: boolean;
}

export const JSON_TYPE = 'application/json';
export const KILOBYTE = 1024;

export const DEFAULT_BODY_RULE: BodyRule = {
  types: [JSON_TYPE],
  bytes: 256 * KILOBYTE,
  nodes: 20_000,
  optional: false,
  streamed: false,
};

const BODY_RULE = 'tolok:body-rule';

/**
 * What a route takes beyond a JSON object of 256 KB, or with a custom body parameter:
 * `@AcceptsBody({ types: ['application/json', 'text/csv'], bytes: 4 * 1024 * KILOBYTE, nodes: 200_000 })`.
 * Routes with a plain `@Body()` need no decorator.
 */
export function AcceptsBody(rule: Partial<Omit<BodyRule, 'streamed'>>): MethodDecorator {
  const complete = { ...DEFAULT_BODY_RULE, ...rule };
  return applyDecorators(SetMetadata(BODY_RULE, complete), ApiConsumes(...complete.types));
}

/** The route reads the body itself, with `@BodyStream()`. Without types every type is let through. */
export function StreamsBody(types: readonly string[] = []): MethodDecorator {
  const rule: BodyRule = { ...DEFAULT_BODY_RULE, types, streamed: true };
  return applyDecorators(
    SetMetadata(BODY_RULE, rule),
    ApiConsumes(...(types.length > 0 ? types : ['application/octet-stream'])),
  );
}

/** The rule of the route that is about to run; undefined when it takes no body. */
export function bodyRuleOf(context: ExecutionContext): BodyRule | undefined {
  const handler = context.getHandler();
  const declared = Reflect.getMetadata(BODY_RULE, handler) as BodyRule | undefined;
  if (declared) return declared;
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler.name) as object | undefined;
  const takesBody = Object.keys(parameters ?? {}).some((key) => key.startsWith(`${RouteParamtypes.BODY}:`));
  return takesBody ? DEFAULT_BODY_RULE : undefined;
}

/** A body that was read but not parsed. */
export class UploadedBytes {
  constructor(
    /** Media type without parameters, in small letters. */
    readonly type: string,
    readonly bytes: Buffer,
  ) {}
}

/** A body as it comes in; the route has to count and to check what it reads. */
export interface IncomingBody {
  readonly type: string;
  /** As announced; undefined when the caller did not say. */
  readonly length: number | undefined;
  readonly stream: NodeJS.ReadableStream;
}

/** The body of a route with `@AcceptsBody`: parsed JSON, not validated (see `validated`), or `UploadedBytes`. */
export const RawBody = createParamDecorator((_: unknown, context: ExecutionContext): unknown => {
  return context.switchToHttp().getRequest<Request>().body;
});

/** The body of a route with `@StreamsBody`. */
export const BodyStream = createParamDecorator((_: unknown, context: ExecutionContext): IncomingBody => {
  const request = context.switchToHttp().getRequest<Request>();
  return {
    type: mediaTypeOf(request.headers['content-type'] ?? '').type,
    length: request.headers['content-length'] === undefined ? undefined : Number(request.headers['content-length']),
    stream: request,
  };
});

/** `text/csv; charset="UTF-8"` is `{ type: 'text/csv', charset: 'utf-8' }`. */
export function mediaTypeOf(header: string): { readonly type: string; readonly charset: string | undefined } {
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return { type, charset: charset?.slice('charset='.length).replaceAll('"', '') };
}
