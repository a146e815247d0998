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
import { CreateKpiTargetDto, KpiTargetDto, KpiTargetQueryDto, UpdateKpiTargetDto } from './kpi-target.dto';
import { KpiTargetService } from './kpi-target.service';

@ApiTags('KPI evidence')
@Controller({ path: 'engagements/:engagementId/kpi-targets', version: '1' })
export class KpiTargetController {
  constructor(
    private readonly targets: KpiTargetService,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('kpi.read')
  @ApiOperation({
    operationId: 'listKpiTargets',
    summary: 'List KPI targets',
    description: 'By KPI. The narrowest one that fits a series counts: unit and channel, then unit, then channel.',
  })
  @ApiOkResponse({ type: PageDto(KpiTargetDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'engagement/not-found')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: KpiTargetQueryDto,
  ): Promise<Page<KpiTargetDto>> {
    return this.targets.list(scope, engagementId, query);
  }

  @Post()
  @Allow('kpi.write')
  @ApiOperation({
    operationId: 'createKpiTarget',
    summary: 'State a KPI target',
    description:
      'A target, a benchmark, or both; for everything, a unit, a channel, or both. A KPI that can be too high and too low ' +
      'has a range for its target.',
  })
  @ApiCreatedResponse({ type: KpiTargetDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'kpi/unknown-kpi', 'unit/not-found')
  @ApiProblem('kpi/target-exists', 'kpi/target-out-of-range', 'kpi/target-needs-range')
  @ApiProblem('kpi/target-needs-one-figure', 'kpi/target-range-empty')
  create(
    @Creation() creation: CreationRequest,
    @IdParam('engagementId') engagementId: string,
    @Body() body: CreateKpiTargetDto,
  ): Promise<KpiTargetDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.targets.create(tx, creation.scope, engagementId, body, new Date());
      const location = `/engagements/${engagementId}/kpi-targets/${view.id}`;
      return { view, location, version: view.version };
    });
  }

  @Get(':targetId')
  @WithEtag()
  @Allow('kpi.read')
  @ApiOperation({
    operationId: 'getKpiTarget',
    summary: 'Read a KPI target',
    description: 'Gives the ETag that a change or removal has to name.',
  })
  @ApiOkResponse({ type: KpiTargetDto })
  @ApiProblem('engagement/not-found', 'kpi/target-not-found')
  get(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('targetId') id: string,
  ): Promise<KpiTargetDto> {
    return this.targets.get(scope, engagementId, id);
  }

  @Patch(':targetId')
  @WithEtag()
  @Allow('kpi.write')
  @ApiOperation({
    operationId: 'updateKpiTarget',
    summary: 'Change a KPI target',
    description: 'Changes the properties that are sent; null clears. KPI, unit and channel stay.',
  })
  @ApiOkResponse({ type: KpiTargetDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'kpi/target-not-found', 'kpi/target-out-of-range')
  @ApiProblem('kpi/target-needs-range', 'kpi/target-needs-one-figure', 'kpi/target-range-empty')
  update(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('targetId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateKpiTargetDto,
  ): Promise<KpiTargetDto> {
    return this.targets.update(scope, engagementId, id, versionNumber(version), body, new Date());
  }

  @Delete(':targetId')
  @HttpCode(204)
  @Allow('kpi.write')
  @ApiOperation({
    operationId: 'deleteKpiTarget',
    summary: 'Remove a KPI target',
    description: 'Completed assessments keep it.',
  })
  @ApiNoContentResponse()
  @ApiProblem('engagement/not-found', 'kpi/target-not-found')
  remove(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('targetId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    return this.targets.remove(scope, engagementId, id, versionNumber(version));
  }
}
