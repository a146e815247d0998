import { isUtf8 } from 'node:buffer';
import { InvalidInputError, type Problem } from '../shared/problem';
import { inFile, type Position, type TextProblem } from '../shared/source-document';
import { readFileBytes } from './read-file';

/** Reported per file; one more would not help anybody. */
const MOST_CHARACTER_PROBLEMS = 20;

export interface TextFile {
  readonly file: string;
  /** Without byte order mark. */
  readonly text: string;
  readonly sha256: string;
  /** Characters that no text may contain; the text is still complete. */
  readonly problems: readonly Problem[];
}

/** @throws InvalidInputError when the file can not be read, is too large, or is not UTF-8. */
export async function readTextFile(path: string): Promise<TextFile> {
  const { file, bytes, sha256 } = await readFileBytes(path);
  const problem = encodingProblem(bytes);
  if (problem) throw new InvalidInputError(inFile([problem], file));
  const text = new TextDecoder('utf-8').decode(bytes);
  return { file, text, sha256, problems: inFile(characterProblems(text), file) };
}

/** The text of an uploaded file, without byte order mark; empty where it is not UTF-8 or holds what no text may contain. */
export function decodedText(bytes: Buffer): { readonly text: string; readonly problems: readonly TextProblem[] } {
  const encoding = encodingProblem(bytes);
  if (encoding) return { text: '', problems: [encoding] };
  const text = new TextDecoder('utf-8').decode(bytes);
  const problems = characterProblems(text);
  return { text: problems.length === 0 ? text : '', problems };
}

/** Why the bytes are not UTF-8, with the place of the first one that is not. */
export function encodingProblem(bytes: Buffer): TextProblem | undefined {
  const code = 'file/not-utf8';
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') {
    return { code, message: 'The file is UTF-16.', hint: 'Save it as UTF-8.', line: 0, column: 0 };
  }
  if (isUtf8(bytes)) return undefined;
  let line = 1;
  let start = 0;
  let end = bytes.indexOf(0x0a);
  while (end >= 0 && isUtf8(bytes.subarray(start, end))) {
    line += 1;
    start = end + 1;
    end = bytes.indexOf(0x0a, start);
  }
  const good = utf8Prefix(bytes.subarray(start, end < 0 ? bytes.length : end));
  const byte = (bytes[start + good.length] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    code,
    message: `The byte ${byte} stands where no UTF-8 character has it.`,
    hint: 'Save the file as UTF-8; it is probably in an older encoding such as Windows-1252.',
    line,
    column: good.toString('utf8').length + 1,
  };
}

/** The longest start of a line that is UTF-8. */
function utf8Prefix(line: Buffer): Buffer {
  let low = 0;
  for (let length = 1; length <= line.length; length++) {
    // A character has at most four bytes, so the last good length is never further away than that.
    if (isUtf8(line.subarray(low, length))) low = length;
    else if (length - low > 4) break;
  }
  return line.subarray(0, low);
}

const FORBIDDEN: readonly { code: string; pattern: RegExp; what: string; hint: string }[] = [
  {
    code: 'text/control-character',
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u,
    what: 'a control character',
    hint: 'Delete it; it can not be printed.',
  },
  {
    code: 'text/direction-character',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    what: 'an invisible character that changes the reading direction',
    hint: 'Delete it: it makes a text read differently from what is stored.',
  },
  {
    code: 'text/invisible-character',
    pattern: /[\u200b\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/u,
    what: 'an invisible character',
    hint: 'Delete it; it usually comes along when text is copied from a web page.',
  },
  {
    code: 'text/damaged-character',
    pattern: /[\ufffd-\uffff]|\p{Surrogate}/u,
    what: 'a character that stands for a lost one',
    hint: 'Type the text again: it was damaged when it was converted.',
  },
];

const ANY_FORBIDDEN = new RegExp(FORBIDDEN.map(({ pattern }) => pattern.source).join('|'), 'u');

/** The characters of a file that may stand nowhere in it, first of each line. */
export function characterProblems(text: string): TextProblem[] {
  if (!ANY_FORBIDDEN.test(text)) return [];
  const problems: TextProblem[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const found = forbiddenCharacter(line);
    if (found) problems.push({ ...found.problem, line: index + 1, column: found.offset + 1 });
    if (problems.length === MOST_CHARACTER_PROBLEMS) break;
  }
  return problems;
}

/** The first character that no text may contain. Tabs and line breaks are for the caller to judge. */
export function forbiddenCharacter(
  text: string,
): { offset: number; problem: Omit<TextProblem, keyof Position> } | undefined {
  const match = ANY_FORBIDDEN.exec(text);
  if (!match) return undefined;
  const [character] = match;
  const rule = FORBIDDEN.find(({ pattern }) => pattern.test(character));
  if (!rule) return undefined;
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    offset: match.index,
    problem: { code: rule.code, message: `The text contains ${name}, ${rule.what}.`, hint: rule.hint },
  };
}
