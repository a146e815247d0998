import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { Passwords } from '../../src/identity/password';
import type { GrantRole, TokenScope, WorkspaceRole } from '../../src/identity';

type Query = (sql: string, parameters: readonly unknown[]) => Promise<readonly unknown[]>;

/** Headers that make a request somebody's. */
export type Credentials = Readonly<Record<string, string>>;

export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Signed in with both factors, from a page of the server itself. */
  readonly session: Credentials;
}

/** Of everybody in tests who has one. */
export const PASSWORD = 'plum window tractor seven';
/** Made once: hashing is slow on purpose. */
let passwordHash: Promise<string> | undefined;
export const hashOfPassword = (): Promise<string> => (passwordHash ??= new Passwords().hash(PASSWORD));

export interface GivenGrant {
  readonly engagementId: string;
  readonly role: GrantRole;
  readonly partyId?: string;
  readonly assessmentId?: string;
  /** Default: in two weeks for auditors, else never. */
  readonly expiresAt?: Date | null;
}

const DAY_MS = 86_400_000;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Sends no credentials, where the harness would add those of its owner. */
export const ANONYMOUS: Credentials = { 'x-test-anonymous': '1' };

/** Makes people, sessions, tokens and grants straight in the database: signing in has its own tests. */
export class TestPeople {
  private number = 0;

  constructor(
    private readonly query: Query,
    private readonly workspaceId: string,
  ) {}

  async make({
    role = 'assessor',
    status = 'active',
    kind = 'member',
    withPassword = false,
  }: { role?: WorkspaceRole; status?: string; kind?: string; withPassword?: boolean } = {}): Promise<TestPerson> {
    this.number += 1;
    const id = randomUUID();
    const name = `Test ${role} ${this.number}`;
    const email = `${role.toLowerCase()}-${id}@example.test`;
    await this.query(
      `INSERT INTO person (workspace_id, id, kind, role, status, version, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 1, now(), now())`,
      [this.workspaceId, id, kind, role, status],
    );
    await this.query('INSERT INTO person_profile (workspace_id, person_id, name, email) VALUES ($1, $2, $3, $4)', [
      ...[this.workspaceId, id, name, email],
    ]);
    if (withPassword) {
      await this.query(
        'INSERT INTO credential (workspace_id, person_id, password_hash, password_set_at) VALUES ($1, $2, $3, now())',
        [this.workspaceId, id, await hashOfPassword()],
      );
    }
    return { id, name, email, session: await this.session(id) };
  }

  async session(personId: string): Promise<Credentials> {
    const token = randomBytes(32).toString('base64url');
    await this.query(
      `INSERT INTO session (workspace_id, id, person_id, token_sha256, stage, created_at, seen_at, expires_at)
       VALUES ($1, $2, $3, $4, 'full', now(), now(), now() + interval '12 hours')`,
      [this.workspaceId, randomUUID(), personId, sha256(token)],
    );
    return { cookie: `__Host-tolok=${token}`, 'sec-fetch-site': 'same-origin' };
  }

  async token(
    personId: string,
    scopes: readonly TokenScope[],
    expiresAt = new Date(Date.now() + DAY_MS),
  ): Promise<Credentials> {
    const token = `tlk_${randomBytes(32).toString('base64url')}`;
    await this.query(
      `INSERT INTO access_token (workspace_id, id, person_id, name, token_sha256, scopes, created_at, expires_at)
       VALUES ($1, $2, $3, 'test', $4, $5, $6::timestamptz - interval '400 days', $6)`,
      [this.workspaceId, randomUUID(), personId, sha256(token), scopes, expiresAt],
    );
    return { authorization: `Bearer ${token}` };
  }

  /** @returns the id of the grant */
  async grant(personId: string, { engagementId, role, partyId, assessmentId, expiresAt }: GivenGrant): Promise<string> {
    const id = randomUUID();
    const scope = partyId === undefined ? (assessmentId === undefined ? 'engagement' : 'assessment') : 'party';
    const usual = role === 'auditor' ? new Date(Date.now() + 14 * DAY_MS) : null;
    await this.query(
      `INSERT INTO engagement_grant (workspace_id, engagement_id, id, person_id, role, scope, party_id, assessment_id,
         expires_at, granted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())`,
      [
        ...[this.workspaceId, engagementId, id, personId, role, scope, partyId ?? null, assessmentId ?? null],
        expiresAt === undefined ? usual : expiresAt,
      ],
    );
    return id;
  }

  async revoke(grantId: string): Promise<void> {
    await this.query('UPDATE engagement_grant SET revoked_at = now() WHERE id = $1', [grantId]);
  }
}

/** Requests without credentials act as this person, so that tests about other things need not sign in. */
export function actByDefaultAs(server: Server, credentials: Credentials): void {
  server.prependListener('request', ({ headers }: IncomingMessage) => {
    if ('authorization' in headers || 'cookie' in headers || 'x-test-anonymous' in headers) return;
    for (const [name, value] of Object.entries(credentials)) headers[name] ??= value;
  });
}
