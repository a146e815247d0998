import { BadRequestException, Controller, Get, HttpException, Param, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { type HttpApp, startHttpApp } from '../../test/support/http-app';
import { DomainError } from '../shared/domain-error';
import { InvalidInputError } from '../shared/problem';
import { streamedFile } from './index';

const described = (operationId: string): MethodDecorator =>
  ApiOperation({ operationId, summary: operationId, description: `${operationId}, for the test.` });

const thrown: Record<string, () => unknown> = {
  text: () => 'secret text',
  sql: () => Object.assign(new Error('relation "secret" does not exist'), { code: '42P01', query: 'SELECT secret' }),
  refused: () => Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
  shutdown: () => new Error('wrapped', { cause: Object.assign(new Error('x'), { code: '57P01' }) }),
  pool: () => new Error('timeout exceeded when trying to connect'),
  teapot: () => new HttpException('secret', 418),
  bad: () => new BadRequestException('secret'),
  stale: () => new DomainError('precondition/failed', 'Version 2 is there.', { current: { version: 2 } }),
  unprintable: () => new DomainError('precondition/failed', 'x', { current: { count: 1n } }),
  running: () => new DomainError('idempotency/in-progress', 'Wait.'),
  many: () =>
    new DomainError('answers/invalid', 'Wrong.', {
      errors: Array.from({ length: 250 }, (_, row) => ({
        code: 'answer/invalid',
        message: `Row ${row}`,
        line: row + 1,
      })),
    }),
  file: () =>
    new InvalidInputError([
      { code: 'a/b', message: 'Wrong.', hint: 'Mend it.', file: '/srv/secret.yaml', line: 3, column: 7, path: '/x' },
      { code: 'a/c', message: 'Wrong too.', hint: 'Mend it.', file: '/srv/secret.yaml', line: 0, column: 0, path: '' },
    ]),
};

@Controller({ path: 'things', version: '1' })
class ThingController {
  @Get()
  @described('listThings')
  list(): object {
    return {};
  }

  @Get('thrown/:what')
  @described('throwIt')
  throwIt(@Param('what') what: string): never {
    throw thrown[what]?.();
  }

  @Get('late')
  @described('late')
  late(@Res() response: Response): never {
    response.status(200).write('half an ans');
    throw new Error('too late');
  }

  @Get('file/:kind')
  @described('file')
  file(@Param('kind') kind: string): object {
    const stream = new Readable({
      read() {
        if (kind === 'half') this.push('half');
        setTimeout(() => this.destroy(new Error('disk gone: /secret')), 20);
      },
    });
    return streamedFile(stream, { type: 'application/pdf' });
  }
}

let server: HttpApp;
beforeAll(async () => {
  server = await startHttpApp([ThingController]);
});
afterAll(() => server.stop());
beforeEach(() => void (server.faults.length = 0));

describe('what goes wrong', () => {
  it.each([
    ['text', 500, 'server/fault'],
    ['sql', 500, 'server/fault'],
    ['teapot', 500, 'server/fault'],
    ['unknown', 500, 'server/fault'],
    ['unprintable', 500, 'server/fault'],
    ['refused', 503, 'server/unavailable'],
    ['shutdown', 503, 'server/unavailable'],
    ['pool', 503, 'server/unavailable'],
  ])('unforeseen (%s) is logged with the request id and told to nobody', async (what, status, code) => {
    const { body, headers } = await server.http().get(`/v1/things/thrown/${what}?token=hidden`).expect(status);
    expect(body).toMatchObject({ code, requestId: headers['x-request-id'] });
    expect(JSON.stringify(body)).not.toMatch(/secret|SELECT|ECONN|stack| {4}at /);
    expect(server.faults).toEqual([
      {
        requestId: body.requestId,
        method: 'GET',
        path: `/v1/things/thrown/${what}`,
        status,
        stack: expect.any(String),
      },
    ]);
    expect(headers['retry-after']).toBe(status === 503 ? '2' : undefined);
  });

  it('keeps the stacks of the causes', async () => {
    await server.http().get('/v1/things/thrown/shutdown').expect(503);
    expect(server.faults[0]?.stack).toMatch(/Error: wrapped[\s\S]+Caused by: Error: x/);
  });

  it('foreseen is told as it is and not logged', async () => {
    const stale = await server.http().get('/v1/things/thrown/stale').expect(412);
    expect(stale.body).toMatchObject({
      code: 'precondition/failed',
      detail: 'Version 2 is there.',
      current: { version: 2 },
    });
    expect((await server.http().get('/v1/things/thrown/running').expect(409)).headers['retry-after']).toBe('1');
    expect((await server.http().get('/v1/things/thrown/bad').expect(400)).text).not.toContain('secret');
    const many = await server.http().get('/v1/things/thrown/many').expect(422);
    expect(many.body.errors).toHaveLength(100);
    expect(many.body.detail).toBe('Wrong. The first 100 of 250 are listed.');
    expect(server.faults).toEqual([]);
  });

  it('in an uploaded file is told with its place, without the name that the file has here', async () => {
    const { body } = await server.http().get('/v1/things/thrown/file').expect(422);
    expect(body.detail).toBe('The file has 2 problems; nothing was changed.');
    expect(body.errors).toEqual([
      { code: 'a/b', message: 'Wrong.', hint: 'Mend it.', pointer: '/x', line: 3, column: 7 },
      { code: 'a/c', message: 'Wrong too.', hint: 'Mend it.' },
    ]);
  });

  it('after the answer began breaks the connection', async () => {
    await expect(server.http().get('/v1/things/late')).rejects.toThrow();
    expect(server.faults).toHaveLength(1);
    await server.http().get('/v1/things').expect(200);
  });

  it('while a file is read never ends in a whole-looking answer', async () => {
    await expect(server.http().get('/v1/things/file/half')).rejects.toThrow();
    const { body } = await server.http().get('/v1/things/file/none').expect(500);
    expect(body.code).toBe('server/fault');
    expect(JSON.stringify(body)).not.toContain('/secret');
  });

  it('below HTTP is answered in the same form', async () => {
    expect(await server.raw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]+request\/malformed/);
    expect(
      await server.raw(`GET / HTTP/1.1\r\nHost: localhost:${server.port}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`),
    ).toContain('larger than 16 KB');
  });
});
