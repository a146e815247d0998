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
import { CreatePartyDto, PartyDto, PartyQueryDto, UpdatePartyDto } from './party.dto';
import { PartyService } from './party.service';

@ApiTags('Organisation')
@Controller({ path: 'parties', version: '1' })
export class PartyController {
  constructor(
    private readonly parties: PartyService,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('organisation.read')
  @ApiOperation({
    operationId: 'listParties',
    summary: 'List parties',
    description: 'Clients, own operations and vendors of the workspace, a page at a time.',
  })
  @ApiOkResponse({ type: PageDto(PartyDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(@CurrentScope() scope: Scope, @Query() query: PartyQueryDto): Promise<Page<PartyDto>> {
    return this.parties.list(scope, query);
  }

  @Post()
  @Allow('organisation.write')
  @ApiOperation({
    operationId: 'createParty',
    summary: 'Add a party',
    description: 'Use it before the first engagement for a client, and for each vendor whose sites are assessed.',
  })
  @ApiCreatedResponse({ type: PartyDto })
  @ApiProblem('request/invalid', 'party/ref-taken')
  create(@Creation() creation: CreationRequest, @Body() body: CreatePartyDto): Promise<PartyDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.parties.create(tx, creation.scope, body, new Date());
      return { view, location: `/parties/${view.id}`, version: view.version };
    });
  }

  @Get(':partyId')
  @WithEtag()
  @Allow('organisation.read')
  @ApiOperation({
    operationId: 'getParty',
    summary: 'Read a party',
    description: 'Gives the ETag that a change or removal has to name.',
  })
  @ApiOkResponse({ type: PartyDto })
  @ApiProblem('party/not-found')
  get(@CurrentScope() scope: Scope, @IdParam('partyId') id: string): Promise<PartyDto> {
    return this.parties.get(scope, id);
  }

  @Patch(':partyId')
  @WithEtag()
  @Allow('organisation.write')
  @ApiOperation({
    operationId: 'updateParty',
    summary: 'Change a party',
    description: 'Changes the properties that are sent; the others stay. Completed assessments keep the old ones.',
  })
  @ApiOkResponse({ type: PartyDto })
  @ApiProblem('request/invalid', 'party/not-found', 'party/ref-taken')
  update(
    @CurrentScope() scope: Scope,
    @IdParam('partyId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdatePartyDto,
  ): Promise<PartyDto> {
    return this.parties.update(scope, id, versionNumber(version), body, new Date());
  }

  @Delete(':partyId')
  @HttpCode(204)
  @Allow('organisation.write')
  @ApiOperation({
    operationId: 'deleteParty',
    summary: 'Remove a party',
    description: 'Refused while sites or engagements name it.',
  })
  @ApiNoContentResponse()
  @ApiProblem('party/not-found', 'party/in-use')
  remove(@CurrentScope() scope: Scope, @IdParam('partyId') id: string, @IfMatch() version: string): Promise<void> {
    return this.parties.remove(scope, id, versionNumber(version));
  }
}
