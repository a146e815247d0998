/** Values under these names never reach the log, wherever they stand. */
const SECRET_NAME = /authorization|cookie|passw|token|secret|recovery|otpauth|^(?:code|codes|otp|totp)$/i;
const HIDDEN = '[redacted]';

const LONGEST_TEXT = 500;
/** A stack is written by us and by packages; only the message at its head can come from a user. */
export const LONGEST_STACK = 6_000;
const MOST_ENTRIES = 50;
const DEEPEST = 6;

/** What gives itself away inside a text: credentials in addresses and headers, our own tokens, e-mail addresses. */
const GIVEN_AWAY: readonly (readonly [RegExp, string])[] = [
  [/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@]{1,300}@/gi, `$1${HIDDEN}@`],
  [/\b(bearer|basic)\s+[\w~+/=.-]{4,}/gi, `$1 ${HIDDEN}`],
  [/\btlk_[\w-]+/g, HIDDEN],
  [/(__Host-tolok=)[^;\s]+/g, `$1${HIDDEN}`],
  [
    /\b((?:password|passphrase|token|secret|cookie|authorization)["']?\s{0,3}[:=]\s{0,3})["']?[^\s"',;)}\]]+/gi,
    `$1${HIDDEN}`,
  ],
  [/[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu, '[e-mail]'],
];

/** Ends of lines, what steers a terminal, what changes the direction of reading. */
const STEERING = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** One line of harmless text, cut to `longest` characters, without what gives itself away as a secret or an address. */
export function scrubText(text: string, longest: number = LONGEST_TEXT): string {
  // Cut first, generously: the patterns below must not work through megabytes.
  const cut = text.slice(0, longest * 2);
  const hidden = GIVEN_AWAY.reduce((kept, [pattern, instead]) => kept.replace(pattern, instead), cut);
  const line = hidden.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return line.length > longest || text.length > cut.length ? `${line.slice(0, longest)}…` : line;
}

/** A stack keeps its lines; each is harmless by itself. */
export function scrubStack(stack: string): string {
  return stack
    .slice(0, LONGEST_STACK)
    .split('\n')
    .map((line) => scrubText(line))
    .join('\n');
}

/** A copy that may be logged: secrets hidden by their name, texts scrubbed, depth and length limited, errors as data. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '[deeper]';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid date' : value.toISOString();
  if (value instanceof Error) return redactError(value, depth);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map((entry: unknown) => redact(entry, depth + 1));
  const entries = value instanceof Map ? [...value.entries()] : Object.entries(value);
  return Object.fromEntries(
    entries
      .slice(0, MOST_ENTRIES)
      .map(([name, entry]: readonly [unknown, unknown]) => [String(name), entry] as const)
      .map(([name, entry]) => [scrubText(name, 100), SECRET_NAME.test(name) ? HIDDEN : redact(entry, depth + 1)]),
  );
}

/** Only what every error has: drivers hang queries, parameters and rows on theirs. */
function redactError(error: Error, depth: number): object {
  return {
    type: scrubText(error.name, 100),
    message: scrubText(error.message),
    stack: scrubStack(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }),
  };
}
