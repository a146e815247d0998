import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope, IdParam } from '../http';
import { Allow } from '../identity';
import { ratio } from '../scoring';
import { ForumDto, ForumQueryDto } from './forum.dto';
import { ForumService } from './forum.service';

@ApiTags('Forum')
@Controller({ path: 'engagements/:engagementId/forum', version: '1' })
export class ForumController {
  constructor(private readonly forum: ForumService) {}

  @Get()
  @Allow('forum.read')
  @ApiOperation({
    operationId: 'getForum',
    summary: 'Read what the forum looks at',
    description:
      'The largest pain areas with what was decided on them, the decisions by state, KPIs since the baseline.',
  })
  @ApiOkResponse({ type: ForumDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'assessment/not-found', 'assessment/no-units')
  async agenda(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() { assessmentId, top = '10', today }: ForumQueryDto,
  ): Promise<ForumDto> {
    const rule = top === '80%' ? { share: ratio(80, 100) } : { most: Number(top) };
    return this.forum.agenda(scope, engagementId, { assessmentId, top: rule, today }, new Date());
  }
}
