import { Turns } from './turns';

const LIMITS = { atOnce: 2, waiting: 1, busy: 'Too many.' };
const waitsForEver = new AbortController().signal;
const refusal = (detail: string): unknown => expect.objectContaining({ code: 'server/unavailable', detail });

/** Work that ends when it is told to. */
function job(): { readonly work: () => Promise<string>; readonly end: () => void; readonly hasBegun: () => boolean } {
  let end: () => void = () => undefined;
  let begun = false;
  const ended = new Promise<string>((resolve) => {
    end = () => {
      resolve('done');
    };
  });
  const work = (): Promise<string> => {
    begun = true;
    return ended;
  };
  return { work, end: () => end(), hasBegun: () => begun };
}
const settled = (): Promise<void> => new Promise(setImmediate);

describe('turns', () => {
  it('let so much work at once through, and the next when one ends', async () => {
    const turns = new Turns(LIMITS);
    const jobs = [job(), job(), job()] as const;
    const results = jobs.map(({ work }) => turns.during(waitsForEver, work));
    await settled();
    expect(jobs.map(({ hasBegun }) => hasBegun())).toEqual([true, true, false]);
    jobs[1].end();
    await expect(results[1]).resolves.toBe('done');
    await settled();
    expect(jobs[2].hasBegun()).toBe(true);
    jobs[0].end();
    jobs[2].end();
    await expect(Promise.all(results)).resolves.toEqual(['done', 'done', 'done']);
  });

  it('go on after work that fails', async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 1 });
    const broken = turns.during(waitsForEver, () => Promise.reject(new Error('It broke.')));
    const next = turns.during(waitsForEver, () => Promise.resolve(1));
    await expect(broken).rejects.toThrow('It broke.');
    await expect(next).resolves.toBe(1);
  });

  it('refuse what is too much', async () => {
    const turns = new Turns(LIMITS);
    const jobs = [job(), job(), job()];
    const results = jobs.map(({ work }) => turns.during(waitsForEver, work));
    await expect(turns.during(waitsForEver, job().work)).rejects.toEqual(refusal('Too many.'));
    for (const { end } of jobs) end();
    await Promise.all(results);
  });

  it('are not kept for who went away', async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 1 });
    const [first, second, third] = [job(), job(), job()];
    const caller = new AbortController();
    const results = [turns.during(waitsForEver, first.work), turns.during(caller.signal, second.work)];
    caller.abort(new Error('Gone.'));
    await expect(results[1]).rejects.toThrow('Gone.');
    await expect(turns.during(caller.signal, second.work)).rejects.toThrow('Gone.');
    results.push(turns.during(waitsForEver, third.work));
    first.end();
    third.end();
    await expect(results[2]).resolves.toBe('done');
    expect(second.hasBegun()).toBe(false);
  });

  it('end with the server: what waits is refused, what is at work goes on', async () => {
    const turns = new Turns({ ...LIMITS, atOnce: 1 });
    const [first, second] = [job(), job()];
    const results = [turns.during(waitsForEver, first.work), turns.during(waitsForEver, second.work)];
    await settled();
    turns.close();
    await expect(results[1]).rejects.toEqual(refusal('The server is stopping.'));
    await expect(turns.during(waitsForEver, second.work)).rejects.toEqual(refusal('The server is stopping.'));
    first.end();
    await expect(results[0]).resolves.toBe('done');
  });
});
