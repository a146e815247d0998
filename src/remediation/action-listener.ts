import type { Scope, Tx } from '../database';
import type { ActionRow } from './corrective-action.rows';
import type { ActionTransition } from './rules/life-cycle';

/** Token of an `ActionListener`; nobody listens unless one is provided. */
export const ACTION_LISTENER = Symbol('action listener');

/** Is told what happens to corrective actions. */
export interface ActionListener {
  /**
   * In the transaction of what happened, so that it is undone with it.
   * @param action as it is from then on
   */
  happened(tx: Tx, scope: Scope, transition: ActionTransition | 'open', action: ActionRow, now: Date): Promise<void>;
}
