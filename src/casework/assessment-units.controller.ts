import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, IfMatch, versionNumber, WithEtag } from '../http';
import { Allow } from '../identity';
import { AssessmentUnitsDto } from './assessment-units.dto';
import { AssessmentUnitsService } from './assessment-units.service';
import { AssessmentDto } from './assessment.dto';

@ApiTags('Assessments')
@Controller({ path: 'assessments/:assessmentId/units', version: '1' })
export class AssessmentUnitsController {
  constructor(private readonly units: AssessmentUnitsService) {}

  @Put()
  @WithEtag()
  @Allow('assessment.write')
  @ApiOperation({
    operationId: 'replaceAssessmentUnits',
    summary: 'Choose the units of an assessment',
    description:
      'Adds and removes units until it covers just these. A unit that was rated or written about has to stay.',
  })
  @ApiOkResponse({ type: AssessmentDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/completed', 'assessment/invalid')
  @ApiProblem('assessment/no-units', 'assessment/unit-has-answers', 'assessment/not-open')
  replace(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @IfMatch('GET /v1/assessments/{assessmentId}') version: string,
    @Body() { units }: AssessmentUnitsDto,
  ): Promise<AssessmentDto> {
    return this.units.replace(scope, id, versionNumber(version), units, new Date());
  }
}
