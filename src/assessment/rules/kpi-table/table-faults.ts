import { suggestion } from '../../../shared/suggest';
import type { NoNumber } from './read-number';
import { MOST_TABLE_POINTS, MOST_TABLE_ROWS } from './mapping';
import { WHOLE_ENTITY } from './table-names';
import type { TableFault } from './table-problems';

const MOST_SHOWN = 40;
export const shortened = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);

export const NO_NUMBER: Readonly<
  Record<Exclude<NoNumber, 'empty'>, Omit<TableFault, 'message'> & { readonly is: string }>
> = {
  formula: {
    code: 'kpi-table/formula',
    is: 'is a formula',
    hint: 'Save the table with the results of its formulas (paste as values).',
  },
  error: {
    code: 'kpi-table/spreadsheet-error',
    is: 'is the error of a spreadsheet',
    hint: 'Correct the formula in the spreadsheet, or leave the cell empty.',
  },
  text: {
    code: 'kpi-table/no-number',
    is: 'is no number',
    hint: 'Write a plain number, or state another decimal separator in the mapping.',
  },
  long: {
    code: 'kpi-table/long-number',
    is: 'has more than 15 digits',
    hint: 'Round it; so many digits do not survive a spreadsheet.',
  },
};

export const EMPTY_FILE: TableFault = {
  code: 'kpi-table/empty-file',
  message: 'The file is empty.',
  hint: 'Send a table with a header and a row for each figure.',
};

export const TOO_MANY: TableFault = {
  code: 'kpi-table/too-many-points',
  message: `A table can have ${MOST_TABLE_POINTS} points.`,
  hint: 'Send it in parts, such as a file for each year.',
};
export const TOO_MANY_ROWS: TableFault = {
  code: 'kpi-table/too-many-rows',
  message: `A table can have ${MOST_TABLE_ROWS} rows below its header.`,
  hint: TOO_MANY.hint,
};
export const HEADER_ONLY: TableFault = {
  code: 'kpi-table/header-only',
  message: 'There is a header and no row below it.',
  hint: 'Send a row for each figure; if there are some, check which character separates the cells.',
};
export const NO_MONTH_COLUMN: TableFault = {
  code: 'kpi-table/no-month',
  message: 'No column holds months.',
  hint: 'Call it "month", or give a column the role "month" in the mapping.',
};
export const NO_FIGURE_COLUMN: TableFault = {
  code: 'kpi-table/no-figures',
  message: 'No column holds figures.',
  hint: 'Call them "value", or "numerator" and "denominator"; or give columns a role in the mapping.',
};
export const NO_KPI_COLUMN: TableFault = {
  code: 'kpi-table/no-kpi',
  message: 'The table does not say which KPI it is about.',
  hint: 'State "kpi" in the defaults of the mapping, or add a column "kpi".',
};
export const NO_UNIT: TableFault = {
  code: 'kpi-table/no-unit',
  message: 'The row names no unit.',
  hint: `Name the unit, or "${WHOLE_ENTITY}" for the whole.`,
};
export const NO_FIGURE: TableFault = {
  code: 'kpi-table/no-figure',
  message: 'The row has no figure.',
  hint: 'It was left out.',
};

export const repeatedColumn = (header: string, first: string): TableFault => ({
  code: 'kpi-table/repeated-column',
  message: `The column "${shortened(header)}" holds the same as the column "${shortened(first)}".`,
  hint: 'Give one of them the role "ignore" in the mapping, or another header.',
});

export const misfitColumn = (header: string, layout: string): TableFault => ({
  code: 'kpi-table/misfit-column',
  message: `The role of the column "${shortened(header)}" does not belong to the layout "${layout}".`,
  hint: 'Leave the layout or the role out of the mapping; it is guessed then.',
});

export function unknownName(what: string, name: string, names: readonly string[]): TableFault {
  const code = `kpi-table/unknown-${what.toLowerCase()}`;
  const hint = `${suggestion(name, names)} Or state what it stands for in the mapping.`;
  return { code, message: `There is no ${what} "${shortened(name)}".`, hint };
}

export const ambiguousUnit = (name: string): TableFault => ({
  code: 'kpi-table/ambiguous-unit',
  message: `Several units are called "${shortened(name)}".`,
  hint: 'Use the ref of the unit, or state which one it stands for in the mapping.',
});

export const unusableChannel = (name: string): TableFault => ({
  code: 'kpi-table/unusable-channel',
  message: `"${shortened(name)}" can not be the name of a channel.`,
  hint: 'Use small letters, digits and hyphens, such as voice, chat, email.',
});

export const noMonth = (cell: string, found: 'ambiguous' | undefined): TableFault => ({
  code: 'kpi-table/unreadable-month',
  message:
    cell === '' ? 'The row has no month.' : `"${shortened(cell)}" ${found ? 'can be two months' : 'is no month'}.`,
  hint: 'Write months as 2026-01; or state "monthFormat" in the mapping.',
});

export const isFormula = (cell: string): boolean => /^[=+@]/.test(cell);
export const formulaIn = (cell: string): TableFault => {
  const { code, is, hint } = NO_NUMBER.formula;
  return { code, message: `"${shortened(cell)}" ${is}.`, hint };
};
