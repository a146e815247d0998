import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Database, type Scope } from '../database';
import { DomainError } from '../shared/domain-error';
import { DemoSignIn } from './demo-sign-in';
import { findSession, findToken, type PersonState, type SessionState, type TokenState } from './principal.query';
import { comesFromOwnPage } from './rules/own-page';
import { type Principal, TOKEN_SCOPES } from './rules/policy';
import { isSeenDue, isSessionLive } from './rules/session-life';
import { sha256 } from './secrets';
import { sessionTokenOf } from './session-cookie';

/** What access tokens begin with, so that they are found where they do not belong. */
export const ACCESS_TOKEN_PREFIX = 'tlk_';

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Finds out who asks. Everything that decides is read from the database each time, so that what was ended has ended. */
@Injectable()
export class Authentication {
  constructor(
    private readonly database: Database,
    private readonly demo: DemoSignIn,
  ) {}

  /**
   * Who is behind a request: by `Authorization: Bearer tlk_…`, otherwise by the cookie `__Host-tolok`. Tokens in
   * addresses are never looked at.
   * @param scope of nobody yet: `publicScope`
   * @returns undefined when the request brings neither
   * @throws DomainError access/unauthenticated for a credential that is not good, or not any more;
   * access/second-factor-required when only the password was given; request/foreign-origin for a change that a cookie
   * speaks for but no page of this server asks for
   */
  async principalOf(request: Request, scope: Scope, now: Date): Promise<Principal | undefined> {
    return this.find(request, scope, now, true);
  }

  /** As `principalOf`, for an answer that is still being given: waiting is no use, and keeps no session alive. */
  async principalStill(request: Request, scope: Scope, now: Date): Promise<Principal | undefined> {
    return this.find(request, scope, now, false);
  }

  /**
   * Who holds a token that stands in an address. Only for what asks for the scope `calendar` and nothing else.
   * @throws DomainError access/unauthenticated
   */
  async principalOfToken(token: string, scope: Scope, now: Date): Promise<Principal> {
    return this.byToken(token, scope, now, true);
  }

  private async find(request: Request, scope: Scope, now: Date, isUse: boolean): Promise<Principal | undefined> {
    const bearer = bearerOf(request);
    if (bearer !== undefined) return this.byToken(bearer, scope, now, isUse);
    const token = sessionTokenOf(request);
    if (token === undefined) return undefined;
    requireOwnPage(request);
    const session = await this.session(token, scope, now);
    if (session.stage !== 'full') {
      throw new DomainError('access/second-factor-required', 'The password was right. Now give the second factor.');
    }
    if (isUse && isSeenDue(session.seenAt, now)) await this.touch(scope, 'session', 'seen_at', session.sessionId, now);
    return toPrincipal(scope, session, { kind: 'session', id: session.sessionId }, TOKEN_SCOPES);
  }

  /**
   * The session that a token stands for, whatever its stage.
   * @throws DomainError access/unauthenticated when it ended, or its person may not sign in any more
   */
  async session(token: string, scope: Scope, now: Date): Promise<SessionState> {
    const session = await this.database.read(scope, async (tx) => {
      const found = await findSession(tx, scope.workspaceId, sha256(token), now);
      return found?.kind === 'demo' && !(await this.demo.isOpen(tx, scope.workspaceId)) ? undefined : found;
    });
    if (session?.status !== 'active' || !isSessionLive(session, now)) throw unauthenticated();
    return session;
  }

  private async byToken(token: string, scope: Scope, now: Date, isUse: boolean): Promise<Principal> {
    const found = await this.database.read(scope, async (tx): Promise<TokenState | undefined> => {
      const state = await findToken(tx, scope.workspaceId, sha256(token), now);
      return state?.kind === 'demo' && !(await this.demo.isOpen(tx, scope.workspaceId)) ? undefined : state;
    });
    if (found?.status !== 'active' || found.expiresAt <= now) throw unauthenticated();
    if (isUse && isSeenDue(found.lastUsedAt, now))
      await this.touch(scope, 'access_token', 'last_used_at', found.tokenId, now);
    return toPrincipal(scope, found, { kind: 'token', id: found.tokenId }, found.scopes);
  }

  private async touch(scope: Scope, table: string, column: string, id: string, now: Date): Promise<void> {
    await this.database.transaction(scope, (tx) =>
      tx.query(
        `UPDATE ${table} SET ${column} = $3
         WHERE workspace_id = $1 AND id = $2 AND (${column} IS NULL OR ${column} < $3)`,
        [scope.workspaceId, id, now],
      ),
    );
  }
}

/**
 * For every change that rests on the cookie.
 * @throws DomainError request/foreign-origin
 */
export function requireOwnPage({ method, headers }: Request): void {
  const secFetchSite = headers['sec-fetch-site'];
  const said = { secFetchSite: secFetchSite?.toString(), origin: headers.origin, host: headers.host?.toLowerCase() };
  if (READS.has(method) || comesFromOwnPage(said)) return;
  throw new DomainError(
    'request/foreign-origin',
    'Changes are accepted from pages of this server only. Programs use an access token.',
  );
}

export function unauthenticated(): DomainError {
  return new DomainError('access/unauthenticated', 'You are not signed in, or not any more. Sign in and try again.');
}

/** Of another scheme the header is somebody else's business, such as a proxy's. */
function bearerOf({ headers }: Request): string | undefined {
  const match = /^Bearer(?: +(.*))?$/i.exec(headers.authorization ?? '');
  return match ? (match[1] ?? '').trim() : undefined;
}

function toPrincipal(
  { workspaceId }: Scope,
  { personId, kind, role, name, grants, signInResetAt }: PersonState,
  via: Principal['via'],
  tokenScopes: Principal['tokenScopes'],
): Principal {
  return {
    ...{ workspaceId, personId, kind, role, name, via, tokenScopes, grants },
    ...(signInResetAt && { signInResetAt: signInResetAt.toISOString() }),
  };
}
