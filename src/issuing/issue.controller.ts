import { Body, Controller, Get, HttpCode, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Page, Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, PageDto } from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { downloadReport } from '../publishing';
import { IssueDto, IssueFileQueryDto, IssueQueryDto, IssueReportDto, RevocationDto } from './issue.dto';
import { IssuingService } from './issuing.service';
import { RegisterService } from './register.service';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Issued reports')
@Controller({ version: '1' })
export class IssueController {
  constructor(
    private readonly issuing: IssuingService,
    private readonly register: RegisterService,
  ) {}

  @Post('reports/:reportId/issue')
  @Allow('report.issue')
  @ApiOperation({
    operationId: 'issueReport',
    summary: 'Issue a report',
    description:
      'Somebody else than who asked for it and who completed the assessment confirms who they are and signs. The report ' +
      'is rendered again from the same snapshots, with a seal and a signature; then it is in force and never changes. A ' +
      'report is issued once: to repeat the request does no harm.',
  })
  @ApiCreatedResponse({ type: IssueDto })
  @ApiProblem('request/invalid', 'report/not-found', 'issue/not-issuable', 'issue/second-person', 'issue/not-found')
  @ApiProblem('issue/ended', 'access/confirmation-failed', 'access/too-many-attempts', 'server/unavailable')
  async issue(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('reportId') reportId: string,
    @Body() body: IssueReportDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IssueDto> {
    const id = await this.issuing.issue(scope, principal, reportId, body, new Date());
    response.location(`/v1/issues/${id}`);
    return this.register.get(scope, id);
  }

  @Get('issues')
  @Allow('issue.list')
  @ApiOperation({
    operationId: 'listIssues',
    summary: 'List issued reports',
    description: 'The register: in force, superseded and revoked ones, the newest first, a page at a time.',
  })
  @ApiOkResponse({ type: PageDto(IssueDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(@CurrentScope() scope: Scope, @Query() query: IssueQueryDto): Promise<Page<IssueDto>> {
    return this.register.list(scope, query);
  }

  @Get('issues/:issueId')
  @Allow('issue.read')
  @ApiOperation({
    operationId: 'getIssue',
    summary: 'Read about an issued report',
    description: 'Number, hashes, who signed it and when, and whether it is in force.',
  })
  @ApiOkResponse({ type: IssueDto })
  @ApiProblem('issue/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('issueId') id: string): Promise<IssueDto> {
    return this.register.get(scope, id);
  }

  @Get('issues/:issueId/file')
  @Allow('issue.read')
  @ApiOperation({
    operationId: 'downloadIssue',
    summary: 'Download an issued report',
    description: 'The signed PDF. Each download stands in the audit trail.',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The file.', content: { 'application/pdf': BINARY } })
  @ApiResponse({ status: 304, description: 'The caller has these bytes: If-None-Match named their ETag.' })
  @ApiProblem('issue/not-found')
  file(
    @CurrentScope() scope: Scope,
    @IdParam('issueId') id: string,
    @Query() { disposition }: IssueFileQueryDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return downloadReport(this.register.file(scope, id), response, disposition);
  }

  @Post('issues/:issueId/revocation')
  @HttpCode(200)
  @Allow('report.issue')
  @ApiOperation({
    operationId: 'revokeIssue',
    summary: 'Revoke an issued report',
    description: 'For good. Whoever checks it is told from that moment on; the report stays in the register.',
  })
  @ApiOkResponse({ type: IssueDto })
  @ApiProblem('request/invalid', 'issue/not-found', 'issue/ended')
  @ApiProblem('access/confirmation-failed', 'access/too-many-attempts')
  revoke(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('issueId') id: string,
    @Body() body: RevocationDto,
  ): Promise<IssueDto> {
    return this.register.revoke(scope, principal, id, body, new Date());
  }
}
