import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { AcceptsBody, ApiProblem, CurrentScope, IdParam, IfMatch, KILOBYTE, versionNumber, WithEtag } from '../http';
import { Allow } from '../identity';
import { PlanChangesDto, PutPlanChangesDto, WhatIfDto, WhatIfViewDto } from './plan-changes.dto';
import { PlanChangesService } from './plan-changes.service';
import { PlanWhatIfService } from './plan-what-if.service';

@ApiTags('Results')
@Controller({ path: 'assessments/:assessmentId', version: '1' })
export class PlanChangesController {
  constructor(
    private readonly changes: PlanChangesService,
    private readonly trial: PlanWhatIfService,
  ) {}

  @Get('plan-changes')
  @WithEtag()
  @Allow('plan.read')
  @ApiOperation({
    operationId: 'getPlanChanges',
    summary: 'Read what was changed in the plan',
    description:
      'The plan follows from the gaps; these steps are made in it, one after the other. One that no longer fits the gaps ' +
      'that there are is told, and left out.',
  })
  @ApiOkResponse({ type: PlanChangesDto })
  @ApiProblem('assessment/not-found', 'assessment/no-units', 'server/unavailable')
  async get(@CurrentScope() scope: Scope, @IdParam('assessmentId') id: string): Promise<PlanChangesDto> {
    return await this.changes.get(scope, id);
  }

  @Put('plan-changes')
  @WithEtag()
  @AcceptsBody({ bytes: 1024 * KILOBYTE, nodes: 50_000 })
  @Allow('plan.write')
  @ApiOperation({
    operationId: 'replacePlanChanges',
    summary: 'Change the plan',
    description:
      'Merge, split, move, order, postpone, describe, adjust. All steps at once: leave one out to take it back. The ' +
      'plan, its RASIC matrix and the reports that are made from now on follow.',
  })
  @ApiOkResponse({ type: PlanChangesDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'plan/invalid', 'server/unavailable')
  async replace(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @IfMatch() version: string,
    @Body() { changes }: PutPlanChangesDto,
  ): Promise<PlanChangesDto> {
    return await this.changes.replace(scope, id, versionNumber(version), changes, new Date());
  }

  @Post('plan/what-if')
  @HttpCode(200)
  @AcceptsBody({ bytes: 1024 * KILOBYTE, nodes: 50_000 })
  @Allow('plan.read')
  @ApiOperation({
    operationId: 'tryPlan',
    summary: 'Try a plan without keeping it',
    description:
      'How long it would take if it were changed so, and what score, level and readiness would follow if only some ' +
      'workstreams were done. What a gate counts beside the score is not projected.',
  })
  @ApiOkResponse({ type: WhatIfViewDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'plan/invalid', 'results/no-plan')
  @ApiProblem('server/unavailable')
  async whatIf(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Body() body: WhatIfDto,
  ): Promise<WhatIfViewDto> {
    return await this.trial.whatIf(scope, id, body);
  }
}
