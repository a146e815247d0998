import * as fc from 'fast-check';
import { FUNCTIONS, isWithinPeople, people, RUNS, workstreams } from '../../../test/support/plan-arbitraries';
import { fewestMorePeople } from './more-people';
import { peopleOf, type People } from './people';
import { leastPostponed } from './postpone';
import { schedule } from './schedule';

const limit = fc.integer({ min: 5, max: 60 });

describe('any answer to a plan that is too long', () => {
  const more = (available: People, added: readonly { ownerFunction: string; people: number }[]): People =>
    new Map([
      ...available,
      ...added.map(
        ({ ownerFunction, people: count }) => [ownerFunction, peopleOf(available, ownerFunction) + count] as const,
      ),
    ]);

  it('names people with whom it fits, exactly when people help', () => {
    fc.assert(
      fc.property(workstreams, people, limit, (plan, available, days) => {
        const added = fewestMorePeople(plan, available, days);
        expect(added === null).toBe(schedule(plan, 'unlimited').length > days);
        if (added) expect(schedule(plan, more(available, added)).length).toBeLessThanOrEqual(days);
      }),
      RUNS,
    );
  });

  it('stays valid when there are more people still', () => {
    fc.assert(
      fc.property(workstreams, people, people, limit, (plan, available, extra, days) => {
        const added = fewestMorePeople(plan, available, days);
        fc.pre(added !== null);
        const named = more(available, added);
        const wealthy = new Map(FUNCTIONS.map((name) => [name, peopleOf(named, name) + peopleOf(extra, name)]));
        const timetable = schedule(plan, named);
        return (
          timetable.length <= days &&
          isWithinPeople(timetable, wealthy) &&
          fewestMorePeople(plan, wealthy, days) !== null
        );
      }),
      RUNS,
    );
  });

  it('postpones workstreams with all that depends on them, so that the rest fits', () => {
    fc.assert(
      fc.property(workstreams, people, limit, (plan, available, days) => {
        const postponed = leastPostponed(plan, available, days);
        const rest = plan.filter(({ id }) => !(postponed ?? plan.map((each) => each.id)).includes(id));
        expect(rest.every(({ dependsOn }) => dependsOn.every((id) => rest.some((each) => each.id === id)))).toBe(true);
        expect(schedule(rest, available).length).toBeLessThanOrEqual(days);
        expect(rest.length > 0).toBe(postponed !== null);
      }),
      RUNS,
    );
  });

  it('gives up postponing only when no workstream fits even alone with what it waits for', () => {
    fc.assert(
      fc.property(workstreams, people, fc.integer({ min: 1, max: 6 }), (plan, available, days) => {
        fc.pre(leastPostponed(plan, available, days) === null);
        const alone = plan.filter(({ dependsOn }) => dependsOn.length === 0);
        return alone.every((workstream) => schedule([workstream], available).length > days);
      }),
      RUNS,
    );
  });
});
