import {
  decideInEngagement,
  decideInWorkspace,
  type Grant,
  type Place,
  type Principal,
  type Right,
  RIGHTS,
} from './policy';

/** A grant with what it allows. */
export interface GrantRights extends Grant {
  readonly rights: readonly Right[];
}

export interface PersonRights {
  /** Of the workspace; of the owner also those of every engagement. */
  readonly rights: readonly Right[];
  readonly grants: readonly GrantRights[];
}

const ALL = Object.keys(RIGHTS) as readonly Right[];
const OF_WORKSPACE = ALL.filter((right) => RIGHTS[right].of === 'workspace');
const OF_ENGAGEMENT = ALL.filter((right) => RIGHTS[right].of === 'engagement');

/** What somebody may do, so that a page shows only what will not be refused. `now`: ISO 8601. */
export function rightsOf(principal: Principal, now: string): PersonRights {
  const rights = OF_WORKSPACE.filter((right) => decideInWorkspace(principal, right) === 'allowed');
  const anywhere: Place = { engagementId: '', part: { kind: 'engagement' } };
  const may = (place: Place, who = principal): Right[] =>
    OF_ENGAGEMENT.filter((right) => decideInEngagement(who, right, place, now) === 'allowed');
  return {
    rights: principal.role === 'owner' ? [...rights, ...may(anywhere)] : rights,
    grants: principal.grants.map((grant) => ({
      ...grant,
      rights: may(placeOf(grant), { ...principal, grants: [grant] }),
    })),
  };
}

function placeOf({ engagementId, scope }: Grant): Place {
  return { engagementId, part: scope };
}
