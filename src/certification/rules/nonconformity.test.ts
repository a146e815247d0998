import { schemeOf } from '../../../test/support/certification-schemes';
import { duesOf, type Nonconformity, obligationsOf, openOf, standingOf } from './nonconformity';

const rules = schemeOf();
const found = (overrides: Partial<Nonconformity> = {}): Nonconformity => ({
  ...{ id: 'n1', requirement: 'Q-01', grade: 'major', foundOn: '2026-01-01', answeredOn: null, closedOn: null },
  ...overrides,
});

describe('a nonconformity', () => {
  it('is due by its grade; an opportunity never is', () => {
    expect(duesOf(found(), rules)).toEqual({ answerDue: '2026-01-31', closeDue: '2026-04-01' });
    expect(duesOf(found({ grade: 'minor' }), rules)).toEqual({ answerDue: '2026-03-02', closeDue: '2026-06-30' });
    expect(duesOf(found({ grade: 'opportunity' }), rules)).toBeNull();
  });

  it('waits for its plan, then for its correction', () => {
    const one = found({ answeredOn: '2026-01-20', closedOn: '2026-03-20' });
    expect(['2026-01-19', '2026-01-20', '2026-03-20'].map((day) => standingOf(one, rules, day))).toEqual([
      { state: 'open', due: '2026-01-31', isOverdue: false },
      { state: 'answered', due: '2026-04-01', isOverdue: false },
      { state: 'closed', due: null, isOverdue: false },
    ]);
    const opportunity = found({ grade: 'opportunity' });
    expect(standingOf(opportunity, rules, '2030-01-01')).toEqual({ state: 'open', due: null, isOverdue: false });
  });

  it('is overdue from the day after its day', () => {
    expect(standingOf(found(), rules, '2026-01-31').isOverdue).toBe(false);
    expect(standingOf(found(), rules, '2026-02-01').isOverdue).toBe(true);
  });

  it('obliges where it is a major: to a plan, then to a correction, each with its days of grace', () => {
    expect(obligationsOf(found(), rules)).toEqual([
      { kind: 'majorAnswer', id: 'n1', due: '2026-01-31', metOn: null, suspendsFrom: '2026-02-15' },
      { kind: 'majorClosure', id: 'n1', due: '2026-04-01', metOn: null, suspendsFrom: '2026-04-16' },
    ]);
    expect(obligationsOf(found({ grade: 'minor' }), rules)).toEqual([]);
    expect(obligationsOf(found({ grade: 'opportunity' }), rules)).toEqual([]);
  });

  it('needs no plan any more once it is corrected', () => {
    const metOn = (answeredOn: string | null, closedOn: string | null): (string | null)[] =>
      obligationsOf(found({ answeredOn, closedOn }), rules).map((one) => one.metOn);
    expect(metOn(null, '2026-01-10')).toEqual(['2026-01-10', '2026-01-10']);
    expect(metOn('2026-01-05', null)).toEqual(['2026-01-05', null]);
    expect(metOn('2026-01-20', '2026-01-10')).toEqual(['2026-01-10', '2026-01-10']);
    expect(metOn('2026-01-05', '2026-01-10')).toEqual(['2026-01-05', '2026-01-10']);
  });

  it('is open from the day it was found to the day before it is closed', () => {
    const all = [found({ closedOn: '2026-02-01' }), found({ grade: 'minor' })];
    const open = (day: string): number => openOf(all, 'major', day).length;
    expect(['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map(open)).toEqual([0, 1, 1, 0]);
  });
});
