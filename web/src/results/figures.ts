import { compare, roundedTo, type Exact } from './exact';

/** Figures of results as the reports print them: the same rounding, the same separators. */
export interface ResultFigures {
  /** "62%", with decimals only where they show on which side of a threshold it lies. */
  readonly percent: (value: Exact) => string;
  /** As `percent`, without the sign. */
  readonly percentNumber: (value: Exact) => string;
  /** A share that nothing is judged by: whole percent. */
  readonly share: (value: Exact) => string;
  /** Part of the total score in points of 100: "3.4". */
  readonly points: (value: Exact) => string;
  /** "+4.2" points of 100. */
  readonly change: (value: Exact) => string;
  readonly whole: (count: number) => string;
}

type Language = 'en' | 'id' | 'zh';

interface Separators {
  readonly group: string;
  readonly decimal: string;
}

const SEPARATORS: Readonly<Record<Language, Separators>> = {
  en: { group: ',', decimal: '.' },
  id: { group: '.', decimal: ',' },
  zh: { group: ',', decimal: '.' },
};

/** Decimals at most, where a figure lies that near to a threshold. */
const MOST_DIGITS = 4;

/** @param thresholds figures that a score is judged against: rounding must not seem to reach or miss one */
export function resultFigures(language: Language, thresholds: readonly Exact[]): ResultFigures {
  const localised = (text: string): string => localisedIn(text, SEPARATORS[language]);
  const digitsOf = (value: Exact): number => {
    for (let digits = 0; digits < MOST_DIGITS; digits += 1) {
      const shown = shownAs(value, digits);
      if (thresholds.every((threshold) => compare(shown, threshold) === compare(value, threshold))) return digits;
    }
    return MOST_DIGITS;
  };
  const percentNumber = (value: Exact): string => localised(roundedTo(value, digitsOf(value), 100));
  return {
    percentNumber,
    percent: (value) => `${percentNumber(value)}%`,
    share: (value) => `${localised(roundedTo(value, 0, 100))}%`,
    points: (value) => localised(roundedTo(value, 1, 100)),
    change: (value) => signed(localised(roundedTo(value, 1, 100)), compare(value, { numerator: 0n, denominator: 1n })),
    whole: (count) => localised(String(count)),
  };
}

/** What a reader takes a rounded percentage for. */
function shownAs(value: Exact, digits: number): Exact {
  const numerator = BigInt(roundedTo(value, digits, 100).replace('.', ''));
  return { numerator, denominator: 100n * 10n ** BigInt(digits) };
}

/** A true minus sign, separators of the language. */
function localisedIn(text: string, { group, decimal }: Separators): string {
  const [whole = '', decimals] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = text.startsWith('-') ? '−' : '';
  return sign + (decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`);
}

/** "+4.2"; what is rounded to nothing has no sign. */
function signed(text: string, sign: number): string {
  return sign > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** 0..5 for the colours of levels: equal fifths of the score, the darkest for 100 % only. */
export function levelColour(value: Exact): number {
  const fifths = (value.numerator * 5n) / value.denominator;
  return Math.min(5, Math.max(0, Number(fifths)));
}
