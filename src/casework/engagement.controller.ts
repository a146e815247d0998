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
import { CreateEngagementDto, EngagementDto, EngagementQueryDto, UpdateEngagementDto } from './engagement.dto';
import { EngagementsService } from './engagement.service';

@ApiTags('Engagements')
@Controller({ path: 'engagements', version: '1' })
export class EngagementController {
  constructor(
    private readonly engagements: EngagementsService,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('engagement.list')
  @ApiOperation({
    operationId: 'listEngagements',
    summary: 'List engagements',
    description: 'Use it to find the work that is done for a client.',
  })
  @ApiOkResponse({ type: PageDto(EngagementDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(@CurrentScope() scope: Scope, @Query() query: EngagementQueryDto): Promise<Page<EngagementDto>> {
    return this.engagements.list(scope, query);
  }

  @Post()
  @Allow('engagement.create')
  @ApiOperation({
    operationId: 'createEngagement',
    summary: 'Add an engagement',
    description:
      'The first step of a piece of work: its units and assessments belong to it. Its client has to be there.',
  })
  @ApiCreatedResponse({ type: EngagementDto })
  @ApiProblem('request/invalid', 'engagement/invalid', 'engagement/key-taken', 'party/not-found')
  create(@Creation() creation: CreationRequest, @Body() body: CreateEngagementDto): Promise<EngagementDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.engagements.create(tx, creation.scope, body, new Date());
      return { view, location: `/engagements/${view.id}`, version: view.version };
    });
  }

  @Get(':engagementId')
  @WithEtag()
  @Allow('engagement.read')
  @ApiOperation({
    operationId: 'getEngagement',
    summary: 'Read an engagement',
    description: 'Gives the ETag that a change or removal has to name.',
  })
  @ApiOkResponse({ type: EngagementDto })
  @ApiProblem('engagement/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('engagementId') id: string): Promise<EngagementDto> {
    return this.engagements.get(scope, id);
  }

  @Patch(':engagementId')
  @WithEtag()
  @Allow('engagement.write')
  @ApiOperation({
    operationId: 'updateEngagement',
    summary: 'Change an engagement',
    description:
      'Changes the properties that are sent; null clears one that may be absent. Completed assessments keep the old ones.',
  })
  @ApiOkResponse({ type: EngagementDto })
  @ApiProblem(
    'request/invalid',
    'engagement/invalid',
    'engagement/not-found',
    'engagement/key-taken',
    'party/not-found',
  )
  update(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateEngagementDto,
  ): Promise<EngagementDto> {
    return this.engagements.update(scope, id, versionNumber(version), body, new Date());
  }

  @Delete(':engagementId')
  @HttpCode(204)
  @Allow('engagement.write')
  @ApiOperation({
    operationId: 'deleteEngagement',
    summary: 'Remove an engagement',
    description: 'Its units and logos go with it. Refused while it has assessments.',
  })
  @ApiNoContentResponse()
  @ApiProblem('engagement/not-found', 'engagement/not-empty')
  remove(@CurrentScope() scope: Scope, @IdParam('engagementId') id: string, @IfMatch() version: string): Promise<void> {
    return this.engagements.remove(scope, id, versionNumber(version));
  }
}
