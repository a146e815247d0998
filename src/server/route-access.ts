import type { ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { type Access, ACCESS } from '../identity';

/** How the route that is being called is protected. */
export function accessOf(reflector: Reflector, context: ExecutionContext): Access {
  const access = reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
  // `checkRoutes` keeps the server from starting with such a route.
  if (!access) throw new Error('A route says neither that it is public nor which right it needs.');
  return access;
}
