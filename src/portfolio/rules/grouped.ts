/** At least one. */
export type Group<T> = readonly [T, ...T[]];

/** Members by their key, in the order in which each first appears. */
export function grouped<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, Group<T>> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
