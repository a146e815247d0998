import { sameContent, type AnswerContent, type Ratings } from './answer';

/** A part of an answer that two people changed differently. */
export interface FieldConflict {
  /** `answer`: all of it (one of them removed it or said not applicable); else the note, the reason or a dimension. */
  readonly field: 'answer' | 'note' | 'reason' | `rating:${string}`;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export type Merged =
  | { readonly kind: 'merged'; readonly content: AnswerContent | null }
  | { readonly kind: 'conflict'; readonly conflicts: readonly FieldConflict[]; readonly content: AnswerContent | null };

/**
 * Joins two changes of one answer that began from the same `base`; null stands for no answer. A part that only one
 * changed is taken from whoever changed it; a part that both changed to the same is that. What remains is for people:
 * `content` then holds mine in the parts in conflict, and everything else joined.
 */
export function merge(base: AnswerContent | null, mine: AnswerContent | null, theirs: AnswerContent | null): Merged {
  if (sameContent(mine, theirs) || sameContent(base, theirs)) return { kind: 'merged', content: mine };
  if (sameContent(base, mine)) return { kind: 'merged', content: theirs };
  if (mine?.kind === 'rated' && theirs?.kind === 'rated') {
    return mergeRated(base?.kind === 'rated' ? base : { kind: 'rated', ratings: {}, note: null }, mine, theirs);
  }
  const conflict: FieldConflict =
    mine?.kind === 'notApplicable' && theirs?.kind === 'notApplicable'
      ? { field: 'reason', base: reasonOf(base), mine: mine.reason, theirs: theirs.reason }
      : { field: 'answer', base, mine, theirs };
  return { kind: 'conflict', conflicts: [conflict], content: mine };
}

type Rated = Extract<AnswerContent, { kind: 'rated' }>;

function mergeRated(base: Rated, mine: Rated, theirs: Rated): Merged {
  const conflicts: FieldConflict[] = [];
  const joined = <T>(field: FieldConflict['field'], from: T, own: T, other: T): T => {
    if (own === other || other === from) return own;
    if (own === from) return other;
    conflicts.push({ field, base: from, mine: own, theirs: other });
    return own;
  };
  const ratings: Record<string, string | number> = {};
  for (const dimension of new Set([...Object.keys(mine.ratings), ...Object.keys(theirs.ratings)])) {
    const value = joined(
      `rating:${dimension}`,
      base.ratings[dimension],
      mine.ratings[dimension],
      theirs.ratings[dimension],
    );
    if (value !== undefined) ratings[dimension] = value;
  }
  const note = joined('note', base.note ?? '', mine.note ?? '', theirs.note ?? '');
  const content: AnswerContent = { kind: 'rated', ratings, note: note === '' ? null : note };
  return conflicts.length === 0 ? { kind: 'merged', content } : { kind: 'conflict', conflicts, content };
}

const reasonOf = (content: AnswerContent | null): unknown =>
  content?.kind === 'notApplicable' ? content.reason : null;

/** @returns the answer as it is once somebody chose, part by part, whose to keep; mine where nothing was chosen */
export function resolve(
  content: AnswerContent | null,
  conflicts: readonly FieldConflict[],
  chosen: Readonly<Record<string, 'mine' | 'theirs'>>,
): AnswerContent | null {
  return conflicts
    .filter(({ field }) => chosen[field] === 'theirs')
    .reduce<AnswerContent | null>((joined, conflict) => withField(joined, conflict), content);
}

function withField(content: AnswerContent | null, { field, theirs }: FieldConflict): AnswerContent | null {
  if (field === 'answer') return theirs as AnswerContent | null;
  if (field === 'reason') return { kind: 'notApplicable', reason: theirs as string };
  if (content?.kind !== 'rated') return content;
  if (field === 'note') return { ...content, note: theirs === '' ? null : (theirs as string) };
  const dimension = field.slice('rating:'.length);
  const others = Object.entries(content.ratings).filter(([key]) => key !== dimension);
  const ratings: Ratings = Object.fromEntries(
    theirs === undefined ? others : [...others, [dimension, theirs as string | number] as const],
  );
  return { ...content, ratings };
}
