import {
  compare,
  dividedBy,
  fromDecimal,
  minus,
  type Ratio,
  ratio,
  roundedTo,
  times,
  toNumber,
} from '../../../scoring/ratio';
import { countsBelowZero, rangeOf, unitWords } from '../kpi-range';
import { writtenScale } from '../kpi-scale';
import { type Measure, MEASURES } from './mapping';
import { shifted } from './read-number';
import type { TableKpi } from './table-names';
import type { CellPlace, TableFault } from './table-problems';

/** A figure as the table has it, and where. */
export interface Figure extends CellPlace {
  /** Plain decimal, in the unit of the KPI. */
  readonly text: string;
}

export type Figures = Partial<Record<Measure, Figure>>;

/** The figures of a point that was found right: a value, or numerator and denominator. Plain decimals. */
export type PointFigures = Partial<Readonly<Record<Measure, string>>>;

type Report = (place: CellPlace, fault: TableFault) => void;

// Figures have at most 15 digits (`readNumber`), so that numbers of 64 bits keep their order: they are compared as such.

/** What to do about a figure that its KPI can not have. */
export const FIGURE_AND_UNIT = 'Check the figure and the unit that the KPI has.';

/** A number that people can count to, as the schema of cases has it. */
const MOST_COUNT = 1_000_000_000;

/**
 * Checks the figures of one point against each other and against its KPI.
 * @param when "for 2026-01", to name the point by
 * @returns undefined when something was reported
 */
export function completePoint(kpi: TableKpi, when: string, figures: Figures, report: Report): PointFigures | undefined {
  let refused = 0;
  const refuse = (place: CellPlace, fault: TableFault): void => {
    refused += 1;
    report(place, fault);
  };
  const stated = withDerived(figures);
  checkKinds(kpi, when, stated, refuse);
  // What is no figure by itself says nothing about others.
  if (refused === 0) {
    checkCounts(kpi, when, stated, refuse);
    checkSamples(when, stated, refuse);
    checkValue(kpi, when, stated, refuse);
    checkPresence(kpi, when, stated, refuse);
  }
  return refused === 0 ? textsOf(stated) : undefined;
}

/**
 * Counts of promoters and detractors say what a promoter score is; a denominator beside a value is the size of the sample.
 */
function withDerived(figures: Figures): Figures {
  const { denominator, ...others } = figures;
  const { value, numerator, promoters, detractors, n } = others;
  if (numerator !== undefined || denominator === undefined) return figures;
  if (promoters && detractors && value === undefined) {
    const net = minus(fromDecimal(promoters.text), fromDecimal(detractors.text));
    return { ...figures, numerator: { ...promoters, text: shifted(roundedTo(net, 0), 2) } };
  }
  if (value === undefined) return figures;
  return n ? others : { ...others, n: denominator };
}

const COUNTS: readonly Measure[] = ['n', 'population', 'promoters', 'detractors'];

function checkKinds(kpi: TableKpi, when: string, figures: Figures, refuse: Report): void {
  const { key } = kpi;
  for (const measure of COUNTS) {
    const figure = figures[measure];
    if (!figure) continue;
    const least = measure === 'n' || measure === 'population' ? 1 : 0;
    if (/^\d+$/.test(figure.text) && Number(figure.text) >= least && Number(figure.text) <= MOST_COUNT) continue;
    refuse(figure, {
      code: figure.text.startsWith('-') ? 'kpi-table/negative-count' : 'kpi-table/no-count',
      message: `The figure "${measure}" of ${key} ${when} is ${figure.text}.`,
      hint: `It counts people or contacts: a whole number, at least ${least}.`,
    });
  }
  const { numerator, sd } = figures;
  if (numerator?.text.startsWith('-') && !countsBelowZero(kpi)) {
    refuse(numerator, {
      code: 'kpi-table/negative-count',
      message: `The numerator of ${key} ${when} is ${numerator.text}.`,
      hint: 'A count can not be negative.',
    });
  }
  if (sd?.text.startsWith('-')) {
    refuse(sd, {
      code: 'kpi-table/negative-count',
      message: `The standard deviation of ${key} ${when} is ${sd.text}.`,
      hint: 'A standard deviation can not be negative.',
    });
  }
}

function checkCounts({ key, kind }: TableKpi, when: string, { numerator, denominator }: Figures, refuse: Report): void {
  if (denominator && Number(denominator.text) <= 0) {
    const isZero = denominator.text === '0';
    refuse(denominator, {
      code: isZero ? 'kpi-table/zero-denominator' : 'kpi-table/negative-count',
      message: `The denominator of ${key} ${when} is ${denominator.text}.`,
      hint: isZero ? 'Leave the figures of a month without any cases empty.' : 'A count can not be negative.',
    });
  } else if (numerator && denominator && kind === 'proportion' && Number(numerator.text) > Number(denominator.text)) {
    refuse(numerator, {
      code: 'kpi-table/impossible-counts',
      message: `The point of ${key} ${when} counts ${numerator.text} of ${denominator.text}.`,
      hint: 'A proportion has at most as many in the numerator as in the denominator; are they swapped?',
    });
  }
}

/** What is counted among a sample is no more than the sample, and the sample no more than what it was drawn from. */
function checkSamples(when: string, figures: Figures, refuse: Report): void {
  const { promoters, detractors, population } = figures;
  const size = figures.denominator ?? figures.n;
  if (!size) return;
  const [answered, counted] = [Number(size.text), Number(promoters?.text ?? 0) + Number(detractors?.text ?? 0)];
  const counting = promoters ?? detractors;
  if (counting && counted > answered) {
    refuse(counting, {
      code: 'kpi-table/impossible-counts',
      message: `Promoters and detractors ${when} are ${counted} of ${size.text} answers.`,
      hint: 'Count every answer once; the rest is passive.',
    });
  }
  if (population && Number(population.text) < answered) {
    refuse(population, {
      code: 'kpi-table/impossible-counts',
      message: `The sample ${when} is ${size.text}, drawn from ${population.text}.`,
      hint: 'The population is what the sample was drawn from; are they swapped?',
    });
  }
}

function checkValue(kpi: TableKpi, when: string, figures: Figures, refuse: Report): void {
  const { value, numerator, denominator } = figures;
  if (!value) return;
  const range = rangeOf(kpi);
  const number = Number(value.text);
  if (range && (number < toNumber(range.low) || (range.high && number > toNumber(range.high)))) {
    refuse(value, {
      code: 'kpi-table/out-of-range',
      message: `The value of ${kpi.key} ${when} is ${value.text}; it has to be ${range.words}${unitWords(kpi)}.`,
      hint: FIGURE_AND_UNIT,
    });
    return;
  }
  if (!numerator || !denominator || denominator.text === '0') return;
  const perUnit = writtenScale(kpi);
  if (agree(value.text, numerator.text, denominator.text, perUnit)) return;
  const quotient = quotientOf(numerator.text, denominator.text, perUnit);
  refuse(value, {
    code: 'kpi-table/contradiction',
    message: `The value of ${kpi.key} ${when} is ${value.text}, but ${numerator.text} of ${denominator.text} are ${roundedTo(quotient, 2)}.`,
    hint: 'Correct one of them, or leave the value out: it follows from the counts.',
  });
}

const quotientOf = (numerator: string, denominator: string, perUnit: number): Ratio =>
  times(dividedBy(fromDecimal(numerator), fromDecimal(denominator)), ratio(perUnit));

/** Less than one apart in the last digit written: rounded or cut off, both are the same figure. */
function agree(value: string, numerator: string, denominator: string, perUnit: number): boolean {
  const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  const roughly = Math.abs(Number(value) - (Number(numerator) / Number(denominator)) * perUnit) * 10 ** decimals;
  // Rounded figures are half a digit apart: far from where the exact comparison could say otherwise.
  if (decimals < 6 && roughly < 0.9) return true;
  const lastDigit = ratio(1n, 10n ** BigInt(decimals));
  const apart = minus(fromDecimal(value), quotientOf(numerator, denominator, perUnit));
  return compare(apart, lastDigit) < 0 && compare(minus(ratio(0), apart), lastDigit) < 0;
}

function checkPresence({ key }: TableKpi, when: string, figures: Figures, refuse: Report): void {
  const { value, numerator, denominator } = figures;
  const [first] = Object.values(figures);
  if (value || (numerator && denominator) || !first) return;
  refuse(numerator ?? first, {
    code: 'kpi-table/incomplete-figures',
    message: numerator
      ? `${key} ${when} has a numerator without a denominator.`
      : `${key} ${when} has neither a value nor a numerator.`,
    hint: 'A point has a value, or a numerator and a denominator.',
  });
}

/** Counts say more than the value that follows from them. */
function textsOf({ value, ...others }: Figures): PointFigures {
  const kept: Figures = others.numerator || !value ? others : { ...others, value };
  const texts: Partial<Record<Measure, string>> = {};
  for (const measure of MEASURES) {
    const figure = kept[measure];
    if (figure) texts[measure] = figure.text;
  }
  return texts;
}
