import { type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { allowOwnFrames, streamedFile } from '../http';
import { DomainError } from '../shared/domain-error';
import type { ReportFile } from './report.service';

export const DISPOSITIONS = ['attachment', 'inline'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

const TYPES = { pdf: 'application/pdf', json: 'application/json; charset=utf-8' } as const;

/** Nothing in a file may run or load anything, whatever a browser takes it for. */
const ATTACHMENT_POLICY = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Browsers do not show a PDF in a sandbox; their own viewer needs its styles. Pages of the workspace show it in a frame. */
const INLINE_POLICY =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const RETRY_AFTER_SECONDS = 1;

/**
 * Answers with the bytes of a report; with 304 when the caller has them already. Only PDFs are shown in the browser.
 * @throws what reading the file throws
 */
export async function downloadReport(
  reading: Promise<ReportFile>,
  response: Response,
  disposition: Disposition = 'attachment',
): Promise<StreamableFile | undefined> {
  const { name, format, sha256, bytes } = await reading.catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'report/not-ready') {
      response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
    }
    throw error;
  });
  const inline = disposition === 'inline' && format === 'pdf';
  const tag = `"${sha256}"`;
  response.setHeader('ETag', tag);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', inline ? INLINE_POLICY : ATTACHMENT_POLICY);
  if (inline) allowOwnFrames(response);
  if (response.req.headers['if-none-match'] === tag) {
    response.status(304);
    return undefined;
  }
  return streamedFile(Readable.from([bytes]), {
    type: TYPES[format],
    length: bytes.length,
    // Names of ours are plain ASCII without quotation marks.
    disposition: `${inline ? 'inline' : 'attachment'}; filename="${name}"`,
  });
}
