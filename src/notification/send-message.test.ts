import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Receiver, status } from '../../test/support/webhooks';
import { type AllowedNetworks, NOTHING_ALLOWED } from './rules/networks';
import type { Outcome } from './rules/delivery-life';
import { resolveAll, sendMessage, type SendOptions } from './send-message';

const LOOPBACK: AllowedNetworks = { hosts: [], networks: ['127.0.0.1/32', '::1/128'] };
const MESSAGE = { headers: { 'webhook-id': 'm1' }, body: '{"text":"Größe 好"}' };
const at =
  (address: string): SendOptions['resolve'] =>
  () =>
    Promise.resolve([{ address, family: 4 }]);

let receiver: Receiver;
beforeEach(async () => {
  receiver = await Receiver.start();
});
afterEach(() => receiver.stop());

const send = (url: string, options: Partial<SendOptions> = {}): Promise<Outcome> =>
  sendMessage(
    { ...MESSAGE, url },
    {
      ...{ allowed: LOOPBACK, timeoutMs: 5_000, signal: new AbortController().signal, resolve: resolveAll },
      ...options,
    },
  );

describe('a message', () => {
  it('is posted with its headers and its bytes', async () => {
    expect(await send(`${receiver.url}?team=7`)).toEqual({ status: 204 });
    const [received] = receiver.received;
    expect(received).toMatchObject({ method: 'POST', path: '/hook?team=7', body: MESSAGE.body });
    expect(received?.headers).toMatchObject({
      ...{ 'webhook-id': 'm1', 'content-type': 'application/json', 'user-agent': 'Tolok' },
      ...{ host: `127.0.0.1:${receiver.port}`, 'content-length': String(Buffer.byteLength(MESSAGE.body)) },
    });
  });

  it.each([200, 404, 410, 500])('is told the answer: %i', async (code) => {
    receiver.answers = [status(code)];
    expect(await send(receiver.url)).toEqual({ status: code });
  });

  it('is not sent on to where a redirect leads', async () => {
    const other = await Receiver.start();
    receiver.answers = [status(307, { location: other.url })];
    expect(await send(receiver.url)).toEqual({ status: 307 });
    expect(other.received).toEqual([]);
    await other.stop();
  });

  it('goes to the address that was checked, with the name of the host', async () => {
    const resolve = jest.fn(at('127.0.0.1'));
    expect(await send(`http://tickets.example:${receiver.port}/`, { resolve })).toEqual({ status: 204 });
    expect(resolve.mock.calls).toEqual([['tickets.example']]);
    expect(receiver.received[0]?.headers['host']).toBe(`tickets.example:${receiver.port}`);
  });

  it('is not sent to a name that leads to a local address, at any attempt', async () => {
    const answers = ['127.0.0.1', '169.254.169.254', '10.0.0.1', '::1', '::ffff:127.0.0.1', '0.0.0.0'];
    for (const address of answers) {
      const url = `http://rebinding.example:${receiver.port}/`;
      expect([address, await send(url, { allowed: NOTHING_ALLOWED, resolve: at(address) })]).toEqual([
        ...[address, { fault: 'localAddress' }],
      ]);
    }
    expect(receiver.received).toEqual([]);
  });

  it('is not sent where one of several addresses is a local one', async () => {
    const resolve: SendOptions['resolve'] = () =>
      Promise.resolve([
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    expect(await send(`http://tickets.example:${receiver.port}/`, { resolve })).toEqual({ fault: 'localAddress' });
    expect(receiver.received).toEqual([]);
  });

  it.each(['http://127.0.0.1', 'http://[::1]', 'http://0x7f.1', 'http://localhost'])(
    'is not sent to %s unless the installation allows it',
    async (origin) => {
      const url = `${origin}:${receiver.port}/`;
      expect(await send(url, { allowed: NOTHING_ALLOWED })).toEqual({ fault: 'localAddress' });
      expect(receiver.received).toEqual([]);
    },
  );

  it('fails where the name can not be resolved', async () => {
    const url = 'https://tickets.example/';
    expect(await send(url, { resolve: () => Promise.reject(new Error('ENOTFOUND')) })).toEqual({
      fault: 'notResolved',
    });
    expect(await send(url, { resolve: () => Promise.resolve([]) })).toEqual({ fault: 'notResolved' });
  });

  it('fails where nobody listens', async () => {
    const gone = await Receiver.start();
    const { url } = gone;
    await gone.stop();
    expect(await send(url)).toEqual({ fault: 'notReachable' });
  });

  it('fails where the connection breaks before the answer', async () => {
    receiver.answers = [(response) => response.socket?.destroy()];
    expect(await send(receiver.url)).toEqual({ fault: 'notReachable' });
  });

  it('fails where the receiver can not prove who it is', async () => {
    expect(await send(`https://127.0.0.1:${receiver.port}/`)).toEqual({ fault: 'tls' });
  });

  it('waits for an answer, for its name and for a connection no longer than it may', async () => {
    receiver.answers = [() => undefined];
    expect(await send(receiver.url, { timeoutMs: 100 })).toEqual({ fault: 'timeout' });
    const resolve = (): Promise<never> => new Promise(() => undefined);
    expect(await send('https://tickets.example/', { timeoutMs: 100, resolve })).toEqual({ fault: 'timeout' });
    const silent: Server = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    expect(await send(`https://127.0.0.1:${port}/`, { timeoutMs: 100 })).toEqual({ fault: 'timeout' });
    silent.close();
  });

  it('counts by its status when the rest of the answer never ends, or is longer than anybody reads', async () => {
    receiver.answers = [
      (response) => response.writeHead(200).write('begun'),
      (response) => response.writeHead(503).end('x'.repeat(5_000_000)),
    ];
    expect(await send(receiver.url, { timeoutMs: 200 })).toEqual({ status: 200 });
    expect(await send(receiver.url)).toEqual({ status: 503 });
  });

  it('is broken off when the server stops, before and while it is sent', async () => {
    const stop = new AbortController();
    receiver.answers = [
      () => {
        stop.abort();
      },
    ];
    expect(await send(receiver.url, { signal: stop.signal })).toEqual({ fault: 'interrupted' });
    expect(await send(receiver.url, { signal: stop.signal })).toEqual({ fault: 'interrupted' });
    expect(receiver.received).toHaveLength(1);
  });
});
