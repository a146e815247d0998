import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type HttpApp, startHttpApp } from '../../test/support/http-app';
import {
  AcceptsBody,
  BodyStream,
  IdempotencyKey,
  IfMatch,
  type IncomingBody,
  IsLocalizedText,
  IsPlainText,
  RawBody,
  StreamsBody,
  UploadedBytes,
  validated,
} from './index';

class PartDto {
  @ApiProperty() @IsInt() count!: number;
}

class ThingDto {
  @ApiProperty() @IsPlainText(20) title!: string;
  @ApiProperty({ required: false }) @IsOptional() @IsLocalizedText({ maxLength: 10 }) note?: unknown;
  @ApiProperty({ type: [PartDto], required: false })
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PartDto)
  parts?: PartDto[];
}

const described = (operationId: string): MethodDecorator =>
  ApiOperation({ operationId, summary: operationId, description: `${operationId}, for the test.` });

@Controller({ path: 'things', version: '1' })
class ThingController {
  @Get()
  @described('listThings')
  list(): object {
    return {};
  }

  @Post()
  @described('createThing')
  create(@Body() body: ThingDto, @IdempotencyKey() key: string | undefined): object {
    return { isInstance: body instanceof ThingDto, body, key: key ?? null };
  }

  @Post('one/:thingId/completion')
  @HttpCode(200)
  @described('completeThing')
  complete(@IfMatch() version: string): object {
    return { version };
  }

  @Post('upload')
  @AcceptsBody({ types: ['application/json', 'text/csv'], bytes: 4 * 1024 * 1024, nodes: 400_000 })
  @described('uploadThings')
  async upload(@RawBody() body: unknown): Promise<object> {
    if (body instanceof UploadedBytes) return { type: body.type, text: body.bytes.toString('utf8') };
    return validated(ThingDto, body);
  }

  @Post('maybe')
  @AcceptsBody({ optional: true })
  @described('maybe')
  maybe(@RawBody() body: unknown): object {
    return { body };
  }

  @Post('stream')
  @StreamsBody()
  @described('stream')
  async stream(@BodyStream() { type, length, stream }: IncomingBody): Promise<object> {
    let read = 0;
    for await (const chunk of stream) read += chunk.length;
    return { type, length, read };
  }

  @Post('untyped')
  @described('untyped')
  untyped(@Body() body: object): object {
    return body;
  }
}

let server: HttpApp;
beforeAll(async () => {
  server = await startHttpApp([ThingController]);
});
afterAll(() => server.stop());
beforeEach(() => void (server.faults.length = 0));

const post = (path = '/v1/things') => server.http().post(path).set('Content-Type', 'application/json');

const UUID = '0b9f4c1e-5d2a-4e7b-8f36-2a1c9d7e4b60';

describe('a body', () => {
  it('arrives as an instance of its class', async () => {
    const { body } = await post()
      .send({ title: 'A', parts: [{ count: 1 }] })
      .expect(201);
    expect(body).toEqual({ isInstance: true, body: { title: 'A', parts: [{ count: 1 }] }, key: null });
  });

  const deep = (levels: number) => `{"title":"A","note":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  it.each<[string, string, number, string, string | undefined]>([
    ['malformed JSON', '{"title": "A",\n "x" 1}', 400, 'request/malformed', undefined],
    ['a cut-off body', '{"title": "A', 400, 'request/malformed', undefined],
    ['no JSON at all', 'title=A', 400, 'request/malformed', undefined],
    ['a list', '[]', 422, 'request/invalid', ''],
    ['null', 'null', 422, 'request/invalid', ''],
    ['a text', '"x"', 422, 'request/invalid', ''],
    ['an unknown property', '{"titel": "A"}', 422, 'request/invalid', '/titel'],
    ['a wrong type', '{"title": 5}', 422, 'request/invalid', '/title'],
    [
      'a wrong nested type',
      '{"title":"A","parts":[{"count":1},{"count":"1"}]}',
      422,
      'request/invalid',
      '/parts/1/count',
    ],
    [
      'a nested unknown property',
      '{"title":"A","parts":[{"count":1,"a/b":1}]}',
      422,
      'request/invalid',
      '/parts/0/a~1b',
    ],
    ['no object in a list', '{"title":"A","parts":[5]}', 422, 'request/invalid', '/parts/0'],
    ['a missing property', '{}', 422, 'request/invalid', '/title'],
    ['a false nested list', '{"title":"A","parts":"no"}', 422, 'request/invalid', '/parts'],
    ['nesting of 21 levels', deep(20), 400, 'request/malformed', undefined],
    ['nesting of 100,000 levels', deep(100_000), 400, 'request/malformed', undefined],
    ['unclosed nesting of 200,000 levels', '['.repeat(200_000), 400, 'request/malformed', undefined],
    ['20,001 values', `{"title":"A","parts":[${'1,'.repeat(20_000)}1]}`, 413, 'request/too-large', undefined],
    ['U+0000', '{"title": "A\\u0000"}', 422, 'request/invalid', '/title'],
    ['U+0000 in a key', '{"a\\u0000": 1}', 422, 'request/invalid', ''],
    ['a lone surrogate', '{"title": "\\ud800"}', 422, 'request/invalid', '/title'],
    ['__proto__', '{"title":"A","__proto__":{"x":1}}', 422, 'request/invalid', '/__proto__'],
    [
      'a nested constructor',
      '{"title":"A","note":{"constructor":{"prototype":{}}}}',
      422,
      'request/invalid',
      '/note/constructor',
    ],
    ['a direction character', '{"title":"A\\u202e"}', 422, 'request/invalid', '/title'],
    ['an empty text of one language', '{"title":"A","note":{"en":" "}}', 422, 'request/invalid', '/note'],
  ])('is refused with %s', async (_, text, status, code, at) => {
    const { body, headers } = await post().send(text).expect(status);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({ code, status, requestId: headers['x-request-id'] });
    expect(body.type).toBe(`https://tolok.dev/problems/${code}`);
    if (at !== undefined) expect(body.errors[0].pointer).toBe(at);
    expect(body.detail).not.toBe('');
    expect(server.faults).toEqual([]);
  });

  it('of many bad items gives at most a hundred errors and says how many there are', async () => {
    const parts = Array.from({ length: 400 }, () => ({ count: 'x' }));
    const { body } = await post().send({ title: 'A', parts }).expect(422);
    expect(body.errors).toHaveLength(100);
    expect(body.detail).toBe('400 things in the request are wrong; see errors. The first 100 of 400 are listed.');
  });

  it('says where the JSON breaks', async () => {
    const { body } = await post().send('{"title": "A",\n "x" 1}').expect(400);
    expect(body.detail).toBe('The body is not JSON. Line 2, column 6: expected a colon.');
    expect(body.errors).toEqual([
      { code: 'request/malformed', message: 'Line 2, column 6: expected a colon.', line: 2, column: 6 },
    ]);
  });

  it('names the property that was probably meant', async () => {
    const { body } = await post().send({ titel: 'A' }).expect(422);
    expect(body.errors).toEqual([
      {
        pointer: '/titel',
        code: 'request/unknown-property',
        message: '"titel" is not known here.',
        hint: 'Did you mean "title"? Known are "title", "note", "parts".',
      },
      expect.objectContaining({ pointer: '/title', code: 'request/missing-property', message: '"title" is missing.' }),
    ]);
  });

  it('says which rule is broken, and how to keep it', async () => {
    const { body } = await post()
      .send({ title: 'A'.repeat(21), parts: [{ count: 1.5 }] })
      .expect(422);
    expect(body.errors).toEqual([
      {
        pointer: '/title',
        code: 'request/invalid-plain-text',
        message: '"title" has 21 characters; at most 20 are allowed.',
      },
      {
        pointer: '/parts/0/count',
        code: 'request/invalid-int',
        message: '"count" must be an integer number.',
        hint: 'Write it as a whole number, without quotes.',
      },
    ]);
  });

  it('that is no UTF-8 is refused', async () => {
    const sent = server.raw(
      `POST /v1/things HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 3\r\nConnection: close\r\n\r\n"\xff"`,
    );
    // The byte travels as two of UTF-8 unless it is written as Latin-1, so a cut character stands for it.
    expect(await sent).toMatch(/^HTTP\/1\.1 4/);
    const { body } = await post()
      .serialize((value) => value as string)
      .send(Buffer.from('7b2261223a22ff227d', 'hex') as unknown as string);
    expect(body).toMatchObject({ code: 'request/malformed', detail: 'The body is not UTF-8.' });
  });

  it('that is missing or empty is asked for', async () => {
    const { body } = await server.http().post('/v1/things').expect(400);
    expect(body).toMatchObject({
      code: 'request/malformed',
      detail: 'The body is missing; send it as application/json.',
    });
    await server
      .http()
      .post('/v1/things')
      .set('Content-Type', 'application/json')
      .set('Content-Length', '0')
      .expect(400);
    const chunked = await server.raw(
      `POST /v1/things HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n`,
    );
    expect(chunked).toContain('The body is empty; send a JSON object.');
  });

  it.each([
    ['text/plain', '{"title":"A"}'],
    ['application/x-www-form-urlencoded', 'title=A'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/jsonx', '{}'],
    ['application/json; charset=utf-16', '{}'],
  ])('of type %s is refused', async (type, text) => {
    const { body, headers } = await server.http().post('/v1/things').set('Content-Type', type).send(text).expect(415);
    expect(body.code).toBe('request/unsupported-media-type');
    expect(headers['accept']).toBe('application/json');
  });

  it('without a type is refused', async () => {
    const answer = await server.raw(
      `POST /v1/things HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 415/);
    expect(answer).toContain('The body has no Content-Type');
  });

  it('with a charset parameter in capitals is accepted', async () => {
    await server
      .http()
      .post('/v1/things')
      .set('Content-Type', 'Application/JSON; Charset="UTF-8"')
      .send('{"title":"A"}')
      .expect(201);
  });

  it('that is compressed is refused', async () => {
    const { body } = await post()
      .set('Content-Encoding', 'gzip')
      .serialize((value) => value as string)
      .send(gzipSync('{"title":"A"}') as unknown as string)
      .expect(415);
    expect(body.detail).toContain('Compressed bodies are refused');
  });

  it('on a route that takes none is refused', async () => {
    const { body } = await post(`/v1/things/one/${UUID}/completion`).set('If-Match', '"1"').send('{}').expect(415);
    expect(body.detail).toBe('This address takes no body; send the request without one.');
  });

  it('of 2 MB is refused, announced or not, and the connection goes on', async () => {
    const huge = `{"title":"A","parts":[${'1,'.repeat(1_000_000)}1]}`;
    const { body } = await post().send(huge).expect(413);
    expect(body).toMatchObject({ code: 'request/too-large' });
    expect(body.detail).toBe('The body is larger than the 256 KB that this address accepts.');
    const chunk = 'a'.repeat(100_000);
    const pieces = `${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(6);
    const answer = await server.raw(
      `POST /v1/things HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${pieces}0\r\n\r\n` +
        `GET /v1/things HTTP/1.1\r\nHost: localhost:${server.port}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect(answer).toContain('HTTP/1.1 200 OK');
  });

  it('that breaks off answers nobody and harms nothing', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(
      `POST /v1/things HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"ti`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.http().get('/v1/things').expect(200);
    expect(server.faults).toEqual([]);
  });

  it('may have other types and limits where the route says so', async () => {
    const csv = await server
      .http()
      .post('/v1/things/upload')
      .set('Content-Type', 'text/csv; charset=utf-8')
      .send('a;b\n')
      .expect(201);
    expect(csv.body).toEqual({ type: 'text/csv', text: 'a;b\n' });
    const parts = Array.from({ length: 60_000 }, () => ({ count: 1 }));
    await post('/v1/things/upload').send({ title: 'A', parts }).expect(201);
    const wrong = await post('/v1/things/upload')
      .send({ title: 'A', parts: [{ count: '1' }] })
      .expect(422);
    expect(wrong.body.errors[0].pointer).toBe('/parts/0/count');
    await post('/v1/things/upload').send('[1]').expect(422);
    const { body } = await server
      .http()
      .post('/v1/things/upload')
      .set('Content-Type', 'text/plain')
      .send('x')
      .expect(415);
    expect(body.detail).toContain('application/json or text/csv');
  });

  it('may be left out where it is optional', async () => {
    expect((await server.http().post('/v1/things/maybe').expect(201)).body).toEqual({ body: {} });
    expect((await post('/v1/things/maybe').send('{"a":1}').expect(201)).body).toEqual({ body: { a: 1 } });
    const chunked = await server.raw(
      `POST /v1/things/maybe HTTP/1.1\r\nHost: localhost:${server.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n`,
    );
    expect(chunked).toContain('{"body":{}}');
  });

  it('is left to a route that streams it', async () => {
    const { body } = await server
      .http()
      .post('/v1/things/stream')
      .set('Content-Type', 'image/png')
      .send(Buffer.alloc(3_000_000))
      .expect(201);
    expect(body).toEqual({ type: 'image/png', length: 3_000_000, read: 3_000_000 });
    expect((await server.http().post('/v1/things/stream').expect(201)).body).toEqual({ type: '', length: 0, read: 0 });
  });

  it('that no class describes is a fault of the program', async () => {
    await post('/v1/things/untyped').send('{"a":1}').expect(500);
    expect(server.faults[0]?.stack).toContain('Declare the body of this route as a DTO class');
  });

  it('parsed by somebody else is a fault of the program', async () => {
    const other = await startHttpApp([ThingController], {}, {});
    await other.http().post('/v1/things').send({ title: 'A' }).expect(500);
    expect(other.faults[0]?.stack).toContain('HTTP_APP_OPTIONS');
    await other.stop();
  });
});
