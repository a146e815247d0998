import { lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBinaries } from './binaries';
import { EmbeddedError } from './embedded-error';
import { tryLock } from './folder-lock';
import { findNativePackage } from './native-package';
import { canReach, serverUserFor } from './server-user';
import { type EmbeddedPostgres, startIn } from './start-embedded';
import { stopLeftover } from './stop-server';

const PREFIX = 'tolok-postgres-';

/**
 * Throw-away cluster for tests and benchmarks: in a temporary folder, nothing forced to disk unless `durable`, removed
 * on stop. Those of runs that were killed are removed at the next start.
 * @throws EmbeddedError
 */
export async function startTemporary(options: { readonly durable?: boolean } = {}): Promise<EmbeddedPostgres> {
  const base = temporaryBase();
  await removeAbandoned(base);
  const folder = mkdtempSync(join(base, PREFIX));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const server = await startIn({ folder }, { durable: options.durable ?? false, mayMove: false });
    const stop = async (): Promise<void> => {
      await server.stop();
      remove();
    };
    let stopping: Promise<void> | undefined;
    return { ...server, stop: () => (stopping ??= stop()) };
  } catch (error) {
    remove();
    throw error;
  }
}

function temporaryBase(): string {
  const candidates = [tmpdir(), '/var/tmp'];
  const user = serverUserFor(join(tmpdir(), 'no-cluster-here'));
  const base = candidates.find((folder) => canReach(user, [folder]));
  if (base !== undefined) return base;
  throw new EmbeddedError(
    'could-not-start',
    `PostgreSQL does not run as root, and another user cannot enter ${candidates.join(' or ')}. Set TMPDIR to a folder ` +
      'that all users can enter.',
  );
}

async function removeAbandoned(base: string): Promise<void> {
  for (const name of readdirSync(base)) {
    if (!name.startsWith(PREFIX)) continue;
    try {
      await removeIfAbandoned(join(base, name));
    } catch {
      // Another run is removing it, or it is another user's: not ours to care for.
    }
  }
}

async function removeIfAbandoned(folder: string): Promise<void> {
  const lockFile = join(folder, 'lock');
  const { uid } = lstatSync(folder);
  if (process.getuid !== undefined && uid !== process.getuid()) return;
  // No lock yet: another run has just made the folder.
  if (statSync(lockFile, { throwIfNoEntry: false }) === undefined) return;
  if (tryLock(lockFile).kind !== 'taken') return;
  const cluster = join(folder, 'cluster');
  const found = findNativePackage();
  const { pgCtl } = prepareBinaries(found, { user: serverUserFor(cluster), onNotice: () => undefined });
  await stopLeftover(cluster, pgCtl);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
