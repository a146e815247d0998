import type { KpiSeries } from '../../assessment/assessment';
import type { KpiInfo } from '../../framework/framework';
import { oncePer, oncePerPair } from '../../shared/once';
import { judgeCalibration } from './judge-calibration';
import { judgeDrivers } from './judge-drivers';
import { judgeSeries } from './judge-series';
import { judgeStaffing } from './judge-staffing';

// Ratings, scores.json, the report and the plan all ask for the same judgements.

/** As `judgeSeries`, by the usual rules. */
export const judgedSeries = oncePerPair((kpi: KpiInfo, series: KpiSeries) => judgeSeries(kpi, series));

/** As `judgeCalibration`. */
export const judgedCalibration = oncePer(judgeCalibration);

/** As `judgeDrivers`. */
export const judgedDrivers = oncePer(judgeDrivers);

/** As `judgeStaffing`. */
export const judgedStaffing = oncePer(judgeStaffing);
