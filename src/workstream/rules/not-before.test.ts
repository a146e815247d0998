import { workstreamsOf } from '../../../test/support/plan-builders';
import { applyPlanChanges, refusalOf } from './apply-plan-changes';
import type { DerivedWorkstream } from './plan';
import type { PlanChange } from './plan-change';

const derived = workstreamsOf({
  calibration: { items: { prepare: { effort: 4, days: 4 }, run: { effort: 6, days: 6, after: ['prepare'] } } },
  survey: { items: { design: { effort: 3, days: 3 } } },
  training: { after: ['calibration'], items: { teach: { effort: 8, days: 8 } } },
});

function changed(...changes: readonly PlanChange[]): readonly DerivedWorkstream[] {
  const { workstreams, lapsed } = applyPlanChanges(derived, changes);
  expect(lapsed).toEqual([]);
  return workstreams;
}

describe('a day before which something does not start', () => {
  const hold = (part: string, date: string): PlanChange => ({ kind: 'notBefore', part, date });
  const days = (all: readonly DerivedWorkstream[]): Record<string, string> =>
    Object.fromEntries(
      all.flatMap(({ workItems }) =>
        workItems.flatMap(({ id, notBefore }) => (notBefore === undefined ? [] : [[id, notBefore] as const])),
      ),
    );

  it('holds one work item, or all of a workstream; of the two the later one counts', () => {
    expect(days(changed(hold('fw/survey/design', '2026-04-01')))).toEqual({ 'fw/survey/design': '2026-04-01' });
    const both = [hold('fw/calibration', '2026-04-01'), hold('fw/calibration/run', '2026-05-01')];
    const expected = { 'fw/calibration/prepare': '2026-04-01', 'fw/calibration/run': '2026-05-01' };
    expect(days(changed(...both))).toEqual(expected);
    expect(days(changed(...both.reverse()))).toEqual(expected);
  });

  it('is replaced by a later statement, and gone when it is left out', () => {
    expect(days(changed(hold('fw/survey', '2026-06-01'), hold('fw/survey', '2026-04-01')))).toEqual({
      'fw/survey/design': '2026-04-01',
    });
    expect(days(changed({ kind: 'describe', workstream: 'fw/survey', owner: 'Ana' }))).toEqual({});
  });

  it('goes on holding what its workstream is merged into or split off', () => {
    const merged = changed(hold('fw/survey', '2026-04-01'), hold('fw/survey/design', '2026-03-01'), {
      kind: 'merge',
      workstream: 'fw/survey',
      into: 'fw/training',
    });
    expect(days(merged)).toEqual({ 'fw/survey/design': '2026-04-01' });
    const split = changed(hold('fw/calibration', '2026-04-01'), {
      ...{ kind: 'split', workstream: 'fw/calibration', key: 'part', title: 'Part' },
      ...{ workItems: ['fw/calibration/run'], requirements: [] },
    });
    expect(Object.keys(days(split)).sort()).toEqual(['fw/calibration/prepare', 'fw/calibration/run']);
  });

  it('is refused for what is not there, and behind the last day', () => {
    expect(refusalOf(derived, [], hold('fw/none', '2026-04-01'))?.code).toBe('unknown-work-item');
    const { lapsed } = applyPlanChanges(derived, [hold('fw/survey', '2036-01-01')], '2035-12-31');
    expect(lapsed).toMatchObject([{ index: 0, refusal: { code: 'date-far' } }]);
  });
});
