import fc from 'fast-check';
import { counts, kpiOf, written } from '../../../test/support/kpi-builders';
import { fromDecimal, percent, ratio, type Ratio } from '../../scoring/ratio';
import { wilsonInterval } from '../../statistics/proportion';
import type { TargetBounds } from './kpi-target';
import { settlingSample } from './settling-sample';

const atLeast = (at: Ratio): TargetBounds => [{ at, side: 'higher' }];
const range = (low: Ratio, high: Ratio): TargetBounds => [
  { at: low, side: 'higher' },
  { at: high, side: 'lower' },
];

describe('the sample that settles a verdict', () => {
  it('is the smallest whose interval leaves the target out, if the share stays as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 399 }), fc.integer({ min: 1, max: 99 }), (successes, goal) => {
        const found = settlingSample(kpiOf(), counts('2026-01', successes, 400), atLeast(percent(goal)));
        const share = successes / 400;
        fc.pre(share !== goal / 100);
        const settles = (sample: number): boolean => {
          const { low, high } = wilsonInterval(share * sample, sample);
          return share > goal / 100 ? low >= goal / 100 : high <= goal / 100;
        };
        expect(settles(found!.sample)).toBe(true);
        expect(found!.sample === 1 || !settles(found!.sample - 1)).toBe(true);
      }),
    );
  });

  it('does not depend on the unit in which the share is told', () => {
    const perThousand = settlingSample(kpiOf({ unit: 'perThousand' }), counts('2026-01', 9, 400), atLeast(ratio(30)));
    expect(perThousand).toEqual(settlingSample(kpiOf(), counts('2026-01', 9, 400), atLeast(percent(3))));
  });

  it('is not there for a target that the figure equals, or that is on no scale of shares', () => {
    expect(settlingSample(kpiOf(), counts('2026-01', 9, 10), atLeast(percent(90)))).toBeNull();
    expect(settlingSample(kpiOf(), counts('2026-01', 9, 10), atLeast(percent(110)))).toBeNull();
    expect(settlingSample(kpiOf(), counts('2026-01', 9, 10), atLeast(ratio(-1, 10)))).toBeNull();
  });

  it('is not there where nothing is known of the spread', () => {
    const mean = kpiOf({ kind: 'mean', unit: 'seconds' });
    expect(settlingSample(mean, written('2026-01', '420', 20), atLeast(ratio(400)))).toBeNull();
    expect(settlingSample(mean, { ...written('2026-01', '420', 20), promoters: 1 }, atLeast(ratio(400)))).toBeNull();
    expect(
      settlingSample(mean, { ...written('2026-01', '420'), promoters: 1, detractors: 1 }, atLeast(ratio(400))),
    ).toBeNull();
  });

  it('of answers that are all alike is two', () => {
    const nps = { ...counts('2026-01', 40, 40), promoters: 40, detractors: 0 };
    const score = kpiOf({ kind: 'score', unit: 'points' });
    expect(settlingSample(score, nps, atLeast(fromDecimal('99')))).toEqual({ as: 'met', sample: 2 });
  });

  it('proves a figure within a range against the bound that asks for more', () => {
    const share = counts('2026-01', 78, 100);
    const [low, high] = [percent(75), percent(85)];
    expect(settlingSample(kpiOf(), share, range(low, high))).toEqual(settlingSample(kpiOf(), share, atLeast(low)));
    const met = settlingSample(kpiOf(), share, range(low, high));
    const { low: from, high: to } = wilsonInterval(0.78 * met!.sample, met!.sample);
    expect(met!.as).toBe('met');
    expect(from >= 0.75 && to <= 0.85).toBe(true);
  });

  it('proves a figure outside a range against the bound that it misses', () => {
    const bounds = range(percent(75), percent(85));
    expect(settlingSample(kpiOf(), counts('2026-01', 70, 100), bounds)).toEqual(
      settlingSample(kpiOf(), counts('2026-01', 70, 100), atLeast(percent(75))),
    );
    const above = settlingSample(kpiOf(), counts('2026-01', 90, 100), bounds);
    expect(above).toMatchObject({ as: 'notMet' });
    expect(wilsonInterval(0.9 * above!.sample, above!.sample).low).toBeGreaterThan(0.85);
  });

  it('is not there for a figure at either end of a range', () => {
    const bounds = range(percent(75), percent(85));
    expect(settlingSample(kpiOf(), counts('2026-01', 75, 100), bounds)).toBeNull();
    expect(settlingSample(kpiOf(), counts('2026-01', 85, 100), bounds)).toBeNull();
  });

  it('proves nothing against an end of the scale, beyond which there is no share', () => {
    const none = settlingSample(kpiOf(), counts('2026-01', 0, 20), range(ratio(0), percent(10)));
    expect(none).toMatchObject({ as: 'met' });
    expect(wilsonInterval(0, none!.sample).high).toBeLessThanOrEqual(0.1);
    const all = settlingSample(kpiOf(), counts('2026-01', 20, 20), range(percent(90), ratio(1)));
    expect(all).toEqual(none);
  });

  it('of a mean within a range is that of the nearer bound', () => {
    const mean = kpiOf({ kind: 'mean', unit: 'seconds', direction: 'band' });
    const point = { ...written('2026-01', '415', 20), sd: 80 };
    expect(settlingSample(mean, point, range(ratio(300), ratio(420)))).toEqual({ as: 'met', sample: 986 });
  });
});
