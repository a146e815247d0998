/**
 * On whose behalf something is read or written. Everything that touches the database takes one; the workspace never
 * comes from a request's body or address.
 */
export interface Scope {
  readonly workspaceId: string;
}
