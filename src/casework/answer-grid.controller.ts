import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam } from '../http';
import { Allow } from '../identity';
import { AnswerGridDto } from './answer-grid.dto';
import { AnswerGridService } from './answer-grid.service';

@ApiTags('Answers')
@Controller({ path: 'assessments/:assessmentId/answer-grid', version: '1' })
export class AnswerGridController {
  constructor(private readonly grids: AnswerGridService) {}

  @Get()
  @Allow('fieldwork.read')
  @ApiOperation({
    operationId: 'getAnswerGrid',
    summary: 'Read all answers beside each other',
    description:
      'Requirements by units, in few bytes: to show and rate many units at once, or to bring them to a table.',
  })
  @ApiOkResponse({ type: AnswerGridDto })
  @ApiProblem('assessment/not-found')
  grid(@CurrentScope() scope: Scope, @IdParam('assessmentId') assessmentId: string): Promise<AnswerGridDto> {
    return this.grids.grid(scope, assessmentId);
  }
}
