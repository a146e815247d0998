import { Figures } from '../../../src/report/models/figures';
import { figureWordingIn } from '../../../src/report/wording/figures';
import type { Language } from '../language/language';
import type { Exact } from './exact';

export { levelColour } from '../../../src/report/models/figures';

/** Figures of results as the reports print them: the same code rounds them and sets their separators. */
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

/** @param thresholds figures that a score is judged against: rounding must not seem to reach or miss one */
export function resultFigures(language: Language, thresholds: readonly Exact[]): ResultFigures {
  const figures = new Figures(figureWordingIn(language), thresholds);
  return {
    percent: (value) => figures.percent(value),
    percentNumber: (value) => figures.percentNumber(value),
    share: (value) => figures.share(value),
    points: (value) => figures.points(value),
    change: (value) => figures.change(value),
    whole: (count) => figures.whole(count),
  };
}
