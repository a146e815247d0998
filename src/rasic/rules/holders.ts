import type { RasicMatrix } from './matrix';

/** Who holds a role. */
export interface RoleHolders {
  /** Key. */
  readonly role: string;
  readonly names: readonly string[];
}

/** The matrix with its roles held by these people. Roles that nobody is named for are held by nobody. */
export function withHolders(matrix: RasicMatrix, holders: readonly RoleHolders[]): RasicMatrix {
  const names = new Map(holders.map((one) => [one.role, one.names]));
  return { ...matrix, roles: matrix.roles.map((role) => ({ ...role, holders: names.get(role.key) ?? [] })) };
}
