import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import {
  ApiProblem,
  Creation,
  type CreationRequest,
  Creations,
  CurrentScope,
  IdParam,
  IfMatch,
  PageDto,
  versionNumber,
  WithEtag,
} from '../http';
import { Allow } from '../identity';
import { CreateSiteDto, SiteDto, SiteQueryDto, UpdateSiteDto } from './site.dto';
import { SiteService } from './site.service';

@ApiTags('Organisation')
@Controller({ path: 'sites', version: '1' })
export class SiteController {
  constructor(
    private readonly sites: SiteService,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('organisation.read')
  @ApiOperation({
    operationId: 'listSites',
    summary: 'List sites',
    description: 'Places where parties operate, a page at a time.',
  })
  @ApiOkResponse({ type: PageDto(SiteDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(@CurrentScope() scope: Scope, @Query() query: SiteQueryDto): Promise<Page<SiteDto>> {
    return this.sites.list(scope, query);
  }

  @Post()
  @Allow('organisation.write')
  @ApiOperation({
    operationId: 'createSite',
    summary: 'Add a site',
    description: 'Use it for each place that an engagement may assess. The party that operates there has to exist.',
  })
  @ApiCreatedResponse({ type: SiteDto })
  @ApiProblem('request/invalid', 'site/ref-taken', 'party/not-found')
  create(@Creation() creation: CreationRequest, @Body() body: CreateSiteDto): Promise<SiteDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.sites.create(tx, creation.scope, body, new Date());
      return { view, location: `/sites/${view.id}`, version: view.version };
    });
  }

  @Get(':siteId')
  @WithEtag()
  @Allow('organisation.read')
  @ApiOperation({
    operationId: 'getSite',
    summary: 'Read a site',
    description: 'Gives the ETag that a change or removal has to name.',
  })
  @ApiOkResponse({ type: SiteDto })
  @ApiProblem('site/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('siteId') id: string): Promise<SiteDto> {
    return this.sites.get(scope, id);
  }

  @Patch(':siteId')
  @WithEtag()
  @Allow('organisation.write')
  @ApiOperation({
    operationId: 'updateSite',
    summary: 'Change a site',
    description: 'Changes the properties that are sent; the others stay. Completed assessments keep the old ones.',
  })
  @ApiOkResponse({ type: SiteDto })
  @ApiProblem('request/invalid', 'site/not-found', 'site/ref-taken', 'party/not-found')
  update(
    @CurrentScope() scope: Scope,
    @IdParam('siteId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateSiteDto,
  ): Promise<SiteDto> {
    return this.sites.update(scope, id, versionNumber(version), body, new Date());
  }

  @Delete(':siteId')
  @HttpCode(204)
  @Allow('organisation.write')
  @ApiOperation({
    operationId: 'deleteSite',
    summary: 'Remove a site',
    description: 'Refused while units of engagements stand at it.',
  })
  @ApiNoContentResponse()
  @ApiProblem('site/not-found', 'site/in-use')
  remove(@CurrentScope() scope: Scope, @IdParam('siteId') id: string, @IfMatch() version: string): Promise<void> {
    return this.sites.remove(scope, id, versionNumber(version));
  }
}
