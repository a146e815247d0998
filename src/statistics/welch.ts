import { studentAbove, studentQuantile } from './distributions';
import type { Interval } from './interval';
import type { MeanInterval } from './mean';
import { checkConfidence } from './sample-checks';

/** What is known of a sample whose values are not at hand. */
export interface MeanSummary {
  readonly mean: number;
  /** With the divisor n − 1, in the unit of the mean. */
  readonly standardDeviation: number;
  /** Values in the sample. */
  readonly size: number;
}

export interface WelchTest {
  /** First minus second mean. */
  readonly difference: number;
  readonly interval: Interval;
  /** Difference in standard errors. */
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided, 0..1. */
  readonly pValue: number;
}

/**
 * Two-sided t test that two independent samples have the same mean, whose spreads may differ (B. L. Welch, 1947), with
 * the interval of the difference.
 * @throws RangeError for a sample of fewer than two values or with an impossible spread, when neither sample has any
 * spread, and for a confidence outside 0..1
 */
export function welchTest(first: MeanSummary, second: MeanSummary, confidence = 0.95): WelchTest {
  checkConfidence(confidence);
  [first, second].forEach(checkSummary);
  const [variance1, variance2] = [errorVariance(first), errorVariance(second)];
  const variance = variance1 + variance2;
  if (variance === 0) throw new RangeError('Two samples without any spread do not show how far chance reaches.');
  const degreesOfFreedom =
    1 / ((variance1 / variance) ** 2 / (first.size - 1) + (variance2 / variance) ** 2 / (second.size - 1));
  const difference = first.mean - second.mean;
  const t = difference / Math.sqrt(variance);
  const half = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * Math.sqrt(variance);
  return {
    difference,
    interval: { low: difference - half, high: difference + half },
    t,
    degreesOfFreedom,
    pValue: Math.min(1, 2 * studentAbove(Math.abs(t), degreesOfFreedom)),
  };
}

/**
 * As `meanInterval`, of a sample that is known by its summary.
 * @throws RangeError for a sample of fewer than two values or with an impossible spread, and for a confidence outside 0..1
 */
export function summaryInterval(summary: MeanSummary, confidence = 0.95): MeanInterval {
  checkConfidence(confidence);
  checkSummary(summary);
  const half = studentQuantile((1 + confidence) / 2, summary.size - 1) * Math.sqrt(errorVariance(summary));
  return { mean: summary.mean, low: summary.mean - half, high: summary.mean + half };
}

/**
 * All values of the samples taken together: their mean, and their spread within and between the samples.
 * @throws RangeError without a sample, and for one of fewer than two values or with an impossible spread
 */
export function combinedSummary(summaries: readonly MeanSummary[]): MeanSummary {
  if (summaries.length === 0) throw new RangeError('There is no sample to combine.');
  summaries.forEach(checkSummary);
  const size = sum(summaries.map((summary) => summary.size));
  const mean = sum(summaries.map((summary) => summary.size * summary.mean)) / size;
  const squares = summaries.map(
    (summary) => (summary.size - 1) * summary.standardDeviation ** 2 + summary.size * (summary.mean - mean) ** 2,
  );
  return { mean, standardDeviation: Math.sqrt(sum(squares) / (size - 1)), size };
}

/** @throws RangeError for a sample of fewer than two values, or one without spread, from which no error can be told */
export function checkSummaries(summaries: readonly MeanSummary[]): void {
  for (const summary of summaries) {
    checkSummary(summary);
    if (summary.standardDeviation === 0) throw new RangeError('A sample without spread tells nothing about its error.');
  }
}

function checkSummary({ mean, standardDeviation, size }: MeanSummary): void {
  if (!(Number.isSafeInteger(size) && size >= 2)) throw new RangeError(`A sample of ${size} has no spread.`);
  if (!Number.isFinite(mean)) throw new RangeError(`${mean} is no mean.`);
  if (!(standardDeviation >= 0 && standardDeviation < Infinity)) {
    throw new RangeError(`${standardDeviation} is no standard deviation.`);
  }
}

const errorVariance = ({ standardDeviation, size }: MeanSummary): number => standardDeviation ** 2 / size;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
