import type { ApiText } from '../language/formats';
import type { Language } from '../language/language';

/** A text with its part in one language changed; what the other languages say stays. */
export function withText(before: ApiText, language: Language, text: string): ApiText {
  return typeof before === 'string' ? text : { ...before, [language]: text };
}

/** A key that is not taken, made from a title; `fallback-1`, … where the title has no Latin letters. */
export function freeKey(title: string, taken: ReadonlySet<string>, fallback: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const stem = slug === '' ? fallback : slug;
  if (slug !== '' && !taken.has(stem)) return stem;
  for (let number = slug === '' ? 1 : 2; ; number += 1) {
    if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}

/** The list with one entry a place further up or down. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  const [one] = next.splice(at, 1);
  next.splice(to, 0, one as T);
  return next;
}
