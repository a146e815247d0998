/** Where a line of a text begins and ends, for a selection in an editor. Lines are counted from 1. */
export function lineRange(text: string, line: number): readonly [number, number] {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return [start, text.length];
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return [start, end < 0 ? text.length : end];
}

/** @returns the text of a line, without what ends it */
export function lineText(text: string, line: number): string {
  const [start, end] = lineRange(text, line);
  return text.slice(start, end).replace(/\r$/, '');
}

/**
 * A framework file as the server reads it: YAML, of which JSON is a part unless it is indented by tabs.
 * @returns the text as it was, or JSON with its tabs replaced
 */
export function asYaml(text: string, name: string): string {
  if (!/\.json$/i.test(name) || !text.includes('\t')) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // The server says what is wrong with it, and where.
    return text;
  }
}
