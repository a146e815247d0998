import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { Confirmation, type ConfirmationData } from './confirmation';
import { CredentialEntity } from './credential.entity';
import { Credentials } from './credentials.service';
import { OneTimeLinks } from './one-time-links.service';
import { Passwords } from './password';
import { PersonProfileEntity } from './person.entity';
import type { Principal } from './rules/policy';
import { readCode } from './rules/second-factor-code';
import { SessionEntity } from './session.entity';
import { LIMITS, Throttle } from './throttle.service';
import { newTotpSecret, totpUri } from './totp';

/** How old the sign-in of somebody without a password may be when they set up a second factor. */
const NEW_SESSION_MS = 5 * 60_000;

/** For the authenticator app; shown once. */
export interface BegunSecondFactor {
  /** Base32. */
  readonly secret: string;
  /** `otpauth://…`, for a QR code. */
  readonly uri: string;
}

export interface RecoveryCodesView {
  readonly recoveryCodes: readonly string[];
}

/** How people change the way they sign in. Each change ends their other sessions. */
@Injectable()
export class OwnCredentials {
  constructor(
    private readonly database: Database,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly confirmation: Confirmation,
    private readonly throttle: Throttle,
    private readonly links: OneTimeLinks,
  ) {}

  /** @throws DomainError password/too-weak; as `Confirmation.confirm`; access/forbidden for the demonstration */
  async changePassword(
    scope: Scope,
    principal: Principal,
    newPassword: string,
    confirmation: ConfirmationData,
    now: Date,
  ): Promise<void> {
    refuseDemo(principal);
    const { personId } = principal;
    this.passwords.check(newPassword, await this.owner(scope, principal), '/newPassword');
    await this.confirmation.confirm(scope, principal, confirmation, now);
    const hash = await this.passwords.hash(newPassword);
    await this.database.transaction(scope, async (tx) => {
      await this.credentials.setPassword(tx, scope, personId, hash, now);
      await this.credentials.revokeTokens(tx, scope, personId, now);
      await this.links.endAll(tx, scope, 'passwordReset', personId, now);
      await this.credentials.endSessions(tx, scope, personId, principal.via.id);
    });
  }

  /**
   * Makes the secret of a second factor, which counts once a code of it was given. Begun again, it is another secret.
   * A browser that was left open must not get its owner locked out, nor a way to sign: who has a password gives it once
   * more, who has none comes from the identity provider.
   * @throws DomainError second-factor/set-up-already; access/sign-in-again; as `Confirmation.confirm`; access/forbidden for the demonstration
   */
  async begin(
    scope: Scope,
    principal: Principal,
    confirmation: ConfirmationData,
    now: Date,
  ): Promise<BegunSecondFactor> {
    refuseDemo(principal);
    const { personId } = principal;
    const known = await this.database.read(scope, (tx) => this.credentials.find(tx, scope, personId));
    if (known?.totpConfirmedAt) throw setUpAlready();
    if (known?.passwordHash) await this.confirmation.confirm(scope, principal, confirmation, now);
    else await this.requireNewSession(scope, principal, now);
    const secret = newTotpSecret();
    const sealed = await this.credentials.sealTotp(secret, personId);
    const begun = await this.database.transaction(scope, (tx) =>
      this.credentials.beginTotp(tx, scope, personId, sealed),
    );
    if (!begun) throw setUpAlready();
    const { email } = await this.owner(scope, principal);
    return { secret, uri: totpUri(secret, email) };
  }

  /**
   * Puts the second factor in force.
   * @returns ten recovery codes, shown this once
   * @throws DomainError second-factor/not-set-up when it was not begun; second-factor/set-up-already;
   * access/confirmation-failed; access/too-many-attempts
   */
  async confirm(scope: Scope, principal: Principal, typed: string, now: Date): Promise<RecoveryCodesView> {
    refuseDemo(principal);
    const { personId } = principal;
    const bucket = `second-factor:${personId}`;
    await this.throttle.take(scope, bucket, LIMITS.secondFactor, now);
    const read = readCode(typed);
    const recoveryCodes = await this.database.transaction(scope, async (tx) => {
      const credential = await this.lock(tx, scope, personId);
      if (!credential?.totpSecret) throw notSetUp('Begin with a new secret.');
      if (credential.totpConfirmedAt) throw setUpAlready();
      const step = read?.kind === 'totp' ? await this.credentials.totpStep(credential, read.code, now) : undefined;
      if (step === undefined) throw new DomainError('access/confirmation-failed', 'The code is not right.');
      const { workspaceId } = scope;
      const inForce = { totpConfirmedAt: now, totpLastStep: String(step) };
      await tx.update(CredentialEntity, { workspaceId, personId }, inForce);
      await this.credentials.endSessions(tx, scope, personId, principal.via.id);
      return this.credentials.newRecoveryCodes(tx, scope, personId);
    });
    await this.throttle.clear(scope, bucket);
    return { recoveryCodes };
  }

  /** @throws DomainError second-factor/not-set-up; as `Confirmation.confirm` */
  async remove(scope: Scope, principal: Principal, confirmation: ConfirmationData, now: Date): Promise<void> {
    const { personId } = principal;
    await this.requireSecondFactor(scope, personId);
    await this.confirmation.confirm(scope, principal, confirmation, now);
    await this.database.transaction(scope, async (tx) => {
      await this.credentials.removeSecondFactor(tx, scope, personId);
      await this.credentials.endSessions(tx, scope, personId, principal.via.id);
    });
  }

  /** Ten new ones; older ones end. @throws DomainError second-factor/not-set-up; as `Confirmation.confirm` */
  async renewRecoveryCodes(
    scope: Scope,
    principal: Principal,
    confirmation: ConfirmationData,
    now: Date,
  ): Promise<RecoveryCodesView> {
    const { personId } = principal;
    await this.requireSecondFactor(scope, personId);
    await this.confirmation.confirm(scope, principal, confirmation, now);
    return this.database.transaction(scope, async (tx) => {
      const credential = await this.lock(tx, scope, personId);
      if (!credential?.totpConfirmedAt) throw notSetUp('It was taken away in the meantime.');
      await this.credentials.endSessions(tx, scope, personId, principal.via.id);
      return { recoveryCodes: await this.credentials.newRecoveryCodes(tx, scope, personId) };
    });
  }

  private async requireNewSession(scope: Scope, { personId, via }: Principal, now: Date): Promise<void> {
    const key = { workspaceId: scope.workspaceId, personId, id: via.id };
    const session = await this.database.read(scope, (tx) => tx.findOneBy(SessionEntity, key));
    if (session && now.getTime() - session.createdAt.getTime() <= NEW_SESSION_MS) return;
    throw new DomainError(
      'access/sign-in-again',
      'Your sign-in is older than five minutes. Sign out, sign in at the identity provider, and try again.',
    );
  }

  private async requireSecondFactor(scope: Scope, personId: string): Promise<void> {
    const known = await this.database.read(scope, (tx) => this.credentials.find(tx, scope, personId));
    if (!known?.totpConfirmedAt) throw notSetUp('There is nothing to change.');
  }

  private async owner(scope: Scope, { personId, name }: Principal): Promise<{ name: string; email: string }> {
    const { workspaceId } = scope;
    const profile = await this.database.read(scope, (tx) =>
      tx.findOneBy(PersonProfileEntity, { workspaceId, personId }),
    );
    return { name, email: profile?.email ?? '' };
  }

  private lock(tx: Tx, { workspaceId }: Scope, personId: string): Promise<CredentialEntity | null> {
    return tx.findOne(CredentialEntity, { where: { workspaceId, personId }, lock: { mode: 'pessimistic_write' } });
  }
}

function refuseDemo({ kind }: Principal): void {
  if (kind === 'demo') throw new DomainError('access/forbidden', 'People of the demonstration have no password.');
}

function setUpAlready(): DomainError {
  return new DomainError('second-factor/set-up-already', 'You have a second factor. Remove it to set up another one.');
}

function notSetUp(detail: string): DomainError {
  return new DomainError('second-factor/not-set-up', `You have no second factor. ${detail}`);
}
