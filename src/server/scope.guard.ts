import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Scope } from '../database';
import { setScope } from '../http';

/** The workspace that this process serves. */
export class ServedWorkspace {
  private scope: Scope | undefined;

  /** Once, before the first request. */
  set(scope: Scope): void {
    this.scope = scope;
  }

  get(): Scope {
    if (!this.scope) throw new Error('The workspace was not prepared.');
    return this.scope;
  }
}

/** Decides on whose behalf a request acts: until people sign in, on behalf of the workspace that the process serves. */
@Injectable()
export class ScopeGuard implements CanActivate {
  constructor(private readonly served: ServedWorkspace) {}

  canActivate(context: ExecutionContext): boolean {
    setScope(context.switchToHttp().getRequest<Request>(), this.served.get());
    return true;
  }
}
