import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshName } from './atomic-file';
import { EmbeddedError, isSystemError } from './embedded-error';
import { completeLinks, type NativePackage } from './native-package';
import { canReach, type ServerUser } from './server-user';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

export interface BinariesOptions {
  readonly user: ServerUser | undefined;
  readonly onNotice: (line: string) => void;
  /** Where a copy may lie, best first. */
  readonly copyFolders?: readonly string[];
}

/**
 * Programs that `user` can run: those of node_modules, or else a copy of them (60 MB, made once per version), namely
 * when they lie below a folder closed to that user, or lack library links and cannot be written to.
 * @throws EmbeddedError no-binaries when no place for the copy is found
 */
export function prepareBinaries(found: NativePackage, options: BinariesOptions): Binaries {
  const usable = completeLinks(found.native) && canReach(options.user, partsOf(found.native));
  return binariesIn(usable ? found.native : copyOf(found, options));
}

function binariesIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string): string => join(native, 'bin', name + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function partsOf(native: string): readonly string[] {
  return [
    binariesIn(native).postgres,
    ...['lib', 'lib/postgresql', 'share/postgresql'].map((part) => join(native, part)),
  ];
}

/** Not the temporary folder first: it is cleared by age on many systems, file by file. */
function defaultCopyFolders(): readonly string[] {
  const uid = process.getuid?.() ?? 0;
  const lasting = uid === 0 ? '/var/lib/tolok' : join(homedir(), '.cache', 'tolok');
  return [lasting, join(tmpdir(), `tolok-${uid}`)];
}

function copyOf(found: NativePackage, { user, onNotice, copyFolders = defaultCopyFolders() }: BinariesOptions): string {
  for (const folder of copyFolders) {
    if (!isOwnFolder(folder) || !canReach(user, [folder])) continue;
    const copy = join(folder, `postgresql-${found.version}-${found.platform}`);
    if (!isSameTree(found.native, copy)) {
      onNotice(`copying the programs of PostgreSQL to ${copy}, since they cannot be run where they are installed`);
      makeCopy(found.native, copy);
    }
    if (canReach(user, partsOf(copy))) return copy;
  }
  throw new EmbeddedError(
    'no-binaries',
    `The programs of PostgreSQL in ${found.native} cannot be run by the user who has to run them` +
      `${user === undefined ? '' : ` (user ${user.uid}, since they refuse to run as root)`}, and no copy could be made in ` +
      `${copyFolders.join(' or ')}. Install the program in a folder that all users can enter, or set DATABASE_URL.`,
  );
}

/** Made by us and writable by nobody else, so that what we run from it is what we put there. Made when absent. */
function isOwnFolder(folder: string): boolean {
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o755 }) !== undefined) chmodSync(folder, 0o755);
  } catch (error) {
    if (isSystemError(error, 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR', 'ENOENT', 'ENOSPC')) return false;
    throw error;
  }
  const { mode, uid } = lstatSync(folder);
  const isFolder = lstatSync(folder).isDirectory();
  return isFolder && (process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0));
}

/** In one step: readers find no copy or a whole one, also when several processes start or one is killed. */
function makeCopy(native: string, copy: string): void {
  const fresh = freshName(copy);
  const incomplete = freshName(copy);
  try {
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    openToAll(fresh);
    completeLinks(fresh);
    if (lstatSync(copy, { throwIfNoEntry: false }) !== undefined) renameSync(copy, incomplete);
    renameSync(fresh, copy);
  } catch (error) {
    if (!isSystemError(error, 'EEXIST', 'ENOTEMPTY', 'ENOENT') || !isSameTree(native, copy)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(incomplete, { recursive: true, force: true });
  }
}

/** Readable by all, whatever umask the packages were installed under. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, (lstatSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

/** Every file of `native` is in `copy` with its size: a cleaner may have taken some of them. */
function isSameTree(native: string, copy: string): boolean {
  return readdirSync(native, { withFileTypes: true }).every((entry) => {
    const [from, to] = [join(native, entry.name), join(copy, entry.name)];
    const there = lstatSync(to, { throwIfNoEntry: false });
    if (there === undefined) return false;
    return entry.isDirectory() ? isSameTree(from, to) : !entry.isFile() || there.size === lstatSync(from).size;
  });
}
