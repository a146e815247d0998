import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Readable } from 'node:stream';
import type { Page, Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, PageDto, streamedFile } from '../http';
import { Allow } from '../identity';
import { TrailEventDto, TrailQueryDto, TrailVerificationDto } from './trail.dto';
import { TrailExport } from './trail-export.service';
import { TrailReader } from './trail.reader';
import { TrailVerification } from './trail-verification.service';

const JSON_LINES = 'application/x-ndjson';
const FILE = { schema: { type: 'string', format: 'binary' } } as const;
const LISTED =
  'The newest first, a page at a time: who changed, read or was refused what. Contents stand in it as hashes only.';
const VERIFIED =
  'Recomputes every hash, compares the chain with its signed checkpoints and the rows of the tables with their last ' +
  'event, and says what is wrong first.';
const EXPORTED =
  'JSON Lines: a header, the events, their checkpoints and a signed end. Verifiable offline with the public keys.';

@ApiTags('Audit trail')
@Controller({ path: 'engagements/:engagementId/trail', version: '1' })
export class EngagementTrailController {
  constructor(
    private readonly reader: TrailReader,
    private readonly verification: TrailVerification,
    private readonly exporting: TrailExport,
  ) {}

  @Get()
  @Allow('trail.read')
  @ApiOperation({
    operationId: 'listEngagementTrail',
    summary: 'List the audit trail of an engagement',
    description: `${LISTED} Who was given one assessment sees the events about it.`,
  })
  @ApiOkResponse({ type: PageDto(TrailEventDto) })
  @ApiProblem('engagement/not-found', 'request/invalid', 'request/invalid-cursor')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') id: string,
    @Query() query: TrailQueryDto,
  ): Promise<Page<TrailEventDto>> {
    return this.reader.list(scope, id, query);
  }

  @Get('verification')
  @Allow('trail.read')
  @ApiOperation({
    operationId: 'verifyEngagementTrail',
    summary: 'Verify the audit trail of an engagement',
    description: VERIFIED,
  })
  @ApiOkResponse({ type: TrailVerificationDto })
  @ApiProblem('engagement/not-found')
  verify(@CurrentScope() scope: Scope, @IdParam('engagementId') id: string): Promise<TrailVerificationDto> {
    return this.verification.verify(scope, id);
  }

  @Get('export')
  @Allow('trail.read')
  @ApiOperation({
    operationId: 'exportEngagementTrail',
    summary: 'Export the audit trail of an engagement',
    description: EXPORTED,
  })
  @ApiProduces(JSON_LINES)
  @ApiOkResponse({ description: 'The file.', content: { [JSON_LINES]: FILE } })
  @ApiProblem('engagement/not-found')
  async export(@CurrentScope() scope: Scope, @IdParam('engagementId') id: string): Promise<StreamableFile> {
    return asFile(await this.exporting.open(scope, id, new Date()), `trail-${id}`);
  }
}

@ApiTags('Audit trail')
@Controller({ path: 'trail', version: '1' })
export class WorkspaceTrailController {
  constructor(
    private readonly reader: TrailReader,
    private readonly verification: TrailVerification,
    private readonly exporting: TrailExport,
  ) {}

  @Get()
  @Allow('trail.readWorkspace')
  @ApiOperation({
    operationId: 'listWorkspaceTrail',
    summary: 'List the audit trail of the workspace',
    description: `What belongs to no engagement: people, sign-ins, parties, sites, programmes, frameworks. ${LISTED}`,
  })
  @ApiOkResponse({ type: PageDto(TrailEventDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(@CurrentScope() scope: Scope, @Query() query: TrailQueryDto): Promise<Page<TrailEventDto>> {
    return this.reader.list(scope, scope.workspaceId, query);
  }

  @Get('verification')
  @Allow('trail.readWorkspace')
  @ApiOperation({
    operationId: 'verifyWorkspaceTrail',
    summary: 'Verify the audit trail of the workspace',
    description: VERIFIED,
  })
  @ApiOkResponse({ type: TrailVerificationDto })
  verify(@CurrentScope() scope: Scope): Promise<TrailVerificationDto> {
    return this.verification.verify(scope, scope.workspaceId);
  }

  @Get('export')
  @Allow('trail.readWorkspace')
  @ApiOperation({
    operationId: 'exportWorkspaceTrail',
    summary: 'Export the audit trail of the workspace',
    description: EXPORTED,
  })
  @ApiProduces(JSON_LINES)
  @ApiOkResponse({ description: 'The file.', content: { [JSON_LINES]: FILE } })
  async export(@CurrentScope() scope: Scope): Promise<StreamableFile> {
    return asFile(await this.exporting.open(scope, scope.workspaceId, new Date()), 'trail-workspace');
  }
}

function asFile(lines: AsyncGenerator<string>, name: string): StreamableFile {
  const disposition = `attachment; filename="${name}.jsonl"`;
  return streamedFile(Readable.from(lines, { objectMode: false }), { type: JSON_LINES, disposition });
}
