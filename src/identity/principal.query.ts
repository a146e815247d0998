import { run, statement, type Tx } from '../database';
import { type PersonKind, type PersonStatus } from './person.entity';
import type { Grant, GrantRole, GrantScope, TokenScope, WorkspaceRole } from './rules/policy';
import type { SessionStage } from './session.entity';

/** A person as each request sees them anew: what was changed a moment ago holds. */
export interface PersonState {
  readonly personId: string;
  readonly kind: PersonKind;
  readonly role: WorkspaceRole;
  readonly status: PersonStatus;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
  /** When somebody else last opened a new way to sign in as this person. */
  readonly signInResetAt: Date | null;
}

export interface SessionState extends PersonState {
  readonly sessionId: string;
  readonly stage: SessionStage;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

export interface TokenState extends PersonState {
  readonly tokenId: string;
  readonly scopes: readonly TokenScope[];
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date;
}

interface GrantRow {
  readonly id: string;
  readonly engagementId: string;
  readonly role: GrantRole;
  readonly scope: GrantScope['kind'];
  readonly partyId: string | null;
  readonly assessmentId: string | null;
  readonly expiresAt: string | null;
}

interface GrantRows {
  readonly grants: readonly GrantRow[];
}

/** `$1` workspace, `$2` now; `p` the person. */
const PERSON = `
  p.id AS "personId", p.kind, p.role, p.status, COALESCE(f.name, '') AS name, COALESCE(f.email, '') AS email,
  (SELECT c.reset_at FROM credential c WHERE c.workspace_id = $1 AND c.person_id = p.id) AS "signInResetAt",
  COALESCE((
    SELECT json_agg(json_build_object(
      'id', g.id, 'engagementId', g.engagement_id, 'role', g.role, 'scope', g.scope,
      'partyId', g.party_id, 'assessmentId', g.assessment_id, 'expiresAt', g.expires_at
    ) ORDER BY g.id)
    FROM engagement_grant g
    WHERE g.workspace_id = $1 AND g.person_id = p.id AND g.revoked_at IS NULL
      AND (g.expires_at IS NULL OR g.expires_at > $2)
  ), '[]'::json) AS grants`;
const PROFILE = `LEFT JOIN person_profile f ON f.workspace_id = $1 AND f.person_id = p.id`;

const SESSION = statement(
  `SELECT s.id AS "sessionId", s.stage, s.seen_at AS "seenAt", s.expires_at AS "expiresAt", ${PERSON}
   FROM session s JOIN person p ON p.workspace_id = $1 AND p.id = s.person_id ${PROFILE}
   WHERE s.workspace_id = $1 AND s.token_sha256 = $3`,
);
const TOKEN = statement(
  `SELECT t.id AS "tokenId", t.scopes, t.last_used_at AS "lastUsedAt", t.expires_at AS "expiresAt", ${PERSON}
   FROM access_token t JOIN person p ON p.workspace_id = $1 AND p.id = t.person_id ${PROFILE}
   WHERE t.workspace_id = $1 AND t.token_sha256 = $3 AND t.revoked_at IS NULL`,
);

/** The session with this token, its person and the grants that hold, in one statement. */
export async function findSession(
  tx: Tx,
  workspaceId: string,
  tokenSha256: string,
  now: Date,
): Promise<SessionState | undefined> {
  const [row] = await run<SessionState & GrantRows>(tx, SESSION, [workspaceId, now, tokenSha256]);
  return row && { ...row, grants: row.grants.map(toGrant) };
}

/** The access token, its person and the grants that hold; undefined also when it was revoked. */
export async function findToken(
  tx: Tx,
  workspaceId: string,
  tokenSha256: string,
  now: Date,
): Promise<TokenState | undefined> {
  const [row] = await run<TokenState & GrantRows>(tx, TOKEN, [workspaceId, now, tokenSha256]);
  return row && { ...row, grants: row.grants.map(toGrant) };
}

function toGrant({ id, engagementId, role, expiresAt, ...row }: GrantRow): Grant {
  // JSON has them with another notation of the time zone; they are compared as text.
  const end = expiresAt === null ? null : new Date(expiresAt).toISOString();
  return { id, engagementId, role, scope: toScope(row), expiresAt: end };
}

function toScope({ scope, partyId, assessmentId }: Pick<GrantRow, 'scope' | 'partyId' | 'assessmentId'>): GrantScope {
  switch (scope) {
    case 'engagement':
      return { kind: scope };
    case 'party':
      return { kind: scope, partyId: partyId ?? '' };
    case 'assessment':
      return { kind: scope, assessmentId: assessmentId ?? '' };
  }
}
