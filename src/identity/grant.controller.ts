import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page, Scope } from '../database';
import { ApiProblem, Creation, type CreationRequest, Creations, CurrentScope, IdParam, PageDto } from '../http';
import { Allow, CurrentPrincipal } from './allow';
import { CreateGrantDto, GrantDto, GrantQueryDto, OwnGrantQueryDto } from './grant.dto';
import { GrantService } from './grant.service';
import { toGrantData } from './grant-request';
import type { Principal } from './rules/policy';

@ApiTags('Grants')
@Controller({ version: '1' })
export class GrantController {
  constructor(
    private readonly grants: GrantService,
    private readonly creations: Creations,
  ) {}

  @Get('engagements/:engagementId/grants')
  @Allow('grant.read')
  @ApiOperation({
    operationId: 'listGrants',
    summary: 'List the grants of an engagement',
    description: 'Who may do what in it, and who could: grants that ended are listed too.',
  })
  @ApiOkResponse({ type: PageDto(GrantDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor', 'engagement/not-found')
  list(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Query() query: GrantQueryDto,
  ): Promise<Page<GrantDto>> {
    return this.grants.list(scope, engagementId, query, new Date());
  }

  @Post('engagements/:engagementId/grants')
  @Allow('grant.write')
  @ApiOperation({
    operationId: 'createGrant',
    summary: 'Give somebody a part in an engagement',
    description:
      'Holds from the next request of the person on. Vendor managers and respondents see the results of one party, ' +
      'auditors the engagement or one assessment until a day that has to be named. To change a grant, revoke it and ' +
      'give another one.',
  })
  @ApiCreatedResponse({ type: GrantDto })
  @ApiProblem('request/invalid', 'engagement/not-found', 'grant/invalid', 'person/not-active')
  create(
    @Creation() creation: CreationRequest,
    @IdParam('engagementId') engagementId: string,
    @Body() body: CreateGrantDto,
  ): Promise<GrantDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.grants.create(tx, creation.scope, engagementId, toGrantData(body), new Date());
      return { view, location: `/grants/${view.id}` };
    });
  }

  @Delete('grants/:grantId')
  @HttpCode(204)
  @Allow('grant.write')
  @ApiOperation({
    operationId: 'revokeGrant',
    summary: 'Revoke a grant',
    description: 'Holds at once: the next request of the person is answered as if there were no such engagement.',
  })
  @ApiNoContentResponse()
  @ApiProblem('grant/not-found', 'grant/ended')
  revoke(@CurrentScope() scope: Scope, @IdParam('grantId') id: string): Promise<void> {
    return this.grants.revoke(scope, id, new Date());
  }

  @Get('me/grants')
  @Allow('self.read')
  @ApiOperation({
    operationId: 'listOwnGrants',
    summary: 'List your own grants',
    description: 'The engagements that you were given a part in, and which. Owners need none.',
  })
  @ApiOkResponse({ type: PageDto(GrantDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  own(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() query: OwnGrantQueryDto,
  ): Promise<Page<GrantDto>> {
    return this.grants.own(scope, principal, query, new Date());
  }
}
