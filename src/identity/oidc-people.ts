import { Injectable } from '@nestjs/common';
import type { Scope, Tx } from '../database';
import { ExternalIdentityEntity } from './external-identity.entity';
import { OneTimeLinks } from './one-time-links.service';
import { lockPeople } from './person-lock';
import type { PersonKind, PersonStatus } from './person.entity';

interface KnownPerson {
  readonly id: string;
  readonly kind: PersonKind;
  readonly status: PersonStatus;
}

export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/** A person by id; `unknown`: never came, `refused`: may not sign in, or not any more. */
export type Recognised = { readonly personId: string } | 'unknown' | 'refused';

/** Which person of the workspace somebody at the provider is. Nobody is added by signing in. */
@Injectable()
export class OidcPeople {
  constructor(private readonly links: OneTimeLinks) {}

  /** Somebody who signed in through the provider before. */
  async known(tx: Tx, { workspaceId }: Scope, { issuer, subject }: Subject): Promise<Recognised> {
    const [person] = await tx.query<KnownPerson[]>(
      `SELECT p.id, p.kind, p.status FROM external_identity e JOIN person p ON p.workspace_id = $1 AND p.id = e.person_id
       WHERE e.workspace_id = $1 AND e.issuer = $2 AND e.subject = $3`,
      [workspaceId, issuer, subject],
    );
    if (!person) return 'unknown';
    const { id: personId, kind, status } = person;
    return kind === 'member' && status === 'active' ? { personId } : 'refused';
  }

  /**
   * The first time: by the address, of an active person who was invited and has no other identity at this provider. An
   * address that the provider gives to somebody else later does not let them in. The invitation is used up by it.
   * @param email verified by the provider
   */
  async link(tx: Tx, scope: Scope, who: Subject, email: string, now: Date): Promise<Recognised> {
    await lockPeople(tx, scope, 'change');
    const known = await this.known(tx, scope, who);
    if (known !== 'unknown') return known;
    const { workspaceId } = scope;
    const { issuer, subject } = who;
    const [person] = await tx.query<Pick<KnownPerson, 'id'>[]>(
      `SELECT p.id FROM person_profile f JOIN person p ON p.workspace_id = $1 AND p.id = f.person_id
       WHERE f.workspace_id = $1 AND f.email = $2 AND p.status = 'active' AND p.kind = 'member'
         AND EXISTS (SELECT FROM one_time_link l
           WHERE l.workspace_id = $1 AND l.person_id = p.id AND l.purpose = 'invitation')
         AND NOT EXISTS (SELECT FROM external_identity e
           WHERE e.workspace_id = $1 AND e.person_id = p.id AND e.issuer = $3)`,
      [workspaceId, email, issuer],
    );
    if (!person) return 'refused';
    const { id: personId } = person;
    await tx.insert(ExternalIdentityEntity, { workspaceId, issuer, subject, personId, createdAt: now });
    await this.links.endAll(tx, scope, 'invitation', personId, now);
    return { personId };
  }
}
