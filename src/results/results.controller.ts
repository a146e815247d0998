import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, PageDto } from '../http';
import { Allow } from '../identity';
import { ComparisonDto, ComparisonQueryDto } from './comparison.dto';
import { ComparisonService } from './comparison.service';
import { GapDto, GapQueryDto, GapSummaryDto } from './gaps.dto';
import { GapsService } from './gaps.service';
import { PlanDto, PlanQueryDto } from './plan.dto';
import { PlanService } from './plan.service';
import { ScoresDto, ScoresQueryDto, UnitScoresDto } from './scores.dto';
import { ScoresService } from './scores.service';
import { UnitMapDto } from './unit-map.dto';
import { UnitMapService } from './unit-map.service';
import { WhyDto, WhyQueryDto } from './why.dto';
import { WhyService } from './why.service';

@ApiTags('Results')
@Controller({ path: 'assessments/:assessmentId', version: '1' })
export class ResultsController {
  constructor(
    private readonly scoring: ScoresService,
    private readonly maps: UnitMapService,
    private readonly gaps: GapsService,
    private readonly planning: PlanService,
    private readonly comparisons: ComparisonService,
    private readonly reasons: WhyService,
  ) {}

  @Get('scores')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'getScores',
    summary: 'Read the scores of an assessment',
    description:
      'Score, level and gates of the whole, the figures of the framework and of each unit. An open assessment is computed ' +
      'as it stands, a completed one from its snapshot.',
  })
  @ApiOkResponse({ type: ScoresDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units')
  scores(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { depth }: ScoresQueryDto,
  ): Promise<ScoresDto> {
    return this.scoring.scores(scope, id, depth);
  }

  @Get('scores/units')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'getUnitMap',
    summary: 'Read the scores of all units side by side',
    description:
      'Of each unit its score, level and gaps, and its score in every part of the framework down to `depth`.',
  })
  @ApiOkResponse({ type: UnitMapDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units')
  unitMap(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { depth }: ScoresQueryDto,
  ): Promise<UnitMapDto> {
    return this.maps.map(scope, id, depth);
  }

  @Get('scores/units/:unit')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'getUnitScores',
    summary: 'Read the scores of one unit',
    description: 'The whole tree of the unit: each figure with its rule, inputs, weights and what was left out.',
  })
  @ApiParam({ name: 'unit', description: 'Ref of the unit.', example: 'JKT-V' })
  @ApiOkResponse({ type: UnitScoresDto })
  @ApiProblem('assessment/not-found', 'assessment/no-units', 'unit/not-found')
  unitScores(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Param('unit') unit: string,
  ): Promise<UnitScoresDto> {
    return this.scoring.unit(scope, id, unit);
  }

  @Get('gaps')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'listGaps',
    summary: 'List the gaps of an assessment',
    description: 'Requirements below target, the costliest first, each with the units where it stands.',
  })
  @ApiOkResponse({ type: PageDto(GapDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'assessment/not-found', 'assessment/no-units')
  listGaps(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() query: GapQueryDto,
  ): Promise<Page<GapDto>> {
    return this.gaps.list(scope, id, query);
  }

  @Get('gaps/summary')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'getGapSummary',
    summary: 'Summarise the gaps of an assessment',
    description: 'Counts by severity and scope, and what the gaps lost by owner function and by requirement.',
  })
  @ApiOkResponse({ type: GapSummaryDto })
  @ApiProblem('assessment/not-found', 'assessment/no-units')
  gapSummary(@CurrentScope() scope: Scope, @IdParam('assessmentId') id: string): Promise<GapSummaryDto> {
    return this.gaps.summary(scope, id);
  }

  @Get('plan')
  @Allow('wave.read')
  @ApiOperation({
    operationId: 'getPlan',
    summary: 'Read the improvement plan of an assessment',
    description:
      'Assessments of one wave share a plan, because their work competes for the same people. Where nothing is below ' +
      'target, or nothing was assessed yet, there is no plan.',
  })
  @ApiOkResponse({ type: PlanDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'results/no-plan', 'server/unavailable')
  plan(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { part }: PlanQueryDto,
  ): Promise<PlanDto> {
    return this.planning.plan(scope, id, part);
  }

  @Get('comparison')
  @Allow('wave.read')
  @ApiOperation({
    operationId: 'compareAssessments',
    summary: 'Compare an assessment with another of its engagement',
    description: 'With its previous one unless stated. Both have to use the same framework version.',
  })
  @ApiOkResponse({ type: ComparisonDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'results/not-comparable')
  comparison(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { with: withId }: ComparisonQueryDto,
  ): Promise<ComparisonDto> {
    return this.comparisons.compare(scope, id, withId);
  }

  @Get('why')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'explainFigure',
    summary: 'Walk a figure back to what it was made of',
    description:
      'The rule, the inputs with their weights, and what was left out for what reason. Each input names the address to ' +
      'ask for next, down to the answers and their evidence.',
  })
  @ApiOkResponse({ type: WhyDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'results/unknown-figure')
  why(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { figure, language }: WhyQueryDto,
  ): Promise<WhyDto> {
    return this.reasons.why(scope, id, figure, language);
  }
}
