import { addMonths, countWorkingDays, dateOf, isWorkingDay, lastDayWithin, monthsUntil, workingDays } from './calendar';

const NONE = new Set<string>();

describe('working days', () => {
  it('are Monday to Friday without holidays', () => {
    expect(isWorkingDay('2010-03-05', NONE)).toBe(true); // Friday
    expect(isWorkingDay('2010-03-06', NONE)).toBe(false);
    expect(isWorkingDay('2010-03-07', NONE)).toBe(false);
    expect(isWorkingDay('2010-03-08', NONE)).toBe(true);
    expect(isWorkingDay('2010-03-08', new Set(['2010-03-08']))).toBe(false);
  });

  it('skip weekends and holidays', () => {
    expect(workingDays('2010-04-01', 3, new Set(['2010-04-02', '2010-04-05']))).toEqual([
      '2010-04-01', // Thursday before Easter
      '2010-04-06',
      '2010-04-07',
    ]);
  });

  it('begin on the next working day when the start is none', () => {
    expect(workingDays('2010-02-27', 1, NONE)).toEqual(['2010-03-01']); // Saturday
    expect(workingDays('2010-01-01', 1, new Set(['2010-01-01']))).toEqual(['2010-01-04']); // holiday before a weekend
  });

  it('are none when none is asked for', () => {
    expect(workingDays('2010-03-01', 0, NONE)).toEqual([]);
  });

  it('are counted with both ends', () => {
    expect(countWorkingDays('2010-03-01', '2010-03-01', NONE)).toBe(1);
    expect(countWorkingDays('2010-03-01', '2010-03-07', NONE)).toBe(5);
    expect(countWorkingDays('2010-03-01', '2010-03-08', new Set(['2010-03-03']))).toBe(5);
    expect(countWorkingDays('2010-03-06', '2010-03-07', NONE)).toBe(0);
    expect(countWorkingDays('2010-03-02', '2010-03-01', NONE)).toBe(0);
  });

  it('cross a leap day and the end of a year', () => {
    expect(workingDays('2012-02-28', 3, NONE)).toEqual(['2012-02-28', '2012-02-29', '2012-03-01']);
    expect(workingDays('2010-12-31', 2, NONE)).toEqual(['2010-12-31', '2011-01-03']);
  });
});

describe('addMonths', () => {
  it.each([
    ['2010-03-01', 3, '2010-06-01'],
    ['2010-01-31', 1, '2010-02-28'],
    ['2012-01-31', 1, '2012-02-29'],
    ['2010-08-31', 1, '2010-09-30'],
    ['2010-11-30', 3, '2011-02-28'],
    ['2010-12-15', 1, '2011-01-15'],
    ['2012-02-29', 12, '2013-02-28'],
    ['2010-05-05', 0, '2010-05-05'],
  ])('%s + %i → %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe('a limit in months', () => {
  it('ends on the day before the same day of the month', () => {
    expect(lastDayWithin('2010-03-01', 3)).toBe('2010-05-31');
    expect(lastDayWithin('2010-01-31', 1)).toBe('2010-02-27');
  });

  it('is as short as the date allows', () => {
    expect(monthsUntil('2010-03-01', '2010-03-01')).toBe(1);
    expect(monthsUntil('2010-03-01', '2010-05-31')).toBe(3);
    expect(monthsUntil('2010-03-01', '2010-06-01')).toBe(4);
  });
});

describe('a date outside the years of four digits', () => {
  it.each([
    ['the limit of a plan', () => lastDayWithin('9999-12-31', 1)],
    ['the search for a limit', () => monthsUntil('9999-11-01', '9999-12-31')],
    ['the working days of a plan', () => workingDays('9999-12-30', 3, NONE)],
    ['a count up to the last day', () => countWorkingDays('9999-12-30', '9999-12-31', NONE)],
    ['a search that would take millennia', () => monthsUntil('1900-01-01', '9000-01-01')],
    ['a text that no date reaches', () => monthsUntil('2010-03-01', 'tomorrow')],
    ['a year of two digits', () => addMonths('0050-01-01', 1)],
    ['months before the first year', () => addMonths('1000-01-01', -1)],
  ])('ends %s with an error', (_, work) => {
    expect(work).toThrow(RangeError);
  });
});

describe('dateOf', () => {
  it('finds the date of a working day', () => {
    expect(dateOf(['2010-03-01', '2010-03-02'], 1)).toBe('2010-03-02');
  });

  it('rejects a day outside the dates', () => {
    expect(() => dateOf(['2010-03-01'], 1)).toThrow(RangeError);
  });
});

describe('a text that is no date', () => {
  it.each(['2010-02-30', '2010-2-3', '2010-13-01', 'tomorrow', '', '2010-03-01T12:00:00Z'])('rejects "%s"', (text) => {
    expect(() => isWorkingDay(text, NONE)).toThrow(RangeError);
  });
});
