import { Agent, type IncomingHttpHeaders, type IncomingMessage, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { PROBLEM_TYPES } from '../../src/http/problem-types';
import { jsonText } from './hostile-json';
import type { Operation } from './hostile-operations';
import type { TestApp } from './test-app';

/** A request as it goes over the wire; the path is sent as it stands. */
export interface Draft {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly milliseconds: number;
}

const MOST_MILLISECONDS = 5_000;
const MOST_BYTES = 100 * 1024;
/** Well below the 16 KB at which Node gives up. */
const MOST_HEAD = 8 * 1024;

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/**
 * Sends it without tidying the address, and never again.
 * @param patience milliseconds
 * @throws Error when the connection breaks or nothing comes in that time
 */
export function exchange(app: TestApp, draft: Draft, patience = MOST_MILLISECONDS): Promise<Answer> {
  const { hostname, port } = new URL(app.url);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const { method, path, headers, body } = draft;
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    const all = { ...length, ...headers } as Record<string, string | string[]>;
    // Headers that overflow are answered on new connections only: on others an answer may still be on its way.
    const alone = path.length + JSON.stringify(headers).length > MOST_HEAD;
    const outgoing = send({
      agent: alone ? false : agent,
      hostname,
      port,
      method,
      path,
      headers: all,
      timeout: patience,
    });
    const finish = (incoming: IncomingMessage, text: string): void => {
      const milliseconds = performance.now() - started;
      resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, milliseconds });
    };
    let answered = false;
    outgoing.on('response', (incoming) => {
      answered = true;
      if (incoming.headers['content-type']?.startsWith('text/event-stream') === true) {
        // Goes on until the report is ready: what comes first is enough.
        incoming.once('data', (chunk: Buffer) => {
          finish(incoming, chunk.toString('utf8'));
          incoming.destroy();
        });
        incoming.once('end', () => finish(incoming, ''));
        return;
      }
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => finish(incoming, Buffer.concat(chunks).toString('utf8')));
      incoming.on('error', reject);
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`No answer in ${patience} ms: ${method} ${path}`)));
    outgoing.on('error', (error) => {
      if (!answered) reject(error);
    });
    outgoing.end(body);
  });
}

/** What no answer may show: stacks, statements, words of drivers and engines, paths of the machine. */
const LEAKS: readonly RegExp[] = [
  /\n\s+at .+[(:]/,
  /node_modules|\.(?:ts|js|cjs|mjs):\d+|node:internal/,
  /\b(?:SELECT|INSERT INTO|DELETE FROM|UPDATE "?\w+"? SET)\b/,
  /QueryFailed|SQLSTATE|duplicate key|violates|invalid input syntax|out of range for type|relation "|column "/,
  /\b(?:TypeError|RangeError|SyntaxError|ReferenceError|Cannot read prop|is not a function|Maximum call stack)/,
];

/** Everything that is wrong with an answer, whatever was asked; empty when nothing is. */
export function faultsOf(
  app: TestApp,
  operation: Operation,
  { status, headers, text, milliseconds }: Answer,
): string[] {
  const faults: string[] = [];
  if (milliseconds > MOST_MILLISECONDS) faults.push(`took ${Math.round(milliseconds)} ms`);
  if (status >= 500) faults.push('is a fault of the server');
  if (status < 400) return operation.statuses.has(status) ? faults : [...faults, 'has an undocumented status'];
  if (text.length > MOST_BYTES) faults.push(`has ${text.length} bytes`);
  if (headers['content-type']?.startsWith('application/problem+json') !== true) faults.push('is no problem+json');
  faults.push(...problemFaults(operation, status, text));
  const places = [process.cwd(), app.dataFolder, tmpdir()];
  const leaks = [...LEAKS.filter((leak) => leak.test(text)), ...places.filter((place) => text.includes(place))];
  return [...faults, ...leaks.map((leak) => `shows ${String(leak)}`)];
}

function problemFaults({ statuses, codes }: Operation, status: number, text: string): string[] {
  let problem: Readonly<Record<string, unknown>>;
  try {
    problem = JSON.parse(text) as Record<string, unknown>;
  } catch {
    return ['has a body that is no JSON'];
  }
  const code = String(problem['code']);
  const known = Object.entries(PROBLEM_TYPES).find(([key]) => key === code)?.[1];
  if (!known) return [`has the unknown code ${code}`];
  const faults: string[] = [];
  if (known.status !== status || problem['status'] !== status) faults.push(`has another status than ${code}`);
  if (typeof problem['detail'] !== 'string' || problem['detail'] === '') faults.push('has no detail');
  // What the kit refuses before it looks for the operation is documented as "default".
  if (!code.startsWith('request/') && !codes.has(code)) faults.push(`has the undocumented code ${code}`);
  else if (!code.startsWith('request/') && !statuses.has(status)) faults.push('has an undocumented status');
  return faults;
}

/** A request for people, short. */
export function told({ method, path, headers, body }: Draft): string {
  const cut = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}… (${text.length})` : text);
  return cut(
    `${method} ${cut(path)} ${cut(jsonText(headers))} ${body === undefined ? '' : cut(body.toString('utf8'))}`,
  );
}
