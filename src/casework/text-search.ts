/**
 * A condition of SQL: the key, or a title (JSON: one text, or one per language) in any language, contains the text of a
 * parameter; true when the parameter is null. Give the parameter as `likePattern` makes it.
 * @param key,title columns, as trusted SQL
 */
export function contains(key: string, title: string, parameter: string): string {
  const texts = [`${title} ->> 'en'`, `${title} ->> 'id'`, `${title} ->> 'zh'`].join(', ');
  const one = `CASE WHEN jsonb_typeof(${title}) = 'string' THEN ${title} #>> '{}' END`;
  return `(${parameter}::text IS NULL OR concat_ws(chr(10), ${key}, ${one}, ${texts}) ILIKE ${parameter})`;
}

/** The title in English, for sorting. */
export const englishTitle = (title: string): string => `coalesce(${title} ->> 'en', ${title} #>> '{}')`;

/** `50 %` finds just that: the wildcards of LIKE stand for themselves. */
export function likePattern(text: string | undefined): string | null {
  return text === undefined ? null : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
