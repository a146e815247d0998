import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Page, Scope } from '../database';
import {
  AcceptsBody,
  ApiProblem,
  Creation,
  type CreationRequest,
  Creations,
  CSV_TYPE,
  CurrentScope,
  IdParam,
  IfMatch,
  JSON_TYPE,
  KILOBYTE,
  PageDto,
  RawBody,
  type UploadedBytes,
  versionNumber,
  wantsCsv,
  WithEtag,
} from '../http';
import { Allow } from '../identity';
import { MatrixApprovalService } from './matrix-approval.service';
import { MatrixCopiesService } from './matrix-copies.service';
import { MatrixTableService } from './matrix-table.service';
import { ApproveRasicMatrixDto } from './rasic-approval.dto';
import {
  CopyRasicMatrixDto,
  CreateRasicMatrixDto,
  RasicCopiesDto,
  RasicDeviationsDto,
  RasicLanguageQueryDto,
  RasicMatrixDto,
  RasicMatrixHeadDto,
  RasicMatrixQueryDto,
  RasicMatrixSummaryDto,
  ReplaceRasicRowsDto,
  UpdateRasicMatrixDto,
  WriteRasicCellsDto,
} from './rasic-matrix.dto';
import { RasicMatrixService } from './rasic-matrix.service';

@ApiTags('RASIC')
@Controller({ path: 'engagements/:engagementId/rasic-matrices', version: '1' })
export class RasicMatrixController {
  constructor(
    private readonly matrices: RasicMatrixService,
    private readonly tables: MatrixTableService,
    private readonly copies: MatrixCopiesService,
    private readonly approvals: MatrixApprovalService,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('rasic.read')
  @ApiOperation({
    operationId: 'listRasicMatrices',
    summary: 'List RASIC matrices',
    description: 'The oldest first, each with how much is wrong in it.',
  })
  @ApiOkResponse({ type: PageDto(RasicMatrixSummaryDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'engagement/not-found')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: RasicMatrixQueryDto,
  ): Promise<Page<RasicMatrixSummaryDto>> {
    return this.matrices.list(scope, engagementId, query);
  }

  @Post()
  @Allow('rasic.write')
  @ApiOperation({
    operationId: 'createRasicMatrix',
    summary: 'Create a RASIC matrix',
    description:
      'Empty, to be filled from a table or row by row; or, with an assessment, with the work items of its plan as rows and the ' +
      'parts that the library of workstreams gives to roles.',
  })
  @ApiCreatedResponse({ type: RasicMatrixHeadDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'unit/not-found', 'assessment/not-found')
  @ApiProblem('rasic/unknown-profile', 'rasic/invalid-profile', 'rasic/plan-has-matrix')
  create(
    @Creation() creation: CreationRequest,
    @IdParam('engagementId') engagementId: string,
    @Body() body: CreateRasicMatrixDto,
  ): Promise<RasicMatrixHeadDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.matrices.create(tx, creation.scope, engagementId, body, new Date());
      return { view, location: `/engagements/${engagementId}/rasic-matrices/${view.id}`, version: view.version };
    });
  }

  @Get(':matrixId')
  @WithEtag()
  @Allow('rasic.read')
  @ApiOperation({
    operationId: 'getRasicMatrix',
    summary: 'Read a RASIC matrix',
    description:
      'With everything that is wrong in it, why that matters, and cells that would mend it. With "Accept: text/csv" as a table ' +
      'that can be brought in again.',
  })
  @ApiOkResponse({
    content: {
      [JSON_TYPE]: { schema: { $ref: getSchemaPath(RasicMatrixDto) } },
      [CSV_TYPE]: { schema: { type: 'string' } },
    },
  })
  @ApiProblem('request/invalid', 'engagement/not-found', 'rasic/matrix-not-found', 'assessment/no-units')
  async get(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('matrixId') id: string,
    @Query() { language = 'en' }: RasicLanguageQueryDto,
    @Req() { headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RasicMatrixDto | string> {
    if (!wantsCsv(headers.accept)) return (await this.matrices.get(scope, engagementId, id)) as RasicMatrixDto;
    const text = await this.matrices.csv(scope, engagementId, id, language);
    response.set({
      'Content-Type': `${CSV_TYPE}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="rasic-${id}.csv"`,
    });
    return text;
  }

  @Patch(':matrixId')
  @WithEtag()
  @Allow('rasic.write')
  @ApiOperation({
    operationId: 'updateRasicMatrix',
    summary: 'Change title, owner, convention, thresholds or holders of a RASIC matrix',
    description: 'Changes the properties that are sent; null clears.',
  })
  @ApiOkResponse({ type: RasicMatrixDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'rasic/matrix-not-found', 'rasic/invalid')
  @ApiProblem('assessment/no-units', 'rasic/unknown-profile', 'rasic/invalid-profile', 'rasic/follows-another')
  async update(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('matrixId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateRasicMatrixDto,
  ): Promise<RasicMatrixDto> {
    const view = await this.matrices.update(scope, engagementId, id, versionNumber(version), body, new Date());
    return view as RasicMatrixDto;
  }

  @Put(':matrixId/cells')
  @WithEtag()
  @Allow('rasic.write')
  @ApiOperation({
    operationId: 'writeRasicCells',
    summary: 'Write cells of a RASIC matrix',
    description:
      'Those that are named get these letters, all or none; the others stay. Answers with the matrix and what is wrong in it ' +
      'now. Where it follows another one or a plan, cells that differ are its deviations.',
  })
  @ApiOkResponse({ type: RasicMatrixDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'rasic/matrix-not-found', 'rasic/invalid')
  @ApiProblem('assessment/no-units')
  async writeCells(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('matrixId') id: string,
    @IfMatch() version: string,
    @Body() { cells }: WriteRasicCellsDto,
  ): Promise<RasicMatrixDto> {
    const view = await this.matrices.writeCells(scope, engagementId, id, versionNumber(version), cells, new Date());
    return view as RasicMatrixDto;
  }

  @Put(':matrixId/rows')
  @WithEtag()
  @AcceptsBody({ types: [JSON_TYPE], bytes: 4 * 1024 * KILOBYTE })
  @Allow('rasic.write')
  @ApiOperation({
    operationId: 'replaceRasicRows',
    summary: 'Replace rows, columns and cells of a RASIC matrix',
    description: 'Of one that follows nothing.',
  })
  @ApiOkResponse({ type: RasicMatrixDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'rasic/matrix-not-found', 'rasic/invalid')
  @ApiProblem('rasic/follows-another')
  async replace(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('matrixId') id: string,
    @IfMatch() version: string,
    @Body() body: ReplaceRasicRowsDto,
  ): Promise<RasicMatrixDto> {
    const view = await this.tables.replace(scope, engagementId, id, versionNumber(version), body, new Date());
    return view as RasicMatrixDto;
  }

  @Put(':matrixId/table')
  @WithEtag()
  @AcceptsBody({ types: [CSV_TYPE], bytes: 1024 * KILOBYTE })
  @Allow('rasic.write')
  @ApiOperation({
    operationId: 'bringInRasicTable',
    summary: 'Bring in a RASIC matrix from a table',
    description:
      'All or nothing, in place of its rows, columns and cells. Activities that keep their title keep their key, and with it ' +
      'the deviations of copies.',
  })
  @ApiBody({
    schema: {
      type: 'string',
      description:
        'Activities in rows, roles in columns, letters in the cells; the first row names the columns. Columns step, ' +
        'requirements and reserved, and rows #side, #rank, #committee and #holders, may be there.',
    },
  })
  @ApiOkResponse({ type: RasicMatrixDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'rasic/matrix-not-found', 'rasic/invalid')
  @ApiProblem('rasic/follows-another')
  async bringIn(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('matrixId') id: string,
    @IfMatch() version: string,
    @RawBody() { bytes }: UploadedBytes,
  ): Promise<RasicMatrixDto> {
    const view = await this.tables.bringIn(scope, engagementId, id, versionNumber(version), bytes, new Date());
    return view as RasicMatrixDto;
  }

  @Put(':matrixId/copies')
  @Allow('rasic.write')
  @ApiOperation({
    operationId: 'copyRasicMatrix',
    summary: 'Copy a RASIC matrix to units',
    description:
      'A copy follows it: what changes here shows there, but for the cells that are different there. Units that have one ' +
      'keep theirs.',
  })
  @ApiOkResponse({ type: RasicCopiesDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'rasic/matrix-not-found', 'unit/not-found')
  @ApiProblem('rasic/copy-of-copy', 'rasic/copy-exists')
  async copy(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('matrixId') id: string,
    @Body() { units }: CopyRasicMatrixDto,
  ): Promise<RasicCopiesDto> {
    return { items: await this.copies.copy(scope, engagementId, id, units, new Date()) };
  }

  @Get(':matrixId/deviations')
  @Allow('rasic.read')
  @ApiOperation({
    operationId: 'listRasicDeviations',
    summary: 'List what copies do differently',
    description: 'Unit by unit, only the cells that differ.',
  })
  @ApiOkResponse({ type: RasicDeviationsDto })
  @ApiProblem('engagement/not-found', 'rasic/matrix-not-found', 'assessment/no-units')
  async deviations(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('matrixId') id: string,
  ): Promise<RasicDeviationsDto> {
    return this.copies.deviations(scope, engagementId, id);
  }

  @Put(':matrixId/approval')
  @WithEtag()
  @Allow('rasic.approve')
  @ApiOperation({
    operationId: 'approveRasicMatrix',
    summary: 'Approve a RASIC matrix',
    description:
      'The version that If-Match names, in place of an earlier approval. Whoever sends it is recorded; name who gave the ' +
      'approval where that is somebody else. What changes afterwards, here or in what the matrix follows, shows: the approval ' +
      'is then not current any more.',
  })
  @ApiOkResponse({ type: RasicMatrixDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'rasic/matrix-not-found', 'assessment/no-units')
  async approve(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('matrixId') id: string,
    @IfMatch() version: string,
    @Body() body: ApproveRasicMatrixDto,
  ): Promise<RasicMatrixDto> {
    const view = await this.approvals.approve(scope, engagementId, id, versionNumber(version), body, new Date());
    return view as RasicMatrixDto;
  }

  @Delete(':matrixId/approval')
  @HttpCode(204)
  @Allow('rasic.approve')
  @ApiOperation({
    operationId: 'withdrawRasicApproval',
    summary: 'Withdraw the approval of a RASIC matrix',
    description: 'The matrix stays as it is. The audit trail keeps that it was approved.',
  })
  @ApiNoContentResponse()
  @ApiProblem('engagement/not-found', 'rasic/matrix-not-found', 'rasic/not-approved')
  withdraw(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('matrixId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    return this.approvals.withdraw(scope, engagementId, id, versionNumber(version));
  }

  @Delete(':matrixId')
  @HttpCode(204)
  @Allow('rasic.write')
  @ApiOperation({
    operationId: 'deleteRasicMatrix',
    summary: 'Remove a RASIC matrix',
    description: 'Copies of it have to go first.',
  })
  @ApiNoContentResponse()
  @ApiProblem('engagement/not-found', 'rasic/matrix-not-found', 'rasic/has-copies')
  remove(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('matrixId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    return this.matrices.remove(scope, engagementId, id, versionNumber(version));
  }
}
