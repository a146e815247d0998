import { Injectable } from '@nestjs/common';
import { compareAndSet, Database, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { Confirmation, type ConfirmationData } from './confirmation';
import { CredentialEntity } from './credential.entity';
import { Credentials } from './credentials.service';
import { LinkAddress } from './link-address';
import type { LinkPurpose } from './one-time-link.entity';
import { OneTimeLinks } from './one-time-links.service';
import { PersonEntity } from './person.entity';
import { lockPeople } from './person-lock';
import { endGrants, erasedAlready, isOwner, requireOtherOwner, stale, touched } from './person.service';
import { PersonReader, type PersonView } from './person.reader';
import { normalEmail } from './rules/email';
import type { Principal } from './rules/policy';
import { withoutNames } from './rules/without-names';

/** A link that is handed out by whoever asked for it; shown once. */
export interface HandedLinkView {
  readonly token: string;
  readonly url: string;
  readonly expiresAt: string;
}

export interface Erasure {
  /** Of the person, typed again. */
  readonly email: string;
  readonly reason: string;
  /** Of whoever erases. */
  readonly confirmation: ConfirmationData;
}

/** What owners do about the sign-in of others: let them in, help them, shut them out, erase them. */
@Injectable()
export class PersonAccess {
  constructor(
    private readonly database: Database,
    private readonly people: PersonReader,
    private readonly links: OneTimeLinks,
    private readonly addresses: LinkAddress,
    private readonly credentials: Credentials,
    private readonly confirmation: Confirmation,
  ) {}

  /**
   * A link for somebody else.
   * @throws DomainError as `link`; access/forbidden for oneself; as `Confirmation.confirm`
   */
  async handOut(
    scope: Scope,
    principal: Principal,
    purpose: LinkPurpose,
    id: string,
    confirmation: ConfirmationData,
    now: Date,
  ): Promise<HandedLinkView> {
    refuseOwn(principal, id);
    await this.confirmation.confirm(scope, principal, confirmation, now);
    return this.database.transaction(scope, (tx) => this.link(tx, scope, purpose, id, now));
  }

  /** In the transaction of the caller. @throws DomainError person/not-found; person/not-active; person/invalid */
  async link(tx: Tx, scope: Scope, purpose: LinkPurpose, id: string, now: Date): Promise<HandedLinkView> {
    const { status, kind } = await this.people.find(tx, scope, id, now);
    if (status !== 'active') {
      throw new DomainError('person/not-active', `The person is ${status}; links are for active people.`);
    }
    if (kind !== 'member') throw new DomainError('person/invalid', 'The demonstration sign-in needs no link.');
    const { token, expiresAt } = await this.links.make(tx, scope, purpose, id, now);
    return { token, url: this.addresses.of(purpose, token), expiresAt: expiresAt.toISOString() };
  }

  /**
   * For somebody who lost the phone: the second factor and the recovery codes are removed, and sessions and
   * access tokens end, since whoever has the phone may have those too.
   * @throws DomainError person/not-found; second-factor/not-set-up; access/forbidden for oneself; as
   * `Confirmation.confirm`
   */
  async removeSecondFactor(
    scope: Scope,
    principal: Principal,
    id: string,
    confirmation: ConfirmationData,
    now: Date,
  ): Promise<void> {
    refuseOwn(principal, id);
    await this.confirmation.confirm(scope, principal, confirmation, now);
    await this.database.transaction(scope, async (tx) => {
      await this.people.find(tx, scope, id, now);
      const { affected } = await tx
        .createQueryBuilder()
        .update(CredentialEntity)
        .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null, resetAt: now })
        .where({ workspaceId: scope.workspaceId, personId: id })
        .andWhere('totp_secret IS NOT NULL')
        .execute();
      if (affected !== 1) {
        throw new DomainError('second-factor/not-set-up', 'The person has no second factor to remove.');
      }
      await removeAll(tx, scope, id, ['recovery_code', 'session']);
      await this.credentials.revokeTokens(tx, scope, id, now);
    });
  }

  /** Signs somebody out everywhere. Access tokens go on. @throws DomainError person/not-found */
  async endSessions(scope: Scope, id: string, now: Date): Promise<void> {
    await this.database.transaction(scope, async (tx) => {
      await this.people.find(tx, scope, id, now);
      await removeAll(tx, scope, id, ['session']);
    });
  }

  /**
   * Removes what names the person and every way to sign in; what the person did stays under the id. Not to be undone.
   * @throws DomainError person/not-found; person/not-active when erased already; person/invalid when the address is
   * another one; person/last-owner; as `Confirmation.confirm`
   */
  async erase(
    scope: Scope,
    principal: Principal,
    id: string,
    { email, reason, confirmation }: Erasure,
    now: Date,
  ): Promise<PersonView> {
    await this.confirmation.confirm(scope, principal, confirmation, now);
    // The words stay in the trail after the person has gone.
    const words = await this.withoutPerson(scope, id, reason, now);
    return this.database.transaction({ ...scope, reason: words }, async (tx) => {
      await lockPeople(tx, scope, 'change');
      const before = await this.people.find(tx, scope, id, now);
      if (before.status === 'erased') throw erasedAlready();
      if (normalEmail(email) !== before.email) throw notConfirmed();
      if (isOwner(before)) await requireOtherOwner(tx, scope, id);
      await endGrants(tx, scope, id, [], now);
      await tx.query(`SELECT audit_forget($1)`, [id]);
      await removeAll(tx, scope, id, TRACES);
      const { workspaceId } = scope;
      // Answers are kept for a day, with the name in those about the person: the account, grants, links.
      await tx.query(
        `DELETE FROM idempotency_key
         WHERE workspace_id = $1 AND strpos(concat_ws(' ', actor, route, headers::text, body::text), $2) > 0`,
        [workspaceId, id],
      );
      const after = await this.people.find(tx, scope, id, now);
      // Last: an owner who erases themselves has no rights from here on.
      const row = { status: 'erased', updatedAt: now } as const;
      if (!(await compareAndSet(tx, PersonEntity, { workspaceId, id }, before.version, row))) throw stale(before);
      return { ...after, ...row, ...touched(before.version, now) };
    });
  }

  private async withoutPerson(scope: Scope, id: string, reason: string, now: Date): Promise<string> {
    const { name, email } = await this.database.read(scope, (tx) => this.people.find(tx, scope, id, now));
    return withoutNames(reason, email === null ? [] : [name, email]);
  }
}

/** Everything that names a person or lets them in. */
const TRACES = [
  ...['session', 'access_token', 'recovery_code', 'credential'],
  ...['external_identity', 'one_time_link', 'person_profile'],
] as const;

type TraceTable = (typeof TRACES)[number];

async function removeAll(tx: Tx, { workspaceId }: Scope, id: string, tables: readonly TraceTable[]): Promise<void> {
  for (const table of tables) {
    await tx.query(`DELETE FROM ${table} WHERE workspace_id = $1 AND person_id = $2`, [workspaceId, id]);
  }
}

/** An open browser must not be a way around what one is asked for: the own password or second factor. */
function refuseOwn({ personId }: Principal, id: string): void {
  if (personId !== id) return;
  throw new DomainError('access/forbidden', 'Nobody resets their own sign-in. Use your account, or ask another owner.');
}

function notConfirmed(): DomainError {
  const message = 'This is not the e-mail address of the person. Type it again to confirm.';
  return new DomainError('person/invalid', message, {
    errors: [{ pointer: '/email', code: 'person/confirmation', message }],
  });
}
