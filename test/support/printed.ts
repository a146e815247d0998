import type { Wording } from '../../src/report/wording';
import { decimals, exact, multiply, order, type Exact } from './exact';

const HUNDRED = exact(100);
const MINUS = '−';

/** How a report writes figures, by its stated rules; independent of the product's own formatter. */
export class Printed {
  /** @param thresholds shares that scores are judged against */
  constructor(
    readonly words: Wording,
    private readonly thresholds: readonly Exact[],
  ) {}

  /** Whole percent, with as many decimals (at most four) as show on which side of every threshold the share lies. */
  percent(share: Exact): string {
    return `${this.percentNumber(share)}%`;
  }

  percentNumber(share: Exact): string {
    const hundred = multiply(share, HUNDRED);
    for (let places = 0; places <= 4; places += 1) {
      const text = decimals(hundred, places);
      const keepsSides = this.thresholds.every((threshold) => {
        const limit = multiply(threshold, HUNDRED);
        return order(exact(text), limit) === order(hundred, limit);
      });
      if (keepsSides || places === 4) return this.localised(text);
    }
    throw new Error('never');
  }

  share(share: Exact): string {
    return `${this.localised(decimals(multiply(share, HUNDRED), 0))}%`;
  }

  points(share: Exact, places = 1): string {
    return this.localised(decimals(multiply(share, HUNDRED), places));
  }

  /** With its sign, also for gains; nothing has none. */
  change(share: Exact, places = 1): string {
    const text = decimals(multiply(share, HUNDRED), places);
    const shown = this.localised(text);
    return Number(text) > 0 ? `+${shown}` : shown;
  }

  /** At most so many decimals, none for their own sake. */
  decimal(value: Exact, most: number): string {
    const [whole = '', rest = ''] = decimals(value, most).split('.');
    const kept = rest.replace(/0+$/, '');
    return this.localised(kept === '' ? whole : `${whole}.${kept}`);
  }

  whole(value: number): string {
    return this.localised(value.toFixed(0));
  }

  interval({ low, high }: { readonly low: string; readonly high: string }): string {
    const side = (text: string): string => this.localised(decimals(multiply(exact(text), HUNDRED), 1));
    return `${side(low)}–${side(high)}%`;
  }

  pValue(text: string): string {
    const value = exact(text);
    return order(value, exact('0.001')) < 0
      ? `p < ${this.localised('0.001')}`
      : `p = ${this.localised(decimals(value, 3))}`;
  }

  date(iso: string): string {
    const { year, month, day } = parts(iso);
    return this.words.date(year, this.words.months[month - 1] ?? '', day);
  }

  shortDate(iso: string): string {
    const { year, month, day } = parts(iso);
    return this.words.shortDate({ year, month: this.words.shortMonths[month - 1] ?? '', day });
  }

  shortPeriod(from: string, to: string): string {
    if (from === to) return this.shortDate(from);
    const short = (iso: string): Parameters<Wording['shortDate']>[0] => {
      const { year, month, day } = parts(iso);
      return { year, month: this.words.shortMonths[month - 1] ?? '', day };
    };
    return this.words.shortPeriod(short(from), short(to));
  }

  month(yearMonth: string): string {
    const { year, month } = parts(yearMonth);
    return this.words.month(year, this.words.months[month - 1] ?? '');
  }

  shortMonth(yearMonth: string): string {
    const { year, month } = parts(yearMonth);
    return this.words.shortMonth(year, this.words.shortMonths[month - 1] ?? '');
  }

  period({ from, to }: { readonly from: string; readonly to: string }): string {
    return from === to ? this.date(from) : this.words.period(this.date(from), this.date(to));
  }

  private localised(text: string): string {
    const [whole = '', rest] = text.replace('-', '').split('.');
    const groups: string[] = [];
    for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
    const number =
      groups.join(this.words.groupSeparator) + (rest === undefined ? '' : this.words.decimalSeparator + rest);
    return text.startsWith('-') ? MINUS + number : number;
  }
}

function parts(iso: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}
