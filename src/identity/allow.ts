import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import type { Request } from 'express';
import { ApiProblem } from '../http';
import { type Principal, type Right, SIGNING_RIGHTS } from './rules/policy';

export const ACCESS = 'tolok:access';

/** How a route is protected; the start fails for one that does not say (`server/access.guard.ts`). */
export type Access =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'right';
      readonly right: Right;
      /** Where the place is named, when the address does not: this member of the body. */
      readonly inBody?: 'engagementId' | 'assessmentId';
    };

/**
 * Names the right that a route needs. A right of an engagement is decided at the place that the route's address names
 * (`:assessmentId`, `:findingId`, …), or at the one that a member of its body names.
 */
export function Allow(
  right: Right,
  where: { readonly inBody?: 'engagementId' | 'assessmentId' } = {},
): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, { kind: 'right', right, ...where } satisfies Access),
    ApiBearerAuth(),
    ApiCookieAuth(),
    ApiProblem('access/unauthenticated', 'access/second-factor-required', 'access/forbidden'),
    ...(SIGNING_RIGHTS.has(right) ? [ApiProblem('access/signing-paused')] : []),
  );
}

/** For those who have not signed in. */
export function Public(): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS, { kind: 'public' } satisfies Access);
}

const principals = new WeakMap<Request, Principal>();

/** Set by the guard, once it knows who asks. */
export function setPrincipal(request: Request, principal: Principal): void {
  principals.set(request, principal);
}

/** Who asks; absent on public routes when nobody is signed in. */
export function principalOf(request: Request): Principal | undefined {
  return principals.get(request);
}

/** `@CurrentPrincipal() principal: Principal`, on routes that are not public. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = principalOf(context.switchToHttp().getRequest<Request>());
  if (!principal) throw new Error('A route that is not public was reached without a principal.');
  return principal;
});
