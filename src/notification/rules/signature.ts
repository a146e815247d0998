import { createHmac, timingSafeEqual } from 'node:crypto';

/** How secrets of webhooks are written: this, then the bytes of the key in base64. */
export const SECRET_PREFIX = 'whsec_';
/** Receivers refuse what was signed longer ago, or further ahead, than this. */
export const TOLERANCE_SECONDS = 300;
const VERSION = 'v1';

/** What of a message is signed. */
export interface SignedMessage {
  /** Stays the same however often the message is sent. */
  readonly id: string;
  /** Seconds since 1970, of this attempt. */
  readonly timestamp: number;
  /** The bytes as they are sent, as text. */
  readonly body: string;
}

/**
 * Writes the key of a webhook as its receiver takes it.
 * @param key 24 to 64 bytes, as the Standard Webhooks convention asks
 */
export const secretText = (key: Uint8Array): string => SECRET_PREFIX + Buffer.from(key).toString('base64');

/**
 * The headers of a message after the Standard Webhooks convention: one signature for each secret, so that a receiver may know
 * either one while they change. Signed is `id.timestamp.body` with HMAC-SHA256.
 * @param secrets `whsec_…`, the one in force first
 */
export function signedHeaders(message: SignedMessage, secrets: readonly string[]): Readonly<Record<string, string>> {
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestamp),
    'webhook-signature': secrets.map((secret) => `${VERSION},${signature(message, secret)}`).join(' '),
  };
}

/**
 * What a receiver does with the headers and the body as they came, before it reads the body.
 * @param headers by name in lower case
 * @param now seconds since 1970
 * @returns whether the message is genuine and fresh
 */
export function isGenuine(
  headers: Readonly<Record<string, string | undefined>>,
  body: string,
  secret: string,
  now: number,
): boolean {
  const id = headers['webhook-id'];
  const stamp = headers['webhook-timestamp'] ?? '';
  if (id === undefined || !/^\d{1,12}$/.test(stamp)) return false;
  const timestamp = Number(stamp);
  if (Math.abs(now - timestamp) > TOLERANCE_SECONDS) return false;
  const expected = Buffer.from(`${VERSION},${signature({ id, timestamp, body }, secret)}`);
  return (headers['webhook-signature'] ?? '').split(' ').some((one) => {
    const given = Buffer.from(one);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

function signature({ id, timestamp, body }: SignedMessage, secret: string): string {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`, 'utf8').digest('base64');
}
