import { Body, Controller, Delete, Get, HttpCode, Post, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Page, Scope } from '../database';
import { ApiProblem, Creation, type CreationRequest, Creations, CurrentScope, IdParam, PageDto } from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { downloadReport } from './report-download';
import { ReportBasis } from './report-basis';
import { ReportStreams } from './report-streams';
import { CreateReportDto, ReportDto, ReportFileQueryDto, ReportQueryDto } from './report.dto';
import { ReportService } from './report.service';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Reports')
@Controller({ path: 'reports', version: '1' })
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly basis: ReportBasis,
    private readonly streams: ReportStreams,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('report.list')
  @ApiOperation({
    operationId: 'listReports',
    summary: 'List reports',
    description: 'Reports that were asked for, the newest first, a page at a time.',
  })
  @ApiOkResponse({ type: PageDto(ReportDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() query: ReportQueryDto,
  ): Promise<Page<ReportDto>> {
    return this.reports.list(scope, principal, query, new Date());
  }

  @Post()
  @HttpCode(202)
  @Allow('report.create', { inBody: 'assessmentId' })
  @ApiOperation({
    operationId: 'createReport',
    summary: 'Ask for a report',
    description:
      'Freezes the assessment, the one it is compared with and those of its wave as they are now, and queues the ' +
      'rendering. Follow the events of the report, or read it until it is ready. A jointPlan fails where nothing in the ' +
      'wave is below target, and says so: read the plan of the assessment first.',
  })
  @ApiAcceptedResponse({ type: ReportDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'report/invalid')
  @ApiProblem('rasic/matrix-not-found')
  async create(@Creation() creation: CreationRequest, @Body() body: CreateReportDto): Promise<ReportDto> {
    const { scope } = creation;
    const now = new Date();
    // Before the transaction: it reads the earlier waves, and what matrices follow.
    const basis = await this.basis.read(scope, body, now);
    return this.creations.once(creation, async (tx) => {
      const view = await this.reports.create(tx, scope, body, now, basis);
      return { view, location: `/reports/${view.id}`, status: 202 };
    });
  }

  @Get(':reportId')
  @Allow('report.read')
  @ApiOperation({
    operationId: 'getReport',
    summary: 'Read the state of a report',
    description: 'Status and progress; when it is ready, the address of its file with size and hashes.',
  })
  @ApiOkResponse({ type: ReportDto })
  @ApiProblem('report/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('reportId') id: string): Promise<ReportDto> {
    return this.reports.get(scope, id);
  }

  @Get(':reportId/file')
  @Allow('report.read')
  @ApiOperation({
    operationId: 'downloadReport',
    summary: 'Download a report',
    description: 'The bytes of a report that is ready. They never change; the ETag is their SHA-256.',
  })
  @ApiProduces('application/pdf', 'application/json')
  @ApiOkResponse({
    description: 'The file.',
    content: { 'application/pdf': BINARY, 'application/json': { schema: { type: 'object' } } },
  })
  @ApiResponse({ status: 304, description: 'The caller has these bytes: If-None-Match named their ETag.' })
  @ApiProblem('report/not-found', 'report/not-ready', 'report/failed')
  file(
    @CurrentScope() scope: Scope,
    @IdParam('reportId') id: string,
    @Query() { disposition }: ReportFileQueryDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return downloadReport(this.reports.file(scope, id), response, disposition);
  }

  @Get(':reportId/events')
  @Allow('report.read')
  @ApiOperation({
    operationId: 'followReport',
    summary: 'Follow a report',
    description:
      'Server-Sent Events named `report`, each with the state of the report: at once, and after each change. The stream ' +
      'ends when the report is ready or failed; a client that then connects again with `Last-Event-ID` gets 204.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'The data of each event is a report.',
    content: {
      'text/event-stream': { schema: { type: 'string' }, example: 'event: report\ndata: {"progress":35}\n\n' },
    },
  })
  @ApiNoContentResponse({ description: 'Nothing more will happen.' })
  @ApiProblem('report/not-found', 'access/too-many-attempts', 'server/unavailable')
  events(
    @CurrentScope() scope: Scope,
    @IdParam('reportId') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.streams.open(scope, id, request, response);
  }

  @Post(':reportId/retry')
  @HttpCode(202)
  @Allow('report.create')
  @ApiOperation({
    operationId: 'retryReport',
    summary: 'Try a failed report again',
    description: 'Queues the same report again, from the same snapshots. To print what was changed, ask for a new one.',
  })
  @ApiAcceptedResponse({ type: ReportDto })
  @ApiProblem('report/not-found', 'report/not-ready', 'report/invalid')
  retry(@CurrentScope() scope: Scope, @IdParam('reportId') id: string): Promise<ReportDto> {
    return this.reports.retry(scope, id, new Date());
  }

  @Delete(':reportId')
  @HttpCode(204)
  @Allow('report.create')
  @ApiOperation({
    operationId: 'deleteReport',
    summary: 'Remove a report',
    description:
      'With its file. One that is queued is not made any more; one that is being rendered can not be removed.',
  })
  @ApiNoContentResponse()
  @ApiProblem('report/not-found', 'report/not-ready', 'report/issued')
  remove(@CurrentScope() scope: Scope, @IdParam('reportId') id: string): Promise<void> {
    return this.reports.remove(scope, id);
  }
}
