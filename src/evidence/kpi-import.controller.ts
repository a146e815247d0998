import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import { AcceptsBody, ApiProblem, CurrentScope, IdParam, KILOBYTE, PageDto, RawBody } from '../http';
import { Allow } from '../identity';
import {
  KpiImportDto,
  KpiImportListQueryDto,
  KpiImportResultDto,
  KpiPreviewDto,
  KpiUploadQueryDto,
} from './kpi-import.dto';
import { KpiImportService } from './kpi-import.service';

/** A hundred thousand long rows, and more. */
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
  constructor(private readonly imports: KpiImportService) {}

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
  @ApiOkResponse({ type: KpiPreviewDto })
  @ApiProblem('engagement/not-found')
  preview(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: KpiUploadQueryDto,
    @RawBody() body: unknown,
  ): Promise<KpiPreviewDto> {
    return this.imports.preview(scope, engagementId, KpiUploadQueryDto.upload(query, body));
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
  @ApiOkResponse({ type: KpiImportResultDto })
  @ApiProblem('engagement/not-found', 'kpi/invalid', 'unit/not-found')
  run(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: KpiUploadQueryDto,
    @RawBody() body: unknown,
  ): Promise<KpiImportResultDto> {
    return this.imports.run(scope, engagementId, KpiUploadQueryDto.upload(query, body), new Date());
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
    return this.imports.list(scope, engagementId, query);
  }
}
