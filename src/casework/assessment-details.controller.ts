import { Controller, Get, Put, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Scope } from '../database';
import {
  AcceptsBody,
  ApiProblem,
  CurrentScope,
  etagOf,
  IdParam,
  IfMatch,
  KILOBYTE,
  RawBody,
  versionNumber,
  WithEtag,
} from '../http';
import { Allow } from '../identity';
import { AssessmentDetailsDto } from './assessment-details.dto';
import { AssessmentDetailsService, type VersionedDetails } from './assessment-details.service';
import type { AssessmentDetails } from './rules/assessment-details';

@ApiTags('Assessments')
@Controller({ path: 'assessments/:assessmentId/details', version: '1' })
export class AssessmentDetailsController {
  constructor(private readonly details: AssessmentDetailsService) {}

  @Get()
  @WithEtag()
  @Allow('assessment.read')
  @ApiOperation({
    operationId: 'getAssessmentDetails',
    summary: 'Read what a report says beside the ratings',
    description:
      'Method, limits, interviews, KPI series, contact reasons, drivers of dissatisfaction, calibrations, health of surveys, staffing and facts. The ETag is that of the assessment.',
  })
  @ApiOkResponse({ type: AssessmentDetailsDto })
  @ApiProblem('assessment/not-found')
  async get(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AssessmentDetails> {
    return tagged(response, await this.details.get(scope, id));
  }

  @Put()
  @WithEtag()
  @AcceptsBody({ bytes: 1024 * KILOBYTE, nodes: 100_000 })
  @Allow('assessment.write')
  @ApiOperation({
    operationId: 'replaceAssessmentDetails',
    summary: 'Write what a report says beside the ratings',
    description: 'All of it at once: what is left out is cleared. The form is that of an assessment in a case file.',
  })
  @ApiBody({ type: AssessmentDetailsDto })
  @ApiOkResponse({ type: AssessmentDetailsDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/invalid', 'assessment/completed')
  @ApiProblem('assessment/not-open')
  async replace(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @IfMatch() version: string,
    @RawBody() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AssessmentDetails> {
    return tagged(response, await this.details.replace(scope, id, versionNumber(version), body, new Date()));
  }
}

/** The version stands in the header only, so that what was read can be sent back as it is. */
function tagged(response: Response, { details, version }: VersionedDetails): AssessmentDetails {
  response.set('ETag', etagOf(version));
  return details;
}
