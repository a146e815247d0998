import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/config';

/** `tolok serve` as users run it: the build, in a process of its own. */
export class ServerProcess {
  private printed = '';

  private constructor(readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part: Buffer) => {
        this.printed += part.toString('utf8');
      });
    }
  }

  /** @param environment instead of this process's own settings */
  static spawn(environment: Readonly<Record<string, string>>): ServerProcess {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [join(PROJECT_ROOT, 'dist', 'main.js'), 'serve'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH, PORT: '0', TOLOK_RENDER_THREADS: '1', ...environment },
    });
    return new ServerProcess(child);
  }

  get output(): string {
    return this.printed;
  }

  /** The address, once it listens. @throws when it ends before, with what it printed */
  async ready(): Promise<string> {
    for (;;) {
      const url = /Tolok is ready: (\S+)/.exec(this.printed)?.[1];
      if (url !== undefined) return url;
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`The server ended (${this.child.exitCode ?? this.child.signalCode}):\n${this.printed}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  /** As Ctrl-C. @returns the exit code */
  stop(): Promise<number | null> {
    this.child.kill('SIGINT');
    return this.ended();
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }
}
