import type { Staffing } from '../../assessment/assessment';
import { judgeStaffing } from '../../kpi/rules/judge-staffing';
import { LanguageContext } from '../../report/models/report-context';
import { ratio } from '../../scoring/ratio';
import { staffingViews, type StaffingView } from './staffing-view';

/** 250 calls in half an hour, 210 s each, 90 % in 20 s. */
const staffingOf = (overrides: Partial<Staffing> = {}): Staffing => ({
  ...{ key: 'voice-peak', title: 'Voice, peak', intervalMinutes: 30, calls: 250, handlingSeconds: 210 },
  ...{ targetShare: ratio(9, 10), limitSeconds: 20 },
  ...overrides,
});

function viewOf(staffing: Staffing): StaffingView {
  const [view] = staffingViews(new LanguageContext('en'), [staffing], [judgeStaffing(staffing)]);
  if (!view) throw new Error('There is no view.');
  return view;
}

describe('a staffing check', () => {
  it('tells the agents that are needed, what those at work reach, and how many are paid', () => {
    const view = viewOf(staffingOf({ unit: 'U', agents: 34, shrinkage: ratio(32, 100) }));
    expect(view).toMatchObject({
      ...{ unit: 'U', model: 'erlangC', required: 36, scheduled: 53, verdict: 'short', spare: -2 },
      staffed: { agents: 34, abandonment: '0.000000' },
      given: { agents: 34, targetShare: { exact: '9/10' }, shrinkage: { exact: '8/25' }, patienceSeconds: null },
    });
    expect(view.sentence).toContain('36 agents are needed');
  });

  it('reckons with callers who give up, and judges nobody who is not known', () => {
    const view = viewOf(staffingOf({ patienceSeconds: 90 }));
    expect(view).toMatchObject({
      ...{ unit: null, model: 'erlangA', scheduled: null, verdict: null, staffed: null, requiredByErlangC: 36 },
      given: { agents: null, shrinkage: null, patienceSeconds: 90 },
    });
    expect(Number(view.options[0]?.abandonment)).toBeGreaterThan(0);
    expect(view.sentence).toContain('How many are at work is not stated.');
  });
});
