import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../config';
import { type EmbeddedPostgres, startTemporary } from '../../database/embedded';
import { enter } from './enter';

export interface Lag {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** `tolok serve` in a process of its own, on a throw-away PostgreSQL that forces every commit to disk. */
export class MeasuredServer {
  private constructor(
    readonly url: string,
    /** Headers of a signed-in owner. */
    readonly credentials: Readonly<Record<string, string>>,
    readonly database: EmbeddedPostgres,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(): Promise<MeasuredServer> {
    const folder = await mkdtemp(join(tmpdir(), 'tolok-bench-'));
    const database = await startTemporary({ durable: true });
    const child = fork(join(PROJECT_ROOT, 'dist', 'main.js'), ['serve'], {
      execArgv: ['--require', join(__dirname, 'lag-monitor.js')],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: {
        DATABASE_URL: database.runtimeUrl,
        DATABASE_OWNER_URL: database.url,
        TOLOK_LOG: 'warn',
        TOLOK_DATA: folder,
        PORT: '0',
        TOLOK_DEMO: 'no',
      },
    });
    let printed = '';
    const url = await new Promise<string>((resolve, reject) => {
      child.on('exit', (code) => {
        reject(new Error(`The server ended with ${String(code)}:\n${printed}`));
      });
      child.stdout?.on('data', (part: Buffer) => {
        printed += part.toString('utf8');
        const address = /Tolok is ready: (\S+)/.exec(printed)?.[1];
        if (address !== undefined) resolve(address);
      });
    });
    return new MeasuredServer(url, await enter(url, printed), database, child, folder);
  }

  /** Past row-level security, for seeding and for the statistics of PostgreSQL. */
  get adminUrl(): string {
    const url = new URL(this.database.adminUrl);
    url.pathname = new URL(this.database.url).pathname;
    return url.href;
  }

  /** Delays of the server's event loop while the work runs, in milliseconds. */
  async lagDuring(work: () => Promise<unknown>): Promise<Lag> {
    this.child.send('reset');
    await work();
    const answered = once(this.child, 'message');
    this.child.send('read');
    const [lag] = (await answered) as [Lag];
    return lag;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
    await this.database.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
