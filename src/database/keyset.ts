import { isCalendarDate } from '../shared/calendar-date';
import { cursorOf, invalidCursor, type ListIdentity, readCursor } from './cursor';
import type { Page, SortText } from './page';

/** How a sort value travels in a cursor, and how PostgreSQL reads it back. */
export type KeyType = 'text' | 'uuid' | 'integer' | 'numeric' | 'date' | 'timestamptz';

/** A sort expression. `sql` is trusted text of the program and never null: write `coalesce(due_on, 'infinity')`. */
export interface SortColumn {
  readonly sql: string;
  readonly type: KeyType;
  /** Relative to the sort's own direction; `desc` turns this column against the others. */
  readonly direction?: 'asc' | 'desc';
}

export type SortTable<Name extends string> = Readonly<Record<Name, readonly SortColumn[]>>;

export interface KeysetOptions<Name extends string> {
  /** Names the list: a cursor of another list does not fit, even when sort and filters are alike. */
  readonly list: string;
  /** What each sort name orders by. */
  readonly sorts: SortTable<Name>;
  readonly sort: SortText<Name>;
  /** Unique within the list; makes the order total. */
  readonly id: SortColumn;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Everything else that chose the rows: another filter makes another list, whose cursors do not fit. */
  readonly filters?: ListIdentity;
}

/** Each row has to carry the text that `key` selects. */
export interface KeyedRow {
  readonly cursor_key: string;
}

export interface Keyset {
  /** For the SELECT list: the cursor of the row, as column `cursor_key`. */
  readonly key: string;
  /** For WHERE: only the rows after the cursor. Its parameters start at `$first`; TRUE on the first page. */
  after(first: number): string;
  readonly parameters: readonly string[];
  /** ORDER BY and LIMIT (one row more than asked for, to know whether there is a next page). */
  readonly tail: string;
  of<Row extends KeyedRow, T>(rows: readonly Row[], toItem: (row: Row) => T): Page<T>;
}

/**
 * Keyset paging for hand-written SQL: no row is skipped or shown twice when others are inserted, and page 1,000 costs as
 * much as page 1.
 *
 * ```ts
 * const SORTS = { title: [{ sql: 's.title', type: 'text' }], updatedAt: [{ sql: 's.updated_at', type: 'timestamptz' }] } as const;
 * const page = keysetPage({ list: 'sites', sorts: SORTS, sort: query.sort ?? 'title', id: { sql: 's.id', type: 'uuid' }, ...query, filters: { kind } });
 * const rows: SiteRow[] = await tx.query(
 *   `SELECT s.*, ${page.key} FROM site s WHERE s.workspace_id = $1 AND s.kind = $2 AND ${page.after(3)} ${page.tail}`,
 *   [scope.workspaceId, kind, ...page.parameters],
 * );
 * return page.of(rows, toSite);
 * ```
 * @throws DomainError request/invalid-cursor when the cursor was made for another sort or filter, or is no cursor
 */
export function keysetPage<Name extends string>(options: KeysetOptions<Name>): Keyset {
  const { list, sorts, sort, id, limit, cursor, filters = {} } = options;
  const down = sort.startsWith('-');
  const chosen = sorts[(down ? sort.slice(1) : sort) as Name];
  const columns = [...chosen, id].map((column) => ({
    ...column,
    descending: down !== (column.direction === 'desc'),
  }));
  const identity = { sort, filters: { ...filters, '': list } };
  const values = cursor === undefined ? [] : checkedValues(readCursor(cursor, identity), columns);
  return {
    key: `jsonb_build_array(${columns.map(asText).join(', ')})::text AS cursor_key`,
    parameters: values,
    after: (first) => (cursor === undefined ? 'TRUE' : rowsAfter(columns, first)),
    tail: `ORDER BY ${columns.map(({ sql, descending }) => `${sql} ${descending ? 'DESC' : 'ASC'}`).join(', ')} LIMIT ${limit + 1}`,
    of: (rows, toItem) => {
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.map(toItem),
        nextCursor: rows.length > limit && last ? cursorOf(keyOf(last), identity) : null,
      };
    },
  };
}

type DirectedColumn = SortColumn & { readonly descending: boolean };

/** Exact, and the same whatever the session's time zone and date style are. */
function asText({ sql, type }: SortColumn): string {
  return type === 'timestamptz'
    ? `to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : type === 'date'
      ? `to_char(${sql}, 'YYYY-MM-DD')`
      : `(${sql})::text`;
}

const CASTS: Readonly<Record<KeyType, string>> = {
  text: 'text',
  uuid: 'uuid',
  integer: 'bigint',
  numeric: 'numeric',
  date: 'date',
  timestamptz: 'timestamptz',
};

/** One row comparison when all columns go the same way (an index serves it), else its expansion. */
function rowsAfter(columns: readonly DirectedColumn[], first: number): string {
  const terms = columns.map(({ sql, type, descending }, index) => ({
    sql,
    value: `$${first + index}::${CASTS[type]}`,
    operator: descending ? '<' : '>',
  }));
  const [operator, ...others] = new Set(terms.map((term) => term.operator));
  if (operator !== undefined && others.length === 0) {
    return `(${terms.map(({ sql }) => sql).join(', ')}) ${operator} (${terms.map(({ value }) => value).join(', ')})`;
  }
  return `(${terms
    .map((term, index) => {
      const equal = terms.slice(0, index).map(({ sql, value }) => `${sql} = ${value}`);
      return `(${[...equal, `${term.sql} ${term.operator} ${term.value}`].join(' AND ')})`;
    })
    .join(' OR ')})`;
}

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;

/** PostgreSQL must be able to read each value: a forged cursor is the caller's mistake, not ours. */
const READABLE: Readonly<Record<KeyType, (text: string) => boolean>> = {
  text: (text) => !/\u0000|\p{Surrogate}/u.test(text),
  uuid: (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
  integer: (text) => /^-?\d{1,18}$/.test(text),
  numeric: (text) => /^-?\d{1,40}(?:\.\d{1,40})?$/.test(text),
  date: isCalendarDate,
  timestamptz: (text) => isCalendarDate(TIMESTAMP.exec(text)?.[1] ?? ''),
};

function checkedValues(values: readonly string[], columns: readonly DirectedColumn[]): readonly string[] {
  const fits = columns.every(({ type }, index) => {
    const value = values[index];
    return value !== undefined && READABLE[type](value);
  });
  if (!fits || values.length !== columns.length) throw invalidCursor();
  return values;
}

function keyOf({ cursor_key }: KeyedRow): readonly string[] {
  const values: unknown = JSON.parse(cursor_key);
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) {
    throw new TypeError('A sort expression was null: wrap it in coalesce().');
  }
  return values;
}
