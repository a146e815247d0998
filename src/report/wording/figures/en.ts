export interface ShortDate {
  readonly year: number;
  /** From `shortMonths`. */
  readonly month: string;
  readonly day: number;
}

/** How a language writes numbers, dates and lists: what every figure needs, and no more. */
export interface FigureWording {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly date: (year: number, monthName: string, day: number) => string;
  readonly shortMonth: (year: number, shortMonth: string) => string;
  readonly shortDate: (date: ShortDate) => string;
  /** The year stands once where both ends share it. */
  readonly shortPeriod: (from: ShortDate, to: ShortDate) => string;
  readonly month: (year: number, monthName: string) => string;
  readonly period: (from: string, to: string) => string;
  /** Names in a sentence, and how many more there are. */
  readonly list: (items: readonly string[], more: number) => string;
}

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

export const en: FigureWording = {
  decimalSeparator: '.',
  groupSeparator: ',',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  date: (year, monthName, day) => `${day} ${monthName} ${year}`,
  shortMonth: (year, shortMonth) => `${shortMonth} ${year}`,
  shortDate: (date) => `${date.day} ${date.month} ${date.year}`,
  shortPeriod: (from, to) =>
    from.year === to.year
      ? `${from.day} ${from.month} – ${to.day} ${to.month} ${to.year}`
      : `${from.day} ${from.month} ${from.year} – ${to.day} ${to.month} ${to.year}`,
  month: (year, monthName) => `${monthName} ${year}`,
  period: (from, to) => `${from} to ${to}`,
  list: (items, more) => {
    const all = more > 0 ? [...items, `${number(more)} more`] : [...items];
    // Names that hold a comma themselves ("Contact centre, cards") are kept apart by semicolons.
    const hasCommas = all.some((item) => /,(?!\d)/.test(item));
    if (all.length < 2) return all.join('');
    return [all.slice(0, -1).join(hasCommas ? '; ' : ', '), all.slice(-1).join('')].join(
      hasCommas ? '; and ' : ' and ',
    );
  },
};
