import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTextFile, readYaml, shownPath, wholeFile } from '../input';
import { InvalidInputError, type Problem } from '../shared/problem';
import { pointer } from '../shared/json-pointer';
import { inFileOrder, located, type SourceDocument } from '../shared/source-document';
import { findFrameworks, type FoundFramework } from './find-frameworks';
import { validateFile } from './validate-file';
import { versionHash } from './version-hash';

/** In the folder of all frameworks: `key@version` → SHA-256 (hex) of the version as it was released. */
export const RELEASED_FILE = 'released.json';

/**
 * Compares the frameworks below `root` with the register of released versions: a released version never changes, so
 * reported are versions that were changed, are gone, or were never registered.
 * @returns problems in file order; none when everything agrees
 */
export async function checkReleased(root: string): Promise<Problem[]> {
  const path = join(root, RELEASED_FILE);
  const found = await findFrameworks(root);
  let register: SourceDocument<unknown>;
  try {
    register = await readRegister(path);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const absent = error.problems.every(({ code }) => code === 'file/not-found');
    return absent ? found.map(({ id, path: file }) => unregistered(id, file, path)) : [...error.problems];
  }
  const released = new Map(Object.entries(register.value as Record<string, string>));
  const files = await Promise.all(found.map((framework) => compareFile(framework, released, path)));
  const gone = [...released.keys()].filter((id) => !found.some((framework) => framework.id === id));
  return inFileOrder([...located(gone.map(missing), register), ...files.flat()]);
}

/**
 * Adds a version below `root` to the register. A version that is registered already stays as it is.
 * @throws InvalidInputError when there is no such version, it has problems, or was released with other contents
 */
export async function registerRelease(root: string, id: string): Promise<void> {
  const path = join(root, RELEASED_FILE);
  const framework = (await findFrameworks(root)).find((candidate) => candidate.id === id);
  if (!framework) {
    throw wholeFile(
      shownPath(path),
      'release/missing',
      `There is no framework ${id} to register.`,
      `It has to lie in ${shownPath(join(root, id.replace('@', '/'), 'framework.yaml'))}.`,
    );
  }
  const { problems } = await validateFile(framework.path);
  if (problems.length > 0) throw new InvalidInputError(problems);
  const hash = await versionHash(framework.path);
  const exists = await readFile(path).then(
    () => true,
    () => false,
  );
  const released = exists ? ((await readRegister(path)).value as Record<string, string>) : {};
  if (released[id] === hash) return;
  if (released[id] !== undefined) throw new InvalidInputError([changed(id, framework.path)]);
  const sorted = Object.entries({ ...released, [id]: hash }).sort(([a], [b]) => (a < b ? -1 : 1));
  // Renamed into place, so that nobody reads half a register.
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  await rename(draft, path);
}

/** JSON is YAML, so its reader also gives the lines of JSON. */
async function readRegister(path: string): Promise<SourceDocument<unknown>> {
  const { text, file, problems: characters } = await readTextFile(path);
  const { document, problems } = readYaml(text, file);
  if (!document || problems.length + characters.length > 0) throw new InvalidInputError([...characters, ...problems]);
  const wrong = (problemPath: string, message: string): InvalidInputError =>
    new InvalidInputError(
      located(
        [
          {
            code: 'release/wrong-form',
            message,
            hint: 'Write { "key@version": "SHA-256 of the version, 64 hexadecimal digits" }.',
            path: problemPath,
          },
        ],
        document,
      ),
    );
  const { value } = document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('', 'The register is no map.');
  for (const [id, hash] of Object.entries(value)) {
    if (!/^[a-z0-9-]+@\d+\.\d+\.\d+$/.test(id) || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) {
      throw wrong(pointer(id), `The entry "${id}" is not a framework version with its hash.`);
    }
  }
  return document;
}

async function compareFile(
  { id, path }: FoundFramework,
  released: ReadonlyMap<string, string>,
  register: string,
): Promise<Problem[]> {
  const hash = released.get(id);
  if (hash === undefined) return [unregistered(id, path, register)];
  return (await versionHash(path)) === hash ? [] : [changed(id, path)];
}

function missing(id: string): { code: string; message: string; hint: string; path: string; spot: 'key' } {
  return {
    code: 'release/missing',
    message: `The released framework ${id} is gone.`,
    hint: 'Restore its folder: assessments are pinned to it.',
    path: pointer(id),
    spot: 'key',
  };
}

function unregistered(id: string, path: string, register: string): Problem {
  return {
    code: 'release/unregistered',
    message: `The framework ${id} is not registered as released.`,
    hint: `Register it in ${shownPath(register)}, or keep drafts in another folder.`,
    ...wholeFilePlace(path),
  };
}

function changed(id: string, path: string): Problem {
  return {
    code: 'release/changed',
    message: `The framework ${id} was released with other contents.`,
    hint: 'Restore the released files, and put the change into a new version with a folder of its own.',
    ...wholeFilePlace(path),
  };
}

const wholeFilePlace = (path: string): Pick<Problem, 'file' | 'line' | 'column' | 'path'> => ({
  file: shownPath(path),
  line: 0,
  column: 0,
  path: '',
});
