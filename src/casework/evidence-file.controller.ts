import { Controller, Delete, Get, Headers, Put, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Scope } from '../database';
import {
  ApiProblem,
  BodyStream,
  CurrentScope,
  etagOf,
  IdParam,
  IfMatch,
  type IncomingBody,
  streamedFile,
  StreamsBody,
  versionNumber,
  WithEtag,
} from '../http';
import { Allow } from '../identity';
import { EvidenceDto } from './evidence.dto';
import { type EvidenceFile, EvidenceFileService } from './evidence-file.service';
import { attachmentHeader, fileNameOf } from './rules/file-name';
import { FILE_TYPES } from './rules/file-type';

const MEDIA_TYPES = Object.values(FILE_TYPES).map(({ type }) => type);
const EVIDENCE = 'GET /v1/evidence/{evidenceId}';
const clock = (): Date => new Date();

@ApiTags('Evidence')
@Controller({ path: 'evidence/:evidenceId/file', version: '1' })
export class EvidenceFileController {
  constructor(private readonly files: EvidenceFileService) {}

  @Put()
  @WithEtag()
  @ApiConsumes(...MEDIA_TYPES)
  @StreamsBody()
  @ApiBody({ required: true, schema: { type: 'string', format: 'binary' } })
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'uploadEvidenceFile',
    summary: 'Give evidence its file',
    description:
      'The body is the file itself, at most 50 MB. Extension, Content-Type and contents have to agree. An earlier file ' +
      'is replaced. Office files with macros or a password are refused.',
  })
  @ApiHeader({
    name: 'Content-Disposition',
    required: true,
    description: "The name of the file; other letters than English ones as filename*=UTF-8''…",
    schema: { type: 'string', example: 'attachment; filename="calibration-minutes.pdf"' },
  })
  @ApiOkResponse({ type: EvidenceDto })
  @ApiProblem(
    'request/malformed',
    'request/timeout',
    'request/unsupported-media-type',
    'evidence/not-found',
    'assessment/completed',
    'evidence/invalid',
    'evidence/file-empty',
    'evidence/file-too-large',
    'evidence/file-type-refused',
    'evidence/file-disguised',
  )
  upload(
    @CurrentScope() scope: Scope,
    @IdParam('evidenceId') id: string,
    @IfMatch(EVIDENCE) version: string,
    @BodyStream() body: IncomingBody,
    @Headers('content-disposition') name: string | undefined,
  ): Promise<EvidenceDto> {
    return this.files.attach(scope, id, versionNumber(version), { ...body, name: fileNameOf(name) }, clock);
  }

  @Get()
  @Allow('fieldwork.read')
  @ApiOperation({
    operationId: 'downloadEvidenceFile',
    summary: "Download evidence's file",
    description: 'As it was uploaded, byte for byte. The ETag is the SHA-256 that the register shows.',
  })
  @ApiProduces(...MEDIA_TYPES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem('evidence/not-found', 'evidence/no-file')
  async download(
    @CurrentScope() scope: Scope,
    @IdParam('evidenceId') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return asDownload(response, await this.files.open(scope, id));
  }

  @Delete()
  @WithEtag()
  @Allow('fieldwork.write')
  @ApiOperation({
    operationId: 'deleteEvidenceFile',
    summary: "Remove evidence's file",
    description: 'The entry of the register stays, and is returned. The bytes go when no other evidence has them.',
  })
  @ApiOkResponse({ type: EvidenceDto })
  @ApiProblem('evidence/not-found', 'evidence/no-file', 'assessment/completed', 'assessment/not-open')
  remove(
    @CurrentScope() scope: Scope,
    @IdParam('evidenceId') id: string,
    @IfMatch(EVIDENCE) version: string,
  ): Promise<EvidenceDto> {
    return this.files.detach(scope, id, versionNumber(version), new Date());
  }
}

/** Files come from strangers: nothing in them may run, whatever a browser takes them for. */
function asDownload(response: Response, { stream, name, type, size, sha256 }: EvidenceFile): StreamableFile {
  response.set({
    ETag: etagOf(sha256),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Content-Type-Options': 'nosniff',
  });
  return streamedFile(stream, { type, disposition: attachmentHeader(name), length: size });
}
