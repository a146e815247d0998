import type { FigureWording, ShortDate } from '../wording/figures';
import { compare, ratio, roundedTo, toNumber, type Ratio } from '../../scoring/ratio';

/** Smaller ones are not printed: what tells them apart is of no use. */
const SMALLEST_P = ratio(1, 1000);

/**
 * Every figure of a report is written here, so that it reads the same wherever it stands: the one rounding, the
 * separators of the language, the unit.
 */
export class Figures {
  /** @param thresholds figures that a score is judged against: rounding must not seem to reach or miss one */
  constructor(
    private readonly wording: FigureWording,
    private readonly thresholds: readonly Ratio[],
  ) {}

  /**
   * "62%". Without decimals, unless they are needed to show on which side of a threshold the figure lies:
   * 79.6 % is not printed as 80 % beside a gate of 80 %.
   */
  percent(value: Ratio): string {
    return `${this.localised(roundedTo(value, this.digits(value), 100))}%`;
  }

  /** A share of something that is not judged against a threshold: whole percent. */
  share(value: Ratio): string {
    return `${this.localised(roundedTo(value, 0, 100))}%`;
  }

  /** As `percent`, without the sign: for cells whose header names the unit. */
  percentNumber(value: Ratio): string {
    return this.localised(roundedTo(value, this.digits(value), 100));
  }

  /** Share of the total score in points of 100, one decimal: "3.4". */
  points(value: Ratio): string {
    return this.localised(roundedTo(value, 1, 100));
  }

  /** As `points` with three decimals, where the arithmetic itself is shown. */
  points3(value: Ratio): string {
    return this.localised(roundedTo(value, 3, 100));
  }

  /** "+4.2" or "−1.0" points of 100; "0.0" has no sign. */
  change(value: Ratio): string {
    return this.signed(roundedTo(value, 1, 100));
  }

  /** "+21%": a change as share of what it started from, without decimals. */
  relative(value: Ratio): string {
    return `${this.signed(roundedTo(value, 0, 100))}%`;
  }

  /** A plain exact figure with at most `digits` decimals, trailing zeros cut: "4.44". */
  decimal(value: Ratio, digits: number): string {
    const text = roundedTo(value, digits);
    return this.localised(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  }

  /** An exact figure with just as many decimals, also zeros, so that columns line up: "12.0". */
  fixed(value: Ratio, digits: number): string {
    return this.localised(roundedTo(value, digits));
  }

  /** As `decimal`, with its sign: "−20". */
  signedDecimal(value: Ratio, digits: number): string {
    const text = roundedTo(value, digits);
    return this.signed(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  }

  /** "12,345" */
  whole(value: number): string {
    return this.localised(String(value));
  }

  /** "61.2–64.8%" of an interval 0..1. */
  interval({ low, high }: { readonly low: number; readonly high: number }): string {
    return `${this.localised((low * 100).toFixed(1))}–${this.localised((high * 100).toFixed(1))}%`;
  }

  /** "p = 0.012", or "p < 0.001"; the parts stay on one line. */
  pValue(value: Ratio): string {
    const isTiny = compare(value, SMALLEST_P) < 0;
    const shown = this.localised(roundedTo(isTiny ? SMALLEST_P : value, 3));
    return `p\u00a0${isTiny ? '<' : '='}\u00a0${shown}`;
  }

  /** "5 March 2012" */
  date(iso: string): string {
    const [year = '', month = '', day = ''] = iso.split('-');
    return this.wording.date(Number(year), this.monthName(month), Number(day));
  }

  /** "5 Mar 2012", for tables. */
  shortDate(iso: string): string {
    return this.wording.shortDate(this.shortParts(iso));
  }

  /** "5 Mar – 16 Apr 2012", for tables. */
  shortPeriod(from: string, to: string): string {
    return from === to ? this.shortDate(from) : this.wording.shortPeriod(this.shortParts(from), this.shortParts(to));
  }

  /** "March 2012" from YYYY-MM. */
  month(yearMonth: string): string {
    const [year = '', month = ''] = yearMonth.split('-');
    return this.wording.month(Number(year), this.monthName(month));
  }

  /** "5–16 March 2012", or two whole dates. */
  period({ from, to }: { readonly from: string; readonly to: string }): string {
    if (from === to) return this.date(from);
    return this.wording.period(this.date(from), this.date(to));
  }

  /** "Mar 2012" from YYYY-MM, for tables and axes. */
  shortMonth(yearMonth: string): string {
    const { year, month } = this.shortParts(yearMonth);
    return this.wording.shortMonth(year, month);
  }

  private shortParts(iso: string): ShortDate {
    const [year = '', month = '', day = ''] = iso.split('-');
    return { year: Number(year), month: nameOf(this.wording.shortMonths, month), day: Number(day) };
  }

  private monthName(month: string): string {
    return nameOf(this.wording.months, month);
  }

  private digits(value: Ratio): number {
    for (let digits = 0; digits < 4; digits += 1) {
      const shown = roundedTo(value, digits, 100);
      if (this.thresholds.every((threshold) => side(shown, threshold) === compare(value, threshold))) return digits;
    }
    return 4;
  }

  private signed(text: string): string {
    if (/^-?0(\.0*)?$/.test(text)) return this.localised(text.replace('-', ''));
    return text.startsWith('-') ? `−${this.localised(text.slice(1))}` : `+${this.localised(text)}`;
  }

  /** Separators of the language; a true minus sign. */
  private localised(text: string): string {
    const [whole = '', decimals] = text.replace('-', '').split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.wording.groupSeparator);
    const sign = text.startsWith('-') ? '−' : '';
    return sign + (decimals === undefined ? grouped : `${grouped}${this.wording.decimalSeparator}${decimals}`);
  }
}

/** Month 01 to 12 by its name. */
function nameOf(months: readonly string[], month: string): string {
  return months.slice(Number(month) - 1, Number(month)).join('');
}

function side(shownPercent: string, threshold: Ratio): number {
  const [whole = '', decimals = ''] = shownPercent.split('.');
  const shown = { numerator: BigInt(whole + decimals), denominator: 100n * 10n ** BigInt(decimals.length) };
  return compare(shown, threshold);
}

/** 0..5 for the level colours: equal fifths of the score, the darkest for 100 % only. */
export function levelColour(value: Ratio): number {
  return Math.min(5, Math.max(0, Math.floor(toNumber(value) * 5 + 1e-9)));
}
