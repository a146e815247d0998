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
import { CreateUnitDto, UnitDto, UnitQueryDto, UpdateUnitDto } from './unit.dto';
import { UnitService } from './unit.service';

@ApiTags('Units')
@Controller({ version: '1' })
export class UnitController {
  constructor(
    private readonly units: UnitService,
    private readonly creations: Creations,
  ) {}

  @Get('engagements/:engagementId/units')
  @Allow('unit.read')
  @ApiOperation({
    operationId: 'listUnits',
    summary: 'List the units of an engagement',
    description: 'The operations that can be assessed, each a site with or without a programme.',
  })
  @ApiOkResponse({ type: PageDto(UnitDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'engagement/not-found')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: UnitQueryDto,
  ): Promise<Page<UnitDto>> {
    return this.units.list(scope, engagementId, query);
  }

  @Post('engagements/:engagementId/units')
  @Allow('engagement.write')
  @ApiOperation({
    operationId: 'createUnit',
    summary: 'Add a unit',
    description: 'Assessments that are there already do not cover it until it is added to them.',
  })
  @ApiCreatedResponse({ type: UnitDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'unit/ref-taken', 'site/not-found', 'programme/not-found')
  create(
    @Creation() creation: CreationRequest,
    @IdParam('engagementId') engagementId: string,
    @Body() body: CreateUnitDto,
  ): Promise<UnitDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.units.create(tx, creation.scope, engagementId, body, new Date());
      return { view, location: `/units/${view.id}`, version: view.version };
    });
  }

  @Get('units/:unitId')
  @WithEtag()
  @Allow('unit.read')
  @ApiOperation({
    operationId: 'getUnit',
    summary: 'Read a unit',
    description: 'Gives the ETag that a change or removal has to name.',
  })
  @ApiOkResponse({ type: UnitDto })
  @ApiProblem('unit/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('unitId') id: string): Promise<UnitDto> {
    return this.units.get(scope, id);
  }

  @Patch('units/:unitId')
  @WithEtag()
  @Allow('engagement.write')
  @ApiOperation({
    operationId: 'updateUnit',
    summary: 'Change a unit',
    description: 'Changes the properties that are sent; the others stay. Completed assessments keep the old ones.',
  })
  @ApiOkResponse({ type: UnitDto })
  @ApiProblem(
    'request/invalid',
    'unit/not-found',
    'unit/ref-taken',
    'unit/in-use',
    'site/not-found',
    'programme/not-found',
  )
  update(
    @CurrentScope() scope: Scope,
    @IdParam('unitId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateUnitDto,
  ): Promise<UnitDto> {
    return this.units.update(scope, id, versionNumber(version), body, new Date());
  }

  @Delete('units/:unitId')
  @HttpCode(204)
  @Allow('engagement.write')
  @ApiOperation({
    operationId: 'deleteUnit',
    summary: 'Remove a unit',
    description: 'Refused while an assessment covers it.',
  })
  @ApiNoContentResponse()
  @ApiProblem('unit/not-found', 'unit/in-use')
  remove(@CurrentScope() scope: Scope, @IdParam('unitId') id: string, @IfMatch() version: string): Promise<void> {
    return this.units.remove(scope, id, versionNumber(version));
  }
}
