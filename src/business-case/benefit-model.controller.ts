import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { toBenefits } from '../assessment';
import { planFromStart, reckonBenefits } from '../benefit';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, IfMatch, versionNumber, WithEtag } from '../http';
import { Allow } from '../identity';
import { reckonedBenefitsJson } from '../report';
import { DomainError } from '../shared/domain-error';
import { shortestNumberText } from '../shared/source-document';
import {
  BenefitModelDto,
  BenefitsDto,
  PlanBenefitsDto,
  type PlanEffortDto,
  ReckonedBenefitsDto,
} from './benefit-model.dto';
import { BenefitModelService, refuse } from './benefit-model.service';

@ApiTags('Benefits')
@Controller({ version: '1' })
export class BenefitModelController {
  constructor(private readonly models: BenefitModelService) {}

  @Get('engagements/:engagementId/benefits')
  @WithEtag()
  @Allow('benefits.read')
  @ApiOperation({
    operationId: 'getBenefits',
    summary: 'Read what the plan brings',
    description:
      'The inputs as stated, and what follows from them now: levers, the unknown that matters most, and with the plan of the ' +
      'wave also cost, payback and net present value. Version 0: nothing is stated yet.',
  })
  @ApiOkResponse({ type: BenefitModelDto })
  @ApiProblem('request/invalid', 'engagement/not-found')
  async get(@CurrentScope() scope: Scope, @IdParam('engagementId') engagementId: string): Promise<BenefitModelDto> {
    return (await this.models.get(scope, engagementId)) as BenefitModelDto;
  }

  @Put('engagements/:engagementId/benefits')
  @WithEtag()
  @Allow('benefits.write')
  @ApiOperation({
    operationId: 'replaceBenefits',
    summary: 'State what the plan brings',
    description:
      'Replaces all inputs; the first time with If-Match "0". A lever is there when it has an input of its own, and then needs ' +
      'all of them. Completed assessments keep the benefits that they were completed with.',
  })
  @ApiOkResponse({ type: BenefitModelDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'benefits/invalid')
  async replace(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IfMatch() version: string,
    @Body() body: BenefitsDto,
  ): Promise<BenefitModelDto> {
    const document = plainBenefits(body);
    const view = await this.models.replace(scope, engagementId, versionNumber(version), document, new Date());
    return view as BenefitModelDto;
  }

  @Post('planner/benefits')
  @HttpCode(200)
  @Allow('self.read')
  @ApiOperation({
    operationId: 'planBenefits',
    summary: 'Reckon benefits without keeping them',
    description:
      'What if: the same model as of an engagement, with the effort and length of a plan in place of a plan. Nothing is stored.',
  })
  @ApiOkResponse({ type: ReckonedBenefitsDto })
  @ApiProblem('request/invalid', 'benefits/invalid')
  plan(@Body() { plan, ...stated }: PlanBenefitsDto): ReckonedBenefitsDto {
    const document = plainBenefits(stated);
    refuse(document);
    const benefits = toBenefits(document, shortestNumberText);
    if (plan) refuseEffort(plan.effort);
    const outline = plan && planFromStart(plan.effort, plan.months);
    return reckonedBenefitsJson(reckonBenefits(benefits, outline)) as ReckonedBenefitsDto;
  }
}

/** @throws DomainError benefits/invalid */
function refuseEffort({ low, likely, high }: PlanEffortDto): void {
  if (low <= likely && likely <= high) return;
  const message = 'The effort of the plan has to rise from low over likely to high.';
  throw new DomainError('benefits/invalid', message, {
    errors: [
      {
        ...{ pointer: '/plan/effort', code: 'benefits/range-broken', message },
        hint: 'State the fewest, the likely and the most person-days.',
      },
    ],
  });
}

/** Without the properties that were not sent. */
function plainBenefits(body: BenefitsDto): BenefitsDto {
  return JSON.parse(JSON.stringify(body)) as BenefitsDto;
}
