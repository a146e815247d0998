import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../config';
import { type EmbeddedPostgres, startEmbedded } from '../database/embedded';

export interface OpenDatabase {
  /** Of the role that owns the tables: for migrations, never for requests. */
  readonly ownerUrl: string;
  /** Of the role that the server works as. Absent: it is made at start, from the owner's (`prepareDatabase`). */
  readonly runtimeUrl?: string;
  /** For people: never with a password. */
  readonly description: string;
  /** Absent: somebody else runs it. */
  readonly embedded?: EmbeddedPostgres;
}

/** The database of DATABASE_URL, or an embedded one in the data folder. @throws EmbeddedError when that can not start */
export async function openDatabase(settings: Settings, onLog: (line: string) => void): Promise<OpenDatabase> {
  // The server of the embedded database runs as another user when we are root: it has to pass through.
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o711 });
  if (settings.databaseUrl !== undefined) {
    const { hostname, port, pathname } = new URL(settings.databaseUrl);
    return {
      ...(settings.databaseOwnerUrl === undefined
        ? { ownerUrl: settings.databaseUrl }
        : { ownerUrl: settings.databaseOwnerUrl, runtimeUrl: settings.databaseUrl }),
      description: `PostgreSQL at ${hostname}:${port || '5432'}, database ${decodeURIComponent(pathname.slice(1))}`,
    };
  }
  const folder = join(settings.dataFolder, 'database');
  const embedded = await startEmbedded({
    folder,
    onLog: (line) => {
      if (!isRoutine(line)) onLog(line);
    },
  });
  return {
    ownerUrl: embedded.url,
    runtimeUrl: embedded.runtimeUrl,
    description: `embedded PostgreSQL, data in ${embedded.folder}`,
    embedded,
  };
}

/** What PostgreSQL itself writes about its daily work; it all stands in its log file. */
const isRoutine = (line: string): boolean => /^\d{4}-\d{2}-\d{2} /.test(line) && !/\b(FATAL|PANIC):/.test(line);
