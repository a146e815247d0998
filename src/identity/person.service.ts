import { Injectable } from '@nestjs/common';
import { compareAndSet, Database, newId, type Scope, type Tx } from '../database';
import { DomainError } from '../shared/domain-error';
import { Confirmation, type ConfirmationData } from './confirmation';
import { Credentials } from './credentials.service';
import { OneTimeLinks } from './one-time-links.service';
import { PersonEntity, PersonProfileEntity, type PersonStatus } from './person.entity';
import { lockPeople } from './person-lock';
import { PersonReader, type PersonView } from './person.reader';
import { normalEmail } from './rules/email';
import { GRANTABLE } from './rules/grant-fit';
import { decideInWorkspace, type Principal, type WorkspaceRole } from './rules/policy';

export interface PersonData {
  readonly name: string;
  readonly email: string;
  readonly role: WorkspaceRole;
}

export interface PersonChanges extends Partial<PersonData> {
  readonly status?: Exclude<PersonStatus, 'erased'>;
  /** Of whoever changes role or e-mail address. */
  readonly confirmation?: ConfirmationData;
}

/** Who belongs to the workspace, and as what. */
@Injectable()
export class PersonService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonReader,
    private readonly links: OneTimeLinks,
    private readonly credentials: Credentials,
    private readonly confirmation: Confirmation,
  ) {}

  /** Without any way to sign in yet, in the transaction of the caller. @throws DomainError person/email-taken */
  async create(tx: Tx, scope: Scope, { name, email, role }: PersonData, now: Date): Promise<PersonView> {
    const id = newId();
    const { workspaceId } = scope;
    await tx.insert(PersonEntity, {
      ...{ workspaceId, id, kind: 'member', role, status: 'active' },
      ...{ version: 1, createdAt: now, updatedAt: now },
    });
    await tx.insert(PersonProfileEntity, { workspaceId, personId: id, name, email: emailOf(email) });
    return this.people.find(tx, scope, id, now);
  }

  /**
   * Holds from the next request of the person on. A role that no longer fits ends grants; being disabled ends sessions,
   * links and access tokens. Another e-mail address can be a way in at the identity provider, so that it counts as a
   * reset.
   * @throws DomainError access/forbidden for a token that would change who can sign in as what; without a right
   * confirmation of that, as `Confirmation.confirm`; person/not-found;
   * precondition/failed when it was changed since `version`; person/not-active when erased; person/email-taken;
   * person/last-owner
   */
  async update(
    scope: Scope,
    principal: Principal,
    id: string,
    version: number,
    changes: PersonChanges,
    now: Date,
  ): Promise<PersonView> {
    const { name, email, role, status, confirmation = {} } = changes;
    if ((role ?? email) !== undefined) {
      if (decideInWorkspace(principal, 'people.signIn') !== 'allowed') {
        throw new DomainError('access/forbidden', 'Role and e-mail address are changed in a signed-in session only.');
      }
      await this.confirmation.confirm(scope, principal, confirmation, now);
    }
    return this.database.transaction(scope, async (tx) => {
      await lockPeople(tx, scope, 'change');
      const before = await this.people.find(tx, scope, id, now);
      if (before.version !== version) throw stale(before);
      if (before.status === 'erased') throw erasedAlready();
      const then = { kind: before.kind, role: role ?? before.role, status: status ?? before.status };
      if (isOwner(before) && !isOwner(then)) await requireOtherOwner(tx, scope, id);
      const profile = { ...(name !== undefined && { name }), ...(email !== undefined && { email: emailOf(email) }) };
      if (Object.keys(profile).length > 0) {
        await tx.update(PersonProfileEntity, { workspaceId: scope.workspaceId, personId: id }, profile);
      }
      const isMoved = profile.email !== undefined && profile.email !== before.email;
      if (isMoved && id !== principal.personId) await this.credentials.markReset(tx, scope, id, now);
      if (role !== undefined) await endGrants(tx, scope, id, GRANTABLE[role], now);
      if (status === 'disabled') await this.shutOut(tx, scope, id, now);
      const after = await this.people.find(tx, scope, id, now);
      // Last: an owner who steps down has no rights from here on.
      const row = { ...(role && { role }), ...(status && { status }), updatedAt: now };
      const key = { workspaceId: scope.workspaceId, id };
      if (!(await compareAndSet(tx, PersonEntity, key, version, row))) throw stale(before);
      return { ...after, ...(role && { role }), ...(status && { status }), ...touched(version, now) };
    });
  }

  private async shutOut(tx: Tx, scope: Scope, id: string, now: Date): Promise<void> {
    await tx.query(`DELETE FROM session WHERE workspace_id = $1 AND person_id = $2`, [scope.workspaceId, id]);
    await this.credentials.revokeTokens(tx, scope, id, now);
    await this.links.endAll(tx, scope, 'invitation', id, now);
    await this.links.endAll(tx, scope, 'passwordReset', id, now);
  }
}

/** Whether somebody answers for the workspace. People of the demonstration do not. */
export function isOwner({ role, status, kind }: Pick<PersonView, 'role' | 'status' | 'kind'>): boolean {
  return role === 'owner' && status === 'active' && kind === 'member';
}

/** Under the lock of all changes. @throws DomainError person/last-owner when nobody else answers for the workspace */
export async function requireOtherOwner(tx: Tx, { workspaceId }: Scope, id: string): Promise<void> {
  const [owner] = await tx.query<object[]>(
    `SELECT 1 FROM person
     WHERE workspace_id = $1 AND role = 'owner' AND status = 'active' AND kind = 'member' AND id <> $2 LIMIT 1`,
    [workspaceId, id],
  );
  if (owner) return;
  throw new DomainError('person/last-owner', 'This is the last active owner. Make somebody else an owner first.');
}

/** What every change of a person's row changes in its view. */
export function touched(version: number, now: Date): Pick<PersonView, 'version' | 'updatedAt'> {
  return { version: version + 1, updatedAt: now.toISOString() };
}

export function erasedAlready(): DomainError {
  return new DomainError('person/not-active', 'The person was erased, which can not be undone.');
}

/** Ends the grants of somebody, but those of the roles to keep. */
export async function endGrants(
  tx: Tx,
  { workspaceId, actor }: Scope,
  id: string,
  keep: readonly string[],
  now: Date,
): Promise<void> {
  await tx.query(
    `UPDATE engagement_grant SET revoked_at = $3, revoked_by = $4
     WHERE workspace_id = $1 AND person_id = $2 AND revoked_at IS NULL AND NOT (role = ANY ($5))`,
    [workspaceId, id, now, actor.kind === 'person' ? actor.personId : null, keep],
  );
}

export function stale(current: PersonView): DomainError {
  return new DomainError(
    'precondition/failed',
    'The person was changed in the meantime. Look at the current state and decide again.',
    { current },
  );
}

/** Validated at the edge already; other callers get the refusal here. */
function emailOf(text: string): string {
  const email = normalEmail(text);
  if (email !== undefined) return email;
  const message = 'This is no e-mail address that can be used.';
  throw new DomainError('person/invalid', message, { errors: [{ pointer: '/email', code: 'person/email', message }] });
}
