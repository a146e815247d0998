import { DATE_RANGE, isCalendarDate, isInDateRange } from '../../shared/calendar-date';
import { pointer } from '../../shared/json-pointer';
import type { DocumentProblem } from '../../shared/source-document';

/** Properties of a case that hold dates or months, wherever they stand. */
const DATES = new Set([
  'from',
  'to',
  'reportDate',
  'planStart',
  'start',
  'date',
  'due',
  'month',
  'raisedOn',
  'decidedOn',
  'closedOn',
  'agreedOn',
  'asOf',
  'startedOn',
  'finishedOn',
  'expectedEnd',
]);
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;

/** Dates that no calendar has or that lie centuries away, and periods that end before they begin, anywhere in the document. */
export function checkDates(value: unknown, path = ''): DocumentProblem[] {
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...Object.entries(value).flatMap(([name, child]: [string, unknown]) => {
      const place = path + pointer(name);
      const isDate = DATES.has(name) || path.endsWith('/holidays');
      return isDate && typeof child === 'string' ? checkDate(child, place) : checkDates(child, place);
    }),
    ...checkPeriod(value, path),
  ];
}

function checkDate(text: string, path: string): DocumentProblem[] {
  // A text of another form is for the schema to refuse.
  if (DATE.test(text) && !isCalendarDate(text)) {
    return [
      {
        code: 'case/no-such-date',
        message: `There is no ${text} in the calendar.`,
        hint: 'Dates are year-month-day, for example 2012-03-31.',
        path,
      },
    ];
  }
  if (!(DATE.test(text) || MONTH.test(text)) || isInDateRange(text)) return [];
  return [
    {
      code: 'case/date-out-of-range',
      message: `${text} lies outside the years that a case may name.`,
      hint: `Dates lie from ${DATE_RANGE.first} to ${DATE_RANGE.last}; correct the year.`,
      path,
    },
  ];
}

function checkPeriod(value: object, path: string): DocumentProblem[] {
  const { from, to } = value as { from?: unknown; to?: unknown };
  if (typeof from !== 'string' || typeof to !== 'string' || to >= from) return [];
  return [
    {
      code: 'case/reversed-period',
      message: `The period ends on ${to}, before it begins on ${from}.`,
      hint: 'Swap the dates, or correct the one that is wrong.',
      path: `${path}/to`,
    },
  ];
}
