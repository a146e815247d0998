import { writeSync } from 'node:fs';
import fs from 'node:fs/promises';
import { Client } from 'pg';
import { type Moment, type Order, REACHED, STEPS } from './crash-points';

/**
 * Loaded into the server before anything else (`--require`) by the crash test, never by the product. A message names a
 * point; when the server comes to it, a process is killed there and then, with nothing tidied up.
 */
type Query = (this: Client, ...parameters: unknown[]) => unknown;
type Callback = (...results: unknown[]) => void;

let order: Order | undefined;
/** Connections whose open transaction holds the statement that is waited for. */
const marked = new WeakSet<Client>();

process.on('message', (message) => {
  order = message as Order;
});
// The channel to the test must not keep the server alive.
process.channel?.unref();

function reach(moment: Moment): void {
  if (order?.moment !== moment) return;
  if (order.skip > 0) {
    order = { ...order, skip: order.skip - 1 };
    return;
  }
  const { victim = process.pid } = order;
  order = undefined;
  writeSync(2, `${REACHED}\n`);
  process.kill(victim, 'SIGKILL');
}

function textOf(first: unknown): string {
  const text = typeof first === 'object' && first !== null && 'text' in first ? first.text : first;
  return typeof text === 'string' ? text.trimStart() : '';
}

/** The moments of a statement, for a step or for the end of its transaction. */
function momentsOf(client: Client, text: string): readonly [Moment, Moment, Moment] | undefined {
  if (order === undefined) return undefined;
  if (/^(BEGIN|START TRANSACTION|ROLLBACK)\b/i.test(text)) marked.delete(client);
  if (/^COMMIT\b/i.test(text)) return marked.delete(client) ? ['beforeCommit', 'commitSent', 'afterCommit'] : undefined;
  const { matches } = STEPS[order.step];
  if (matches === 'rename' || !matches.test(text)) return undefined;
  marked.add(client);
  return ['before', 'sent', 'after'];
}

const { query } = Client.prototype as unknown as { readonly query: Query };
const watched: Query = function (...parameters) {
  const moments = momentsOf(this, textOf(parameters[0]));
  if (!moments) return query.apply(this, parameters);
  const [before, sent, after] = moments;
  reach(before);
  const last = parameters.at(-1);
  if (typeof last === 'function') {
    const callback = last as Callback;
    parameters[parameters.length - 1] = (...results: unknown[]) => {
      reach(after);
      callback(...results);
    };
  }
  const result = query.apply(this, parameters);
  // The driver writes to its socket at once; a moment later PostgreSQL has it.
  if (order?.moment === sent) setImmediate(reach, sent);
  return result instanceof Promise
    ? result.then((answer: unknown) => {
        reach(after);
        return answer;
      })
    : result;
};
Object.assign(Client.prototype, { query: watched });

const { rename } = fs;
const watchedRename: typeof rename = async (from, to) => {
  const isPoint = order !== undefined && STEPS[order.step].matches === 'rename' && /\.part$/.test(String(from));
  if (isPoint) reach('before');
  await rename(from, to);
  if (isPoint) reach('after');
};
Object.assign(fs, { rename: watchedRename });
