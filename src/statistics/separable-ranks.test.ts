import fc from 'fast-check';
import type { Counts } from './proportion';
import { meanComparisons, separableMeanRanks, separableShareRanks, shareComparisons } from './separable-ranks';
import { fisherPValue } from './two-by-two';
import type { MeanSummary } from './welch';

const of = (successes: number, sample: number): Counts => ({ successes, sample });

const around = (mean: number): MeanSummary => ({ mean, standardDeviation: 40, size: 200 });

const counts = fc
  .integer({ min: 1, max: 2000 })
  .chain((sample) => fc.record({ successes: fc.integer({ min: 0, max: sample }), sample: fc.constant(sample) }));

describe('ranks of shares', () => {
  it('are one range where nothing can be told apart', () => {
    const { ranks, pairs, provenPairs } = separableShareRanks([of(8, 10), of(7, 10), of(9, 10)], 'higher');
    expect(ranks).toEqual(Array.from({ length: 3 }, () => ({ from: 1, to: 3, tier: 1 })));
    expect([pairs, provenPairs]).toEqual([3, 0]);
  });

  it('count those that are proven better and worse, and begin a tier below its first', () => {
    const { order, ranks, provenPairs } = separableShareRanks(
      [of(600, 1000), of(900, 1000), of(890, 1000), of(610, 1000), of(8, 10)],
      'higher',
    );
    expect(order).toEqual([1, 2, 4, 3, 0]);
    expect(ranks).toEqual([
      { from: 3, to: 5, tier: 2 },
      { from: 1, to: 3, tier: 1 },
      { from: 1, to: 3, tier: 1 },
      { from: 3, to: 5, tier: 2 },
      { from: 1, to: 5, tier: 1 }, // ten calls prove nothing
    ]);
    expect(provenPairs).toBe(4);
  });

  it('begin with the lowest share where lower is better', () => {
    const { order, ranks } = separableShareRanks([of(600, 1000), of(900, 1000)], 'lower');
    expect(order).toEqual([0, 1]);
    expect(ranks[0]).toEqual({ from: 1, to: 1, tier: 1 });
    expect(ranks[1]).toEqual({ from: 2, to: 2, tier: 2 });
  });

  it('prove more at a lower confidence', () => {
    const groups = [of(80, 100), of(65, 100), of(75, 100)];
    expect(separableShareRanks(groups, 'higher', 0.95).provenPairs).toBe(0);
    expect(separableShareRanks(groups, 'higher', 0.9).provenPairs).toBe(1);
  });

  it('hold the place in the order, and add up', () => {
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 2, maxLength: 12 }),
        fc.constantFrom('higher' as const, 'lower' as const),
        (groups, direction) => {
          const { order, ranks, provenPairs } = separableShareRanks(groups, direction);
          const steps = order.map((group, index) => ({ ...ranks[group]!, place: index + 1 }));
          for (const [index, { from, to, tier, place }] of steps.entries()) {
            expect(from).toBeLessThanOrEqual(place);
            expect(to).toBeGreaterThanOrEqual(place);
            expect(tier - (steps[index - 1]?.tier ?? 0)).toBeGreaterThanOrEqual(index === 0 ? 1 : 0);
          }
          const better = ranks.reduce((sum, { from }) => sum + from - 1, 0);
          const worse = ranks.reduce((sum, { to }) => sum + groups.length - to, 0);
          expect([better, worse]).toEqual([provenPairs, provenPairs]);
        },
      ),
    );
  });

  it('turn round with the direction', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 2, maxLength: 8 }), (groups) => {
        const last = groups.length + 1;
        const turned = separableShareRanks(groups, 'lower').ranks.map(({ from, to }) => [last - to, last - from]);
        expect(turned).toEqual(separableShareRanks(groups, 'higher').ranks.map(({ from, to }) => [from, to]));
      }),
    );
  });

  it('refuse a single group, what is no proportion, and a confidence that is none', () => {
    expect(() => separableShareRanks([of(1, 2)], 'higher')).toThrow('Groups are compared from two on; there are 1.');
    expect(() => separableShareRanks([of(1, 2), of(3, 2)], 'higher')).toThrow(RangeError);
    expect(() => separableShareRanks([of(1, 2), of(1, 2)], 'higher', 1)).toThrow(RangeError);
  });
});

describe('a comparison of two shares', () => {
  it('is exact where few cases are expected', () => {
    const [test] = shareComparisons([of(9, 10), of(3, 10)]);
    expect(test?.pValue).toBe(
      fisherPValue({ exposedWith: 9, exposedWithout: 1, unexposedWith: 3, unexposedWithout: 7 }),
    );
    expect(test).toMatchObject({ first: 0, second: 1 });
    expect(test?.difference).toBeCloseTo(0.6, 12);
  });

  it('of equal shares at 0 or 1 proves nothing', () => {
    expect(shareComparisons([of(10, 10), of(900, 900)])[0]).toMatchObject({ pValue: 1, adjustedPValue: 1 });
  });
});

describe('ranks of means', () => {
  it('tell apart what the spreads let', () => {
    const { order, ranks } = separableMeanRanks([around(320), around(300), around(302)], 'lower');
    expect(order).toEqual([1, 2, 0]);
    expect(ranks).toEqual([
      { from: 3, to: 3, tier: 2 },
      { from: 1, to: 2, tier: 1 },
      { from: 1, to: 2, tier: 1 },
    ]);
  });

  it('refuse groups whose error is not known', () => {
    expect(() => meanComparisons([around(300), { ...around(310), standardDeviation: 0 }])).toThrow('without spread');
  });
});
