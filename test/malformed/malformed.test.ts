import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadCase } from '../../src/assessment';
import { formatProblems, FrameworkStore, validatePath } from '../../src/framework';
import { InvalidInputError } from '../../src/shared/problem';

/** Shown in the expected texts, so they read the same wherever the tests run. */
const HERE = relative(process.cwd(), __dirname);
const VALID = join(HERE, 'valid');
const BROKEN = join(HERE, 'broken');

/** `NN-name` of each malformed file or folder, in order. */
function namesIn(folder: string): string[] {
  const names = readdirSync(join(HERE, folder)).flatMap((file) => /^(\d\d-[^/]*?)(\.yaml)?$/.exec(file)?.[1] ?? []);
  return [...new Set(names.filter((name) => isSubject(folder, name)))].sort();
}

/** Tables and logos lie beside the case that uses them. */
function isSubject(folder: string, name: string): boolean {
  return !/\.(csv|svg|png|txt)$/.test(name) && (existsSync(pathOf(folder, name)) || name === '');
}

function pathOf(folder: string, name: string): string {
  const path = join(HERE, folder, name);
  return existsSync(`${path}.yaml`) ? `${path}.yaml` : path;
}

function expected(folder: string, name: string): string {
  return readFileSync(join(HERE, folder, `${name}.expected.txt`), 'utf8').replaceAll('\r\n', '\n');
}

async function problemsOfCase(path: string): Promise<string> {
  try {
    await loadCase(path, new FrameworkStore(VALID, BROKEN));
    return '';
  } catch (error) {
    if (error instanceof InvalidInputError) return `${formatProblems(error.problems)}\n`;
    throw error;
  }
}

async function problemsOfFrameworks(path: string): Promise<string> {
  return `${formatProblems((await validatePath(path)).problems)}\n`;
}

describe('malformed frameworks', () => {
  it.each(namesIn('frameworks'))('%s is refused with every problem and its place', async (name) => {
    expect(await problemsOfFrameworks(pathOf('frameworks', name))).toBe(expected('frameworks', name));
  });
});

describe('malformed cases', () => {
  it.each(namesIn('cases'))('%s is refused with every problem and its place', async (name) => {
    expect(await problemsOfCase(pathOf('cases', name))).toBe(expected('cases', name));
  });
});

describe('the valid files that the malformed ones vary', () => {
  it('load', async () => {
    const store = new FrameworkStore(VALID);
    expect(await store.ids()).toEqual(['mini@1.0.0']);
    expect((await validatePath(VALID)).problems).toEqual([]);
    expect((await loadCase(join(VALID, 'case.yaml'), store)).key).toBe('harbour');
  });
});
