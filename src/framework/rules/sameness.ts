/** A text with the place that it stands in. */
export interface PlacedText {
  /** Texts of one owner are not compared with each other. */
  readonly owner: string;
  readonly place: string;
  readonly text: string;
}

export interface SamePair {
  readonly first: PlacedText;
  readonly second: PlacedText;
  /** Shared runs of words ÷ those of the shorter text, 0..1. */
  readonly share: number;
}

/** Words in a run; characters where a language writes no blanks. */
const RUN = { words: 4, characters: 8 } as const;
/** What stands in more places is a term of the field. */
const MOST_PLACES = 30;

/**
 * How much texts of different owners repeat each other, worst first: runs of four words, or of eight Chinese characters,
 * that two texts share.
 * @param least share that is worth telling
 */
export function sameness(texts: readonly PlacedText[], least = 0.2): SamePair[] {
  const read = texts.map((text) => ({ ...text, runs: runsOf(text.text) }));
  const places = new Map<string, Read[]>();
  for (const text of read) for (const run of text.runs) places.set(run, [...(places.get(run) ?? []), text]);
  const shared = new Map<Read, Map<Read, number>>();
  for (const found of places.values()) {
    if (found.length < 2 || found.length > MOST_PLACES) continue;
    for (const [at, a] of found.entries()) {
      for (const b of found.slice(at + 1)) {
        const row = shared.get(a) ?? new Map<Read, number>();
        shared.set(a, row.set(b, (row.get(b) ?? 0) + 1));
      }
    }
  }
  return [...shared]
    .flatMap(([first, row]) => [...row].map(([second, count]) => ({ first, second, count })))
    .filter(({ first, second }) => first.owner !== second.owner)
    .map(({ first, second, count }) => {
      return { first, second, share: count / Math.min(first.runs.size, second.runs.size) };
    })
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share);
}

interface Read extends PlacedText {
  readonly runs: ReadonlySet<string>;
}

function runsOf(text: string): ReadonlySet<string> {
  const isChinese = /\p{Script=Han}/u.test(text);
  const units = isChinese
    ? Array.from(text.replace(/[^\p{L}\p{N}]/gu, ''))
    : [...text.toLowerCase().matchAll(/[\p{L}\p{N}’']+/gu)].map(([word]) => word);
  const length = isChinese ? RUN.characters : RUN.words;
  return new Set(
    Array.from({ length: Math.max(0, units.length - length + 1) }, (_, at) =>
      units.slice(at, at + length).join(isChinese ? '' : ' '),
    ),
  );
}
