import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import {
  AcceptsBody,
  ApiProblem,
  CurrentScope,
  IdParam,
  IfMatch,
  PageDto,
  PageQueryDto,
  versionNumber,
  WithEtag,
} from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { AssessmentDto } from './assessment.dto';
import { CompletionDto, ReopenDto, StatusChangeDto } from './life-cycle.dto';
import { LifeCycleService } from './life-cycle.service';

@ApiTags('Assessments')
@Controller({ path: 'assessments/:assessmentId', version: '1' })
export class LifeCycleController {
  constructor(private readonly lifeCycle: LifeCycleService) {}

  @Post('fieldwork')
  @HttpCode(200)
  @WithEtag()
  @Allow('assessment.write')
  @ApiOperation({
    operationId: 'startFieldwork',
    summary: 'Start fieldwork',
    description:
      'From draft, once units and dates stand; or from review, to go on. Answers and findings can be entered then.',
  })
  @ApiOkResponse({ type: AssessmentDto })
  @ApiProblem('assessment/not-found', 'assessment/wrong-status', 'assessment/no-units')
  startFieldwork(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @IfMatch() version: string,
  ): Promise<AssessmentDto> {
    return this.lifeCycle.take(scope, id, 'startFieldwork', { version: versionNumber(version), now: new Date() });
  }

  @Post('review')
  @HttpCode(200)
  @WithEtag()
  @Allow('review.submit')
  @ApiOperation({
    operationId: 'submitForReview',
    summary: 'Submit for review',
    description: 'From fieldwork. Reviewers can still correct answers and findings.',
  })
  @ApiOkResponse({ type: AssessmentDto })
  @ApiProblem('assessment/not-found', 'assessment/wrong-status')
  submitForReview(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @IfMatch() version: string,
  ): Promise<AssessmentDto> {
    return this.lifeCycle.take(scope, id, 'submitForReview', { version: versionNumber(version), now: new Date() });
  }

  @Post('completion')
  @HttpCode(200)
  @WithEtag()
  @Allow('assessment.complete')
  @ApiOperation({
    operationId: 'completeAssessment',
    summary: 'Complete an assessment',
    description:
      'From review, with at least one answer. Freezes a snapshot that figures and reports follow from; nothing can be ' +
      'changed afterwards. Completing a certification is a signature: somebody else than who submitted it for review ' +
      'confirms who they are and says what they sign.',
  })
  @AcceptsBody({ optional: true })
  @ApiBody({ type: CompletionDto, required: false })
  @ApiOkResponse({ type: AssessmentDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/wrong-status', 'assessment/no-answers')
  @ApiProblem('issue/second-person', 'access/confirmation-failed', 'access/too-many-attempts')
  complete(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('assessmentId') id: string,
    @IfMatch() version: string,
    @Body() { meaning, password, code }: CompletionDto,
  ): Promise<AssessmentDto> {
    const data = { meaning, password, code, version: versionNumber(version), now: new Date() };
    return this.lifeCycle.complete(scope, principal, id, data);
  }

  @Post('reopening')
  @HttpCode(200)
  @WithEtag()
  @Allow('assessment.write')
  @ApiOperation({
    operationId: 'reopenAssessment',
    summary: 'Reopen a completed assessment',
    description: 'Begins the next revision, in fieldwork. The snapshot of the last one stays, and so do its reports.',
  })
  @ApiOkResponse({ type: AssessmentDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/wrong-status')
  reopen(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @IfMatch() version: string,
    @Body() { reason }: ReopenDto,
  ): Promise<AssessmentDto> {
    return this.lifeCycle.take(scope, id, 'reopen', { version: versionNumber(version), now: new Date(), reason });
  }

  @Get('status-changes')
  @Allow('assessment.read')
  @ApiOperation({
    operationId: 'listStatusChanges',
    summary: 'List the steps in the life of an assessment',
    description: 'The oldest first: who reads a report can see when it was completed and why it was reopened.',
  })
  @ApiOkResponse({ type: PageDto(StatusChangeDto) })
  @ApiProblem('assessment/not-found', 'request/invalid-cursor')
  changes(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() query: PageQueryDto,
  ): Promise<Page<StatusChangeDto>> {
    return this.lifeCycle.changes(scope, id, query);
  }
}
