import { median, niceAxis } from './axis';
import { withAdjustment, withNotBefore, withoutNotBefore, type PlanChange } from './changes';
import { addDays, dayNumber, dayOf, moveDay, ticksBetween } from './days';
import { planRows, waitingFor, workstreamRef, type Workstream } from './rows';

describe('days', () => {
  it('are numbers and back', () => {
    expect(dayOf(dayNumber('2026-02-28') + 1)).toBe('2026-03-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it.each([
    ['2026-01-02', 1, '2026-01-05'],
    ['2026-01-05', -1, '2026-01-02'],
    ['2026-01-05', 7, '2026-01-12'],
    ['2026-01-05', 5, '2026-01-12'],
  ])('%s moved by %d is %s: weekends are stepped over', (day, by, to) => expect(moveDay(day, by)).toBe(to));

  it('have ticks at Mondays and firsts of months', () => {
    expect(ticksBetween('2026-01-30', '2026-02-03').map(({ day, isMonth }) => [day, isMonth])).toEqual([
      ['2026-02-01', true],
      ['2026-02-02', false],
    ]);
  });
});

describe('changes', () => {
  const before: readonly PlanChange[] = [
    { kind: 'notBefore', part: 'a', date: '2026-01-05' },
    { kind: 'adjust', workItem: 'a', durationDays: 3 },
  ];

  it('hold a part back by one day only, the last that was stated', () => {
    const after = withNotBefore(before, 'a', '2026-01-12');
    expect(after.filter(({ kind }) => kind === 'notBefore')).toEqual([
      { kind: 'notBefore', part: 'a', date: '2026-01-12' },
    ]);
    expect(withoutNotBefore(after, 'a')).toEqual([before[1]]);
  });

  it('join what is stated of one item', () => {
    const joined = withAdjustment(before, { kind: 'adjust', workItem: 'a', assignee: 'Ayu' });
    expect(joined[1]).toEqual({ kind: 'adjust', workItem: 'a', durationDays: 3, assignee: 'Ayu' });
    expect(withAdjustment(before, { kind: 'adjust', workItem: 'b', durationDays: 1 })).toHaveLength(3);
  });
});

describe('rows', () => {
  const item = (id: string, critical: boolean, on: readonly string[] = []) => ({
    id,
    title: `Item ${id}`,
    critical,
    delay: null,
    dependsOn: on.map((one) => ({ on: one, kind: 'finishToStart', lagDays: 0 })),
  });
  const workstreams = [
    { id: 'w', title: 'One', quickWin: true, workItems: [item('a', true), item('b', false, ['a'])] },
    { id: 'v', title: 'Two', quickWin: false, workItems: [item('c', false)] },
  ] as unknown as readonly Workstream[];
  const options = { closed: new Set<string>(), filter: 'all' as const, search: '', textOf: String };
  const ids = (change: object): string[] => planRows(workstreams, { ...options, ...change }).map(({ id }) => id);

  it('are workstreams, each with its items', () => expect(ids({})).toEqual(['w', 'a', 'b', 'v', 'c']));
  it('hide items of closed workstreams', () => expect(ids({ closed: new Set(['w']) })).toEqual(['w', 'v', 'c']));
  it('leave the critical chain', () => expect(ids({ filter: 'critical' })).toEqual(['w', 'a']));
  it('leave quick wins', () => expect(ids({ filter: 'quickWin' })).toEqual(['w', 'a', 'b']));
  it('find words', () => expect(ids({ search: 'item c' })).toEqual(['v', 'c']));
  it('know what waits', () => expect(waitingFor(workstreams, 'a').map(({ id }) => id)).toEqual(['b']));
  it('have printed numbers', () => expect(workstreamRef(3)).toBe('WS-03'));
});

describe('an axis', () => {
  it('has round ticks from zero to at least the largest', () => {
    const { ticks, place } = niceAxis(87, String);
    expect(ticks.map(({ label }) => label)).toEqual(['0', '50', '100']);
    expect(place(50)).toBe(0.5);
  });

  it('begins below zero where something does', () => {
    expect(niceAxis(10, String, -5).ticks[0]).toEqual({ at: 0, label: '-5' });
  });

  it('is divided at the median', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([1, 2, 3, 4])).toBe(2.5);
    expect(median([])).toBe(0);
  });
});
