import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { scopeOf } from '../http';
import { isId, principalOf } from '../identity';
import { AccessDecisions } from './access-decisions';
import { accessOf } from './route-access';

/** For routes whose body names the place: decides when the body has been read. */
@Injectable()
export class BodyAccess implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly decisions: AccessDecisions,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const access = accessOf(this.reflector, context);
    if (access.kind === 'right' && access.inBody !== undefined) {
      const request = context.switchToHttp().getRequest<Request>();
      const principal = principalOf(request);
      if (!principal) throw new Error('A body was read before it was known who asks.');
      const named = (request.body as Readonly<Record<string, unknown>> | undefined)?.[access.inBody];
      // What is no id is refused by the validation of the body.
      if (isId(named)) await this.decisions.at(access.right, access.inBody, named, principal, scopeOf(request));
    }
    return next.handle();
  }
}
