import type { CsvCell, CsvRow, CsvTable } from '../../shared/csv';
import type { TextProblem } from '../../shared/source-document';
import { suggestion } from '../../shared/suggest';
import type { AssessmentPlace } from './assessment-place';
import { ENTITY_COLUMN } from './check-engagement';

/** What a column of an answers file holds. */
export type Column =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'entity' }
  /** Ref, dimension, empty columns, and those that were found wrong. */
  | { readonly kind: 'ignored' };

export interface ColumnsReading {
  /** One for each cell of the header; absent when there is no header to go by. */
  readonly columns?: readonly Column[];
  readonly problems: readonly TextProblem[];
}

/** Reads the header of an answers file: `ref,dimension,`, then refs of units and `entity` in any order. */
export function readColumns({ rows: [header = [NO_CELL], ...rows] }: CsvTable, place: AssessmentPlace): ColumnsReading {
  const [first, second = NO_CELL] = header;
  if (first.text.trim() !== 'ref' || second.text.trim() !== 'dimension') return { problems: [wrongHeader(first)] };
  const problems: TextProblem[] = [];
  const columns = header.map((cell, index): Column => {
    const name = cell.text.trim();
    if (index < 2) return { kind: 'ignored' };
    const isRepeated = name !== '' && header.findIndex(({ text }) => text.trim() === name) < index;
    const problem = isRepeated ? repeated(name) : columnProblem(name, place, () => isFilled(rows, index));
    if (problem) problems.push({ ...problem, line: cell.line, column: cell.column });
    if (isRepeated) return { kind: 'ignored' };
    if (name === ENTITY_COLUMN) return { kind: 'entity' };
    return place.units.includes(name) ? { kind: 'unit', unit: name } : { kind: 'ignored' };
  });
  return { columns, problems };
}

const NO_CELL: CsvCell = { text: '', line: 1, column: 1 };

type ColumnProblem = Pick<TextProblem, 'code' | 'message' | 'hint'>;

function columnProblem(name: string, place: AssessmentPlace, hasRatings: () => boolean): ColumnProblem | undefined {
  const { units, caseUnits, assessment } = place;
  if (name === ENTITY_COLUMN || units.includes(name)) return undefined;
  if (name === '') {
    // Spreadsheets like to append empty columns.
    if (!hasRatings()) return undefined;
    return {
      code: 'csv/nameless-column',
      message: 'A column with ratings has no name.',
      hint: 'Write the ref of its unit into the header.',
    };
  }
  if (caseUnits.includes(name)) {
    return {
      code: 'case/unknown-unit',
      message: `The column "${name}" is for a unit that is not assessed here.`,
      hint: `Add it to "units" of assessment ${assessment.key}, or remove the column.`,
    };
  }
  // That the case has no units is reported once.
  if (caseUnits.length === 0) return undefined;
  return {
    code: 'case/unknown-unit',
    message: `The column "${name}" is for no unit of the case.`,
    hint: suggestion(name, [...units, ENTITY_COLUMN]),
  };
}

function repeated(name: string): ColumnProblem {
  return {
    code: 'csv/repeated-column',
    message: `There are two columns "${name}".`,
    hint: 'Put their cells into one.',
  };
}

function wrongHeader({ text, line, column }: CsvCell): TextProblem {
  return {
    code: 'csv/wrong-header',
    message: 'The header does not begin with "ref,dimension,".',
    hint: /[;\t]/.test(text)
      ? 'Separate the cells by commas: save the table as CSV with the separator ",".'
      : `The header is "ref,dimension," and one column for each unit, then "${ENTITY_COLUMN}" if needed.`,
    line,
    column,
  };
}

function isFilled(rows: readonly CsvRow[], index: number): boolean {
  return rows.some((row) => row.slice(index, index + 1).some(({ text }) => text.trim() !== ''));
}
