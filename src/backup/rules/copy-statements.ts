/** A table as its data are written and read. */
export interface CopiedTable {
  readonly name: string;
  /** In the order of the file; without generated ones. */
  readonly columns: readonly string[];
  /** Columns that order the rows, in the one way that no collation of a database changes. */
  readonly order: readonly { readonly name: string; readonly collates: boolean }[];
  /** The column that holds the workspace's id. */
  readonly workspaceColumn: string | undefined;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Settings that make COPY write the same bytes for the same rows on every server: they are hashed.
 */
export const COPY_SETTINGS = [
  `SET LOCAL client_encoding = 'UTF8'`,
  `SET LOCAL timezone = 'UTC'`,
  `SET LOCAL datestyle = 'ISO, YMD'`,
  `SET LOCAL intervalstyle = 'postgres'`,
  `SET LOCAL bytea_output = 'hex'`,
  `SET LOCAL extra_float_digits = 1`,
  `SET LOCAL statement_timeout = 0`,
  `SET LOCAL idle_in_transaction_session_timeout = 0`,
].join('; ');

/** @param workspace whose rows only: an id; rows come in the same order with and without it */
export function copyOut({ name, columns, order, workspaceColumn }: CopiedTable, workspace?: string): string {
  const filter =
    workspace !== undefined && workspaceColumn !== undefined
      ? ` WHERE ${quoted(workspaceColumn)} = '${checkedId(workspace)}'`
      : '';
  const keys = order.map((column) => quoted(column.name) + (column.collates ? ' COLLATE "C"' : ''));
  const sorted = [...(workspaceColumn === undefined ? [] : [quoted(workspaceColumn)]), ...keys].join(', ');
  return `COPY (SELECT ${list(columns)} FROM ${quoted(name)}${filter} ORDER BY ${sorted}) TO STDOUT`;
}

export function copyIn({ name, columns }: Pick<CopiedTable, 'name' | 'columns'>): string {
  return `COPY ${quoted(name)} (${list(columns)}) FROM STDIN`;
}

/** @throws TypeError for what is no id: it becomes part of a statement */
export function checkedId(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new TypeError('A workspace is named by its id.');
  return text;
}

const list = (columns: readonly string[]): string => columns.map(quoted).join(', ');
