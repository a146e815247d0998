import type { MonitoredContacts } from '../../assessment';
import { cellAt, DelimitedRows } from '../kpi-table/delimited-rows';
import { guessDelimiter } from '../kpi-table/guess-mapping';
import { isFormula } from '../kpi-table/table-faults';
import { type CellPlace, type TableFault, type TableProblem, TableProblems } from '../kpi-table/table-problems';
import {
  BOTH_ERROR_COLUMNS,
  EMPTY_TABLE,
  formulaCell,
  missingError,
  MOST_CONTACT_GROUPS,
  MOST_CONTACTS,
  NO_ANSWER_COLUMN,
  NO_CONTACTS,
  NO_ERROR_COLUMN,
  noYesOrNo,
  raggedRow,
  repeatedHeader,
  TOO_MANY_CONTACTS,
  tooManyGroups,
  unknownColumn,
  unknownErrorCell,
  unknownUnitCell,
  unusableReason,
} from './contact-faults';

/** What the cells of a table can name. */
export interface ContactContext {
  /** Keys of the errors that were looked for. */
  readonly errors: readonly string[];
  /** Refs of the units assessed. */
  readonly units: readonly string[];
}

export interface ContactTable {
  /** Below the header: contacts. */
  readonly rows: number;
  /** Contacts of the same unit, reason and errors counted together, in the order in which they first stand there. */
  readonly groups: readonly MonitoredContacts[];
  /** The first of `problemCount`; with one of them nothing is to be used. */
  readonly problems: readonly TableProblem[];
  readonly problemCount: number;
}

const COLUMNS = ['unit', 'reason', 'dissatisfied', 'errors'] as const;
type Column = (typeof COLUMNS)[number];

/** As the schema of case files has keys. */
const KEY = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST_KEY = 60;

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['1', true],
  ['no', false],
  ['0', false],
]);

/**
 * Reads monitored contacts whose customers were asked, a row each: the columns `unit` and `reason`, which may be missing or
 * empty, `dissatisfied`, and either `errors` with keys separated by `;` or a column for each error. All problems are found,
 * each at its cell. Memory grows with the groups, not with the rows.
 * @param text without anything that is no text (`forbiddenCharacter`)
 */
export function readContactTable(text: string, context: ContactContext): ContactTable {
  const reader = new ContactReader(context);
  reader.read(text);
  return reader.result();
}

interface Group {
  readonly place: Omit<MonitoredContacts, 'contacts' | 'dissatisfied'>;
  contacts: number;
  dissatisfied: number;
}

class ContactReader {
  private readonly problems = new TableProblems();
  /** Position by name; −1: there is none. */
  private readonly columns: Record<Column, number> = { unit: -1, reason: -1, dissatisfied: -1, errors: -1 };
  /** Key of an error → its column; in the order of the errors. */
  private readonly errorColumns = new Map<string, number>();
  private readonly groups = new Map<string, Group>();
  private readonly knownErrors: ReadonlySet<string>;
  private readonly knownUnits: ReadonlySet<string>;
  private headers = 0;
  private rows = 0;

  constructor(private readonly context: ContactContext) {
    this.knownErrors = new Set(context.errors);
    this.knownUnits = new Set(context.units);
  }

  read(text: string): void {
    const rows = new DelimitedRows(text, guessDelimiter(text), (place, fault) => {
      this.problems.add(place, fault);
    });
    const header = rows.next();
    if (!header) {
      this.problems.add({ row: 0, column: 0 }, EMPTY_TABLE);
      return;
    }
    const headerRow = rows.line;
    this.header(
      header.map((cell) => cell.trim()),
      headerRow,
    );
    if (this.problems.count > 0) return;
    for (let cells = rows.next(); cells; cells = rows.next()) {
      this.rows += 1;
      if (this.rows > MOST_CONTACTS) {
        this.problems.add({ row: rows.line, column: 0 }, TOO_MANY_CONTACTS);
        return;
      }
      this.row(cells, rows.line);
    }
    if (this.rows === 0) this.problems.add({ row: headerRow, column: 0 }, NO_CONTACTS);
    if (this.groups.size > MOST_CONTACT_GROUPS)
      this.problems.add({ row: 0, column: 0 }, tooManyGroups(this.groups.size));
  }

  result(): ContactTable {
    return {
      rows: this.rows,
      groups: [...this.groups.values()].map(({ place, contacts, dissatisfied }) => ({
        ...place,
        contacts,
        dissatisfied,
      })),
      problems: this.problems.first,
      problemCount: this.problems.count,
    };
  }

  private header(headers: readonly string[], row: number): void {
    const { errors } = this.context;
    const found = new Map<string, number>();
    this.headers = headers.length;
    for (const [index, header] of headers.entries()) {
      const name = header.toLowerCase();
      const place = { row, column: index + 1 };
      if (found.has(name)) this.problems.add(place, repeatedHeader(header));
      else if (!isColumn(name) && !this.knownErrors.has(name)) {
        this.problems.add(
          place,
          isFormula(header) ? formulaCell(header) : unknownColumn(header, [...COLUMNS, ...errors]),
        );
      }
      found.set(name, found.get(name) ?? index);
    }
    for (const column of COLUMNS) this.columns[column] = found.get(column) ?? -1;
    for (const key of errors) {
      const index = found.get(key);
      // A column of the table's own names is never that of an error.
      if (index !== undefined && !isColumn(key)) this.errorColumns.set(key, index);
    }
    const here = { row, column: 0 };
    if (this.columns.dissatisfied < 0) this.problems.add(here, NO_ANSWER_COLUMN);
    this.errorHeaders(here);
  }

  private errorHeaders(here: CellPlace): void {
    const isListed = this.columns.errors >= 0;
    if (isListed && this.errorColumns.size > 0) this.problems.add(here, BOTH_ERROR_COLUMNS);
    if (isListed) return;
    if (this.errorColumns.size === 0) {
      this.problems.add(here, NO_ERROR_COLUMN);
      return;
    }
    for (const key of this.context.errors) {
      if (!this.errorColumns.has(key)) this.problems.add(here, missingError(key));
    }
  }

  private row(cells: readonly string[], row: number): void {
    if (cells.slice(this.headers).some((cell) => cell.trim() !== '')) {
      this.problems.add({ row, column: this.headers + 1 }, raggedRow(cells.length, this.headers));
      return;
    }
    const { count } = this.problems;
    const unit = this.name(cells, row, 'unit', (text) =>
      this.knownUnits.has(text) ? undefined : unknownUnitCell(text, this.context.units),
    );
    const reason = this.name(cells, row, 'reason', (text) =>
      KEY.test(text) && text.length <= LONGEST_KEY ? undefined : unusableReason(text),
    );
    const isDissatisfied = this.answer(cells, row, this.columns.dissatisfied);
    const errors = this.columns.errors >= 0 ? this.listedErrors(cells, row) : this.tickedErrors(cells, row);
    if (this.problems.count > count) return;
    const key = JSON.stringify([unit, reason, errors]);
    const place = { ...(unit !== '' && { unit }), ...(reason !== '' && { reason }), errors };
    const group = this.groups.get(key) ?? { place, contacts: 0, dissatisfied: 0 };
    this.groups.set(key, group);
    group.contacts += 1;
    if (isDissatisfied) group.dissatisfied += 1;
  }

  /** Empty: not known. */
  private name(
    cells: readonly string[],
    row: number,
    column: 'unit' | 'reason',
    faultIn: (text: string) => TableFault | undefined,
  ): string {
    const index = this.columns[column];
    const text = cellAt(cells, index).trim();
    const fault = text === '' ? undefined : faultIn(text);
    if (fault) this.refuse({ row, column: index + 1 }, text, fault);
    return text;
  }

  private answer(cells: readonly string[], row: number, index: number): boolean {
    const text = cellAt(cells, index).trim();
    const answer = ANSWERS.get(text.toLowerCase());
    if (answer === undefined) this.refuse({ row, column: index + 1 }, text, noYesOrNo(text));
    return answer === true;
  }

  /** In the order in which the errors are defined. */
  private tickedErrors(cells: readonly string[], row: number): readonly string[] {
    return [...this.errorColumns].flatMap(([key, index]) => (this.answer(cells, row, index) ? [key] : []));
  }

  /** As `tickedErrors`. */
  private listedErrors(cells: readonly string[], row: number): readonly string[] {
    const index = this.columns.errors;
    const named = cellAt(cells, index)
      .split(';')
      .map((text) => text.trim())
      .filter((text) => text !== '');
    for (const text of named) {
      if (!this.knownErrors.has(text)) {
        this.refuse({ row, column: index + 1 }, text, unknownErrorCell(text, this.context.errors));
      }
    }
    return this.context.errors.filter((key) => named.includes(key));
  }

  private refuse(place: CellPlace, text: string, fault: TableFault): void {
    this.problems.add(place, isFormula(text) ? formulaCell(text) : fault);
  }
}

const isColumn = (name: string): name is Column => (COLUMNS as readonly string[]).includes(name);
