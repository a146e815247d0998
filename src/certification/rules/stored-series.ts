import type { KpiPoint, KpiSeries } from '../../assessment/assessment';
import { dividedBy, fromDecimal } from '../../scoring/ratio';

type Measure = 'value' | 'numerator' | 'denominator' | 'n' | 'sd' | 'population' | 'promoters' | 'detractors';
/** A month as it is stored: numbers as decimal texts. */
export type PointTexts = Readonly<Partial<Record<Measure, string>>> & { readonly month: string };

/** The months of one KPI at a unit that stands for a certified place. */
export interface StoredSeries {
  /** Ref. */
  readonly unit: string;
  readonly kpi: string;
  /** Empty: all channels together. */
  readonly channel: string;
  readonly points: readonly PointTexts[];
}

/** As the rules of KPIs know it: exact, without targets. */
export const seriesFrom = ({ unit, kpi, channel, points }: StoredSeries): KpiSeries => ({
  ...{ kpi, unit, points: points.map(pointFrom) },
  ...(channel === '' ? {} : { channel }),
});

/** A value where there is one, else counts, whose quotient is the figure. */
function pointFrom({ month, value, numerator = '0', denominator = '1', ...rest }: PointTexts): KpiPoint {
  const base = { month, ...numbersIn(rest) };
  if (value !== undefined) return { ...base, value: fromDecimal(value) };
  const counts = { numerator: fromDecimal(numerator), denominator: fromDecimal(denominator) };
  return { ...base, ...counts, value: dividedBy(counts.numerator, counts.denominator) };
}

type Numbers = Partial<Record<'n' | 'sd' | 'population' | 'promoters' | 'detractors', number>>;

const numbersIn = (texts: Readonly<Partial<Record<keyof Numbers, string>>>): Numbers =>
  Object.fromEntries(Object.entries(texts).map(([measure, text]) => [measure, Number(text)]));
