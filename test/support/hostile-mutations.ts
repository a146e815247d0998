import fc from 'fast-check';
import { isPlainObject, jsonText, type Place, placesOf, RawJson, replaced, valueAt } from './hostile-json';
import type { Operation } from './hostile-operations';
import type { Parts } from './hostile-requests';
import {
  BROKEN_BODIES,
  DISPOSITIONS,
  HEADERS,
  NEW_KEYS,
  PATH_TEXTS,
  STRANGE_QUERIES,
  TAGS,
  TYPES,
} from './hostile-parts';
import { escaped, hostileText, hostileValue } from './hostile-values';

/** A good request with one bad part. */
export interface Hostile {
  readonly what: string;
  readonly parts: Parts;
  /** It can not be accepted; otherwise an answer in good form is all that is asked for. */
  readonly mustBeRefused: boolean;
}

export type Mutation = (good: Parts) => Hostile;

/** What was learned from the server for an operation. */
export interface Hints {
  /** A cursor of this list, with its other query. */
  readonly cursor: { readonly query: string; readonly cursor: string } | undefined;
}

type Weighted = fc.WeightedArbitrary<Mutation>;

/** Every way of making the operation's request bad that its document gives a handle for. */
export function mutationsOf(operation: Operation, hints: Hints): fc.Arbitrary<Mutation> {
  const has = (name: string): boolean => operation.headers.some((header) => header.name === name);
  const json = operation.schema !== undefined;
  const choices: (Weighted | false)[] = [
    json && {
      weight: 24,
      arbitrary: fc.tuple(fc.nat(), hostileValue).map(([at, value]) => property(operation, at, value)),
    },
    json && {
      weight: 3,
      arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...NEW_KEYS)).map(([at, key]) => unknownField(at, key)),
    },
    json && { weight: 2, arbitrary: fc.nat().map((at) => leftOut(operation, at)) },
    json && { weight: 4, arbitrary: fc.constantFrom(...BROKEN_BODIES).map((body) => brokenBody(operation, body)) },
    json && { weight: 2, arbitrary: hostileValue.map((value) => property(operation, 0, value)) },
    operation.types.length > 0 && {
      weight: 3,
      arbitrary: fc.constantFrom(...TYPES).map((type) => mediaType(operation, type)),
    },
    operation.types.length > 0 && {
      weight: 1,
      arbitrary: fc.constantFrom('gzip', 'br', 'identity, gzip', '').map(encoding),
    },
    operation.types.length > 0 &&
      !json && { weight: 6, arbitrary: fc.oneof(fc.uint8Array(), fc.string()).map(junkBytes) },
    operation.types.length === 0 && {
      weight: 3,
      arbitrary: fc.constantFrom('{}', 'null', 'a', 'a'.repeat(2 ** 20)).map(needlessBody),
    },
    operation.pathNames.length > 0 && {
      weight: 10,
      arbitrary: fc
        .tuple(fc.constantFrom(...operation.pathNames), pathText)
        .map(([name, text]) => inAddress(name, text)),
    },
    operation.query.length > 0 && {
      weight: 16,
      arbitrary: fc
        .tuple(fc.nat(), hostileText, fc.nat(5))
        .map(([at, text, form]) => inQuery(operation, at, text, form)),
    },
    hints.cursor !== undefined && {
      weight: 6,
      arbitrary: fc
        .tuple(fc.nat(2), fc.array(hostileText, { maxLength: 3 }))
        .map(([at, key]) => forgedCursor(hints, at, key)),
    },
    { weight: 2, arbitrary: fc.constantFrom(...STRANGE_QUERIES).map(strangeQuery) },
    has('If-Match') && { weight: 8, arbitrary: fc.constantFrom(...TAGS).map(ifMatch) },
    has('Idempotency-Key') && {
      weight: 3,
      arbitrary: fc.constantFrom('', 'a b', 'é', 'a'.repeat(256), '\t').map(idempotencyKey),
    },
    has('Content-Disposition') && { weight: 6, arbitrary: fc.constantFrom(...DISPOSITIONS).map(disposition) },
    { weight: 3, arbitrary: fc.constantFrom(...HEADERS).map(([name, value]) => strangeHeader(name, value)) },
  ];
  return fc.oneof(...choices.filter((choice) => choice !== false));
}

function property(operation: Operation, at: number, value: unknown): Mutation {
  return (good) => {
    const places = placesOf(good.value);
    const place = places[at % places.length] ?? [];
    const changed = replaced(good.value, place, value);
    return hostile(good, `/${place.join('/')} replaced`, { value: changed }, refusesBody(operation, changed));
  };
}

function leftOut(operation: Operation, at: number): Mutation {
  return (good) => {
    const places = placesOf(good.value).slice(1);
    const place = places[at % Math.max(places.length, 1)] ?? [];
    const value = place.length === 0 ? {} : replaced(good.value, place, undefined);
    return hostile(good, `/${place.join('/')} left out`, { value }, refusesBody(operation, value));
  };
}

/** Whether the body is one that its own document, or the kit for every body, forbids. */
function refusesBody(operation: Operation, value: unknown): boolean {
  const text = jsonText(value);
  if (/\\u0000|\\ud[89a-f]|"(?:__proto__|constructor|prototype)":/.test(text)) return true;
  if (text.includes('['.repeat(25)) || text.includes('{"a":'.repeat(25)) || text.length > 4 * 2 ** 20) return true;
  return !operation.allowsBody(JSON.parse(text));
}

/** A field more in one of the body's objects; maps of dimensions take any name, and say whether they know it. */
function unknownField(at: number, key: string): Mutation {
  return (good) => {
    const objects = placesOf(good.value).filter((place) => isPlainObject(valueAt(good.value, place)));
    const place: Place = objects[at % objects.length] ?? [];
    // In texts by language, `id` is Indonesian.
    const known = key === 'id' && place.length > 0;
    const inner = jsonText(valueAt(good.value, place)).slice(1, -1);
    const field = `${JSON.stringify(key)}:"a"`;
    const value = replaced(good.value, place, new RawJson(inner === '' ? `{${field}}` : `{${inner},${field}}`));
    return hostile(good, `unknown field "${key.slice(0, 20)}" in /${place.join('/')}`, { value }, !known);
  };
}

function brokenBody({ needsBody }: Operation, [what, make]: (typeof BROKEN_BODIES)[number]): Mutation {
  return (good) => {
    const bytes = make(jsonText(good.value));
    return hostile(good, `body ${what}`, { bytes }, needsBody || bytes.length > 0);
  };
}

function mediaType({ types }: Operation, type: string): Mutation {
  // The address for files of any kind looks at the bytes.
  const known = types.includes(type) || types.includes('application/octet-stream');
  return (good) => hostile(good, `type ${type}`, { headers: { ...good.headers, 'content-type': type } }, !known);
}

function encoding(value: string): Mutation {
  const parts = (good: Parts): Partial<Parts> => ({ headers: { ...good.headers, 'content-encoding': value } });
  return (good) => hostile(good, `encoding ${value}`, parts(good), value !== '');
}

function junkBytes(content: Uint8Array | string): Mutation {
  return (good) => hostile(good, 'other bytes', { bytes: Buffer.from(content) }, true);
}

function needlessBody(text: string): Mutation {
  return (good) => {
    const headers = { ...good.headers, 'content-type': 'application/json' };
    return hostile(good, 'needless body', { bytes: Buffer.from(text), headers }, true);
  };
}

const pathText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...PATH_TEXTS) },
  { weight: 1, arbitrary: hostileText.map((text) => escaped(text).slice(0, 12_000)) },
);

function inAddress(name: string, text: string): Mutation {
  return (good) => {
    const subject = { ...good.subject, [name]: text.replaceAll('{}', good.subject[name] ?? '') };
    return hostile(good, `${name} in the address: ${text.slice(0, 60)}`, { subject }, false);
  };
}

function inQuery({ query, allowsQuery }: Operation, at: number, text: string, form: number): Mutation {
  const { name = '' } = query[at % query.length] ?? {};
  const value = escaped(text);
  const good = (parts: Parts): string => (form === 0 ? `${parts.query}&` : '');
  const forms = [`${name}=${value}`, `${name}=${value}&${name}=${value}`, `${name}[]=${value}`, `${name}[a]=${value}`];
  const added = forms[Math.max(form - 2, 0)] ?? '';
  const refused = form === 1 && (!allowsQuery(name, text) || /[\0\p{Surrogate}]/u.test(text)) && text !== '';
  return (parts) => hostile(parts, `query ${name}`, { query: `${good(parts)}${added}` }, refused);
}

function strangeQuery(added: string): Mutation {
  return (good) =>
    hostile(good, `query ${added.slice(0, 40)}`, { query: good.query ? `${good.query}&${added}` : added }, false);
}

/** With the right fingerprint, and one part of the key of the row replaced; or with another number of parts. */
function forgedCursor({ cursor }: Hints, at: number, key: readonly string[]): Mutation {
  return (good) => {
    const [print, ...parts] = JSON.parse(Buffer.from(cursor?.cursor ?? '', 'base64url').toString('utf8')) as string[];
    const [text] = key;
    const forged = text !== undefined && at < parts.length ? parts.with(at, text) : key;
    const value = Buffer.from(JSON.stringify([print, ...forged])).toString('base64url');
    return hostile(
      good,
      `forged cursor ${JSON.stringify(forged).slice(0, 80)}`,
      { query: `${cursor?.query ?? ''}&cursor=${value}` },
      false,
    );
  };
}

function ifMatch(tag: string | readonly string[] | undefined): Mutation {
  return (good) => {
    const others = Object.entries(good.headers).filter(([name]) => name !== 'if-match' && name !== 'if-none-match');
    const headers = Object.fromEntries(tag === undefined ? others : [...others, ['if-match', tag]]);
    return hostile(good, `If-Match ${String(tag)}`, { headers }, true);
  };
}

function idempotencyKey(key: string): Mutation {
  return (good) => hostile(good, 'idempotency key', { headers: { ...good.headers, 'idempotency-key': key } }, true);
}

/** Some of them are names as good as any. */
function disposition(value: string): Mutation {
  return (good) =>
    hostile(
      good,
      `disposition ${value.slice(0, 60)}`,
      { headers: { ...good.headers, 'content-disposition': value } },
      false,
    );
}

function strangeHeader(name: string, value: string): Mutation {
  return (good) =>
    hostile(good, `${name}: ${value.slice(0, 40)}`, { headers: { ...good.headers, [name]: value } }, false);
}

function hostile(good: Parts, what: string, bad: Partial<Parts>, mustBeRefused: boolean): Hostile {
  return { what, parts: { ...good, ...bad }, mustBeRefused };
}
