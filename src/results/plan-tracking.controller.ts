import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, IfMatch, versionNumber, WithEtag } from '../http';
import { Allow } from '../identity';
import { PlanBaselineService } from './plan-baseline.service';
import { PlanProgressService } from './plan-progress.service';
import {
  BaselineQueryDto,
  PlanBaselineDto,
  PlanTrackingDto,
  WorkItemProgressQueryDto,
  ReportProgressDto,
  SetBaselineDto,
  TrackingQueryDto,
  WorkItemProgressDto,
} from './plan-tracking.dto';
import { PlanTrackingService } from './plan-tracking.service';

@ApiTags('Results')
@Controller({ path: 'assessments/:assessmentId', version: '1' })
export class PlanTrackingController {
  constructor(
    private readonly baselines: PlanBaselineService,
    private readonly progress: PlanProgressService,
    private readonly tracking: PlanTrackingService,
  ) {}

  @Get('plan-baseline')
  @WithEtag()
  @Allow('plan.read')
  @ApiOperation({
    operationId: 'getPlanBaseline',
    summary: 'Read what was agreed of the plan',
    description: 'The plan of the wave as it was when it was set as baseline, and all baselines before it.',
  })
  @ApiOkResponse({ type: PlanBaselineDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'plan/baseline-not-found')
  @ApiProblem('server/unavailable')
  async baseline(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { number }: BaselineQueryDto,
  ): Promise<PlanBaselineDto> {
    return await this.baselines.get(scope, id, number);
  }

  @Put('plan-baseline')
  @WithEtag()
  @Allow('plan.write')
  @ApiOperation({
    operationId: 'setPlanBaseline',
    summary: 'Set the plan as baseline',
    description: 'Freezes the plan as it is scheduled now. Setting it again needs a reason; earlier baselines stay.',
  })
  @ApiOkResponse({ type: PlanBaselineDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'results/no-plan')
  @ApiProblem('plan/reason-missing', 'server/unavailable')
  async setBaseline(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @IfMatch() version: string,
    @Body() { reason }: SetBaselineDto,
  ): Promise<PlanBaselineDto> {
    return await this.baselines.set(scope, id, versionNumber(version), reason ?? null, new Date());
  }

  @Get('plan-progress')
  @WithEtag()
  @Allow('plan.read')
  @ApiOperation({
    operationId: 'getWorkItemProgress',
    summary: 'Read how a work item stands',
    description: 'What was last reported of it, and every report before: who, when, what.',
  })
  @ApiOkResponse({ type: WorkItemProgressDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'plan/work-item-not-found')
  @ApiProblem('server/unavailable')
  async workItem(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { workItem }: WorkItemProgressQueryDto,
  ): Promise<WorkItemProgressDto> {
    return await this.progress.get(scope, id, workItem);
  }

  @Put('plan-progress')
  @WithEtag()
  @Allow('plan.write')
  @ApiOperation({
    operationId: 'reportWorkItemProgress',
    summary: 'Report how a work item stands',
    description:
      'All of it at once: what is left out is not so, or not known. The ETag is that of the work item ("0" before the ' +
      'first report). Nothing is overwritten; a wrong report is corrected by another one.',
  })
  @ApiOkResponse({ type: WorkItemProgressDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'plan/no-baseline')
  @ApiProblem('plan/progress-invalid', 'server/unavailable')
  async report(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @IfMatch() version: string,
    @Body() { workItem, startedOn, finishedOn, percent, expectedEnd, note }: ReportProgressDto,
  ): Promise<WorkItemProgressDto> {
    const told = {
      ...{ workItem, percent, startedOn: startedOn ?? null, finishedOn: finishedOn ?? null },
      ...{ expectedEnd: expectedEnd ?? null, note: note ?? null },
    };
    return await this.progress.report(scope, id, versionNumber(version), told, new Date());
  }

  @Get('plan-tracking')
  @Allow('plan.read')
  @ApiOperation({
    operationId: 'getPlanTracking',
    summary: 'Compare the plan with its baseline',
    description:
      'Slips in working days, expected ends, what is done and what should be, for each work item, each workstream and ' +
      'the plan, as of today. Green: no slip, or one inside the float. Red: it moves the end of the plan past its limit, ' +
      'or is more than tolerated. Amber: in between. A slip is carried to what waits for it; people are not levelled anew.',
  })
  @ApiOkResponse({ type: PlanTrackingDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'plan/no-baseline')
  @ApiProblem('server/unavailable')
  async track(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() thresholds: TrackingQueryDto,
  ): Promise<PlanTrackingDto> {
    return await this.tracking.track(scope, id, thresholds, new Date());
  }
}
