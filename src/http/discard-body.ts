import type { IncomingMessage } from 'node:http';

/** As much of an unwanted body is read and dropped; a caller that sends more loses the connection. */
const MOST_DISCARDED = 16 * 1024 * 1024;

/**
 * Reads the rest of a body that nobody wants. Closing the connection at once would often lose the answer, since the
 * caller is still sending.
 */
export function discardBody(request: IncomingMessage): void {
  if (request.readableEnded || request.destroyed) return;
  let discarded = 0;
  request.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > MOST_DISCARDED) request.destroy();
  });
  request.on('error', () => undefined);
  request.resume();
}
