import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiProperty } from '@nestjs/swagger';
import type { Response } from 'express';
import { type HttpApp, startHttpApp } from '../../test/support/http-app';
import { allowPage, IdempotencyKey, IsPlainText } from './index';

class ThingDto {
  @ApiProperty() @IsPlainText(20) title!: string;
}

const described = (operationId: string): MethodDecorator =>
  ApiOperation({ operationId, summary: operationId, description: `${operationId}, for the test.` });

@Controller({ path: 'things', version: '1' })
class ThingController {
  @Post()
  @described('createThing')
  create(@Body() body: ThingDto, @IdempotencyKey() key: string | undefined): object {
    return { isInstance: body instanceof ThingDto, body, key: key ?? null };
  }

  @Get()
  @described('listThings')
  list(): object {
    return {};
  }
}

@Controller()
class HomeController {
  @Get()
  @described('home')
  home(@Res() response: Response): void {
    allowPage(response);
    response.type('html').send('<p>home</p>');
  }
}

let server: HttpApp;
beforeAll(async () => {
  server = await startHttpApp([ThingController, HomeController]);
});
afterAll(() => server.stop());
beforeEach(() => void (server.faults.length = 0));

const post = (path = '/v1/things') => server.http().post(path).set('Content-Type', 'application/json');

describe('hosts and origins', () => {
  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['[::1]', true],
    ['evil.example', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example', false],
  ])('a server on a loopback address answers to %s: %s', async (name, allowed) => {
    const { status, body } = await server.http().get('/v1/things').set('Host', `${name}:${server.port}`);
    expect(status).toBe(allowed ? 200 : 421);
    if (!allowed) expect(body.code).toBe('request/foreign-host');
  });

  it.each(['localhost', 'localhost:1', ''])('refuses the host "%s", without our port', async (host) => {
    await server.http().get('/v1/things').set('Host', host).expect(421);
  });

  it('refuses two hosts', async () => {
    const answer = await server.raw(
      `GET /v1/things HTTP/1.1\r\nHost: localhost:${server.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 4/);
  });

  it('accepts changes from its own pages only', async () => {
    const send = (origin: string) => post().set('Origin', origin).send({ title: 'A' });
    await send(`http://127.0.0.1:${server.port}`).expect(201);
    for (const origin of ['https://evil.example', 'null', `http://localhost:${server.port}`, 'http://127.0.0.1']) {
      expect((await send(origin).expect(403)).body.code).toBe('request/foreign-origin');
    }
    await server.http().get('/v1/things').set('Origin', 'https://evil.example').expect(200);
  });

  it('bound to any address, answers to every name, unless it is told its origins', async () => {
    const open = await startHttpApp([ThingController], { host: '0.0.0.0' });
    await open.http().get('/v1/things').set('Host', 'any.example').expect(200);
    await open.stop();
    const named = await startHttpApp([ThingController], { host: '0.0.0.0', origins: ['https://tolok.example'] });
    const call = () => named.http();
    await call().get('/v1/things').set('Host', 'any.example').expect(421);
    await call().get('/v1/things').set('Host', 'tolok.example').expect(200);
    await call()
      .post('/v1/things')
      .set('Host', 'tolok.example')
      .set('Origin', 'https://tolok.example')
      .send({ title: 'A' })
      .expect(201);
    await named.stop();
  });
});

describe('headers', () => {
  it.each(['/V1/things', '/v1/Things', '/V1'])('keep every answer of the API out of caches: %s', async (path) => {
    const { headers } = await server.http().get(path);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('are strict for the API and never name the machinery', async () => {
    const { headers } = await server.http().get('/v1/things').set('X-Request-Id', 'mine').expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['etag']).toBeUndefined();
  });

  it('let pages have their own styles', async () => {
    const { headers } = await server.http().get('/').expect(200);
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['cache-control']).toBeUndefined();
  });
});
