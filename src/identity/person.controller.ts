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
import { AccessTokens } from './access-token.service';
import { Allow, CurrentPrincipal } from './allow';
import { Confirmation } from './confirmation';
import { AccessTokenListDto } from './own-account.dto';
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
import { ConfirmationDto } from './sign-in.dto';

/** What confirming who one is can be refused with. */
const CONFIRMING = ['access/confirmation-failed', 'access/too-many-attempts'] as const;

@ApiTags('People')
@Controller({ path: 'people', version: '1' })
export class PersonController {
  constructor(
    private readonly people: PersonReader,
    private readonly changes: PersonService,
    private readonly access: PersonAccess,
    private readonly tokens: AccessTokens,
    private readonly confirmation: Confirmation,
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
    description:
      'Answers with an invitation link to hand over; it can be used once, within 72 hours. No mail is sent. Confirm who ' +
      'you are.',
  })
  @ApiCreatedResponse({ type: InvitedPersonDto })
  @ApiProblem('request/invalid', 'person/email-taken', ...CONFIRMING)
  async create(
    @Creation() creation: CreationRequest,
    @CurrentPrincipal() principal: Principal,
    @Body() { confirmation, ...body }: CreatePersonDto,
  ): Promise<InvitedPersonDto> {
    await this.confirmation.confirm(creation.scope, principal, confirmation, new Date());
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
      'are not changed with an access token; confirm who you are to change them. Another e-mail address counts as a ' +
      'reset of the sign-in: for 24 hours the person can neither complete an assessment nor issue a report.',
  })
  @ApiOkResponse({ type: PersonDto })
  @ApiProblem('request/invalid', 'person/not-found', 'person/email-taken', 'person/last-owner', 'person/not-active')
  @ApiProblem(...CONFIRMING)
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
    description:
      'Earlier invitations of the person that were not used can not be used any more. For somebody else than yourself; ' +
      'confirm who you are.',
  })
  @ApiCreatedResponse({ type: HandedLinkDto })
  @ApiProblem('request/invalid', 'person/not-found', 'person/not-active', 'person/invalid', ...CONFIRMING)
  invite(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('personId') id: string,
    @Body() confirmation: ConfirmationDto,
  ): Promise<HandedLinkDto> {
    return this.access.handOut(scope, principal, 'invitation', id, confirmation, new Date());
  }

  @Post(':personId/password-reset')
  @HttpCode(201)
  @Allow('people.signIn')
  @ApiOperation({
    operationId: 'makePasswordReset',
    summary: 'Make a link to choose a new password',
    description:
      'To be handed over; it can be used once, within an hour. Nothing ends before it is used. For somebody else than ' +
      'yourself; confirm who you are.',
  })
  @ApiCreatedResponse({ type: HandedLinkDto })
  @ApiProblem('request/invalid', 'person/not-found', 'person/not-active', 'person/invalid', ...CONFIRMING)
  reset(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('personId') id: string,
    @Body() confirmation: ConfirmationDto,
  ): Promise<HandedLinkDto> {
    return this.access.handOut(scope, principal, 'passwordReset', id, confirmation, new Date());
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
      'id. This can not be undone. Confirm who you are.',
  })
  @ApiOkResponse({ type: PersonDto })
  @ApiProblem('request/invalid', 'person/not-found', 'person/not-active', 'person/invalid', 'person/last-owner')
  @ApiProblem(...CONFIRMING)
  erase(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('personId') id: string,
    @Body() body: ErasePersonDto,
  ): Promise<PersonDto> {
    return this.access.erase(scope, principal, id, body, new Date());
  }

  @Delete(':personId/second-factor')
  @HttpCode(204)
  @Allow('people.signIn')
  @ApiOperation({
    operationId: 'removeSecondFactorOfPerson',
    summary: 'Remove the second factor of a person',
    description:
      'For somebody else who lost the phone; takes a body with your own password and code. Recovery codes, sessions and ' +
      'access tokens end as well. For 24 hours the person can neither complete an assessment nor issue a report.',
  })
  @ApiNoContentResponse()
  @ApiProblem('request/invalid', 'person/not-found', 'second-factor/not-set-up', ...CONFIRMING)
  removeSecondFactor(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @IdParam('personId') id: string,
    @Body() confirmation: ConfirmationDto,
  ): Promise<void> {
    return this.access.removeSecondFactor(scope, principal, id, confirmation, new Date());
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

  @Get(':personId/tokens')
  @Allow('people.write')
  @ApiOperation({
    operationId: 'listAccessTokensOfPerson',
    summary: 'List the access tokens of a person',
    description: 'Those that were not revoked, the latest first; the tokens themselves are not shown.',
  })
  @ApiOkResponse({ type: AccessTokenListDto })
  @ApiProblem('person/not-found')
  async listTokens(@CurrentScope() scope: Scope, @IdParam('personId') id: string): Promise<AccessTokenListDto> {
    return { items: await this.tokens.listOf(scope, id, new Date()) };
  }

  @Delete(':personId/tokens')
  @HttpCode(204)
  @Allow('people.write')
  @ApiOperation({
    operationId: 'revokeAccessTokensOfPerson',
    summary: 'Revoke all access tokens of a person',
    description: 'They end at once.',
  })
  @ApiNoContentResponse()
  @ApiProblem('person/not-found')
  revokeTokens(@CurrentScope() scope: Scope, @IdParam('personId') id: string): Promise<void> {
    return this.tokens.revokeAllOf(scope, id, new Date());
  }
}
