import { Body, Controller, Delete, Get, HttpCode, Param, Patch, type PipeTransform, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import {
  ApiProblem,
  Creation,
  type CreationRequest,
  Creations,
  CurrentScope,
  IdParam,
  IfMatch,
  KEY_SCHEMA,
  PageDto,
  versionNumber,
  WithEtag,
} from '../http';
import { Allow } from '../identity';
import { DomainError } from '../shared/domain-error';
import {
  CreateKpiDefinitionDto,
  KpiDefinitionDto,
  KpiDefinitionQueryDto,
  UpdateKpiDefinitionDto,
} from './kpi-definition.dto';
import { KpiDefinitionService } from './kpi-definition.service';

const KEY = new RegExp(KEY_SCHEMA.pattern);
const KPI_KEY = { name: 'kpiKey', schema: KEY_SCHEMA };

/** What is no key is the key of nothing. */
class KpiKeyPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (KEY.test(value) && value.length <= KEY_SCHEMA.maxLength) return value;
    throw new DomainError('kpi/definition-not-found', 'The engagement defines no such KPI.');
  }
}

@ApiTags('KPI evidence')
@Controller({ path: 'engagements/:engagementId/kpi-definitions', version: '1' })
export class KpiDefinitionController {
  constructor(
    private readonly definitions: KpiDefinitionService,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('kpi.read')
  @ApiOperation({
    operationId: 'listKpiDefinitions',
    summary: 'List the KPIs that an engagement defines',
    description: 'By key; those of the catalogue and of frameworks stand elsewhere.',
  })
  @ApiOkResponse({ type: PageDto(KpiDefinitionDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'engagement/not-found')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: KpiDefinitionQueryDto,
  ): Promise<Page<KpiDefinitionDto>> {
    return this.definitions.list(scope, engagementId, query);
  }

  @Post()
  @Allow('kpi.write')
  @ApiOperation({
    operationId: 'createKpiDefinition',
    summary: 'Define a KPI',
    description: 'For what the client measures and neither the catalogue nor a framework has.',
  })
  @ApiCreatedResponse({ type: KpiDefinitionDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'kpi/key-taken')
  create(
    @Creation() creation: CreationRequest,
    @IdParam('engagementId') engagementId: string,
    @Body() body: CreateKpiDefinitionDto,
  ): Promise<KpiDefinitionDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.definitions.create(tx, creation.scope, engagementId, body, new Date());
      const location = `/engagements/${engagementId}/kpi-definitions/${view.key}`;
      return { view, location, version: view.version };
    });
  }

  @Get(':kpiKey')
  @WithEtag()
  @ApiParam(KPI_KEY)
  @Allow('kpi.read')
  @ApiOperation({
    operationId: 'getKpiDefinition',
    summary: 'Read a KPI definition',
    description: 'Gives the ETag that a change or removal has to name.',
  })
  @ApiOkResponse({ type: KpiDefinitionDto })
  @ApiProblem('engagement/not-found', 'kpi/definition-not-found')
  get(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Param('kpiKey', KpiKeyPipe) key: string,
  ): Promise<KpiDefinitionDto> {
    return this.definitions.get(scope, engagementId, key);
  }

  @Patch(':kpiKey')
  @WithEtag()
  @ApiParam(KPI_KEY)
  @Allow('kpi.write')
  @ApiOperation({
    operationId: 'updateKpiDefinition',
    summary: 'Change a KPI definition',
    description: 'Changes the properties that are sent. Unit and kind stay while figures or targets name the KPI.',
  })
  @ApiOkResponse({ type: KpiDefinitionDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'kpi/definition-not-found', 'kpi/definition-in-use')
  update(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Param('kpiKey', KpiKeyPipe) key: string,
    @IfMatch() version: string,
    @Body() body: UpdateKpiDefinitionDto,
  ): Promise<KpiDefinitionDto> {
    return this.definitions.update(scope, engagementId, key, versionNumber(version), body, new Date());
  }

  @Delete(':kpiKey')
  @HttpCode(204)
  @ApiParam(KPI_KEY)
  @Allow('kpi.write')
  @ApiOperation({
    operationId: 'deleteKpiDefinition',
    summary: 'Remove a KPI definition',
    description: 'Refused while figures or targets name the KPI.',
  })
  @ApiNoContentResponse()
  @ApiProblem('engagement/not-found', 'kpi/definition-not-found', 'kpi/definition-in-use')
  remove(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Param('kpiKey', KpiKeyPipe) key: string,
    @IfMatch() version: string,
  ): Promise<void> {
    return this.definitions.remove(scope, engagementId, key, versionNumber(version));
  }
}
