import { createHash } from 'node:crypto';
import { encodingProblem, forbiddenCharacter, type TextFile } from '../input';
import { InvalidInputError } from '../shared/problem';
import { inFile, type TextProblem } from '../shared/source-document';

const MOST_CHARACTER_PROBLEMS = 20;
const BYTE_ORDER_MARK = '\uFEFF';

/** A framework file as it came in: its text for the reader, and the same bytes as text for keeping. */
export interface FrameworkText {
  readonly file: TextFile;
  /** With the byte order mark, if there was one: written as UTF-8 it is the file byte for byte. */
  readonly source: string;
}

/**
 * Bytes as `tolok frameworks validate` reads them from a file.
 * @param name stands for the file in problems
 * @throws InvalidInputError when they are not UTF-8
 */
export function frameworkText(name: string, bytes: Buffer): FrameworkText {
  const problem = encodingProblem(bytes);
  if (problem) throw new InvalidInputError(inFile([problem], name));
  const source = bytes.toString('utf8');
  const text = withoutMark(source);
  return {
    source,
    file: { file: name, text, sha256: sha256Of(bytes), problems: inFile(characterProblems(text), name) },
  };
}

/** A framework that was checked when it was stored. */
export function storedText(name: string, source: string): TextFile {
  return { file: name, text: withoutMark(source), sha256: sha256Of(source), problems: [] };
}

function withoutMark(source: string): string {
  return source.startsWith(BYTE_ORDER_MARK) ? source.slice(BYTE_ORDER_MARK.length) : source;
}

function sha256Of(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** First of each line. */
function characterProblems(text: string): TextProblem[] {
  if (!forbiddenCharacter(text)) return [];
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => {
      const found = forbiddenCharacter(line);
      return found ? [{ ...found.problem, line: index + 1, column: found.offset + 1 }] : [];
    })
    .slice(0, MOST_CHARACTER_PROBLEMS);
}
