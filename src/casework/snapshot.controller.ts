import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Database, type Page, type Scope } from '../database';
import { ApiProblem, CurrentScope, etagOf, IdParam, PageDto, PageQueryDto } from '../http';
import { Allow } from '../identity';
import { SnapshotDto } from './snapshot.dto';
import { SnapshotService } from './snapshot.service';

@ApiTags('Snapshots')
@Controller({ version: '1' })
export class SnapshotController {
  constructor(
    private readonly snapshots: SnapshotService,
    private readonly database: Database,
  ) {}

  @Get('assessments/:assessmentId/snapshots')
  @Allow('snapshot.read')
  @ApiOperation({
    operationId: 'listSnapshots',
    summary: 'List the snapshots of an assessment',
    description:
      'The newest first: one for each revision that was completed, and those that draft reports are made from.',
  })
  @ApiOkResponse({ type: PageDto(SnapshotDto) })
  @ApiProblem('assessment/not-found', 'request/invalid-cursor')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Query() query: PageQueryDto,
  ): Promise<Page<SnapshotDto>> {
    return this.snapshots.list(scope, assessmentId, query);
  }

  @Get('snapshots/:snapshotId')
  @Allow('snapshot.read')
  @ApiOperation({
    operationId: 'getSnapshot',
    summary: 'Read about a snapshot',
    description: 'Says which framework, engine version and content a report was rendered from.',
  })
  @ApiOkResponse({ type: SnapshotDto })
  @ApiProblem('snapshot/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('snapshotId') id: string): Promise<SnapshotDto> {
    return this.snapshots.get(scope, id);
  }

  @Get('snapshots/:snapshotId/document')
  @Allow('snapshot.read')
  @ApiOperation({
    operationId: 'getSnapshotDocument',
    summary: 'Read the document of a snapshot',
    description:
      'The canonical JSON (RFC 8785), byte for byte as it was hashed: everything that the figures and reports follow from.',
  })
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  @ApiProblem('snapshot/not-found')
  async document(
    @CurrentScope() scope: Scope,
    @IdParam('snapshotId') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { sha256 } = await this.snapshots.get(scope, id);
    const document = await this.database.read(scope, (tx) => this.snapshots.document(tx, scope, id));
    const bytes = Buffer.from(document, 'utf8');
    response.set('ETag', etagOf(sha256));
    return new StreamableFile(bytes, { type: 'application/json; charset=utf-8', length: bytes.length });
  }
}
