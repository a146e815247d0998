import fc from 'fast-check';
import { event, keptAction, planBasis, sampleActions, TODAY } from '../../../test/support/action-plans';
import { PLAN_GRADES, PLAN_STATES, STANDINGS } from '../../report/models/corrective-actions/action-plan-json';
import { actionPlan, ENOUGH_CLOSED, type KeptAction } from './action-plan';
import { daysAfter } from './days';

const planOf = (...actions: readonly KeptAction[]) => actionPlan(planBasis({ actions }));
const closed = (ref: string, day: string): KeptAction =>
  keptAction({
    ...{ ref, state: 'closed', effectivenessDue: '2026-05-12' },
    history: ['open 03-02 A', 'plan 03-06 B', 'implement 04-10 B', 'verify 04-14 C', `close ${day} A: Seen.`].map(
      event,
    ),
  });

describe('a corrective action plan', () => {
  it('has what is overdue first, then by date and number, and what is closed last', () => {
    const { actions } = actionPlan(planBasis());
    expect(actions.map(({ ref, standing }) => `${ref} ${standing}`)).toEqual([
      ...['CA-01 overdue', 'CA-05 overdue', 'CA-02 dueSoon', 'CA-11 later', 'CA-03 later', 'CA-04 withVerifier'],
      ...['CA-06', 'CA-07', 'CA-08', 'CA-09', 'CA-10'].map((ref) => `${ref} closed`),
    ]);
    const same = planOf(...['CA-100', 'CA-99', 'CA-09'].map((ref) => keptAction({ ref })));
    expect(same.actions.map(({ ref }) => ref)).toEqual(['CA-09', 'CA-99', 'CA-100']);
  });

  it.each([
    ['2026-05-19', 'overdue', 1],
    ['2026-05-20', 'dueSoon', null],
    ['2026-06-03', 'dueSoon', null],
    ['2026-06-04', 'later', null],
  ] as const)('counts %s as %s', (due, standing, daysLate) => {
    expect(planOf(keptAction({ due })).actions[0]).toMatchObject({ standing, daysLate, nextDue: due });
  });

  it('says when an action was verified or sent back in this round, and whether it was effective', () => {
    const judged = (...history: string[]) => {
      const [action] = planOf(keptAction({ history: history.map(event) })).actions;
      return [action?.verification?.result ?? null, action?.effectiveness?.result ?? null];
    };
    const reported = ['open 03-02 A', 'plan 03-06 B', 'implement 04-10 B'];
    const verified = [...reported, 'verify 04-14 C'];
    const reopened = [...verified, 'reopen 05-15 A: Not effective.'];
    expect(judged(...reported)).toEqual([null, null]);
    expect(judged(...reported, 'reject 04-12 C: No.')).toEqual(['rejected', null]);
    expect(judged(...reported, 'reject 04-12 C: No.', 'implement 04-13 B', 'verify 04-14 C')).toEqual([
      ...['verified', null],
    ]);
    expect(judged(...verified, 'close 05-15 A: Yes.')).toEqual(['verified', 'effective']);
    expect(judged(...reopened)).toEqual([null, 'notEffective']);
    expect(judged(...reopened, 'plan 05-16 B', 'implement 05-17 B', 'reject 05-18 C: No.')).toEqual([
      ...['rejected', 'notEffective'],
    ]);
    expect(judged(...reopened, 'plan 05-16 B', 'implement 05-17 B', 'verify 05-18 C')).toEqual(['verified', null]);
  });

  it('leads through the states that the history says', () => {
    const [action] = planOf(closed('CA-01', '05-20')).actions;
    expect(action?.history.map(({ on, state }) => `${on} ${state}`)).toEqual([
      ...['2026-03-02 drafted', '2026-03-06 planned', '2026-04-10 implemented', '2026-04-14 verified'],
      '2026-05-20 closed',
    ]);
    expect(action).toMatchObject({ daysToClose: 79, nextDue: null, standing: 'closed' });
  });

  it('states how long actions took from enough of them on', () => {
    const days = ['05-03', '05-01', '05-04', '05-02', '05-10', '05-11'];
    const closedOn = (count: number) => planOf(...days.slice(0, count).map((day, at) => closed(`CA-0${at}`, day)));
    const closing = (count: number) => closedOn(count).summary.closing;
    expect(closing(0)).toEqual({ closed: 0, median: null });
    expect(closing(ENOUGH_CLOSED - 1)).toEqual({ closed: 4, median: null });
    expect(closing(5)).toEqual({ closed: 5, median: 62 });
    expect(closing(6)).toEqual({ closed: 6, median: 62.5 });
  });

  it('has the function in front that is late most, and the gravest nonconformity', () => {
    const owner = (key: string) => ({ key, title: null });
    const { summary } = planOf(
      keptAction({ ref: 'CA-01', ownerFunction: owner('a') }),
      keptAction({ ref: 'CA-02', ownerFunction: owner('b'), due: '2026-05-01' }),
      keptAction({ ref: 'CA-03', ownerFunction: owner('d') }),
      keptAction({ ref: 'CA-04', ownerFunction: owner('c') }),
      keptAction({ ref: 'CA-05', ownerFunction: owner('c') }),
    );
    expect(summary.byOwner.map(({ ownerFunction }) => ownerFunction.key)).toEqual(['b', 'c', 'a', 'd']);
    expect(actionPlan(planBasis()).unanswered?.map(({ ref }) => ref)).toEqual(['F-02', 'F-09']);
    const found = (ref: string) => ({ ref, grade: 'minor', requirement: 'R', title: 't' }) as const;
    const { unanswered } = actionPlan(planBasis({ unanswered: ['F-10', 'F-9', 'F-9'].map(found) }));
    expect(unanswered?.map(({ ref }) => ref)).toEqual(['F-9', 'F-9', 'F-10']);
    expect(actionPlan(planBasis({ unanswered: null })).unanswered).toBeNull();
  });

  it('counts every action once in each of its tables, whatever there is', () => {
    const anyAction = fc.record({
      state: fc.constantFrom(...PLAN_STATES),
      grade: fc.constantFrom(...PLAN_GRADES),
      late: fc.integer({ min: -60, max: 60 }),
      owner: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 30 }), (all) => {
        const plan = planOf(
          ...all.map(({ state, grade, late, owner }, at) =>
            keptAction({
              ...{
                ref: `CA-${at}`,
                state,
                grade,
                due: daysAfter(TODAY, -late),
                ownerFunction: { key: owner, title: null },
              },
              effectivenessDue: state === 'verified' || state === 'closed' ? daysAfter(TODAY, late) : null,
            }),
          ),
        );
        const { summary, actions } = plan;
        const sum = (counts: object): number => Object.values(counts).reduce((a: number, b: number) => a + b, 0);
        expect(sum(summary.byStanding)).toBe(all.length);
        expect(sum(summary.byState)).toBe(all.length);
        for (const standing of STANDINGS) {
          const own = summary.byStanding[standing];
          expect(PLAN_GRADES.reduce((total, grade) => total + summary.byGrade[grade][standing], 0)).toBe(own);
          expect(summary.byOwner.reduce((total, { counts }) => total + counts[standing], 0)).toBe(own);
        }
        for (const { standing, daysLate, nextDue } of actions) {
          expect(daysLate !== null).toBe(standing === 'overdue');
          expect(nextDue === null).toBe(standing === 'withVerifier' || standing === 'closed');
        }
        const order = actions.map(({ standing }) => STANDINGS.indexOf(standing));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
    );
  });

  it('is the same whatever order the actions come in', () => {
    const kept = sampleActions();
    fc.assert(
      fc.property(fc.shuffledSubarray([...kept], { minLength: kept.length }), (actions) => {
        expect(actionPlan(planBasis({ actions }))).toEqual(actionPlan(planBasis()));
      }),
    );
  });
});
