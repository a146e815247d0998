import { workstreamsOf, type Sketches } from '../../../test/support/plan-builders';
import { workingDays } from './calendar';
import type { ScheduledWorkItem, ScheduledWorkstream } from './plan';
import { schedule } from './schedule';
import { scheduledWorkstreams } from './scheduled';

/** Monday. */
const START = '2026-03-02';

function scheduled(sketches: Sketches, people: Readonly<Record<string, number>>): readonly ScheduledWorkstream[] {
  const derived = workstreamsOf(sketches);
  const timetable = schedule(derived, new Map(Object.entries(people)));
  return scheduledWorkstreams(derived, timetable, workingDays(START, timetable.length + 1, new Set()), 5);
}

const SKETCHES: Sketches = {
  material: { lost: 90, items: { write: { effort: 4, days: 4 }, print: { effort: 5, days: 5, after: ['write'] } } },
  training: {
    lost: 1,
    after: [{ on: 'material', kind: 'startToStart', lagDays: 2 }],
    items: { brief: { effort: 1, days: 1 }, test: { owner: 'quality', effort: 2, days: 2 } },
  },
};

describe('a scheduled work item', () => {
  const items = new Map(
    scheduled(SKETCHES, { operations: 1, quality: 1 }).flatMap(({ workItems }) =>
      workItems.map((item): [string, ScheduledWorkItem] => [item.id.replace('fw/', ''), item]),
    ),
  );

  it('says which dependency binds it, and who has the people for which it waits, from when to when', () => {
    expect(items.get('training/brief')).toMatchObject({
      start: 9,
      startDate: '2026-03-13',
      waitedForCapacity: 7,
      boundBy: [{ on: 'fw/material/write', kind: 'startToStart', lagDays: 2 }],
      delay: {
        ownerFunction: 'operations',
        people: 1,
        days: 7,
        start: 2,
        end: 9,
        startDate: '2026-03-04',
        endDate: '2026-03-12',
        heldBy: [
          { workItem: 'fw/material/write', start: 2, end: 4, startDate: '2026-03-04', endDate: '2026-03-05' },
          { workItem: 'fw/material/print', start: 4, end: 9, startDate: '2026-03-06', endDate: '2026-03-12' },
        ],
      },
    });
    expect(items.get('training/test')).toMatchObject({ start: 2, waitedForCapacity: 0, delay: null });
  });

  it('has the floats of the network and that of the plan', () => {
    // Without limits on people print ends on day 9, brief on day 3; with one person in operations brief ends the plan.
    expect(items.get('training/brief')).toMatchObject({
      totalFloat: 6,
      freeFloat: 6,
      levelledFloat: 0,
      critical: true,
    });
    expect(items.get('training/test')).toMatchObject({
      totalFloat: 5,
      freeFloat: 5,
      levelledFloat: 6,
      critical: false,
    });
    expect(items.get('material/print')).toMatchObject({ totalFloat: 0, freeFloat: 0, levelledFloat: 0 });
  });
});

describe('a scheduled workstream', () => {
  it('may slip as far as its last work item', () => {
    const beside: Sketches = {
      ...SKETCHES,
      survey: {
        lost: 1,
        items: { ask: { owner: 'it', effort: 2, days: 2 }, sum: { owner: 'it', effort: 1, days: 1, after: ['ask'] } },
      },
    };
    const floats = scheduled(beside, { operations: 1, quality: 1, it: 1 }).map(({ id, critical, levelledFloat }) => [
      id,
      critical,
      levelledFloat,
    ]);
    expect(floats).toEqual([
      ['fw/material', true, 0],
      ['fw/survey', false, 7],
      ['fw/training', true, 0],
    ]);
  });
});
