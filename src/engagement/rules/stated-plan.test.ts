import { frameworkOf, limitsOf, sourceOf } from '../../../test/support/plan-builders';
import type { StatedPlan } from '../../assessment/assessment';
import { makePlan } from '../../workstream/rules/make-plan';
import { progressOf, statedChanges, statedFormFaults, statedPlanFaults, statedTracking } from './stated-plan';

const sketches = { survey: { items: { design: { effort: 4, days: 4 }, launch: { effort: 2, days: 6 } } } };
const source = sourceOf(frameworkOf(sketches), { ratings: { U1: { 'R-survey': 50 } } });
const planFor = (stated: StatedPlan) => makePlan([source], limitsOf(), statedChanges(stated));

const DONE = { workItem: 'fw/survey/design', startedOn: '2010-03-01', finishedOn: '2010-03-04' };
const HOLD = { kind: 'notBefore', part: 'fw/survey/launch', date: '2010-03-08' };
const stated: StatedPlan = {
  ...{ wave: 'one', changes: [HOLD], agreedOn: '2010-02-26' },
  progress: { asOf: '2010-03-05', items: [{ workItem: 'fw/survey/launch' }, DONE] },
};
const forms = (...plans: readonly StatedPlan[]): string[] =>
  statedFormFaults(plans, ['one', 'two'], ['operations']).map(({ path, code }) => `${path} ${code}`);
const misfits = (plan: StatedPlan): string[] =>
  statedPlanFaults(plan, 0, planFor(plan)).map(({ path, code }) => `${path} ${code}`);

describe('the plan that a case states', () => {
  it('is compared, as it is changed, with its work on the day that is told', () => {
    expect(forms(stated)).toEqual([]);
    expect(misfits(stated)).toEqual([]);
    const plan = planFor(stated);
    const basis = statedTracking(plan, stated);
    expect(basis?.today).toBe('2010-03-05');
    expect(basis?.progress).toEqual([
      { ...DONE, percent: 100, expectedEnd: null },
      { workItem: 'fw/survey/launch', startedOn: null, finishedOn: null, percent: 0, expectedEnd: null },
    ]);
    expect(basis?.baseline.workstreams[0]?.items.map(({ startDate }) => startDate)).toEqual([
      '2010-03-01',
      '2010-03-08',
    ]);
  });

  it('stands as on the day of agreement without progress, and is compared with nothing that was not agreed', () => {
    const plan = planFor({ wave: 'one' });
    expect(statedTracking(plan, { wave: 'one', agreedOn: '2010-02-26' })).toMatchObject({
      ...{ today: '2010-02-26', progress: [] },
    });
    expect(statedTracking(plan, { wave: 'one' })).toBeUndefined();
    expect(statedTracking(plan, undefined)).toBeUndefined();
    expect(statedChanges(undefined)).toEqual([]);
  });

  it('has the percentage that is stated', () => {
    expect(progressOf({ workItem: 'w', startedOn: '2010-03-01', percent: 40 }).percent).toBe(40);
  });
});

describe('a stated plan is refused', () => {
  it('for a wave that there is not, and for a wave that it was stated for already', () => {
    expect(forms({ wave: 'tow' })).toEqual(['/plans/0/wave case/unknown-wave']);
    expect(forms({ wave: 'one' }, { wave: 'one' })).toEqual(['/plans/1/wave case/duplicate-wave']);
  });

  it('for changes without the properties of their kind, and for functions that no framework has', () => {
    expect(forms({ wave: 'one', changes: [{ kind: 'notBefore', part: 'fw/survey' }] })).toEqual([
      '/plans/0/changes/0/date case/change-incomplete',
    ]);
    const describe = { kind: 'describe', workstream: 'fw/survey', ownerFunction: 'ops' };
    expect(forms({ wave: 'one', changes: [describe] })).toEqual([
      '/plans/0/changes/0/ownerFunction case/unknown-owner-function',
    ]);
  });

  it('for progress that nothing was agreed for, that is older than the agreement, or that is told twice', () => {
    const progress = { asOf: '2010-03-05', items: [DONE, DONE] };
    expect(forms({ wave: 'one', progress })).toEqual(['/plans/0/progress case/no-baseline']);
    expect(forms({ wave: 'one', agreedOn: '2010-03-08', progress })).toEqual([
      '/plans/0/progress/asOf case/reversed-dates',
      '/plans/0/progress/items/1/workItem case/duplicate-work-item',
    ]);
  });

  it('for changes and work items that the plan has no place for, and for progress that can not be', () => {
    const items = [{ workItem: 'fw/survey/lunch' }, { ...DONE, percent: 40, expectedEnd: '2010-03-09' }];
    expect(
      misfits({ ...stated, changes: [{ ...HOLD, part: 'fw/none' }], progress: { asOf: '2010-03-05', items } }),
    ).toEqual([
      '/plans/0/changes/0 case/unknown-work-item',
      '/plans/0/progress/items/0/workItem case/unknown-work-item',
      '/plans/0/progress/items/1/expectedEnd case/end-known',
      '/plans/0/progress/items/1/percent case/percent-misfit',
    ]);
    const unsaid = { asOf: '2010-03-05', items: [{ workItem: DONE.workItem, finishedOn: '2010-03-04' }] };
    expect(misfits({ ...stated, progress: unsaid })).toEqual(['/plans/0/progress/items/0/workItem case/start-missing']);
    expect(misfits({ wave: 'one' })).toEqual([]);
  });

  it('where nothing is below target', () => {
    expect(statedPlanFaults(stated, 0, undefined)).toMatchObject([{ path: '/plans/0', code: 'case/nothing-to-plan' }]);
  });
});
