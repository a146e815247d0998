import { spawn, spawnSync } from 'node:child_process';
import { closeSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries';
import { cannotRun } from './cluster';
import { EmbeddedError } from './embedded-error';
import { isStillRunning, processState } from './process-identity';
import { linesSince, openLog, sizeOf } from './server-log';
import { spawnSettings, type ServerUser } from './server-user';
import { postmasterLine, stopServer } from './stop-server';

export interface ServerRequest {
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
  readonly logFile: string;
  readonly durable: boolean;
}

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  /** Resolves at the end of the server, whatever ended it. */
  readonly exited: Promise<void>;
}

interface Launched {
  readonly pid: number;
  readonly exited: Promise<void>;
}

const PORT_ATTEMPTS = 5;
/** Parts of a server that was killed notice it within a moment; until then its memory is in use. */
const LEFT_PARTS_MS = 10_000;
const READY_WITHIN_MS = 10 * 60_000;

/**
 * Starts the server on a free port of 127.0.0.1 and waits until it accepts connections, recovery included.
 * @throws EmbeddedError could-not-start, with the last lines of its log
 */
export async function startServer(request: ServerRequest): Promise<RunningServer> {
  const deadline = performance.now() + LEFT_PARTS_MS;
  for (let attempt = 1; ;) {
    const from = sizeOf(request.logFile);
    const port = await freePort();
    const launched = await launch(request, settings(request, port));
    if (await isReady(launched, request)) return { ...launched, port };
    const lines = linesSince(request.logFile, from, 20);
    const text = lines.join('\n');
    if (/could not (bind|create any TCP)/.test(text) && attempt < PORT_ATTEMPTS) {
      attempt += 1;
    } else if (/shared memory block .* in use/.test(text) && performance.now() < deadline) {
      await pause(100);
    } else {
      throw new EmbeddedError(
        'could-not-start',
        `PostgreSQL did not start. The last lines of its log (${request.logFile}):\n${text || '(none)'}`,
      );
    }
  }
}

/** On the command line, where neither postgresql.conf nor ALTER SYSTEM can undo them. */
function settings({ cluster, durable }: ServerRequest, port: number): readonly string[] {
  const safe = durable ? 'on' : 'off';
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: safe,
    full_page_writes: safe,
    synchronous_commit: safe,
    shared_buffers: '128MB',
    max_connections: 50,
    jit: 'off',
    // Plans for tables that were just filled are bad until they are counted.
    autovacuum_naptime: '10s',
    wal_level: 'minimal',
    max_wal_senders: 0,
    logging_collector: 'off',
    log_destination: 'stderr',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    password_encryption: 'scram-sha-256',
  };
  return ['-D', cluster, ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function launch(request: ServerRequest, words: readonly string[]): Promise<Launched> {
  return process.platform === 'win32' ? Promise.resolve(launchByPgCtl(request, words)) : launchDirectly(request, words);
}

/**
 * In a session of its own: Ctrl-C reaches us only, and we stop it in order. Not holding our event loop: a program that
 * fails elsewhere ends, and takes the server along.
 */
function launchDirectly(request: ServerRequest, words: readonly string[]): Promise<Launched> {
  const log = openLog(request.logFile);
  const child = spawn(request.binaries.postgres, words, {
    ...spawnSettings(request.user, dirname(request.cluster)),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const stopAtExit = (): void => void child.kill('SIGINT');
  process.once('exit', stopAtExit);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      process.removeListener('exit', stopAtExit);
      resolve();
    });
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      process.removeListener('exit', stopAtExit);
      reject(cannotRun(request.binaries.postgres, error));
    });
    child.once('spawn', () => {
      resolve({ pid: child.pid ?? 0, exited });
    });
  });
}

/** Windows: pg_ctl gives up administrator's rights, which the server refuses; the pid is then in postmaster.pid. */
function launchByPgCtl(request: ServerRequest, words: readonly string[]): Launched {
  const { binaries, cluster, logFile } = request;
  const own = words.slice(2).join(' ');
  const result = spawnSync(binaries.pgCtl, ['start', '-D', cluster, '-l', logFile, '-w', '-t', '600', '-o', own], {
    stdio: 'ignore',
    windowsHide: true,
  });
  if (result.error !== undefined) throw cannotRun(binaries.pgCtl, result.error);
  const pid = result.status === 0 ? Number(postmasterLine(cluster, 1)) : 0;
  return { pid, exited: endOf(pid) };
}

async function endOf(pid: number): Promise<void> {
  const state = processState(pid);
  if (state.kind === 'gone') return;
  while (isStillRunning(pid, state.start)) await pause(250, undefined, { ref: false });
}

/** postmaster.pid names the process and says `ready`. False when the process ends before. */
async function isReady({ pid, exited }: Launched, { cluster, binaries }: ServerRequest): Promise<boolean> {
  const end = { reached: false };
  void exited.then(() => (end.reached = true));
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    if (postmasterLine(cluster, 1) === String(pid) && postmasterLine(cluster, 8) === 'ready') return true;
    if (end.reached) return false;
    await pause(5);
  }
  await stopServer(pid, cluster, binaries.pgCtl);
  return false;
}

/** Free at this moment; another program may take it before the server does, then the start is tried again. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
