import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam } from '../http';
import { Allow } from '../identity';
import { CarriedDto, CarryOverDto, CarryOverPreviewDto, CarryOverQueryDto } from './carry-over.dto';
import { CarryOverService } from './carry-over.service';

@ApiTags('Answers')
@Controller({ path: 'assessments/:assessmentId/carry-over', version: '1' })
export class CarryOverController {
  constructor(private readonly carrying: CarryOverService) {}

  @Get()
  @Allow('fieldwork.read')
  @ApiOperation({
    operationId: 'previewCarryOver',
    summary: 'See what an earlier assessment says of this one',
    description:
      'Place by place: which earlier answers still hold, which have to be looked at again because the requirement ' +
      'changed its meaning, and why. Also across versions of a framework that come with a reviewed mapping.',
  })
  @ApiOkResponse({ type: CarryOverPreviewDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'unit/not-found', 'carry-over/not-possible')
  look(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Query() query: CarryOverQueryDto,
  ): Promise<CarryOverPreviewDto> {
    return this.carrying.look(scope, assessmentId, query);
  }

  @Post()
  @HttpCode(200)
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'carryOver',
    summary: 'Carry over answers that still hold',
    description:
      'Fills places without an answer; nothing is overwritten, so it can be repeated. Results, and requirements that ' +
      'changed their meaning, stay open. No If-Match: it changes no answer that somebody may have seen.',
  })
  @ApiOkResponse({ type: CarriedDto })
  @ApiProblem(
    ...(['request/invalid', 'assessment/not-found', 'assessment/not-open', 'assessment/completed'] as const),
    'carry-over/not-possible',
  )
  carry(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Body() data: CarryOverDto,
  ): Promise<CarriedDto> {
    return this.carrying.carry(scope, assessmentId, data, new Date());
  }
}
