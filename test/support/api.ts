import { enter } from '../../src/bench/http/enter';

/** A plain client: what an answer was, whatever it was. */
export interface Answered<T = any> {
  readonly status: number;
  readonly headers: Headers;
  readonly etag: string;
  readonly body: T;
  readonly bytes: Buffer;
}

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: string | Buffer;
}

const sessions = new Map<string, Readonly<Record<string, string>>>();

/**
 * Makes the first owner by the link that one of the servers printed, signs in, and lets every later `call` to them act as
 * that owner. Of several links on one database only the newest is good.
 */
export async function enterAsOwner(
  servers: readonly { readonly url: string; readonly output: string }[],
): Promise<void> {
  let session: Readonly<Record<string, string>> | undefined;
  for (const { url, output } of servers) session ??= await enter(url, output).catch(() => undefined);
  if (!session) throw new Error('No link made an owner.');
  for (const { url } of servers) sessions.set(url, session);
}

export async function call(url: string, method: string, path: string, sent: Sent = {}): Promise<Answered> {
  const { headers = {}, json, body = json === undefined ? undefined : JSON.stringify(json) } = sent;
  const response = await fetch(url + path, {
    method,
    headers: {
      ...sessions.get(url),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    etag: response.headers.get('etag') ?? '',
    body: isJson ? JSON.parse(bytes.toString('utf8')) : undefined,
    bytes,
  };
}

/** Asks for a report and waits until it is made. @throws when it fails */
export async function madeReport(url: string, request: object): Promise<Answered> {
  const { status, body } = await call(url, 'POST', '/v1/reports', { json: request });
  if (status !== 202) throw new Error(`The report was refused: ${status} ${JSON.stringify(body)}`);
  for (;;) {
    const report = await call(url, 'GET', `/v1/reports/${body.id}`);
    if (report.body.status === 'ready') return call(url, 'GET', `/v1/reports/${body.id}/file`);
    if (report.body.status === 'failed') throw new Error(`The report failed: ${report.body.failure}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
