import { LETTERS, type Letter, type RasicProfile } from './matrix';

export type CellReading =
  | { readonly kind: 'letters'; readonly letters: readonly Letter[] }
  /** *unknown*: no letter at all. *notInProfile*: a letter that the convention does not use. *notTogether*: letters that it does not join. */
  | {
      readonly kind: 'bad';
      readonly reason: 'unknown' | 'notInProfile' | 'notTogether' | 'twice';
      readonly part: string;
    };

/** Marks that people leave in cells that they mean to be empty. */
const EMPTY = /^[\s\-–—.·]*$/u;

/** Between letters of one cell. */
const BETWEEN = /[\s/,;+&|]+/u;

/** "A/R", "a, r" or "AR" as letters in the order of the legend; marks such as "-" are an empty cell. */
export function readCell(text: string, profile: RasicProfile): CellReading {
  if (EMPTY.test(text)) return { kind: 'letters', letters: [] };
  const parts = text
    .trim()
    .toUpperCase()
    .split(BETWEEN)
    .filter((part) => part !== '')
    .flatMap((part) => (isJoined(part) ? [part.slice(0, 1), part.slice(1)] : [part]));
  const letters: Letter[] = [];
  for (const part of parts) {
    if (!isLetter(part)) return { kind: 'bad', reason: 'unknown', part };
    if (!profile.letters.some(({ letter }) => letter === part)) return { kind: 'bad', reason: 'notInProfile', part };
    if (letters.includes(part)) return { kind: 'bad', reason: 'twice', part };
    letters.push(part);
  }
  const ordered = profile.letters.map(({ letter }) => letter).filter((letter) => letters.includes(letter));
  if (!mayStandTogether(ordered, profile)) return { kind: 'bad', reason: 'notTogether', part: ordered.join('/') };
  return { kind: 'letters', letters: ordered };
}

/** May one role have these letters in an activity? */
export function mayStandTogether(letters: readonly Letter[], { together }: RasicProfile): boolean {
  if (letters.length < 2) return true;
  return together.some((joined) => letters.every((letter) => joined.includes(letter)));
}

const isLetter = (part: string): part is Letter => (LETTERS as readonly string[]).includes(part);

/** "AR", but no word. */
const isJoined = (part: string): boolean => /^[RASCI]{2}$/u.test(part);
