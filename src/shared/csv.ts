import type { Position, TextProblem } from './source-document';

/** `text` without its quotes; the position is that of the cell's first character. */
export interface CsvCell extends Position {
  readonly text: string;
}

/** At least one cell. */
export type CsvRow = readonly [CsvCell, ...CsvCell[]];

export interface CsvTable {
  /** Empty lines are left out. */
  readonly rows: readonly CsvRow[];
  readonly problems: readonly TextProblem[];
}

/**
 * Reads comma-separated values as RFC 4180 has them (quoted cells, doubled quotes, line breaks inside quotes), with the
 * position of each cell. Misplaced quotes are reported and read as plain characters.
 */
export function readCsv(text: string): CsvTable {
  const reader = new CsvReader(text);
  return { rows: reader.rows(), problems: reader.problems };
}

class CsvReader {
  readonly problems: TextProblem[] = [];
  private offset = 0;
  private line = 1;
  private lineStart = 0;

  constructor(private readonly text: string) {}

  rows(): CsvRow[] {
    const rows: CsvRow[] = [];
    while (this.offset < this.text.length) {
      const row = this.row();
      if (row.length > 1 || row[0].text !== '') rows.push(row);
    }
    return rows;
  }

  private row(): CsvRow {
    const cells: [CsvCell, ...CsvCell[]] = [this.cell()];
    while (this.text[this.offset] === ',') {
      this.offset += 1;
      cells.push(this.cell());
    }
    this.lineBreak();
    return cells;
  }

  private cell(): CsvCell {
    const start = this.position();
    return { text: this.text[this.offset] === '"' ? this.quoted(start) : this.plain(), ...start };
  }

  private plain(): string {
    const text = this.text.slice(this.offset, this.endOfPlain());
    const quote = text.indexOf('"');
    if (quote >= 0) this.stray(this.offset + quote);
    this.offset += text.length;
    return text;
  }

  /** Reports what follows the closing quotation mark and keeps it as text. */
  private rest(): string {
    const text = this.text.slice(this.offset, this.endOfPlain());
    if (text.trim() !== '') this.stray(this.offset);
    this.offset += text.length;
    return text.trim();
  }

  private stray(offset: number): void {
    this.problems.push({
      code: 'csv/stray-quote',
      message: 'A quotation mark stands inside a cell.',
      hint: 'Put the whole cell in quotation marks and double the ones inside: "so called ""best"" effort".',
      line: this.line,
      column: offset - this.lineStart + 1,
    });
  }

  private quoted(start: Position): string {
    let text = '';
    this.offset += 1;
    for (;;) {
      const end = this.text.indexOf('"', this.offset);
      if (end < 0) {
        this.problems.push({
          code: 'csv/unclosed-quote',
          message: 'The quotation mark that opens this cell is never closed.',
          hint: 'Close the cell with a quotation mark; double every one that belongs to the text.',
          ...start,
        });
        return text + this.take(this.text.length);
      }
      text += this.take(end);
      this.offset += 1;
      if (this.text[this.offset] !== '"') return text + this.rest();
      text += '"';
      this.offset += 1;
    }
  }

  /** Text up to `end`, counting the line breaks on the way. */
  private take(end: number): string {
    const taken = this.text.slice(this.offset, end);
    for (let at = taken.indexOf('\n'); at >= 0; at = taken.indexOf('\n', at + 1)) {
      this.line += 1;
      this.lineStart = this.offset + at + 1;
    }
    this.offset = end;
    return taken;
  }

  private endOfPlain(): number {
    let end = this.offset;
    while (end < this.text.length && !',\r\n'.includes(this.text.charAt(end))) end += 1;
    return end;
  }

  private lineBreak(): void {
    if (this.offset >= this.text.length) return;
    this.offset += this.text.startsWith('\r\n', this.offset) ? 2 : 1;
    this.line += 1;
    this.lineStart = this.offset;
  }

  private position(): Position {
    return { line: this.line, column: this.offset - this.lineStart + 1 };
  }
}
