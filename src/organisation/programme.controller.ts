import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import {
  ApiProblem,
  Creation,
  type CreationRequest,
  Creations,
  CurrentScope,
  IdParam,
  IfMatch,
  PageDto,
  versionNumber,
  WithEtag,
} from '../http';
import { Allow } from '../identity';
import { CreateProgrammeDto, ProgrammeDto, ProgrammeQueryDto, UpdateProgrammeDto } from './programme.dto';
import { ProgrammeService } from './programme.service';

@ApiTags('Organisation')
@Controller({ path: 'programmes', version: '1' })
export class ProgrammeController {
  constructor(
    private readonly programmes: ProgrammeService,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('organisation.read')
  @ApiOperation({
    operationId: 'listProgrammes',
    summary: 'List programmes',
    description: 'Lines of business, each with its channel, a page at a time.',
  })
  @ApiOkResponse({ type: PageDto(ProgrammeDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(@CurrentScope() scope: Scope, @Query() query: ProgrammeQueryDto): Promise<Page<ProgrammeDto>> {
    return this.programmes.list(scope, query);
  }

  @Post()
  @Allow('organisation.write')
  @ApiOperation({
    operationId: 'createProgramme',
    summary: 'Add a programme',
    description: 'Use it where one site runs several lines of business or channels that are assessed apart.',
  })
  @ApiCreatedResponse({ type: ProgrammeDto })
  @ApiProblem('request/invalid', 'programme/ref-taken')
  create(@Creation() creation: CreationRequest, @Body() body: CreateProgrammeDto): Promise<ProgrammeDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.programmes.create(tx, creation.scope, body, new Date());
      return { view, location: `/programmes/${view.id}`, version: view.version };
    });
  }

  @Get(':programmeId')
  @WithEtag()
  @Allow('organisation.read')
  @ApiOperation({
    operationId: 'getProgramme',
    summary: 'Read a programme',
    description: 'Gives the ETag that a change or removal has to name.',
  })
  @ApiOkResponse({ type: ProgrammeDto })
  @ApiProblem('programme/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('programmeId') id: string): Promise<ProgrammeDto> {
    return this.programmes.get(scope, id);
  }

  @Patch(':programmeId')
  @WithEtag()
  @Allow('organisation.write')
  @ApiOperation({
    operationId: 'updateProgramme',
    summary: 'Change a programme',
    description: 'Changes the properties that are sent; the others stay. Completed assessments keep the old ones.',
  })
  @ApiOkResponse({ type: ProgrammeDto })
  @ApiProblem('request/invalid', 'programme/not-found', 'programme/ref-taken')
  update(
    @CurrentScope() scope: Scope,
    @IdParam('programmeId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateProgrammeDto,
  ): Promise<ProgrammeDto> {
    return this.programmes.update(scope, id, versionNumber(version), body, new Date());
  }

  @Delete(':programmeId')
  @HttpCode(204)
  @Allow('organisation.write')
  @ApiOperation({
    operationId: 'deleteProgramme',
    summary: 'Remove a programme',
    description: 'Refused while units of engagements run it.',
  })
  @ApiNoContentResponse()
  @ApiProblem('programme/not-found', 'programme/in-use')
  remove(@CurrentScope() scope: Scope, @IdParam('programmeId') id: string, @IfMatch() version: string): Promise<void> {
    return this.programmes.remove(scope, id, versionNumber(version));
  }
}
