import type { Tx } from '../database';
import { DomainError } from '../shared/domain-error';

/**
 * Parties, sites and programmes are shared by engagements, and what one lead changes is printed in the reports of
 * another. Asked of the database, which also knows of engagements that the caller does not see.
 * @throws DomainError access/forbidden unless somebody may change it: owners, and leads of every engagement that uses it
 */
export async function refuseOthersUse(tx: Tx, kind: 'party' | 'site' | 'programme', id: string): Promise<void> {
  const [row] = await tx.query<{ allowed: boolean }[]>(`SELECT may_change_${kind}($1) AS allowed`, [id]);
  if (row?.allowed === true) return;
  throw new DomainError(
    'access/forbidden',
    `The ${kind} is used by an engagement that you do not lead. Ask an owner to change it.`,
  );
}
