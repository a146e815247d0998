import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createWhole } from './atomic-file';
import { EmbeddedError } from './embedded-error';
import { canReach, serverUserFor, type ServerUser } from './server-user';

/** Where root's data goes when the server cannot get into the folder asked for. No system clears it. */
const LASTING_FOLDER = '/var/lib/tolok';
const NOTE = 'moved-to.txt';

export interface DataFolder {
  /** Holds the cluster, the lock, the passwords and the log. Absolute, without links. */
  readonly path: string;
  readonly cluster: string;
  readonly user: ServerUser | undefined;
}

export interface DataFolderOptions {
  readonly onNotice: (line: string) => void;
  /** False: rather an error than another place. */
  readonly mayMove: boolean;
  readonly lastingFolder?: string;
}

/**
 * Makes the data folder ready for the server's user. As root the server runs as another user, who cannot get below a
 * closed home folder: then everything (lock included, so that copies of the note cannot open one cluster twice) lies
 * below /var/lib/tolok, and `moved-to.txt` in the folder asked for says where.
 * @throws EmbeddedError could-not-start
 */
export function openDataFolder(asked: string, options: DataFolderOptions): DataFolder {
  const folder = makeFolder(asked);
  const noted = readNote(folder);
  if (noted !== null) return ready(noted);
  const here = ready(folder);
  if (here.user === undefined || letIn(folder, here.user)) return here;
  if (existsSync(here.cluster) || !options.mayMove) throw closed(folder, here.user);
  return moveOut(folder, here.user, options);
}

function ready(path: string): DataFolder {
  const cluster = join(path, 'cluster');
  return { path, cluster, user: serverUserFor(cluster) };
}

/** 0700; the folders above it, when made too, stay passable so that another user can reach the cluster. */
function makeFolder(asked: string): string {
  mkdirSync(dirname(asked), { recursive: true, mode: 0o755 });
  mkdirSync(asked, { recursive: true, mode: 0o700 });
  return realpathSync(asked);
}

/** Lets the server's group pass through our own folder, without listing it. False when it cannot get that far. */
function letIn(folder: string, user: ServerUser): boolean {
  if (canReach(user, [folder])) return true;
  if (statSync(folder).uid !== 0 || !canReach(user, [dirname(folder)])) return false;
  chownSync(folder, 0, user.gid);
  chmodSync(folder, 0o710);
  return canReach(user, [folder]);
}

function moveOut(
  folder: string,
  user: ServerUser,
  { lastingFolder = LASTING_FOLDER, onNotice }: DataFolderOptions,
): DataFolder {
  const place = makeFolder(join(lastingFolder, `${basename(folder)}-${randomBytes(4).toString('hex')}`));
  if (!letIn(place, user)) {
    rmdirSync(place);
    throw closed(folder, user);
  }
  if (!createWhole(join(folder, NOTE), `${place}\n`, 0o600)) rmdirSync(place);
  const path = readNote(folder) ?? place;
  onNotice(`user ${user.uid}, as whom PostgreSQL runs, cannot enter ${folder}: the database lies in ${path}`);
  return ready(path);
}

function readNote(folder: string): string | null {
  const note = join(folder, NOTE);
  if (!existsSync(note)) return null;
  const place = readFileSync(note, 'utf8').trim();
  if (existsSync(place)) return realpathSync(place);
  throw new EmbeddedError(
    'could-not-start',
    `${note} says that the database lies in ${place}, which is not there. Put that folder back, or delete the note to ` +
      'begin with an empty database.',
  );
}

function closed(folder: string, user: ServerUser): EmbeddedError {
  return new EmbeddedError(
    'could-not-start',
    `PostgreSQL does not run as root but as user ${user.uid}, who cannot enter ${folder}, since it or a folder above it ` +
      'is closed to other users. Give a data folder that all users can reach (for example below /var/lib), or start ' +
      'as an ordinary user.',
  );
}
