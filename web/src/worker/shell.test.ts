import { FONTS, shellOf } from './rules';
import type { WorkerScope } from './scope';
import { Shell } from './shell';

const ORIGIN = 'https://tolok.example';
const pathOf = (asked: RequestInfo | URL): string =>
  new URL(asked instanceof Request ? asked.url : String(asked), ORIGIN).pathname;

/** A device and a server, as far as the worker has to do with them. */
class FakeDevice {
  readonly stores = new Map<string, Map<string, string>>();
  readonly files = new Map([
    ['/', 'document 1'],
    ['/assets/index-1.js', 'script 1'],
    ['/assets/basic.woff2', 'font'],
  ]);
  readonly asked: string[] = [];
  status: number | 'cut' = 200;

  readonly fetch = (asked: RequestInfo | URL): Promise<Response> => {
    const path = pathOf(asked);
    this.asked.push(path);
    if (this.status === 'cut') return Promise.reject(new TypeError('Failed to fetch'));
    const text = this.files.get(path);
    return Promise.resolve(new Response(text ?? 'none', { status: text === undefined ? 404 : this.status }));
  };

  private open(name: string) {
    const store = this.stores.get(name) ?? new Map<string, string>();
    this.stores.set(name, store);
    return {
      match: (asked: RequestInfo) => Promise.resolve(responseOf(store.get(pathOf(asked)))),
      put: async (asked: RequestInfo, response: Response) => void store.set(pathOf(asked), await response.text()),
      keys: () => Promise.resolve([...store.keys()]),
      addAll: async (paths: readonly string[]) => {
        const responses = await Promise.all(paths.map((path) => this.fetch(path)));
        if (responses.some(({ ok }) => !ok)) throw new TypeError('Request failed');
        for (const [at, path] of paths.entries()) store.set(path, await responses[at]!.text());
      },
    };
  }

  shell(version: string, files = ['/assets/index-1.js', '/assets/basic.woff2']): Shell {
    const caches = {
      open: (name: string) => Promise.resolve(this.open(name)),
      keys: () => Promise.resolve([...this.stores.keys()]),
      delete: (name: string) => Promise.resolve(this.stores.delete(name)),
      match: (asked: RequestInfo) =>
        Promise.resolve(
          responseOf(
            [...this.stores.values()].map((store) => store.get(pathOf(asked))).find((text) => text !== undefined),
          ),
        ),
    };
    return new Shell({ caches, fetch: this.fetch } as unknown as WorkerScope, version, files);
  }
}

const responseOf = (text: string | undefined): Response | undefined =>
  text === undefined ? undefined : new Response(text);
const textOf = async (response: Promise<Response>): Promise<string> => (await response).text();
const page = (path = '/assessments/1/rate'): Request => new Request(`${ORIGIN}${path}`);

it('fetches ahead what a day needs, the typeface apart from the version', async () => {
  const device = new FakeDevice();
  await device.shell('a').fetchAhead();
  expect([...device.stores.get(shellOf('a'))!.keys()].sort()).toEqual(['/', '/assets/index-1.js']);
  expect([...device.stores.get(FONTS)!.keys()]).toEqual(['/assets/basic.woff2']);
});

it('does not come when anything of it is missing', async () => {
  const device = new FakeDevice();
  await expect(device.shell('a', ['/assets/gone.js']).fetchAhead()).rejects.toThrow();
  device.status = 503;
  await expect(device.shell('a').fetchAhead()).rejects.toThrow('The workspace answered with 503.');
});

describe('a page', () => {
  it('comes from the server while it is reached, refusals too', async () => {
    const device = new FakeDevice();
    const shell = device.shell('a');
    await shell.fetchAhead();
    device.files.set('/assessments/1/rate', 'document 2');
    expect(await textOf(shell.page(page()))).toBe('document 2');
    expect((await shell.page(page('/people/none'))).status).toBe(404);
  });

  it.each(['cut', 502, 503, 504] as const)(
    'is the one that is kept where the server is not reached: %s',
    async (status) => {
      const device = new FakeDevice();
      const shell = device.shell('a');
      await shell.fetchAhead();
      device.files.set('/assessments/1/rate', 'of the gateway');
      device.status = status;
      expect(await textOf(shell.page(page()))).toBe('document 1');
    },
  );

  it('is the one that is kept where the server takes too long', async () => {
    jest.useFakeTimers();
    try {
      const device = new FakeDevice();
      await device.shell('a').fetchAhead();
      const slow = new FakeDevice();
      device.stores.forEach((store, name) => slow.stores.set(name, store));
      Object.assign(slow, { fetch: () => new Promise<Response>(() => undefined) });
      const asked = slow.shell('a').page(page());
      await jest.advanceTimersByTimeAsync(4_000);
      expect(await textOf(asked)).toBe('document 1');
    } finally {
      jest.useRealTimers();
    }
  });

  it('fails as it would without a worker where nothing is kept', async () => {
    const device = new FakeDevice();
    device.status = 'cut';
    await expect(device.shell('a').page(page())).rejects.toThrow('Failed to fetch');
  });
});

describe('a file', () => {
  const script = new Request(`${ORIGIN}/assets/index-1.js`);

  it('is asked for once, and kept', async () => {
    const device = new FakeDevice();
    const shell = device.shell('a');
    expect([await textOf(shell.asset(script)), await textOf(shell.asset(script))]).toEqual(['script 1', 'script 1']);
    expect(device.asked).toEqual(['/assets/index-1.js']);
  });

  it('that the server does not have is not kept', async () => {
    const device = new FakeDevice();
    expect((await device.shell('a').asset(new Request(`${ORIGIN}/assets/gone.js`))).status).toBe(404);
    expect(device.stores.size).toBe(0);
  });

  it('of the version before is there for a page that is open, and gone after the next start', async () => {
    const device = new FakeDevice();
    await device.shell('a').fetchAhead();
    device.files.delete('/assets/index-1.js');
    device.files.set('/assets/index-2.js', 'script 2');
    const next = device.shell('b', ['/assets/index-2.js']);
    await next.fetchAhead();
    await next.tidy(true);
    expect(await textOf(next.asset(script))).toBe('script 1');
    await next.tidy(false);
    expect((await next.asset(script)).status).toBe(404);
    expect([...device.stores.keys()].sort()).toEqual([FONTS, shellOf('b')].sort());
  });

  it('that a page used before there was a worker is kept, too', async () => {
    const device = new FakeDevice();
    const shell = device.shell('a');
    await shell.keep(['/assets/index-1.js', '/assets/gone.js']);
    device.status = 'cut';
    expect(await textOf(shell.asset(script))).toBe('script 1');
  });
});
