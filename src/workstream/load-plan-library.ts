import { loadShared, loadWorkstreams } from '../framework';
import { loadProfiles, type RasicProfile } from '../rasic';
import { known } from '../shared/known';
import type { MatrixSources } from './rules/plan-matrix';

/**
 * What matrices of plans are made of: roles, from the board to the agent, and the parts that the library's workstreams give to
 * them; and all conventions, by key.
 */
export interface RasicLibrary extends MatrixSources {
  readonly profiles: ReadonlyMap<string, RasicProfile>;
}

/** The convention that the rows of the library are written in. */
const LIBRARY_PROFILE = 'rasic-r1';

let loaded: Promise<RasicLibrary> | undefined;

/** Read once. @throws InvalidInputError with all problems of the files */
export function rasicLibrary(): Promise<RasicLibrary> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<RasicLibrary> {
  const [profiles, { roles }, workstreams] = await Promise.all([loadProfiles(), loadShared(), loadWorkstreams()]);
  return {
    profiles,
    profile: known(profiles, LIBRARY_PROFILE),
    roles: roles
      .map(({ key, title, side, rank }) => ({ key, title, side, rank, isCommittee: false }))
      .toSorted((one, other) => one.rank - other.rank),
    rows: new Map(
      workstreams.map(({ framework, key, workItems }) => [
        `${framework}/${key}`,
        new Map(workItems.map((item) => [item.key, item.rasic])),
      ]),
    ),
  };
}
