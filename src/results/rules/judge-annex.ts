import type { Assessment } from '../../assessment/assessment';
import { judgeCalibration, type CalibrationJudgement } from '../../kpi/rules/judge-calibration';
import { judgeDrivers, type DriversJudgement } from '../../kpi/rules/judge-drivers';

/** The parts of the KPI annex that take long to judge. */
export type AnnexParts = Pick<Assessment, 'drivers' | 'calibrations'>;

export interface JudgedAnnex {
  /** Null without monitored contacts. */
  readonly drivers: DriversJudgement | null;
  /** In the order of the sessions. */
  readonly calibrations: readonly CalibrationJudgement[];
}

/** @throws RangeError as the judgements do, that is when the assessment was not checked */
export function judgeAnnex({ drivers, calibrations }: AnnexParts): JudgedAnnex {
  return {
    drivers: drivers ? judgeDrivers(drivers) : null,
    calibrations: calibrations.map(judgeCalibration),
  };
}
