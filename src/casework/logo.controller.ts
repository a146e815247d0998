import { Controller, Delete, Get, HttpCode, Param, type PipeTransform, Put, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { Scope } from '../database';
import {
  AcceptsBody,
  ApiProblem,
  CurrentScope,
  etagOf,
  IdParam,
  IfMatch,
  Precondition,
  RawBody,
  UploadedBytes,
  WithEtag,
} from '../http';
import { Allow } from '../identity';
import { DomainError } from '../shared/domain-error';
import { LogoDto } from './logo.dto';
import { LOGO_ROLES, LOGO_TYPES, type LogoRole, LogoService } from './logo.service';

/** A logo is a drawing, not a photograph. */
const MOST_BYTES = 1_000_000;
const TYPES = Object.values(LOGO_TYPES);
const BINARY = { type: 'string', format: 'binary' } as const;

class LogoRolePipe implements PipeTransform<string, LogoRole> {
  transform(value: string): LogoRole {
    const role = LOGO_ROLES.find((known) => known === value);
    if (role) return role;
    throw new DomainError('request/unknown-route', 'There are logos of the client and of the consultancy only.');
  }
}

const ROLE = { name: 'role', enum: LOGO_ROLES };

@ApiTags('Engagements')
@Controller({ path: 'engagements/:engagementId/logos/:role', version: '1' })
export class LogoController {
  constructor(private readonly logos: LogoService) {}

  @Get()
  @WithEtag()
  @ApiParam(ROLE)
  @ApiProduces(...TYPES)
  @Allow('engagement.read')
  @ApiOperation({
    operationId: 'getLogo',
    summary: 'Download a logo',
    description: 'The image as it was sent. Gives the ETag that a change or removal has to name.',
  })
  @ApiOkResponse({ schema: BINARY })
  @ApiProblem('engagement/not-found', 'request/unknown-route')
  async get(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Param('role', LogoRolePipe) role: LogoRole,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { kind, bytes, size, version } = await this.logos.get(scope, engagementId, role);
    response.set('ETag', etagOf(version));
    const disposition = `attachment; filename="${role}-logo.${kind}"`;
    return new StreamableFile(bytes, { type: LOGO_TYPES[kind], disposition, length: size });
  }

  @Put()
  @WithEtag()
  @AcceptsBody({ types: TYPES, bytes: MOST_BYTES })
  @ApiParam(ROLE)
  @ApiBody({ schema: BINARY })
  @Allow('engagement.write')
  @ApiOperation({
    operationId: 'putLogo',
    summary: 'Upload a logo',
    description:
      'For the covers of reports: an SVG of plain shapes, or a PNG; at most 1 MB. Completed assessments keep theirs.',
  })
  @ApiOkResponse({ type: LogoDto, description: 'Changed.' })
  @ApiCreatedResponse({ type: LogoDto, description: 'There was none.' })
  @ApiProblem('engagement/not-found', 'engagement/invalid', 'request/unknown-route')
  async put(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Param('role', LogoRolePipe) role: LogoRole,
    @Precondition() basis: Precondition,
    @RawBody() body: UploadedBytes,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LogoDto> {
    const { type, bytes } = body;
    const logo = await this.logos.put(scope, engagementId, role, { type, bytes, basis });
    response.status(basis.kind === 'absent' ? 201 : 200);
    return logo;
  }

  @Delete()
  @HttpCode(204)
  @ApiParam(ROLE)
  @Allow('engagement.write')
  @ApiOperation({
    operationId: 'deleteLogo',
    summary: 'Remove a logo',
    description: 'Reports made from now on print the name instead.',
  })
  @ApiNoContentResponse()
  @ApiProblem('engagement/not-found', 'request/unknown-route')
  remove(
    @CurrentScope() scope: Scope,
    @IdParam('engagementId') engagementId: string,
    @Param('role', LogoRolePipe) role: LogoRole,
    @IfMatch() version: string,
  ): Promise<void> {
    return this.logos.remove(scope, engagementId, role, version);
  }
}
