import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, IfMatch, versionNumber } from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { GradeDto, NonconformitiesDto, NonconformityDto, SampleDto, SamplesDto } from './certification-parts.dto';
import { DrawSampleDto } from './certification-requests.dto';
import { Nonconformities } from './nonconformities.service';
import { Samples } from './samples.service';

@ApiTags('Certifications')
@Controller({ path: 'certifications/:certificationId', version: '1' })
export class CertificationPartsController {
  constructor(
    private readonly samples: Samples,
    private readonly nonconformities: Nonconformities,
  ) {}

  @Get('samples')
  @Allow('certification.read')
  @ApiOperation({
    operationId: 'listCertificationSamples',
    summary: 'List the samples of sites that were drawn',
    description: 'Each as it was drawn, with rule and seed, so that anybody can draw it again.',
  })
  @ApiOkResponse({ type: SamplesDto })
  @ApiProblem('certification/not-found')
  async samplesOf(@CurrentScope() scope: Scope, @IdParam('certificationId') id: string): Promise<SamplesDto> {
    return { items: await this.samples.list(scope, id) };
  }

  @Post('samples')
  @HttpCode(200)
  @Allow('certification.assess')
  @ApiOperation({
    operationId: 'drawCertificationSample',
    summary: 'Draw a sample of sites',
    description:
      'By the rule of the scheme, with a seed that the server chooses. Say which sites have to be visited in any case, and ' +
      'which bear more risk. Each draw is kept; the latest counts.',
  })
  @ApiOkResponse({ type: SampleDto })
  @ApiProblem('request/invalid', 'certification/not-found', 'certification/wrong-state', 'certification/invalid')
  async draw(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('certificationId') id: string,
    @IfMatch() version: string,
    @Body() body: DrawSampleDto,
  ): Promise<SampleDto> {
    return this.samples.draw(scope, principal, id, versionNumber(version), body, new Date());
  }

  @Get('nonconformities')
  @Allow('certification.read')
  @ApiOperation({
    operationId: 'listCertificationNonconformities',
    summary: 'List the nonconformities of a certification',
    description: 'What the audits found, graded by rule or by somebody, with the days of plan and correction.',
  })
  @ApiOkResponse({ type: NonconformitiesDto })
  @ApiProblem('certification/not-found')
  async list(@CurrentScope() scope: Scope, @IdParam('certificationId') id: string): Promise<NonconformitiesDto> {
    return { items: await this.nonconformities.list(scope, id, new Date()) };
  }

  @Post('nonconformities')
  @HttpCode(200)
  @Allow('certification.assess')
  @ApiOperation({
    operationId: 'recordCertificationNonconformities',
    summary: 'Record what completed audits have found',
    description: 'Findings that are not recorded yet, graded by rule. Every step of a lead does the same.',
  })
  @ApiOkResponse({ type: NonconformitiesDto })
  @ApiProblem('certification/not-found', 'precondition/failed')
  async record(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('certificationId') id: string,
  ): Promise<NonconformitiesDto> {
    return { items: await this.nonconformities.record(scope, principal, id, new Date()) };
  }

  @Post('nonconformities/:nonconformityId/plan-acceptance')
  @HttpCode(200)
  @Allow('certification.assess')
  @ApiOperation({
    operationId: 'acceptNonconformityPlan',
    summary: 'Accept the plan of correction',
    description: 'Once a corrective action of the finding is planned. It is closed when its actions are verified.',
  })
  @ApiOkResponse({ type: NonconformityDto })
  @ApiProblem('certification/not-found', 'certification/nonconformity-not-found', 'certification/not-ready')
  accept(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('certificationId') certificationId: string,
    @IdParam('nonconformityId') id: string,
    @IfMatch() version: string,
  ): Promise<NonconformityDto> {
    const at = { certificationId, id, version: versionNumber(version) };
    return this.nonconformities.acceptPlan(scope, principal, at, new Date());
  }

  @Put('nonconformities/:nonconformityId/grade')
  @Allow('certification.assess')
  @ApiOperation({
    operationId: 'gradeNonconformity',
    summary: 'Decide what a nonconformity weighs',
    description:
      'Whatever the rule says, with a reason. What the assessor found and what the rule says stay beside it.',
  })
  @ApiOkResponse({ type: NonconformityDto })
  @ApiProblem('request/invalid', 'certification/not-found', 'certification/nonconformity-not-found')
  grade(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('certificationId') certificationId: string,
    @IdParam('nonconformityId') id: string,
    @IfMatch() version: string,
    @Body() body: GradeDto,
  ): Promise<NonconformityDto> {
    const at = { certificationId, id, version: versionNumber(version) };
    return this.nonconformities.grade(scope, principal, at, body, new Date());
  }
}
