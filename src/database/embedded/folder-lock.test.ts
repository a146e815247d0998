import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type FolderLock, takeLock, tryLock } from './folder-lock';
import { processState } from './process-identity';

const folder = mkdtempSync(join(tmpdir(), 'tolok-lock-'));
const file = join(folder, 'lock');
const DEAD = JSON.stringify({ pid: 2 ** 22 + 1, start: 'x/1', token: 'dead' });

afterEach(() => {
  readdirSync(folder).forEach((name) => {
    rmSync(join(folder, name));
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function take(): FolderLock {
  const attempt = tryLock(file);
  if (attempt.kind !== 'taken') throw new Error(attempt.kind);
  return attempt.lock;
}

describe('the lock of a data folder', () => {
  it('is held until it is released, and leaves no file behind', () => {
    const lock = take();
    expect(tryLock(file)).toMatchObject({ kind: 'held', by: { pid: process.pid } });
    lock.release();
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the pid of the holder to who comes second', async () => {
    take();
    await expect(takeLock(file, folder)).rejects.toMatchObject({
      code: 'folder-in-use',
      message: expect.stringContaining(String(process.pid)),
    });
  });

  it('passes on from a process that has ended', () => {
    writeFileSync(file, DEAD);
    take();
    expect(readdirSync(folder)).toEqual(['lock']);
    expect(readFileSync(file, 'utf8')).toContain(`"pid":${process.pid},`);
  });

  it('passes on when the pid of the holder belongs to another process now', () => {
    if (process.platform !== 'linux') return;
    writeFileSync(file, JSON.stringify({ pid: process.pid, start: 'earlier-boot/1', token: 'dead' }));
    expect(tryLock(file).kind).toBe('taken');
  });

  it('stays with a holder whose start is unknown', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, start: null, token: 'other' }));
    expect(tryLock(file).kind).toBe('held');
  });

  it('is not taken over while another process is taking it over', () => {
    writeFileSync(file, DEAD);
    const state = processState(process.pid);
    const start = state.kind === 'running' ? state.start : null;
    writeFileSync(`${file}.takeover`, JSON.stringify({ pid: process.pid, start, token: 'other' }));
    expect(tryLock(file).kind).toBe('busy');
  });

  it('heals after a process was killed while it took the lock over', () => {
    writeFileSync(file, DEAD);
    writeFileSync(`${file}.takeover`, DEAD);
    take();
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('waits for a lock that is being written, and passes on when it was torn by a power cut', () => {
    writeFileSync(file, '');
    expect(tryLock(file).kind).toBe('busy');
    utimesSync(file, new Date(0), new Date(0));
    expect(tryLock(file).kind).toBe('taken');
  });

  it('is left alone on release by who no longer holds it', () => {
    const lock = take();
    writeFileSync(file, DEAD);
    lock.release();
    expect(readFileSync(file, 'utf8')).toBe(DEAD);
  });

  it('goes to exactly one of several processes that find a dead holder at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      writeFileSync(file, DEAD);
      const contenders = Array.from({ length: 6 }, contender);
      await Promise.all(contenders.map(({ ready }) => ready));
      for (const one of contenders) one.go();
      const outcomes = await Promise.all(contenders.map(({ outcome }) => outcome));
      await Promise.all(contenders.map((one) => one.end()));
      expect(outcomes.filter((kind) => kind === 'taken')).toHaveLength(1);
      expect(outcomes.filter((kind) => kind === 'folder-in-use')).toHaveLength(5);
      rmSync(file);
    }
  });
});

interface Contender {
  readonly ready: Promise<void>;
  go(): void;
  readonly outcome: Promise<string>;
  end(): Promise<void>;
}

/** A process of its own that takes the lock when it is told to, and keeps it until it is told to end. */
function contender(): Contender {
  const script = `
    const swc = require('@swc/core');
    require.extensions['.ts'] = (m, f) => m._compile(swc.transformFileSync(f).code, f);
    const { takeLock } = require(${JSON.stringify(join(__dirname, 'folder-lock.ts'))});
    process.stdin.once('data', () => {
      takeLock(${JSON.stringify(file)}, 'x')
        .then(() => 'taken', (error) => error.code ?? error.message)
        .then((kind) => console.log(kind));
    });
    console.log('ready');`;
  const child = spawn(process.execPath, ['-e', script], {
    cwd: resolve(__dirname, '..', '..', '..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  const ready = next();
  return {
    ready: ready.then(() => undefined),
    go: () => child.stdin.write('go'),
    outcome: ready.then(next),
    async end() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
