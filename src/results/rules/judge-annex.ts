import type { Assessment } from '../../assessment/assessment';
import { judgeCalibration, type CalibrationJudgement } from '../../kpi/rules/judge-calibration';
import { judgeDrivers, type DriversJudgement } from '../../kpi/rules/judge-drivers';
import { judgeStaffing, type StaffingJudgement } from '../../kpi/rules/judge-staffing';

/** The parts of the KPI annex that take long to judge. */
export type AnnexParts = Pick<Assessment, 'drivers' | 'calibrations' | 'staffing'>;

export interface JudgedAnnex {
  /** Null without monitored contacts. */
  readonly drivers: DriversJudgement | null;
  /** In the order of the sessions. */
  readonly calibrations: readonly CalibrationJudgement[];
  /** In the order of the intervals. */
  readonly staffing: readonly StaffingJudgement[];
}

/** @throws RangeError as the judgements do, that is when the assessment was not checked */
export function judgeAnnex({ drivers, calibrations, staffing }: AnnexParts): JudgedAnnex {
  return {
    drivers: drivers ? judgeDrivers(drivers) : null,
    calibrations: calibrations.map(judgeCalibration),
    staffing: staffing.map(judgeStaffing),
  };
}
