import type { Decimal, Delimiter } from './mapping';

/** Digits that a number can have and still come back the same from every program (IEEE 754 double: 15). */
const MOST_DIGITS = 15;

export interface NumberReading {
  /** Plain decimal: no sign +, no thousands separators, no zeros that say nothing. */
  readonly text: string;
  /** A percent sign stands behind it. */
  readonly isPercent: boolean;
}

/** Why a cell is no number; `empty` is how tables say that there is none. */
export type NoNumber = 'empty' | 'formula' | 'error' | 'text' | 'long';

const EMPTY: ReadonlySet<string> = new Set(['', '-', '--', '–', '—', 'n/a', 'na', 'null', 'nil', '#n/a', '无', '暂无']);
/** Sign, whole part, decimals, percent sign. Groups of three are separated alike. */
const PATTERNS: Readonly<Record<Decimal, RegExp>> = {
  '.': /^([+-]?)(\d{1,3}(?:([, '’])\d{3})(?:\3\d{3})*|\d*)(?:\.(\d+))?\s?(%?)$/,
  ',': /^([+-]?)(\d{1,3}(?:([. '’])\d{3})(?:\3\d{3})*|\d*)(?:,(\d+))?\s?(%?)$/,
};

/** Reads a figure as spreadsheets print it, digit by digit. */
export function readNumber(cell: string, decimal: Decimal): NumberReading | NoNumber {
  const text = tidy(cell);
  if (EMPTY.has(text.toLowerCase())) return 'empty';
  const [, sign = '', whole = '', , decimals = '', percent = ''] = PATTERNS[decimal].exec(text) ?? [];
  if (whole === '' && decimals === '') return reasonOf(text);
  const digits = plain(sign === '-', whole.replace(/\D/g, ''), decimals);
  const significant = digits.replace(/[-.]/g, '').replace(/^0+/, '');
  return significant.length > MOST_DIGITS ? 'long' : { text: digits, isPercent: percent !== '' };
}

/** Full-width digits, hard spaces and the typographic minus as the plain ones. */
function tidy(cell: string): string {
  const text = cell.trim();
  return /^[ -~]*$/.test(text) ? text : text.normalize('NFKC').replace('\u2212', '-').trim();
}

function reasonOf(text: string): NoNumber {
  if (/^[=+@]/.test(text)) return 'formula';
  return text.startsWith('#') ? 'error' : 'text';
}

function plain(isNegative: boolean, whole: string, decimals: string): string {
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  const rest = decimals.replace(/0+$/, '');
  const text = rest === '' ? integer : `${integer}.${rest}`;
  return isNegative && text !== '0' ? `-${text}` : text;
}

/** `text` × 10 to the power of `places`, exactly. */
export function shifted(text: string, places: number): string {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const digits = '0'.repeat(Math.max(0, -places)) + whole + decimals.padEnd(Math.max(0, places), '0');
  const point = whole.length + Math.max(0, places);
  return plain(text.startsWith('-'), digits.slice(0, point), digits.slice(point));
}

/** What the figures of a table say about their decimal separator. */
export class DecimalEvidence {
  private points = 0;
  private commas = 0;
  private doubtful = 0;

  note(cell: string): void {
    if (!/[.,]/.test(cell)) return;
    const text = tidy(cell).replace(/\s?%$/, '');
    if (!/^[+-]?[\d.,\s'’]*[.,][\d.,\s'’]*$/.test(text)) return;
    const [points, commas] = [text.split('.').length - 1, text.split(',').length - 1];
    if (points > 0 && commas > 0) this.vote(text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',');
    else if (points + commas > 1) this.vote(points > 0 ? ',' : '.');
    else if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) this.doubtful += 1;
    else this.vote(points > 0 ? '.' : ',');
  }

  /** Without a figure that can be read in one way only: the comma where cells are separated by semicolons. */
  guess(delimiter: Delimiter): { readonly decimal: Decimal; readonly isDoubtful: boolean } {
    if (this.points !== this.commas) return { decimal: this.points > this.commas ? '.' : ',', isDoubtful: false };
    return { decimal: delimiter === ';' ? ',' : '.', isDoubtful: this.doubtful > 0 || this.points > 0 };
  }

  private vote(decimal: Decimal): void {
    if (decimal === '.') this.points += 1;
    else this.commas += 1;
  }
}
