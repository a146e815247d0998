import { Injectable } from '@nestjs/common';
import { Database, type Scope, type Tx } from '../database';
import { Credentials } from './credentials.service';
import { linkUnusable, OneTimeLinks } from './one-time-links.service';
import { Passwords } from './password';
import { PersonEntity, PersonProfileEntity } from './person.entity';
import { LIMITS, Throttle } from './throttle.service';

export interface Acceptance {
  readonly token: string;
  /** As the person wants to be called; what the owner wrote stays when it is absent. */
  readonly name?: string | undefined;
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
  async acceptInvitation(
    scope: Scope,
    { token, name, password }: Acceptance,
    address: string,
    now: Date,
  ): Promise<void> {
    await this.throttle.take(scope, `links:${address}`, LIMITS.links, now);
    const hash = await this.passwords.hash(password);
    const profile = await this.database.transaction(scope, async (tx) => {
      const { personId } = await this.links.use(tx, scope, 'invitation', token, now);
      const found = await this.profileOf(tx, scope, personId);
      const known = await this.credentials.find(tx, scope, found.personId);
      if (known?.passwordHash) throw linkUnusable();
      this.passwords.check(password, { email: found.email, name: name ?? found.name });
      await this.credentials.setPassword(tx, scope, found.personId, hash, now);
      return found;
    });
    if (name !== undefined && name !== profile.name) await this.rename(scope, profile.personId, name);
  }

  /**
   * A new password for somebody who forgot it. Ends all sessions; a second factor stays.
   * @throws DomainError access/link-unusable; password/too-weak; access/too-many-attempts
   */
  async resetPassword(scope: Scope, { token, password }: PasswordReset, address: string, now: Date): Promise<void> {
    await this.throttle.take(scope, `links:${address}`, LIMITS.links, now);
    const hash = await this.passwords.hash(password);
    const email = await this.database.transaction(scope, async (tx) => {
      const { personId } = await this.links.use(tx, scope, 'passwordReset', token, now);
      const profile = await this.profileOf(tx, scope, personId);
      this.passwords.check(password, profile);
      await this.credentials.setPassword(tx, scope, profile.personId, hash, now);
      await this.credentials.endSessions(tx, scope, profile.personId);
      return profile.email;
    });
    // Whoever forgot a password has often tried too many.
    await this.throttle.clear(scope, `password:${email}`);
  }

  /** As the person, whom the link and the password have shown it to be: nobody else may write a name. */
  private async rename(scope: Scope, personId: string, name: string): Promise<void> {
    const { workspaceId } = scope;
    const own: Scope = { ...scope, actor: { kind: 'person', personId } };
    await this.database.transaction(own, (tx) => tx.update(PersonProfileEntity, { workspaceId, personId }, { name }));
  }

  private async profileOf(tx: Tx, { workspaceId }: Scope, personId: string | null): Promise<PersonProfileEntity> {
    if (personId === null) throw linkUnusable();
    const person = await tx.findOneBy(PersonEntity, { workspaceId, id: personId });
    const profile = await tx.findOneBy(PersonProfileEntity, { workspaceId, personId });
    if (person?.status !== 'active' || person.kind !== 'member' || !profile) throw linkUnusable();
    return profile;
  }
}
