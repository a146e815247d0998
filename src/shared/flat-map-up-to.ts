/** As `flatMap`, but what comes after the first `most` results is not computed. */
export function flatMapUpTo<T, R>(
  list: readonly T[],
  most: number,
  resultsOf: (entry: T, index: number) => readonly R[],
): R[] {
  const results: R[] = [];
  for (const [index, entry] of list.entries()) {
    if (results.length >= most) break;
    for (const result of resultsOf(entry, index)) results.push(result);
  }
  return results;
}
