import type { SortText } from '../database';
import { Body, Controller, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { type HttpApp, startHttpApp } from '../../test/support/http-app';
import {
  ApiProblem,
  IdempotencyKey,
  IdParam,
  IfMatch,
  IsPlainText,
  PageDto,
  PageQueryDto,
  Precondition,
  SortParam,
  WithEtag,
} from './index';

class ThingDto {
  @ApiProperty() @IsPlainText(20) title!: string;
}

class ListQuery extends PageQueryDto {
  @SortParam(['title', 'updatedAt'], 'title') sort?: SortText<'title' | 'updatedAt'>;
  @ApiProperty({ required: false }) @IsOptional() @IsString() @Length(1, 5) kind?: string;
}

const described = (operationId: string): MethodDecorator =>
  ApiOperation({ operationId, summary: operationId, description: `${operationId}, for the test.` });

class VersionedDto {
  @ApiProperty() version!: number;
}

@Controller({ path: 'things', version: '1' })
class ThingController {
  @Post()
  @described('createThing')
  create(@Body() body: ThingDto, @IdempotencyKey() key: string | undefined): object {
    return { isInstance: body instanceof ThingDto, body, key: key ?? null };
  }

  @Get()
  @described('listThings')
  @ApiOkResponse({ type: PageDto(VersionedDto) })
  list(@Query() query: ListQuery): object {
    return Object.assign({}, query);
  }

  @Get('one/:thingId')
  @described('getThing')
  @WithEtag()
  @ApiOkResponse({ type: VersionedDto })
  @ApiProblem('site/not-found')
  one(@IdParam('thingId') thingId: string): VersionedDto {
    return Object.assign(new VersionedDto(), { version: 7, thingId });
  }

  @Patch('one/:thingId')
  @described('changeThing')
  change(@IdParam('thingId') _: string, @IfMatch() version: string): object {
    return { version };
  }

  @Put('one/:thingId')
  @described('putThing')
  put(@Precondition() basis: Precondition): object {
    return basis;
  }

  @Post('one/:thingId/completion')
  @HttpCode(200)
  @described('completeThing')
  complete(@IfMatch() version: string): object {
    return { version };
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

describe('a query', () => {
  it('has defaults and becomes numbers where numbers are asked for', async () => {
    expect((await server.http().get('/v1/things').expect(200)).body).toEqual({ limit: 25 });
    expect(
      (await server.http().get('/v1/things?limit=100&sort=-updatedAt&kind=x&cursor=abc').expect(200)).body,
    ).toEqual({
      limit: 100,
      sort: '-updatedAt',
      kind: 'x',
      cursor: 'abc',
    });
  });

  it.each([
    ['limit=0', '?limit', 'request/invalid-min'],
    ['limit=101', '?limit', 'request/invalid-max'],
    ['limit=1e1', '?limit', 'request/invalid-int'],
    ['limit=', '?limit', 'request/invalid-int'],
    ['limit=5&limit=6', '?limit', 'request/invalid-int'],
    ['sort=up', '?sort', 'request/invalid-in'],
    ['kind=x&kind=y', '?kind', 'request/invalid-string'],
    ['kind=abcdef', '?kind', 'request/invalid-length'],
    ['limt=5', '?limt', 'request/unknown-parameter'],
    [`cursor=${'a'.repeat(8001)}`, '?cursor', 'request/invalid-max-length'],
  ])('is refused: %.30s', async (query, at, code) => {
    const { body } = await server.http().get(`/v1/things?${query}`).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: at, code })]);
  });
});

it('can not reach a prototype through the query', async () => {
  await server.http().get('/v1/things?__proto__=5').expect(200);
  expect(({} as Record<string, unknown>)['5']).toBeUndefined();
});

it('can not reach a prototype through the query', async () => {
  await server.http().get('/v1/things?__proto__=5').expect(200);
  expect(({} as Record<string, unknown>)['5']).toBeUndefined();
});

describe('an address', () => {
  it.each(['/nowhere', '/v1/nothing', '/v2/things', '/v1/things/a/b/c/d'])(
    'that is unknown, %s, is said to be',
    async (path) => {
      const { body } = await server.http().get(path).expect(404);
      expect(body.code).toBe('request/unknown-route');
      expect(JSON.stringify(body)).not.toContain(path);
    },
  );

  it('refuses a method that it does not have and lists those that it has', async () => {
    const { body, headers } = await server.http().delete('/v1/things').expect(405);
    expect(body).toMatchObject({
      code: 'request/method-not-allowed',
      detail: 'This address has GET, HEAD, POST, not DELETE.',
    });
    expect(headers['allow']).toBe('GET, HEAD, POST');
    await server.http().options('/v1/things').expect(405);
    expect(await server.raw(`BREW /v1/things HTTP/1.1\r\nHost: localhost:${server.port}\r\n\r\n`)).toContain(
      'request/malformed',
    );
  });

  it('answers HEAD without a body, also when it refuses', async () => {
    expect((await server.http().head('/nowhere').expect(404)).text).toBeUndefined();
  });

  it.each(['/v1/things/one/%FF', '/v1/things?kind=%ED%A0%80', '/v1/things?kind=a%00b', '/%'])(
    'that can not be read, %s, is refused',
    async (path) => {
      const answer = await server.raw(
        `GET ${path} HTTP/1.1\r\nHost: localhost:${server.port}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 400/);
      expect(answer).toContain('request/malformed');
    },
  );

  it('refuses an id that is none', async () => {
    const { body } = await server.http().get('/v1/things/one/17').expect(422);
    expect(body.errors).toEqual([
      {
        code: 'request/invalid-id',
        message: 'Ids have the form 0194b8f2-5d3a-7c4e-9f10-2a6b8c0d1e2f.',
      },
    ]);
    expect((await server.http().get(`/v1/things/one/${UUID.toUpperCase()}`).expect(200)).body.thingId).toBe(UUID);
  });
});

describe('a precondition', () => {
  it('is the version in the ETag', async () => {
    const { headers } = await server.http().get(`/v1/things/one/${UUID}`).expect(200);
    expect(headers['etag']).toBe('"7"');
    const { body } = await server
      .http()
      .patch(`/v1/things/one/${UUID}`)
      .set('If-Match', String(headers['etag']))
      .expect(200);
    expect(body).toEqual({ version: '7' });
  });

  it.each([
    [undefined, 428, 'precondition/required'],
    ['*', 428, 'precondition/required'],
    ['W/"7"', 400, 'precondition/malformed'],
    ['"7", "8"', 400, 'precondition/malformed'],
    ['7', 400, 'precondition/malformed'],
    ['""', 400, 'precondition/malformed'],
    ['', 400, 'precondition/malformed'],
    [`"${'7'.repeat(101)}"`, 400, 'precondition/malformed'],
  ])('%s is refused', async (value, status, code) => {
    const call = server.http().patch(`/v1/things/one/${UUID}`);
    const { body } = await (value === undefined ? call : call.set('If-Match', value)).expect(status);
    expect(body.code).toBe(code);
  });

  it('says which read gives it, for an action the resource above', async () => {
    const edit = await server.http().patch(`/v1/things/one/${UUID}`).expect(428);
    expect(edit.body.detail).toContain(`GET /v1/things/one/${UUID} returned`);
    const action = await server.http().post(`/v1/things/one/${UUID}/completion`).expect(428);
    expect(action.body.detail).toContain(`GET /v1/things/one/${UUID} returned`);
  });

  it('sent in two headers is refused', async () => {
    const answer = await server.raw(
      `PATCH /v1/things/one/${UUID} HTTP/1.1\r\nHost: localhost:${server.port}\r\nIf-Match: "1"\r\nIf-Match: "2"\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toContain('precondition/malformed');
  });

  it.each<[Record<string, string>, number, object]>([
    [{ 'If-Match': '"3"' }, 200, { kind: 'match', version: '3' }],
    [{ 'If-None-Match': '*' }, 200, { kind: 'absent' }],
    [{}, 428, { code: 'precondition/required' }],
    [{ 'If-Match': '*' }, 428, { code: 'precondition/required' }],
    [{ 'If-Match': '"3"', 'If-None-Match': '*' }, 400, { code: 'precondition/malformed' }],
    [{ 'If-None-Match': '"3"' }, 400, { code: 'precondition/malformed' }],
  ])('of an upsert, %j, gives %d', async (headers, status, expected) => {
    const { body } = await server.http().put(`/v1/things/one/${UUID}`).set(headers).expect(status);
    expect(body).toMatchObject(expected);
  });
});

describe('an idempotency key', () => {
  it('reaches the route', async () => {
    const { body } = await post().set('Idempotency-Key', '~key!').send({ title: 'A' }).expect(201);
    expect(body.key).toBe('~key!');
  });

  it.each(['', 'a b', 'k'.repeat(256), 'clé'])('"%s" is refused', async (key) => {
    const answer = await server.raw(
      `POST /v1/things HTTP/1.1\r\nHost: localhost:${server.port}\r\nIdempotency-Key: ${key}\r\nContent-Type: application/json\r\nContent-Length: 13\r\nConnection: close\r\n\r\n{"title":"A"}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect(answer).toContain('idempotency/invalid-key');
  });

  it('sent twice is refused', async () => {
    const answer = await server.raw(
      `POST /v1/things HTTP/1.1\r\nHost: localhost:${server.port}\r\nIdempotency-Key: a\r\nIdempotency-Key: b\r\nContent-Type: application/json\r\nContent-Length: 13\r\nConnection: close\r\n\r\n{"title":"A"}`,
    );
    expect(answer).toContain('idempotency/invalid-key');
  });
});
