import { parentPort } from 'node:worker_threads';
import type { FromThread } from './thread-messages';

/**
 * The thread's side: answers one request after the other.
 * @param answer gets the request, and tells how it goes by `note`
 */
export function answerRequests<Request, Answer, Note = never>(
  answer: (request: Request, note: (note: Note) => void) => Answer,
): void {
  const send = (message: FromThread<Answer, Note>): void => parentPort?.postMessage(message);
  parentPort?.on('message', (request: Request) => {
    try {
      const made = answer(request, (note) => {
        send({ note });
      });
      send({ answer: made });
    } catch (error) {
      send({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
