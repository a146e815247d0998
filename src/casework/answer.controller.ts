import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, IfMatch, Precondition, REF_SCHEMA, WithEtag } from '../http';
import { Allow } from '../identity';
import { AnswerDto, AnswerListDto, AnswerQueryDto, PutAnswerDto } from './answer.dto';
import { AnswerService } from './answer.service';

const UNIT = { name: 'unit', description: 'Ref of a unit of the assessment, or "entity".', schema: { ...REF_SCHEMA } };
const REQUIREMENT = { name: 'requirement', description: 'Ref in the framework.', schema: { ...REF_SCHEMA } };

@ApiTags('Answers')
@Controller({ path: 'assessments/:assessmentId/answers', version: '1' })
export class AnswerController {
  constructor(private readonly answers: AnswerService) {}

  @Get()
  @WithEtag()
  @Allow('fieldwork.read')
  @ApiOperation({
    operationId: 'listAnswers',
    summary: 'List answers',
    description:
      'What was answered, by unit and requirement; requirements without an answer are not assessed and not listed. ' +
      'The ETag stands for all answers of the assessment: an upload names it.',
  })
  @ApiOkResponse({ type: AnswerListDto })
  @ApiProblem('assessment/not-found', 'unit/not-found')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Query() query: AnswerQueryDto,
  ): Promise<AnswerListDto> {
    return this.answers.list(scope, assessmentId, query);
  }

  @Get(':unit/:requirement')
  @WithEtag()
  @ApiParam(UNIT)
  @ApiParam(REQUIREMENT)
  @Allow('fieldwork.read')
  @ApiOperation({
    operationId: 'getAnswer',
    summary: 'Read an answer',
    description: 'Gives the ETag that a change or removal has to name.',
  })
  @ApiOkResponse({ type: AnswerDto })
  @ApiProblem('assessment/not-found', 'unit/not-found', 'answer/not-found')
  get(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Param('unit') unit: string,
    @Param('requirement') requirement: string,
  ): Promise<AnswerDto> {
    return this.answers.get(scope, { assessmentId, unit, requirement });
  }

  @Put(':unit/:requirement')
  @WithEtag()
  @ApiParam(UNIT)
  @ApiParam(REQUIREMENT)
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'putAnswer',
    summary: 'Answer a requirement',
    description:
      'Rates it, on all dimensions or on some of them, or says why it is not applicable. The answer is saved as it is ' +
      'sent: a dimension that is left out is not rated any more.',
  })
  @ApiOkResponse({ type: AnswerDto, description: 'Changed.' })
  @ApiCreatedResponse({ type: AnswerDto, description: 'Answered for the first time.' })
  @ApiProblem('assessment/not-found', 'assessment/not-open', 'assessment/completed', 'unit/not-found', 'answer/invalid')
  async put(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Param('unit') unit: string,
    @Param('requirement') requirement: string,
    @Precondition() basis: Precondition,
    @Body() body: PutAnswerDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AnswerDto> {
    const address = { assessmentId, unit, requirement };
    const { answer, created } = await this.answers.put(scope, address, PutAnswerDto.content(body), basis, new Date());
    response.status(created ? 201 : 200);
    return answer;
  }

  @Delete(':unit/:requirement')
  @HttpCode(204)
  @ApiParam(UNIT)
  @ApiParam(REQUIREMENT)
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'deleteAnswer',
    summary: 'Remove an answer',
    description: 'The requirement counts as not assessed again.',
  })
  @ApiNoContentResponse()
  @ApiProblem(
    'assessment/not-found',
    'assessment/not-open',
    'assessment/completed',
    'unit/not-found',
    'answer/not-found',
  )
  remove(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Param('unit') unit: string,
    @Param('requirement') requirement: string,
    @IfMatch() version: string,
  ): Promise<void> {
    return this.answers.remove(scope, { assessmentId, unit, requirement }, version);
  }
}
