import { Controller, Get, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Request } from 'express';
import { Readable } from 'node:stream';
import type { Scope } from '../database';
import { ApiProblem, CSV_TYPE, CurrentScope, IdParam, JSON_TYPE, streamedFile, wantsCsv } from '../http';
import { Allow } from '../identity';
import { CalibrationsDto } from './calibrations-judged.dto';
import { ContactReasonsResultDto, KpiAnnexQueryDto, KpiDriversDto } from './kpi-annex.dto';
import { KpiAnnexService } from './kpi-annex.service';
import { StaffingChecksDto, SurveyHealthResultDto } from './survey-and-staffing.dto';

@ApiTags('KPI evidence')
@Controller({ path: 'assessments/:assessmentId', version: '1' })
export class KpiAnnexController {
  constructor(private readonly annex: KpiAnnexService) {}

  @Get('contact-reasons')
  @Allow('results.read')
  @ApiExtraModels(ContactReasonsResultDto)
  @ApiOperation({
    operationId: 'getContactReasons',
    summary: 'Read what the contacts of an assessment are about',
    description:
      'The reasons with their shares and where their causes lie, how few of them make up most contacts, how many the ' +
      'front line can not resolve, and what changed since the previous assessment. With "Accept: text/csv" a row for each ' +
      'reason.',
  })
  @ApiOkResponse({
    content: {
      [JSON_TYPE]: { schema: { $ref: getSchemaPath(ContactReasonsResultDto) } },
      [CSV_TYPE]: { schema: { type: 'string' } },
    },
  })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units')
  async contactReasons(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { lang = 'en' }: KpiAnnexQueryDto,
    @Req() { headers }: Request,
  ): Promise<ContactReasonsResultDto | StreamableFile> {
    if (!wantsCsv(headers.accept)) return this.annex.contactReasons(scope, id, lang);
    return streamedFile(Readable.from([await this.annex.contactReasonsCsv(scope, id, lang)]), {
      type: `${CSV_TYPE}; charset=utf-8`,
      disposition: `attachment; filename="contact-reasons-${id}.csv"`,
    });
  }

  @Get('kpi-drivers')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'getKpiDrivers',
    summary: 'Read which errors go with dissatisfied customers',
    description:
      'For each error its odds ratio with interval, a test adjusted for the number of errors, the share of ' +
      'dissatisfaction that goes with it, and its odds ratio in one regression on all errors, units and reasons. An ' +
      'association is no proof of a cause.',
  })
  @ApiOkResponse({ type: KpiDriversDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'server/unavailable')
  drivers(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { lang = 'en' }: KpiAnnexQueryDto,
  ): Promise<KpiDriversDto> {
    return this.annex.drivers(scope, id, lang);
  }

  @Get('calibrations')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'listCalibrations',
    summary: 'Read how far raters agree',
    description:
      'For each session the share of agreement and chance-corrected coefficients with their intervals, which rater drifts ' +
      'where, and the items that were disputed most.',
  })
  @ApiOkResponse({ type: CalibrationsDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'server/unavailable')
  calibrations(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { lang = 'en' }: KpiAnnexQueryDto,
  ): Promise<CalibrationsDto> {
    return this.annex.calibrations(scope, id, lang);
  }

  @Get('survey-health')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'getSurveyHealth',
    summary: 'Read whether surveys can prove their figures',
    description: 'For each survey its checks, its response, what it can prove, and the series that it lowers.',
  })
  @ApiOkResponse({ type: SurveyHealthResultDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units')
  surveys(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { lang = 'en' }: KpiAnnexQueryDto,
  ): Promise<SurveyHealthResultDto> {
    return this.annex.surveys(scope, id, lang);
  }

  @Get('staffing-checks')
  @Allow('results.read')
  @ApiOperation({
    operationId: 'listStaffingChecks',
    summary: 'Read whether groups of agents reach their service level',
    description:
      'For each interval the agents that the target needs, by Erlang C or, where the patience of callers is known, Erlang A; ' +
      'what those at work reach, and how many have to be paid.',
  })
  @ApiOkResponse({ type: StaffingChecksDto })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'server/unavailable')
  staffing(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { lang = 'en' }: KpiAnnexQueryDto,
  ): Promise<StaffingChecksDto> {
    return this.annex.staffing(scope, id, lang);
  }
}
