import { Controller, Get, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Page, Scope } from '../database';
import { ApiProblem, CSV_TYPE, CurrentScope, IdParam, JSON_TYPE, PageDto, wantsCsv } from '../http';
import { Allow, CurrentPrincipal, type Principal } from '../identity';
import { downloadReport } from '../publishing';
import {
  CertificateDayQueryDto,
  CertificateDto,
  CertificateFileQueryDto,
  CertificateQueryDto,
  ForecastDto,
  ForecastQueryDto,
} from './certificate.dto';
import { CertificatePrinting } from './certificate-printing.service';
import { CertificateRegister } from './certificate-register.service';

const PAGE = PageDto(CertificateDto);
const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Certificates')
@ApiExtraModels(PAGE)
@Controller({ path: 'certificates', version: '1' })
export class CertificateController {
  constructor(
    private readonly register: CertificateRegister,
    private readonly printing: CertificatePrinting,
  ) {}

  @Get()
  @Allow('certification.list')
  @ApiOperation({
    operationId: 'listCertificates',
    summary: 'List certificates',
    description:
      'The register, as far as you were given it, also those that were renewed or ended: each as it stands on a day. With ' +
      '"Accept: text/csv" all that are chosen come at once, as a table.',
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
    @Query() { language = 'en', limit, cursor, ...query }: CertificateQueryDto,
    @Req() { headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<CertificateDto> | string> {
    const now = new Date();
    if (!wantsCsv(headers.accept)) return this.register.list(scope, principal, { ...query, limit, cursor }, now);
    const text = await this.register.csv(scope, principal, query, language, now);
    response.set({
      'Content-Type': `${CSV_TYPE}; charset=utf-8`,
      'Content-Disposition': 'attachment; filename="certificates.csv"',
    });
    return text;
  }

  @Get('forecast')
  @Allow('certification.list')
  @ApiOperation({
    operationId: 'forecastCertificates',
    summary: 'Foretell what expires and falls due',
    description: 'Month by month from the present one on: certificates that expire, and surveillances that are due.',
  })
  @ApiOkResponse({ type: ForecastDto })
  @ApiProblem('request/invalid')
  async forecast(
    @CurrentScope() scope: Scope,
    @CurrentPrincipal() principal: Principal,
    @Query() { months, framework, partyId }: ForecastQueryDto,
  ): Promise<ForecastDto> {
    return { months: await this.register.forecast(scope, principal, { months, framework, partyId }, new Date()) };
  }

  @Get(':certificateId/file')
  @Allow('certification.read')
  @ApiOperation({
    operationId: 'downloadCertificate',
    summary: 'Download a certificate',
    description:
      'The signed PDF, in one of three languages. The bytes stay the same until its scope is extended or reduced. Each ' +
      'download stands in the audit trail. Whether it is valid today its check page says, which the QR code leads to.',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The file.', content: { 'application/pdf': BINARY } })
  @ApiResponse({ status: 304, description: 'The caller has these bytes: If-None-Match named their ETag.' })
  @ApiProblem('request/invalid', 'certificate/not-found', 'issue/not-issuable')
  file(
    @CurrentScope() scope: Scope,
    @IdParam('certificateId') id: string,
    @Query() { language = 'en', disposition }: CertificateFileQueryDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return downloadReport(this.printing.file(scope, id, language, new Date()), response, disposition);
  }

  @Get(':certificateId')
  @Allow('certification.read')
  @ApiOperation({
    operationId: 'getCertificate',
    summary: 'Read a certificate',
    description: 'As it stands today or on another day, with everything that happened to it.',
  })
  @ApiOkResponse({ type: CertificateDto })
  @ApiProblem('request/invalid', 'certificate/not-found')
  get(
    @CurrentScope() scope: Scope,
    @IdParam('certificateId') id: string,
    @Query() { day }: CertificateDayQueryDto,
  ): Promise<CertificateDto> {
    return this.register.get(scope, id, day, new Date());
  }
}
