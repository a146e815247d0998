import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Response } from 'express';
import { tap } from 'rxjs';
import { etagOf } from './etag';

/** Marks operations whose answer carries an ETag; openapi.ts turns it into a response header. */
export const ETAG_EXTENSION = 'x-etag';

@Injectable()
class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): ReturnType<CallHandler['handle']> {
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      tap((body: unknown) => {
        const version = versionOf(body);
        if (version !== undefined) response.setHeader('ETag', etagOf(version));
      }),
    );
  }
}

function versionOf(body: unknown): string | number | undefined {
  if (typeof body !== 'object' || body === null || !('version' in body)) return undefined;
  const { version } = body;
  return typeof version === 'string' || typeof version === 'number' ? version : undefined;
}

/** The answer's `version` also goes out as its `ETag`, to be sent back as `If-Match`. On reads and writes of one resource. */
export function WithEtag(): MethodDecorator {
  return applyDecorators(UseInterceptors(EtagInterceptor), ApiExtension(ETAG_EXTENSION, true));
}
