import { Controller, Get, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, streamedFile } from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { IssueStatementDto } from './pack.dto';
import { type EvidencePack, PackService } from './pack.service';

const ZIP = 'application/zip';
const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Issued reports')
@Controller({ path: 'issues/:issueId', version: '1' })
export class PackController {
  constructor(private readonly packs: PackService) {}

  @Get('statement')
  @Allow('issue.read')
  @ApiOperation({
    operationId: 'getIssueStatement',
    summary: 'Read the signed register statement of an issued report',
    description:
      'Number, hashes and present status, signed. With it and the public keys a file is checked offline: tolok verify ' +
      '<file> --register <statement>.',
  })
  @ApiOkResponse({ type: IssueStatementDto })
  @ApiProblem('issue/not-found')
  statement(@CurrentScope() scope: Scope, @IdParam('issueId') id: string): Promise<IssueStatementDto> {
    return this.packs.statement(scope, id, new Date());
  }

  @Get('pack')
  @Allow('pack.read')
  @ApiOperation({
    operationId: 'downloadIssuePack',
    summary: 'Download the evidence pack of an issued report',
    description:
      'A ZIP with the report, the snapshots and frameworks that its figures follow from, answers, evidence register and ' +
      'files, audit trail and a signed manifest. Checked offline: tolok verify <pack.zip>. Who was given one assessment ' +
      'gets what belongs to it. Each download stands in the audit trail.',
  })
  @ApiProduces(ZIP)
  @ApiOkResponse({ description: 'The file.', content: { [ZIP]: BINARY } })
  @ApiProblem('issue/not-found')
  async pack(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('issueId') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return asDownload(response, await this.packs.open(scope, principal, id, new Date()));
  }
}

/** It holds files from strangers: nothing may run, whatever a browser takes it for. */
function asDownload(response: Response, { name, bytes }: EvidencePack): StreamableFile {
  response.set({
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  });
  const stream = Readable.from(bytes, { objectMode: false });
  return streamedFile(stream, { type: ZIP, disposition: `attachment; filename="${name}"` });
}
