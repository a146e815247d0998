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
import { CreateEvidenceDto, EvidenceDto, EvidenceQueryDto, UpdateEvidenceDto } from './evidence.dto';
import { EvidenceService } from './evidence.service';

@ApiTags('Evidence')
@Controller({ version: '1' })
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly creations: Creations,
  ) {}

  @Get('assessments/:assessmentId/evidence')
  @Allow('fieldwork.read')
  @ApiOperation({
    operationId: 'listEvidence',
    summary: "List an assessment's evidence",
    description: 'The evidence register, a page at a time, with what is known of the files.',
  })
  @ApiOkResponse({ type: PageDto(EvidenceDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'assessment/not-found')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Query() query: EvidenceQueryDto,
  ): Promise<Page<EvidenceDto>> {
    return this.evidence.list(scope, assessmentId, query);
  }

  @Post('assessments/:assessmentId/evidence')
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'createEvidence',
    summary: 'Register evidence',
    description:
      'Use it for anything that an answer or a finding rests on; a file can follow. Possible before fieldwork, too.',
  })
  @ApiCreatedResponse({ type: EvidenceDto })
  @ApiProblem(
    'request/invalid',
    'assessment/not-found',
    'assessment/completed',
    'evidence/invalid',
    'evidence/ref-taken',
  )
  create(
    @Creation() creation: CreationRequest,
    @IdParam('assessmentId') assessmentId: string,
    @Body() body: CreateEvidenceDto,
  ): Promise<EvidenceDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.evidence.create(tx, creation.scope, assessmentId, body, new Date());
      return { view, location: `/evidence/${view.id}`, version: view.version };
    });
  }

  @Get('evidence/:evidenceId')
  @WithEtag()
  @Allow('fieldwork.read')
  @ApiOperation({
    operationId: 'getEvidence',
    summary: 'Read an entry of the evidence register',
    description: 'Gives the ETag that a change, a removal or an upload has to name.',
  })
  @ApiOkResponse({ type: EvidenceDto })
  @ApiProblem('evidence/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('evidenceId') id: string): Promise<EvidenceDto> {
    return this.evidence.get(scope, id);
  }

  @Patch('evidence/:evidenceId')
  @WithEtag()
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'updateEvidence',
    summary: 'Change an entry of the evidence register',
    description: 'Changes the properties that are sent; null clears an optional one, a list replaces the one before.',
  })
  @ApiOkResponse({ type: EvidenceDto })
  @ApiProblem('request/invalid', 'evidence/not-found', 'evidence/invalid', 'evidence/ref-taken')
  @ApiProblem('assessment/completed', 'assessment/not-open')
  update(
    @CurrentScope() scope: Scope,
    @IdParam('evidenceId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateEvidenceDto,
  ): Promise<EvidenceDto> {
    return this.evidence.update(scope, id, versionNumber(version), body, new Date());
  }

  @Delete('evidence/:evidenceId')
  @HttpCode(204)
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'deleteEvidence',
    summary: 'Remove an entry of the evidence register',
    description: 'Its file goes with it. Refused while findings rest on it.',
  })
  @ApiNoContentResponse()
  @ApiProblem('evidence/not-found', 'assessment/completed', 'assessment/not-open', 'evidence/in-use')
  remove(@CurrentScope() scope: Scope, @IdParam('evidenceId') id: string, @IfMatch() version: string): Promise<void> {
    return this.evidence.remove(scope, id, versionNumber(version));
  }
}
