import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { types } from 'node:util';
import type { DeliveryFault } from './rules/delivery-faults';
import type { Outcome } from './rules/delivery-life';
import { type AllowedNetworks, mayReach } from './rules/networks';
import { hostOf } from './rules/webhook-url';

/** All addresses of a host, asked anew at each attempt. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export interface SendOptions {
  readonly allowed: AllowedNetworks;
  /** For everything: resolving, connecting, sending and the answer. */
  readonly timeoutMs: number;
  /** Breaks it off: then the outcome is `interrupted`. */
  readonly signal: AbortSignal;
  readonly resolve: Resolve;
}

export interface OutgoingMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is read of an answer before the connection is closed; nothing of it is kept. */
const MOST_ANSWER_BYTES = 1024;

export const resolveAll: Resolve = (host) => lookup(host, { all: true });

/**
 * Sends a message by POST, once. Connects to the very address that was checked, whatever the name resolves to a moment later;
 * follows no redirect; never throws.
 */
export async function sendMessage(message: OutgoingMessage, options: SendOptions): Promise<Outcome> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([options.signal, timeout]);
  try {
    signal.throwIfAborted();
    const url = new URL(message.url);
    const addresses = await unlessAborted(checkedAddresses(hostOf(url), options), signal);
    return { status: await post(url, message, addresses, signal) };
  } catch (error) {
    if (options.signal.aborted) return { fault: 'interrupted' };
    return { fault: timeout.aborted ? 'timeout' : faultOf(error) };
  }
}

/** A host that may not be reached, or not at one of its addresses. */
class Refused extends Error {
  constructor(readonly fault: DeliveryFault) {
    super(fault);
  }
}

/** One address that must not be reached is enough: whoever names it is not to be trusted with the others. */
async function checkedAddresses(host: string, { allowed, resolve }: SendOptions): Promise<readonly LookupAddress[]> {
  const family = isIP(host);
  const addresses = family === 0 ? await resolved(host, resolve) : [{ address: host, family }];
  if (addresses.length === 0) throw new Refused('notResolved');
  if (!addresses.every(({ address }) => mayReach(address, host, allowed))) throw new Refused('localAddress');
  return addresses;
}

function resolved(host: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  return resolve(host).catch(() => {
    throw new Refused('notResolved');
  });
}

/** @returns the status of the answer */
function post(
  url: URL,
  { headers, body }: OutgoingMessage,
  addresses: readonly LookupAddress[],
  signal: AbortSignal,
): Promise<number> {
  const bytes = Buffer.from(body, 'utf8');
  const options = {
    ...{ method: 'POST', agent: false as const, signal, lookup: answering(addresses) },
    headers: { ...headers, 'content-type': 'application/json', 'content-length': bytes.length, 'user-agent': 'Tolok' },
  };
  return new Promise((resolve, reject) => {
    const request: ClientRequest = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options);
    request.on('error', reject);
    request.on('response', (answer) => {
      const done = (): void => {
        resolve(answer.statusCode ?? 0);
        request.destroy();
      };
      // The status has arrived: whatever happens to the rest, it counts.
      request.off('error', reject).on('error', done);
      afterAnswer(answer, done);
    });
    request.end(bytes);
  });
}

/** Calls back once when the answer has ended, broke off, or is longer than anybody reads. */
function afterAnswer(answer: IncomingMessage, done: () => void): void {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_ANSWER_BYTES) done();
  });
  for (const event of ['end', 'error', 'close']) answer.on(event, done);
}

/** What the connection asks instead of the resolver. */
function answering(addresses: readonly LookupAddress[]): LookupFunction {
  return (_, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => {
        reject(new Error('It was broken off.'));
      },
      { once: true },
    );
    work.then(resolve, reject);
  });
}

const TLS_CODES =
  /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|HOSTNAME_MISMATCH|EPROTO)/;

function faultOf(error: unknown): DeliveryFault {
  if (error instanceof Refused) return error.fault;
  const code = types.isNativeError(error) && 'code' in error ? String(error.code) : '';
  return TLS_CODES.test(code) ? 'tls' : 'notReachable';
}
