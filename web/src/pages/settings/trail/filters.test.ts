import { withinDays } from './filters';

it('covers whole days, where the person is', () => {
  const { from, to } = withinDays('2026-01-20', '2026-01-20');
  expect(Date.parse(to!) - Date.parse(from!)).toBe(86_399_999);
  expect(new Date(from!).getHours()).toBe(0);
});

it.each([
  ['', ''],
  ['soon', '2026'],
])('is not bounded by "%s" and "%s"', (from, to) => expect(withinDays(from, to)).toEqual({}));
