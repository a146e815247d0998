import { Controller, Put, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Scope } from '../database';
import {
  AcceptsBody,
  ApiProblem,
  CSV_TYPE,
  CurrentScope,
  etagOf,
  IdParam,
  IfMatch,
  KILOBYTE,
  RawBody,
  type UploadedBytes,
  versionNumber,
  WithEtag,
} from '../http';
import { Allow } from '../identity';
import { DriverContactsService } from './driver-contacts.service';
import { DriverContactsDto } from './drivers.dto';

@ApiTags('Assessments')
@Controller({ path: 'assessments/:assessmentId/drivers/contacts', version: '1' })
export class DriverContactsController {
  constructor(private readonly contacts: DriverContactsService) {}

  @Put()
  @WithEtag()
  @AcceptsBody({ types: [CSV_TYPE], bytes: 12 * 1024 * KILOBYTE })
  @Allow('assessment.write')
  @ApiOperation({
    operationId: 'replaceDriverContacts',
    summary: 'Bring in monitored contacts from a table',
    description:
      'All or nothing, in place of the contacts that the drivers of the assessment have. Its errors have to stand in the ' +
      'details first; the ETag is that of the details. Contacts that have the same unit, reason and errors are counted ' +
      'together: single contacts are not kept.',
  })
  @ApiBody({
    schema: {
      type: 'string',
      description:
        'A row for each contact, up to 100,000, in UTF-8: unit and reason (both may be missing or empty), dissatisfied (yes, ' +
        'no, 1, 0), and either errors (keys separated by ";") or a column for each error (yes, no, 1, 0).',
    },
  })
  @ApiOkResponse({ type: DriverContactsDto })
  @ApiProblem('assessment/not-found', 'assessment/invalid', 'assessment/completed', 'assessment/not-open')
  async replace(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') id: string,
    @IfMatch() expected: string,
    @RawBody() { bytes }: UploadedBytes,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DriverContactsDto> {
    const { view, version } = await this.contacts.replace(scope, id, versionNumber(expected), bytes, new Date());
    response.set('ETag', etagOf(version));
    return view;
  }
}
