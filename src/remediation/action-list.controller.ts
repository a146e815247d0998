import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Page, Scope } from '../database';
import { ApiProblem, CSV_TYPE, CurrentScope, IdParam, JSON_TYPE, PageDto, wantsCsv } from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { ActionQueryDto, ActionSummaryDto, AllActionsQueryDto } from './corrective-action.dto';
import { CorrectiveActionListService } from './corrective-action-list.service';

const PAGE = PageDto(ActionSummaryDto);
const ANSWER = {
  content: {
    [JSON_TYPE]: { schema: { $ref: getSchemaPath(PAGE) } },
    [CSV_TYPE]: { schema: { type: 'string' } },
  },
};

@ApiTags('Corrective actions')
@ApiExtraModels(PAGE)
@Controller({ version: '1' })
export class ActionListController {
  constructor(private readonly actions: CorrectiveActionListService) {}

  @Get('corrective-actions')
  @Allow('actions.list')
  @ApiOperation({
    operationId: 'listCorrectiveActions',
    summary: 'List corrective actions across engagements',
    description:
      'Those that you may see, what is due first in front: with "due=overdue" those whose date has passed. With "Accept: ' +
      'text/csv" all that are chosen come at once, as a table.',
  })
  @ApiOkResponse(ANSWER)
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() query: AllActionsQueryDto,
    @Req() { headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<ActionSummaryDto> | string> {
    return this.answer(scope, principal, query.engagementId, query, headers.accept, response);
  }

  @Get('engagements/:engagementId/corrective-actions')
  @Allow('actions.read')
  @ApiOperation({
    operationId: 'listEngagementCorrectiveActions',
    summary: 'List the corrective actions of an engagement',
    description:
      'What is due first in front. With "Accept: text/csv" all that are chosen come at once, as a table. Parties list theirs ' +
      'across engagements.',
  })
  @ApiOkResponse(ANSWER)
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'engagement/not-found')
  listOfEngagement(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('engagementId') engagementId: string,
    @Query() query: ActionQueryDto,
    @Req() { headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<ActionSummaryDto> | string> {
    return this.answer(scope, principal, engagementId, query, headers.accept, response);
  }

  private async answer(
    scope: Scope,
    principal: Principal,
    engagementId: string | undefined,
    { language = 'en', ...others }: ActionQueryDto,
    accept: string | undefined,
    response: Response,
  ): Promise<Page<ActionSummaryDto> | string> {
    const now = new Date();
    const query = { ...others, engagementId };
    if (!wantsCsv(accept)) return this.actions.list(scope, principal, query, now);
    const text = await this.actions.csv(scope, principal, query, language, now);
    response.set({
      'Content-Type': `${CSV_TYPE}; charset=utf-8`,
      'Content-Disposition': 'attachment; filename="corrective-actions.csv"',
    });
    return text;
  }
}
