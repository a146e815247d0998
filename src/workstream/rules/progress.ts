import { addMonths } from './calendar';

/** What was last reported of a work item. Dates are ISO texts. */
export interface ItemProgress {
  readonly workItem: string;
  readonly startedOn: string | null;
  readonly finishedOn: string | null;
  /** Whole percent of the work: 0 before it is started, 100 when it is finished, below 100 in between. */
  readonly percent: number;
  /** When whoever does it expects its end; null: nobody says. */
  readonly expectedEnd: string | null;
}

/** `dropped`: it is no longer in the plan, and was not finished before. */
export type WorkState = 'notStarted' | 'inProgress' | 'done' | 'dropped';

export const WORK_STATES: readonly WorkState[] = ['notStarted', 'inProgress', 'done', 'dropped'];

/** @param progress undefined: nothing was reported yet */
export function workStateOf(progress: ItemProgress | undefined, isInPlan: boolean): WorkState {
  if (progress && progress.finishedOn !== null) return 'done';
  if (!isInPlan) return 'dropped';
  return progress && progress.startedOn !== null ? 'inProgress' : 'notStarted';
}

/** Why a work item can not stand as it is reported. */
export interface ProgressFault {
  readonly property: 'startedOn' | 'finishedOn' | 'percent' | 'expectedEnd';
  readonly code: 'start-missing' | 'not-yet' | 'reversed-dates' | 'percent-misfit' | 'end-known' | 'date-far';
  readonly message: string;
  readonly hint: string;
}

const FAR_MONTHS = 120;

/**
 * What has happened has happened by today; an end follows a start; the percentage agrees with the dates.
 * @param planStart start of the baseline: nothing lies ten years before it, or after it and today
 */
export function progressFaults(
  { startedOn, finishedOn, percent, expectedEnd }: ItemProgress,
  planStart: string,
  today: string,
): readonly ProgressFault[] {
  const earliest = addMonths(planStart, -FAR_MONTHS);
  const latest = addMonths(planStart > today ? planStart : today, FAR_MONTHS);
  const dates = { startedOn, finishedOn, expectedEnd };
  return [
    ...(Object.keys(dates) as (keyof typeof dates)[]).flatMap((property) => {
      const date = dates[property];
      return date !== null && (date < earliest || date > latest) ? [far(property, date)] : [];
    }),
    ...notYet('startedOn', startedOn, today),
    ...notYet('finishedOn', finishedOn, today),
    ...(finishedOn !== null && startedOn === null ? [START_MISSING] : []),
    ...reversed('finishedOn', finishedOn, startedOn),
    ...reversed('expectedEnd', expectedEnd, startedOn),
    ...(finishedOn !== null && expectedEnd !== null ? [END_KNOWN] : []),
    ...percentFaults(percent, startedOn !== null, finishedOn !== null),
  ];
}

const START_MISSING: ProgressFault = {
  ...{
    property: 'startedOn',
    code: 'start-missing',
    message: 'It is finished, but has no day on which it was started.',
  },
  hint: 'Add "startedOn".',
};

const END_KNOWN: ProgressFault = {
  ...{ property: 'expectedEnd', code: 'end-known', message: 'It is finished, so that no end is expected.' },
  hint: 'Leave "expectedEnd" out.',
};

function far(property: ProgressFault['property'], date: string): ProgressFault {
  const message = `"${property}" is ${date}, more than ten years away.`;
  return { property, code: 'date-far', message, hint: 'Correct the year.' };
}

function notYet(property: ProgressFault['property'], date: string | null, today: string): ProgressFault[] {
  if (date === null || date <= today) return [];
  const message = `"${property}" is ${date}, which is still to come.`;
  return [{ property, code: 'not-yet', message, hint: 'State what has happened; an end to come is "expectedEnd".' }];
}

function reversed(property: ProgressFault['property'], date: string | null, startedOn: string | null): ProgressFault[] {
  if (date === null || startedOn === null || date >= startedOn) return [];
  const message = `"${property}" is ${date}, before it was started on ${startedOn}.`;
  return [{ property, code: 'reversed-dates', message, hint: 'Correct the date that is wrong.' }];
}

function percentFaults(percent: number, isStarted: boolean, isFinished: boolean): ProgressFault[] {
  const fault = (message: string, hint: string): ProgressFault[] => [
    { property: 'percent', code: 'percent-misfit', message, hint },
  ];
  if (isFinished) return percent === 100 ? [] : fault(`It is finished, but ${percent} % of it is done.`, 'Send 100.');
  if (percent === 100) return fault('All of it is done, but it is not finished.', 'Add "finishedOn", or send less.');
  if (isStarted || percent === 0) return [];
  return fault(`${percent} % of it is done, but it is not started.`, 'Add "startedOn", or send 0.');
}
