import type { Delimiter } from './mapping';
import type { CellPlace, TableFault } from './table-problems';

/** Neither white space nor a separator of any table. */
const SAYS_SOMETHING = /[^\s,;|]/;

/**
 * Hands out the rows of a delimited text one after the other, so that no more than one is kept. Quoted cells are those of
 * RFC 4180; rows without any text are passed over.
 */
export class DelimitedRows {
  /** Line in which the row handed out last begins, 1-based. */
  line = 0;
  private readonly text: string;
  private offset = 0;
  private nextLine = 1;

  /** @param report is told of misplaced quotation marks; they are read as plain characters */
  constructor(
    text: string,
    private readonly delimiter: Delimiter,
    private readonly report: (place: CellPlace, fault: TableFault) => void = () => undefined,
  ) {
    this.text = text.includes('\n') ? text : text.replaceAll('\r', '\n');
    this.offset = this.text.length - this.text.replace(/^\uFEFF?(?:sep=.\r?\n)?/, '').length;
    if (this.text.charAt(this.offset - 1) === '\n') this.nextLine += 1;
  }

  /** Characters up to the next row. */
  get read(): number {
    return Math.min(this.offset, this.text.length);
  }

  next(): readonly string[] | undefined {
    while (this.offset < this.text.length) {
      const cells = this.row();
      if (cells.some((cell) => SAYS_SOMETHING.test(cell))) return cells;
    }
    return undefined;
  }

  private row(): readonly string[] {
    this.line = this.nextLine;
    const lineBreak = this.text.indexOf('\n', this.offset);
    const end = lineBreak < 0 ? this.text.length : lineBreak;
    const line = this.text.slice(this.offset, end);
    if (line.includes('"')) return this.quotedRow();
    this.offset = end + 1;
    this.nextLine += 1;
    return (line.endsWith('\r') ? line.slice(0, -1) : line).split(this.delimiter);
  }

  private quotedRow(): readonly string[] {
    const cells: string[] = [];
    for (;;) {
      const column = cells.length + 1;
      cells.push(this.text[this.offset] === '"' ? this.quoted(column) : this.plain(column));
      if (this.text[this.offset] !== this.delimiter) break;
      this.offset += 1;
    }
    this.offset += this.text.startsWith('\r\n', this.offset) ? 2 : 1;
    this.nextLine += 1;
    return cells;
  }

  private plain(column: number): string {
    const text = this.upToEnd();
    if (text.includes('"')) this.stray(column);
    return text;
  }

  private quoted(column: number): string {
    let text = '';
    this.offset += 1;
    for (;;) {
      const end = this.text.indexOf('"', this.offset);
      if (end < 0) {
        this.report(
          { row: this.line, column },
          {
            code: 'csv/unclosed-quote',
            message: 'The quotation mark that opens this cell is never closed.',
            hint: 'Close the cell with a quotation mark; double every one that belongs to the text.',
          },
        );
        return text + this.take(this.text.length);
      }
      text += this.take(end);
      this.offset += 1;
      if (this.text[this.offset] !== '"') break;
      text += '"';
      this.offset += 1;
    }
    const rest = this.upToEnd();
    if (rest.trim() !== '') this.stray(column);
    return text + rest.trim();
  }

  /** Text up to `end`, counting the line breaks on the way. */
  private take(end: number): string {
    const taken = this.text.slice(this.offset, end);
    this.nextLine += taken.split('\n').length - 1;
    this.offset = end;
    return taken;
  }

  private upToEnd(): string {
    const start = this.offset;
    while (this.offset < this.text.length && !`${this.delimiter}\r\n`.includes(this.text.charAt(this.offset))) {
      this.offset += 1;
    }
    return this.text.slice(start, this.offset);
  }

  private stray(column: number): void {
    this.report(
      { row: this.line, column },
      {
        code: 'csv/stray-quote',
        message: 'A quotation mark stands inside a cell.',
        hint: 'Put the whole cell in quotation marks and double the ones inside: "so called ""best"" effort".',
      },
    );
  }
}

/** Empty for a cell that a short row does not have. */
export const cellAt = (cells: readonly string[], index: number): string => cells[index] ?? '';
