import { Controller, Get, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Page, Scope } from '../database';
import { ApiProblem, CSV_TYPE, CurrentScope, IdParam, JSON_TYPE, PageDto, streamedFile, wantsCsv } from '../http';
import { Allow } from '../identity';
import { KpiCorrectionDto, KpiSeriesDto, KpiSeriesQueryDto } from './kpi-series.dto';
import { KpiSeriesService } from './kpi-series.service';

const SERIES_PAGE = PageDto(KpiSeriesDto);

@ApiTags('KPI evidence')
@Controller({ path: 'engagements/:engagementId/kpi-series', version: '1' })
export class KpiSeriesController {
  constructor(private readonly series: KpiSeriesService) {}

  @Get()
  @Allow('kpi.read')
  @ApiExtraModels(SERIES_PAGE)
  @ApiOperation({
    operationId: 'listKpiSeries',
    summary: 'List KPI series',
    description:
      'By KPI and channel, each with all its months. With "Accept: text/csv" all that are chosen come at once, a row for ' +
      'each month, in a form that can be brought in again.',
  })
  @ApiOkResponse({
    content: {
      [JSON_TYPE]: { schema: { $ref: getSchemaPath(SERIES_PAGE) } },
      [CSV_TYPE]: { schema: { type: 'string' } },
    },
  })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'engagement/not-found')
  async list(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: KpiSeriesQueryDto,
    @Req() { headers }: Request,
  ): Promise<Page<KpiSeriesDto> | StreamableFile> {
    if (!wantsCsv(headers.accept)) return this.series.list(scope, engagementId, query);
    const stream = await this.series.csv(scope, engagementId, query);
    return streamedFile(stream, {
      type: `${CSV_TYPE}; charset=utf-8`,
      disposition: `attachment; filename="kpi-series-${engagementId}.csv"`,
    });
  }

  @Get('corrections')
  @Allow('kpi.read')
  @ApiOperation({
    operationId: 'listKpiCorrections',
    summary: 'List corrected KPI points',
    description: 'What points were before an import gave them other figures, the newest first.',
  })
  @ApiOkResponse({ type: PageDto(KpiCorrectionDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'engagement/not-found')
  corrections(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: KpiSeriesQueryDto,
  ): Promise<Page<KpiCorrectionDto>> {
    return this.series.corrections(scope, engagementId, query);
  }
}
