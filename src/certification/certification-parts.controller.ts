import { Body, Controller, Get, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Page, Scope } from '../database';
import {
  ApiProblem,
  CSV_TYPE,
  CurrentScope,
  IdParam,
  IfMatch,
  JSON_TYPE,
  MAX_LIMIT,
  PageDto,
  versionNumber,
  wantsCsv,
} from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { GradeDto, NonconformityDto, SampleDto } from './certification-parts.dto';
import { DrawSampleDto, NonconformityQueryDto, SampleQueryDto } from './certification-requests.dto';
import { Nonconformities } from './nonconformities.service';
import { Samples } from './samples.service';

const PAGE = PageDto(NonconformityDto);

@ApiTags('Certifications')
@ApiExtraModels(PAGE)
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
  @ApiOkResponse({ type: PageDto(SampleDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'certification/not-found')
  samplesOf(
    @CurrentScope() scope: Scope,
    @IdParam('certificationId') id: string,
    @Query() query: SampleQueryDto,
  ): Promise<Page<SampleDto>> {
    return this.samples.list(scope, id, query);
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
    description:
      'What the audits found, graded by rule or by somebody, with the days of plan and correction. With "Accept: text/csv" ' +
      'all that are chosen come at once, as a table.',
  })
  @ApiOkResponse({
    content: {
      [JSON_TYPE]: { schema: { $ref: getSchemaPath(PAGE) } },
      [CSV_TYPE]: { schema: { type: 'string' } },
    },
  })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'certification/not-found')
  async list(
    @CurrentScope() scope: Scope,
    @IdParam('certificationId') id: string,
    @Query() { language = 'en', limit, cursor, ...query }: NonconformityQueryDto,
    @Req() { headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<NonconformityDto> | string> {
    const now = new Date();
    if (!wantsCsv(headers.accept)) return this.nonconformities.list(scope, id, { ...query, limit, cursor }, now);
    const text = await this.nonconformities.csv(scope, id, query, language, now);
    response.set({
      'Content-Type': `${CSV_TYPE}; charset=utf-8`,
      'Content-Disposition': 'attachment; filename="nonconformities.csv"',
    });
    return text;
  }

  @Post('nonconformities')
  @HttpCode(200)
  @Allow('certification.assess')
  @ApiOperation({
    operationId: 'recordCertificationNonconformities',
    summary: 'Record what completed audits have found',
    description:
      'Findings that are not recorded yet, graded by rule. Every step of a lead does the same. Answers with the first page ' +
      'of the list.',
  })
  @ApiOkResponse({ type: PAGE })
  @ApiProblem('certification/not-found', 'precondition/failed')
  record(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('certificationId') id: string,
  ): Promise<Page<NonconformityDto>> {
    return this.nonconformities.record(scope, principal, id, { limit: MAX_LIMIT }, new Date());
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
