/** Markup that is safe to send as it is. */
export interface Markup {
  readonly html: string;
}

type Value = string | number | Markup | null | readonly Markup[];

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text in markup: shown as it is, whatever is in it. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** Markup from a template. Whatever is put in is escaped, unless it is markup from here; null is nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { html: parts.reduce((all, part, index) => all + htmlOf(values[index - 1] ?? null) + part) };
}

function htmlOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return 'html' in value ? value.html : value.map(({ html }) => html).join('');
}
