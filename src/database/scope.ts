/**
 * Who acts. `person`: a member of the workspace. `public`: nobody yet (signing in, the public check). `job`: work that
 * goes on after a request, in one engagement. `system`: the server itself (start, housekeeping, restore).
 */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'public' }
  | { readonly kind: 'job'; readonly engagementId: string }
  | { readonly kind: 'system' };

/**
 * What the application lets the actor see. Row-level security decides the same from the grants in the database, by
 * itself: neither wall relies on the other.
 */
export type Reach =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'some';
      /** Whole engagements, by id. */
      readonly engagements: readonly string[];
      /** Single assessments, by id. */
      readonly assessments: readonly string[];
    };

/**
 * On whose behalf something is read or written. Everything that touches the database takes one; the workspace never
 * comes from a request's body or address.
 */
export interface Scope {
  readonly workspaceId: string;
  readonly actor: Actor;
  readonly reach: Reach;
  /** Of the request that it is done for; stands in the audit trail. */
  readonly requestId?: string;
  /** Why something is changed, in the words of who changes it; stands in the audit trail. */
  readonly reason?: string;
}

/** For the server's own work in a workspace. Never for what a request asks for: it reaches everything. */
export function systemScope(workspaceId: string): Scope {
  return { workspaceId, actor: { kind: 'system' }, reach: { kind: 'all' } };
}

/** For those who have not signed in: it reaches nothing but what belongs to signing in and to the public check. */
export function publicScope(workspaceId: string, requestId?: string): Scope {
  return {
    workspaceId,
    actor: { kind: 'public' },
    reach: NOTHING,
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** For work that goes on after the request that asked for it: it reaches one engagement. */
export function jobScope(workspaceId: string, engagementId: string): Scope {
  const reach: Reach = { kind: 'some', engagements: [engagementId], assessments: [] };
  return { workspaceId, actor: { kind: 'job', engagementId }, reach };
}

/** The ids that a list is cut to, for SQL; null where everything is reached. */
export function reachedIds({ reach }: Scope): {
  readonly engagements: readonly string[] | null;
  readonly assessments: readonly string[] | null;
} {
  return reach.kind === 'all'
    ? { engagements: null, assessments: null }
    : { engagements: reach.engagements, assessments: reach.assessments };
}

/** Who acts, where it is a person: what rows keep of who wrote them. */
export function personOf({ actor }: Scope): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}

/** Whether the whole of an engagement is reached, not only single assessments in it. */
export function reachesWhole({ reach }: Scope, engagementId: string): boolean {
  return reach.kind === 'all' || reach.engagements.includes(engagementId);
}

/** Whether an assessment of an engagement is reached, by itself or with the whole. */
export function reachesAssessment(scope: Scope, engagementId: string, id: string): boolean {
  return reachesWhole(scope, engagementId) || reachedIds(scope).assessments?.includes(id) === true;
}

const NOTHING: Reach = { kind: 'some', engagements: [], assessments: [] };
