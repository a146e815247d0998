import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Tx } from '../database';

/**
 * Token of a boolean: whether people may enter without a password, as long as nobody owns the workspace. True only for an
 * embedded database on a loopback address with demonstration data; false unless it is provided.
 */
export const DEMO_SIGN_IN = Symbol('demo sign-in');

/** Whether the demonstration can be entered. */
@Injectable()
export class DemoSignIn {
  constructor(@Optional() @Inject(DEMO_SIGN_IN) private readonly on: boolean = false) {}

  /** Ends for good when the workspace gets its first owner. */
  async isOpen(tx: Tx, workspaceId: string): Promise<boolean> {
    return this.on && !(await hasOwner(tx, workspaceId));
  }
}

/** Whether a member owns the workspace. People of the demonstration do not count. */
export async function hasOwner(tx: Tx, workspaceId: string): Promise<boolean> {
  const [row] = await tx.query<{ owned: boolean }[]>(
    `SELECT EXISTS (
       SELECT FROM person WHERE workspace_id = $1 AND kind = 'member' AND role = 'owner' AND status = 'active'
     ) AS owned`,
    [workspaceId],
  );
  return row?.owned === true;
}
