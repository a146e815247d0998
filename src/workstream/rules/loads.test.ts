import { workstreamsOf } from '../../../test/support/plan-builders';
import { toFraction } from '../../scoring/ratio';
import { functionLoads } from './loads';
import { schedule } from './schedule';

describe('the load of a function', () => {
  it('is spread evenly over the days of each item', () => {
    // training: 8 person-days on days 0–3, 6 on days 4–9; quality: 1 on days 0–2
    const people = new Map([['training', 3]]);
    const workstreams = workstreamsOf({
      rollout: {
        items: {
          build: { owner: 'training', effort: 8, days: 4 },
          train: { owner: 'training', effort: 6, days: 6, after: ['build'] },
          check: { owner: 'quality', effort: 1, days: 3 },
        },
      },
    });
    const loads = functionLoads(schedule(workstreams, people), people).map(({ peak, weekly, ...load }) => ({
      ...load,
      peak: toFraction(peak),
      weekly: weekly.map(toFraction),
    }));
    expect(loads).toEqual([
      { ownerFunction: 'training', capacity: 3, effort: 14, peak: '2/1', weekly: ['9/1', '5/1'] }, // 4 × 2 + 1 × 1
      { ownerFunction: 'quality', capacity: 2, effort: 1, peak: '1/3', weekly: ['1/1', '0/1'] },
    ]);
  });

  it('peaks where items overlap', () => {
    const people = new Map([['operations', 4]]);
    const items = { a: { effort: 6, days: 4 }, b: { effort: 2, days: 2 }, c: { effort: 1, days: 2, after: ['b'] } };
    const [load] = functionLoads(schedule(workstreamsOf({ ws: { items } }), people), people);
    expect(load && toFraction(load.peak)).toBe('5/2');
  });

  it('lists functions of equal effort by key', () => {
    const items = { a: { owner: 'quality', effort: 2, days: 2 }, b: { owner: 'finance', effort: 2, days: 2 } };
    const loads = functionLoads(schedule(workstreamsOf({ ws: { items } }), new Map()), new Map());
    expect(loads.map(({ ownerFunction }) => ownerFunction)).toEqual(['finance', 'quality']);
  });
});
