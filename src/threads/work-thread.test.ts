import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '../shared/domain-error';
import { WorkThread } from './work-thread';

/** A thread that does what it is told. */
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

describe('a thread beside the request thread', () => {
  let folder: string;
  let thread: WorkThread<unknown, unknown>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tolok-thread-'));
    writeFileSync(join(folder, 'thread.cjs'), THREAD);
  });
  beforeEach(() => {
    thread = new WorkThread({
      ...{ name: 'test', entry: join(folder, 'thread.cjs'), timeoutMs: 300 },
      sentences: { busy: 'Busy.', broken: 'Broken.' },
    });
  });
  afterEach(() => thread.close());
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (order: unknown): Promise<unknown> => thread.run(order);
  const threadOf = async (order: string): Promise<unknown> => ((await run(order)) as unknown[])[1];

  it('works on one order after the other', async () => {
    const [first, second] = await Promise.all([threadOf('a'), threadOf('b')]);
    expect(second).toBe(first);
  });

  it.each(['hang', 'exit', 'throw'])(
    'fails only the order at work on %s, and starts anew for the waiting ones',
    async (order) => {
      const before = await threadOf('a');
      const [broken, next, last] = await Promise.allSettled([run(order), threadOf('b'), threadOf('c')]);
      expect(broken).toEqual({ status: 'rejected', reason: UNAVAILABLE });
      expect((broken as PromiseRejectedResult).reason).toBeInstanceOf(DomainError);
      expect([next.status, last.status]).toEqual(['fulfilled', 'fulfilled']);
      expect((next as PromiseFulfilledResult<unknown>).value).not.toBe(before);
    },
  );

  it('gives each order the whole time', async () => {
    const results = await Promise.allSettled([run('hang'), run('hang'), run('a')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  it('goes on after an order that fails or can not be sent', async () => {
    const results = await Promise.allSettled([run('fail'), run(() => 1), run('a')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  it('refuses more than 32 that wait', async () => {
    const done = Array.from({ length: 33 }, (_, index) => run(index));
    await expect(run('late')).rejects.toEqual(UNAVAILABLE);
    await expect(Promise.all(done)).resolves.toHaveLength(33);
  });

  it('lets nobody wait for ever when the server stops', async () => {
    const results = Promise.allSettled([run('hang'), run('a')]);
    await thread.close();
    expect((await results).map((result) => result.status === 'rejected' && result.reason)).toEqual([
      UNAVAILABLE,
      UNAVAILABLE,
    ]);
    await expect(run('b')).rejects.toEqual(UNAVAILABLE);
  });
});
