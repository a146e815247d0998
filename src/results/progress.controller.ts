import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam } from '../http';
import { Allow } from '../identity';
import { ProgressDto, ProgressQueryDto } from './progress.dto';
import { ProgressService } from './progress.service';

@ApiTags('Results')
@Controller({ path: 'engagements/:engagementId/progress', version: '1' })
export class ProgressController {
  constructor(private readonly progress: ProgressService) {}

  @Get()
  @Allow('wave.read')
  @ApiOperation({
    operationId: 'getProgress',
    summary: 'Compare two or more waves of an engagement',
    description:
      'What became of every gap, by requirement, item, category and unit, between neighbours and from the first wave to ' +
      'the last: closed, new, improved, regressed, unchanged, or not to be judged because it was not rated at one time. ' +
      'And what each plan projected beside what was achieved.',
  })
  @ApiOkResponse({ type: ProgressDto })
  @ApiProblem(
    'request/invalid',
    'engagement/not-found',
    'assessment/not-found',
    'assessment/no-units',
    'results/not-comparable',
    'server/unavailable',
  )
  read(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() { framework, assessments }: ProgressQueryDto,
  ): Promise<ProgressDto> {
    return this.progress.progress(scope, engagementId, { framework, assessments: assessments?.split(',') });
  }
}
