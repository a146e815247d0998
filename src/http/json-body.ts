import { DomainError, type ProblemDetail } from '../shared/domain-error';
import { pointer } from '../shared/json-pointer';
import { jsonFault } from './json-fault';

/** No document of ours is half as deep. */
export const MOST_DEPTH = 20;

/**
 * Parses a JSON body after its shape was measured, and refuses what later steps could stumble over: deep nesting, more
 * than `nodes` values, U+0000 and lone surrogates (PostgreSQL can not store them), and keys that reach for prototypes.
 * @throws DomainError request/malformed, request/too-large, request/invalid
 */
export function parseJsonBody(bytes: Buffer, { nodes }: { readonly nodes: number }): unknown {
  const text = utf8(bytes);
  const { depth, values } = measure(text);
  if (depth > MOST_DEPTH) {
    throw new DomainError('request/malformed', `The body is nested deeper than ${MOST_DEPTH} levels.`);
  }
  if (values > nodes) {
    throw new DomainError(
      'request/too-large',
      `The body holds more than ${nodes} values; send it in several requests.`,
    );
  }
  const value = parse(text);
  const problems: ProblemDetail[] = [];
  collectProblems(value, [], problems);
  if (problems.length > 0) {
    const [first] = problems;
    throw new DomainError('request/invalid', first?.message ?? '', { errors: problems });
  }
  return value;
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DomainError('request/malformed', 'The body is not UTF-8.', { cause });
  }
}

/**
 * Depth, and number of values give or take the empty containers, of JSON that may still turn out malformed: right up to
 * the first fault, and the parser stops there too. One pass without recursion, so that 100,000 brackets cost nothing.
 */
function measure(text: string): { depth: number; values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (inString) {
      if (unit === BACKSLASH) index += 1;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (unit === COMMA) values += 1;
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      depth += 1;
      values += 1;
      if (depth > deepest) deepest = depth;
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) depth -= 1;
  }
  return { depth: deepest, values };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { line, column, expected } = jsonFault(text);
    const message = `Line ${line}, column ${column}: expected ${expected}.`;
    throw new DomainError('request/malformed', `The body is not JSON. ${message}`, {
      cause,
      errors: [{ code: 'request/malformed', message, line, column }],
    });
  }
}

const UNSTORABLE = /\u0000|\p{Surrogate}/u;
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
const MOST_PROBLEMS = 100;

/** Recursion is safe: the depth is known to be small. */
function collectProblems(value: unknown, path: (string | number)[], problems: ProblemDetail[]): void {
  if (problems.length >= MOST_PROBLEMS) return;
  if (value === Infinity || value === -Infinity) throw new DomainError('request/invalid', 'A number is too large.');
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value)) problems.push(unstorable(pointer(...path), 'This text'));
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collectProblems(item, [...path, index], problems);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (UNSTORABLE.test(key)) problems.push(unstorable(pointer(...path), 'A key in this object'));
      else if (PROTOTYPE_KEYS.has(key)) {
        problems.push({
          pointer: pointer(...path, key),
          code: 'request/reserved-key',
          message: `"${key}" is not allowed as a key.`,
          hint: 'Leave it out.',
        });
      } else collectProblems(item, [...path, key], problems);
    }
  }
}

function unstorable(at: string, what: string): ProblemDetail {
  return {
    pointer: at,
    code: 'request/unstorable-character',
    message: `${what} contains U+0000 or half of a surrogate pair, which can not be stored.`,
    hint: 'Delete it; it usually comes from a broken conversion.',
  };
}
