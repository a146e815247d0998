import { workstreamsOf, type Sketches } from '../../../test/support/plan-builders';
import type { Plan } from '../../workstream/rules/plan';
import { workingDays } from '../../workstream/rules/calendar';
import { schedule } from '../../workstream/rules/schedule';
import { scheduledWorkstreams } from '../../workstream/rules/scheduled';
import { explainStart } from './explain-plan';

const SKETCHES: Sketches = {
  material: { lost: 90, items: { write: { effort: 4, days: 4 }, print: { effort: 5, days: 5, after: ['write'] } } },
  training: {
    lost: 1,
    after: [{ on: 'material', kind: 'startToStart', lagDays: 2 }],
    items: {
      book: { owner: 'quality', effort: 1, days: 1 },
      brief: { effort: 1, days: 1, after: ['book', { on: 'book', kind: 'startToFinish', lagDays: 0 }] },
    },
  },
};

/** With one person in operations, from Monday 2 March 2026. */
function shared(): Parameters<typeof explainStart>[0] {
  const derived = workstreamsOf(SKETCHES);
  const timetable = schedule(derived, new Map([['operations', 1]]));
  const workstreams = scheduledWorkstreams(derived, timetable, workingDays('2026-03-02', 20, new Set()), 5);
  return { plan: { workstreams } as unknown as Plan, assessment: 'baseline' };
}

const usesOf = (id: string): unknown => {
  const explanation = explainStart(shared(), id);
  return explanation?.inputs.map(({ figure, value, use }) => [
    figure,
    use,
    ...(value.kind === 'period' ? [value.from, value.to] : []),
  ]);
};

describe('why a work item starts when it does', () => {
  it('names the dependency that binds it, and who has the people that it waits for, from when to when', () => {
    expect(explainStart(shared(), 'fw/training/brief')).toMatchObject({
      figure: 'plan/start/fw/training/brief',
      value: { kind: 'period', from: '2026-03-13', to: '2026-03-13' },
      rule: { kind: 'start', wait: { ownerFunction: 'operations', people: 1, days: 6 } },
      leftOut: [],
    });
    expect(usesOf('fw/training/brief')).toEqual([
      ['plan/start/fw/training/book', 'binds', '2026-03-04', '2026-03-04'],
      ['plan/start/fw/material/write', 'holds', '2026-03-05', '2026-03-05'],
      ['plan/start/fw/material/print', 'holds', '2026-03-06', '2026-03-12'],
    ]);
  });

  it('names the day before which somebody stated that it does not start, where that holds it', () => {
    const derived = workstreamsOf(SKETCHES).map((workstream) => ({
      ...workstream,
      workItems: workstream.workItems.map((item) => ({ ...item, notBefore: '2026-03-04', release: 2 })),
    }));
    const timetable = schedule(derived, 'unlimited');
    const workstreams = scheduledWorkstreams(derived, timetable, workingDays('2026-03-02', 30, new Set()), 5);
    const plan = { plan: { workstreams } as unknown as Plan, assessment: 'baseline' };
    expect(explainStart(plan, 'fw/material/write')?.rule).toEqual({
      kind: 'start',
      wait: null,
      notBefore: '2026-03-04',
    });
    expect(explainStart(plan, 'fw/material/print')?.rule).toEqual({ kind: 'start', wait: null, notBefore: null });
  });

  it('has neither on the first day', () => {
    expect(explainStart(shared(), 'fw/material/write')).toMatchObject({ rule: { wait: null }, inputs: [] });
  });

  it('leaves out dependencies that would allow an earlier start', () => {
    const { plan, assessment } = shared();
    const workstreams = plan.workstreams.map((workstream) => ({
      ...workstream,
      workItems: workstream.workItems.map((item) => ({ ...item, boundBy: [] })),
    }));
    const explanation = explainStart({ plan: { ...plan, workstreams }, assessment }, 'fw/material/print');
    expect(explanation?.leftOut).toMatchObject([{ figure: 'plan/start/fw/material/write', reason: 'leavesRoom' }]);
  });

  it('is not there for a work item that the plan does not have', () => {
    expect(explainStart(shared(), 'fw/material/none')).toBeUndefined();
  });
});
