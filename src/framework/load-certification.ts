import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readFileBytes, shownPath, wholeFile } from '../input';
import { InvalidInputError, type Problem } from '../shared/problem';
import { located, type SourceDocument } from '../shared/source-document';
import { findFrameworks } from './find-frameworks';
import { FRAMEWORKS_ROOT } from './framework-schema';
import { loadFramework } from './load-framework';
import { type CertificationScheme, schemeId } from './rules/certification-scheme';
import { checkCertification, checkSchemes } from './rules/check-certification';
import { readData, SHARED_FOLDER } from './shared-data';

/** In the folder of what frameworks share. */
export const CERTIFICATION_FOLDER = 'certification';
/** In that folder: scheme → SHA-256 (hex) of its file as it was released. */
export const RELEASED_SCHEMES_FILE = 'released.json';

const NAMING = { noun: 'certification scheme', entries: { review: 'threshold' } } as const;

/**
 * The schemes below `root` by id, in the order of their file names, checked against the frameworks, each other, and the
 * register of released ones. Frameworks without a scheme are not certified.
 * @throws InvalidInputError with all problems of the first step that finds any
 */
export async function loadCertificationSchemes(
  root = FRAMEWORKS_ROOT,
): Promise<ReadonlyMap<string, CertificationScheme>> {
  const folder = join(root, SHARED_FOLDER, CERTIFICATION_FOLDER);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
  const documents = await Promise.all(
    names.map((name) => readData<CertificationScheme>(join(folder, name), 'certification', NAMING)),
  );
  const frameworks = await Promise.all((await findFrameworks(root)).map(({ path }) => loadFramework(path)));
  const together = checkSchemes(documents.map(({ value }) => value));
  const problems = documents.flatMap((document, index) => {
    const fileName = basename(names[index] ?? '', '.yaml');
    const found = [...checkCertification(document.value, { frameworks, fileName }), ...(together[index] ?? [])];
    return located(found, document);
  });
  if (problems.length === 0) problems.push(...(await registerProblems(folder, documents, names)));
  if (problems.length > 0) throw new InvalidInputError(problems);
  return new Map(documents.map(({ value }) => [schemeId(value), value]));
}

/** Schemes that are not those that were released, not registered, or gone. */
async function registerProblems(
  folder: string,
  documents: readonly SourceDocument<CertificationScheme>[],
  names: readonly string[],
): Promise<Problem[]> {
  const register = join(folder, RELEASED_SCHEMES_FILE);
  const released = await readRegister(register, names.length === 0);
  const problems: Problem[] = [];
  for (const [index, { value, file }] of documents.entries()) {
    const id = schemeId(value);
    const hash = released.get(id);
    released.delete(id);
    const { sha256 } = await readFileBytes(join(folder, names[index] ?? ''));
    if (hash === undefined) {
      const hint = `Add "${id}": "${sha256}" to ${shownPath(register)}.`;
      problems.push(...wholeFile(file, 'release/unregistered', `The scheme ${id} is not registered.`, hint).problems);
    } else if (hash !== sha256) {
      const message = `The scheme ${id} was released with other contents.`;
      problems.push(...wholeFile(file, 'release/changed', message, 'Restore it, and write a new number.').problems);
    }
  }
  for (const id of released.keys()) {
    const message = `The released scheme ${id} is gone.`;
    const hint = 'Restore its file: certificates keep to it.';
    problems.push(...wholeFile(shownPath(register), 'release/missing', message, hint).problems);
  }
  return problems;
}

/** @throws InvalidInputError when it is not there though there are schemes, or is no register */
async function readRegister(path: string, mayBeAbsent: boolean): Promise<Map<string, string>> {
  const text = await readFile(path, 'utf8').catch(() => (mayBeAbsent ? '{}' : ''));
  const value = parsed(text);
  const isRegister = typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries: [string, unknown][] = isRegister ? Object.entries(value) : [];
  if (!isRegister || !entries.every(([, hash]) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash))) {
    const hint = 'Write { "framework-number": "SHA-256 of the file, 64 hexadecimal digits" }.';
    throw wholeFile(shownPath(path), 'release/wrong-form', 'There is no register of released schemes.', hint);
  }
  return new Map(entries as [string, string][]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
