/** JSON values; members that are undefined are left out. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/**
 * The one text of a JSON value (RFC 8785): members sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them. Equal values give equal bytes, whatever order they were made in.
 * @throws RangeError for numbers that are not finite and for texts with half a surrogate pair: they have no JSON
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} has no JSON.`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw new RangeError('The text holds half a surrogate pair.');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, member]) => (member === undefined ? [] : [`${canonicalJson(key)}:${canonicalJson(member)}`]));
  return `{${members.join(',')}}`;
}

const isList = (value: object): value is readonly JsonValue[] => Array.isArray(value);
