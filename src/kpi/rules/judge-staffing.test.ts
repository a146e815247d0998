import fc from 'fast-check';
import type { Staffing } from '../../assessment/assessment';
import { ratio } from '../../scoring/ratio';
import { judgeStaffing } from './judge-staffing';

/** 250 calls in half an hour, 210 s each, 90 % in 20 s. */
const staffingOf = (overrides: Partial<Staffing> = {}): Staffing => ({
  ...{ key: 'voice-peak', title: 'Voice, peak', intervalMinutes: 30, calls: 250, handlingSeconds: 210 },
  ...{ targetShare: ratio(9, 10), limitSeconds: 20 },
  ...overrides,
});

describe('staffing', () => {
  it.each([
    [80, 34],
    [90, 36],
    [95, 38],
  ])('for %i %% in 20 s requires %i agents', (percent, required) => {
    const judgement = judgeStaffing(staffingOf({ targetShare: ratio(percent, 100) }));
    expect(judgement).toMatchObject({ model: 'erlangC', required, requiredByErlangC: required });
    expect(judgement.erlangs).toBeCloseTo(29.17, 2);
  });

  it('shows what one agent fewer and up to three more make of it', () => {
    const percent = (share: number): string => (share * 100).toFixed(1);
    expect(
      judgeStaffing(staffingOf()).options.map((option) => [
        option.agents,
        percent(option.serviceLevel),
        option.averageSpeedOfAnswer.toFixed(1),
        percent(option.occupancy),
      ]),
    ).toEqual([
      [35, '87.5', '7.8', '83.3'],
      [36, '91.7', '4.9', '81.0'],
      [37, '94.6', '3.1', '78.8'],
      [38, '96.5', '1.9', '76.8'],
      [39, '97.8', '1.2', '74.8'],
    ]);
  });

  it('has no option of no agents', () => {
    const { required, options } = judgeStaffing(staffingOf({ calls: 0.1 }));
    expect([required, ...options.map(({ agents }) => agents)]).toEqual([1, 1, 2, 3, 4]);
  });

  it.each([
    [30, 'short', -6],
    [35, 'short', -1],
    [36, 'enough', 0],
    [39, 'enough', 3],
    [40, 'overstaffed', 4],
  ])('with %i agents at work is %s', (agents, verdict, spare) => {
    expect(judgeStaffing(staffingOf({ agents }))).toMatchObject({ verdict, spare, staffed: { agents } });
  });

  it('of a small group is not called too much for one agent', () => {
    const small = { calls: 5 };
    const { required } = judgeStaffing(staffingOf(small));
    expect(required).toBeLessThan(10);
    expect(judgeStaffing(staffingOf({ ...small, agents: required + 1 })).verdict).toBe('enough');
    expect(judgeStaffing(staffingOf({ ...small, agents: required + 2 })).verdict).toBe('overstaffed');
  });

  it('is not judged while the agents at work are not known', () => {
    expect(judgeStaffing(staffingOf())).toMatchObject({ verdict: null, spare: null, staffed: null, scheduled: null });
  });

  it('schedules more by what shrinkage takes', () => {
    expect(judgeStaffing(staffingOf({ shrinkage: ratio(32, 100) })).scheduled).toBe(53);
  });

  it('warns above 90 % occupancy, of those at work or else of those required', () => {
    expect(judgeStaffing(staffingOf({ agents: 32 })).isOccupancyHigh).toBe(true); // 91.1 %
    expect(judgeStaffing(staffingOf({ agents: 33 })).isOccupancyHigh).toBe(false); // 88.4 %
    expect(judgeStaffing(staffingOf()).isOccupancyHigh).toBe(false);
    expect(judgeStaffing(staffingOf({ calls: 5000 })).isOccupancyHigh).toBe(true);
  });

  it('lets callers give up where their patience is known, and then needs fewer agents', () => {
    const { model, required, requiredByErlangC, staffed } = judgeStaffing(
      staffingOf({ agents: 30, patienceSeconds: 90 }),
    );
    expect(model).toBe('erlangA');
    expect(requiredByErlangC).toBe(36);
    expect(required).toBeLessThan(36);
    expect(staffed?.abandonment).toBeGreaterThan(0);
  });

  it('judges groups that are far too small, without an answer that is no number', () => {
    const { verdict, staffed } = judgeStaffing(staffingOf({ calls: 8500, agents: 1, patienceSeconds: 3600 }));
    expect(verdict).toBe('short');
    expect(staffed?.abandonment).toBeCloseTo(1 - 1 / 991.67, 6);
  });

  it('reaches the target with those required, and not with one fewer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 50, max: 99 }),
        fc.option(fc.integer({ min: 10, max: 900 }), { nil: undefined }),
        fc.integer({ min: 1, max: 90 }),
        (calls, percent, patienceSeconds, agents) => {
          const patience = patienceSeconds === undefined ? {} : { patienceSeconds };
          const given = staffingOf({ calls, targetShare: ratio(percent, 100), agents, ...patience });
          const { required, options, staffed, verdict } = judgeStaffing(given);
          for (const option of options) {
            expect(option.serviceLevel >= percent / 100).toBe(option.agents >= required);
          }
          expect((staffed?.serviceLevel ?? 0) >= percent / 100).toBe(verdict !== 'short');
        },
      ),
    );
  });
});
