import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database, type Page, type Scope } from '../database';
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
import { Allow, CurrentPrincipal } from './allow';
import type { LinkPurpose } from './one-time-link.entity';
import { PersonAccess } from './person-access.service';
import {
  CreatePersonDto,
  ErasePersonDto,
  HandedLinkDto,
  InvitedPersonDto,
  PersonDto,
  PersonQueryDto,
  UpdatePersonDto,
} from './person.dto';
import { PersonReader } from './person.reader';
import { PersonService } from './person.service';
import type { Principal } from './rules/policy';

@ApiTags('People')
@Controller({ path: 'people', version: '1' })
export class PersonController {
  constructor(
    private readonly database: Database,
    private readonly people: PersonReader,
    private readonly changes: PersonService,
    private readonly access: PersonAccess,
    private readonly creations: Creations,
  ) {}

  @Get()
  @Allow('people.read')
  @ApiOperation({
    operationId: 'listPeople',
    summary: 'List people',
    description: 'Who belongs to the workspace. Leads find here whom they can give grants to.',
  })
  @ApiOkResponse({ type: PageDto(PersonDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  list(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() query: PersonQueryDto,
  ): Promise<Page<PersonDto>> {
    return this.people.list(scope, principal, query, new Date());
  }

  @Post()
  @Allow('people.signIn')
  @ApiOperation({
    operationId: 'createPerson',
    summary: 'Add a person',
    description: 'Answers with an invitation link to hand over; it can be used once, within 72 hours. No mail is sent.',
  })
  @ApiCreatedResponse({ type: InvitedPersonDto })
  @ApiProblem('request/invalid', 'person/email-taken')
  create(@Creation() creation: CreationRequest, @Body() body: CreatePersonDto): Promise<InvitedPersonDto> {
    return this.creations.once<InvitedPersonDto>(creation, async (tx) => {
      const now = new Date();
      const { id } = await this.changes.create(tx, creation.scope, body, now);
      const invitation = await this.access.link(tx, creation.scope, 'invitation', id, now);
      const person = await this.people.find(tx, creation.scope, id, now);
      const kept = { ...person, invitation: null };
      return { view: { ...person, invitation }, kept, location: `/people/${id}`, version: person.version };
    });
  }

  @Get(':personId')
  @Allow('people.read')
  @WithEtag()
  @ApiOperation({
    operationId: 'getPerson',
    summary: 'Read a person',
    description: 'Gives the ETag that a change has to name.',
  })
  @ApiOkResponse({ type: PersonDto })
  @ApiProblem('person/not-found')
  get(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('personId') id: string,
  ): Promise<PersonDto> {
    return this.people.get(scope, principal, id, new Date());
  }

  @Patch(':personId')
  @Allow('people.write')
  @WithEtag()
  @ApiOperation({
    operationId: 'updatePerson',
    summary: 'Change a person',
    description:
      'Changes the properties that are sent; it holds from the next request of the person on. Role and e-mail address ' +
      'are not changed with an access token.',
  })
  @ApiOkResponse({ type: PersonDto })
  @ApiProblem('request/invalid', 'person/not-found', 'person/email-taken', 'person/last-owner', 'person/not-active')
  update(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('personId') id: string,
    @IfMatch() version: string,
    @Body() body: UpdatePersonDto,
  ): Promise<PersonDto> {
    return this.changes.update(scope, principal, id, versionNumber(version), body, new Date());
  }

  @Post(':personId/invitation')
  @HttpCode(201)
  @Allow('people.signIn')
  @ApiOperation({
    operationId: 'invitePerson',
    summary: 'Make a new invitation link',
    description: 'Earlier invitations of the person that were not used can not be used any more.',
  })
  @ApiCreatedResponse({ type: HandedLinkDto })
  @ApiProblem('person/not-found', 'person/not-active', 'person/invalid')
  invite(@CurrentScope() scope: Scope, @IdParam('personId') id: string): Promise<HandedLinkDto> {
    return this.link(scope, 'invitation', id);
  }

  @Post(':personId/password-reset')
  @HttpCode(201)
  @Allow('people.signIn')
  @ApiOperation({
    operationId: 'makePasswordReset',
    summary: 'Make a link to choose a new password',
    description: 'To be handed over; it can be used once, within an hour. Nothing ends before it is used.',
  })
  @ApiCreatedResponse({ type: HandedLinkDto })
  @ApiProblem('person/not-found', 'person/not-active', 'person/invalid')
  reset(@CurrentScope() scope: Scope, @IdParam('personId') id: string): Promise<HandedLinkDto> {
    return this.link(scope, 'passwordReset', id);
  }

  @Post(':personId/erasure')
  @HttpCode(200)
  @Allow('people.signIn')
  @WithEtag()
  @ApiOperation({
    operationId: 'erasePerson',
    summary: 'Erase a person',
    description:
      'Removes name, e-mail address and every way to sign in, and ends all grants. What the person did stays under the ' +
      'id. This can not be undone.',
  })
  @ApiOkResponse({ type: PersonDto })
  @ApiProblem('request/invalid', 'person/not-found', 'person/not-active', 'person/invalid', 'person/last-owner')
  erase(
    @CurrentScope() scope: Scope,
    @IdParam('personId') id: string,
    @Body() body: ErasePersonDto,
  ): Promise<PersonDto> {
    return this.access.erase(scope, id, body, new Date());
  }

  @Delete(':personId/second-factor')
  @HttpCode(204)
  @Allow('people.signIn')
  @ApiOperation({
    operationId: 'removeSecondFactorOfPerson',
    summary: 'Remove the second factor of a person',
    description: 'For somebody who lost the phone. Recovery codes and sessions end as well.',
  })
  @ApiNoContentResponse()
  @ApiProblem('person/not-found', 'second-factor/not-set-up')
  removeSecondFactor(@CurrentScope() scope: Scope, @IdParam('personId') id: string): Promise<void> {
    return this.access.removeSecondFactor(scope, id, new Date());
  }

  @Delete(':personId/sessions')
  @HttpCode(204)
  @Allow('people.write')
  @ApiOperation({
    operationId: 'endSessionsOfPerson',
    summary: 'Sign a person out everywhere',
    description: 'Ends all sessions at once. Access tokens go on.',
  })
  @ApiNoContentResponse()
  @ApiProblem('person/not-found')
  endSessions(@CurrentScope() scope: Scope, @IdParam('personId') id: string): Promise<void> {
    return this.access.endSessions(scope, id, new Date());
  }

  private link(scope: Scope, purpose: LinkPurpose, id: string): Promise<HandedLinkDto> {
    return this.database.transaction(scope, (tx) => this.access.link(tx, scope, purpose, id, new Date()));
  }
}
