import { fitLogistic, type LogisticFit } from '../../src/statistics/logistic';
import {
  largestDifference,
  paired,
  readAssociationResults,
  type FigurePair,
  type FittedDataSet,
  type RegressionDataSet,
} from './association-results';

type Fitted = Extract<LogisticFit, { kind: 'fitted' }>;

const { fitted, singular } = readAssociationResults('logistic');

function fit({ columns, outcomes }: RegressionDataSet, confidence?: number): LogisticFit {
  const cases = Array.from(outcomes);
  const design = cases.map((_, row) => [1, ...columns.map((column) => column[row]!)]);
  return fitLogistic({ design, outcomes: cases.map((digit) => digit === '1') }, confidence);
}

const fits = fitted.map((theirs) => {
  const ours = fit(theirs, theirs.confidence);
  if (ours.kind !== 'fitted') throw new Error(`R fits a sample that is ${ours.kind} here: ${theirs.outcomes}.`);
  return { ours, theirs };
});

const COMPARED: Record<string, (ours: Fitted, theirs: FittedDataSet) => FigurePair[]> = {
  'the coefficients': (ours, theirs) =>
    paired(
      ours.coefficients.map(({ estimate }) => estimate),
      theirs.estimates,
    ),
  'their standard errors': (ours, theirs) =>
    paired(
      ours.coefficients.map(({ standardError }) => standardError),
      theirs.standardErrors,
    ),
  'the Wald statistics': (ours, theirs) =>
    paired(
      ours.coefficients.map(({ z }) => z),
      theirs.z,
    ),
  'their p values': (ours, theirs) =>
    paired(
      ours.coefficients.map(({ pValue }) => pValue),
      theirs.pValues,
    ),
  'the odds ratios': (ours, theirs) =>
    paired(
      ours.coefficients.map(({ oddsRatio }) => oddsRatio),
      theirs.estimates.map(Math.exp),
    ),
  'the lower ends of their intervals': (ours, theirs) =>
    paired(
      ours.coefficients.map(({ interval }) => interval.low),
      theirs.low,
    ),
  'the upper ends of their intervals': (ours, theirs) =>
    paired(
      ours.coefficients.map(({ interval }) => interval.high),
      theirs.high,
    ),
  'the log-likelihood': (ours, theirs) => [[ours.logLikelihood, theirs.logLikelihood]],
};

describe('R agrees on', () => {
  it.each(Object.entries(COMPARED))('%s', (_, compare) => {
    expect(fits.length).toBeGreaterThanOrEqual(500);
    expect(largestDifference(fits.flatMap(({ ours, theirs }) => compare(ours, theirs)))).toBeLessThanOrEqual(1e-6);
  });

  it('the columns that make a design singular', () => {
    expect(singular.length).toBeGreaterThanOrEqual(500);
    expect(singular.map((theirs) => fit(theirs))).toEqual(
      singular.map(({ dependentColumns }) => ({ kind: 'singular', dependentColumns })),
    );
  });
});
