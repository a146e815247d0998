import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { wholeFile } from '../input';
import { InvalidInputError } from '../shared/problem';
import { located } from '../shared/source-document';
import type { Framework } from './framework';
import { FRAMEWORK_FILE, loadFramework } from './load-framework';
import { checkMapping } from './rules/check-mapping';
import { type MappingDocument, toMapping, type VersionMapping } from './rules/mapping';
import { readData } from './shared-data';

const MAPPING_FILE = /^from-(\d+\.\d+\.\d+)\.yaml$/;

const NAMING = { noun: 'mapping', entries: { from: 'requirement' } } as const;

/** The files `from-<version>.yaml` in the folder of a framework version, each with a mapping. */
export async function mappingFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => MAPPING_FILE.test(name)).sort();
}

/**
 * What becomes of the answers of the earlier version that the file is called after. Versions of one framework lie beside
 * each other.
 * @param path `<key>/<version>/from-<earlier version>.yaml`
 * @param after the version in whose folder it lies
 * @throws InvalidInputError with all problems
 */
export async function loadMapping(path: string, after: Framework): Promise<VersionMapping> {
  const document = await readData<MappingDocument>(path, 'mapping', NAMING);
  const { from, to } = document.value;
  const earlier = MAPPING_FILE.exec(basename(path))?.[1] ?? '';
  if (to !== after.id || from !== `${after.key}@${earlier}`) {
    const message = `The mapping leads from ${from} to ${to}; its place is that of ${after.key}@${earlier} to ${after.id}.`;
    throw wholeFile(document.file, 'mapping/wrong-place', message, 'Correct "from" and "to", or move the file.');
  }
  const before = await loadFramework(join(dirname(path), '..', earlier, FRAMEWORK_FILE));
  const problems = located(checkMapping(document.value, before, after), document);
  if (problems.length > 0) throw new InvalidInputError(problems);
  return toMapping(document.value, after);
}
