import { Injectable } from '@nestjs/common';
import { Database, newId, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { Authentication, unauthenticated } from './authentication';
import { Credentials } from './credentials.service';
import { DemoPeople, type DemoRole } from './demo-people';
import { DemoSignIn } from './demo-sign-in';
import { FailedAttempts } from './failed-attempts';
import { Passwords } from './password';
import { normalEmail } from './rules/email';
import { LONGEST_SESSION, LONGEST_SIGN_IN } from './rules/session-life';
import { newSecret, sha256 } from './secrets';
import { SessionEntity, type SessionStage } from './session.entity';
import { LIMITS, passwordBuckets, Throttle } from './throttle.service';

/** From where somebody signs in. */
export interface Client {
  /** IP address, for counting attempts. */
  readonly address: string;
  /** The browser as it names itself. */
  readonly agent: string | undefined;
}

/** A session that was opened or went a step further. */
export interface OpenedSession {
  /** For the cookie. */
  readonly token: string;
  readonly stage: SessionStage;
}

interface Candidate {
  readonly personId: string;
  readonly passwordHash: string | null;
}

const LONGEST_AGENT = 200;

/** Signing in. Every refusal looks the same, whether the person is unknown, disabled, or the password is wrong. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly authentication: Authentication,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly failed: FailedAttempts,
    private readonly demo: DemoSignIn,
    private readonly demoPeople: DemoPeople,
  ) {}

  /**
   * The first step: e-mail address and password.
   * @throws DomainError access/invalid-credentials; access/too-many-attempts
   */
  async signIn(
    scope: Scope,
    { email, password }: { readonly email: string; readonly password: string },
    client: Client,
    now: Date,
  ): Promise<OpenedSession> {
    const address = normalEmail(email);
    const buckets = passwordBuckets(address ?? email.trim().toLowerCase(), client.address);
    // In this order: what is refused here does not count against others there.
    const count = await this.throttle.take(scope, buckets.pair, LIMITS.passwordPerEmailAndAddress, now);
    await this.throttle.take(scope, buckets.address, LIMITS.passwordPerAddress, now);
    await this.throttle.take(scope, buckets.email, LIMITS.passwordPerEmail, now);
    const found = address === undefined ? undefined : await this.findMember(scope, address);
    const { right, outdated } = await this.passwords.verify(found?.passwordHash, password);
    if (!found || !right) {
      const attempt = found && ({ what: 'sign_in', personId: found.personId, count } as const);
      if (attempt) this.failed.noteLater(scope, attempt, LIMITS.passwordPerEmailAndAddress);
      throw invalidCredentials();
    }
    const newHash = outdated ? await this.passwords.hash(password) : undefined;
    const opened = await this.database.transaction(scope, async (tx) => {
      if (!(await this.holdPassword(tx, scope, found, newHash))) throw invalidCredentials();
      return this.open(tx, scope, found.personId, client.agent, now);
    });
    await this.throttle.clear(scope, buckets.pair);
    await this.throttle.giveBack(scope, buckets.address);
    await this.throttle.giveBack(scope, buckets.email);
    return opened;
  }

  /**
   * The second step. The session gets another token, so that one that was known before is worth nothing.
   * @throws DomainError access/unauthenticated; access/invalid-credentials; access/too-many-attempts
   */
  async giveSecondFactor(scope: Scope, token: string, code: string, now: Date): Promise<OpenedSession> {
    const { sessionId: id, stage, personId } = await this.authentication.session(token, scope, now);
    if (stage !== 'password') throw new DomainError('access/invalid-credentials', 'You are signed in already.');
    const bucket = `second-factor:${personId}`;
    const count = await this.throttle.take(scope, bucket, LIMITS.secondFactor, now);
    if (!(await this.credentials.useSecondFactor(scope, personId, code, now))) {
      await this.failed.note(scope, { what: 'second_factor', personId, count }, LIMITS.secondFactor);
      throw new DomainError('access/invalid-credentials', 'The code is not right, or was used already.');
    }
    await this.throttle.clear(scope, bucket);
    const opened: OpenedSession = { token: newSecret(), stage: 'full' };
    const { workspaceId } = scope;
    const { affected } = await this.database.transaction(scope, (tx) =>
      tx.update(
        SessionEntity,
        { workspaceId, id, tokenSha256: sha256(token), stage: 'password' },
        { tokenSha256: sha256(opened.token), stage: 'full', seenAt: now, expiresAt: endOf('full', now) },
      ),
    );
    if (affected !== 1) throw unauthenticated();
    return opened;
  }

  /** @throws DomainError access/not-available when the demonstration can not be entered */
  async signInToDemo(scope: Scope, role: DemoRole, { agent }: Client, now: Date): Promise<OpenedSession> {
    return this.database.transaction(scope, async (tx) => {
      const open = await this.demo.isOpen(tx, scope.workspaceId);
      const personId = open ? (await this.demoPeople.known(tx, scope.workspaceId))[role] : undefined;
      if (personId === undefined) {
        throw new DomainError(
          'access/not-available',
          'There is no demonstration to enter here. Sign in with a password.',
        );
      }
      return this.open(tx, scope, personId, agent, now);
    });
  }

  /**
   * Opens a session for somebody who has proved who they are, in the transaction of the caller; its stage depends on
   * whether they have a second factor.
   * @param secondFactorGiven somebody who is trusted with it asked for several factors already
   */
  async open(
    tx: Tx,
    scope: Scope,
    personId: string,
    agent: string | undefined,
    now: Date,
    secondFactorGiven = false,
  ): Promise<OpenedSession> {
    const { workspaceId } = scope;
    await tx.query(`DELETE FROM session WHERE workspace_id = $1 AND person_id = $2 AND expires_at <= $3`, [
      ...[workspaceId, personId, now],
    ]);
    const credential = await this.credentials.find(tx, scope, personId);
    const stage: SessionStage = credential?.totpConfirmedAt && !secondFactorGiven ? 'password' : 'full';
    const token = newSecret();
    await tx.insert(SessionEntity, {
      ...{ workspaceId, id: newId(), personId, tokenSha256: sha256(token), stage, client: readable(agent) },
      ...{ createdAt: now, seenAt: now, expiresAt: endOf(stage, now) },
    });
    return { token, stage };
  }

  /** Ends the session that a token stands for, if there is one. */
  async end(scope: Scope, token: string): Promise<void> {
    const key = { workspaceId: scope.workspaceId, tokenSha256: sha256(token) };
    await this.database.transaction(scope, (tx) => tx.delete(SessionEntity, key));
  }

  private async findMember(scope: Scope, email: string): Promise<Candidate | undefined> {
    const [row] = await this.database.read(scope, (tx) =>
      tx.query<Candidate[]>(
        `SELECT p.id AS "personId", c.password_hash AS "passwordHash"
         FROM person_profile f
         JOIN person p ON p.workspace_id = $1 AND p.id = f.person_id
         LEFT JOIN credential c ON c.workspace_id = $1 AND c.person_id = p.id
         WHERE f.workspace_id = $1 AND f.email = $2 AND p.kind = 'member' AND p.status = 'active'`,
        [scope.workspaceId, email],
      ),
    );
    return row;
  }

  /**
   * Whether the password that was compared is still the one; it stays so until the transaction ends. Without this, a
   * session could outlive a password that is changed at the same moment.
   */
  private async holdPassword(
    tx: Tx,
    { workspaceId }: Scope,
    { personId, passwordHash }: Candidate,
    newHash: string | undefined,
  ): Promise<boolean> {
    const held = await tx.query<unknown[]>(
      `SELECT 1 FROM credential WHERE workspace_id = $1 AND person_id = $2 AND password_hash = $3 FOR UPDATE`,
      [workspaceId, personId, passwordHash],
    );
    if (held.length !== 1) return false;
    if (newHash !== undefined) {
      await tx.query(`UPDATE credential SET password_hash = $3 WHERE workspace_id = $1 AND person_id = $2`, [
        ...[workspaceId, personId, newHash],
      ]);
    }
    return true;
  }
}

function endOf(stage: SessionStage, now: Date): Date {
  return new Date(now.getTime() + (stage === 'full' ? LONGEST_SESSION : LONGEST_SIGN_IN));
}

/** One short line. */
function readable(agent: string | undefined): string | null {
  const text = agent
    ?.replaceAll(/[^\x20-\x7e]/g, '')
    .slice(0, LONGEST_AGENT)
    .trim();
  return text === undefined || text === '' ? null : text;
}

function invalidCredentials(): DomainError {
  return new DomainError('access/invalid-credentials', 'The e-mail address or the password is not right.');
}
