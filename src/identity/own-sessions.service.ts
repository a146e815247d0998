import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { DomainError } from '../shared/domain-error';
import { Credentials } from './credentials.service';
import type { Principal, Right, TokenScope, WorkspaceRole } from './rules/policy';
import { type GrantRights, rightsOf } from './rules/rights-of';
import { isSessionLive, sessionEnd } from './rules/session-life';
import { SessionEntity } from './session.entity';

/** Who is signed in, how, and what they may do. */
export interface WhoView {
  readonly personId: string;
  readonly kind: Principal['kind'];
  readonly name: string;
  readonly email: string;
  readonly role: WorkspaceRole;
  readonly via: Principal['via'];
  /** Of the token; all for a session. */
  readonly tokenScopes: readonly TokenScope[];
  /** When the sign-in ends unless it is used before; of a token, when it expires. */
  readonly endsAt: string;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Not used yet. */
  readonly recoveryCodesLeft: number;
  readonly rights: readonly Right[];
  readonly grants: readonly GrantRights[];
}

export interface SessionView {
  readonly id: string;
  readonly client: string | null;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  /** The one that asks. */
  readonly current: boolean;
}

interface WhoRow {
  readonly email: string;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly recoveryCodesLeft: number;
  readonly seenAt: Date | null;
  readonly expiresAt: Date;
}

/** What people see and end of their own sign-ins. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly credentials: Credentials,
  ) {}

  async who(scope: Scope, principal: Principal, now: Date): Promise<WhoView> {
    const { personId, kind, name, role, via, tokenScopes } = principal;
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<WhoRow[]>(
        `SELECT COALESCE(f.email, '') AS email,
           COALESCE(c.password_hash IS NOT NULL, false) AS "hasPassword",
           COALESCE(c.totp_confirmed_at IS NOT NULL, false) AS "hasSecondFactor",
           (SELECT count(*)::integer FROM recovery_code r
             WHERE r.workspace_id = $1 AND r.person_id = $2 AND r.used_at IS NULL) AS "recoveryCodesLeft",
           s.seen_at AS "seenAt", COALESCE(s.expires_at, t.expires_at) AS "expiresAt"
         FROM person p
         LEFT JOIN person_profile f ON f.workspace_id = $1 AND f.person_id = p.id
         LEFT JOIN credential c ON c.workspace_id = $1 AND c.person_id = p.id
         LEFT JOIN session s ON s.workspace_id = $1 AND s.person_id = p.id AND s.id = $3
         LEFT JOIN access_token t ON t.workspace_id = $1 AND t.person_id = p.id AND t.id = $3
         WHERE p.workspace_id = $1 AND p.id = $2`,
        [scope.workspaceId, personId, via.id],
      ),
    );
    // Ended between the guard and here.
    if (!row) throw new DomainError('access/unauthenticated', 'You are not signed in any more.');
    const { email, hasPassword, hasSecondFactor, recoveryCodesLeft, seenAt, expiresAt } = row;
    const endsAt = (seenAt ? sessionEnd({ seenAt, expiresAt }) : expiresAt).toISOString();
    return {
      ...{ personId, kind, name, email, role, via, tokenScopes, endsAt },
      ...{ hasPassword, hasSecondFactor, recoveryCodesLeft },
      ...rightsOf(principal, now.toISOString()),
    };
  }

  /** The latest first; those that ended are left out. */
  async list(scope: Scope, { personId, via }: Principal, now: Date): Promise<SessionView[]> {
    const { workspaceId } = scope;
    const rows = await this.database.read(scope, (tx) =>
      tx.find(SessionEntity, { where: { workspaceId, personId, stage: 'full' }, order: { createdAt: 'DESC' } }),
    );
    return rows
      .filter((session) => isSessionLive(session, now))
      .map((session) => ({
        ...{ id: session.id, client: session.client },
        ...{ createdAt: session.createdAt.toISOString(), seenAt: session.seenAt.toISOString() },
        ...{ endsAt: sessionEnd(session).toISOString(), current: session.id === via.id },
      }));
  }

  /** @throws DomainError session/not-found, also for a session of somebody else */
  async end(scope: Scope, { personId }: Principal, id: string): Promise<void> {
    const key = { workspaceId: scope.workspaceId, personId, id };
    const { affected } = await this.database.transaction(scope, (tx) => tx.delete(SessionEntity, key));
    if (affected !== 1) throw new DomainError('session/not-found', `You have no session ${id}.`);
  }

  /** All but the one that asks. */
  async endOthers(scope: Scope, { personId, via }: Principal): Promise<void> {
    await this.database.transaction(scope, (tx) => this.credentials.endSessions(tx, scope, personId, via.id));
  }
}
