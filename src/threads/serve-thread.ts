import { parentPort } from 'node:worker_threads';

/** What a thread answers to an order: plain data, which a thread boundary copies. */
export type ThreadAnswer<Result> = { readonly result: Result } | { readonly fault: string };

/** The thread's side of a `WorkThread`: one order after the other. */
export function serveThread<Order, Result>(work: (order: Order) => Result): void {
  parentPort?.on('message', (order: Order) => {
    parentPort?.postMessage(answerTo(order, work));
  });
}

function answerTo<Order, Result>(order: Order, work: (order: Order) => Result): ThreadAnswer<Result> {
  try {
    return { result: work(order) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
