/** A cell of a delimited text, as problems of a table name it: line of the file and number of the cell, from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const keyOf = ({ row, column }: CellPlace): string => `${row}:${column}`;

/**
 * Finds what stands in cells of a delimited text, so that a problem can be shown beside the cell that it is about. Rows are
 * known by the line in which they begin, as the server counts them.
 * @returns texts by `row:column`; cells that are not there are missing
 */
export function cellsAt(text: string, delimiter: string, places: readonly CellPlace[]): ReadonlyMap<string, string> {
  const wanted = new Set(places.map(keyOf));
  const lines = new Set(places.map(({ row }) => row));
  const last = Math.max(0, ...lines);
  const found = new Map<string, string>();
  const plain = text.includes('\n') ? text : text.replaceAll('\r', '\n');
  const start = /^\uFEFF?(?:sep=.\r?\n)?/.exec(plain)?.[0] ?? '';
  let [offset, line] = [start.length, start.endsWith('\n') ? 2 : 1];
  while (offset < plain.length && line <= last) {
    const row = rowAt(plain, offset, delimiter);
    if (lines.has(line)) {
      for (const [index, cell] of row.cells.entries()) {
        const key = keyOf({ row: line, column: index + 1 });
        if (wanted.has(key)) found.set(key, cell.trim());
      }
    }
    offset = row.end;
    line += row.lines;
  }
  return found;
}

/** The text of one cell that `cellsAt` found. */
export const cellText = (cells: ReadonlyMap<string, string>, place: CellPlace): string | undefined =>
  cells.get(keyOf(place));

interface Row {
  readonly cells: readonly string[];
  /** Where the next row begins. */
  readonly end: number;
  readonly lines: number;
}

function rowAt(text: string, from: number, delimiter: string): Row {
  const cells: string[] = [];
  let [at, cell, isQuoted, lines] = [from, '', false, 1];
  for (; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (isQuoted) {
      if (sign === '\n') lines += 1;
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') break;
    else cell += sign;
  }
  cells.push(cell.endsWith('\r') ? cell.slice(0, -1) : cell);
  return { cells, end: at + 1, lines };
}
