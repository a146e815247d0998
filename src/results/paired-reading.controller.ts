import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Scope } from '../database';
import { ApiProblem, CSV_TYPE, CurrentScope, IdParam, JSON_TYPE, wantsCsv } from '../http';
import { Allow } from '../identity';
import { PairedQueryDto, PairedReadingDto } from './paired-reading.dto';
import { PairedReadingService } from './paired-reading.service';
import { pairedCsv } from './rules/paired-view';

@ApiTags('Results')
@ApiExtraModels(PairedReadingDto)
@Controller({ path: 'assessments/:assessmentId/paired-reading', version: '1' })
export class PairedReadingController {
  constructor(private readonly paired: PairedReadingService) {}

  @Get()
  @Allow('wave.read')
  @ApiOperation({
    operationId: 'readPaired',
    summary: 'Read an assessment of a provider together with one of its client',
    description:
      'For each requirement of the operation that goes with one of the management of vendors: whose gap is it? The path ' +
      'names the assessment of the operation. With "Accept: text/csv" the pairs come as a table.',
  })
  @ApiOkResponse({
    content: {
      [JSON_TYPE]: { schema: { $ref: getSchemaPath(PairedReadingDto) } },
      [CSV_TYPE]: { schema: { type: 'string' } },
    },
  })
  @ApiProblem('request/invalid', 'assessment/not-found', 'assessment/no-units', 'results/not-paired')
  async read(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @Query() { language = 'en', ...query }: PairedQueryDto,
    @Req() { headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PairedReadingDto | string> {
    const view = await this.paired.read(scope, id, query);
    if (!wantsCsv(headers.accept)) return view;
    response.set({
      'Content-Type': `${CSV_TYPE}; charset=utf-8`,
      'Content-Disposition': 'attachment; filename="paired-reading.csv"',
    });
    return pairedCsv(view, language);
  }
}
