import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam, PageDto } from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { PartyGapsDto, PartyResultDto, PartyResultQueryDto, PartyScoresDto } from './party-results.dto';
import { PartyResultsService } from './party-results.service';

@ApiTags('Party results')
@Controller({ path: 'party-results', version: '1' })
export class PartyResultsController {
  constructor(private readonly results: PartyResultsService) {}

  @Get()
  @Allow('partyResults.list')
  @ApiOperation({
    operationId: 'listPartyResults',
    summary: 'List the results that you may see of single parties',
    description:
      'Of completed assessments only, the newest revision first: what each party may see of its own units. Older ' +
      'revisions stay readable.',
  })
  @ApiOkResponse({ type: PageDto(PartyResultDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() query: PartyResultQueryDto,
  ): Promise<Page<PartyResultDto>> {
    return this.results.list(scope, principal, query, new Date());
  }

  @Get(':snapshotId/:partyId')
  @Allow('partyResults.read')
  @ApiOperation({
    operationId: 'getPartyResult',
    summary: 'Read what the results of a party are about',
    description: 'Engagement, assessment, framework and party. Figures and gaps have addresses of their own.',
  })
  @ApiOkResponse({ type: PartyResultDto })
  @ApiProblem('party-result/not-found')
  head(
    @CurrentScope() scope: Scope,
    @IdParam('snapshotId') snapshotId: string,
    @IdParam('partyId') partyId: string,
  ): Promise<PartyResultDto> {
    return this.results.head(scope, snapshotId, partyId);
  }

  @Get(':snapshotId/:partyId/scores')
  @Allow('partyResults.read')
  @ApiOperation({
    operationId: 'getPartyScores',
    summary: 'Read the scores of the units of a party',
    description: 'Each figure is the one that the whole assessment has for the unit.',
  })
  @ApiOkResponse({ type: PartyScoresDto })
  @ApiProblem('party-result/not-found')
  scores(
    @CurrentScope() scope: Scope,
    @IdParam('snapshotId') snapshotId: string,
    @IdParam('partyId') partyId: string,
  ): Promise<PartyScoresDto> {
    return this.results.scores(scope, snapshotId, partyId);
  }

  @Get(':snapshotId/:partyId/gaps')
  @Allow('partyResults.read')
  @ApiOperation({
    operationId: 'getPartyGaps',
    summary: 'Read the gaps and findings of a party',
    description: 'Requirements below target in its units, the worst first, and findings that stand on its units only.',
  })
  @ApiOkResponse({ type: PartyGapsDto })
  @ApiProblem('party-result/not-found')
  gaps(
    @CurrentScope() scope: Scope,
    @IdParam('snapshotId') snapshotId: string,
    @IdParam('partyId') partyId: string,
  ): Promise<PartyGapsDto> {
    return this.results.gaps(scope, snapshotId, partyId);
  }
}
