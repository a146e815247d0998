import type { Language } from '../language/language';

export interface WordPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Longer texts are shown whole, before and after: marking them word by word would take long and tell little. */
const MOST_WORDS = 2_000;

/**
 * What became of a text, word by word; of Chinese, as its words are cut.
 * @returns parts in reading order: those that are the same or removed make up `before`, those the same or added `after`
 */
export function wordChanges(before: string, after: string, language: Language): readonly WordPart[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const [old, now] = [before, after].map((text) => [...segmenter.segment(text)].map(({ segment }) => segment)) as [
    string[],
    string[],
  ];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) {
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  }
  return joined(steps(old, now));
}

/** By the longest common sequence of words; what goes stands in front of what comes. */
function steps(old: readonly string[], now: readonly string[]): WordPart[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: WordPart[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const [gone, come] = [old[row], now[column]];
    if (gone !== undefined && gone === come) {
      parts.push({ kind: 'same', text: gone });
      row += 1;
      column += 1;
    } else if (gone !== undefined && (come === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ kind: 'removed', text: gone });
      row += 1;
    } else {
      parts.push({ kind: 'added', text: come ?? '' });
      column += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind become one part; blanks between two changes belong to both, so that a phrase is marked whole. */
function joined(parts: readonly WordPart[]): readonly WordPart[] {
  const phrases: WordPart[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') phrases.push({ kind: 'removed', text: removed });
    if (added !== '') phrases.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach(({ kind, text }, index) => {
    const next = parts[index + 1];
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text.trim() === '' && removed + added !== '' && next !== undefined && next.kind !== 'same') {
      removed += text;
      added += text;
    } else {
      flush();
      const last = phrases.at(-1);
      if (last?.kind === 'same') phrases[phrases.length - 1] = { kind: 'same', text: last.text + text };
      else phrases.push({ kind: 'same', text });
    }
  });
  flush();
  return phrases;
}
