import fc from 'fast-check';
import type { DecisionStatus, ForumDecision } from '../../assessment/assessment';
import { DECISION_STATES, punctualityOf, standingDecisions, stateOf } from './decision-state';

const decisionOf = (overrides: Partial<ForumDecision> = {}): ForumDecision => ({
  ...{ ref: 'D-01', title: 'Fees', decision: 'Raise the limit.', ownerFunction: 'executive', status: 'decided' },
  ...{ raisedOn: '2012-04-13', decidedOn: '2012-04-20', due: '2012-05-31' },
  ...overrides,
});

const UNDECIDED: ForumDecision = {
  ...{ ref: 'D-01', title: 'Fees', decision: 'Raise the limit.', ownerFunction: 'executive', status: 'proposed' },
  ...{ raisedOn: '2012-04-13', due: '2012-05-31' },
};
const DATELESS: ForumDecision = {
  ...{ ref: 'D-09', title: 'Fees', decision: 'Raise the limit.', ownerFunction: 'executive', status: 'decided' },
  ...{ raisedOn: '2012-04-13', decidedOn: '2012-04-20' },
};

describe('the state of a decision', () => {
  it.each<[string, string | null, Partial<ForumDecision>]>([
    ['2012-04-12', null, {}],
    ['2012-04-13', 'proposed', {}],
    ['2012-04-20', 'decided', {}],
    ['2012-05-31', 'decided', {}],
    ['2012-05-31', 'inProgress', { status: 'inProgress' }],
    ['2012-06-01', 'overdue', {}],
    ['2012-06-01', 'overdue', { status: 'inProgress' }],
    ['2012-06-01', 'inProgress', { status: 'done', closedOn: '2012-06-05', due: '2012-06-30' }],
    ['2012-06-05', 'done', { status: 'done', closedOn: '2012-06-05' }],
    ['2012-06-04', 'overdue', { status: 'done', closedOn: '2012-06-05' }],
    ['2012-06-05', 'rejected', { status: 'rejected', closedOn: '2012-06-05' }],
  ])('on %s is %s of %j', (today, state, overrides) => {
    expect(stateOf(decisionOf(overrides), today)).toBe(state);
  });

  it('stays proposed until it is decided, however late', () => {
    expect(stateOf(UNDECIDED, '2013-01-01')).toBe('proposed');
  });

  it('of a decision without date is never overdue', () => {
    expect(standingDecisions([DATELESS, decisionOf()], '2012-05-01')).toMatchObject([
      { decision: { ref: 'D-01' }, state: 'decided', daysLate: 0 },
      { decision: { ref: 'D-09' }, state: 'decided', daysLate: null },
    ]);
    expect(stateOf(DATELESS, '2013-01-01')).toBe('decided');
  });
});

describe('the decisions of a forum', () => {
  it('begin with what is overdue, and tell by how many days', () => {
    const decisions = [
      decisionOf({ ref: 'D-01', status: 'done', closedOn: '2012-06-02' }),
      decisionOf({ ref: 'D-02', due: '2012-06-30' }),
      decisionOf({ ref: 'D-03' }),
      decisionOf({ ref: 'D-04', status: 'rejected', closedOn: '2012-05-01' }),
      decisionOf({ ref: 'D-05', status: 'done', closedOn: '2012-06-04', due: '2012-06-04' }),
      decisionOf({ ref: 'D-06', due: '2012-06-30' }),
      decisionOf({ ref: 'D-07', due: '2012-05-25', status: 'inProgress' }),
      decisionOf({ ref: 'D-08', raisedOn: '2012-07-01' }),
    ];
    const standing = standingDecisions(decisions, '2012-06-07');
    expect(standing.map(({ decision, state, daysLate }) => [decision.ref, state, daysLate])).toEqual([
      ['D-07', 'overdue', 13],
      ['D-03', 'overdue', 7],
      ['D-02', 'decided', 0],
      ['D-06', 'decided', 0],
      ['D-05', 'done', 0],
      ['D-01', 'done', 2],
      ['D-04', 'rejected', null],
    ]);
    expect(punctualityOf(decisions, '2012-06-07')).toEqual({ due: 4, onTime: 1 });
  });

  it('have a punctuality of which proposals are no part', () => {
    expect(punctualityOf([UNDECIDED], '2013-01-01')).toEqual({ due: 0, onTime: 0 });
  });

  it('are all told in one order, whatever order they come in', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2012-05-${String(number).padStart(2, '0')}`);
    const status = fc.constantFrom<DecisionStatus>('decided', 'inProgress', 'done', 'rejected');
    const decision = fc.record({ status, decidedOn: day, due: day, closedOn: day }).map(({ closedOn, ...rest }) => {
      const isClosed = rest.status === 'done' || rest.status === 'rejected';
      return decisionOf({ raisedOn: '2012-05-01', ...rest, ...(isClosed && { closedOn }) });
    });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), day, (made, today) => {
        const decisions = made.map((one, at) => ({ ...one, ref: `D-${String(at).padStart(2, '0')}` }));
        const standing = standingDecisions(decisions, today);
        expect(standingDecisions([...decisions].reverse(), today)).toEqual(standing);
        expect(standing).toHaveLength(decisions.length);
        const order = standing.map(({ state }) => DECISION_STATES.indexOf(state));
        expect(order).toEqual([...order].sort((one, other) => one - other));
        expect(
          standing.every(
            ({ state, daysLate }) => (state === 'overdue') === (daysLate !== null && daysLate > 0 && state !== 'done'),
          ),
        ).toBe(true);
        const { due, onTime } = punctualityOf(decisions, today);
        expect(onTime).toBeLessThanOrEqual(due);
      }),
    );
  });
});
