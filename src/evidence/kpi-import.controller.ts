import { Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import { AcceptsBody, ApiProblem, CurrentScope, IdParam, KILOBYTE, PageDto, RawBody, Watched, Watching } from '../http';
import { Allow } from '../identity';
import type { Watcher } from '../shared/watcher';
import { KpiImportHistory } from './kpi-import-history.service';
import {
  KpiImportDto,
  KpiImportListQueryDto,
  KpiImportResultDto,
  KpiPreviewDto,
  KpiUploadQueryDto,
} from './kpi-import.dto';
import { KpiImportService } from './kpi-import.service';

/** A hundred thousand long rows, and more: the reader takes 400,000 rows and 200,000 points at most. */
const TABLE = { types: ['text/csv'], bytes: 12 * 1024 * KILOBYTE };
const BODY = {
  schema: {
    type: 'string',
    description:
      'A table with a header, in UTF-8: a row for each KPI, unit and month, or columns for KPIs, months or units. Comma, ' +
      'semicolon, tab or | between the cells; decimals with a point or a comma.',
  },
};

@ApiTags('KPI evidence')
@Controller({ path: 'engagements/:engagementId/kpi-imports', version: '1' })
export class KpiImportController {
  constructor(
    private readonly imports: KpiImportService,
    private readonly history: KpiImportHistory,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @AcceptsBody(TABLE)
  @ApiBody(BODY)
  @Allow('kpi.write')
  @ApiOperation({
    operationId: 'previewKpiImport',
    summary: 'Try a file of KPI points',
    description:
      'How the file is understood, what is wrong with it and where, and what bringing it in would do. Changes nothing; ' +
      'change the mapping where it was guessed wrong, and send both again.',
  })
  @Watched(KpiPreviewDto)
  @ApiProblem('engagement/not-found', 'server/unavailable')
  preview(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: KpiUploadQueryDto,
    @RawBody() body: unknown,
    @Watching() watcher: Watcher,
  ): Promise<KpiPreviewDto> {
    return this.imports.preview(scope, engagementId, KpiUploadQueryDto.upload(query, body), watcher);
  }

  @Post()
  @HttpCode(200)
  @AcceptsBody(TABLE)
  @ApiBody(BODY)
  @Allow('kpi.write')
  @ApiOperation({
    operationId: 'importKpis',
    summary: 'Bring in a file of KPI points',
    description:
      'All or nothing: one error and nothing is changed. Points that are there with other figures are corrected, and what ' +
      'they were is kept; points that the file does not have stay. A file that was brought in before changes nothing, so ' +
      'the request can be repeated.',
  })
  @Watched(KpiImportResultDto)
  @ApiProblem('engagement/not-found', 'kpi/invalid', 'unit/not-found', 'server/unavailable')
  run(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: KpiUploadQueryDto,
    @RawBody() body: unknown,
    @Watching() watcher: Watcher,
  ): Promise<KpiImportResultDto> {
    return this.imports.run(scope, engagementId, KpiUploadQueryDto.upload(query, body), new Date(), watcher);
  }

  @Get()
  @Allow('kpi.read')
  @ApiOperation({
    operationId: 'listKpiImports',
    summary: 'List the files of KPI points',
    description: 'Those that were brought in and changed something, the newest first, with who did it.',
  })
  @ApiOkResponse({ type: PageDto(KpiImportDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'engagement/not-found')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: KpiImportListQueryDto,
  ): Promise<Page<KpiImportDto>> {
    return this.history.list(scope, engagementId, query);
  }

  @Delete(':importId')
  @HttpCode(204)
  @Allow('kpi.write')
  @ApiOperation({
    operationId: 'takeBackKpiImport',
    summary: 'Take back an import of KPI points',
    description:
      'As if the file had never been brought in, for instance into the wrong engagement: its new points go, corrected ones ' +
      'get their former figures back, and targets that it stated go unless they were changed since. Refused when a later ' +
      'import changed one of its series: take that one back first. Completed assessments keep what they had, and the audit ' +
      'trail keeps both.',
  })
  @ApiNoContentResponse()
  @ApiProblem('engagement/not-found', 'kpi/import-not-found', 'kpi/import-superseded', 'kpi/import-not-kept')
  takeBack(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('importId') importId: string,
  ): Promise<void> {
    return this.history.takeBack(scope, engagementId, importId, new Date());
  }
}
