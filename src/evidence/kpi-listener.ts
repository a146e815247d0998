import type { Scope } from '../database';

/** Token of a `KpiListener`; nobody listens unless one is provided. */
export const KPI_LISTENER = Symbol('KPI listener');

/** Is told that KPI figures of an engagement have changed, once they are there for good. */
export interface KpiListener {
  /** @param scope of whoever brought them in */
  imported(scope: Scope, engagementId: string, now: Date): Promise<void>;
}
