import { readCsv, type CsvCell, type CsvRow } from '../../shared/csv';
import type { Problem } from '../../shared/problem';
import { suggestion } from '../../shared/suggest';
import { LANGUAGES, textIn, type LocalizedText } from '../../shared/text';
import { badLetters } from './bad-letters';
import type { Letter, RasicActivity, RasicMatrix, RasicProfile, RasicRole } from './matrix';
import { readCell } from './read-cell';

/** A role that files can name by its key or by its title in any language. */
export interface KnownRole {
  readonly key: string;
  readonly title: LocalizedText;
  readonly side: RasicRole['side'];
  readonly rank: number;
}

export interface MatrixReading {
  /** What could be read; cells with problems are empty. */
  readonly matrix: RasicMatrix;
  readonly problems: readonly Omit<Problem, 'file' | 'path'>[];
}

const SIDES = ['client', 'operation', 'vendor', 'either'] as const satisfies readonly RasicRole['side'][];
const RESERVED = ['decision', 'certification'] as const;

/** Columns that are no roles, and rows that speak of the roles. */
const COLUMNS = ['activity', 'step', 'requirements', 'reserved'] as const;
const ROWS = ['#side', '#rank', '#committee', '#holders'] as const;
type Column = (typeof COLUMNS)[number];
type RowName = (typeof ROWS)[number];

/**
 * A matrix from a table: `activity` and the roles in the header, letters in the cells; `step`, `requirements` and `reserved`
 * (decision, certification) may stand among the columns, `#side`, `#rank`, `#committee` and `#holders` of roles among the rows.
 */
export function readMatrix(text: string, profile: RasicProfile, knownRoles: readonly KnownRole[]): MatrixReading {
  return new MatrixReader(profile, knownRoles).read(text);
}

type Found = Omit<Problem, 'file' | 'path'>;

class MatrixReader {
  private readonly problems: Found[] = [];

  constructor(
    private readonly profile: RasicProfile,
    private readonly knownRoles: readonly KnownRole[],
  ) {}

  read(text: string): MatrixReading {
    const table = readCsv(text);
    this.problems.push(...table.problems);
    const [header, ...rows] = table.rows;
    if (!header) {
      this.report({ text, line: 1, column: 1 }, 'rasic/no-header', 'The table is empty.', HEADER_HINT);
      return this.result([], [], new Map());
    }
    const columns = header.map(({ text: name }) => COLUMNS.find((column) => column === name.trim().toLowerCase()));
    if (!columns.includes('activity')) {
      this.report(header[0], 'rasic/no-activity-column', 'No column is called "activity".', HEADER_HINT);
      return this.result([], [], new Map());
    }
    const { about, activities } = this.parted(rows, columns.indexOf('activity'));
    const roles = this.roles(header, columns, about);
    const keys = new Map<number, string>([...roles].map(([column, role]) => [column, role.key]));
    const read = activities.map((row, at) => this.activity(row, columns, `a${at + 1}`));
    const cells = new Map(activities.map((row, at) => [`a${at + 1}`, this.cells(row, keys)]));
    return this.result([...roles.values()], read, cells);
  }

  private result(
    roles: readonly RasicRole[],
    activities: readonly RasicActivity[],
    cells: RasicMatrix['cells'],
  ): MatrixReading {
    const problems = this.problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
    return { matrix: { profile: this.profile, roles, activities, cells, steps: [] }, problems };
  }

  /** Rows that speak of the roles, by name, and the others. */
  private parted(
    rows: readonly CsvRow[],
    nameColumn: number,
  ): { readonly about: ReadonlyMap<RowName, CsvRow>; readonly activities: readonly CsvRow[] } {
    const about = new Map<RowName, CsvRow>();
    const activities: CsvRow[] = [];
    for (const row of rows) {
      const cell = row[nameColumn] ?? row[0];
      const name = cell.text.trim().toLowerCase();
      const found = ROWS.find((one) => one === name);
      if (found) about.set(found, row);
      else if (name.startsWith('#')) {
        const hint = suggestion(name, ROWS);
        this.report(cell, 'rasic/unknown-row', `There is no row "${cell.text.trim()}".`, hint);
      } else activities.push(row);
    }
    return { about, activities };
  }

  private roles(
    header: CsvRow,
    columns: readonly (Column | undefined)[],
    about: ReadonlyMap<RowName, CsvRow>,
  ): ReadonlyMap<number, RasicRole> {
    const roles = new Map<number, RasicRole>();
    for (const [column, cell] of header.entries()) {
      const name = cell.text.trim();
      if (columns[column] !== undefined || name === '') continue;
      const known = this.knownRole(name);
      const key = known?.key ?? name;
      if ([...roles.values()].some((role) => role.key === key)) {
        this.report(cell, 'rasic/repeated-role', `The role "${name}" has two columns.`, 'Join them, or rename one.');
        continue;
      }
      const stated = (row: RowName): CsvCell | undefined => about.get(row)?.[column];
      const side = this.oneOf(stated('#side'), SIDES) ?? known?.side;
      const rank = this.rank(stated('#rank')) ?? known?.rank;
      if (side === undefined || rank === undefined) {
        const names = this.knownRoles.map((role) => role.key);
        const hint = `${suggestion(name, names)} Or add the rows #side and #rank (1 board … 6 agent) for roles of your own.`;
        this.report(cell, 'rasic/unknown-role', `The role "${name}" is not known.`, hint);
      }
      const holders = about.has('#holders') ? { holders: listed(stated('#holders')?.text) } : {};
      roles.set(column, {
        ...{ key, title: known?.title ?? name, side: side ?? 'either', rank: rank ?? LOWEST_RANK },
        ...{ isCommittee: isYes(stated('#committee')?.text), ...holders },
      });
    }
    return roles;
  }

  private knownRole(name: string): KnownRole | undefined {
    const plain = name.toLowerCase();
    return this.knownRoles.find(
      ({ key, title }) =>
        key === plain || LANGUAGES.some((language) => textIn(title, language).toLowerCase() === plain),
    );
  }

  private rank(cell: CsvCell | undefined): number | undefined {
    const text = cell?.text.trim() ?? '';
    if (!cell || text === '') return undefined;
    if (/^[1-6]$/u.test(text)) return Number(text);
    this.report(cell, 'rasic/no-rank', `"${text}" is no rank.`, 'Ranks are 1 (board) to 6 (agent).');
    return undefined;
  }

  private oneOf<Name extends string>(cell: CsvCell | undefined, names: readonly Name[]): Name | undefined {
    const text = cell?.text.trim().toLowerCase() ?? '';
    if (!cell || text === '') return undefined;
    const found = names.find((name) => name === text);
    if (!found)
      this.report(cell, 'rasic/unknown-word', `"${cell.text.trim()}" is not known here.`, suggestion(text, names));
    return found;
  }

  private activity(row: CsvRow, columns: readonly (Column | undefined)[], key: string): RasicActivity {
    const cellOf = (name: Column): CsvCell | undefined => row[columns.indexOf(name)];
    const title = cellOf('activity')?.text.trim() ?? '';
    if (title === '') {
      this.report(row[0], 'rasic/unnamed-activity', 'The activity of this row has no name.', 'Name what is done.');
    }
    const step = cellOf('step')?.text.trim() ?? '';
    const reserved = this.oneOf(cellOf('reserved'), RESERVED);
    return {
      ...{ key, title },
      ...(columns.includes('requirements') ? { requirements: listed(cellOf('requirements')?.text) } : {}),
      ...(step === '' ? {} : { step }),
      ...(reserved === undefined ? {} : { reserved }),
    };
  }

  private cells(row: CsvRow, roles: ReadonlyMap<number, string>): ReadonlyMap<string, readonly Letter[]> {
    return new Map(
      [...roles].flatMap(([column, role]): [string, readonly Letter[]][] => {
        const cell = row[column];
        if (!cell) return [];
        const reading = readCell(cell.text, this.profile);
        if (reading.kind === 'bad') {
          const { code, message, hint } = badLetters(reading, this.profile);
          this.report(cell, code, message, hint);
          return [];
        }
        return reading.letters.length === 0 ? [] : [[role, reading.letters]];
      }),
    );
  }

  private report({ line, column }: CsvCell, code: string, message: string, hint: string): void {
    this.problems.push({ code, message, hint, line, column });
  }
}

const LOWEST_RANK = 6;
const HEADER_HINT = 'The first row names the columns: activity, then the roles.';

function listed(text = ''): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const isYes = (text = ''): boolean => /^\s*(yes|y|1|true|x)\s*$/iu.test(text);
