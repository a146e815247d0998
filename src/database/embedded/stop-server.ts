import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { replaceWhole } from './atomic-file';
import { EmbeddedError, isSystemError } from './embedded-error';
import { isStillRunning, processState, servesCluster } from './process-identity';

/** In order: fast shutdown (open transactions are rolled back), then without a checkpoint (recovers at next start). */
const STEPS = [
  { signal: 'SIGINT', waitMs: 60_000 },
  { signal: 'SIGQUIT', waitMs: 15_000 },
] as const;

/**
 * Stops a server and waits for its end.
 * @returns false when it still runs, or may not be stopped by us
 */
export async function stopServer(pid: number, cluster: string, pgCtl: string): Promise<boolean> {
  const state = processState(pid);
  if (state.kind === 'gone') return true;
  for (const { signal, waitMs } of STEPS) {
    if (!sendSignal(pid, signal, cluster, pgCtl)) return !isStillRunning(pid, state.start);
    if (await hasEnded(pid, state.start, waitMs)) return true;
  }
  return false;
}

/**
 * Stops a server that outlived the process which had started it (`kill -9`). A pid that another program has got since is
 * left alone. The lock of the data folder must be held.
 * @throws EmbeddedError folder-in-use when it cannot be stopped
 */
export async function stopLeftover(cluster: string, pgCtl: string): Promise<void> {
  const pid = leftoverPid(cluster);
  if (pid === null || processState(pid).kind === 'gone') return;
  if (!servesCluster(pid, cluster)) {
    disown(cluster);
    return;
  }
  if (await stopServer(pid, cluster, pgCtl)) return;
  throw new EmbeddedError(
    'folder-in-use',
    `A PostgreSQL server left over from an earlier run, process ${pid}, still uses ${cluster} and cannot be stopped. ` +
      'End that process and start again.',
  );
}

/** Line `number` (from 1) of postmaster.pid: 1 the pid, 8 the status; null when it is not there (yet). */
export function postmasterLine(cluster: string, number: number): string | null {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[number - 1]?.trim() ?? null;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return null;
    throw error;
  }
}

function leftoverPid(cluster: string): number | null {
  const pid = Math.abs(Number(postmasterLine(cluster, 1) ?? Number.NaN));
  return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
}

/**
 * PostgreSQL refuses to start while the pid of postmaster.pid lives, whoever has it now; the pid of its own parent it
 * takes as stale. The rest of the file stays: with it PostgreSQL finds out whether a part of the old server still runs.
 */
function disown(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  replaceWhole(file, [String(process.pid), ...readFileSync(file, 'utf8').split('\n').slice(1)].join('\n'), 0o644);
}

function sendSignal(pid: number, signal: 'SIGINT' | 'SIGQUIT', cluster: string, pgCtl: string): boolean {
  if (process.platform === 'win32') {
    const mode = signal === 'SIGINT' ? 'fast' : 'immediate';
    return spawnSync(pgCtl, ['stop', '-D', cluster, '-m', mode, '-W'], { stdio: 'ignore' }).status === 0;
  }
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

async function hasEnded(pid: number, start: string | null, waitMs: number): Promise<boolean> {
  const deadline = performance.now() + waitMs;
  while (isStillRunning(pid, start)) {
    if (performance.now() > deadline) return false;
    await pause(10);
  }
  return true;
}
