import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { isSystemError } from './embedded-error';

/** `start` tells two processes with the same pid apart; null where the system does not say. */
export type ProcessState = { readonly kind: 'gone' } | { readonly kind: 'running'; readonly start: string | null };

const GONE: ProcessState = { kind: 'gone' };

/** Whether the process runs, and since when. A zombie is gone: it holds no file and writes nothing. */
export function processState(pid: number): ProcessState {
  if (!Number.isSafeInteger(pid) || pid <= 0) return GONE;
  if (process.platform === 'linux') {
    const stat = readOrNull(`/proc/${pid}/stat`);
    if (stat !== null) return stateOfStat(stat, readOrNull('/proc/sys/kernel/random/boot_id') ?? '');
    // Another user's process may be hidden (hidepid): ask again by signal.
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isSystemError(error, 'EPERM')) return GONE;
  }
  return { kind: 'running', start: null };
}

/** The process that had this start still runs. An unknown start counts as the same one, which is the safe reading. */
export function isStillRunning(pid: number, start: string | null): boolean {
  const state = processState(pid);
  if (state.kind === 'gone') return false;
  return start === null || state.start === null || state.start === start;
}

/**
 * State and start of /proc/<pid>/stat: after the name in brackets, which may hold anything, the state is the 1st field
 * and the start (ticks since boot) the 20th. With the boot's id, since ticks begin anew at each boot.
 */
export function stateOfStat(stat: string, bootId: string): ProcessState {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  if (state === 'Z' || state === 'X') return GONE;
  return { kind: 'running', start: `${bootId.trim()}/${fields[19] ?? ''}` };
}

/**
 * The process is a PostgreSQL server of `cluster`: its command line names the folder, or it works in it (the folder may
 * have been renamed since). Windows does not tell; there `pg_ctl` makes sure of it.
 */
export function servesCluster(pid: number, cluster: string): boolean {
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') {
    const words = (readOrNull(`/proc/${pid}/cmdline`) ?? '').split('\0');
    return words.includes(cluster) || linkOrNull(`/proc/${pid}/cwd`) === cluster;
  }
  const ps = spawnSync('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.stdout.includes(cluster);
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function linkOrNull(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    return null;
  }
}
