import fc from 'fast-check';
import { counts, kpiOf, written } from '../../../test/support/kpi-builders';
import { fromDecimal, percent, ratio } from '../../scoring/ratio';
import { wilsonInterval } from '../../statistics/proportion';
import { settlingSample } from './settling-sample';

describe('the sample that settles a verdict', () => {
  it('is the smallest whose interval leaves the target out, if the share stays as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 399 }), fc.integer({ min: 1, max: 99 }), (successes, goal) => {
        const found = settlingSample(kpiOf(), counts('2026-01', successes, 400), percent(goal));
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
    const perThousand = settlingSample(kpiOf({ unit: 'perThousand' }), counts('2026-01', 9, 400), ratio(30));
    expect(perThousand).toEqual(settlingSample(kpiOf(), counts('2026-01', 9, 400), percent(3)));
  });

  it('is not there for a target that the figure equals, or that is on no scale of shares', () => {
    expect(settlingSample(kpiOf(), counts('2026-01', 9, 10), percent(90))).toBeNull();
    expect(settlingSample(kpiOf(), counts('2026-01', 9, 10), percent(110))).toBeNull();
    expect(settlingSample(kpiOf(), counts('2026-01', 9, 10), ratio(-1, 10))).toBeNull();
  });

  it('is not there where nothing is known of the spread', () => {
    const mean = kpiOf({ kind: 'mean', unit: 'seconds' });
    expect(settlingSample(mean, written('2026-01', '420', 20), ratio(400))).toBeNull();
    expect(settlingSample(mean, { ...written('2026-01', '420', 20), promoters: 1 }, ratio(400))).toBeNull();
    expect(settlingSample(mean, { ...written('2026-01', '420'), promoters: 1, detractors: 1 }, ratio(400))).toBeNull();
  });

  it('of answers that are all alike is two', () => {
    const nps = { ...counts('2026-01', 40, 40), promoters: 40, detractors: 0 };
    const score = kpiOf({ kind: 'score', unit: 'points' });
    expect(settlingSample(score, nps, fromDecimal('99'))).toEqual({ as: 'met', sample: 2 });
  });
});
