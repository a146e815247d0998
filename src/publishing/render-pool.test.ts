import { Logger } from '@nestjs/common';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RenderBroken, RenderRefused, type RenderTask } from './render-messages';
import { RenderPool } from './render-pool';

/** A thread that does what the language of the task, misused as an order, tells it. */
const THREAD = `
  const { parentPort, threadId } = require('node:worker_threads');
  const known = new Set();
  parentPort.on('message', ({ task, forget }) => {
    if (forget) known.clear();
    for (const { sha256 } of task.frameworks) known.add(sha256);
    const made = { bytes: new Uint8Array([threadId]), dataSha256: [...known].sort().join(), pages: task.frameworks.length };
    if (task.language === 'hang') for (;;);
    if (task.language === 'exit') process.exit(1);
    if (task.language === 'throw') throw new Error('It broke.');
    if (task.language === 'fill') { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)); }
    if (task.language === 'refuse') parentPort.postMessage({ type: 'refused', sentence: 'There is nothing to print.' });
    else if (task.language === 'fail') parentPort.postMessage({ type: 'failed', stack: 'It failed.' });
    else {
      parentPort.postMessage({ type: 'progress', percent: 50 });
      setTimeout(() => parentPort.postMessage({ type: 'made', report: made }), 20);
    }
  });
  parentPort.postMessage({ type: 'started' });
`;

let folder: string;
let pool: RenderPool;

beforeAll(() => {
  Logger.overrideLogger(false);
  folder = mkdtempSync(join(tmpdir(), 'tolok-pool-'));
  writeFileSync(join(folder, 'thread.cjs'), THREAD);
});
beforeEach(() => {
  pool = start(1);
});
afterEach(() => pool.stop());
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Patient by default: on a busy machine a thread may start slowly. */
function start(threads: number, entry = 'thread.cjs', timeoutMs = 60_000): RenderPool {
  const started = new RenderPool({ threads, entry: join(folder, entry), timeoutMs });
  started.start();
  return started;
}

const task = (order: string, ...frameworks: string[]): RenderTask => ({
  kind: 'gapReport',
  format: 'pdf',
  language: order as never,
  inputs: [],
  rasicChanges: [],
  planChanges: [],
  forum: null,
  rasic: null,
  paper: null,
  frameworks: frameworks.map((sha256) => ({ id: sha256, sha256, source: '' })),
});
const render = (order: string, ...frameworks: string[]): ReturnType<RenderPool['render']> =>
  pool.render(task(order, ...frameworks), () => undefined);

describe('a pool of rendering threads', () => {
  it('tells progress and hands over the bytes', async () => {
    const seen: number[] = [];
    const report = await pool.render(task('make'), (percent) => seen.push(percent));
    expect(seen).toEqual([50]);
    expect(report.bytes).toHaveLength(1);
  });

  it('does more tasks than it has threads, one after the other', async () => {
    expect(await Promise.all(Array.from({ length: 5 }, () => render('make')))).toHaveLength(5);
  });

  it.each([
    ['ends', 'exit', /thread ended/],
    ['throws', 'throw', /It broke/],
    ['fills the memory', 'fill', /memory/],
    ['says that it failed', 'fail', /It failed/],
  ])('breaks off a task that %s, and goes on', async (_, order, reason) => {
    await expect(render(order)).rejects.toThrow(reason);
    await expect(render('make')).resolves.toBeDefined();
    await expect(render(order)).rejects.toBeInstanceOf(RenderBroken);
  });

  it('breaks off a task that hangs, and goes on', async () => {
    await pool.stop();
    pool = start(1, 'thread.cjs', 3_000);
    await expect(render('hang')).rejects.toThrow(/longer than 3000 ms/);
    await expect(render('make')).resolves.toBeDefined();
    await expect(render('hang')).rejects.toBeInstanceOf(RenderBroken);
  });

  it('passes on why a report can not be made', async () => {
    await expect(render('refuse')).rejects.toEqual(new RenderRefused('There is nothing to print.'));
  });

  it('sends a framework once to each thread, and again after it was forgotten', async () => {
    expect(await render('make', 'a', 'b')).toMatchObject({ pages: 2, dataSha256: 'a,b' });
    expect(await render('make', 'a', 'c')).toMatchObject({ pages: 1, dataSha256: 'a,b,c' });
    const many = Array.from({ length: 15 }, (_, index) => `f${String(index).padStart(2, '0')}`);
    expect(await render('make', ...many)).toMatchObject({ pages: 15, dataSha256: many.join() });
    expect(await render('make', 'a')).toMatchObject({ pages: 1 });
    await expect(render('exit', 'a')).rejects.toThrow();
    expect(await render('make', 'a')).toMatchObject({ pages: 1, dataSha256: 'a' });
  });

  it('breaks off everything when it is stopped', async () => {
    const [running, waiting] = [render('hang'), render('make')];
    const outcomes = Promise.allSettled([running, waiting]);
    await pool.stop();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(render('make')).rejects.toBeInstanceOf(RenderBroken);
  });

  it('keeps no task waiting for threads that can not start', async () => {
    await pool.stop();
    pool = start(1, 'missing.cjs');
    await expect(render('make')).rejects.toBeInstanceOf(RenderBroken);
  });
});
