import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { CertificationSteps } from './certification-steps.service';
import { CertificationDto } from './certification.dto';
import { ProposalDto, TakenStepDto } from './certification-parts.dto';
import {
  CertificationDecisionDto,
  CertificationStepDto,
  CreateCertificationDto,
  MeetConditionDto,
  PutAssessmentsDto,
  StepQueryDto,
} from './certification-requests.dto';
import { CertificationService } from './certification.service';
import { GrantConditions } from './conditions.service';
import { LinkedAssessments } from './linked-assessments.service';

@ApiTags('Certifications')
@Controller({ path: 'certifications', version: '1' })
export class CertificationController {
  constructor(
    private readonly certifications: CertificationService,
    private readonly steps: CertificationSteps,
    private readonly links: LinkedAssessments,
    private readonly conditions: GrantConditions,
    private readonly creations: Creations,
  ) {}

  @Post()
  @Allow('certification.apply')
  @ApiOperation({
    operationId: 'createCertification',
    summary: 'Apply for a certification',
    description:
      'For a party that runs programmes at sites of the engagement: by the party itself, or by whoever leads the engagement. ' +
      'One at a time for each framework.',
  })
  @ApiCreatedResponse({ type: CertificationDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'certification/invalid', 'certification/exists')
  create(
    @Creation() creation: CreationRequest,
    @CurrentPrincipal() principal: Principal,
    @Body() body: CreateCertificationDto,
  ): Promise<CertificationDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.certifications.create(tx, creation.scope, principal, body, new Date());
      return { view, location: `/certifications/${view.id}`, version: view.version };
    });
  }

  @Get(':certificationId')
  @WithEtag()
  @Allow('certification.read')
  @ApiOperation({
    operationId: 'getCertification',
    summary: 'Read a certification',
    description: 'As it is today, with what you can do, what stands against that, and what dates bring about next.',
  })
  @ApiOkResponse({ type: CertificationDto })
  @ApiProblem('certification/not-found')
  get(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('certificationId') id: string,
  ): Promise<CertificationDto> {
    return this.certifications.get(scope, principal, id, new Date());
  }

  @Get(':certificationId/steps')
  @Allow('certification.read')
  @ApiOperation({
    operationId: 'listCertificationSteps',
    summary: 'List the steps of a certification',
    description:
      'Everything that was written down: who did what and why, and what dates brought about. It never changes.',
  })
  @ApiOkResponse({ type: PageDto(TakenStepDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'certification/not-found')
  stepsOf(
    @CurrentScope() scope: Scope,
    @IdParam('certificationId') id: string,
    @Query() query: StepQueryDto,
  ): Promise<Page<TakenStepDto>> {
    return this.certifications.steps(scope, id, query);
  }

  @Get(':certificationId/proposal')
  @Allow('certification.inspect')
  @ApiOperation({
    operationId: 'getCertificationProposal',
    summary: 'Read what is proposed to whoever decides',
    description:
      'By rule, from the completed audits of the present round, with everything that would have to change; and whether an ' +
      'audit was reopened or changed since it was submitted.',
  })
  @ApiOkResponse({ type: ProposalDto })
  @ApiProblem('certification/not-found', 'precondition/failed')
  proposal(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('certificationId') id: string,
  ): Promise<ProposalDto> {
    return this.steps.proposal(scope, principal, id, new Date());
  }

  @Post(':certificationId/steps')
  @HttpCode(200)
  @WithEtag()
  @Allow('certification.write')
  @ApiOperation({
    operationId: 'takeCertificationStep',
    summary: 'Lead a certification on',
    description:
      'For the party, its manager and whoever leads: the certification says what you have a part in. A refusal lists ' +
      'everything that stands against it.',
  })
  @ApiOkResponse({ type: CertificationDto })
  @ApiProblem('request/invalid', 'certification/not-found', 'certification/wrong-state', 'certification/wrong-part')
  @ApiProblem('certification/not-ready', 'certification/other-person')
  step(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('certificationId') id: string,
    @IfMatch() version: string,
    @Body() { step, ...body }: CertificationStepDto,
  ): Promise<CertificationDto> {
    const request = { ...body, transition: step, version: versionNumber(version) };
    return this.steps.take(scope, principal, id, request, new Date());
  }

  @Post(':certificationId/decisions')
  @HttpCode(200)
  @WithEtag()
  @Allow('certification.decide')
  @ApiOperation({
    operationId: 'decideCertification',
    summary: 'Decide on a certification',
    description:
      'Signed in, by somebody who did not assess, has declared their interests and has none in the party. Reasons, diverging ' +
      'opinions and the proposal of that day are kept. A transfer that was offered and accepted is decided for both sides at ' +
      'once.',
  })
  @ApiOkResponse({ type: CertificationDto })
  @ApiProblem('request/invalid', 'certification/not-found', 'certification/wrong-state', 'certification/wrong-part')
  @ApiProblem('certification/not-ready', 'certification/other-person', 'access/confirmation-failed')
  @ApiProblem('access/too-many-attempts')
  decide(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('certificationId') id: string,
    @IfMatch() version: string,
    @Body() { decision, ...body }: CertificationDecisionDto,
  ): Promise<CertificationDto> {
    const request = { ...body, transition: decision, version: versionNumber(version) };
    return this.steps.decide(scope, principal, id, request, new Date());
  }

  @Put(':certificationId/assessments')
  @WithEtag()
  @Allow('certification.assess')
  @ApiOperation({
    operationId: 'putCertificationAssessments',
    summary: 'Say which assessments a certification rests on',
    description: 'Of the same engagement and the framework of the scheme. Replaces the list; completed ones stay.',
  })
  @ApiOkResponse({ type: CertificationDto })
  @ApiProblem('request/invalid', 'certification/not-found', 'certification/invalid')
  putAssessments(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('certificationId') id: string,
    @IfMatch() version: string,
    @Body() { assessments }: PutAssessmentsDto,
  ): Promise<CertificationDto> {
    return this.links.put(scope, principal, id, versionNumber(version), assessments, new Date());
  }

  @Post(':certificationId/met-conditions')
  @HttpCode(200)
  @WithEtag()
  @Allow('certification.assess')
  @ApiOperation({
    operationId: 'meetCertificationCondition',
    summary: 'Say that a condition of the grant is met',
    description: 'With what shows it. A condition that is not met in time suspends the certificate.',
  })
  @ApiOkResponse({ type: CertificationDto })
  @ApiProblem('request/invalid', 'certification/not-found', 'certification/invalid')
  meet(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('certificationId') id: string,
    @IfMatch() version: string,
    @Body() body: MeetConditionDto,
  ): Promise<CertificationDto> {
    return this.conditions.meet(scope, principal, id, versionNumber(version), body, new Date());
  }
}
