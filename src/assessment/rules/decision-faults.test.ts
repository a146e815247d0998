import { type DecisionDates, decisionFaults } from './decision-faults';

const DECIDED: DecisionDates = {
  raisedOn: '2012-04-13',
  decidedOn: '2012-04-13',
  due: '2012-05-31',
  status: 'decided',
};
const faultsOf = (decision: DecisionDates): string[] =>
  decisionFaults(decision).map(({ property, code }) => `${property} ${code}`);

describe('a decision', () => {
  it.each<[string, DecisionDates]>([
    ['proposed', { raisedOn: '2012-04-13', status: 'proposed' }],
    ['proposed with a date in view', { raisedOn: '2012-04-13', due: '2012-05-31', status: 'proposed' }],
    ['decided', DECIDED],
    ['in progress', { ...DECIDED, status: 'inProgress' }],
    ['done on the day of its decision', { ...DECIDED, closedOn: '2012-04-13', status: 'done' }],
    ['rejected without having been decided', { raisedOn: '2012-04-13', closedOn: '2012-04-20', status: 'rejected' }],
  ])('has no fault when it is %s', (_, decision) => {
    expect(decisionFaults(decision)).toEqual([]);
  });

  it.each<[string, string[], DecisionDates]>([
    [
      'decided without dates',
      ['decidedOn date-missing', 'due date-missing'],
      { raisedOn: '2012-04-13', status: 'decided' },
    ],
    ['done without its day', ['closedOn date-missing'], { ...DECIDED, status: 'done' }],
    ['rejected without its day', ['closedOn date-missing'], { raisedOn: '2012-04-13', status: 'rejected' }],
    ['proposed and decided', ['decidedOn date-not-yet'], { ...DECIDED, status: 'proposed' }],
    [
      'closed while in progress',
      ['closedOn date-not-yet'],
      { ...DECIDED, status: 'inProgress', closedOn: '2012-05-01' },
    ],
    ['decided before it was raised', ['decidedOn reversed-dates'], { ...DECIDED, decidedOn: '2012-04-12' }],
    ['due before it was decided', ['due reversed-dates'], { ...DECIDED, due: '2012-04-12' }],
    [
      'closed before it was decided',
      ['closedOn reversed-dates'],
      { ...DECIDED, status: 'done', closedOn: '2012-04-12' },
    ],
    [
      'rejected before it was raised',
      ['closedOn reversed-dates'],
      { raisedOn: '2012-04-13', closedOn: '2012-04-12', status: 'rejected' },
    ],
    [
      'wanted before it was raised',
      ['due reversed-dates'],
      { raisedOn: '2012-04-13', due: '2012-04-12', status: 'proposed' },
    ],
  ])('has a fault when it is %s', (_, expected, decision) => {
    expect(faultsOf(decision)).toEqual(expected);
  });
});
