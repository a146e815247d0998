import { join } from 'node:path';
import { FRAMEWORKS_ROOT, readData, SHARED_FOLDER } from '../framework';
import { InvalidInputError } from '../shared/problem';
import { located } from '../shared/source-document';
import { checkProfiles } from './rules/check-profiles';
import type { RasicProfile } from './rules/matrix';

const NAMING = { noun: 'list of RASIC profiles', entries: { profiles: 'profile', letters: 'letter' } } as const;

/**
 * The conventions that a matrix can follow, by key, in the order of the file.
 * @throws InvalidInputError with all problems of the file
 */
export async function loadProfiles(root = FRAMEWORKS_ROOT): Promise<ReadonlyMap<string, RasicProfile>> {
  const path = join(root, SHARED_FOLDER, 'rasic-profiles.yaml');
  const document = await readData<{ readonly profiles: readonly RasicProfile[] }>(path, 'rasic-profiles', NAMING);
  const { profiles } = document.value;
  const problems = located(checkProfiles(profiles), document);
  if (problems.length > 0) throw new InvalidInputError(problems);
  return new Map(profiles.map((profile) => [profile.key, profile]));
}
