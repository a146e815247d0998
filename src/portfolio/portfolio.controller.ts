import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Page, Scope } from '../database';
import { ApiProblem, CSV_TYPE, CurrentScope, JSON_TYPE, PageDto, wantsCsv } from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { OverviewsDto } from './overview.dto';
import {
  LeagueQueryDto,
  LeaguesDto,
  PortfolioFilterDto,
  PortfolioLineDto,
  PortfolioQueryDto,
  PortfolioUnitDto,
  PortfolioUnitQueryDto,
} from './portfolio.dto';
import { PortfolioService } from './portfolio.service';

const LINES = PageDto(PortfolioLineDto);

@ApiTags('Portfolio')
@ApiExtraModels(LINES)
@Controller({ path: 'portfolio', version: '1' })
export class PortfolioController {
  constructor(private readonly portfolio: PortfolioService) {}

  @Get()
  @Allow('portfolio.read')
  @ApiOperation({
    operationId: 'listPortfolio',
    summary: 'List where each party stands',
    description:
      'One line for each party, engagement and framework, by the newest completed assessment; only those that you were ' +
      'given. With "Accept: text/csv" all that are chosen come at once, as a table. An assessment that was reopened is ' +
      'left out until it is completed again.',
  })
  @ApiOkResponse({
    content: {
      [JSON_TYPE]: { schema: { $ref: getSchemaPath(LINES) } },
      [CSV_TYPE]: { schema: { type: 'string' } },
    },
  })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  async list(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() { language = 'en', ...query }: PortfolioQueryDto,
    @Req() { headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<PortfolioLineDto> | string> {
    const reader = { scope, principal, now: new Date() };
    if (!wantsCsv(headers.accept)) return this.portfolio.list(reader, query);
    const { sort = 'score', ...filter } = query;
    const text = await this.portfolio.csv(reader, filter, sort, language);
    response.set({
      'Content-Type': `${CSV_TYPE}; charset=utf-8`,
      'Content-Disposition': 'attachment; filename="portfolio.csv"',
    });
    return text;
  }

  @Get('units')
  @Allow('portfolio.read')
  @ApiOperation({
    operationId: 'listPortfolioUnits',
    summary: 'List the units of the portfolio',
    description:
      'Every unit of the lines that are chosen, with the addresses that lead to its answers. In the order of the lines.',
  })
  @ApiOkResponse({ type: PageDto(PortfolioUnitDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  units(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() query: PortfolioUnitQueryDto,
  ): Promise<Page<PortfolioUnitDto>> {
    return this.portfolio.units({ scope, principal, now: new Date() }, query);
  }

  @Get('league')
  @Allow('portfolio.read')
  @ApiOperation({
    operationId: 'getPortfolioLeague',
    summary: 'Read who can be told apart',
    description:
      'Parties or sites by the mean of their units, each framework version apart. Every two are compared by Welch’s ' +
      'test, adjusted by Holm, so that nothing in the whole table is called better by chance (5 %). Those that can not be ' +
      'told apart share a place, "1–4". Places count only those that you were given.',
  })
  @ApiOkResponse({ type: LeaguesDto })
  @ApiProblem('request/invalid')
  async league(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() { by = 'party', ...filter }: LeagueQueryDto,
  ): Promise<LeaguesDto> {
    return { leagues: await this.portfolio.leagues({ scope, principal, now: new Date() }, filter, by) };
  }

  @Get('overview')
  @Allow('portfolio.read')
  @ApiOperation({
    operationId: 'getPortfolioOverview',
    summary: 'Read what most miss, what blocks them and where the risk sits',
    description:
      'Over the newest results that you were given, each framework version apart: levels, requirements most often missed, ' +
      'gates that fail, own operations against vendors, spread between units, concentration.',
  })
  @ApiOkResponse({ type: OverviewsDto })
  @ApiProblem('request/invalid')
  async overview(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() filter: PortfolioFilterDto,
  ): Promise<OverviewsDto> {
    return { frameworks: await this.portfolio.overview({ scope, principal, now: new Date() }, filter) };
  }
}
