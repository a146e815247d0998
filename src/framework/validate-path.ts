import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { shownPath, wholeFile } from '../input';
import { InvalidInputError, type Problem } from '../shared/problem';
import { findFrameworks, hasFrameworkFile } from './find-frameworks';
import { FRAMEWORK_FILE } from './load-framework';
import { loadCertificationSchemes } from './load-certification';
import { loadCrosswalk } from './load-crosswalk';
import { loadWorkstreams } from './load-workstreams';
import { checkReleased, RELEASED_FILE } from './released';
import { hasShared, loadShared } from './shared-data';
import { type ValidatedFramework, validateFile } from './validate-file';

export interface Validation {
  /** Each file that was read, with its own problems. */
  readonly frameworks: readonly ValidatedFramework[];
  /** All problems: those of the files, and those of the folder (released versions changed, nothing found). */
  readonly problems: readonly Problem[];
}

/**
 * Checks one framework file, the folder of one version, the folder of all versions of one framework, or a folder of
 * frameworks with its register of released versions. Never throws for what it finds in files.
 */
export async function validatePath(path: string): Promise<Validation> {
  const files = await filesAt(path);
  const frameworks = await Promise.all(files.map(validateFile));
  const folderProblems =
    files.length === 0 ? nothingFound(path) : [...(await sharedProblems(path)), ...(await releaseProblems(path))];
  return { frameworks, problems: [...frameworks.flatMap(({ problems }) => problems), ...folderProblems] };
}

async function filesAt(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  if (await hasFrameworkFile(path)) return [join(path, FRAMEWORK_FILE)];
  const below = await findFrameworks(path);
  if (below.length > 0) return below.map((framework) => framework.path);
  const versions = (await readdir(path)).map((version) => join(path, version));
  const files: string[] = [];
  for (const version of versions) if (await hasFrameworkFile(version)) files.push(join(version, FRAMEWORK_FILE));
  return files;
}

async function sharedProblems(path: string): Promise<readonly Problem[]> {
  if (!(await hasShared(path))) return [];
  try {
    await loadShared(path);
    await loadCrosswalk(path);
    await loadWorkstreams(path);
    await loadCertificationSchemes(path);
    return [];
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems;
    throw error;
  }
}

async function releaseProblems(path: string): Promise<Problem[]> {
  const hasRegister = await stat(join(path, RELEASED_FILE)).then(
    () => true,
    () => false,
  );
  return hasRegister ? checkReleased(path) : [];
}

function nothingFound(path: string): readonly Problem[] {
  return wholeFile(
    shownPath(path),
    'framework/none-found',
    'There is no framework in this folder.',
    `Frameworks lie in <key>/<version>/${FRAMEWORK_FILE}.`,
  ).problems;
}
