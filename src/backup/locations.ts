import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../config';
import { EmbeddedError, startEmbedded } from '../database/embedded';
import { couldNotRun } from './backup-error';

/** Where the parts of an installation lie. */
export interface Place {
  /** Of a role that owns the schema. */
  readonly ownerUrl: string;
  /** Of a role that reads; in embedded mode the superuser, whom no policy cuts. */
  readonly readerUrl: string;
  /** For people: never with a password. */
  readonly description: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

type Situation = Pick<Settings, 'dataFolder' | 'databaseUrl'> & { readonly databaseOwnerUrl?: string | undefined };

/**
 * The database to be backed up. One that is embedded is used as it runs, or started for the time.
 * @throws BackupError when there is none; EmbeddedError when it does not start
 */
export async function openSource(settings: Situation): Promise<Place> {
  const external = externalPlace(settings);
  if (external) return external;
  const asked = join(settings.dataFolder, 'database');
  if (!existsSync(join(asked, 'cluster')) && !existsSync(join(asked, 'moved-to.txt'))) {
    throw couldNotRun(`There is no database in ${settings.dataFolder}. Set TOLOK_DATA or DATABASE_URL.`);
  }
  try {
    return await startedPlace(settings.dataFolder);
  } catch (error) {
    if (error instanceof EmbeddedError && error.code === 'folder-in-use')
      return runningPlace(asked, settings.dataFolder);
    throw error;
  }
}

/**
 * The database to restore into. @throws EmbeddedError also when a server runs on it
 */
export async function openTarget(settings: Situation): Promise<Place> {
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o711 });
  return externalPlace(settings) ?? startedPlace(settings.dataFolder);
}

function externalPlace({ databaseUrl, databaseOwnerUrl, dataFolder }: Situation): Place | undefined {
  if (databaseUrl === undefined) return undefined;
  const url = databaseOwnerUrl ?? databaseUrl;
  const { hostname, port, pathname } = new URL(url);
  const description = `PostgreSQL at ${hostname}:${port || '5432'}, database ${decodeURIComponent(pathname.slice(1))}`;
  return { ownerUrl: url, readerUrl: url, description, dataFolder, stop: () => Promise.resolve() };
}

async function startedPlace(dataFolder: string): Promise<Place> {
  const embedded = await startEmbedded({ folder: join(dataFolder, 'database') });
  return {
    ownerUrl: embedded.url,
    readerUrl: inDatabase(embedded.adminUrl, new URL(embedded.url).pathname),
    description: `embedded PostgreSQL, data in ${embedded.folder}`,
    dataFolder,
    stop: () => embedded.stop(),
  };
}

/** The server that another process started, by the files that it keeps in its folder. */
function runningPlace(asked: string, dataFolder: string): Place {
  const note = join(asked, 'moved-to.txt');
  const folder = existsSync(note) ? readFileSync(note, 'utf8').trim() : asked;
  try {
    const { admin, product } = JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8')) as {
      admin: string;
      product: string;
    };
    const port = Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3]);
    if (!Number.isInteger(port) || port <= 0) throw new RangeError('no port');
    return {
      ownerUrl: `postgres://tolok:${product}@127.0.0.1:${port}/tolok`,
      readerUrl: `postgres://postgres:${admin}@127.0.0.1:${port}/tolok`,
      description: `embedded PostgreSQL, running, data in ${folder}`,
      dataFolder,
      stop: () => Promise.resolve(),
    };
  } catch (error) {
    throw couldNotRun(`The database in ${folder} is just being started or stopped. Try again.`, { cause: error });
  }
}

function inDatabase(url: string, pathname: string): string {
  const changed = new URL(url);
  changed.pathname = pathname;
  return changed.href;
}
