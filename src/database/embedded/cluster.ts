import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { freshName, syncFolder } from './atomic-file';
import { ADMIN_ROLE } from './credentials';
import { EmbeddedError, isSystemError } from './embedded-error';
import { majorOf } from './native-package';
import { spawnSettings, type ServerUser } from './server-user';

/**
 * Code point order everywhere, upper and lower case of all letters. The second is PostgreSQL's own, for systems that
 * have no locale C.UTF-8 (macOS, Windows).
 */
const LOCALES: readonly (readonly string[])[] = [
  ['--locale=C.UTF-8'],
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];

export interface NewCluster {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly adminPassword: string;
  /** False: not forced to disk, for throw-away clusters. */
  readonly durable: boolean;
}

/**
 * Refuses a cluster of another major version, and a folder that is no cluster. Changes nothing.
 * @throws EmbeddedError wrong-version, could-not-start
 */
export function checkCluster(cluster: string, version: string): void {
  if (!existsSync(cluster)) return;
  const found = clusterMajor(cluster);
  const ours = majorOf(version);
  if (found === ours) return;
  throw new EmbeddedError(
    'wrong-version',
    `The database in ${cluster} was made by PostgreSQL ${found}, and this program brings PostgreSQL ${ours}. Nothing ` +
      'was changed. Open it with the release that made it and move the data over, or give another data folder.',
  );
}

/**
 * Makes the cluster, in a folder beside it that takes its name when it is complete. What an earlier attempt left behind
 * is removed; the lock must be held.
 * @throws EmbeddedError could-not-start, no-binaries
 */
export async function makeCluster(request: NewCluster): Promise<void> {
  const { cluster, user, adminPassword, durable } = request;
  removeHalfMade(cluster);
  const fresh = freshName(cluster);
  const passwordFile = `${fresh}.password`;
  try {
    writeFileSync(passwordFile, adminPassword, { mode: 0o600, flag: 'wx' });
    if (user !== undefined) chownSync(passwordFile, user.uid, user.gid);
    await tryLocales(request, fresh, passwordFile);
    renameSync(fresh, cluster);
    if (durable) syncFolder(dirname(cluster));
  } finally {
    removeHalfMade(cluster);
  }
}

async function tryLocales(request: NewCluster, fresh: string, passwordFile: string): Promise<void> {
  let output = '';
  for (const locale of LOCALES) {
    mkdirSync(fresh, { mode: 0o700 });
    if (request.user !== undefined) chownSync(fresh, request.user.uid, request.user.gid);
    const result = await runInitdb(request, fresh, [...locale, `--pwfile=${passwordFile}`]);
    if (result.succeeded) return;
    output = result.output;
    rmSync(fresh, { recursive: true, force: true });
  }
  throw new EmbeddedError('could-not-start', `The database could not be made in ${request.cluster}:\n${output}`);
}

interface InitdbResult {
  readonly succeeded: boolean;
  readonly output: string;
}

function runInitdb(request: NewCluster, folder: string, extra: readonly string[]): Promise<InitdbResult> {
  const { binaries, user, durable } = request;
  const words = ['-D', folder, `--username=${ADMIN_ROLE}`, '--auth=scram-sha-256', '--encoding=UTF8', ...extra];
  const flags = ['--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync'])];
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, [...words, ...flags], {
      ...spawnSettings(user, dirname(folder)),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-4000)));
    child.once('error', (error) => {
      reject(cannotRun(binaries.initdb, error));
    });
    child.once('close', (code) => {
      resolve({ succeeded: code === 0, output });
    });
  });
}

/** A program that is there and "not found" lacks its loader: a system without glibc. */
export function cannotRun(program: string, error: Error): EmbeddedError {
  if (isSystemError(error, 'ENOENT', 'ENOEXEC') && existsSync(program)) {
    return new EmbeddedError(
      'no-binaries',
      `${program} does not run on this system; on Linux it needs glibc (Alpine has none). Set DATABASE_URL to a ` +
        'PostgreSQL server of yours, version 15 or newer.',
      { cause: error },
    );
  }
  return new EmbeddedError('could-not-start', `${program} could not be run: ${error.message}.`, { cause: error });
}

function clusterMajor(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    const reason = isSystemError(error, 'ENOENT', 'ENOTDIR')
      ? 'is not a database. Move it away'
      : 'belongs to another user. Start as that user (or as root)';
    throw new EmbeddedError('could-not-start', `${cluster} ${reason}, or give another data folder.`, { cause: error });
  }
}

function removeHalfMade(cluster: string): void {
  const folder = dirname(cluster);
  for (const name of readdirSync(folder)) {
    if (name.startsWith('cluster.tmp-')) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
