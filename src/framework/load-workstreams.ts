import { join } from 'node:path';
import { InvalidInputError } from '../shared/problem';
import { located } from '../shared/source-document';
import { findFrameworks } from './find-frameworks';
import { FRAMEWORKS_ROOT } from './framework-schema';
import { loadFramework } from './load-framework';
import { checkWorkstreams, type SharedWorkstream } from './rules/check-workstreams';
import { loadShared, readData, SHARED_FOLDER } from './shared-data';

const NAMING = {
  noun: 'library of workstreams',
  entries: { workstreams: 'workstream', workItems: 'work item', deliverables: 'deliverable', risks: 'risk' },
} as const;

/**
 * Workstream templates with a RASIC row for each work item, checked against the newest version of each framework below
 * `root`.
 * @throws InvalidInputError with all problems
 */
export async function loadWorkstreams(root = FRAMEWORKS_ROOT): Promise<readonly SharedWorkstream[]> {
  const path = join(root, SHARED_FOLDER, 'workstreams.yaml');
  const document = await readData<{ readonly workstreams: readonly SharedWorkstream[] }>(
    path,
    'workstream-templates',
    NAMING,
  );
  // Sorted from the oldest version, so that the newest stays.
  const newest = new Map((await findFrameworks(root)).map((found) => [found.id.replace(/@.*/, ''), found.path]));
  const frameworks = await Promise.all([...newest.values()].map((file) => loadFramework(file)));
  const { roles } = await loadShared(root);
  const { workstreams } = document.value;
  const problems = located(checkWorkstreams(workstreams, { frameworks, roles }), document);
  if (problems.length > 0) throw new InvalidInputError(problems);
  return workstreams;
}
