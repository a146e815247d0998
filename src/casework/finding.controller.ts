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
import { CreateFindingDto, FindingDto, FindingQueryDto, UpdateFindingDto } from './finding.dto';
import { FindingService } from './finding.service';

@ApiTags('Findings')
@Controller({ version: '1' })
export class FindingController {
  constructor(
    private readonly findings: FindingService,
    private readonly creations: Creations,
  ) {}

  @Get('assessments/:assessmentId/findings')
  @Allow('fieldwork.read')
  @ApiOperation({
    operationId: 'listFindings',
    summary: "List an assessment's findings",
    description: 'Strengths, nonconformities and opportunities, a page at a time. Sorted by grade, majors come first.',
  })
  @ApiOkResponse({ type: PageDto(FindingDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'assessment/not-found')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Query() query: FindingQueryDto,
  ): Promise<Page<FindingDto>> {
    return this.findings.list(scope, assessmentId, query);
  }

  @Post('assessments/:assessmentId/findings')
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'createFinding',
    summary: 'Record a finding',
    description: 'Use it in fieldwork and review. The evidence that it rests on has to be registered first.',
  })
  @ApiCreatedResponse({ type: FindingDto })
  @ApiProblem(
    'request/invalid',
    'assessment/not-found',
    'assessment/not-open',
    'assessment/completed',
    'finding/invalid',
    'finding/ref-taken',
  )
  create(
    @Creation() creation: CreationRequest,
    @IdParam('assessmentId') assessmentId: string,
    @Body() body: CreateFindingDto,
  ): Promise<FindingDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.findings.create(tx, creation.scope, assessmentId, body, new Date());
      return { view, location: `/findings/${view.id}`, version: view.version };
    });
  }

  @Get('findings/:findingId')
  @WithEtag()
  @Allow('fieldwork.read')
  @ApiOperation({
    operationId: 'getFinding',
    summary: 'Read a finding',
    description: 'Gives the ETag that a change or removal has to name.',
  })
  @ApiOkResponse({ type: FindingDto })
  @ApiProblem('finding/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('findingId') id: string): Promise<FindingDto> {
    return this.findings.get(scope, id);
  }

  @Patch('findings/:findingId')
  @WithEtag()
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'updateFinding',
    summary: 'Change a finding',
    description: 'Changes the properties that are sent; null clears an optional one, a list replaces the one before.',
  })
  @ApiOkResponse({ type: FindingDto })
  @ApiProblem(
    'request/invalid',
    'finding/not-found',
    'assessment/not-open',
    'assessment/completed',
    'finding/invalid',
    'finding/ref-taken',
  )
  update(
    @CurrentScope() scope: Scope,
    @IdParam('findingId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateFindingDto,
  ): Promise<FindingDto> {
    return this.findings.update(scope, id, versionNumber(version), body, new Date());
  }

  @Delete('findings/:findingId')
  @HttpCode(204)
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'deleteFinding',
    summary: 'Remove a finding',
    description: 'The evidence that it rests on stays in the register.',
  })
  @ApiNoContentResponse()
  @ApiProblem('finding/not-found', 'finding/in-use', 'assessment/not-open', 'assessment/completed')
  remove(@CurrentScope() scope: Scope, @IdParam('findingId') id: string, @IfMatch() version: string): Promise<void> {
    return this.findings.remove(scope, id, versionNumber(version));
  }
}
