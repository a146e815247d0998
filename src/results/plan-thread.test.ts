import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '../shared/domain-error';
import { PlanThread } from './plan-thread';

/** A thread that does what the records, misused as an order, tell it. */
const THREAD = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', (order) => {
    if (order === 'hang') for (;;);
    if (order === 'exit') process.exit(1);
    if (order === 'throw') throw new Error('It broke.');
    if (order === 'fail') parentPort.postMessage({ fault: 'It failed.' });
    else setTimeout(() => parentPort.postMessage({ answer: [order, threadId] }), 20);
  });
`;

const UNAVAILABLE: unknown = expect.objectContaining({ code: 'server/unavailable' });

describe('the thread that makes plans', () => {
  let folder: string;
  let thread: PlanThread;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tolok-plan-'));
    writeFileSync(join(folder, 'thread.cjs'), THREAD);
  });
  beforeEach(() => {
    thread = PlanThread.with({ entry: join(folder, 'thread.cjs'), timeoutMs: 300 });
  });
  afterEach(() => thread.onModuleDestroy());
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const plan = (order: unknown): Promise<unknown> => thread.plan(order as never);
  const threadOf = async (order: string): Promise<unknown> => ((await plan(order)) as unknown[])[1];

  it('makes one plan after the other', async () => {
    const [first, second] = await Promise.all([threadOf('a'), threadOf('b')]);
    expect(second).toBe(first);
  });

  it.each(['hang', 'exit', 'throw'])(
    'fails only the plan at work on %s, and makes the waiting ones anew',
    async (order) => {
      const before = await threadOf('a');
      const [broken, next, last] = await Promise.allSettled([plan(order), threadOf('b'), threadOf('c')]);
      expect(broken).toEqual({ status: 'rejected', reason: UNAVAILABLE });
      expect((broken as PromiseRejectedResult).reason).toBeInstanceOf(DomainError);
      expect([next.status, last.status]).toEqual(['fulfilled', 'fulfilled']);
      expect((next as PromiseFulfilledResult<unknown>).value).not.toBe(before);
    },
  );

  it('gives each plan the whole time', async () => {
    const results = await Promise.allSettled([plan('hang'), plan('hang'), plan('a')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  it('goes on after a plan that can not be made or sent', async () => {
    const results = await Promise.allSettled([plan('fail'), plan(() => 1), plan('a')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  it('refuses more than 32 that wait', async () => {
    const made = Array.from({ length: 33 }, (_, index) => plan(index));
    await expect(plan('late')).rejects.toEqual(UNAVAILABLE);
    await expect(Promise.all(made)).resolves.toHaveLength(33);
  });

  it('lets nobody wait for ever when the server stops', async () => {
    const results = Promise.allSettled([plan('hang'), plan('a')]);
    await thread.onModuleDestroy();
    expect((await results).map((result) => result.status === 'rejected' && result.reason)).toEqual([
      UNAVAILABLE,
      UNAVAILABLE,
    ]);
    await expect(plan('b')).rejects.toEqual(UNAVAILABLE);
  });
});
