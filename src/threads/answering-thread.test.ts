import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnsweringThread, ThreadEnded } from './answering-thread';

/** A thread that does what it is asked. */
const THREAD = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (order) => {
    if (order === 'hang') for (;;);
    if (order === 'throw') throw new Error('It broke.');
    if (order === 'fail') return parentPort.postMessage({ fault: 'It failed.' });
    for (const note of order) parentPort.postMessage({ note });
    parentPort.postMessage({ answer: order.length });
  });
`;

describe('a thread that answers', () => {
  let folder: string;
  let thread: AnsweringThread<unknown, number, string>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tolok-thread-'));
    writeFileSync(join(folder, 'thread.cjs'), THREAD);
  });
  beforeEach(() => {
    thread = new AnsweringThread({ entry: join(folder, 'thread.cjs'), name: 'tried', timeoutMs: 300 });
  });
  afterEach(() => thread.end());
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('tells how it goes, then its answer', async () => {
    const notes: string[] = [];
    await expect(thread.ask(['a', 'b'], (note) => notes.push(note))).resolves.toBe(2);
    expect(notes).toEqual(['a', 'b']);
    await expect(thread.ask(['c'])).resolves.toBe(1);
  });

  it.each(['hang', 'throw'])('ends with what it can not survive: %s', async (order) => {
    await expect(thread.ask(order)).rejects.toBeInstanceOf(ThreadEnded);
    expect(thread.hasEnded).toBe(true);
    await expect(thread.ask([])).rejects.toBeInstanceOf(ThreadEnded);
  });

  it('survives what can not be answered or sent', async () => {
    await expect(thread.ask('fail')).rejects.toThrow('The thread tried failed: It failed.');
    await expect(thread.ask(() => 1)).rejects.toThrow();
    await expect(thread.ask(['a'])).resolves.toBe(1);
  });

  it('is asked one thing at a time', async () => {
    const first = thread.ask(['a']);
    await expect(thread.ask(['b'])).rejects.toBeInstanceOf(TypeError);
    await expect(first).resolves.toBe(1);
  });

  it('gives up what it is at when it is ended', async () => {
    const answer = expect(thread.ask('hang')).rejects.toBeInstanceOf(ThreadEnded);
    await thread.end();
    await answer;
  });
});
