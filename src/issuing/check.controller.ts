import { Controller, Get, Header, Inject, Ip, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database';
import { ApiProblem, CurrentScope } from '../http';
import { Public } from '../identity';
import { SEAL_KEYS, type SealKeys } from '../seal';
import { CheckDto, CheckQueryDto } from './check.dto';
import { CheckService } from './check.service';

@ApiTags('Checking')
@Controller({ version: '1' })
@Public()
export class CheckController {
  constructor(
    private readonly checks: CheckService,
    @Inject(SEAL_KEYS) private readonly keys: SealKeys,
  ) {}

  @Get('checks')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'checkFile',
    summary: 'Check a file by its SHA-256',
    description:
      'Says whether exactly this file was issued, and whether it is still in force. The file itself stays with you.',
  })
  @ApiOkResponse({ type: CheckDto })
  @ApiProblem('request/invalid', 'check/unknown', 'access/too-many-attempts')
  byFile(@CurrentScope() scope: Scope, @Query() { sha256 }: CheckQueryDto, @Ip() address: string): Promise<CheckDto> {
    return this.checks.byFile(scope, sha256, address, new Date());
  }

  @Get('checks/:checkId')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiOperation({
    operationId: 'checkReport',
    summary: 'Check an issued report by its check id',
    description:
      'The id stands on the control page of the report, also as a QR code. Hyphens and small letters do not matter.',
  })
  @ApiParam({ name: 'checkId', example: '7K2M-9QXD-0V4T-HN3C-8RWE-5B6J-1ZPA-YGS2' })
  @ApiOkResponse({ type: CheckDto })
  @ApiProblem('check/unknown', 'access/too-many-attempts')
  byId(@CurrentScope() scope: Scope, @Param('checkId') typed: string, @Ip() address: string): Promise<CheckDto> {
    return this.checks.byId(scope, typed, address, new Date());
  }

  @Get('seal-keys')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiOperation({
    operationId: 'getSealKeys',
    summary: 'Get the public keys that reports are checked with',
    description: 'PEM. Keep a copy: with it a report can be checked offline, also when this server is gone.',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  sealKeys(): string {
    return this.keys.bundle;
  }
}
