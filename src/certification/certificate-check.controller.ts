import { Controller, Get, Header, Ip, Param, Req } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope } from '../http';
import { Public } from '../identity';
import { type Language, LANGUAGES } from '../shared/text';
import { CertificateCheckDto } from './certificate-check.dto';
import { CertificateCheckService } from './certificate-check.service';
import { certificateCheckPage } from './check-page/certificate-check-page';
import { PAGE_POLICY } from './check-page/style';
import { CERTIFICATE_PAGE } from './rules/certificate-document';
import type { PublicCheck } from './rules/public-check';

/** For programmes. */
@ApiTags('Checking')
@Controller({ path: 'certificate-checks', version: '1' })
@Public()
export class CertificateCheckController {
  constructor(private readonly checks: CertificateCheckService) {}

  @Get(':checkId')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiOperation({
    operationId: 'checkCertificate',
    summary: 'Check a certificate by its check id',
    description:
      'Says what the certificate is today. The id stands on the certificate, also as a QR code; hyphens and small letters ' +
      'do not matter. What is not known is an answer, too: its status is unknown.',
  })
  @ApiParam({ name: 'checkId', example: '7K2M-9QXD-0V4T-HN3C-8RWE-5B6J-1ZPA-YGS2' })
  @ApiOkResponse({ type: CertificateCheckDto })
  @ApiProblem('access/too-many-attempts')
  check(@CurrentScope() scope: Scope, @Param('checkId') typed: string, @Ip() address: string): Promise<PublicCheck> {
    return this.checks.check(scope, typed, address, new Date());
  }
}

/** For people: where the QR code of a certificate leads to. */
@ApiExcludeController()
@Controller(CERTIFICATE_PAGE)
@Public()
export class CertificateCheckPageController {
  constructor(private readonly checks: CertificateCheckService) {}

  @Get(':checkId')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Security-Policy', PAGE_POLICY)
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('Vary', 'Accept-Language')
  @Header('X-Robots-Tag', 'noindex, nofollow')
  async page(
    @CurrentScope() scope: Scope,
    @Param('checkId') typed: string,
    @Ip() address: string,
    @Req() request: Request,
  ): Promise<string> {
    const now = new Date();
    const check = await this.checks.check(scope, typed, address, now);
    return certificateCheckPage(check, languageOf(request), now);
  }
}

/** As the address says; else as the browser asks for; else English. */
function languageOf(request: Request): Language {
  const asked = request.query['lang'];
  const wanted = request.acceptsLanguages([...LANGUAGES]);
  return LANGUAGES.find((language) => language === asked) ?? LANGUAGES.find((language) => language === wanted) ?? 'en';
}
