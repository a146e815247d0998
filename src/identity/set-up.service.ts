import { Injectable } from '@nestjs/common';
import { Database, newId, type Scope } from '../database';
import { DomainError } from '../shared/domain-error';
import { Credentials } from './credentials.service';
import { DemoPeople, lockPeople } from './demo-people';
import { hasOwner } from './demo-sign-in';
import { linkUnusable, type MadeLink, OneTimeLinks } from './one-time-links.service';
import { Passwords } from './password';
import { PersonEntity, PersonProfileEntity } from './person.entity';
import { normalEmail } from './rules/email';
import { networkOf } from './rules/network';
import { LIMITS, Throttle } from './throttle.service';

export interface FirstOwner {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** How a workspace gets its first owner: by a link that only who starts the server sees. There is no default password. */
@Injectable()
export class SetUp {
  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinks,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly demoPeople: DemoPeople,
    private readonly throttle: Throttle,
  ) {}

  /** A new link, good for 30 minutes; earlier ones end. @returns undefined when the workspace has an owner */
  async ensureLink(scope: Scope, now: Date): Promise<MadeLink | undefined> {
    return this.database.transaction(scope, async (tx) => {
      await lockPeople(tx, scope.workspaceId);
      if (await hasOwner(tx, scope.workspaceId)) return undefined;
      return this.links.make(tx, scope, 'setUp', null, now);
    });
  }

  /**
   * Makes the first owner and ends the demonstration. Of two who come at once, one becomes it.
   * @param address of the caller, for counting attempts
   * @throws DomainError access/link-unusable, also when there is an owner; password/too-weak; request/invalid;
   * access/too-many-attempts
   */
  async makeOwner(scope: Scope, owner: FirstOwner, address: string, now: Date): Promise<void> {
    await this.throttle.take(scope, `links:${networkOf(address)}`, LIMITS.links, now);
    const email = normalEmail(owner.email);
    if (email === undefined) throw noEmail();
    this.passwords.check(owner.password, { email, name: owner.name });
    await this.database.read(scope, (tx) => this.links.look(tx, scope, 'setUp', owner.token, now));
    const hash = await this.passwords.hash(owner.password);
    const { workspaceId } = scope;
    await this.database.transaction(scope, async (tx) => {
      await lockPeople(tx, workspaceId);
      await this.links.use(tx, scope, 'setUp', owner.token, now);
      if (await hasOwner(tx, workspaceId)) throw linkUnusable();
      await this.demoPeople.end(tx, workspaceId, now);
      const id = newId();
      const times = { version: 1, createdAt: now, updatedAt: now };
      await tx.insert(PersonEntity, { workspaceId, id, kind: 'member', role: 'owner', status: 'active', ...times });
      await tx.insert(PersonProfileEntity, { workspaceId, personId: id, name: owner.name, email });
      await this.credentials.setPassword(tx, scope, id, hash, now);
    });
  }
}

function noEmail(): DomainError {
  const message = 'email must be an e-mail address such as ann@example.org.';
  return new DomainError('request/invalid', message, {
    errors: [{ pointer: '/email', code: 'request/invalid', message }],
  });
}
