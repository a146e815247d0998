import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FRAMEWORK_FILE } from './load-framework';

export interface FoundFramework {
  /** `key@version`, as the folders say. */
  readonly id: string;
  readonly path: string;
}

/**
 * The files `<root>/<key>/<version>/framework.yaml`, sorted by key, then by version from the oldest. A root that does not
 * exist has none.
 */
export async function findFrameworks(root: string): Promise<FoundFramework[]> {
  const found: { key: string; version: string }[] = [];
  for (const key of await foldersIn(root)) {
    for (const version of await foldersIn(join(root, key))) {
      if (await hasFrameworkFile(join(root, key, version))) found.push({ key, version });
    }
  }
  return found
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : byVersion(a.version, b.version)))
    .map(({ key, version }) => ({ id: `${key}@${version}`, path: join(root, key, version, FRAMEWORK_FILE) }));
}

/** Whether a folder holds a framework file; false when there is no such folder. */
export async function hasFrameworkFile(folder: string): Promise<boolean> {
  return (await entriesOf(folder)).some((entry) => entry.name === FRAMEWORK_FILE && !entry.isDirectory());
}

async function foldersIn(folder: string): Promise<string[]> {
  return (await entriesOf(folder))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
}

function entriesOf(folder: string): Promise<{ name: string; isDirectory: () => boolean }[]> {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}

function byVersion(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
