import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { publicScope, type Scope } from '../database';
import { requestIdOf, setScope } from '../http';
import { Authentication, setPrincipal } from '../identity';
import { DomainError } from '../shared/domain-error';
import { AccessDecisions } from './access-decisions';
import { accessOf } from './route-access';
import { ServedWorkspace } from './served-workspace';

/** Header in which somebody says why something is changed; stands in the audit trail. */
const REASON_HEADER = 'tolok-reason';
const LONGEST_REASON = 500;

/** Decides who asks, on whose behalf the request acts, and whether it may. Every route passes through it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly served: ServedWorkspace,
    private readonly authentication: Authentication,
    private readonly decisions: AccessDecisions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const requestId = requestIdOf(http.getResponse<Response>());
    const nobody = publicScope(this.served.get().workspaceId, requestId);
    const access = accessOf(this.reflector, context);
    if (access.kind === 'public') {
      setScope(request, nobody);
      return true;
    }
    const now = new Date();
    const principal = await this.authentication.principalOf(request, nobody, now);
    if (!principal) throw new DomainError('access/unauthenticated', 'Sign in, or send an access token.');
    const scope: Scope = {
      workspaceId: nobody.workspaceId,
      actor: { kind: 'person', personId: principal.personId },
      reach: this.decisions.reach(principal, now),
      requestId,
      ...reasonOf(request),
    };
    setPrincipal(request, principal);
    setScope(request, scope);
    await this.decisions.ofAddress(access, principal, scope, request.params as Record<string, string>);
    return true;
  }
}

function reasonOf(request: Request): { readonly reason?: string } {
  const sent = request.headers[REASON_HEADER];
  if (typeof sent !== 'string' || sent === '') return {};
  // Headers are Latin-1; other letters come percent-encoded.
  let text = sent;
  try {
    text = decodeURIComponent(sent);
  } catch {
    // As it was sent.
  }

  return { reason: text.replace(/[\u0000-\u001f\u007f]/g, ' ').slice(0, LONGEST_REASON) };
}
