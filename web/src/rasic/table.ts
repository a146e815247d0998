import { cellOf, lettersOf, type LetterRules } from './letters';

/** What people copy from a spreadsheet: tabs, or semicolons, or commas; quoted cells may hold line breaks. */
export function readTable(text: string): string[][] {
  const mark = delimiterOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((one) => one.trim() !== '')) rows.push(row);
    row = [];
  };
  const source = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === mark) endCell();
    else if (sign === '\n') endRow();
    else cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return ['\t', ';', ','].find((mark) => first.includes(mark)) ?? '\t';
}

/** The table as the API takes it (RFC 4180). */
export function asCsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A header that begins with something else than "activity" gets that name: in Excel its first cell is often empty. */
export function withActivityColumn(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [header, ...rest] = rows;
  if (!header || header.some((name) => name.trim().toLowerCase() === 'activity')) return rows;
  return [['activity', ...header.slice(1)], ...rest];
}

interface Block {
  readonly cells: readonly { readonly activity: string; readonly role: string; readonly letters: string }[];
  /** What was no letter of the convention, or lay beyond the matrix. */
  readonly leftOut: number;
}

/** Letters that were copied somewhere else, put in from one cell on to the right and down. */
export function blockAt(
  rows: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  matrix: {
    readonly activities: readonly { readonly key: string }[];
    readonly roles: readonly { readonly key: string }[];
  },
  rules: LetterRules,
): Block {
  const cells: { activity: string; role: string; letters: string }[] = [];
  let leftOut = 0;
  rows.forEach((row, down) => {
    row.forEach((text, right) => {
      const activity = matrix.activities[at.row + down]?.key;
      const role = matrix.roles[at.column + right]?.key;
      const letters = lettersOf(text);
      const isEmpty = /^[\s\-–—.·]*$/u.test(text);
      const isKnown = /^[A-Za-z/,;+&|\s]*$/.test(text) && letters.every((one) => rules.letters.includes(one));
      if (activity === undefined || role === undefined || (!isEmpty && !isKnown)) leftOut += 1;
      else cells.push({ activity, role, letters: isEmpty ? '' : cellOf(letters, rules) });
    });
  });
  return { cells, leftOut };
}
