import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, PageDto } from '../http';
import { Allow } from '../identity';
import { KpiQueryDto, KpiVerdictDto, ReadingQueryDto, ResultReadingDto, UnitComparisonDto } from './kpi-evidence.dto';
import { KpiEvidenceService } from './kpi-evidence.service';

@ApiTags('KPI evidence')
@Controller({ path: 'assessments/:assessmentId', version: '1' })
export class KpiEvidenceController {
  constructor(private readonly evidence: KpiEvidenceService) {}

  @Get('kpi-verdicts')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'listKpiVerdicts',
    summary: 'List what the KPI series of an assessment prove',
    description:
      'Each series with its level against target (met, not met, not proven), why, what sample would settle it, its trend, ' +
      'months at target and signals of change.',
  })
  @ApiOkResponse({ type: PageDto(KpiVerdictDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'assessment/not-found', 'assessment/no-units')
  verdicts(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() query: KpiQueryDto,
  ): Promise<Page<KpiVerdictDto>> {
    return this.evidence.verdicts(scope, id, query);
  }

  @Get('kpi-comparisons/:kpi')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'compareUnitsOnKpi',
    summary: 'Compare the units on a KPI',
    description:
      'In the latest month that most of them report: whether they differ at all, how much of the spread is between them, ' +
      'own against vendor, a funnel, and a league in which units have a range of ranks, as far as they can be told apart.',
  })
  @ApiParam({ name: 'kpi', description: 'Key of the KPI.', example: 'csat' })
  @ApiOkResponse({ type: UnitComparisonDto })
  @ApiProblem('assessment/not-found', 'assessment/no-units', 'results/unknown-kpi')
  comparison(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Param('kpi') kpi: string,
  ): Promise<UnitComparisonDto> {
    return this.evidence.comparison(scope, id, kpi);
  }

  @Get('result-readings')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'listResultReadings',
    summary: 'List what the KPI series say about each result requirement',
    description:
      'With the series that each reading rests on, what nobody reported, and where an answer overrules it. None while the ' +
      'assessment states its result ratings.',
  })
  @ApiOkResponse({ type: PageDto(ResultReadingDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'assessment/not-found', 'assessment/no-units')
  readings(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() query: ReadingQueryDto,
  ): Promise<Page<ResultReadingDto>> {
    return this.evidence.readings(scope, id, query);
  }
}
