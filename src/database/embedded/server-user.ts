import { spawnSync, type SpawnOptions } from 'node:child_process';
import { statSync } from 'node:fs';
import { EmbeddedError } from './embedded-error';

/** The user under whom PostgreSQL's programs run when we are root, which they refuse to be. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** "nobody" and its group: on every Linux, without useradd. */
const NOBODY: ServerUser = { uid: 65534, gid: 65534 };

/**
 * Undefined: as oneself. As root: the owner of the cluster where there is one (it may have been made without root), else
 * nobody.
 */
export function serverUserFor(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0 ? NOBODY : { uid: owner.uid, gid: owner.gid };
}

/**
 * How to spawn a program of PostgreSQL: user, working folder and an environment of our own, so that neither `PG…`
 * variables change what it does nor secrets of ours reach it.
 */
export function spawnSettings(user: ServerUser | undefined, folder: string): SpawnOptions {
  const environment =
    process.platform === 'win32'
      ? {}
      : { env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } satisfies NodeJS.Dict<string> };
  return { cwd: folder, ...environment, ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }) };
}

/**
 * The user may run each of these programs and pass through each of these folders. Asked of the system by trying, as that
 * user: permission bits alone leave out access lists and mount options.
 */
export function canReach(user: ServerUser | undefined, paths: readonly string[]): boolean {
  if (user === undefined) return true;
  const probe = 'for path do test -x "$path" || exit 1; done';
  const result = spawnSync('/bin/sh', ['-c', probe, 'sh', ...paths], { ...spawnSettings(user, '/'), stdio: 'ignore' });
  if (result.error !== undefined) throw cannotChangeUser(user, result.error);
  return result.status === 0;
}

export function cannotChangeUser(user: ServerUser, cause: Error): EmbeddedError {
  return new EmbeddedError(
    'could-not-start',
    `PostgreSQL does not run as root, and this root may not start a program as user ${user.uid} (${cause.message}). ` +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of yours.',
    { cause },
  );
}
