import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { Readable } from 'node:stream';
import { fault } from './error-mapping';
import { sendProblem } from './problem';

/**
 * A file as the answer of a route. When reading fails half-way the connection breaks, so that half a file never passes
 * for a whole one; when it fails at once the caller gets a problem like any other. Give `length` whenever it is known.
 */
export function streamedFile(stream: Readable, options: StreamableFile['options']): StreamableFile {
  const file = new StreamableFile(stream, options);
  return file.setErrorHandler((error, handled) => {
    const response = handled as unknown as Response;
    file.errorLogger(error);
    if (response.headersSent || response.destroyed) response.destroy();
    else sendProblem(response.req, response, fault(error));
  });
}
