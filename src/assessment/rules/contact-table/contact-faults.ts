import { listed, suggestion } from '../../../shared/suggest';
import { shortened } from '../kpi-table/table-faults';
import type { TableFault } from '../kpi-table/table-problems';

/** Rows of one table. */
export const MOST_CONTACTS = 100_000;
/** Rows of counts that an assessment keeps. */
export const MOST_CONTACT_GROUPS = 5_000;

export const EMPTY_TABLE: TableFault = {
  code: 'contact-table/empty-file',
  message: 'The file is empty.',
  hint: 'Send a header and a row for each monitored contact.',
};

export const NO_CONTACTS: TableFault = {
  code: 'contact-table/header-only',
  message: 'There is a header and no row below it.',
  hint: 'Send a row for each monitored contact; if there are some, check which character separates the cells.',
};

export const TOO_MANY_CONTACTS: TableFault = {
  code: 'contact-table/too-many-contacts',
  message: `A table can have ${MOST_CONTACTS} contacts.`,
  hint: 'Draw a smaller sample, or count the contacts that are alike.',
};

export const tooManyGroups = (groups: number): TableFault => ({
  code: 'contact-table/too-many-groups',
  message: `The contacts differ in ${groups} ways by unit, reason and errors; at most ${MOST_CONTACT_GROUPS} are kept.`,
  hint: 'Use fewer reasons or errors.',
});

export const NO_ANSWER_COLUMN: TableFault = {
  code: 'contact-table/no-dissatisfied',
  message: 'No column says whose customer is dissatisfied.',
  hint: 'Add a column "dissatisfied" with yes, no, 1 or 0.',
};

export const NO_ERROR_COLUMN: TableFault = {
  code: 'contact-table/no-errors',
  message: 'No column says which errors a contact has.',
  hint: 'Add a column "errors" with keys separated by ";", or a column for each error with yes, no, 1 or 0.',
};

export const BOTH_ERROR_COLUMNS: TableFault = {
  code: 'contact-table/errors-twice',
  message: 'Errors stand in the column "errors" and in columns of their own.',
  hint: 'Keep one of the two ways.',
};

export const missingError = (key: string): TableFault => ({
  code: 'contact-table/missing-error',
  message: `There is no column for the error "${key}".`,
  hint: 'Add it, with 0 where the error was not found; an error that nobody looked for is no error of this sample.',
});

export const repeatedHeader = (header: string): TableFault => ({
  code: 'contact-table/repeated-column',
  message: `There are two columns "${shortened(header)}".`,
  hint: 'Remove one of them.',
});

export const unknownColumn = (header: string, names: readonly string[]): TableFault => ({
  code: 'contact-table/unknown-column',
  message: `The column "${shortened(header)}" is not known here.`,
  hint: `${suggestion(header, names)} An error has to be defined before it can have a column.`,
});

export const unknownUnitCell = (unit: string, units: readonly string[]): TableFault => ({
  code: 'contact-table/unknown-unit',
  message: `There is no unit "${shortened(unit)}" in this assessment.`,
  hint: `${suggestion(unit, units)} Leave the cell empty where the unit is not known.`,
});

export const unknownErrorCell = (error: string, errors: readonly string[]): TableFault => ({
  code: 'contact-table/unknown-error',
  message: `There is no error "${shortened(error)}".`,
  hint: `${suggestion(error, errors)} Separate several errors by ";".`,
});

export const unusableReason = (reason: string): TableFault => ({
  code: 'contact-table/unusable-reason',
  message: `"${shortened(reason)}" can not be the key of a reason.`,
  hint: 'Use small letters, digits and hyphens, up to 60, such as card-delivery; leave the cell empty where it is not known.',
});

export const noYesOrNo = (cell: string): TableFault => ({
  code: 'contact-table/no-yes-or-no',
  message: cell === '' ? 'The cell is empty.' : `"${shortened(cell)}" is neither yes nor no.`,
  hint: `Use one of ${listed(['yes', 'no', '1', '0'])}.`,
});

export const formulaCell = (cell: string): TableFault => ({
  code: 'contact-table/formula',
  message: `"${shortened(cell)}" is a formula.`,
  hint: 'Save the table with the results of its formulas (paste as values).',
});

export const raggedRow = (cells: number, headers: number): TableFault => ({
  code: 'csv/ragged-row',
  message: `The row has ${cells} cells; the header has ${headers}.`,
  hint: 'Put cells that contain the separator in quotation marks.',
});
