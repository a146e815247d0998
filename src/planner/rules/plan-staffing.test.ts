import { planStaffing, type StaffingQuestion } from './plan-staffing';

const HALF_HOUR: StaffingQuestion = { calls: 250, handlingSeconds: 210, targetShare: 90, limitSeconds: 20 };

describe('a staffing plan', () => {
  it('reproduces the table of the field: 34, 36 and 38 agents for 80, 90 and 95 % in 20 seconds', () => {
    const required = [80, 90, 95].map((targetShare) => planStaffing({ ...HALF_HOUR, targetShare })?.required);
    expect(required).toEqual([34, 36, 38]);
  });

  it('shows what more agents would bring', () => {
    const options = planStaffing(HALF_HOUR)?.options.map(({ agents, serviceLevel }) => [
      agents,
      serviceLevel.toFixed(3),
    ]);
    expect(options).toEqual([
      [35, '0.875'],
      [36, '0.917'],
      [37, '0.946'],
      [38, '0.965'],
      [39, '0.978'],
    ]);
  });

  it('schedules above the base need', () => {
    expect(planStaffing({ ...HALF_HOUR, shrinkage: 30 })?.scheduled).toBe(52);
  });

  it('judges the agents who are there, also when waits grow without end', () => {
    expect(planStaffing({ ...HALF_HOUR, agents: 36 })).toMatchObject({ verdict: 'enough', staffed: { agents: 36 } });
    const { staffed, verdict } = planStaffing({ ...HALF_HOUR, agents: 20 }) ?? {};
    expect([verdict, staffed?.averageSpeedOfAnswer]).toEqual(['short', null]);
  });

  it('needs fewer agents where callers give up, and another interval more', () => {
    expect(planStaffing({ ...HALF_HOUR, patienceSeconds: 60 })).toMatchObject({ model: 'erlangA' });
    expect(planStaffing({ ...HALF_HOUR, patienceSeconds: 60 })?.required).toBeLessThan(36);
    expect(planStaffing({ ...HALF_HOUR, interval: 15 })?.required).toBeGreaterThan(36);
  });

  it('does not reckon with a load that no group has', () => {
    expect(planStaffing({ ...HALF_HOUR, calls: 9000 })).toBeUndefined();
  });
});
