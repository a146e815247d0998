import type { Schemas } from '../api/client';
import type { ApiText } from '../language/formats';

/** Dimension → key of an option, or a percentage. */
export type Ratings = Readonly<Record<string, string | number>>;

/** What somebody says of one requirement in one unit. Without any rating it can not be sent yet. */
export type AnswerContent =
  | { readonly kind: 'rated'; readonly ratings: Ratings; readonly note: string | null }
  | { readonly kind: 'notApplicable'; readonly reason: ApiText };

/** An answer as the server has it. */
export interface StoredAnswer {
  readonly version: string;
  readonly content: AnswerContent;
  /** Id of who gave it last, where that is known. */
  readonly givenBy?: string | null;
}

type ServerAnswer = Pick<Schemas['TreeAnswerDto'], 'kind' | 'ratings' | 'reason' | 'note' | 'version' | 'givenBy'>;

/** @param answer of a tree, or as a change is answered */
export function storedAnswer(answer: ServerAnswer): StoredAnswer {
  const content: AnswerContent =
    answer.kind === 'rated'
      ? { kind: 'rated', ratings: answer.ratings ?? {}, note: answer.note }
      : { kind: 'notApplicable', reason: answer.reason ?? '' };
  return { version: answer.version, content, givenBy: answer.givenBy };
}

/** @returns the body that saves it; undefined while there is nothing that can be saved */
export function bodyOf(content: AnswerContent): Schemas['PutAnswerDto'] | undefined {
  if (content.kind === 'notApplicable') {
    return isBlank(content.reason) ? undefined : { kind: 'notApplicable', reason: content.reason };
  }
  if (Object.keys(content.ratings).length === 0) return undefined;
  const note = content.note?.trim() ?? '';
  return { kind: 'rated', ratings: { ...content.ratings }, ...(note === '' ? {} : { note }) };
}

const isBlank = (text: ApiText): boolean => (typeof text === 'string' ? text : text.en).trim() === '';

export function sameContent(a: AnswerContent | null, b: AnswerContent | null): boolean {
  return JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));
}

/** With its parts in one order, and an empty note as none. */
function comparable(content: AnswerContent | null): unknown {
  if (content === null) return null;
  if (content.kind === 'notApplicable') return ['notApplicable', content.reason];
  const note = content.note?.trim() ?? '';
  const ratings = Object.entries(content.ratings).sort(([a], [b]) => (a < b ? -1 : 1));
  return ['rated', ratings, note];
}

/** Whether every dimension is rated, or it is not applicable: what counts as assessed. */
export function isAssessed(content: AnswerContent | null, dimensions: readonly { readonly key: string }[]): boolean {
  if (content === null) return false;
  return content.kind === 'notApplicable' || dimensions.every(({ key }) => key in content.ratings);
}
