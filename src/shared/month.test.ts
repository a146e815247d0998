import fc from 'fast-check';
import { monthIndex, monthOf } from './month';

describe('a month', () => {
  it('comes one after the month before, over the turn of a year too', () => {
    expect(monthIndex('2026-01') - monthIndex('2025-12')).toBe(1);
    expect(monthIndex('2026-03-31') - monthIndex('2026-01-01')).toBe(2);
  });

  it('is found again from its index', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
        expect(monthOf(monthIndex(text))).toBe(text);
      }),
    );
  });
});
