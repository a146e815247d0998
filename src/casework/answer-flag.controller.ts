import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, PageDto, REF_SCHEMA } from '../http';
import { Allow } from '../identity';
import { FlagQueryDto, ListedFlagDto, PlacedFlagDto, PutAnswerFlagDto } from './answer-flag.dto';
import { AnswerFlagService } from './answer-flag.service';

const UNIT = { name: 'unit', description: 'Ref of a unit of the assessment, or "entity".', schema: { ...REF_SCHEMA } };
const REQUIREMENT = { name: 'requirement', description: 'Ref in the framework.', schema: { ...REF_SCHEMA } };

@ApiTags('Answers')
@Controller({ path: 'assessments/:assessmentId/flags', version: '1' })
export class AnswerFlagController {
  constructor(private readonly flags: AnswerFlagService) {}

  @Get()
  @Allow('fieldwork.read')
  @ApiOperation({
    operationId: 'listAnswerFlags',
    summary: 'List flags',
    description: 'What the team wants to come back to, by unit; answered or not. Reports and snapshots have no flags.',
  })
  @ApiOkResponse({ type: PageDto(ListedFlagDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'assessment/not-found', 'unit/not-found')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Query() query: FlagQueryDto,
  ): Promise<Page<ListedFlagDto>> {
    return this.flags.list(scope, assessmentId, query);
  }

  @Put(':unit/:requirement')
  @ApiParam(UNIT)
  @ApiParam(REQUIREMENT)
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'putAnswerFlag',
    summary: 'Flag a requirement',
    description:
      'Marks it to be come back to, with a remark or without. The latest remark stands; to send the same once more ' +
      'changes nothing.',
  })
  @ApiOkResponse({ type: PlacedFlagDto })
  @ApiProblem('assessment/not-found', 'assessment/not-open', 'assessment/completed', 'unit/not-found', 'answer/invalid')
  put(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Param('unit') unit: string,
    @Param('requirement') requirement: string,
    @Body() { remark }: PutAnswerFlagDto,
  ): Promise<PlacedFlagDto> {
    return this.flags.put(scope, { assessmentId, unit, requirement }, remark ?? null, new Date());
  }

  @Delete(':unit/:requirement')
  @HttpCode(204)
  @ApiParam(UNIT)
  @ApiParam(REQUIREMENT)
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'deleteAnswerFlag',
    summary: 'Clear a flag',
    description: 'Whoever set it. Where there is none, nothing happens.',
  })
  @ApiNoContentResponse()
  @ApiProblem('assessment/not-found', 'assessment/not-open', 'assessment/completed', 'unit/not-found')
  remove(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Param('unit') unit: string,
    @Param('requirement') requirement: string,
  ): Promise<void> {
    return this.flags.remove(scope, { assessmentId, unit, requirement });
  }
}
