import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam } from '../http';
import { Allow } from '../identity';
import { AnswerTreeDto, AnswerTreeQueryDto } from './answer-tree.dto';
import { AnswerTreeService } from './answer-tree.service';

@ApiTags('Answers')
@Controller({ path: 'assessments/:assessmentId/tree', version: '1' })
export class AnswerTreeController {
  constructor(private readonly trees: AnswerTreeService) {}

  @Get()
  @Allow('fieldwork.read')
  @ApiOperation({
    operationId: 'getAnswerTree',
    summary: 'Read the tree of a unit with its answers',
    description:
      'Groups and requirements as the framework nests them, each with its answer and the coverage so far: everything ' +
      'that is needed to rate one unit. Requirements that are answered once for the entity show its answer; the tree ' +
      'of "entity" has only those.',
  })
  @ApiOkResponse({ type: AnswerTreeDto })
  @ApiProblem('assessment/not-found', 'unit/not-found')
  tree(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Query() query: AnswerTreeQueryDto,
  ): Promise<AnswerTreeDto> {
    return this.trees.tree(scope, assessmentId, query);
  }
}
