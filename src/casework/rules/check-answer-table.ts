import { readAnswerTable, type TableAnswer } from '../../assessment/rules/read-answer-table';
import type { AssessmentDocument } from '../../assessment/rules/case-document';
import { ENTITY_COLUMN } from '../../assessment/rules/check-engagement';
import { type CsvTable, readCsv } from '../../shared/csv';
import type { Position, TextProblem } from '../../shared/source-document';
import { textIn } from '../../shared/text';
import type { AnswerFaults } from './answer-faults';
import { answerCode, type AnswerSubject, MOST_TEXT, type StoredAnswer, unknownRequirement } from './check-answer';
import { MOST_ROWS, type UploadContext, type UploadedAnswer } from './check-answer-rows';
import { overruledWithoutReason, overruleFault } from './check-overrule';

/** Each becomes an object while the file is read. */
export const MOST_CELLS = 500_000;
/** Beyond those of the units: `ref`, `dimension`, and the empty ones that spreadsheets append. */
const MOST_OTHER_COLUMNS = 50;

/**
 * Reads an answers file as cases have it: `ref,dimension,` and a column per unit and for the entity. What could make
 * reading slow is refused before: too many cells, columns that lead nowhere, and refs that the framework does not have.
 * @returns the answers without those that are wrong; `faults` has line and column of each fault
 */
export function checkAnswerTable(text: string, context: UploadContext, faults: AnswerFaults): UploadedAnswer[] {
  if (hidden(text, context.unprintable, faults) || isTooLarge(text, faults)) return [];
  const table = readCsv(text);
  if (hasTooManyColumns(table, context, faults) || hasUnknownRefs(table, context, faults)) return [];
  const { answers, problems } = readAnswerTable(table, placeOf(context), context.sheet.framework);
  for (const { code, message, hint, line, column } of problems) {
    faults.add(() => ({ code: answerCode(code), message, hint, line, column }));
  }
  if (answers.length > MOST_ROWS) {
    report(faults, {
      code: 'answers/too-many-rows',
      message: `The table has ${answers.length} answers; at most ${MOST_ROWS} are taken at once.`,
      hint: 'Send it in parts with mode=merge.',
      line: 1,
      column: 1,
    });
  }
  return answers.flatMap((answer) => uploaded(answer, table, context, faults));
}

function report(faults: AnswerFaults, { code, message, hint, line, column }: TextProblem): void {
  faults.add(() => ({ code, message, hint, line, column }));
}

/** Characters that make a rating unreadable which looks right. */
function hidden(text: string, unprintable: UploadContext['unprintable'], faults: AnswerFaults): boolean {
  if (unprintable(text) === undefined) return false;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const message = unprintable(line);
    if (message === undefined) continue;
    const hint = 'Delete it, or type the text again.';
    report(faults, { code: 'csv/hidden-character', message, hint, line: index + 1, column: 1 });
  }
  return true;
}

function isTooLarge(text: string, faults: AnswerFaults): boolean {
  let separators = 1;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === COMMA || unit === NEW_LINE || unit === RETURN) separators += 1;
  }
  if (separators <= MOST_CELLS) return false;
  report(faults, {
    code: 'csv/too-many-cells',
    message: `The table has more than ${MOST_CELLS} cells.`,
    hint: 'Leave out empty rows and columns, or send it in parts with mode=merge.',
    line: 1,
    column: 1,
  });
  return true;
}

const COMMA = 0x2c;
const NEW_LINE = 0x0a;
const RETURN = 0x0d;

function hasTooManyColumns({ rows: [header] }: CsvTable, { covered }: UploadContext, faults: AnswerFaults): boolean {
  const columns = header?.length ?? 0;
  const most = covered.size + MOST_OTHER_COLUMNS;
  if (columns <= most) return false;
  report(faults, {
    code: 'csv/too-many-columns',
    message: `The header has ${columns} columns; the assessment has ${covered.size} units.`,
    hint: 'Leave out the columns of units that are not assessed here.',
    line: 1,
    column: 1,
  });
  return true;
}

/** Only when there are many: the reader itself words a few of them, in the order of the file with everything else. */
function hasUnknownRefs({ rows }: CsvTable, { sheet }: UploadContext, faults: AnswerFaults): boolean {
  const unknown = rows.slice(1).filter(([{ text }]) => !sheet.requirements.has(text.trim()));
  if (unknown.length <= MOST_UNKNOWN_REFS) return false;
  for (const [{ text, line, column }] of unknown) {
    faults.add(() => ({ ...unknownRequirement(sheet, text.trim(), faults), line, column }));
  }
  return true;
}

const MOST_UNKNOWN_REFS = 10;

function placeOf({ sheet, assessment, covered, others }: UploadContext): Parameters<typeof readAnswerTable>[1] {
  const units = [...covered].filter((ref) => ref !== ENTITY_COLUMN);
  return {
    // Of the document only the key stands in sentences.
    assessment: { key: assessment } as AssessmentDocument,
    index: 0,
    path: '',
    thing: `Assessment ${assessment}`,
    framework: sheet.framework,
    requirements: sheet.requirements,
    scales: sheet.scales,
    units,
    caseUnits: [...units, ...others],
  };
}

const NO_NOTES =
  'A table has no column for the reason: empty the cell, and give the answer by itself or in a JSON upload, with a note.';

/** Where the cell stands that rates a dimension. */
function positionOf({ rows }: CsvTable, { unit, requirement }: AnswerSubject, dimension: string): Partial<Position> {
  const columns = rows.slice(0, 1).flatMap((header) => header.map(({ text }) => text.trim()));
  const [position = {}] = rows
    .filter(([ref]) => ref.text.trim() === requirement)
    .filter((row) => row.slice(1, 2).some(({ text }) => ['*', dimension].includes(text.trim())))
    .flatMap((row) => row.filter((_, index) => columns[index] === unit))
    .map(({ line, column }) => ({ line, column }));
  return position;
}

function uploaded(
  { ref, unit = ENTITY_COLUMN, answer }: TableAnswer,
  table: CsvTable,
  { sheet, resultRatings }: UploadContext,
  faults: AnswerFaults,
): UploadedAnswer[] {
  const subject = { unit, requirement: ref };
  if (answer.kind === 'rated') {
    const rated: StoredAnswer = { kind: 'rated', ratings: answer.ratings, reason: null, note: null };
    const overruled = overruledWithoutReason(sheet, subject, rated, resultRatings);
    if (overruled === undefined) return [{ ...subject, answer: rated }];
    faults.add(() => ({
      ...overruleFault(subject, overruled, NO_NOTES),
      ...positionOf(table, subject, overruled),
    }));
    return [];
  }
  // A cell has one text, for all languages.
  const reason = textIn(answer.reason, 'en');
  if (reason.length > MOST_TEXT) {
    faults.add(() => ({
      code: 'answers/invalid-text',
      message: `The reason why ${ref} is not applicable for ${unit} has ${reason.length} characters; at most ${MOST_TEXT} are allowed.`,
    }));
    return [];
  }
  const stored: StoredAnswer = { kind: 'notApplicable', ratings: null, reason, note: null };
  return [{ ...subject, answer: stored }];
}
