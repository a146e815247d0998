import { daysOf, isoOf, isWorkingDay } from './calendar';

/** The working days, numbered without a gap: the difference of two numbers is how many working days lie between. */
export interface WorkCalendar {
  /** Number of the last working day on or before a date. */
  readonly lastUpTo: (date: string) => number;
  /** Number of the first working day on or after a date. */
  readonly firstFrom: (date: string) => number;
  /** @throws RangeError outside the years 1000 to 9999 */
  readonly dateOf: (number: number) => string;
}

const WEEK = 7;
const WORKING_WEEK = 5;
/** Days from Monday, 29 December 1969 to 1 January 1970. */
const MONDAY_BEFORE = 3;

/**
 * Monday to Friday without the holidays. Takes as long for a date far away as for one that is near.
 * @param holidays ISO dates, in any order
 */
export function workCalendar(holidays: readonly string[]): WorkCalendar {
  const none: ReadonlySet<string> = new Set();
  const days = new Set(holidays);
  const closed = [...days].filter((date) => isWorkingDay(date, none)).map(daysOf);
  const upTo = (day: number): number => weekdaysUpTo(day) - closed.filter((each) => each <= day).length;
  const lastUpTo = (date: string): number => upTo(daysOf(date));
  return {
    lastUpTo,
    firstFrom: (date) => lastUpTo(date) + (isWorkingDay(date, days) ? 0 : 1),
    dateOf: (number) => {
      // Holidays only move a working day to later dates, at most by as many weekdays as there are holidays.
      let [first, last] = [weekdayAt(number), weekdayAt(number + closed.length)];
      while (first < last) {
        const middle = Math.floor((first + last) / 2);
        if (upTo(middle) >= number) last = middle;
        else first = middle + 1;
      }
      return isoOf(first);
    },
  };
}

/** Weekdays from the Monday before 1970 to a day, both included. */
function weekdaysUpTo(day: number): number {
  const sinceMonday = day + MONDAY_BEFORE;
  const week = Math.floor(sinceMonday / WEEK);
  return week * WORKING_WEEK + Math.min(sinceMonday - week * WEEK + 1, WORKING_WEEK);
}

/** The day up to which there are so many weekdays, and on which the last of them falls. */
function weekdayAt(number: number): number {
  const week = Math.floor((number - 1) / WORKING_WEEK);
  return week * WEEK + (number - 1 - week * WORKING_WEEK) - MONDAY_BEFORE;
}
