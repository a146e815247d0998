import * as fc from 'fast-check';
import { fitLogistic, type LogisticData, type LogisticFit } from './logistic';

/** Fixed, so that a run can be repeated; change it to look elsewhere. */
const RUNS = { seed: 20260313, numRuns: 100 };

type Fitted = Extract<LogisticFit, { kind: 'fitted' }>;

function fitted(data: LogisticData): Fitted {
  const fit = fitLogistic(data);
  if (fit.kind !== 'fitted') throw new Error(`The fit is ${fit.kind}.`);
  return fit;
}

/** Samples of an intercept and two columns that have an estimate. */
const overlapping = fc
  .array(fc.record({ x: fc.integer({ min: -5, max: 5 }), y: fc.integer({ min: 0, max: 1 }), outcome: fc.boolean() }), {
    minLength: 10,
    maxLength: 40,
  })
  .map((cases) => ({ design: cases.map(({ x, y }) => [1, x, y]), outcomes: cases.map(({ outcome }) => outcome) }))
  .filter((data) => fitLogistic(data).kind === 'fitted');

describe('the estimates', () => {
  it('are at the maximum: what is observed equals what is expected, in every column', () => {
    fc.assert(
      fc.property(overlapping, ({ design, outcomes }) => {
        const fit = fitted({ design, outcomes });
        const expected = design.map((row) => {
          const logOdds = row.reduce((sum, value, column) => sum + value * fit.coefficients[column]!.estimate, 0);
          return 1 / (1 + Math.exp(-logOdds));
        });
        for (const column of [0, 1, 2]) {
          const left = design.reduce(
            (sum, row, index) => sum + row[column]! * (Number(outcomes[index]) - expected[index]!),
            0,
          );
          expect(left).toBeCloseTo(0, 8);
        }
        expect(fit.logLikelihood).toBeLessThan(0);
        // No worse than chance for every case.
        expect(fit.logLikelihood).toBeGreaterThanOrEqual(design.length * Math.log(0.5) - 1e-9);
      }),
      RUNS,
    );
  });

  it('turn round with the outcome, and do not depend on the order of cases and columns', () => {
    fc.assert(
      fc.property(overlapping, ({ design, outcomes }) => {
        const fit = fitted({ design, outcomes });
        const turned = fitted({ design, outcomes: outcomes.map((outcome) => !outcome) });
        const shuffled = fitted({
          design: design.map((row) => [...row].reverse()).reverse(),
          outcomes: [...outcomes].reverse(),
        });
        for (const [column, { estimate, standardError }] of fit.coefficients.entries()) {
          expect(turned.coefficients[column]!.estimate).toBeCloseTo(-estimate, 7);
          expect(shuffled.coefficients[2 - column]!.estimate).toBeCloseTo(estimate, 7);
          expect(shuffled.coefficients[2 - column]!.standardError).toBeCloseTo(standardError, 6);
        }
      }),
      RUNS,
    );
  });

  it('stay when every case comes twice, with errors smaller by √2', () => {
    fc.assert(
      fc.property(overlapping, ({ design, outcomes }) => {
        const once = fitted({ design, outcomes });
        const twice = fitted({ design: [...design, ...design], outcomes: [...outcomes, ...outcomes] });
        expect(twice.logLikelihood).toBeCloseTo(2 * once.logLikelihood, 8);
        for (const [column, { estimate, standardError }] of once.coefficients.entries()) {
          expect(twice.coefficients[column]!.estimate).toBeCloseTo(estimate, 7);
          expect(twice.coefficients[column]!.standardError).toBeCloseTo(standardError / Math.SQRT2, 6);
        }
      }),
      RUNS,
    );
  });
});
