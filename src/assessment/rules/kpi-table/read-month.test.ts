import fc from 'fast-check';
import { readMonth } from './read-month';

describe('readMonth', () => {
  it.each([
    ['2026-01', '2026-01', 'yearMonth'],
    ['2026/1', '2026-01', 'yearMonth'],
    ['2026.01.31', '2026-01', 'yearMonth'],
    ['2026-01-31', '2026-01', 'yearMonth'],
    ['2026-01-31T00:00:00.000Z', '2026-01', 'yearMonth'],
    ['2026-01-31 00:00', '2026-01', 'yearMonth'],
    ['202601', '2026-01', 'yearMonth'],
    ['20260131', '2026-01', 'yearMonth'],
    ['2026年1月', '2026-01', 'yearMonth'],
    ['2026 年 01 月 31 日', '2026-01', 'yearMonth'],
    ['01/2026', '2026-01', 'monthYear'],
    ['1-2026', '2026-01', 'monthYear'],
    ['31.01.2026', '2026-01', 'dayMonthYear'],
    ['31/01/26', '2026-01', 'dayMonthYear'],
    ['01/31/2026', '2026-01', 'monthDayYear'],
    ['03/03/2026', '2026-03', 'dayMonthYear'],
    ['Jan 2026', '2026-01', 'monthName'],
    ['Jan-26', '2026-01', 'monthName'],
    ["Jan'26", '2026-01', 'monthName'],
    ['Januari 2026', '2026-01', 'monthName'],
    ['2026 Agustus', '2026-08', 'monthName'],
    ['31-Jan-2026', '2026-01', 'monthName'],
    ['Jan 31, 2026', '2026-01', 'monthName'],
    ['mei2026', '2026-05', 'monthName'],
    ['46023', '2026-01', 'serial'],
    ['46053.75', '2026-01', 'serial'],
  ])('reads %s', (text, month, format) => {
    expect(readMonth(` ${text} `)).toEqual({ month, format });
  });

  it.each([
    '',
    'soon',
    '2026',
    '2026-13',
    '2026-02-30',
    '13/2026',
    '32.01.2026',
    '13/13/2026',
    'Jan',
    '26-Jan',
    '2026 Foo',
    '12345',
    '99999',
    '0001-01',
    '31-Feb-2026',
  ])('takes %j for no month', (text) => {
    expect(readMonth(text)).toBeUndefined();
  });

  it('leaves open what can be either, unless the order is known', () => {
    expect(readMonth('01/02/2026')).toBe('ambiguous');
    expect(readMonth('01/02/2026', 'dayMonthYear')).toEqual({ month: '2026-02', format: 'dayMonthYear' });
    expect(readMonth('01/02/2026', 'monthDayYear')).toEqual({ month: '2026-01', format: 'monthDayYear' });
    expect(readMonth('01/31/2026', 'dayMonthYear')).toBeUndefined();
  });

  it('gives the month of every day of a spreadsheet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36_526, max: 73_050 }), (serial) => {
        const day = new Date(Date.UTC(1970, 0, 1) + (serial - 25_569) * 86_400_000).toISOString();
        expect(readMonth(String(serial))).toEqual({ month: day.slice(0, 7), format: 'serial' });
      }),
    );
  });
});
