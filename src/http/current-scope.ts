import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Scope } from '../database';

const scopes = new WeakMap<Request, Scope>();

/** Set by the guard that decides on whose behalf a request acts. */
export function setScope(request: Request, scope: Scope): void {
  scopes.set(request, scope);
}

/** @throws when no guard has decided: a request without a scope reads nothing */
export function scopeOf(request: Request): Scope {
  const scope = scopes.get(request);
  if (!scope) throw new Error(`No scope was set for ${request.method} ${request.path}.`);
  return scope;
}

/** `@CurrentScope() scope: Scope` */
export const CurrentScope = createParamDecorator((_: unknown, context: ExecutionContext) =>
  scopeOf(context.switchToHttp().getRequest<Request>()),
);
