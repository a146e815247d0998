import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ratings as a script in `test/statistics/r` drew them. */
export interface RatingDataSet {
  /** Their number; the keys are "1", "2" … */
  readonly categories: number;
  /** Items like "12.3", parted by spaces. */
  readonly ratings: string;
}

type Figures = readonly (number | null)[];

interface Results {
  readonly agreement: readonly (RatingDataSet & {
    readonly agreement: number;
    readonly pairs: number;
    readonly byPair: Figures;
    readonly itemsByPair: readonly number[];
  })[];
  readonly kappa: {
    /** For each kind of weights: kappa, standard error, both ends of the interval, observed and expected agreement. */
    readonly cohen: readonly (RatingDataSet & Readonly<Record<'unweighted' | 'linear' | 'quadratic', Figures>>)[];
    /** Kappa, observed and expected agreement. */
    readonly fleiss: readonly (RatingDataSet & { readonly fleiss: Figures })[];
  };
  readonly krippendorff: readonly (RatingDataSet & {
    readonly values: readonly number[];
    readonly nominal: number | null;
    readonly ordinal: number | null;
    readonly interval: number | null;
  })[];
  /** Each coefficient with observed and expected agreement. */
  readonly gwet: readonly (RatingDataSet & { readonly ac1: Figures; readonly ac2: Figures })[];
  readonly 'rater-drift': readonly (RatingDataSet & {
    /** A category per item, a point where there is none. */
    readonly reference: string;
    /** Per rater agreement and compared items, then by category how many were missed and how many added. */
    readonly byReference: readonly Figures[];
    readonly byMajority: readonly Figures[];
  })[];
}

/** What R made of the ratings. */
export function readRatingResults<Name extends keyof Results>(name: Name): Results[Name] {
  return JSON.parse(readFileSync(join(__dirname, 'r', `${name}.json`), 'utf8')) as Results[Name];
}

/** Largest difference of ours from R's, absolute or, above 1, relative; infinite where only one side has a value. */
export function largestGap(ours: Figures, theirs: Figures): number {
  expect(ours).toHaveLength(theirs.length);
  return Math.max(...ours.map((value, index) => gap(value, theirs[index] ?? null)));
}

function gap(ours: number | null, theirs: number | null): number {
  if (ours === null || theirs === null) return ours === theirs ? 0 : Infinity;
  const difference = Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs));
  return Number.isNaN(difference) ? Infinity : difference;
}
