import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import {
  ApiProblem,
  Creation,
  type CreationRequest,
  Creations,
  CurrentScope,
  IdParam,
  IfMatch,
  versionNumber,
  WithEtag,
} from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { ActionTransitions } from './action-transitions.service';
import { ActionDto, CreateActionDto, JudgementDto, StepDto, UpdateActionDto } from './corrective-action.dto';
import { CorrectiveActionService } from './corrective-action.service';

@ApiTags('Corrective actions')
@Controller({ version: '1' })
export class CorrectiveActionController {
  constructor(
    private readonly actions: CorrectiveActionService,
    private readonly transitions: ActionTransitions,
    private readonly creations: Creations,
  ) {}

  @Post('findings/:findingId/corrective-actions')
  @Allow('actions.write')
  @ApiOperation({
    operationId: 'createCorrectiveAction',
    summary: 'Begin a corrective action for a finding',
    description:
      'Of a completed assessment. It states what it answers as it stands now, and is written by the team and by the party that ' +
      'answers it.',
  })
  @ApiCreatedResponse({ type: ActionDto })
  @ApiProblem('request/invalid', 'finding/not-found', 'action/not-answerable', 'action/invalid')
  create(
    @Creation() creation: CreationRequest,
    @CurrentPrincipal() principal: Principal,
    @IdParam('findingId') findingId: string,
    @Body() body: CreateActionDto,
  ): Promise<ActionDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.actions.create(tx, creation.scope, principal, findingId, body, new Date());
      return { view, location: `/corrective-actions/${view.id}`, version: view.version };
    });
  }

  @Get('corrective-actions/:actionId')
  @WithEtag()
  @Allow('actions.read')
  @ApiOperation({
    operationId: 'getCorrectiveAction',
    summary: 'Read a corrective action',
    description: 'With its evidence and everything that happened to it.',
  })
  @ApiOkResponse({ type: ActionDto })
  @ApiProblem('action/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('actionId') id: string): Promise<ActionDto> {
    return this.actions.get(scope, id, new Date());
  }

  @Patch('corrective-actions/:actionId')
  @WithEtag()
  @Allow('actions.write')
  @ApiOperation({
    operationId: 'updateCorrectiveAction',
    summary: 'Write a corrective action',
    description:
      'Changes the properties that are sent; null clears. All of them in a draft, correction and evidence while it is carried ' +
      'out, nothing once it is reported as implemented.',
  })
  @ApiOkResponse({ type: ActionDto })
  @ApiProblem('request/invalid', 'action/not-found', 'action/invalid', 'action/wrong-state')
  update(
    @CurrentScope() scope: Scope,
    @IdParam('actionId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateActionDto,
  ): Promise<ActionDto> {
    return this.actions.update(scope, id, versionNumber(version), body, new Date());
  }

  @Post('corrective-actions/:actionId/steps')
  @HttpCode(200)
  @WithEtag()
  @Allow('actions.write')
  @ApiOperation({
    operationId: 'takeCorrectiveActionStep',
    summary: 'Plan, replan or report a corrective action',
    description: 'For whoever answers the finding. A refusal lists everything that is missing.',
  })
  @ApiOkResponse({ type: ActionDto })
  @ApiProblem('request/invalid', 'action/not-found', 'action/wrong-state', 'action/not-ready')
  step(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('actionId') id: string,
    @IfMatch() version: string,
    @Body() { step, reason }: StepDto,
  ): Promise<ActionDto> {
    const request = { transition: step, version: versionNumber(version), reason };
    return this.transitions.take(scope, principal, id, request, new Date());
  }

  @Post('corrective-actions/:actionId/judgements')
  @HttpCode(200)
  @WithEtag()
  @Allow('actions.verify')
  @ApiOperation({
    operationId: 'judgeCorrectiveAction',
    summary: 'Verify, reject, reschedule, close or reopen a corrective action',
    description:
      'For the team, signed in and by somebody else than who is responsible. Whether it was effective is judged on or after ' +
      'the day set for it.',
  })
  @ApiOkResponse({ type: ActionDto })
  @ApiProblem('request/invalid', 'action/not-found', 'action/wrong-state', 'action/not-ready', 'action/second-person')
  judge(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('actionId') id: string,
    @IfMatch() version: string,
    @Body() { judgement, reason, effectivenessDue }: JudgementDto,
  ): Promise<ActionDto> {
    const request = { transition: judgement, version: versionNumber(version), reason, effectivenessDue };
    return this.transitions.take(scope, principal, id, request, new Date());
  }

  @Delete('corrective-actions/:actionId')
  @HttpCode(204)
  @Allow('actions.verify')
  @ApiOperation({
    operationId: 'deleteCorrectiveAction',
    summary: 'Remove a corrective action',
    description: 'One that was begun by mistake: nobody has taken a step in it.',
  })
  @ApiNoContentResponse()
  @ApiProblem('action/not-found', 'action/not-deletable')
  remove(@CurrentScope() scope: Scope, @IdParam('actionId') id: string, @IfMatch() version: string): Promise<void> {
    return this.actions.remove(scope, id, versionNumber(version), new Date());
  }
}
