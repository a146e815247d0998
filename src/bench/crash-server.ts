import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_ROOT } from '../config';
import { type Order, REACHED } from './crash-points';

/** The server with its embedded database, in a process that can be killed. */
export class CrashServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly output: { text: string },
    readonly url: string,
    /** Where the embedded database, its passwords and the evidence files lie. */
    readonly folder: string,
    /** Of the server of the database. */
    private readonly postmaster: { readonly pid: number; readonly port: number },
    /** From the start of the process until it answers. */
    readonly readyMs: number,
  ) {}

  static async start(folder: string): Promise<CrashServer> {
    const before = performance.now();
    const child = fork(join(PROJECT_ROOT, 'dist', 'main.js'), ['serve'], {
      execArgv: ['--require', join(__dirname, 'failpoints.js')],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { TOLOK_DATA: folder, PORT: '0', TOLOK_LOG: 'error', TOLOK_DEMO: 'no', TOLOK_RENDER_THREADS: '1' },
    });
    const output = { text: '' };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => {
        output.text += part.toString('utf8');
      });
    }
    for (;;) {
      const url = /Tolok is ready: (\S+)/.exec(output.text)?.[1];
      const data = /data in (.+)/.exec(output.text)?.[1];
      if (url !== undefined && data !== undefined && (await answers(url))) {
        const readyMs = performance.now() - before;
        const lines = (await readFile(join(data, 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
        const postmaster = { pid: Number(lines[0]), port: Number(lines[3]) };
        return new CrashServer(child, output, url, data, postmaster, readyMs);
      }
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`The server did not start:\n${output.text}`);
      }
      await sleep(5);
    }
  }

  /** What the server has written so far. */
  get printed(): string {
    return this.output.text;
  }

  /** Of each request that was answered with a 500: the beginning of what the log has about it. */
  get mistakes(): string[] {
    const lines = this.output.text.split('\n').filter((line) => line.includes('"status":500'));
    return lines.map((line) => /"stack":"(.{0,600})/.exec(line)?.[1] ?? line.slice(0, 600));
  }

  get isAtEnd(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Past every privilege and policy, for comparing. */
  async adminUrl(): Promise<string> {
    const { admin } = JSON.parse(await readFile(join(this.folder, 'credentials.json'), 'utf8')) as { admin: string };
    return `postgres://postgres:${admin}@127.0.0.1:${this.postmaster.port}/tolok`;
  }

  /** Kills the server or its database as soon as the point is reached. */
  arm(order: Omit<Order, 'victim'>, victim: 'server' | 'database'): void {
    const whole: Order = victim === 'server' ? order : { ...order, victim: this.postmaster.pid };
    this.child.send(whole);
  }

  kill(victim: 'server' | 'database'): void {
    if (victim === 'server') this.child.kill('SIGKILL');
    else process.kill(this.postmaster.pid, 'SIGKILL');
  }

  /** Until the process has ended; with its database it ends by itself. @returns whether it did in time */
  async ended(withinMs: number): Promise<boolean> {
    if (this.isAtEnd) return true;
    const timeout = new AbortController();
    const exit = once(this.child, 'exit').then(() => true);
    const late = sleep(withinMs, false, { signal: timeout.signal }).catch(() => false);
    const inTime = await Promise.race([exit, late]);
    timeout.abort();
    return inTime;
  }

  /** Whether the point that was armed was reached. */
  get reached(): boolean {
    return this.output.text.includes(REACHED);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended(60_000);
  }
}

async function answers(url: string): Promise<boolean> {
  return (await fetch(`${url}/v1/sign-in-methods`).catch(() => undefined))?.ok === true;
}
