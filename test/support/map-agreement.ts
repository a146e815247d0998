import type { ExpectedMap } from './expected-figure';
import { letters, type FigureBlock } from './report-tree';

/**
 * Where the pages of a map part from the data: each page is read as it was drawn (its columns, its rows with their
 * figures, the legend), and in the end every cell must have been seen once.
 */
export function mapProblems(id: string, parts: readonly FigureBlock[], map: ExpectedMap): string[] {
  const seen = new Map<string, number>();
  const problems = parts.flatMap(({ texts, page }) => {
    const text = texts.map(letters).join('');
    const columns = columnsOf(text, map);
    if (!columns) return [`figure ${id}, page ${page}: its columns are not the units in order`];
    const problem = readRows(text.slice(columns.length), map, columns, (row) => {
      for (let column = columns.from; column < columns.to; column += 1) {
        const cell = `${row}/${column}`;
        seen.set(cell, (seen.get(cell) ?? 0) + 1);
      }
    });
    return problem === undefined ? [] : [`figure ${id}, page ${page}: ${problem}`];
  });
  if (problems.length > 0) return problems;
  const wrong = map.rows.flatMap(({ label }, row) =>
    map.columns.flatMap(({ name }, column) => (seen.get(`${row}/${column}`) === 1 ? [] : [`${label} × ${name}`])),
  );
  return wrong.length === 0
    ? []
    : [`figure ${id}: ${wrong.length} cells are not shown once, such as ${wrong[0] ?? ''}`];
}

interface Columns {
  readonly from: number;
  readonly to: number;
  /** Letters that their head takes. */
  readonly length: number;
}

/** The columns of a page: the run of units whose names, under their groups, stand before the first group of rows. */
function columnsOf(text: string, { columns, rows }: ExpectedMap): Columns | undefined {
  const groups = new Set(rows.map(({ group }) => letters(group)));
  for (let from = 0; from < columns.length; from += 1) {
    let head = '';
    for (let to = from; to < columns.length; to += 1) {
      const column = columns[to];
      if (!column) break;
      const isNewGroup = to === from || columns[to - 1]?.group !== column.group;
      head += letters((isNewGroup ? column.group : '') + column.name);
      if (!text.startsWith(head)) break;
      const rest = text.slice(head.length);
      if ([...groups].some((group) => rest.startsWith(group))) return { from, to: to + 1, length: head.length };
    }
  }
  return undefined;
}

/** Follows the rows to the legend; says what stands where something else is expected. */
function readRows(
  text: string,
  { rows, legend }: ExpectedMap,
  { from, to }: Columns,
  onRow: (row: number) => void,
): string | undefined {
  let rest = text;
  let group = '';
  let row = rows.findIndex(
    (one) =>
      rest.startsWith(letters(one.group)) && after(rest.slice(letters(one.group).length), one.label) !== undefined,
  );
  if (row < 0) return `no row begins with "${rest.slice(0, 40)}"`;
  while (!rest.startsWith(letters(legend))) {
    const expected = rows[row];
    if (!expected) return `after the last row stands "${rest.slice(0, 40)}"`;
    if (expected.group !== group && rest.startsWith(letters(expected.group)))
      rest = rest.slice(letters(expected.group).length);
    group = expected.group;
    const cells = after(rest, expected.label);
    if (cells === undefined) return `instead of "${expected.label}" stands "${rest.slice(0, 40)}"`;
    const figures = expected.cells.slice(from, to).join('');
    if (!cells.startsWith(figures))
      return `${expected.label} shows ${cells.slice(0, figures.length)}, by the data ${figures}`;
    rest = cells.slice(figures.length);
    onRow(row);
    row += 1;
  }
  return rest === letters(legend) ? undefined : `behind the legend stands "${rest.slice(letters(legend).length)}"`;
}

/** What follows a label, which may be cut short with an ellipsis. */
function after(text: string, label: string): string | undefined {
  const whole = letters(label);
  if (text.startsWith(whole)) return text.slice(whole.length);
  const dots = text.indexOf('…');
  return dots > 0 && whole.startsWith(text.slice(0, dots)) ? text.slice(dots + 1) : undefined;
}
