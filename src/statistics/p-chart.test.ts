import fc from 'fast-check';
import { laneyChart, laneySigmaZ, pChart, type CountedSample } from './p-chart';

/** Faulty cans of orange juice in thirty samples of fifty (D. C. Montgomery, Introduction to Statistical Quality Control). */
const CANS = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
].map((count) => ({ count, size: 50 }));

const samples = fc.array(
  fc
    .integer({ min: 1, max: 500 })
    .chain((size) => fc.record({ count: fc.integer({ min: 0, max: size }), size: fc.constant(size) })),
  { minLength: 2, maxLength: 20 },
);

const withoutFeature = (given: readonly CountedSample[]): CountedSample[] =>
  given.map(({ count, size }) => ({ count: size - count, size }));

describe('a p-chart', () => {
  it('of the published cans has the published limits and points beyond them', () => {
    const { centre, points, signals } = pChart(CANS);
    expect(centre).toBeCloseTo(0.2313, 4);
    for (const { low, high } of points) expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.0524', '0.4102']);
    const beyond = signals.filter(({ key }) => key === 'beyondLimits');
    expect(beyond.map(({ first }) => first + 1)).toEqual([15, 23]);
  });

  it('has narrower limits where a sample is larger', () => {
    const { points } = pChart([
      { count: 10, size: 50 },
      { count: 90, size: 450 },
    ]);
    // p̄ = 0.2: 0.2 ± 3 · √(0.16 ÷ 50) = 0.2 ± 0.1697, and a third of that.
    expect(points.map(({ low, high }) => [low.toFixed(4), high.toFixed(4)])).toEqual([
      ['0.0303', '0.3697'],
      ['0.1434', '0.2566'],
    ]);
  });

  it('weighs the centre line by the sizes', () => {
    expect(pChart([{ count: 1, size: 1 }, { count: 0, size: 99 }]).centre).toBe(0.01); // prettier-ignore
  });

  it.each([0, 40])('collapses on the centre, without signals, where %p of 40 have the feature throughout', (count) => {
    const { centre, points, signals } = pChart(Array.from({ length: 12 }, () => ({ count, size: 40 })));
    expect(points).toContainEqual({ value: centre, deviation: 0, low: centre, high: centre });
    expect(signals).toEqual([]);
  });

  it('has limits around its centre and within 0 and 1, and calls what lies outside beyond them', () => {
    fc.assert(
      fc.property(samples, (given) => {
        const { centre, points, signals } = pChart(given);
        const outside = points.flatMap(({ value, low, high }, position) =>
          value < low - 1e-9 || value > high + 1e-9 ? [position] : [],
        );
        for (const { low, high } of points) {
          expect(0 <= low && low <= centre && centre <= high && high <= 1).toBe(true);
        }
        const beyond = signals.flatMap(({ key, first }) => (key === 'beyondLimits' ? [first] : []));
        expect(beyond).toEqual(expect.arrayContaining(outside));
      }),
    );
  });

  it('mirrors when what has the feature is swapped with what has not', () => {
    fc.assert(
      fc.property(samples, (given) => {
        const chart = pChart(given);
        const mirrored = pChart(withoutFeature(given));
        expect(mirrored.centre).toBeCloseTo(1 - chart.centre, 10);
        mirrored.points.forEach(({ low, high }, position) => {
          expect(low).toBeCloseTo(1 - chart.points[position]!.high, 10);
          expect(high).toBeCloseTo(1 - chart.points[position]!.low, 10);
        });
      }),
    );
  });

  it.each<[string, CountedSample[]]>([
    ['A chart needs at least two samples; there are 1.', [{ count: 1, size: 2 }]],
    ['0 of 0 is no proportion.', [{ count: 0, size: 0 }, { count: 1, size: 2 }]], // prettier-ignore
    ['3 of 2 is no proportion.', [{ count: 1, size: 2 }, { count: 3, size: 2 }]], // prettier-ignore
    ['-1 of 2 is no proportion.', [{ count: 1, size: 2 }, { count: -1, size: 2 }]], // prettier-ignore
    ['0.5 of 2 is no proportion.', [{ count: 1, size: 2 }, { count: 0.5, size: 2 }]], // prettier-ignore
    ['1 of 2.5 is no proportion.', [{ count: 1, size: 2 }, { count: 1, size: 2.5 }]], // prettier-ignore
    ['NaN of 2 is no proportion.', [{ count: 1, size: 2 }, { count: NaN, size: 2 }]], // prettier-ignore
  ])('refuses: %s', (sentence, given) => {
    for (const made of [pChart, laneyChart, laneySigmaZ]) {
      expect(() => made(given)).toThrow(new RangeError(sentence));
    }
  });
});

describe("Laney's chart", () => {
  it('measures the variation by the moving range', () => {
    // p̄ = 0.5, standard error 0.05: deviations −2, 2, 0; ranges 4 and 2, mean 3; 3 ÷ 1.1284.
    const given = [40, 60, 50].map((count) => ({ count, size: 100 }));
    expect(laneySigmaZ(given)).toBeCloseTo(3 / 1.12838, 5);
    const { sigmaZ, points } = laneyChart(given);
    expect(sigmaZ).toBe(laneySigmaZ(given));
    expect(points[0]?.deviation).toBeCloseTo(-2 / sigmaZ, 12);
    expect(points[0]?.low).toBeCloseTo(0.5 - 3 * 0.05 * sigmaZ, 12);
  });

  it('is silent on large samples whose share varies from day to day, where a p-chart signals', () => {
    const shares = [0.8, 0.83, 0.79, 0.82, 0.81, 0.78, 0.82, 0.8];
    const given = shares.map((share) => ({ count: Math.round(share * 100_000), size: 100_000 }));
    expect(pChart(given).signals).not.toEqual([]);
    expect(laneySigmaZ(given)).toBeGreaterThan(10);
    expect(laneyChart(given).signals).toEqual([]);
  });

  it('collapses on the centre where all shares are equal', () => {
    const given = [{ count: 1, size: 3 }, { count: 10, size: 30 }, { count: 100, size: 300 }]; // prettier-ignore
    const { sigmaZ, centre, points, signals } = laneyChart(given);
    expect(sigmaZ).toBe(0);
    expect(points).toContainEqual({ value: centre, deviation: 0, low: centre, high: centre });
    expect(signals).toEqual([]);
  });

  it('has the same sigma backwards, and when what has the feature is swapped with what has not', () => {
    fc.assert(
      fc.property(samples, (given) => {
        const sigmaZ = laneySigmaZ(given);
        expect(laneySigmaZ(given.toReversed())).toBeCloseTo(sigmaZ, 8);
        expect(laneySigmaZ(withoutFeature(given))).toBeCloseTo(sigmaZ, 8);
      }),
    );
  });

  it('grows with the size of the samples, at the same shares', () => {
    const given = [3, 7, 5, 4].map((count) => ({ count, size: 10 }));
    const larger = given.map(({ count, size }) => ({ count: 100 * count, size: 100 * size }));
    expect(laneySigmaZ(larger)).toBeCloseTo(10 * laneySigmaZ(given), 10);
  });
});
