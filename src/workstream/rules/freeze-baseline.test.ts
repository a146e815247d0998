import { frameworkOf, sourceOf, type Sketches } from '../../../test/support/plan-builders';
import { baselineOf } from './freeze-baseline';
import { makePlan } from './make-plan';

const SKETCHES: Sketches = {
  coaching: { items: { design: { effort: 4, days: 3 }, pilot: { effort: 2, days: 2, after: ['design'] } } },
};
const LIMITS = {
  ...{ start: '2026-03-02', timeLimitMonths: 1, quickWinDays: 5 },
  ...{ holidays: ['2026-03-18', '2026-03-03'], capacity: new Map([['operations', 2]]) },
};

describe('a baseline', () => {
  const framework = frameworkOf(SKETCHES);
  const plan = makePlan([sourceOf(framework, { ratings: { U1: { 'R-coaching': 20 } } })], LIMITS);

  it('keeps the plan as it is scheduled, with its calendar', () => {
    const [design, pilot] = baselineOf(plan).workstreams[0]!.items;
    expect(baselineOf(plan)).toMatchObject({
      ...{ startDate: '2026-03-02', endDate: plan.endDate, limitDate: '2026-04-01' },
      holidays: ['2026-03-03', '2026-03-18'],
    });
    expect(design).toEqual({
      ...{ id: 'fw/coaching/design', title: 'design', ownerFunction: 'operations', effort: 4, float: 0 },
      ...{ startDate: '2026-03-02', endDate: '2026-03-05', dependsOn: [] },
    });
    expect(pilot).toMatchObject({
      ...{ startDate: '2026-03-06', endDate: '2026-03-09' },
      dependsOn: [{ on: 'fw/coaching/design', kind: 'finishToStart', lagDays: 0 }],
    });
  });

  it('names the milestones that templates name, and is plain JSON', () => {
    const named = {
      ...plan,
      workstreams: plan.workstreams.map((workstream) => ({
        ...workstream,
        workItems: workstream.workItems.map((item) => ({
          ...item,
          template: { ...item.template, milestone: { en: 'Agreed' } as never },
        })),
      })),
    };
    const baseline = baselineOf(named);
    expect(baseline.workstreams[0]?.items[0]).toMatchObject({ milestone: { en: 'Agreed' } });
    expect(JSON.parse(JSON.stringify(baseline))).toEqual(baseline);
  });
});
