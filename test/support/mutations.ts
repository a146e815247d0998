import fc from 'fast-check';

/** Every way into a value, name by name. */
export function waysInto(value: unknown, way: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...way]];
  return [[...way], ...Object.entries(value).flatMap(([name, child]) => waysInto(child, [...way, name]))];
}

/** A copy with one place changed; undefined removes it. */
export function changedAt(
  value: unknown,
  [name, ...rest]: readonly string[],
  change: (old: unknown) => unknown,
): unknown {
  if (name === undefined) return change(value);
  const entries = Object.entries(value as object).flatMap(([key, child]): [string, unknown][] => {
    const next = key === name ? changedAt(child, rest, change) : child;
    return next === undefined ? [] : [[key, next]];
  });
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}

const replacement = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'x',
    'two words',
    0,
    -1,
    2.5,
    1e9,
    true,
    [],
    {},
    ['x'],
    { x: 1 },
    { en: 'a' },
  ),
  fc.string(),
  fc.double({ noNaN: true }),
);

/** Copies of a document with up to `most` places replaced, removed, moved or added to, below its first level of names. */
export function mutationsOf(document: unknown, most = 1): fc.Arbitrary<unknown> {
  const ways = waysInto(document).filter((way) => way.length > 0 && way[0] !== 'schema');
  const moved = fc
    .constantFrom(...ways)
    .map((way) => way.reduce((part, name) => Reflect.get(part as object, name), document));
  const change = fc.record({ way: fc.constantFrom(...ways), value: fc.oneof(replacement, moved), adds: fc.boolean() });
  return fc.array(change, { minLength: 1, maxLength: most }).map((changes) =>
    changes.reduce<unknown>(
      (value, { way, value: part, adds }) =>
        changedAt(
          value,
          way.filter((_, index) => has(value, way.slice(0, index + 1))),
          (old) =>
            adds && typeof old === 'object' && old !== null && !Array.isArray(old) ? { ...old, added: part } : part,
        ),
      document,
    ),
  );
}

function has(value: unknown, way: readonly string[]): boolean {
  let part = value;
  for (const name of way) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, name)) return false;
    part = Reflect.get(part, name);
  }
  return true;
}
