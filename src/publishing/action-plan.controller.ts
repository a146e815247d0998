import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem, Creation, type CreationRequest, Creations } from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { ActionPlanService } from '../remediation';
import { ActionPlanReports } from './action-plan.service';
import { CreateActionPlanDto, ReportDto } from './report.dto';

@ApiTags('Corrective actions')
@Controller({ path: 'corrective-action-plans', version: '1' })
export class ActionPlanController {
  constructor(
    private readonly plans: ActionPlanService,
    private readonly reports: ActionPlanReports,
    private readonly creations: Creations,
  ) {}

  @Post()
  @HttpCode(202)
  @Allow('actions.print')
  @ApiOperation({
    operationId: 'printCorrectiveActionPlan',
    summary: 'Ask for a corrective action plan',
    description:
      'As a report of kind correctiveActions: what is overdue first, then each action with its finding, evidence, ' +
      'judgements and history, as of today. It shows what you may list. Freezes them as they are now, and queues the ' +
      'rendering; read the report, or follow its events, until it is ready. A party prints what it answers.',
  })
  @ApiAcceptedResponse({ type: ReportDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'assessment/not-found', 'party/not-found', 'report/invalid')
  async create(
    @Creation() creation: CreationRequest,
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateActionPlanDto,
  ): Promise<ReportDto> {
    const { scope } = creation;
    const now = new Date();
    const plan = await this.plans.toPrint(scope, principal, body, now);
    return this.creations.once(creation, async (tx) => {
      const view = await this.reports.create(tx, scope, plan, body, now);
      return { view, location: `/reports/${view.id}`, status: 202 };
    });
  }
}
