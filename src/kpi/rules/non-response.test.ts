import fc from 'fast-check';
import { nonResponseBounds } from './non-response';

describe('bounds for non-response', () => {
  it('leave open what all who did not answer would have said', () => {
    // 170 of 200 answers, 1,000 invitations: 17 % if nobody else was satisfied, 97 % if all were.
    expect(nonResponseBounds({ successes: 170, answered: 200, invited: 1000 })).toEqual({ low: 0.17, high: 0.97 });
  });

  it('are a point when everyone answered, and everything when nobody did', () => {
    expect(nonResponseBounds({ successes: 3, answered: 4, invited: 4 })).toEqual({ low: 0.75, high: 0.75 });
    expect(nonResponseBounds({ successes: 0, answered: 0, invited: 9 })).toEqual({ low: 0, high: 1 });
  });

  it('hold the share of all invited, whatever the others would have said, and are as wide as the non-response', () => {
    const counts = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50)).filter(([a, b, c, d]) => a + b + c + d > 0);
    fc.assert(
      fc.property(counts, ([successes, failures, silentSuccesses, silentFailures]) => {
        const answered = successes + failures;
        const invited = answered + silentSuccesses + silentFailures;
        const { low, high } = nonResponseBounds({ successes, answered, invited });
        const truth = (successes + silentSuccesses) / invited;
        expect(low).toBeLessThanOrEqual(truth);
        expect(high).toBeGreaterThanOrEqual(truth);
        expect(high - low).toBeCloseTo(1 - answered / invited, 12);
      }),
    );
  });

  it.each([
    [3, 2, 4],
    [1, 5, 4],
    [-1, 2, 4],
    [0, 0, 0],
    [0.5, 2, 4],
    [1, NaN, 4],
  ])('refuse %p of %p answers to %p invitations', (successes, answered, invited) => {
    expect(() => nonResponseBounds({ successes, answered, invited })).toThrow(RangeError);
  });
});
