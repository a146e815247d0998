import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtraModels,
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
  JSON_TYPE,
  PageDto,
  wantsCsv,
} from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { CertificationSummaryDto } from './certification.dto';
import { DeclarationDto, DeclarationQueryDto, DeclareInterestsDto } from './certification-parts.dto';
import { CertificationQueryDto } from './certification-requests.dto';
import { CertificationSchemes } from './certification-schemes';
import { CertificationService } from './certification.service';
import { Declarations } from './declarations.service';
import { SchemeDto, SchemesDto } from './scheme.dto';

const PAGE = PageDto(CertificationSummaryDto);

@ApiTags('Certifications')
@ApiExtraModels(PAGE)
@Controller({ version: '1' })
export class CertificationListController {
  constructor(
    private readonly certifications: CertificationService,
    private readonly schemes: CertificationSchemes,
    private readonly declarations: Declarations,
    private readonly creations: Creations,
  ) {}

  @Get('certifications')
  @Allow('certification.list')
  @ApiOperation({
    operationId: 'listCertifications',
    summary: 'List certifications',
    description:
      'Those that you were given, each as it is today. With "Accept: text/csv" all that are chosen come at once, as a table.',
  })
  @ApiOkResponse({
    content: {
      [JSON_TYPE]: { schema: { $ref: getSchemaPath(PAGE) } },
      [CSV_TYPE]: { schema: { type: 'string' } },
    },
  })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  async list(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() { language = 'en', ...query }: CertificationQueryDto,
    @Req() { headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<CertificationSummaryDto> | string> {
    const now = new Date();
    if (!wantsCsv(headers.accept)) return this.certifications.list(scope, principal, query, now);
    const { sort, state, engagementId, partyId, framework } = query;
    const chosen = { sort, state, engagementId, partyId, framework };
    const text = await this.certifications.csv(scope, principal, chosen, language, now);
    response.set({
      'Content-Type': `${CSV_TYPE}; charset=utf-8`,
      'Content-Disposition': 'attachment; filename="certifications.csv"',
    });
    return text;
  }

  @Get('certification-schemes')
  @Allow('certification.list')
  @ApiOperation({
    operationId: 'listCertificationSchemes',
    summary: 'List the rules of certifying',
    description:
      'One scheme for each framework that is certified. A released one never changes: a change is a new number.',
  })
  @ApiOkResponse({ type: SchemesDto })
  async listSchemes(): Promise<SchemesDto> {
    return { items: [...(await this.schemes.all()).values()].map((scheme) => SchemeDto.from(scheme)) };
  }

  @Get('interest-declarations')
  @Allow('self.read')
  @ApiOperation({
    operationId: 'listInterestDeclarations',
    summary: 'List declarations of interests',
    description: 'Your own; owners and leads see those of all. The latest first.',
  })
  @ApiOkResponse({ type: PageDto(DeclarationDto) })
  @ApiProblem('request/invalid', 'request/invalid-cursor')
  listDeclarations(@CurrentScope() scope: Scope, @Query() query: DeclarationQueryDto): Promise<Page<DeclarationDto>> {
    return this.declarations.list(scope, query);
  }

  @Post('interest-declarations')
  @Allow('self.write')
  @ApiOperation({
    operationId: 'declareInterests',
    summary: 'Declare your interests',
    description:
      'In parties that are certified, or that you have none. It counts for a year; what was once declared is not forgotten ' +
      'by a later declaration, only when its time has passed.',
  })
  @ApiCreatedResponse({ type: DeclarationDto })
  @ApiProblem('request/invalid', 'declaration/invalid')
  declare(
    @Creation() creation: CreationRequest,
    @CurrentPrincipal() principal: Principal,
    @Body() { interests }: DeclareInterestsDto,
  ): Promise<DeclarationDto> {
    return this.creations.once(creation, async (tx) => {
      const view = await this.declarations.declare(tx, creation.scope, principal, interests, new Date());
      return { view, location: '/interest-declarations' };
    });
  }
}
