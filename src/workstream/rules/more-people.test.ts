import { workstreamsOf, type Sketches } from '../../../test/support/plan-builders';
import { fewestMorePeople } from './more-people';
import { schedule } from './schedule';

const tenDays = { effort: 10, days: 10 };

describe('fewest more people', () => {
  it('are those who can do side by side what does not fit one after the other', () => {
    const workstreams = workstreamsOf({ three: { items: { a: tenDays, b: tenDays, c: tenDays } } });
    const people = new Map([['operations', 1]]);
    expect(schedule(workstreams, people).length).toBe(30);
    expect(fewestMorePeople(workstreams, people, 20)).toEqual([{ ownerFunction: 'operations', people: 1 }]);
    expect(fewestMorePeople(workstreams, people, 10)).toEqual([{ ownerFunction: 'operations', people: 2 }]);
    expect(schedule(workstreams, new Map([['operations', 3]])).length).toBe(10);
  });

  it('shorten an item that was stretched for want of people', () => {
    const workstreams = workstreamsOf({ rollout: { items: { train: { owner: 'training', effort: 40, days: 5 } } } });
    expect(schedule(workstreams, new Map()).length).toBe(20);
    expect(fewestMorePeople(workstreams, new Map(), 10)).toEqual([{ ownerFunction: 'training', people: 2 }]);
  });

  it('are named for each function that holds the plan up, most people first', () => {
    const chain = (owner: string) => ({ effort: 30, days: 10, owner });
    const workstreams = workstreamsOf({
      ws: {
        items: {
          a: chain('training'),
          b: { ...chain('quality'), after: ['a'] },
          c: { ...chain('it'), effort: 20, after: ['b'] },
        },
      },
    });
    const people = new Map([['training', 2], ['quality', 1], ['it', 2]]); // prettier-ignore
    expect(schedule(workstreams, people).length).toBe(55); // 15 + 30 + 10
    expect(fewestMorePeople(workstreams, people, 30)).toEqual([
      { ownerFunction: 'quality', people: 2 },
      { ownerFunction: 'training', people: 1 },
    ]);
    // 40 days: one more person saves 15 days in quality, but only 5 in training.
    expect(fewestMorePeople(workstreams, people, 40)).toEqual([{ ownerFunction: 'quality', people: 1 }]);
  });

  it('do not exist when the dependencies alone take too long', () => {
    const workstreams = workstreamsOf({ ws: { items: { a: tenDays, b: { ...tenDays, after: ['a'] } } } });
    expect(fewestMorePeople(workstreams, new Map(), 19)).toBeNull();
    expect(fewestMorePeople(workstreams, new Map(), 20)).toEqual([]);
  });

  it('are found in few steps where dozens are needed', () => {
    const items = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`item-${index}`, { effort: 400 + 30 * index, days: 5 + index }]),
    );
    const sketches: Sketches = { rollout: { items } };
    const [more] = fewestMorePeople(workstreamsOf(sketches), new Map(), 20) ?? [];
    const fits = (people: number): boolean =>
      schedule(workstreamsOf(sketches), new Map([['operations', 2 + people]])).length <= 20;
    expect(more?.people).toBeGreaterThan(300);
    expect([fits(more?.people ?? 0), fits((more?.people ?? 0) - 1)]).toEqual([true, false]);
  });
});
