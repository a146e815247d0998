import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { Credentials } from './credentials.service';
import { ExternalIdentityEntity } from './external-identity.entity';
import type { LinkPurpose } from './one-time-link.entity';
import { linkUnusable, OneTimeLinks } from './one-time-links.service';
import { Passwords } from './password';
import { PersonEntity, PersonProfileEntity } from './person.entity';
import { networkOf } from './rules/network';
import { LIMITS, passwordBuckets, Throttle } from './throttle.service';

export interface Acceptance {
  readonly token: string;
  readonly password: string;
}

export interface PasswordReset {
  readonly token: string;
  readonly password: string;
}

/** What people do with the links that an owner handed to them. */
@Injectable()
export class LinkUse {
  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinks,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
  ) {}

  /**
   * The first password of somebody who was invited.
   * @param address of the caller, for counting attempts
   * @throws DomainError access/link-unusable; password/too-weak; access/too-many-attempts
   */
  async acceptInvitation(scope: Scope, { token, password }: Acceptance, address: string, now: Date): Promise<void> {
    await this.throttle.take(scope, `links:${networkOf(address)}`, LIMITS.links, now);
    const hash = await this.hashFor(scope, 'invitation', token, password, now);
    await this.database.transaction(scope, async (tx) => {
      const { personId } = await this.links.use(tx, scope, 'invitation', token, now);
      const { personId: id } = await this.profileOf(tx, scope, personId);
      const known = await this.credentials.find(tx, scope, id);
      if (known?.passwordHash) throw linkUnusable();
      const hadAWay = Boolean(known?.totpConfirmedAt) || (await this.isExternal(tx, scope, id));
      await this.credentials.setPassword(tx, scope, id, hash, now);
      if (hadAWay) await this.shutOut(tx, scope, id, now);
    });
    await this.throttle.giveBack(scope, `links:${networkOf(address)}`);
  }

  /**
   * A new password for somebody who forgot it. Ends all sessions and access tokens; a second factor stays.
   * @throws DomainError access/link-unusable; password/too-weak; access/too-many-attempts
   */
  async resetPassword(scope: Scope, { token, password }: PasswordReset, address: string, now: Date): Promise<void> {
    await this.throttle.take(scope, `links:${networkOf(address)}`, LIMITS.links, now);
    const hash = await this.hashFor(scope, 'passwordReset', token, password, now);
    const email = await this.database.transaction(scope, async (tx) => {
      const { personId } = await this.links.use(tx, scope, 'passwordReset', token, now);
      const profile = await this.profileOf(tx, scope, personId);
      await this.credentials.setPassword(tx, scope, profile.personId, hash, now);
      await this.shutOut(tx, scope, profile.personId, now);
      return profile.email;
    });
    // Whoever forgot a password has often tried too many.
    const buckets = passwordBuckets(email, address);
    for (const bucket of [buckets.pair, buckets.email]) await this.throttle.clear(scope, bucket);
    await this.throttle.giveBack(scope, `links:${networkOf(address)}`);
  }

  /** Hashing takes memory and time: it is done for those who have a link only. The link is looked at again when used. */
  private async hashFor(
    scope: Scope,
    purpose: LinkPurpose,
    token: string,
    password: string,
    now: Date,
  ): Promise<string> {
    const { name, email } = await this.database.read(scope, async (tx) => {
      const { personId } = await this.links.look(tx, scope, purpose, token, now);
      return this.profileOf(tx, scope, personId);
    });
    this.passwords.check(password, { name, email });
    return this.passwords.hash(password);
  }

  /** An owner made the link and could have used it: whatever was open before ends, and nothing is signed for a day. */
  private async shutOut(tx: Tx, scope: Scope, personId: string, now: Date): Promise<void> {
    await this.credentials.markReset(tx, scope, personId, now);
    await this.credentials.endSessions(tx, scope, personId);
    await this.credentials.revokeTokens(tx, scope, personId, now);
  }

  private isExternal(tx: Tx, { workspaceId }: Scope, personId: string): Promise<boolean> {
    return tx.existsBy(ExternalIdentityEntity, { workspaceId, personId });
  }

  private async profileOf(tx: Tx, { workspaceId }: Scope, personId: string | null): Promise<PersonProfileEntity> {
    if (personId === null) throw linkUnusable();
    const person = await tx.findOneBy(PersonEntity, { workspaceId, id: personId });
    const profile = await tx.findOneBy(PersonProfileEntity, { workspaceId, personId });
    if (person?.status !== 'active' || person.kind !== 'member' || !profile) throw linkUnusable();
    return profile;
  }
}
