import { basename, dirname, resolve } from 'node:path';
import { readTextFile, readYaml, type TextFile } from '../input';
import { InvalidInputError, type Problem } from '../shared/problem';
import { inFileOrder, located, withoutRepeats } from '../shared/source-document';
import type { Framework } from './framework';
import { frameworkSchema } from './framework-schema';
import { checkFramework } from './rules/check-framework';
import type { FrameworkDocument } from './rules/framework-document';
import { toFramework } from './rules/to-framework';

/** Name of the file in each version folder. */
export const FRAMEWORK_FILE = 'framework.yaml';

/**
 * Reads and checks one framework file. A file named `framework.yaml` has to lie in a folder named by its version within
 * one named by its key.
 * @throws InvalidInputError with all problems of the file, in file order
 */
export async function loadFramework(path: string): Promise<Framework> {
  return readFramework(await readTextFile(path), foldersOf(path));
}

/**
 * Checks a framework whose text was read already.
 * @param folders names of the folders above the file, nearest first, when they have to agree with version and key
 * @throws InvalidInputError with all problems of the text, in file order
 */
export function readFramework(text: TextFile, folders: readonly string[] = []): Framework {
  const { document, problems } = readYaml(text.text, text.file);
  const found: Problem[] = [...text.problems, ...problems];
  if (!document) throw new InvalidInputError(inFileOrder(found));
  const schema = frameworkSchema().check(document);
  found.push(...located(withoutRepeats(schema.problems, found), document));
  if (schema.shapeHolds) {
    const checked = checkFramework(document.value as FrameworkDocument, folders);
    found.push(...located(withoutRepeats(checked, found), document));
  }
  if (found.length > 0) throw new InvalidInputError(inFileOrder(found));
  return toFramework(document.value as FrameworkDocument, text.sha256, document.numberText);
}

function foldersOf(path: string): string[] {
  if (basename(path) !== FRAMEWORK_FILE) return [];
  const version = dirname(resolve(path));
  return [basename(version), basename(dirname(version))];
}
