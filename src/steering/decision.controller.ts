import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Page, Scope } from '../database';
import {
  ApiProblem,
  Creation,
  type CreationRequest,
  Creations,
  CSV_TYPE,
  CurrentScope,
  IdParam,
  IfMatch,
  JSON_TYPE,
  PageDto,
  versionNumber,
  wantsCsv,
  WithEtag,
} from '../http';
import { Allow } from '../identity';
import {
  CreateDecisionDto,
  DecisionDto,
  DecisionHistoryDto,
  DecisionQueryDto,
  UpdateDecisionDto,
} from './decision.dto';
import { DecisionService } from './decision.service';

const DecisionPageDto = PageDto(DecisionDto);

@ApiTags('Forum')
@Controller({ path: 'engagements/:engagementId/forum/decisions', version: '1' })
export class DecisionController {
  constructor(
    private readonly decisions: DecisionService,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('forum.read')
  @ApiExtraModels(DecisionPageDto)
  @ApiOperation({
    operationId: 'listForumDecisions',
    summary: 'List decisions of the forum',
    description: 'A page at a time. With "Accept: text/csv" all that the filters leave, a row each.',
  })
  @ApiOkResponse({
    content: {
      [JSON_TYPE]: { schema: { $ref: getSchemaPath(DecisionPageDto) } },
      [CSV_TYPE]: { schema: { type: 'string' } },
    },
  })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'engagement/not-found')
  async list(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() { lang = 'en', overdue, ...query }: DecisionQueryDto,
    @Req() { headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<DecisionDto> | string> {
    const asked = { ...query, overdue: overdue === undefined ? undefined : overdue === 'true' };
    if (!wantsCsv(headers.accept)) return this.decisions.list(scope, engagementId, asked, new Date());
    const text = await this.decisions.csv(scope, engagementId, asked, lang, new Date());
    response.set({
      'Content-Type': `${CSV_TYPE}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="forum-decisions-${engagementId}.csv"`,
    });
    return text;
  }

  @Post()
  @Allow('forum.write')
  @ApiOperation({
    operationId: 'createForumDecision',
    summary: 'Bring a decision into the log',
    description: 'It gets the next number. An owner inside the contact centre for a cause outside it is warned of.',
  })
  @ApiCreatedResponse({ type: DecisionDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'forum/invalid', 'forum/ref-taken')
  create(
    @Creation() creation: CreationRequest,
    @IdParam('engagementId') engagementId: string,
    @Body() body: CreateDecisionDto,
  ): Promise<DecisionDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.decisions.create(tx, creation.scope, engagementId, body, new Date());
      return { view, location: `/engagements/${engagementId}/forum/decisions/${view.id}`, version: view.version };
    });
  }

  @Get(':decisionId')
  @WithEtag()
  @Allow('forum.read')
  @ApiOperation({ operationId: 'getForumDecision', summary: 'Read a decision', description: 'With its state today.' })
  @ApiOkResponse({ type: DecisionDto })
  @ApiProblem('engagement/not-found', 'forum/decision-not-found')
  get(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('decisionId') id: string,
  ): Promise<DecisionDto> {
    return this.decisions.get(scope, engagementId, id, new Date());
  }

  @Get(':decisionId/history')
  @Allow('forum.read')
  @ApiOperation({
    operationId: 'listForumDecisionHistory',
    summary: 'Read who said what of a decision, and when',
    description: 'Each version with all that was told in it, the latest first.',
  })
  @ApiOkResponse({ type: DecisionHistoryDto })
  @ApiProblem('engagement/not-found', 'forum/decision-not-found')
  async history(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('decisionId') id: string,
  ): Promise<DecisionHistoryDto> {
    return { items: await this.decisions.history(scope, engagementId, id) };
  }

  @Patch(':decisionId')
  @WithEtag()
  @Allow('forum.write')
  @ApiOperation({
    operationId: 'updateForumDecision',
    summary: 'Change a decision or say how it stands',
    description: 'Changes the properties that are sent; null clears. What was said before stays in its history.',
  })
  @ApiOkResponse({ type: DecisionDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'forum/decision-not-found', 'forum/invalid')
  update(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('decisionId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdateDecisionDto,
  ): Promise<DecisionDto> {
    return this.decisions.update(scope, engagementId, id, versionNumber(version), body, new Date());
  }

  @Delete(':decisionId')
  @HttpCode(204)
  @Allow('forum.write')
  @ApiOperation({
    operationId: 'deleteForumDecision',
    summary: 'Remove a proposal',
    description: 'What is more than a proposal stays in the log.',
  })
  @ApiNoContentResponse()
  @ApiProblem('engagement/not-found', 'forum/decision-not-found', 'forum/decided')
  remove(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @IdParam('decisionId') id: string,
    @IfMatch() version: string,
  ): Promise<void> {
    return this.decisions.remove(scope, engagementId, id, versionNumber(version), new Date());
  }
}
