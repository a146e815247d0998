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
import {
  AssessmentDto,
  AssessmentQueryDto,
  AssessmentSummaryDto,
  CreateAssessmentDto,
  UpdateAssessmentDto,
} from './assessment.dto';
import { AssessmentService } from './assessment.service';

@ApiTags('Assessments')
@Controller({ path: 'assessments', version: '1' })
export class AssessmentController {
  constructor(
    private readonly assessments: AssessmentService,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('engagement.list')
  @ApiOperation({
    operationId: 'listAssessments',
    summary: 'List assessments',
    description: 'Across all engagements of the workspace, with how far each is; the ones changed last come first.',
  })
  @ApiOkResponse({ type: PageDto(AssessmentSummaryDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(@CurrentScope() scope: Scope, @Query() query: AssessmentQueryDto): Promise<Page<AssessmentSummaryDto>> {
    return this.assessments.list(scope, query);
  }

  @Post()
  @Allow('assessment.write', { inBody: 'engagementId' })
  @ApiOperation({
    operationId: 'createAssessment',
    summary: 'Start an assessment',
    description:
      'A draft of one run of one framework version over chosen units. Answers can be given once its fieldwork is started.',
  })
  @ApiCreatedResponse({ type: AssessmentDto })
  @ApiProblem('request/invalid', 'assessment/invalid', 'engagement/not-found', 'framework/not-found')
  @ApiProblem('assessment/key-taken', 'assessment/document-number-taken')
  create(@Creation() creation: CreationRequest, @Body() body: CreateAssessmentDto): Promise<AssessmentDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.assessments.create(tx, creation.scope, body, new Date());
      return { view, location: `/assessments/${view.id}`, version: view.version };
    });
  }

  @Get(':assessmentId')
  @WithEtag()
  @Allow('assessment.read')
  @ApiOperation({
    operationId: 'getAssessment',
    summary: 'Read an assessment',
    description: 'With its units and how far each is. Gives the ETag that a change, a step or a removal has to name.',
  })
  @ApiOkResponse({ type: AssessmentDto })
  @ApiProblem('assessment/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('assessmentId') id: string): Promise<AssessmentDto> {
    return this.assessments.get(scope, id);
  }

  @Patch(':assessmentId')
  @WithEtag()
  @Allow('assessment.write')
  @ApiOperation({
    operationId: 'updateAssessment',
    summary: 'Change an assessment',
    description:
      'Changes the properties that are sent; null clears one that may be absent. Refused once it is completed.',
  })
  @ApiOkResponse({ type: AssessmentDto })
  @ApiProblem('request/invalid', 'assessment/invalid', 'assessment/not-found', 'assessment/completed')
  @ApiProblem('assessment/not-open', 'assessment/key-taken', 'assessment/document-number-taken')
  update(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateAssessmentDto,
  ): Promise<AssessmentDto> {
    return this.assessments.update(scope, id, versionNumber(version), body, new Date());
  }

  @Delete(':assessmentId')
  @HttpCode(204)
  @Allow('assessment.write')
  @ApiOperation({
    operationId: 'deleteAssessment',
    summary: 'Remove an assessment',
    description: 'Only in draft or fieldwork, and only without answers. Its evidence and findings go with it.',
  })
  @ApiNoContentResponse()
  @ApiProblem('assessment/not-found', 'assessment/not-deletable')
  remove(@CurrentScope() scope: Scope, @IdParam('assessmentId') id: string, @IfMatch() version: string): Promise<void> {
    return this.assessments.remove(scope, id, versionNumber(version));
  }
}
