import { Controller, Delete, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import {
  AcceptsBody,
  ApiProblem,
  Creation,
  type CreationRequest,
  Creations,
  CurrentScope,
  KILOBYTE,
  PageDto,
  RawBody,
  type UploadedBytes,
} from '../http';
import { Allow } from '../identity';
import { FrameworkIdPipe } from './framework-id.pipe';
import { FrameworkTreeDto } from './framework-tree.dto';
import {
  FrameworkPreviewDto,
  FrameworkVersionDetailDto,
  FrameworkVersionDto,
  FrameworkVersionQueryDto,
} from './framework-version.dto';
import { FrameworkVersionService } from './framework-version.service';
import { GuidanceDto, GuidanceQueryDto } from './guidance.dto';
import { GuidanceService } from './guidance.service';
import { UploadChecker } from './upload-checker';

const YAML = 'application/yaml';
const BODY = { types: [YAML, 'text/yaml'], bytes: 2048 * KILOBYTE };
const ID = { name: 'frameworkId', schema: { type: 'string', example: 'service-excellence-5p@1.0.0' } } as const;
const FILE = { type: 'string', example: 'schema: tolok-framework/1\nkey: front-desk\nversion: 1.0.0\n…' } as const;

@ApiTags('Library')
@Controller({ path: 'framework-versions', version: '1' })
export class FrameworkVersionController {
  constructor(
    private readonly versions: FrameworkVersionService,
    private readonly uploads: UploadChecker,
    private readonly guidance: GuidanceService,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('library.read')
  @ApiOperation({
    operationId: 'listFrameworkVersions',
    summary: 'List framework versions',
    description: 'What an assessment can be run against: frameworks of the product and those that were loaded here.',
  })
  @ApiOkResponse({ type: PageDto(FrameworkVersionDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(@CurrentScope() scope: Scope, @Query() query: FrameworkVersionQueryDto): Promise<Page<FrameworkVersionDto>> {
    return this.versions.list(scope, query);
  }

  @Post()
  @AcceptsBody(BODY)
  @Allow('library.write')
  @ApiOperation({
    operationId: 'createFrameworkVersion',
    summary: 'Load a framework file',
    description:
      'The body is the YAML file, at most 2 MB. It is checked as `tolok frameworks validate` does, and every problem is ' +
      'reported with its line. A version never changes: to correct one, load the file with a new version.',
  })
  @ApiBody({ required: true, schema: FILE })
  @ApiCreatedResponse({ type: FrameworkVersionDto })
  @ApiProblem('framework/invalid', 'framework/version-taken', 'server/unavailable')
  async create(
    @Creation() creation: CreationRequest,
    @RawBody() { bytes }: UploadedBytes,
  ): Promise<FrameworkVersionDto> {
    const upload = await this.uploads.check(bytes);
    return this.creations.once(creation, async (tx) => {
      const view = await this.versions.create(tx, creation.scope, upload, new Date());
      return { view, location: `/framework-versions/${view.id}` };
    });
  }

  @Post('preview')
  @HttpCode(200)
  @AcceptsBody(BODY)
  @Allow('library.write')
  @ApiOperation({
    operationId: 'previewFrameworkVersion',
    summary: 'Try a framework file',
    description:
      'What the file would become, or every problem with its line. Stores nothing: mend the file, try it again, then load it.',
  })
  @ApiBody({ required: true, schema: FILE })
  @ApiOkResponse({ type: FrameworkPreviewDto })
  @ApiProblem('framework/invalid', 'server/unavailable')
  async preview(@CurrentScope() scope: Scope, @RawBody() { bytes }: UploadedBytes): Promise<FrameworkPreviewDto> {
    return this.versions.preview(scope, await this.uploads.check(bytes), new Date());
  }

  @Get(':frameworkId')
  @ApiParam(ID)
  @Allow('library.read')
  @ApiOperation({
    operationId: 'getFrameworkVersion',
    summary: 'Read a framework version',
    description: 'Its summary and what it consists of. Use it to choose a framework before an assessment is started.',
  })
  @ApiOkResponse({ type: FrameworkVersionDetailDto })
  @ApiProblem('framework/not-found')
  get(
    @CurrentScope() scope: Scope,
    @Param('frameworkId', FrameworkIdPipe) id: string,
  ): Promise<FrameworkVersionDetailDto> {
    return this.versions.get(scope, id);
  }

  @Get(':frameworkId/tree')
  @ApiParam(ID)
  @Allow('library.read')
  @ApiOperation({
    operationId: 'getFrameworkTree',
    summary: 'Read the whole tree of a framework version',
    description:
      'All groups and requirements with what is rated and on which scale. Scales, dimensions and owner functions stand ' +
      'once at the top; requirements name them by key. Texts are as the file has them: one text, or one per language.',
  })
  @ApiOkResponse({ type: FrameworkTreeDto })
  @ApiProblem('framework/not-found')
  tree(@CurrentScope() scope: Scope, @Param('frameworkId', FrameworkIdPipe) id: string): Promise<FrameworkTreeDto> {
    return this.versions.tree(scope, id);
  }

  @Get(':frameworkId/guidance')
  @ApiParam(ID)
  @Allow('library.read')
  @ApiOperation({
    operationId: 'getFrameworkGuidance',
    summary: 'Read the guidance of a framework version',
    description:
      'Requirement by requirement: intent, what to ask, watch and sample, typical evidence, what the levels look like, ' +
      'mistakes, causes, a recommendation to start from, work items. Of frameworks that come with the product; all of ' +
      'it is about a megabyte, so ask for a category or a requirement.',
  })
  @ApiOkResponse({ type: GuidanceDto })
  @ApiProblem('request/invalid', 'framework/not-found', 'framework/no-guidance')
  readGuidance(
    @CurrentScope() scope: Scope,
    @Param('frameworkId', FrameworkIdPipe) id: string,
    @Query() query: GuidanceQueryDto,
  ): Promise<GuidanceDto> {
    return this.guidance.read(scope, id, query);
  }

  @Get(':frameworkId/source')
  @ApiParam(ID)
  @Allow('library.read')
  @ApiOperation({
    operationId: 'getFrameworkSource',
    summary: 'Download a framework file',
    description: 'The YAML file as it was loaded, byte for byte: its SHA-256 is that of the framework version.',
  })
  @ApiProduces(YAML)
  @ApiOkResponse({ schema: FILE })
  @ApiProblem('framework/not-found')
  async source(
    @CurrentScope() scope: Scope,
    @Param('frameworkId', FrameworkIdPipe) id: string,
  ): Promise<StreamableFile> {
    const bytes = await this.versions.source(scope, id);
    const disposition = `attachment; filename="${id}.yaml"`;
    return new StreamableFile(bytes, { type: YAML, disposition, length: bytes.length });
  }

  @Delete(':frameworkId')
  @HttpCode(204)
  @ApiParam(ID)
  @Allow('library.write')
  @ApiOperation({
    operationId: 'deleteFrameworkVersion',
    summary: 'Remove a framework version',
    description:
      'Only one that was loaded here and that no assessment is pinned to. No If-Match: versions never change.',
  })
  @ApiNoContentResponse()
  @ApiProblem('framework/not-found', 'framework/built-in', 'framework/in-use')
  remove(@CurrentScope() scope: Scope, @Param('frameworkId', FrameworkIdPipe) id: string): Promise<void> {
    return this.versions.remove(scope, id);
  }
}
