import { planForm, planLacks, planOf } from './plan-form';

const plan = {
  start: '2026-04-13',
  timeLimit: { months: 6 },
  holidays: ['2026-05-01'],
  capacity: { quality: 3 },
  quickWin: { maximumDays: 20 },
};

describe('the limits of a plan', () => {
  it('come back from the form as they went into it', () => {
    expect(planOf(planForm(plan))).toEqual(plan);
    expect(planOf(planForm(null))).toBeNull();
  });

  it('need a first day, and numbers where numbers are asked for', () => {
    expect(planLacks(planForm(plan))).toEqual(new Set());
    expect(planLacks(planForm(null))).toEqual(new Set());
    expect(planLacks({ ...planForm(plan), start: '', months: '0', quickWinDays: 'ten' })).toEqual(
      new Set(['start', 'months', 'quickWinDays']),
    );
    expect(planLacks({ ...planForm(plan), capacity: [{ key: 'quality', people: '' }] })).toEqual(new Set(['capacity']));
  });

  it('name each holiday once, in order', () => {
    const holidays = ['2026-06-01', '2026-05-01', '', '2026-06-01'];
    expect(planOf({ ...planForm(plan), holidays })?.holidays).toEqual(['2026-05-01', '2026-06-01']);
  });
});
