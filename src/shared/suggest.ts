/** `"a", "b" and 3 more`: names in quotes, at most `limit` of them. */
export function listed(names: readonly string[], limit = 12): string {
  const shown = names.slice(0, limit).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** What to write instead of a name that is not known: the nearest one, else the names to choose from. */
export function suggestion(wrong: string, names: readonly string[]): string {
  const known = [...new Set(names)];
  if (known.length === 0) return 'There is none to choose from yet: define it first.';
  const [only] = known;
  const match = nearest(wrong, known);
  if (match === undefined) return known.length === 1 ? `The only one is "${only}".` : `Use one of ${listed(known)}.`;
  return known.length > 1 && known.length <= 8
    ? `Did you mean "${match}"? Known are ${listed(known)}.`
    : `Did you mean "${match}"?`;
}

/** The known name that a typing slip explains: equal but for case, else at most one letter in three off. */
export function nearest(wrong: string, known: readonly string[]): string | undefined {
  const lower = wrong.toLowerCase();
  const limit = Math.floor(lower.length / 3);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of known) {
    if (Math.abs(name.length - lower.length) >= bestDistance) continue;
    const distance = editDistance(lower, name.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). Distances from `most` on are
 * not told apart: any of them may be given.
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  let beforePrevious: number[] = [];
  let previousBest = 0;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let rowBest = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, at(beforePrevious, j - 2) + 1);
      }
      current.push(best);
      rowBest = Math.min(rowBest, best);
    }
    // A swap reaches two rows back, nothing further.
    if (rowBest >= most && previousBest >= most) return most;
    previousBest = rowBest;
    [beforePrevious, previous] = [previous, current];
  }
  return at(previous, b.length);
}

/** Rows are as long as they are asked for. */
const at = (row: readonly number[], index: number): number => Number(row[index]);
