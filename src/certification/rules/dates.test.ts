import { earlier, later, monthsAfter } from './dates';

describe('the day so many months later', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-01', 0, '2026-05-01'],
  ])('of %s and %i is %s', (day, months, expected) => {
    expect(monthsAfter(day, months)).toBe(expected);
  });
});

it('the earlier and the later of two days are told by their text', () => {
  expect([earlier('2026-01-02', '2026-01-10'), later('2026-01-02', '2026-01-10')]).toEqual([
    '2026-01-02',
    '2026-01-10',
  ]);
  expect([earlier('2026-02-01', '2026-01-10'), later('2026-02-01', '2026-01-10')]).toEqual([
    '2026-01-10',
    '2026-02-01',
  ]);
});
