import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '../database';
import { DomainError } from '../shared/domain-error';
import { Credentials } from './credentials.service';
import { DemoSignIn } from './demo-sign-in';
import { FailedAttempts } from './failed-attempts';
import { Passwords } from './password';
import type { Principal } from './rules/policy';
import { LIMITS, Throttle } from './throttle.service';

/** What somebody gives once more before something that matters. */
export interface ConfirmationData {
  readonly password?: string | undefined;
  /** Of the authenticator app, or a recovery code; asked of those who have a second factor. */
  readonly code?: string | undefined;
}

/** Proves again who is at the keyboard: before signing, and before changing how somebody signs in. */
@Injectable()
export class Confirmation {
  constructor(
    private readonly database: Database,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly failed: FailedAttempts,
    private readonly demo: DemoSignIn,
  ) {}

  /**
   * Password and, when one is set up, second factor; who has no password needs a second factor. People of the
   * demonstration have neither: for them it is enough that the demonstration is open. Never to be called inside a
   * transaction.
   * @throws DomainError access/confirmation-failed; access/too-many-attempts; access/forbidden for an access token
   */
  async confirm(scope: Scope, principal: Principal, { password, code }: ConfirmationData, now: Date): Promise<void> {
    if (principal.via.kind === 'token') {
      throw new DomainError('access/forbidden', 'This can not be done with an access token. Sign in.');
    }
    const { personId } = principal;
    if (principal.kind === 'demo') {
      if (await this.database.read(scope, (tx) => this.demo.isOpen(tx, scope.workspaceId))) return;
      throw failed('The demonstration has ended.');
    }
    const bucket = `confirmation:${personId}`;
    const count = await this.throttle.take(scope, bucket, LIMITS.confirmation, now);
    const known = await this.database.read(scope, (tx) => this.credentials.find(tx, scope, personId));
    const hash = known?.passwordHash ?? null;
    const hasSecondFactor = Boolean(known?.totpConfirmedAt);
    if (hash === null && !hasSecondFactor) throw failed('You have no password here. Set up a second factor first.');
    const right =
      (hash === null || (await this.passwords.verify(hash, password ?? '')).right) &&
      (!hasSecondFactor || (await this.credentials.useSecondFactor(scope, personId, code ?? '', now)));
    if (!right) {
      await this.failed.note(scope, { what: 'confirmation', personId, count }, LIMITS.confirmation);
      throw failed(hasSecondFactor ? 'The password or the code is not right.' : 'The password is not right.');
    }
    await this.throttle.clear(scope, bucket);
  }
}

function failed(detail: string): DomainError {
  return new DomainError('access/confirmation-failed', detail);
}
