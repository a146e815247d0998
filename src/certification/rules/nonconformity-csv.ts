import { type Language, type LocalizedText, textIn } from '../../shared/text';
import { csvCell } from '../../shared/write-csv';
import type { NonconformityGrade, NonconformityState } from './nonconformity';

/** What a row of the table of nonconformities says. */
export interface NonconformityCsvRow {
  readonly ref: string;
  /** Null where the reader may not see the finding. */
  readonly title: LocalizedText | null;
  readonly requirement: string;
  readonly found: NonconformityGrade;
  readonly grade: NonconformityGrade;
  readonly gradeReason: string | null;
  readonly foundOn: string;
  readonly answeredOn: string | null;
  readonly closedOn: string | null;
  readonly state: NonconformityState;
  readonly due: string | null;
  readonly isOverdue: boolean;
}

export const NONCONFORMITY_CSV_HEADER =
  'ref,title,requirement,found as,grade,reason,found on,plan accepted on,closed on,state,due,overdue\r\n';

/** One row. Every cell is text in a spreadsheet, whatever its writer made of it. */
export function nonconformityCsvRow(row: NonconformityCsvRow, language: Language): string {
  const { ref, title, requirement, found, grade, gradeReason, foundOn, answeredOn, closedOn, state, due } = row;
  const cells = [
    ...[ref, title === null ? '' : textIn(title, language), requirement, found, grade, gradeReason ?? '', foundOn],
    ...[answeredOn ?? '', closedOn ?? '', state, due ?? '', row.isOverdue ? 'yes' : 'no'],
  ];
  return `${cells.map(csvCell).join(',')}\r\n`;
}
