import type { Scope, Tx } from '../database';

/**
 * Keeps what people are in the workspace as it is until the transaction ends. `change`: alone, to change a role or
 * status, so that of two owners who remove each other one stays. `rely`: with others, to give something that rests on a
 * role. A lock on rows would need the right to change them, which leads do not have.
 */
export async function lockPeople(tx: Tx, { workspaceId }: Scope, intent: 'change' | 'rely'): Promise<void> {
  const take = intent === 'change' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await tx.query(`SELECT ${take}(hashtextextended($1, 0))`, [`people ${workspaceId}`]);
}
