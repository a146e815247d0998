import { parentPort } from 'node:worker_threads';
import type { FromThread } from './thread-messages';

/**
 * The thread's side: answers one request after the other.
 * @param answer gets the request, and tells how it goes by `note`
 */
export function answerRequests(answer: (request: never, note: (note: unknown) => void) => unknown): void {
  const send = (message: FromThread<unknown, unknown>): void => parentPort?.postMessage(message);
  parentPort?.on('message', (request) => {
    try {
      const made = answer(request as never, (note) => {
        send({ note });
      });
      send({ answer: made });
    } catch (error) {
      send({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
