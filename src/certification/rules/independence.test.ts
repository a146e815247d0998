import { type Declaration, independenceOf, type Interest } from './independence';

const TODAY = '2026-06-15';
const declared = (on: string, ...interests: readonly Interest[]): Declaration => ({ personId: 'd1', on, interests });
const of = (declarations: readonly Declaration[]) => {
  const context = { party: 'p1', today: TODAY, interestMonths: 24 };
  const { isDeclared, conflicts } = independenceOf('d1', declarations, context);
  return [isDeclared, conflicts.length];
};
const advised = (until: string | null, party = 'p1'): Interest => ({ kind: 'advised', party, until });

describe('the independence of a person', () => {
  it('has to be declared by the person, within a year', () => {
    expect(of([])).toEqual([false, 0]);
    expect(of([{ ...declared(TODAY), personId: 'd2' }])).toEqual([false, 0]);
    expect(of([declared('2025-06-14')])).toEqual([false, 0]);
    expect(of([declared('2025-06-15')])).toEqual([true, 0]);
    expect(of([declared('2026-06-16')])).toEqual([false, 0]);
  });

  it('ends with an interest in the party, and comes back when the window is over', () => {
    expect(of([declared(TODAY, advised(null))])).toEqual([true, 1]);
    expect(of([declared(TODAY, advised('2024-06-15'))])).toEqual([true, 1]);
    expect(of([declared(TODAY, advised('2024-06-14'))])).toEqual([true, 0]);
    expect(of([declared(TODAY, advised(null, 'p2'))])).toEqual([true, 0]);
  });

  it('does not come back because a later declaration leaves the interest out', () => {
    expect(of([declared('2025-01-01', advised('2025-01-01')), declared(TODAY)])).toEqual([true, 1]);
  });
});
