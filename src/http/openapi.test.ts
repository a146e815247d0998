import type { SortText } from '../database';
import { Body, Controller, Get, Module, Patch, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiOkResponse, ApiOperation, ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { type HttpApp, startHttpApp } from '../../test/support/http-app';
import {
  ApiProblem,
  IdempotencyKey,
  IdParam,
  IfMatch,
  IsPlainText,
  openApiJson,
  PageDto,
  PageQueryDto,
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
}

let server: HttpApp;
beforeAll(async () => {
  server = await startHttpApp([ThingController]);
});
afterAll(() => server.stop());
beforeEach(() => void (server.faults.length = 0));

describe('the documentation', () => {
  it('lists refusals by status, with examples, and headers', async () => {
    const { body } = await server.http().get('/v1/openapi.json').expect(200);
    expect(Object.keys(body.paths)).toEqual([...Object.keys(body.paths)].sort());
    const change = body.paths['/v1/things/one/{thingId}'].patch;
    expect(Object.keys(change.responses['400'].content['application/problem+json'].examples)).toEqual([
      'precondition/malformed',
    ]);
    expect(Object.keys(change.responses)).toEqual(expect.arrayContaining(['412', '422', '428', 'default']));
    expect(change.parameters).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'If-Match', required: true })]),
    );
    const get = body.paths['/v1/things/one/{thingId}'].get;
    expect(get.responses['200'].headers.ETag.schema.example).toBe('"3"');
    expect(get.responses['404'].description).toBe('`site/not-found`: Site not found.');
    expect(Object.keys(body.paths['/v1/things'].post.responses)).toEqual(
      expect.arrayContaining(['400', '413', '415', '422']),
    );
    expect(body.paths['/v1/things'].get.responses['400'].description).toContain('request/invalid-cursor');
    expect(body.components.schemas.VersionedPageDto.properties.items.items.$ref).toBe(
      '#/components/schemas/VersionedDto',
    );
    expect(JSON.stringify(body)).not.toMatch(/x-problem|x-etag/);
    expect(openApiJson(server.app)).toBe(`${JSON.stringify(body, null, 2)}\n`);
  });

  it('refuses an API that is not fully described', async () => {
    @Controller('bare')
    class BareController {
      @Get('a') @ApiOperation({ operationId: 'same', summary: 's', description: 'd' }) a(): void {}
      @Get('b') @ApiOperation({ operationId: 'same', summary: 's' }) b(): void {}
      @Get('c') c(): void {}
    }
    @Module({ controllers: [BareController] })
    class BareModule {}
    const bare = await NestFactory.create(BareModule, { logger: false });
    await bare.init();
    expect(() => openApiJson(bare)).toThrow(
      [
        'GET /bare/b has no description.',
        'GET /bare/b and GET /bare/a are both called same.',
        'GET /bare/c has no operationId.',
        'GET /bare/c has no summary.',
        'GET /bare/c has no description.',
      ].join('\n'),
    );
    await bare.close();
  });

  it('is shown by Swagger UI under its own policy', async () => {
    const page = await server.http().get('/docs/').expect(200);
    expect(page.text).toContain('swagger-ui');
    expect(page.text).not.toMatch(/<script(?![^>]*src=)[^>]*>[^<]/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const without = await server.http().get('/docs').redirects(1).expect(200);
    expect(without.text).toContain('swagger-ui');
    expect((await server.http().get('/docs/swagger-ui-init.js').expect(200)).text).toContain('/v1/openapi.json');
    await server.http().get('/docs/swagger-ui-bundle.js').expect(200);
    await server.http().get('/docs/nothing.js').expect(404);
  });

  it('can be left out', async () => {
    const undocumented = await startHttpApp([ThingController], { docs: false });
    await undocumented.http().get('/docs').expect(404);
    await undocumented.http().get('/v1/openapi.json').expect(404);
    await undocumented.stop();
  });
});
