import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../http';
import { Allow } from '../identity';
import { DomainError } from '../shared/domain-error';
import {
  DetectionQueryDto,
  MarginPlanDto,
  MarginQueryDto,
  ProofQueryDto,
  SampleAnswerDto,
  StaffingPlanDto,
  StaffingQueryDto,
  ZeroDefectQueryDto,
} from './planner.dto';
import { planDetection, planMargin, planProof, planZeroDefects } from './rules/plan-samples';
import { MOST_ERLANGS, planStaffing } from './rules/plan-staffing';

/** Figures for planning: nothing is stored, nothing is read. */
@ApiTags('Planner')
@Controller({ path: 'planner', version: '1' })
export class PlannerController {
  @Get('sample-for-margin')
  @Allow('self.read')
  @ApiOperation({
    operationId: 'planSampleForMargin',
    summary: 'Plan a survey or a monitoring round',
    description: 'How many answers or contacts tell a share to so many points, at 95 % confidence.',
  })
  @ApiOkResponse({ type: MarginPlanDto })
  @ApiProblem('request/invalid')
  margin(@Query() { margin, share = 50, population }: MarginQueryDto): MarginPlanDto {
    return planMargin(margin, share, population);
  }

  @Get('sample-to-detect')
  @Allow('self.read')
  @ApiOperation({
    operationId: 'planSampleToDetect',
    summary: 'Plan two waves that find a change',
    description: 'How many cases each wave needs to tell one share from the other at 95 % confidence.',
  })
  @ApiOkResponse({ type: SampleAnswerDto })
  @ApiProblem('request/invalid')
  detect(@Query() { from, to, power = 80 }: DetectionQueryDto): SampleAnswerDto {
    return planDetection(from, to, power);
  }

  @Get('sample-to-prove')
  @Allow('self.read')
  @ApiOperation({
    operationId: 'planSampleToProve',
    summary: 'Plan the proof of a target',
    description: 'How many cases prove the target at 95 % confidence, if the observed share stays as it is.',
  })
  @ApiOkResponse({ type: SampleAnswerDto })
  @ApiProblem('request/invalid')
  prove(@Query() { share, target, direction = 'higher' }: ProofQueryDto): SampleAnswerDto {
    return planProof(share, target, direction);
  }

  @Get('sample-without-defects')
  @Allow('self.read')
  @ApiOperation({
    operationId: 'planSampleWithoutDefects',
    summary: 'Plan the proof of accuracy',
    description:
      'How many cases without a single defect prove, at 95 % confidence, that so large a share is free of them.',
  })
  @ApiOkResponse({ type: SampleAnswerDto })
  @ApiProblem('request/invalid')
  withoutDefects(@Query() { share }: ZeroDefectQueryDto): SampleAnswerDto {
    return planZeroDefects(share);
  }

  @Get('staffing')
  @Allow('self.read')
  @ApiOperation({
    operationId: 'planStaffing',
    summary: 'Plan agents for an interval',
    description:
      'Erlang C, or Erlang A where callers give up: service level against occupancy, and agents to schedule.',
  })
  @ApiOkResponse({ type: StaffingPlanDto })
  @ApiProblem('request/invalid', 'planner/load-too-large')
  staffing(@Query() query: StaffingQueryDto): StaffingPlanDto {
    const plan = planStaffing(query);
    if (plan) return plan;
    throw new DomainError(
      'planner/load-too-large',
      `The load keeps more than ${MOST_ERLANGS} agents busy without a pause. Are the calls those of one interval, and is the handling time in seconds?`,
    );
  }
}
