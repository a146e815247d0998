import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBinaries } from './binaries';
import { checkCluster, makeCluster } from './cluster';
import {
  ADMIN_ROLE,
  type Credentials,
  PRODUCT_DATABASE,
  PRODUCT_ROLE,
  readOrMakeCredentials,
  RUNTIME_ROLE,
  urlOf,
} from './credentials';
import { type DataFolder, openDataFolder } from './data-folder';
import { EmbeddedError, messageOf } from './embedded-error';
import { type FolderLock, takeLock } from './folder-lock';
import { findNativePackage } from './native-package';
import { ensureProductDatabase } from './product-database';
import { followLog, rotateLog, sizeOf } from './server-log';
import { type RunningServer, startServer } from './server-process';
import { stopLeftover, stopServer } from './stop-server';

export interface EmbeddedOptions {
  /** Data folder of ours: holds cluster/, lock, credentials; made when absent, mode 0700. */
  readonly folder: string;
  /** Lines of the server's log, and what the launcher did that one would not expect. */
  readonly onLog?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** postgres://tolok:…@127.0.0.1:port/tolok; the role owns this database and has no power beyond it. For migrations. */
  readonly url: string;
  /** For the server: the role owns nothing and has the privileges of `tolok_app`, so that row-level security holds. */
  readonly runtimeUrl: string;
  /** Superuser, for maintenance and tests. Never used by the product at run time. */
  readonly adminUrl: string;
  /** Where the data really lies; as root it may be another place than asked for (see moved-to.txt there). */
  readonly folder: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when the server ends by itself (crash, kill), not after stop(). */
  readonly ended: Promise<void>;
  /** Fast shutdown; waits for the end and releases the folder. Idempotent. */
  stop(): Promise<void>;
}

export interface StartSettings {
  /** False: nothing is forced to disk. Only for data that nobody will miss. */
  readonly durable: boolean;
  /** As root: the data may lie elsewhere when the server cannot enter the folder. */
  readonly mayMove: boolean;
  /** Where then; the usual place unless given. */
  readonly lastingFolder?: string;
}

/**
 * Starts the PostgreSQL of a data folder, made at first use, on a random port of 127.0.0.1.
 * @throws EmbeddedError; then nothing runs and the folder is free again
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  return startIn(options, { durable: true, mayMove: true });
}

/** As `startEmbedded`, with settings for throw-away clusters. */
export async function startIn(options: EmbeddedOptions, settings: StartSettings): Promise<EmbeddedPostgres> {
  try {
    const onNotice = options.onLog ?? (() => undefined);
    const folder = openDataFolder(options.folder, { ...settings, onNotice });
    const lock = await takeLock(join(folder.path, 'lock'), folder.path);
    try {
      return await startLocked(folder, lock, options, settings);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    if (error instanceof EmbeddedError) throw error;
    throw new EmbeddedError(
      'could-not-start',
      `The database in ${options.folder} could not be started: ${messageOf(error)}`,
      {
        cause: error,
      },
    );
  }
}

async function startLocked(
  folder: DataFolder,
  lock: FolderLock,
  { onLog }: EmbeddedOptions,
  { durable }: StartSettings,
): Promise<EmbeddedPostgres> {
  const { cluster, user } = folder;
  const found = findNativePackage();
  checkCluster(cluster, found.version);
  const binaries = prepareBinaries(found, { user, onNotice: onLog ?? (() => undefined) });
  const credentials = readOrMakeCredentials(join(folder.path, 'credentials.json'), existsSync(cluster));
  await stopLeftover(cluster, binaries.pgCtl);
  if (!existsSync(cluster)) {
    await makeCluster({ cluster, binaries, user, adminPassword: credentials.admin, durable });
  }
  const logFile = join(folder.path, 'postgres.log');
  rotateLog(logFile);
  const endFollowing = onLog === undefined ? () => undefined : followLog(logFile, sizeOf(logFile), onLog);
  let server: RunningServer | undefined;
  try {
    server = await startServer({ cluster, binaries, user, logFile, durable });
    const urls = urlsOf(credentials, server.port);
    await ensureProductDatabase(urls.adminUrl, credentials);
    const release = (): void => {
      endFollowing();
      lock.release();
    };
    return { ...urls, folder: folder.path, ...handleOf(server, cluster, binaries.pgCtl, release) };
  } catch (error) {
    if (server !== undefined) await stopServer(server.pid, cluster, binaries.pgCtl);
    endFollowing();
    throw error;
  }
}

function urlsOf(
  { admin, product, runtime }: Credentials,
  port: number,
): Pick<EmbeddedPostgres, 'url' | 'runtimeUrl' | 'adminUrl'> {
  return {
    url: urlOf(PRODUCT_ROLE, product, port, PRODUCT_DATABASE),
    runtimeUrl: urlOf(RUNTIME_ROLE, runtime, port, PRODUCT_DATABASE),
    adminUrl: urlOf(ADMIN_ROLE, admin, port, 'postgres'),
  };
}

function handleOf(
  server: RunningServer,
  cluster: string,
  pgCtl: string,
  release: () => void,
): Pick<EmbeddedPostgres, 'port' | 'pid' | 'ended' | 'stop'> {
  const { port, pid } = server;
  let stopping: Promise<void> | undefined;
  const ended = new Promise<void>((resolve) => {
    void server.exited.then(() => {
      if (stopping === undefined) resolve();
    });
  });
  const stop = async (): Promise<void> => {
    if (!(await stopServer(pid, cluster, pgCtl))) {
      throw new Error(`PostgreSQL, process ${pid}, does not stop; its data folder stays locked.`);
    }
    release();
  };
  return { port, pid, ended, stop: () => (stopping ??= stop()) };
}
