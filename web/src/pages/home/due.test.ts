import { dueItems } from './due';

type Actions = Parameters<typeof dueItems>[0];
type Reminders = Parameters<typeof dueItems>[1];

const action = (id: string, nextDue: string | null, dueState = 'open') => ({
  ...{ id, nextDue, dueState, ref: id, engagementId: 'e', engagement: 'Bank', finding: { title: 'Delay' } },
});
const actions = [action('late', '2026-02-01', 'overdue'), action('waits', null), action('soon', '2026-03-01')];
const reminders = [
  {
    ...{ certificationId: 'c', engagementId: 'e', party: { id: 'p', name: 'Fairline' }, framework: 'f@1.0.0' },
    ...{ kind: 'expiry', ref: null, date: '2026-02-15', daysLeft: 3, isOverdue: false, isYours: true },
  },
];

describe('what is due', () => {
  it('stands in the order of the dates, without what waits for nobody', () => {
    const items = dueItems(actions as unknown as Actions, reminders as unknown as Reminders);
    expect(items.map(({ key, date }) => [key, date])).toEqual([
      ['late', '2026-02-01'],
      ['c expiry ', '2026-02-15'],
      ['soon', '2026-03-01'],
    ]);
    expect(items.map(({ isOverdue }) => isOverdue)).toEqual([true, false, false]);
    expect(items.map(({ to }) => to)).toEqual([
      '/engagements/e/actions',
      '/certifications/c',
      '/engagements/e/actions',
    ]);
  });
});
