import { Injectable } from '@nestjs/common';
import { newId, type Scope, type Tx } from '../database';
import { hasOwner } from './demo-sign-in';
import { PersonEntity, PersonProfileEntity } from './person.entity';
import type { WorkspaceRole } from './rules/policy';

/** As whom the demonstration can be entered. Two leads, because some things need a second person. */
export const DEMO_ROLES = ['owner', 'lead', 'secondLead', 'assessor', 'auditor', 'vendorManager'] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

const PEOPLE: Readonly<Record<DemoRole, { readonly name: string; readonly role: WorkspaceRole }>> = {
  owner: { name: 'Maya Tan', role: 'owner' },
  lead: { name: 'Rizal Hakim', role: 'lead' },
  secondLead: { name: 'Chen Lin', role: 'lead' },
  assessor: { name: 'Tom Becker', role: 'assessor' },
  auditor: { name: 'Helen Ward', role: 'auditor' },
  vendorManager: { name: 'Dewi Santoso', role: 'vendorManager' },
};

/** Nobody can get mail there (RFC 2606), so nobody can be taken for one of them. */
export const demoEmail = (role: DemoRole): string => `${role.toLowerCase()}@demo.invalid`;

/** The people of the demonstration. They have no password: they are entered by the demo sign-in only. */
@Injectable()
export class DemoPeople {
  /**
   * For the start of the server: makes those who are not there yet, unless somebody owns or owned the workspace. Their grants are the caller's business.
   * @returns their ids; undefined when the demonstration has ended
   */
  async ensure(
    tx: Tx,
    { workspaceId }: Scope,
    now = new Date(),
  ): Promise<Readonly<Record<DemoRole, string>> | undefined> {
    await lockPeople(tx, workspaceId);
    if ((await hasOwner(tx, workspaceId)) || (await this.hasEnded(tx, workspaceId))) return undefined;
    const known = await this.known(tx, workspaceId);
    for (const key of DEMO_ROLES) {
      if (known[key] !== undefined) continue;
      const id = newId();
      known[key] = id;
      const { name, role } = PEOPLE[key];
      const times = { version: 1, createdAt: now, updatedAt: now };
      await tx.insert(PersonEntity, { workspaceId, id, kind: 'demo', role, status: 'active', ...times });
      await tx.insert(PersonProfileEntity, { workspaceId, personId: id, name, email: demoEmail(key) });
    }
    return known as Record<DemoRole, string>;
  }

  /** The active ones, by role. */
  async known(tx: Tx, workspaceId: string): Promise<Partial<Record<DemoRole, string>>> {
    const rows = await tx.query<{ id: string; email: string }[]>(
      `SELECT p.id, f.email FROM person p JOIN person_profile f ON f.workspace_id = $1 AND f.person_id = p.id
       WHERE p.workspace_id = $1 AND p.kind = 'demo' AND p.status = 'active'`,
      [workspaceId],
    );
    const found: Partial<Record<DemoRole, string>> = {};
    for (const key of DEMO_ROLES) {
      const id = rows.find(({ email }) => email === demoEmail(key))?.id;
      if (id !== undefined) found[key] = id;
    }
    return found;
  }

  private async hasEnded(tx: Tx, workspaceId: string): Promise<boolean> {
    return tx.existsBy(PersonEntity, { workspaceId, kind: 'demo', status: 'disabled' });
  }

  /**
   * Ends the demonstration: the workspace is about to get an owner. Members who came while it was open to everybody are
   * shut out as well; the owner decides whom to let in again.
   */
  async end(tx: Tx, workspaceId: string, now: Date): Promise<void> {
    const wasOpen = await tx.existsBy(PersonEntity, { workspaceId, kind: 'demo', status: 'active' });
    const kinds = wasOpen ? ['demo', 'member'] : ['demo'];
    const people = `SELECT id FROM person WHERE workspace_id = $1 AND kind = ANY ($2)`;
    await tx.query(`DELETE FROM session WHERE workspace_id = $1 AND person_id IN (${people})`, [workspaceId, kinds]);
    await tx.query(
      `UPDATE access_token SET revoked_at = $3
       WHERE workspace_id = $1 AND revoked_at IS NULL AND person_id IN (${people})`,
      [workspaceId, kinds, now],
    );
    await tx.query(
      `UPDATE one_time_link SET expires_at = $3
       WHERE workspace_id = $1 AND used_at IS NULL AND expires_at > $3 AND person_id IN (${people})`,
      [workspaceId, kinds, now],
    );
    await tx.query(
      `UPDATE person SET status = 'disabled', version = version + 1, updated_at = $3
       WHERE workspace_id = $1 AND kind = ANY ($2) AND status = 'active'`,
      [workspaceId, kinds, now],
    );
  }
}

/** Until the end of the transaction, nobody else makes the first people of the workspace. */
export async function lockPeople(tx: Tx, workspaceId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`first people ${workspaceId}`]);
}
