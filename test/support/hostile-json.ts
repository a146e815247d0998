/** JSON that no object can hold: numbers beyond doubles, `__proto__` as a key, a hundred thousand brackets. */
export class RawJson {
  constructor(readonly text: string) {}
}

/** A place in a body: keys and indices from the root. */
export type Place = readonly (string | number)[];

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RawJson);
}

/** As `JSON.stringify`, with `RawJson` put in as it stands. */
export function jsonText(value: unknown): string {
  const raw: string[] = [];
  const text = JSON.stringify(value, (_, part: unknown) =>
    part instanceof RawJson ? `@@raw${raw.push(part.text) - 1}@@` : part,
  );
  return raw.length === 0 ? text : text.replace(/"@@raw(\d+)@@"/g, (_, index: string) => raw[Number(index)] ?? '');
}

/** A copy with another value at the place, or without the place when the value is undefined. */
export function replaced(root: unknown, place: Place, value: unknown): unknown {
  const [head, ...rest] = place;
  if (head === undefined) return value;
  if (Array.isArray(root))
    return root.map((item: unknown, index) => (index === head ? replaced(item, rest, value) : item));
  const copy = isPlainObject(root) ? root : {};
  if (rest.length > 0 || value !== undefined) return { ...copy, [head]: replaced(copy[head], rest, value) };
  return Object.fromEntries(Object.entries(copy).filter(([key]) => key !== head));
}

/** Every value in a body, the root first. */
export function placesOf(value: unknown, at: Place = []): Place[] {
  const inner = Array.isArray(value)
    ? value.map((item: unknown, index): [number, unknown] => [index, item])
    : isPlainObject(value)
      ? Object.entries(value)
      : [];
  return [at, ...inner.flatMap(([key, item]) => placesOf(item, [...at, key]))];
}

export function valueAt(root: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], root);
}
