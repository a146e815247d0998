/** What a key does to a cell depends on the convention: which letters it has, and which may stand together. */
export interface LetterRules {
  /** In the order of the legend. */
  readonly letters: readonly string[];
  /** Sets of letters that one role may have in one activity. */
  readonly together: readonly string[];
}

/** The letters of a cell as it is stored ("A/R"), or nothing. */
export const lettersOf = (cell: string): readonly string[] =>
  [...cell.toUpperCase().matchAll(/[A-Z]/g)].map(([one]) => one);

/** As the API writes it: in the order of the legend. */
export function cellOf(letters: readonly string[], { letters: order }: LetterRules): string {
  return order.filter((letter) => letters.includes(letter)).join('/');
}

/**
 * The cell after somebody typed a letter: a letter that is there goes, one that may stand beside what is there joins it,
 * any other takes its place.
 * @returns undefined when the convention does not have the letter
 */
export function typed(cell: string, key: string, rules: LetterRules): string | undefined {
  const letter = key.toUpperCase();
  if (!rules.letters.includes(letter)) return undefined;
  const now = lettersOf(cell);
  if (now.includes(letter))
    return cellOf(
      now.filter((one) => one !== letter),
      rules,
    );
  const both = [...now, letter];
  const mayJoin = rules.together.some((set) => both.every((one) => lettersOf(set).includes(one)));
  return cellOf(mayJoin ? both : [letter], rules);
}

/** Names a cell in maps. */
export const placeOf = (activity: string, role: string): string => `${activity}\n${role}`;

/** @returns the letters of all cells, by `placeOf` */
export function cellMap(
  cells: readonly { readonly activity: string; readonly role: string; readonly letters: string }[],
): ReadonlyMap<string, string> {
  return new Map(cells.map(({ activity, role, letters }) => [placeOf(activity, role), letters]));
}
