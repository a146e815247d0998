import { differenceOfMeans, differenceOfShares } from './group-difference';
import { newcombeInterval, type Counts } from './proportion';
import type { MeanSummary } from './welch';

const of = (successes: number, sample: number): Counts => ({ successes, sample });

const around = (mean: number): MeanSummary => ({ mean, standardDeviation: 40, size: 200 });

const OWN = [of(900, 1000), of(700, 1000), of(80, 100)];
const VENDOR = [of(600, 1000), of(850, 1000)];

describe('the difference of two sets of shares', () => {
  it('is told of all cases, and of the groups', () => {
    const { pooled, byGroup } = differenceOfShares(OWN, VENDOR);
    expect(pooled.difference).toBeCloseTo(1680 / 2100 - 1450 / 2000, 12);
    expect(pooled.interval).toEqual(newcombeInterval(of(1680, 2100), of(1450, 2000)));
    expect(byGroup?.difference).toBeCloseTo(0.8 - 0.725, 12);
  });

  it('is less sure of groups than of cases', () => {
    const { pooled, byGroup } = differenceOfShares(OWN, VENDOR);
    expect(pooled.interval.low).toBeGreaterThan(0);
    expect(byGroup?.interval.low).toBeLessThan(0);
    expect(byGroup?.pValue).toBeGreaterThan(0.05);
  });

  it('is told of cases only where a side has one group, or groups do not differ', () => {
    expect(differenceOfShares(OWN, [of(1, 2)]).byGroup).toBeNull();
    expect(differenceOfShares([of(1, 2)], VENDOR).byGroup).toBeNull();
    expect(differenceOfShares([of(1, 2), of(2, 4)], [of(1, 4), of(2, 8)]).byGroup).toBeNull();
    expect(differenceOfShares([of(1, 2), of(2, 4)], VENDOR).byGroup).not.toBeNull();
  });

  it('refuses a side without a group', () => {
    expect(() => differenceOfShares([], VENDOR)).toThrow(RangeError);
  });
});

describe('the difference of two sets of means', () => {
  it('is told of all cases, and of the groups', () => {
    const { pooled, byGroup } = differenceOfMeans([around(300), around(320)], [around(330), around(350)]);
    expect(pooled.difference).toBeCloseTo(-30, 12);
    expect(pooled.interval.high).toBeLessThan(0);
    expect(byGroup).toMatchObject({ difference: -30, degreesOfFreedom: 2 });
    expect(byGroup?.interval.high).toBeGreaterThan(0);
  });

  it('refuses a side without a group', () => {
    expect(() => differenceOfMeans([around(300)], [])).toThrow('There is no sample to combine.');
  });
});
