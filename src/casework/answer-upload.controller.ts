import { Controller, Put, Query } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Scope } from '../database';
import {
  AcceptsBody,
  ApiProblem,
  CurrentScope,
  IdParam,
  IfMatch,
  JSON_TYPE,
  KILOBYTE,
  RawBody,
  WithEtag,
} from '../http';
import { Allow } from '../identity';
import { AnswerUploadDto, AnswerUploadQueryDto, uploadContent, UploadResultDto } from './answer-upload.dto';
import { AnswerUploadService } from './answer-upload.service';

@ApiTags('Answers')
@Controller({ path: 'assessments/:assessmentId/answers', version: '1' })
export class AnswerUploadController {
  constructor(private readonly uploads: AnswerUploadService) {}

  @Put()
  @WithEtag()
  @AcceptsBody({ types: [JSON_TYPE, 'text/csv'], bytes: 4 * 1024 * KILOBYTE, nodes: 1_000_000 })
  @ApiExtraModels(AnswerUploadDto)
  @ApiBody({
    schema: {
      oneOf: [
        { $ref: getSchemaPath(AnswerUploadDto) },
        {
          type: 'string',
          description:
            'As text/csv: the header "ref,dimension," and a column for each unit and for "entity"; then a row for each ' +
            'requirement and dimension ("*" for all of them). A cell is a rating, "NA: reason", or empty. Notes of ' +
            'answers that stay rated are kept. Results that are rated from KPI evidence are overruled in JSON only, with a note.',
        },
      ],
    },
  })
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'uploadAnswers',
    summary: 'Upload many answers',
    description:
      'All or nothing: one error and nothing is changed. Use it to bring in a whole assessment that was rated off ' +
      'line. Answers that do not change keep their version.',
  })
  @ApiOkResponse({ type: UploadResultDto })
  @ApiProblem('assessment/not-found', 'assessment/not-open', 'assessment/completed', 'answers/invalid')
  upload(
    @CurrentScope() scope: Scope,
    @IdParam('assessmentId') assessmentId: string,
    @Query() query: AnswerUploadQueryDto,
    @IfMatch() basis: string,
    @RawBody() body: unknown,
  ): Promise<UploadResultDto> {
    const options = AnswerUploadQueryDto.options(query, basis);
    return this.uploads.upload(scope, assessmentId, uploadContent(body), options, new Date());
  }
}
