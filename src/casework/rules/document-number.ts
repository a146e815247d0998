const MOST = 40;

/**
 * `TEL-2026-BASELINE-OSP`: the keys of the engagement and the assessment in capitals, at most 40 characters. The
 * engagement's is shortened first: the assessment's tells numbers apart.
 * @param taken numbers of the engagement; `-2`, `-3` … is appended until it is none of them
 */
export function defaultDocumentNumber(engagementKey: string, key: string, taken: ReadonlySet<string>): string {
  let number = joined(engagementKey, key, '');
  for (let count = 2; taken.has(number); count += 1) number = joined(engagementKey, key, `-${count}`);
  return number;
}

function joined(engagementKey: string, key: string, ending: string): string {
  const name = cut(key.toUpperCase(), MOST - ending.length);
  const room = MOST - ending.length - name.length - 1;
  const start = room > 0 ? `${cut(engagementKey.toUpperCase(), room)}-` : '';
  return start + name + ending;
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/-$/, '');
}
