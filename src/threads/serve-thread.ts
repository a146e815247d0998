import { parentPort } from 'node:worker_threads';

/** What a thread answers to an order: plain data, which a thread boundary copies. */
export type ThreadAnswer<Result> = { readonly result: Result } | { readonly fault: string };

/**
 * The thread's side of a `WorkThread`: one order after the other.
 * @param work from the `Order` of that thread to its `Result`
 */
export function serveThread(work: (order: never) => unknown): void {
  parentPort?.on('message', (order: unknown) => {
    parentPort?.postMessage(answerTo(order, work));
  });
}

function answerTo(order: unknown, work: (order: never) => unknown): ThreadAnswer<unknown> {
  try {
    return { result: work(order as never) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
