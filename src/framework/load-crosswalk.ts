import { join } from 'node:path';
import { wholeFile } from '../input';
import { InvalidInputError, type Problem } from '../shared/problem';
import { located, type SourceDocument } from '../shared/source-document';
import { findFrameworks } from './find-frameworks';
import type { Framework } from './framework';
import { FRAMEWORKS_ROOT } from './framework-schema';
import { loadFramework } from './load-framework';
import { checkCrosswalk, type Crosswalk } from './rules/check-crosswalk';
import { readData, SHARED_FOLDER } from './shared-data';

const NAMING = {
  noun: 'crosswalk',
  entries: { pairs: 'pair', alone: 'requirement', expectations: 'expectation', servesNone: 'requirement' },
} as const;

/** The crosswalk below `root`, as its schema admits it; `loadCrosswalk` also holds it against the frameworks. */
export function readCrosswalk(root: string): Promise<SourceDocument<Crosswalk>> {
  return readData<Crosswalk>(join(root, SHARED_FOLDER, 'crosswalk.yaml'), 'crosswalk', NAMING);
}

/**
 * How the requirements of the frameworks below `root` relate, checked both ways.
 * @throws InvalidInputError with all problems
 */
export async function loadCrosswalk(root = FRAMEWORKS_ROOT): Promise<Crosswalk> {
  const document = await readCrosswalk(root);
  const found = new Map((await findFrameworks(root)).map(({ id, path: file }) => [id, file]));
  const frameworks: Framework[] = [];
  const problems: Problem[] = [];
  for (const id of document.value.frameworks) {
    const file = found.get(id);
    if (file !== undefined) frameworks.push(await loadFramework(file));
    else
      problems.push(
        ...wholeFile(
          document.file,
          'crosswalk/unknown-framework',
          `There is no framework ${id}.`,
          'Name versions that are there.',
        ).problems,
      );
  }
  if (problems.length === 0) problems.push(...located(checkCrosswalk(document.value, frameworks), document));
  if (problems.length > 0) throw new InvalidInputError(problems);
  return document.value;
}
