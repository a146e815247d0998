import type { Problem } from './problem';

/** 1-based, columns counted in UTF-16 units as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The property's name, or what stands behind it. */
export type Spot = 'key' | 'value';

/**
 * The digits of a number exactly as the file has them: `85.10`, not `85.1`. `holder` is the map or list that the
 * number stands in.
 */
export type NumberText = (holder: object, property: string | number) => string;

/** For documents that did not come from a file: the shortest plain decimal that reads back as the same number. */
export const shortestNumberText: NumberText = (holder, property) => plainDecimal(String(Reflect.get(holder, property)));

/** "1.5e-7" as "0.00000015". */
function plainDecimal(text: string): string {
  const [, sign = '', whole = '', decimals = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? [];
  const digits = whole + decimals;
  const point = whole.length + Number(exponent);
  if (exponent === '0' || digits === '') return text;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  // Exponents above zero begin at 21, and a double has at most 17 digits.
  return sign + digits.padEnd(point, '0');
}

/** A parsed file that remembers where everything stood. */
export interface SourceDocument<T> {
  /** As it is to be shown in problems. */
  readonly file: string;
  readonly value: T;
  /** Position of the value (or key) at a JSON pointer; of its nearest ancestor when there is nothing at the pointer. */
  readonly locate: (path: string, spot?: Spot) => Position;
  readonly numberText: NumberText;
}

/** A problem whose place is still a JSON pointer: what pure checks return, because they know no lines. */
export interface DocumentProblem {
  /** Stable, `noun/problem`. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly path: string;
  /** Default: the value. */
  readonly spot?: Spot;
  /** Pointer to an earlier place that the reader needs too; its line is added to the hint. */
  readonly first?: string;
}

/** A problem in a file that has lines but no pointers, such as CSV. */
export interface TextProblem extends Position {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Adds file, line and column; keeps the order given. */
export function located(problems: readonly DocumentProblem[], document: SourceDocument<unknown>): Problem[] {
  return problems.map(({ code, message, hint, path, spot, first }) => ({
    code,
    message,
    hint: first === undefined ? hint : `${hint} It stands first in line ${document.locate(first).line}.`,
    file: document.file,
    ...document.locate(path, spot),
    path,
  }));
}

/** Adds the file to problems of a text file. */
export function inFile(problems: readonly TextProblem[], file: string): Problem[] {
  return problems.map(({ code, message, hint, line, column }) => ({
    code,
    message,
    hint,
    file,
    line,
    column,
    path: '',
  }));
}

/** Files in the order of their first problem, then lines, columns and codes. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return [...problems].sort(
    (a, b) =>
      files.indexOf(a.file) - files.indexOf(b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      a.code.localeCompare(b.code, 'en'),
  );
}

/** What was already found wrong at a place makes later problems there its echo. */
export function withoutRepeats(problems: readonly DocumentProblem[], found: readonly Problem[]): DocumentProblem[] {
  const places = new Set(found.map(({ path }) => path).filter((path) => path !== ''));
  return problems.filter(({ path }) => !places.has(path));
}
