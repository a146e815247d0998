import { isCalendarDate, isInDateRange } from '../../../shared/calendar-date';
import type { MonthFormat } from './mapping';

export interface MonthReading {
  /** YYYY-MM */
  readonly month: string;
  readonly format: MonthFormat;
}

/** Which comes first where a text could be either. */
export type DayOrder = 'dayMonthYear' | 'monthDayYear';

export const dayOrderOf = (format: MonthFormat): DayOrder | undefined =>
  format === 'dayMonthYear' || format === 'monthDayYear' ? format : undefined;

/** English and Indonesian, with the usual short forms. */
const MONTH_NAMES: readonly string[] = [
  'jan january januari',
  'feb february februari peb',
  'mar march maret',
  'apr april',
  'may mei',
  'jun june juni',
  'jul july juli',
  'aug august agu agt ags agustus',
  'sep sept september',
  'oct october okt oktober',
  'nov november nop nopember',
  'dec december des desember',
];
const MONTH_OF_NAME: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const TIME = String.raw`(?:[t ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?$/;
const MONTH_FIRST = /^(\d{1,2})[-/.](\d{4})$/;
const TRIPLE = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIME}$`);
const NAMED = /^(?:(\d{1,4})[\s\-/.,]*)?([a-z]+)[\s\-/.,'’]*(?:(\d{1,2})[\s\-/.,]+)?(\d{4}|\d{2})?$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** 2000-01-01 and 2099-12-31 as a spreadsheet counts days. */
const SERIALS = { first: 36_526, last: 73_050 } as const;

/**
 * Reads a month, or the month of a day.
 * @param order which comes first in 01/02/2026; without it such a text is ambiguous
 * @returns undefined for what is no month
 */
export function readMonth(cell: string, order?: DayOrder): MonthReading | 'ambiguous' | undefined {
  const text = cell.normalize('NFKC').trim().toLowerCase();
  return text === '' ? undefined : (readDigits(text) ?? readTriple(text, order) ?? readNamed(text));
}

function readDigits(text: string): MonthReading | undefined {
  const yearFirst = YEAR_FIRST.exec(text) ?? CHINESE.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return reading('yearMonth', yearFirst[1], yearFirst[2], yearFirst[3]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return reading('monthYear', monthFirst[2], monthFirst[1]);
  if (!SERIAL.test(text)) return undefined;
  const days = Math.floor(Number(text));
  if (days < SERIALS.first || days > SERIALS.last) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30 + days));
  return { month: date.toISOString().slice(0, 7), format: 'serial' };
}

function readTriple(text: string, order: DayOrder | undefined): MonthReading | 'ambiguous' | undefined {
  const [, first, second, year] = TRIPLE.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return undefined;
  const dayFirst = reading('dayMonthYear', fullYear(year), second, first);
  const monthFirst = reading('monthDayYear', fullYear(year), first, second);
  if (order) return order === 'dayMonthYear' ? dayFirst : monthFirst;
  if (dayFirst && monthFirst) return dayFirst.month === monthFirst.month ? dayFirst : 'ambiguous';
  return dayFirst ?? monthFirst;
}

/** Jan 2026, Jan-26, 2026 Jan, 31-Jan-2026, Jan 31, 2026. */
function readNamed(text: string): MonthReading | undefined {
  const [, before, name = '', day, after] = NAMED.exec(text) ?? [];
  const month = MONTH_OF_NAME.get(name);
  if (month === undefined) return undefined;
  if (after !== undefined) return reading('monthName', fullYear(after), String(month), day ?? before);
  return before?.length === 4 ? reading('monthName', before, String(month)) : undefined;
}

const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

function reading(format: MonthFormat, year = '', month = '', day = '1'): MonthReading | undefined {
  const text = `${year}-${month.padStart(2, '0')}`;
  if (!isCalendarDate(`${text}-${day.padStart(2, '0')}`) || !isInDateRange(text)) return undefined;
  return { month: text, format };
}

const DAY_ORDERS: readonly DayOrder[] = ['dayMonthYear', 'monthDayYear'];

/** A day that can be read in both orders, and so says nothing about them. */
function canBeEither(cell: string): boolean {
  return DAY_ORDERS.every((order) => {
    const month = readMonth(cell, order);
    return month !== undefined && month !== 'ambiguous' && month.format === order;
  });
}

/** What the months of a whole column say about how they are written. */
export class MonthEvidence {
  private readonly formats = new Map<MonthFormat, number>();
  /** Of days that can be read in both orders. */
  private readonly firsts = new Set<string>();
  private readonly seconds = new Set<string>();
  private isDoubtful = false;

  note(cell: string): void {
    const month = readMonth(cell);
    if (month === undefined) return;
    if (month === 'ambiguous' || canBeEither(cell)) {
      const [first = '', second = ''] = cell.trim().split(/[-/.]/);
      this.firsts.add(first);
      this.seconds.add(second);
      this.isDoubtful ||= month === 'ambiguous';
    } else this.formats.set(month.format, this.count(month.format) + 1);
  }

  /**
   * The form that most have. Where days and months could be either, other rows decide; then that a reporting day (the first
   * of the month) does not change and months do; then the day comes first.
   */
  guess(): { readonly format: MonthFormat; readonly isDoubtful: boolean } {
    if (this.firsts.size > 0) {
      const difference = this.count('dayMonthYear') - this.count('monthDayYear');
      const daysStandSecond = this.seconds.size === 1 && this.firsts.size > 1;
      const isMonthFirst = difference < 0 || (difference === 0 && daysStandSecond);
      return {
        format: isMonthFirst ? 'monthDayYear' : 'dayMonthYear',
        isDoubtful: this.isDoubtful && difference === 0,
      };
    }
    const [most] = [...this.formats].sort(([, a], [, b]) => b - a);
    return { format: most?.[0] ?? 'yearMonth', isDoubtful: false };
  }

  private count(format: MonthFormat): number {
    return this.formats.get(format) ?? 0;
  }
}
