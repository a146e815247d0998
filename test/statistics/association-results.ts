import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Estimate and interval. */
export type RatioFigures = readonly [value: number, low: number, high: number];

export type TestFigures = readonly [statistic: number, pValue: number];

export interface TableDataSet {
  /** The exposed with and without the outcome, the unexposed with and without. */
  readonly table: readonly [number, number, number, number];
  readonly confidence: number;
  readonly oddsRatio: RatioFigures;
  readonly relativeRisk: RatioFigures;
  readonly chiSquare: TestFigures;
  readonly yatesChiSquare: TestFigures;
  readonly fisherPValue: number;
  readonly populationAttributableShare: number;
  readonly smallestExpectedCount: number;
}

export interface RegressionDataSet {
  /** Beside the intercept, which is the first column of each design. */
  readonly columns: readonly (readonly number[])[];
  /** A digit a case. */
  readonly outcomes: string;
}

export interface FittedDataSet extends RegressionDataSet {
  readonly confidence: number;
  readonly estimates: readonly number[];
  readonly standardErrors: readonly number[];
  readonly z: readonly number[];
  readonly pValues: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly logLikelihood: number;
}

interface Results {
  readonly 'two-by-two': readonly TableDataSet[];
  readonly 'multiple-tests': readonly Readonly<Record<'pValues' | 'benjaminiHochberg' | 'holm', readonly number[]>>[];
  readonly logistic: {
    readonly fitted: readonly FittedDataSet[];
    readonly singular: readonly (RegressionDataSet & { readonly dependentColumns: readonly number[] })[];
  };
  readonly separation: readonly {
    readonly columns: readonly (readonly number[])[];
    readonly outcomes: readonly boolean[];
    readonly separation: { readonly extent: string; readonly unboundedColumns: readonly number[] } | null;
  }[];
}

/** What the script of this name in `test/statistics/r` wrote. */
export function readAssociationResults<Name extends keyof Results>(name: Name): Results[Name] {
  return JSON.parse(readFileSync(join(__dirname, 'r', `${name}.json`), 'utf8'));
}

/** A figure as this project and as R has it. */
export type FigurePair = readonly [ours: number | undefined, theirs: number | undefined];

/** Figures of two lists, position by position. */
export function paired(ours: readonly number[], theirs: readonly number[]): FigurePair[] {
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => [ours[index], theirs[index]]);
}

/** Largest difference, absolute or, for figures above 1, relative; infinite where a figure is missing or not finite. */
export function largestDifference(pairs: readonly FigurePair[]): number {
  return pairs.reduce((largest, pair) => Math.max(largest, differenceOf(pair)), 0);
}

function differenceOf([ours = NaN, theirs = NaN]: FigurePair): number {
  const difference = Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));
  return Number.isFinite(difference) ? difference : Infinity;
}
