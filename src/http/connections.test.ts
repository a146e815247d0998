import { HttpException } from '@nestjs/common';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { endConnections, limitConnections } from './connections';
import { toDomainError } from './error-mapping';

/** What a caller gets whose bytes never became a request. */
function answerTo(code: string, alreadyWritten = 0): string {
  const server = createServer();
  limitConnections(server);
  const socket = Object.assign(new PassThrough(), { bytesWritten: alreadyWritten });
  server.emit('clientError', Object.assign(new Error('x'), { code }), socket);
  return socket.destroyed ? 'nothing' : String(socket.read());
}

describe('a connection', () => {
  it.each([
    ['ERR_HTTP_REQUEST_TIMEOUT', 408, 'request/timeout'],
    ['HPE_HEADER_OVERFLOW', 400, 'request/malformed'],
    ['HPE_INVALID_METHOD', 400, 'request/malformed'],
  ])('that fails with %s is told so', (error, status, code) => {
    const [head = '', body = ''] = answerTo(error).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
    expect(JSON.parse(body)).toMatchObject({ code, status });
  });

  it('is closed without a word when it is gone, or a response may be on its way', () => {
    expect(answerTo('ECONNRESET')).toBe('nothing');
    expect(answerTo('HPE_INVALID_METHOD', 10)).toBe('nothing');
  });

  it('has limits', () => {
    const server = createServer();
    limitConnections(server, { request: 3, headers: 2, keepAlive: 1 });
    expect([server.requestTimeout, server.headersTimeout, server.keepAliveTimeout]).toEqual([3, 2, 1]);
  });
});

describe('an exception of the framework', () => {
  it.each([
    [400, 'request/malformed', false],
    [404, 'request/unknown-route', false],
    [405, 'request/method-not-allowed', false],
    [406, 'request/not-acceptable', false],
    [408, 'request/timeout', false],
    [413, 'request/too-large', false],
    [415, 'request/unsupported-media-type', false],
    [422, 'request/invalid', false],
    [503, 'server/unavailable', false],
    [403, 'server/fault', true],
    [500, 'server/fault', true],
  ])('with status %d is %s, without its own text', (status, code, fault) => {
    const mapped = toDomainError(new HttpException('secret', status));
    expect([mapped.error.code, mapped.fault]).toEqual([code, fault]);
    expect(mapped.error.detail).not.toContain('secret');
    expect(mapped.error.detail).not.toBe('');
  });
});

describe('a server that is about to close', () => {
  it('ends although its callers keep their connections busy, and answers what it was asked', async () => {
    const server = createServer((_, response) => {
      setTimeout(() => response.end('answer'), 20);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const agent = new Agent({ keepAlive: true });
    let answers = 0;
    const state = { refused: false };
    const caller = (async () => {
      while (!state.refused) {
        await new Promise<void>((resolve) => {
          const sent = get({ port, agent, host: '127.0.0.1' }, (response) => {
            response.resume().on('end', () => {
              answers += 1;
              resolve();
            });
          });
          sent.on('error', () => {
            state.refused = true;
            resolve();
          });
        });
      }
    })();
    while (answers < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    endConnections(server, 60_000);
    await new Promise((resolve) => server.close(resolve));
    await caller;
    expect(answers).toBeGreaterThanOrEqual(3);
    agent.destroy();
  });

  it('cuts what does not end in time', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const cut = new Promise((resolve) => get({ port, host: '127.0.0.1' }).on('error', resolve));
    await new Promise((resolve) => server.once('request', resolve));
    endConnections(server, 50);
    await new Promise((resolve) => server.close(resolve));
    expect(await cut).toHaveProperty('code', 'ECONNRESET');
  });
});
