import { compare, minus, plus, ratio, times, type Ratio } from '../../scoring/ratio';
import type { UnitResult } from '../../scoring/score-assessment';

export interface RankedUnit {
  readonly unit: string;
  readonly ratio: Ratio;
}

/** Scored units, the best first; ties keep the order of the assessment. Units without a score are left out. */
export function rankUnits(units: readonly UnitResult[]): readonly RankedUnit[] {
  return units
    .flatMap(({ score, verdict }) =>
      verdict.capped.outcome.kind === 'scored' ? [{ unit: score.ref, ratio: verdict.capped.outcome.ratio }] : [],
    )
    .sort((a, b) => compare(b.ratio, a.ratio));
}

export interface Spread {
  readonly count: number;
  readonly lowest: Ratio;
  readonly lowerQuartile: Ratio;
  readonly median: Ratio;
  readonly upperQuartile: Ratio;
  readonly highest: Ratio;
  /** highest − lowest */
  readonly range: Ratio;
}

/**
 * Five-number summary; quartiles interpolate linearly between order statistics (Hyndman–Fan type 7, as in Excel's
 * QUARTILE.INC). Null for no values.
 */
export function spreadOf(values: readonly Ratio[]): Spread | null {
  const sorted = [...values].sort(compare);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (!lowest || !highest) return null;
  const at = (index: number): Ratio => sorted[index] ?? highest;
  const quarter = (k: number): Ratio => {
    const position = k * (sorted.length - 1);
    const below = at(Math.floor(position / 4));
    const above = at(Math.floor(position / 4) + 1);
    return plus(below, times(minus(above, below), ratio(position % 4, 4)));
  };
  return {
    count: sorted.length,
    lowest,
    lowerQuartile: quarter(1),
    median: quarter(2),
    upperQuartile: quarter(3),
    highest,
    range: minus(highest, lowest),
  };
}
