/**
 * The value of a key that is known to be there, because the names of the document were checked before.
 * @throws RangeError when it is not: then the caller skipped the check
 */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`There is nothing named ${String(key)}.`);
  return value;
}
