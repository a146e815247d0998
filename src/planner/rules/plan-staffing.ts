import { judgeStaffing, type StaffingJudgement } from '../../kpi/rules/judge-staffing';
import { ratio } from '../../scoring/ratio';
import { offeredErlangs, type StaffingResult } from '../../statistics/erlang';

/** More is a slip in the units, and would take long. */
export const MOST_ERLANGS = 1000;

/** Percentages are in percent, times in seconds but for the interval. */
export interface StaffingQuestion {
  readonly calls: number;
  /** Minutes; default 30. */
  readonly interval?: number;
  readonly handlingSeconds: number;
  readonly targetShare: number;
  readonly limitSeconds: number;
  readonly agents?: number;
  readonly shrinkage?: number;
  readonly patienceSeconds?: number;
}

/** Shares are 0..1. */
export interface StaffingOption extends Omit<StaffingResult, 'erlangs' | 'averageSpeedOfAnswer'> {
  /** Seconds; null where waits grow without end. */
  readonly averageSpeedOfAnswer: number | null;
}

export interface StaffingPlan extends Pick<
  StaffingJudgement,
  'model' | 'erlangs' | 'required' | 'scheduled' | 'verdict' | 'isOccupancyHigh'
> {
  readonly options: readonly StaffingOption[];
  readonly staffed: StaffingOption | null;
}

/** Agents for a load; undefined for a load above `MOST_ERLANGS`. */
export function planStaffing(question: StaffingQuestion): StaffingPlan | undefined {
  const { calls, interval = 30, handlingSeconds, targetShare, limitSeconds } = question;
  const { agents, shrinkage, patienceSeconds } = question;
  if (offeredErlangs({ calls, intervalSeconds: interval * 60, handlingSeconds }) > MOST_ERLANGS) return undefined;
  const judged = judgeStaffing({
    ...{ key: 'plan', title: 'Plan', calls, handlingSeconds, limitSeconds, intervalMinutes: interval },
    targetShare: percent(targetShare),
    ...(agents === undefined ? {} : { agents }),
    ...(shrinkage === undefined ? {} : { shrinkage: percent(shrinkage) }),
    ...(patienceSeconds === undefined ? {} : { patienceSeconds }),
  });
  const { model, erlangs, required, scheduled, verdict, isOccupancyHigh, options, staffed } = judged;
  return {
    ...{ model, erlangs, required, scheduled, verdict, isOccupancyHigh },
    options: options.map(optionOf),
    staffed: staffed && optionOf(staffed),
  };
}

function optionOf({
  agents,
  waiting,
  serviceLevel,
  averageSpeedOfAnswer,
  occupancy,
  abandonment,
}: StaffingResult): StaffingOption {
  return {
    ...{ agents, waiting, serviceLevel, occupancy, abandonment },
    averageSpeedOfAnswer: Number.isFinite(averageSpeedOfAnswer) ? averageSpeedOfAnswer : null,
  };
}

/** To four decimals, as questions have them. */
const percent = (value: number) => ratio(Math.round(value * 10_000), 1_000_000);
